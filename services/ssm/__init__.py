"""Systems Manager: the Parameter Store, which builds read."""
