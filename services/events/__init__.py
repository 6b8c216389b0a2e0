"""Amazon EventBridge: buses, rules and targets; what happens in the other services arrives on the default bus."""
