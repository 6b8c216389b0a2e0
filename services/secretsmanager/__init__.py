"""AWS Secrets Manager: secrets, their versions, and the labels that say which one counts."""
