"""Queues, messages, receipts and the rules about them. No I/O."""
