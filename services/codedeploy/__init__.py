"""AWS CodeDeploy: revisions onto instances, with lifecycle events, health rules and rollbacks."""
