"""Tables of CodeDeploy and what is asked of them."""
