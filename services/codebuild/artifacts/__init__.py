"""What a build leaves behind in S3."""
