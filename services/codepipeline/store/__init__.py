"""Rows of CodePipeline."""
