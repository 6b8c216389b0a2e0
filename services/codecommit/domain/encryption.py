"""Encryption keys. They are recorded; there is no KMS to ask, and nothing on disk is encrypted."""

import re

from emulator.kernel.arn import Arn
from services.codecommit.domain.errors import Refused, Rule

_KEY = re.compile(r"[a-zA-Z0-9:/_-]+")
DEFAULT_ALIAS = "alias/aws/codecommit"


def default_key(account: str, region: str) -> str:
    return str(Arn("kms", region, account, DEFAULT_ALIAS))


def check_key(key: str, region: str) -> str:
    """An id, an alias or an ARN of this region. Raises Refused."""
    if not key or _KEY.fullmatch(key) is None:
        raise Refused(Rule.ENCRYPTION_KEY_ID, f"{key} is not a valid KMS key: give its id, its alias or its ARN")
    if key.startswith("arn:"):
        try:
            arn = Arn.parse(key)
        except ValueError as error:
            raise Refused(Rule.ENCRYPTION_KEY_ID, f"{key} is not a valid KMS key ARN") from error
        if arn.service != "kms" or arn.region != region:
            raise Refused(Rule.ENCRYPTION_KEY_MISSING, f"KMS key {key} is not found")
    return key
