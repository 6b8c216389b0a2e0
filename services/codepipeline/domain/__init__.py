"""What CodePipeline knows and decides, without any I/O."""
