"""Operations of SNS, by theme. https://docs.aws.amazon.com/sns/latest/api/

Text messages, mobile push, message archives and data protection are not built.
"""

from services.sns.handlers.publishing import Publishing
from services.sns.handlers.subscriptions import Subscriptions
from services.sns.handlers.topics import Topics


class SnsHandlers(Topics, Subscriptions, Publishing):
    """All of them."""
