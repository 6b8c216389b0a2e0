"""AWS CodeCommit: git repositories with an API, pull requests and approval rules."""
