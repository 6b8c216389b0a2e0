"""Operations of SQS. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/"""

from emulator.api import sqs


class SqsHandlers(sqs.Handlers):
    """Nothing is built yet."""
