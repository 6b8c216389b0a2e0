"""Operations of CloudWatch Logs, by theme. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/

Queries, metric filters, subscriptions, exports and live tail are not built.
"""

from services.logs.handlers.groups import Groups
from services.logs.handlers.lines import Lines
from services.logs.handlers.policies import Policies
from services.logs.handlers.streams import Streams


class LogsHandlers(Groups, Streams, Lines, Policies):
    """All of them."""
