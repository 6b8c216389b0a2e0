"""The document in which people write a pipeline down: read, and completed with what it leaves out.

It is the `pipeline` of CreatePipeline and of `aws codepipeline get-pipeline`, and what is stored per version.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from services.codepipeline.domain.declaration import (
    Action,
    ArtifactStore,
    Condition,
    Declaration,
    EnvironmentVariable,
    Mode,
    OnFailure,
    Output,
    Patterns,
    Result,
    RetryMode,
    Rule,
    Stage,
    Trigger,
    TriggerFilter,
    TypeId,
    Variable,
)

Document = Mapping[str, Any]


def completed(document: Document, version: int) -> dict[str, Any]:
    """With the defaults that every answer shows."""
    found = {"executionMode": "SUPERSEDED", "pipelineType": "V1", **document, "version": version}
    found["stages"] = [
        {**stage, "actions": [_completed_action(action) for action in stage["actions"]]} for stage in document["stages"]
    ]
    return found


def _completed_action(action: Document) -> dict[str, Any]:
    return {"runOrder": 1, "configuration": {}, "outputArtifacts": [], "inputArtifacts": [], **action}


def read(document: Document) -> Declaration:
    """The pipeline that a document describes; it satisfies the API's model. Whether it makes sense, `checks` says."""
    return Declaration(
        document["name"], document["roleArn"], tuple(_stage(one) for one in document["stages"]),
        store=_store(document["artifactStore"]) if "artifactStore" in document else None,
        stores={region: _store(one) for region, one in document.get("artifactStores", {}).items()},
        type=document.get("pipelineType", "V1"),
        mode=Mode(document.get("executionMode", "SUPERSEDED")),
        variables=tuple(
            Variable(one["name"], one.get("defaultValue"), one.get("description", ""))
            for one in document.get("variables", ())
        ),
        triggers=tuple(_trigger(one) for one in document.get("triggers", ())),
    )  # fmt: skip


def read_type(document: Document) -> TypeId:
    """Also of a rule, whose owner and version may be left out."""
    return TypeId(
        document["category"], document.get("owner", "AWS"), document["provider"], document.get("version", "1")
    )  # fmt: skip


def _store(document: Document) -> ArtifactStore:
    return ArtifactStore(document["location"], document.get("encryptionKey", {}).get("id", ""))


def _stage(document: Document) -> Stage:
    return Stage(
        document["name"],
        tuple(_action(one) for one in document["actions"]),
        _condition(document.get("beforeEntry")),
        _condition(document.get("onSuccess")),
        _on_failure(document.get("onFailure")),
    )


def _action(document: Document) -> Action:
    return Action(
        document["name"], read_type(document["actionTypeId"]), document.get("runOrder", 1),
        document.get("configuration", {}), _names(document.get("inputArtifacts", ())),
        tuple(Output(one["name"], tuple(one.get("files", ()))) for one in document.get("outputArtifacts", ())),
        document.get("roleArn", ""), document.get("region", ""), document.get("namespace", ""),
        document.get("timeoutInMinutes"), tuple(document.get("commands", ())),
        tuple(document.get("outputVariables", ())),
        tuple(
            EnvironmentVariable(one["name"], one["value"], one.get("type", "PLAINTEXT"))
            for one in document.get("environmentVariables", ())
        ),
    )  # fmt: skip


def _names(artifacts: Sequence[Document]) -> tuple[str, ...]:
    return tuple(one["name"] for one in artifacts)


def _condition(gate: Document | None) -> Condition | None:
    """A gate holds one condition at most."""
    for document in (gate or {}).get("conditions", ()):
        result = document.get("result")
        rules = tuple(_rule(one) for one in document.get("rules", ()))
        return Condition(Result(result) if result else None, rules)
    return None


def _rule(document: Document) -> Rule:
    return Rule(
        document["name"], read_type(document["ruleTypeId"]), document.get("configuration", {}),
        tuple(document.get("commands", ())), _names(document.get("inputArtifacts", ())), document.get("roleArn", ""),
        document.get("region", ""), document.get("timeoutInMinutes"),
    )  # fmt: skip


def _on_failure(document: Document | None) -> OnFailure | None:
    if document is None:
        return None
    result, mode = document.get("result"), document.get("retryConfiguration", {}).get("retryMode")
    return OnFailure(
        Result(result) if result else None, RetryMode(mode) if mode else None, _condition(document)
    )  # fmt: skip


def _trigger(document: Document) -> Trigger:
    git = document["gitConfiguration"]
    return Trigger(
        document["providerType"],
        git["sourceActionName"],
        tuple(_filter(one) for one in git.get("push", ())),
        tuple(_filter(one) for one in git.get("pullRequest", ())),
    )


def _filter(document: Document) -> TriggerFilter:
    branches, paths, tags = (_patterns(document.get(name)) for name in ("branches", "filePaths", "tags"))
    return TriggerFilter(branches, paths, tags, tuple(document.get("events", ())))


def _patterns(document: Document | None) -> Patterns | None:
    if document is None:
        return None
    return Patterns(tuple(document.get("includes", ())), tuple(document.get("excludes", ())))
