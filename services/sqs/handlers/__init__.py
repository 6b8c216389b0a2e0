"""Operations of SQS, by theme. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/"""

from services.sqs.handlers.moves import Moves
from services.sqs.handlers.queues import Queues
from services.sqs.handlers.receiving import Receiving
from services.sqs.handlers.sending import Sending


class SqsHandlers(Queues, Sending, Receiving, Moves):
    """All of them."""
