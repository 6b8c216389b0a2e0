"""Topics: made, changed, listed, tagged, shared."""

from emulator.api import sns
from emulator.gateway.call import Call
from services.sns.domain import permissions
from services.sns.domain.errors import Invalid, NoSuchResource, NoSuchThing, TooManyTags
from services.sns.domain.topic import DEFAULT_BYTES, Topic, check, check_name, parse_arn
from services.sns.handlers.base import Base, after, page_out
from services.sns.store import subscriptions, topics
from services.sns.translate import tags_from, tags_out, topic_attributes

_MOST_TAGS, _MOST_SUBSCRIBERS_OF_LARGE = 50, 100


class Topics(Base):
    """https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"""

    def create_topic(self, call: Call, request: sns.CreateTopicInput) -> sns.CreateTopicResponse:
        """A topic that is there already is given back, unless the request wants another one."""
        name, given = request["Name"], dict(request.get("Attributes", {}))
        if "DataProtectionPolicy" in request:
            raise Invalid("codexyz does not do this: data protection policies.")
        fifo = given.pop("FifoTopic", "false") == "true"
        tags = tags_from(request.get("Tags", []))
        before = topics.find(call.tx, call.account, call.region, name)
        if before is not None and before.fifo == fifo:
            return self._same(before, given, tags)
        check_name(name, fifo=fifo)
        check(given, fifo=fifo)
        if len(tags) > _MOST_TAGS:
            raise TooManyTags
        made = Topic(call.account, call.region, name, call.now, given, tags)
        topics.add(call.tx, made)
        return {"TopicArn": made.arn}

    def _same(self, before: Topic, given: dict[str, str], tags: dict[str, str]) -> sns.CreateTopicResponse:
        """Raises Invalid."""
        if any(before.settings.get(name) != value for name, value in given.items()):
            raise Invalid("Attributes Reason: Topic already exists with different attributes")
        if tags and tags != before.tags:
            raise Invalid("Tags Reason: Topic already exists with different tags")
        return {"TopicArn": before.arn}

    def delete_topic(self, call: Call, request: sns.DeleteTopicInput) -> None:
        """One that is not there is deleted already."""
        arn = parse_arn(request["TopicArn"])
        found = topics.find(call.tx, arn.account, arn.region, arn.resource)
        if found is not None:
            topics.remove(call.tx, found)

    def list_topics(self, call: Call, request: sns.ListTopicsInput) -> sns.ListTopicsResponse:
        start = after(request)
        answer: sns.ListTopicsResponse = page_out(
            "Topics", lambda limit: topics.page(call.tx, call.account, call.region, start, limit),
            lambda topic: topic.name, lambda topic: {"TopicArn": topic.arn},
        )  # fmt: skip
        return answer

    def get_topic_attributes(self, call: Call, request: sns.GetTopicAttributesInput) -> sns.GetTopicAttributesResponse:
        topic = self._topic(call, request["TopicArn"])
        confirmed, pending = subscriptions.counts(call.tx, topic)
        return {"Attributes": topic_attributes(topic, confirmed, pending, topics.deleted(call.tx, topic))}

    def set_topic_attributes(self, call: Call, request: sns.SetTopicAttributesInput) -> None:
        topic, name = self._topic(call, request["TopicArn"]), request["AttributeName"]
        value = request.get("AttributeValue", "")
        if name == "FifoTopic":
            raise Invalid("AttributeName")
        check({name: value}, fifo=topic.fifo)
        if name == "MaximumMessageSize" and int(value) > DEFAULT_BYTES:
            self._check_large(call, topic)
        kept = {key: old for key, old in topic.settings.items() if key != name}
        topics.set_settings(call.tx, topic, {**kept, name: value} if value else kept)

    def _check_large(self, call: Call, topic: Topic) -> None:
        """Messages above 256 KiB only go to a few subscribers, and to queues. Raises Invalid."""
        found = subscriptions.of_topic(call.tx, topic)
        if len(found) > _MOST_SUBSCRIBERS_OF_LARGE or any(one.protocol != "sqs" for one in found):
            raise Invalid("Attributes Reason: MaximumMessageSize above 262144 needs SQS subscriptions, at most 100")

    # tags

    def tag_resource(self, call: Call, request: sns.TagResourceRequest) -> sns.TagResourceResponse:
        topic = self._tagged(call, request["ResourceArn"])
        tags = {**topic.tags, **tags_from(request["Tags"])}
        if len(tags) > _MOST_TAGS:
            raise TooManyTags
        topics.set_tags(call.tx, topic, tags)
        return {}

    def untag_resource(self, call: Call, request: sns.UntagResourceRequest) -> sns.UntagResourceResponse:
        topic = self._tagged(call, request["ResourceArn"])
        kept = {key: value for key, value in topic.tags.items() if key not in request["TagKeys"]}
        topics.set_tags(call.tx, topic, kept)
        return {}

    def list_tags_for_resource(
        self, call: Call, request: sns.ListTagsForResourceRequest
    ) -> sns.ListTagsForResourceResponse:
        return {"Tags": tags_out(self._tagged(call, request["ResourceArn"]).tags)}

    def _tagged(self, call: Call, arn: str) -> Topic:
        """Raises Invalid, NoSuchResource."""
        try:
            return self._topic(call, arn, "ResourceArn")
        except NoSuchThing as error:
            raise NoSuchResource from error

    # permissions: kept and given back; topics are open to all accounts of the emulator

    def add_permission(self, call: Call, request: sns.AddPermissionInput) -> None:
        topic = self._topic(call, request["TopicArn"])
        policy = permissions.with_statement(topic, request["Label"], request["AWSAccountId"], request["ActionName"])
        topics.set_settings(call.tx, topic, {**topic.settings, "Policy": policy})

    def remove_permission(self, call: Call, request: sns.RemovePermissionInput) -> None:
        topic = self._topic(call, request["TopicArn"])
        policy = permissions.without_statement(topic, request["Label"])
        topics.set_settings(call.tx, topic, {**topic.settings, "Policy": policy})
