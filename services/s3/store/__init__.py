"""Rows of S3. Bucket names are global, so nothing else is needed to find one."""
