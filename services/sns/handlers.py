"""Operations of SNS. https://docs.aws.amazon.com/sns/latest/api/"""

from emulator.api import sns


class SnsHandlers(sns.Handlers):
    """Nothing is built yet."""
