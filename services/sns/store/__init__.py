"""Rows of SNS: topics, subscriptions, deduplication."""
