"""AWS STS: who am I, and temporary credentials that the gateway knows."""

from emulator.gateway.service import Listing

LISTING = Listing("sts", __name__)
