"""Rows of CodeCommit. Content is in git; what is here can be asked without it."""
