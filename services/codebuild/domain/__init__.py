"""What CodeBuild knows and decides, without any I/O."""
