"""AWS IAM: roles, users, policies and access keys. Policies are kept and given back; nothing is denied by them."""

from emulator.gateway.service import Listing

LISTING = Listing("iam", __name__)
