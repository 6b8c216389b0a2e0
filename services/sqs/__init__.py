"""Amazon SQS: queues, messages, and receivers that wait without holding a thread."""
