"""Rows of SQS: queues, messages, deduplication, move tasks."""
