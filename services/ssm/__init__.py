"""Systems Manager: the Parameter Store, which builds read."""

from emulator.gateway.service import Listing

LISTING = Listing("ssm", __name__)
