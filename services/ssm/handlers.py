"""Operations of the Parameter Store. https://docs.aws.amazon.com/systems-manager/latest/APIReference/"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from emulator import bus
from emulator.api import ssm
from emulator.gateway.call import Call
from emulator.kernel import page
from services.ssm import store
from services.ssm.domain import filters, parameters
from services.ssm.domain.parameters import Parameter, Reference, Version
from services.ssm.translate import history_out, metadata_out, parameter_out, tags_from, tags_out

Row = TypeVar("Row")


class SsmHandlers(ssm.Handlers):
    """Parameters; nothing else of Systems Manager is built. Values are kept as they are: there is no KMS here."""

    def put_parameter(self, call: Call, request: ssm.PutParameterRequest) -> ssm.PutParameterResult:
        name = Reference.parse(request["Name"]).name
        parameters.check_name(name)
        before = store.find(call.tx, call.account, call.region, name)
        if before is not None and not request.get("Overwrite", False):
            raise parameters.ParameterExists
        if before is not None and "Tags" in request:
            raise parameters.Invalid(
                "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please "
                "remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or "
                "RemoveTagsFromResource."
            )
        version = _version(call, request, before)
        if before is not None:
            self._forget_oldest(call, before)
        made = Parameter(call.account, call.region, name, version, tags_from(request.get("Tags", [])))
        store.add(call.tx, made)
        _tell(call, "Update" if before else "Create", made)
        return {"Version": version.number, "Tier": version.tier}

    def get_parameter(self, call: Call, request: ssm.GetParameterRequest) -> ssm.GetParameterResult:
        found = self._find(call, request["Name"])
        return {"Parameter": parameter_out(found, request.get("WithDecryption", False))}

    def get_parameters(self, call: Call, request: ssm.GetParametersRequest) -> ssm.GetParametersResult:
        found: list[ssm.Parameter] = []
        missing: list[str] = []
        for name in dict.fromkeys(request["Names"]):
            try:
                found.append(parameter_out(self._find(call, name), request.get("WithDecryption", False)))
            except (parameters.NoSuchParameter, parameters.NoSuchVersion):
                missing.append(name)
        return {"Parameters": found, "InvalidParameters": missing}

    def get_parameters_by_path(
        self, call: Call, request: ssm.GetParametersByPathRequest
    ) -> ssm.GetParametersByPathResult:
        path, recursive = request["Path"], request.get("Recursive", False)
        if not path.startswith("/"):
            raise parameters.Invalid(
                "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a "
                'forward slash "/".'
            )
        wanted = filters.all_of(request.get("ParameterFilters", []))
        rows = (
            one
            for one in store.after(call.tx, call.account, call.region, _after(request))
            if parameters.is_below(one.name, path, recursive=recursive) and wanted(one)
        )
        decrypted = request.get("WithDecryption", False)
        answer: ssm.GetParametersByPathResult = _page(
            "Parameters", rows, request.get("MaxResults", 10), lambda one: one.name,
            lambda one: parameter_out(one, decrypted),
        )  # fmt: skip
        return answer

    def describe_parameters(self, call: Call, request: ssm.DescribeParametersRequest) -> ssm.DescribeParametersResult:
        given: Sequence[Mapping[str, Any]] = [*request.get("ParameterFilters", []), *request.get("Filters", [])]
        wanted = filters.all_of(given)
        rows = (one for one in store.after(call.tx, call.account, call.region, _after(request)) if wanted(one))
        answer: ssm.DescribeParametersResult = _page(
            "Parameters", rows, request.get("MaxResults", 50), lambda one: one.name, metadata_out
        )
        return answer

    def get_parameter_history(
        self, call: Call, request: ssm.GetParameterHistoryRequest
    ) -> ssm.GetParameterHistoryResult:
        found = self._newest(call, request["Name"])
        start = int(_after(request) or 0)
        rows = [
            one for one in store.versions(call.tx, call.account, call.region, found.name) if one.number > start
        ]  # fmt: skip
        decrypted = request.get("WithDecryption", False)
        answer: ssm.GetParameterHistoryResult = _page(
            "Parameters", rows, request.get("MaxResults", 50), lambda one: f"{one.number}",
            lambda one: history_out(found.name, one, decrypted),
        )  # fmt: skip
        return answer

    def delete_parameter(self, call: Call, request: ssm.DeleteParameterRequest) -> ssm.DeleteParameterResult:
        name = Reference.parse(request["Name"]).name
        if not self._remove(call, name):
            raise parameters.NoSuchParameter(name)
        return {}

    def delete_parameters(self, call: Call, request: ssm.DeleteParametersRequest) -> ssm.DeleteParametersResult:
        names = dict.fromkeys(request["Names"])
        gone = [name for name in names if self._remove(call, Reference.parse(name).name)]
        return {"DeletedParameters": gone, "InvalidParameters": [name for name in names if name not in gone]}

    def label_parameter_version(
        self, call: Call, request: ssm.LabelParameterVersionRequest
    ) -> ssm.LabelParameterVersionResult:
        """A label is at one version at most: it moves."""
        found = self._newest(call, request["Name"])
        number = request.get("ParameterVersion", found.version.number)
        good, bad = parameters.sound_labels(request["Labels"])
        versions = store.versions(call.tx, call.account, call.region, found.name)
        target = _numbered(versions, number, found.name)
        labels = list(dict.fromkeys([*target.labels, *good]))
        if len(labels) > parameters.MAX_LABELS:
            raise parameters.TooManyLabels
        for other in versions:
            left = [label for label in other.labels if label not in good]
            if other.number != number and len(left) != len(other.labels):
                store.set_labels(call.tx, found, other.number, left)
        store.set_labels(call.tx, found, number, labels)
        _tell(call, "LabelParameterVersion", found)
        return {"InvalidLabels": bad, "ParameterVersion": number}

    def unlabel_parameter_version(
        self, call: Call, request: ssm.UnlabelParameterVersionRequest
    ) -> ssm.UnlabelParameterVersionResult:
        found = self._newest(call, request["Name"])
        versions = store.versions(call.tx, call.account, call.region, found.name)
        target = _numbered(versions, request["ParameterVersion"], found.name)
        removed = [label for label in request["Labels"] if label in target.labels]
        store.set_labels(call.tx, found, target.number, [label for label in target.labels if label not in removed])
        return {"RemovedLabels": removed, "InvalidLabels": [one for one in request["Labels"] if one not in removed]}

    def add_tags_to_resource(self, call: Call, request: ssm.AddTagsToResourceRequest) -> ssm.AddTagsToResourceResult:
        found = self._resource(call, request)
        store.set_tags(call.tx, found, {**found.tags, **tags_from(request["Tags"])})
        return {}

    def remove_tags_from_resource(
        self, call: Call, request: ssm.RemoveTagsFromResourceRequest
    ) -> ssm.RemoveTagsFromResourceResult:
        found = self._resource(call, request)
        kept = {key: value for key, value in found.tags.items() if key not in request["TagKeys"]}
        store.set_tags(call.tx, found, kept)
        return {}

    def list_tags_for_resource(
        self, call: Call, request: ssm.ListTagsForResourceRequest
    ) -> ssm.ListTagsForResourceResult:
        return {"TagList": tags_out(self._resource(call, request).tags)}

    def _remove(self, call: Call, name: str) -> bool:
        """Whether it was there."""
        found = store.find(call.tx, call.account, call.region, name)
        if found is None:
            return False
        store.remove(call.tx, call.account, call.region, name)
        _tell(call, "Delete", found)
        return True

    def _newest(self, call: Call, text: str) -> Parameter:
        """Raises NoSuchParameter."""
        name = Reference.parse(text).name
        found = store.find(call.tx, call.account, call.region, name)
        if found is None:
            raise parameters.NoSuchParameter(name)
        return found

    def _find(self, call: Call, text: str) -> Parameter:
        """By name, version or label. Raises NoSuchParameter, NoSuchVersion."""
        found, selector = self._newest(call, text), Reference.parse(text).selector
        if not selector:
            return found
        for version in store.versions(call.tx, call.account, call.region, found.name):
            if selector[1:] in (str(version.number), *version.labels):
                return Parameter(found.account, found.region, found.name, version, found.tags, selector)
        raise parameters.NoSuchVersion(found.name, selector)

    def _forget_oldest(self, call: Call, parameter: Parameter) -> None:
        """Room for one more version. Raises OldestIsLabelled."""
        versions = store.versions(call.tx, call.account, call.region, parameter.name)
        if len(versions) >= parameters.MAX_VERSIONS:
            if versions[0].labels:
                raise parameters.OldestIsLabelled(parameter.name)
            store.remove_version(call.tx, parameter, versions[0].number)

    def _resource(self, call: Call, request: Mapping[str, Any]) -> Parameter:
        """Raises BadResource."""
        if request["ResourceType"] != "Parameter":
            raise parameters.BadResource
        try:
            return self._newest(call, request["ResourceId"])
        except parameters.NoSuchParameter as error:
            raise parameters.BadResource from error


def _tell(call: Call, operation: str, parameter: Parameter) -> None:
    """EventBridge.

    https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html
    """
    detail = {"operation": operation, "name": parameter.name, "type": parameter.version.type}
    if parameter.version.description:
        detail["description"] = parameter.version.description
    bus.publish_aws(
        call.tx, account=parameter.account, region=parameter.region, source="aws.ssm",
        detail_type="Parameter Store Change", detail=detail, resources=[parameter.arn],
    )  # fmt: skip


def _version(call: Call, request: ssm.PutParameterRequest, before: Parameter | None) -> Version:
    """The version that a request makes. Raises Invalid, BadPattern, PatternMismatch."""
    old = before.version if before else None
    kind = request.get("Type") or (old.type if old else "")
    if not kind:
        raise parameters.Invalid("A parameter type is required when you create a parameter.")
    if "Policies" in request and request["Policies"] not in ("", "[]", "{}"):
        raise parameters.Invalid("codexyz does not act on parameter policies.")
    tier = request.get("Tier") or (old.tier if old else "Standard")
    if tier == "Intelligent-Tiering":
        tier = "Advanced" if len(request["Value"].encode()) > 4096 else "Standard"
    allowed = request.get("AllowedPattern", "")
    parameters.check_value(request["Value"], tier=tier, pattern=allowed)
    key = request.get("KeyId", "alias/aws/ssm") if kind == parameters.SECURE else ""
    description = request.get("Description", old.description if old else "")
    return Version(
        (old.number if old else 0) + 1, kind, request["Value"], description, key, allowed, tier,
        request.get("DataType", old.data_type if old else "text"), call.now, call.caller.arn,
    )  # fmt: skip


def _numbered(versions: Sequence[Version], number: int, name: str) -> Version:
    """Raises NoSuchVersion."""
    for version in versions:
        if version.number == number:
            return version
    raise parameters.NoSuchVersion(name, f":{number}")


def _page(name: str, rows: Iterable[Row], limit: int, key: Callable[[Row], str], show: Callable[[Row], Any]) -> Any:
    """The first `limit` of `rows`, which are read no further than needed."""
    taken: list[Row] = []
    for row in rows:
        taken.append(row)
        if len(taken) > limit:
            break
    shown, token = page.cut(taken, limit, key)
    return {name: [show(row) for row in shown], **({"NextToken": token} if token else {})}


def _after(request: Mapping[str, Any]) -> str:
    """The key that the wanted page follows. Raises BadToken."""
    token = request.get("NextToken")
    if not token:
        return ""
    try:
        return page.decode(token)
    except page.BadToken as error:
        raise parameters.BadToken from error
