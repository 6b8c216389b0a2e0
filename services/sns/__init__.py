"""Amazon SNS: topics, subscriptions, and messages that arrive in queues and at HTTP endpoints."""
