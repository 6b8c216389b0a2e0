"""Queues: made, found, changed, emptied, tagged, shared."""

from collections.abc import Mapping, Sequence

from emulator.api import sqs
from emulator.gateway.call import Call
from emulator.kernel import page
from emulator.kernel.arn import Arn
from services.sqs.domain import attributes, permissions
from services.sqs.domain.errors import Missing, NoSuchQueue, QueueExists, UnknownAttribute, invalid
from services.sqs.domain.queue import FIFO_SUFFIX, Queue, check_name
from services.sqs.handlers.base import Base, page_of
from services.sqs.store import messages, queues
from services.sqs.translate import attributes_out


class Queues(Base):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"""

    def create_queue(self, call: Call, request: sqs.CreateQueueRequest) -> sqs.CreateQueueResult:
        """A queue that is there already is given back, unless the request wants another one."""
        name, given = request["QueueName"], request.get("Attributes", {})
        fifo = given.get("FifoQueue") == "true"
        before = queues.find(call.tx, call.account, call.region, name)
        if before is not None:
            attributes.check(given, fifo=before.fifo)
            other = attributes.differing(before.settings, given, fifo=before.fifo)
            if other is not None:
                raise QueueExists(other)
            return {"QueueUrl": self._url(call, before)}
        if given.get("FifoQueue") == "false":
            raise UnknownAttribute("FifoQueue")
        check_name(name, fifo=fifo)
        attributes.check(given, fifo=fifo)
        self._check_redrive(call, given, call.arn(name), fifo=fifo)
        settings = attributes.changed({}, given)
        made = queues.add(call.tx, call.account, call.region, name, settings, request.get("tags", {}))
        return {"QueueUrl": self._url(call, made)}

    def delete_queue(self, call: Call, request: sqs.DeleteQueueRequest) -> None:
        found = self._queue(call, request["QueueUrl"])
        queues.remove(call.tx, found)
        self._ring(call.tx, found)

    def get_queue_url(self, call: Call, request: sqs.GetQueueUrlRequest) -> sqs.GetQueueUrlResult:
        account = request.get("QueueOwnerAWSAccountId", call.account)
        found = queues.find(call.tx, account, call.region, request["QueueName"])
        if found is None:
            raise NoSuchQueue
        return {"QueueUrl": self._url(call, found)}

    def list_queues(self, call: Call, request: sqs.ListQueuesRequest) -> sqs.ListQueuesResult:
        """Without MaxResults there is no next page, as on AWS."""
        after, size = page_of(request)
        prefix = request.get("QueueNamePrefix", "")
        rows = queues.page(call.tx, call.account, call.region, prefix, after, size + 1)
        shown, token = page.cut(rows, size, lambda one: one.name)
        answer: sqs.ListQueuesResult = {}
        if shown:
            answer["QueueUrls"] = [self._url(call, one) for one in shown]
        if token and "MaxResults" in request:
            answer["NextToken"] = token
        return answer

    def list_dead_letter_source_queues(
        self, call: Call, request: sqs.ListDeadLetterSourceQueuesRequest
    ) -> sqs.ListDeadLetterSourceQueuesResult:
        found = self._queue(call, request["QueueUrl"])
        after, size = page_of(request)
        shown, token = page.cut(queues.sources_of(call.tx, found, after, size + 1), size, lambda one: one.name)
        answer: sqs.ListDeadLetterSourceQueuesResult = {"queueUrls": [self._url(call, one) for one in shown]}
        if token and "MaxResults" in request:
            answer["NextToken"] = token
        return answer

    def get_queue_attributes(self, call: Call, request: sqs.GetQueueAttributesRequest) -> sqs.GetQueueAttributesResult:
        found = self._queue(call, request["QueueUrl"])
        names = request.get("AttributeNames", [])
        shown = attributes_out(found, messages.counts(call.tx, found), names)
        return {"Attributes": shown} if shown else {}

    def set_queue_attributes(self, call: Call, request: sqs.SetQueueAttributesRequest) -> None:
        found, given = self._queue(call, request["QueueUrl"]), request["Attributes"]
        if "FifoQueue" in given:
            raise UnknownAttribute("FifoQueue")
        attributes.check(given, fifo=found.fifo)
        self._check_redrive(call, given, found.arn, fifo=found.fifo)
        queues.set_settings(call.tx, found, attributes.changed(found.settings, given))

    def purge_queue(self, call: Call, request: sqs.PurgeQueueRequest) -> None:
        """Done when it answers, so there is never a purge in progress."""
        messages.purge(call.tx, self._queue(call, request["QueueUrl"]))

    # tags

    def tag_queue(self, call: Call, request: sqs.TagQueueRequest) -> None:
        found = self._queue(call, request["QueueUrl"])
        if not request["Tags"]:
            raise Missing("Tags")
        queues.set_tags(call.tx, found, {**found.tags, **request["Tags"]})

    def untag_queue(self, call: Call, request: sqs.UntagQueueRequest) -> None:
        found = self._queue(call, request["QueueUrl"])
        if not request["TagKeys"]:
            raise Missing("TagKeys")
        kept = {key: value for key, value in found.tags.items() if key not in request["TagKeys"]}
        queues.set_tags(call.tx, found, kept)

    def list_queue_tags(self, call: Call, request: sqs.ListQueueTagsRequest) -> sqs.ListQueueTagsResult:
        tags = dict(self._queue(call, request["QueueUrl"]).tags)
        return {"Tags": tags} if tags else {}

    # permissions: kept and given back; queues are open to all accounts of the emulator

    def add_permission(self, call: Call, request: sqs.AddPermissionRequest) -> None:
        found = self._queue(call, request["QueueUrl"])
        accounts: Sequence[str] = request["AWSAccountIds"]
        policy = permissions.with_statement(found, request["Label"], accounts, request["Actions"])
        self._set_policy(call, found, policy)

    def remove_permission(self, call: Call, request: sqs.RemovePermissionRequest) -> None:
        found = self._queue(call, request["QueueUrl"])
        self._set_policy(call, found, permissions.without_statement(found, request["Label"]))

    def _set_policy(self, call: Call, found: Queue, policy: str) -> None:
        queues.set_settings(call.tx, found, attributes.changed(found.settings, {"Policy": policy}))

    def _check_redrive(self, call: Call, given: Mapping[str, str], arn: str, *, fifo: bool) -> None:
        """The dead-letter queue that `given` names may take dead letters of the queue `arn`. Raises Invalid."""
        text = given.get("RedrivePolicy")
        wanted = Queue(0, "", "", "", call.now, call.now, given).redrive if text else None
        if wanted is None:
            return
        target = queues.by_arn(call.tx, wanted.target)
        if target is None:
            raise invalid(text, "RedrivePolicy", "Dead letter target does not exist.")
        source = Arn.parse(arn)
        if (target.account, target.region) != (source.account, source.region):
            raise invalid(text, "RedrivePolicy", "Dead-letter target must be in the same account and region.")
        if target.fifo != fifo:
            kind = f"must end with {FIFO_SUFFIX}" if fifo else "must be a standard queue"
            raise invalid(text, "RedrivePolicy", f"Dead-letter target of this kind of queue {kind}.")
        if target.arn == arn or not target.accepts_dead_letters_of(arn):
            raise invalid(text, "RedrivePolicy", "Dead-letter target owner has not allowed this queue as a source.")
