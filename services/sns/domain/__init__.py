"""Topics, subscriptions, messages, filters, retries. No I/O."""
