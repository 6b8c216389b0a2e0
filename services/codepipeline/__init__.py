"""AWS CodePipeline: from a change to production, stage by stage."""
