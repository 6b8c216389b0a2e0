"""What the CodeDeploy agent does on an instance, as tasks for runners."""
