"""Principals and policies, and the rules about their names, documents and removal."""
