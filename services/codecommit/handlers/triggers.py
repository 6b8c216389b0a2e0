"""Repository triggers."""

from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit.domain import triggers as rules
from services.codecommit.domain.names import HEADS
from services.codecommit.domain.triggers import Trigger
from services.codecommit.firing import deliver
from services.codecommit.handlers.base import Base
from services.codecommit.store import repositories
from services.codecommit.translate.triggers import TEST, message, sample, subject


class TriggerHandlers(Base):
    def put_repository_triggers(
        self, call: Call, request: api.PutRepositoryTriggersInput
    ) -> api.PutRepositoryTriggersOutput:
        """Takes the place of all triggers; an empty list deletes them."""
        found = self._repository(call, request["repositoryName"])
        _parsed(request["triggers"], found.region)
        new = call.tx.ids.uuid()
        repositories.change(call.tx, found.id, triggers=[dict(one) for one in request["triggers"]], triggers_id=new)
        return {"configurationId": new}

    def get_repository_triggers(
        self, call: Call, request: api.GetRepositoryTriggersInput
    ) -> api.GetRepositoryTriggersOutput:
        found = self._repository(call, request["repositoryName"])
        kept: list[Any] = [dict(one) for one in found.triggers]
        result: api.GetRepositoryTriggersOutput = {"triggers": kept}
        if found.triggers_id:
            result["configurationId"] = found.triggers_id
        return result

    @transaction("none")
    def test_repository_triggers(
        self, call: Call, request: api.TestRepositoryTriggersInput
    ) -> api.TestRepositoryTriggersOutput:
        """Sends the tip of the default branch, and keeps nothing."""
        found = self._found(call, request["repositoryName"])
        triggers = _parsed(request["triggers"], found.region)
        default = HEADS + found.default_branch
        references = sample(found, self._references(found, [default]).get(default, ""))
        worked: list[str] = []
        failed: list[api.RepositoryTriggerExecutionFailure] = []
        for trigger in triggers:
            event_id = self._platform.ids.uuid()
            now = self._platform.clock.now()
            text = message(found, trigger, references, TEST, actor=call.caller.arn, event_id=event_id, now=now)
            problem = deliver(self._platform, trigger.destination, subject(found), text, origin=event_id)
            if problem:
                failed.append({"trigger": trigger.name, "failureMessage": problem})
            else:
                worked.append(trigger.name)
        return {"successfulExecutions": worked, "failedExecutions": failed}


def _parsed(shapes: Sequence[Mapping[str, Any]], region: str) -> list[Trigger]:
    """Raises Refused."""
    triggers = [Trigger.parse(shape) for shape in shapes]
    rules.check(triggers, region)
    return triggers
