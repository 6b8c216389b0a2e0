"""AWS Secrets Manager: secrets, their versions, and the labels that say which one counts."""

from emulator.gateway.service import Listing

LISTING = Listing("secretsmanager", __name__)
