"""Patterns, envelopes, inputs and schedules of EventBridge."""
