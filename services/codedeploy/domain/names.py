"""Names, and what they may hold.

https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html
"""

import re

from services.codedeploy.domain.errors import Invalid, Required, Subject

_NAME = re.compile(r"[A-Za-z0-9._+=,@-]{1,100}")
_INSTANCE = re.compile(r"[A-Za-z0-9+=,.@_-]{1,100}")
_DEPLOYMENT = re.compile(r"d-[A-Z0-9]{9}")
_ROLE = re.compile(r"arn:aws[a-z-]*:iam::\d{12}:role/[\w+=,.@/-]{1,576}", re.ASCII)
_USER = re.compile(r"arn:aws[a-z-]*:iam::\d{12}:user/[\w+=,.@/-]{1,576}", re.ASCII)
_SESSION = re.compile(r"arn:aws[a-z-]*:sts::\d{12}:assumed-role/[\w+=,.@-]{1,128}/[\w+=,.@-]{2,64}", re.ASCII)
_DESCRIPTION = 512


def check_name(subject: Subject, name: str) -> str:
    """Raises Required, Invalid."""
    if not name:
        raise Required(subject)
    if not _NAME.fullmatch(name):
        raise Invalid(subject, f"The {subject} '{name}' may hold 1 to 100 letters, digits and . _ + = , @ - only.")
    return name


def check_instance_name(name: str) -> str:
    """Raises Required, Invalid."""
    if not name:
        raise Required(Subject.INSTANCE_NAME)
    if not _INSTANCE.fullmatch(name) or name.startswith("i-"):
        raise Invalid(
            Subject.INSTANCE_NAME,
            f"The instance name '{name}' may hold 1 to 100 letters, digits and + = , . @ _ - only, "
            "and must not begin with i-.",
        )
    return name


def instance_of(given: str, subject: Subject) -> str:
    """The name of an on-premises instance that is given by its name or its ARN. Raises Required, Invalid."""
    if not given:
        raise Required(subject)
    name = given.rpartition("/")[2].rpartition("_")[0] if given.startswith("arn:") else given
    if not _INSTANCE.fullmatch(name):
        raise Invalid(subject, f"'{given}' is neither the name nor the ARN of an instance.")
    return name


def check_deployment_id(deployment_id: str) -> str:
    """Raises Required, Invalid."""
    if not deployment_id:
        raise Required(Subject.DEPLOYMENT_ID)
    if not _DEPLOYMENT.fullmatch(deployment_id):
        raise Invalid(Subject.DEPLOYMENT_ID, f"The deployment ID '{deployment_id}' is not like d-A1B2C3111.")
    return deployment_id


def check_role(arn: str) -> str:
    """Raises Required, Invalid."""
    if not arn:
        raise Required(Subject.ROLE)
    if not _ROLE.fullmatch(arn):
        raise Invalid(Subject.ROLE, f"'{arn}' is not the ARN of an IAM role.")
    return arn


def check_user_arn(arn: str) -> str:
    """Raises Invalid."""
    if not _USER.fullmatch(arn):
        raise Invalid(Subject.IAM_USER_ARN, f"'{arn}' is not the ARN of an IAM user.")
    return arn


def check_session_arn(arn: str) -> str:
    """Raises Invalid."""
    if not _SESSION.fullmatch(arn):
        raise Invalid(Subject.IAM_SESSION_ARN, f"'{arn}' is not the ARN of an assumed role's session.")
    return arn


def check_description(text: str) -> str:
    """Raises Invalid. AWS documents 256 characters, but its own clients send 512."""
    if len(text) > _DESCRIPTION:
        raise Invalid(Subject.DESCRIPTION, f"The description is longer than {_DESCRIPTION} characters.")
    return text
