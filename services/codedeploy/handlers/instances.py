"""On-premises instances."""

from collections.abc import Mapping, Sequence

from emulator import runs
from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy.agent.commands import dispose_task
from services.codedeploy.domain.errors import AlreadyExists, Invalid, NotFound, Required, Subject, TooMany, TwoArns
from services.codedeploy.domain.instance import Instance
from services.codedeploy.domain.names import check_instance_name, check_session_arn, check_user_arn
from services.codedeploy.domain.tags import MOST_TAGS, instance_tags
from services.codedeploy.handlers.base import PAGE, Base, check_batch, cut, scope, start_of
from services.codedeploy.store import instances
from services.codedeploy.translate.shapes import filters_from, instance_out, tag_pairs

_SUFFIX = 10
_MOST_NAMES = 100


class Instances(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/userguide/instances-on-premises.html"""

    def register_on_premises_instance(self, call: Call, request: api.RegisterOnPremisesInstanceInput) -> None:
        name = check_instance_name(request["instanceName"])
        user, session = _arns(request)
        known = instances.find(call.tx, scope(call), name)
        if known is not None and known.registered:
            raise AlreadyExists(Subject.INSTANCE, name)
        if instances.with_arn(call.tx, scope(call), user, session) is not None:
            raise AlreadyExists(Subject.IAM_USER_ARN if user else Subject.IAM_SESSION_ARN, user or session)
        new_id = f"{name}_{call.tx.ids.upper(_SUFFIX)}"
        instances.register(call.tx, scope(call), Instance(new_id, 0, name, user, session, call.now, {}))

    def deregister_on_premises_instance(self, call: Call, request: api.DeregisterOnPremisesInstanceInput) -> None:
        """Its simulated machine goes with it. A missing instance is deregistered already."""
        name = check_instance_name(request["instanceName"])
        known = instances.find(call.tx, scope(call), name)
        if known is None or not known.registered:
            return
        instances.deregister(call.tx, scope(call), name)
        task = dispose_task(call.account, call.region, known)
        runs.store.submit(
            call.tx, task, account=call.account, region=call.region, notify="codedeploy.host_disposed"
        )  # fmt: skip

    def get_on_premises_instance(
        self, call: Call, request: api.GetOnPremisesInstanceInput
    ) -> api.GetOnPremisesInstanceOutput:
        name = check_instance_name(request["instanceName"])
        found = instances.find(call.tx, scope(call), name)
        if found is None:
            raise NotFound(Subject.INSTANCE, name)
        return {"instanceInfo": _info(call, found)}

    def batch_get_on_premises_instances(
        self, call: Call, request: api.BatchGetOnPremisesInstancesInput
    ) -> api.BatchGetOnPremisesInstancesOutput:
        names = [check_instance_name(name) for name in check_batch(request["instanceNames"])]
        found = instances.of_names(call.tx, scope(call), names)
        return {"instanceInfos": [_info(call, found[name]) for name in dict.fromkeys(names) if name in found]}

    def list_on_premises_instances(
        self, call: Call, request: api.ListOnPremisesInstancesInput
    ) -> api.ListOnPremisesInstancesOutput:
        chosen = filters_from(request.get("tagFilters") or [], Subject.TAG_FILTER)
        registered = _registered(request.get("registrationStatus"))
        after, found = start_of(request.get("nextToken")), list[str]()
        while len(found) <= PAGE:
            rows = instances.after(call.tx, scope(call), after, registered, PAGE + 1)
            found += [row.name for row in rows if not chosen.filters or chosen.matches(row.tags)]
            if len(rows) <= PAGE:
                break
            after = rows[-1].name
        shown, token = cut(found, str)
        answer: api.ListOnPremisesInstancesOutput = {"instanceNames": list(shown)}
        if token:
            answer["nextToken"] = token
        return answer

    def add_tags_to_on_premises_instances(
        self, call: Call, request: api.AddTagsToOnPremisesInstancesInput
    ) -> None:  # fmt: skip
        new = instance_tags(tag_pairs(request["tags"]))
        for one in self._registered(call, request["instanceNames"]):
            tags = {**one.tags, **new}
            if len(tags) > MOST_TAGS:
                raise TooMany(Subject.TAG, MOST_TAGS)
            instances.set_tags(call.tx, scope(call), one.name, tags)

    def remove_tags_from_on_premises_instances(
        self, call: Call, request: api.RemoveTagsFromOnPremisesInstancesInput
    ) -> None:
        """Only pairs that are equal in key and value go."""
        gone = set(tag_pairs(request["tags"]))
        instance_tags(tag_pairs(request["tags"]))
        for one in self._registered(call, request["instanceNames"]):
            kept = {key: value for key, value in one.tags.items() if (key, value) not in gone}
            instances.set_tags(call.tx, scope(call), one.name, kept)

    def _registered(self, call: Call, names: Sequence[str]) -> list[Instance]:
        if not names:
            raise Required(Subject.INSTANCE_NAME)
        if len(names) > _MOST_NAMES:
            raise TooMany(Subject.INSTANCE, _MOST_NAMES)
        wanted = [check_instance_name(name) for name in dict.fromkeys(names)]
        found: Mapping[str, Instance] = instances.of_names(call.tx, scope(call), wanted)
        for name in wanted:
            if name not in found or not found[name].registered:
                raise NotFound(Subject.INSTANCE, name)
        return [found[name] for name in wanted]


def _arns(request: api.RegisterOnPremisesInstanceInput) -> tuple[str, str]:
    user, session = request.get("iamUserArn") or "", request.get("iamSessionArn") or ""
    if user and session:
        raise TwoArns
    if not user and not session:
        raise Required(Subject.IAM_ARN)
    return (check_user_arn(user), "") if user else ("", check_session_arn(session))


def _registered(status: str | None) -> bool | None:
    if status not in (None, "", "Registered", "Deregistered"):
        raise Invalid(Subject.REGISTRATION_STATUS, f"'{status}' is neither Registered nor Deregistered.")
    return status == "Registered" if status else None


def _info(call: Call, one: Instance) -> api.InstanceInfo:
    return {**instance_out(one), "instanceArn": call.arn(f"instance/{one.id}")}
