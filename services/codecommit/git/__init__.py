"""Git itself: bare repositories on disk, their objects, and git over HTTP."""
