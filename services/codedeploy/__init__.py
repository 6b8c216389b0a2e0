"""AWS CodeDeploy: revisions onto instances, with lifecycle events, health rules and rollbacks."""

from emulator.gateway.service import Listing

LISTING = Listing("codedeploy", __name__, paths=("/_codexyz/hosts",))
