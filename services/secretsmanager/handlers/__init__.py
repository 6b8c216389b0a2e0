"""Operations of Secrets Manager, by theme. https://docs.aws.amazon.com/secretsmanager/latest/apireference/

Rotation (it needs Lambda), replication and partners' secrets are not built.
"""

from services.secretsmanager.handlers.listing import Listing
from services.secretsmanager.handlers.policies import Policies
from services.secretsmanager.handlers.secrets import Secrets
from services.secretsmanager.handlers.values import Values


class SecretsManagerHandlers(Secrets, Values, Listing, Policies):
    """All of them."""
