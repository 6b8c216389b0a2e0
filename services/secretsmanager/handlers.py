"""Operations of Secrets Manager. https://docs.aws.amazon.com/secretsmanager/latest/apireference/"""

from emulator.api import secretsmanager


class SecretsManagerHandlers(secretsmanager.Handlers):
    """Nothing is built yet."""
