"""Groups, streams, positions in them, and filter patterns."""
