"""Operations of IAM, by theme. https://docs.aws.amazon.com/IAM/latest/APIReference/"""

from services.iam.handlers.keys import Keys
from services.iam.handlers.logins import Logins
from services.iam.handlers.policies import Policies
from services.iam.handlers.roles import Roles
from services.iam.handlers.users import Users


class IamHandlers(Roles, Users, Policies, Keys, Logins):
    """All of them."""
