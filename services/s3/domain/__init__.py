"""What S3 knows, without the wire and without the database."""
