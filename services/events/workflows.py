"""From an event to its targets.

take_in (an event of our services) ─┐
PutEvents, a bus as target ─────────┼─> route: which rules match ─> deliver: once per target
tick (a schedule) ──────────────────┘
"""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from emulator import bus
from emulator.db import Tx
from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from emulator.kernel.clock import from_millis, to_millis
from emulator.kernel.errors import AwsError
from emulator.kernel.pattern import matches, parsed
from services.events import store
from services.events.domain.envelope import envelope, input_of
from services.events.domain.rules import DEFAULT_BUS, Rule, RuleId, Target
from services.events.domain.schedule import seconds_until_next
from services.events.targets import TARGETS, Delivery, bury, target_kind

_log = logging.getLogger(__name__)
_ROUND_SECONDS = 3600.0
_RETRIES, _AGE_SECONDS = 185, 86_400
_PASSING = ("ThrottlingException", "ConcurrentModificationException", "LimitExceededException")


class Workflows:
    """The jobs of EventBridge. Each may be repeated: what was routed before is not routed again."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def begin(self) -> None:
        """There is always one round of forgetting waiting."""
        with self._db.write() as tx:
            self._forget_later(tx)

    def forget(self, _job: Job) -> None:
        """What services told a day ago was taken in long since."""
        with self._db.write() as tx:
            bus.forget_before(tx, tx.now_ms - _AGE_SECONDS * 1000)
            self._forget_later(tx)

    def _forget_later(self, tx: Tx) -> None:
        enqueue(tx, "events.forget", {}, key="events.forget", delay=_ROUND_SECONDS)

    def take_in(self, job: Job) -> None:
        """An event of a service of ours arrives on the default bus of its account."""
        payload = job.payload
        event = envelope(
            payload["event_id"], job.account, job.region, from_millis(payload["event_at"]), payload["source"],
            payload["detail-type"], payload["detail"], payload["resources"],
        )  # fmt: skip
        self._route(job.account, job.region, DEFAULT_BUS, event)

    def route(self, job: Job) -> None:
        self._route(job.account, job.region, job.payload["bus"], job.payload["event"], job.payload.get("rule"))

    def _route(self, account: str, region: str, bus: str, event: Mapping[str, Any], only: str | None = None) -> None:
        with self._db.read() as tx:
            wanted = self._deliveries(tx, self._rules(tx, RuleId(account, region, bus, only or ""), event), event)
        if not wanted:
            return
        with self._db.write() as tx:
            if store.first_time(tx, f"{event['id']}|{account}|{region}|{bus}|{only or ''}"):
                for delivery in wanted:
                    enqueue(tx, "events.deliver", delivery, account=account, region=region)

    def _rules(self, tx: Tx, where: RuleId, event: Mapping[str, Any]) -> Sequence[Rule]:
        """The rule that is named, else those that match."""
        if where.name:
            rule = store.find_rule(tx, where)
            return [rule] if rule is not None and rule.enabled else []
        rules = store.listening(tx, where.account, where.region, where.bus)
        return [rule for rule in rules if matches(parsed(rule.pattern), event)]

    def _deliveries(self, tx: Tx, rules: Sequence[Rule], event: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [
            self._delivery(tx, rule, target, event) for rule in rules for target in store.targets(tx, rule.id)
        ]  # fmt: skip

    def _delivery(self, tx: Tx, rule: Rule, target: Target, event: Mapping[str, Any]) -> dict[str, Any]:
        policy = target.spec.get("RetryPolicy", {})
        given = any(name in target.spec for name in ("Input", "InputPath", "InputTransformer"))
        delivery = Delivery(
            target.arn, target.id, target.spec.get("RoleArn") or rule.role_arn, rule.id.arn, rule.id.name,
            input_of(target.spec, event, rule.id) if given else None, dict(event),
            target.spec.get("SqsParameters", {}).get("MessageGroupId", ""),
            target.spec.get("DeadLetterConfig", {}).get("Arn", ""),
        )  # fmt: skip
        return {
            **delivery.to_job(), "tried": 0, "retries": policy.get("MaximumRetryAttempts", _RETRIES),
            "until": tx.now_ms + 1000 * int(policy.get("MaximumEventAgeInSeconds", _AGE_SECONDS)),
        }  # fmt: skip

    def deliver(self, job: Job) -> None:
        """Hand an event to one target. What the target refuses for good goes to the dead-letter queue of the target; it
        is logged and dropped without one, as on AWS."""
        delivery = Delivery.of(job.payload)
        try:
            TARGETS[target_kind(delivery.arn)](self._platform, delivery)
        except AwsError as error:
            if not self._again(job, delivery, error):
                self._give_up(delivery, error, job.payload["tried"])

    def _again(self, job: Job, delivery: Delivery, error: AwsError) -> bool:
        """Set the job of the next try, if there is to be one."""
        tried = job.payload["tried"] + 1
        passing = error.http_status >= 500 or error.wire_code in _PASSING
        late = to_millis(self._platform.clock.now()) > job.payload["until"]
        if not passing or late or tried > job.payload["retries"]:
            return False
        with self._db.write() as tx:
            enqueue(
                tx, job.kind, {**job.payload, "tried": tried}, account=job.account, region=job.region,
                key=f"{job.kind}:{delivery.once}", delay=min(60.0, 0.5 * 2 ** min(tried, 8)),
            )  # fmt: skip
        return True

    def _give_up(self, delivery: Delivery, error: AwsError, tried: int) -> None:
        _log.warning("%s: %s refused event %s: %s", delivery.rule_arn, delivery.arn, delivery.event["id"], error)
        if delivery.dead_letters_to:
            try:
                bury(self._platform, delivery, error, tried)
            except AwsError as refusal:
                _log.warning("%s took no dead letter: %s", delivery.dead_letters_to, refusal)

    def tick(self, job: Job) -> None:
        """A schedule's time has come: route one event to that rule alone, and set the next timer."""
        payload = job.payload
        rule_id = RuleId(job.account, job.region, DEFAULT_BUS, payload["rule"])
        with self._db.write() as tx:
            rule = store.find_rule(tx, rule_id)
            if rule is None or not rule.enabled or rule.clock != payload["clock"]:
                return
            if not store.first_time(tx, f"tick|{rule_id.arn}|{rule.clock}|{payload['count']}"):
                return
            event = envelope(
                tx.ids.uuid(), job.account, job.region, tx.now, "aws.events", "Scheduled Event", {}, [rule_id.arn]
            )
            route = {"bus": DEFAULT_BUS, "event": event, "rule": rule_id.name}
            enqueue(tx, "events.route", route, account=job.account, region=job.region)
            set_timer(tx, rule, payload["count"] + 1)


def set_timer(tx: Tx, rule: Rule, count: int = 0) -> None:
    """The job of a rule's next scheduled event, if it has a schedule that goes on and is enabled."""
    delay = seconds_until_next(rule.schedule, tx.now) if rule.schedule and rule.enabled else None
    if delay is not None:
        payload = {"rule": rule.id.name, "clock": rule.clock, "count": count}
        enqueue(tx, "events.tick", payload, account=rule.id.account, region=rule.id.region, delay=delay)
