"""Tables of CodeBuild and what is asked of them."""
