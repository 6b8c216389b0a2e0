"""Message move tasks. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html"""

from emulator.api import sqs
from emulator.gateway.call import Call
from services.sqs.domain.errors import Invalid, NoSuchResource, invalid
from services.sqs.domain.moves import Status, task_id
from services.sqs.domain.queue import Queue
from services.sqs.handlers.base import Base
from services.sqs.store import moves, queues
from services.sqs.translate import task_out
from services.sqs.workflows import go_on_moving


class Moves(Base):
    """Dead letters go back, or to another queue, as a durable job."""

    def start_message_move_task(
        self, call: Call, request: sqs.StartMessageMoveTaskRequest
    ) -> sqs.StartMessageMoveTaskResult:
        source = self._by_arn(call, request["SourceArn"], "SourceArn")
        if not queues.sources_of(call.tx, source, "", 1):
            raise Invalid("Source queue must be configured as a Dead Letter Queue.")
        destination = request.get("DestinationArn", "")
        if destination:
            target = self._by_arn(call, destination, "DestinationArn")
            if target.id == source.id:
                raise Invalid("Source queue arn and destination queue arn cannot be the same.")
        rate = request.get("MaxNumberOfMessagesPerSecond")
        if rate is not None and not 1 <= rate <= 500:
            raise invalid(rate, "MaxNumberOfMessagesPerSecond", "Must be between 1 and 500, if provided.")
        if moves.is_running(call.tx, source):
            raise Invalid(
                "There is already a task running. Only one active task is allowed for a source queue arn at a given "
                "time."
            )
        task = moves.start(call.tx, source, destination, rate)
        go_on_moving(call.tx, task, source)
        return {"TaskHandle": task.handle}

    def list_message_move_tasks(
        self, call: Call, request: sqs.ListMessageMoveTasksRequest
    ) -> sqs.ListMessageMoveTasksResult:
        limit = request.get("MaxResults", 1)
        if not 1 <= limit <= 10:
            raise invalid(limit, "MaxResults", "Must be between 1 and 10, if provided.")
        source = self._by_arn(call, request["SourceArn"], "SourceArn")
        return {"Results": [task_out(task) for task in moves.of_source(call.tx, source, limit)]}

    def cancel_message_move_task(
        self, call: Call, request: sqs.CancelMessageMoveTaskRequest
    ) -> sqs.CancelMessageMoveTaskResult:
        task = moves.find(call.tx, task_id(request["TaskHandle"]))
        if task is None:
            raise NoSuchResource("Task does not exist.")
        if task.status is not Status.RUNNING:
            raise Invalid("Only active tasks can be cancelled.")
        moves.end(call.tx, task, Status.CANCELLED)
        return {"ApproximateNumberOfMessagesMoved": task.moved}

    def _by_arn(self, call: Call, arn: str, parameter: str) -> Queue:
        """Raises NoSuchResource."""
        found = queues.by_arn(call.tx, arn)
        if found is None:
            raise NoSuchResource(f"The resource that you specified for the {parameter} parameter doesn't exist.")
        return found
