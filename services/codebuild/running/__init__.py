"""A build as a runner's task: what it is made of, and what comes back."""
