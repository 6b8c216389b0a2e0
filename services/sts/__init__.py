"""AWS STS: who am I, and temporary credentials that the gateway knows."""
