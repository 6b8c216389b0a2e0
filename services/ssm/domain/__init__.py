"""Parameters, their versions, names and filters."""
