"""Role ARNs and trust policies."""
