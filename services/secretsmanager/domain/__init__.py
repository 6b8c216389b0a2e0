"""Secrets, versions and their labels, filters, passwords. No I/O."""
