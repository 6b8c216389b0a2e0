"""Subscriptions: asked for, confirmed, changed, ended."""

from emulator.api import sns
from emulator.gateway.call import Call
from emulator.gateway.service import unsigned
from emulator.kernel.arn import Arn
from services.sns.domain.errors import Invalid, MustSign, NoSuchThing
from services.sns.domain.subscription import Subscription, changed, check_endpoint
from services.sns.domain.topic import DEFAULT_BYTES, Topic, parse_arn
from services.sns.handlers.base import Base, number_after, page_out
from services.sns.store import subscriptions, topics
from services.sns.translate import subscription_attributes, subscription_out
from services.sns.workflows import ask_for_confirmation


class Subscriptions(Base):
    """https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html"""

    def subscribe(self, call: Call, request: sns.SubscribeInput) -> sns.SubscribeResponse:
        """Subscribing again gives the subscription back; one that waits for its confirmation is asked again."""
        topic = self._topic(call, request["TopicArn"])
        protocol, endpoint = request["Protocol"], request.get("Endpoint", "")
        check_endpoint(topic, protocol, endpoint)
        if topic.most_bytes > DEFAULT_BYTES and protocol != "sqs":
            raise Invalid("Endpoint Reason: a topic with a MaximumMessageSize above 262144 delivers to SQS only")
        settings = changed({}, request.get("Attributes", {}))
        before = subscriptions.by_endpoint(call.tx, topic, protocol, endpoint)
        if before is not None and "Attributes" in request and settings != before.settings:
            raise Invalid("Attributes Reason: Subscription already exists with different attributes")
        subscription = before or self._new(call, topic, protocol, endpoint, settings)
        if not subscription.confirmed:
            ask_for_confirmation(call.tx, subscription, call.account, call.region)
        shown = subscription.confirmed or request.get("ReturnSubscriptionArn", False)
        return {"SubscriptionArn": subscription.arn if shown else "pending confirmation"}

    def _new(
        self, call: Call, topic: Topic, protocol: str, endpoint: str, settings: dict[str, str]
    ) -> Subscription:  # fmt: skip
        """Whoever subscribes a queue of his own, with a signed request, need not be asked."""
        own = protocol == "sqs" and Arn.parse(endpoint).account == call.account
        made = Subscription(
            f"{topic.arn}:{call.tx.ids.uuid()}", topic.arn, call.account, protocol, endpoint, own,
            call.tx.ids.hex(64), own, settings,
        )  # fmt: skip
        subscriptions.add(call.tx, made, topic.region)
        return made

    @unsigned
    def confirm_subscription(
        self, call: Call, request: sns.ConfirmSubscriptionInput
    ) -> sns.ConfirmSubscriptionResponse:  # fmt: skip
        """Signed or not: the token is the proof."""
        topic = self._topic(call, request["TopicArn"])
        found = subscriptions.by_token(call.tx, topic, request["Token"])
        if found is None:
            raise Invalid("Token")
        wish = request.get("AuthenticateOnUnsubscribe", "false").lower() == "true"
        if not found.confirmed:
            subscriptions.confirm(call.tx, found, authenticated=wish and bool(call.caller.access_key))
        return {"SubscriptionArn": found.arn}

    @unsigned
    def unsubscribe(self, call: Call, request: sns.UnsubscribeInput) -> None:
        """One that is not there is ended already."""
        parse_arn(request["SubscriptionArn"], "SubscriptionArn")
        found = subscriptions.find(call.tx, request["SubscriptionArn"])
        if found is None:
            return
        topic = self._topic_of(call, found)
        if found.authenticated and call.account not in (found.owner, topic.account if topic else ""):
            raise MustSign
        if found.authenticated and not call.caller.access_key:
            raise MustSign
        subscriptions.remove(call.tx, found)
        if topic is not None:
            topics.count_deleted(call.tx, topic)

    def list_subscriptions(
        self, call: Call, request: sns.ListSubscriptionsInput
    ) -> sns.ListSubscriptionsResponse:  # fmt: skip
        start = number_after(request)
        answer: sns.ListSubscriptionsResponse = page_out(
            "Subscriptions",
            lambda limit: subscriptions.page_of_owner(call.tx, call.account, call.region, start, limit),
            lambda row: str(row[0]), lambda row: subscription_out(row[1]),
        )  # fmt: skip
        return answer

    def list_subscriptions_by_topic(
        self, call: Call, request: sns.ListSubscriptionsByTopicInput
    ) -> sns.ListSubscriptionsByTopicResponse:
        topic, start = self._topic(call, request["TopicArn"]), number_after(request)
        answer: sns.ListSubscriptionsByTopicResponse = page_out(
            "Subscriptions", lambda limit: subscriptions.page_of_topic(call.tx, topic, start, limit),
            lambda row: str(row[0]), lambda row: subscription_out(row[1]),
        )  # fmt: skip
        return answer

    def get_subscription_attributes(
        self, call: Call, request: sns.GetSubscriptionAttributesInput
    ) -> sns.GetSubscriptionAttributesResponse:
        found = self._subscription(call, request["SubscriptionArn"])
        return {"Attributes": subscription_attributes(found, self._topic_of(call, found))}

    def set_subscription_attributes(self, call: Call, request: sns.SetSubscriptionAttributesInput) -> None:
        found = self._subscription(call, request["SubscriptionArn"])
        given = {request["AttributeName"]: request.get("AttributeValue", "")}
        subscriptions.set_settings(call.tx, found, changed(found.settings, given))

    def _topic_of(self, call: Call, subscription: Subscription) -> Topic | None:
        try:
            return self._topic(call, subscription.topic_arn)
        except NoSuchThing:
            return None
