"""AWS CodeBuild: projects, builds that really run, their logs, artifacts and reports."""
