"""Rows of Secrets Manager."""
