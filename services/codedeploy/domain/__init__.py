"""The rules of CodeDeploy, without wire, database or hosts."""
