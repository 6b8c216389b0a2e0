"""Webhooks."""

from dataclasses import replace

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from services.codebuild.domain import webhook as rules
from services.codebuild.domain.errors import Exists, NoAccessToken, NotFound, NotOffered
from services.codebuild.domain.project import Project
from services.codebuild.domain.webhook import Webhook
from services.codebuild.handlers.base import Base
from services.codebuild.patterns import is_pattern
from services.codebuild.store import credentials, webhooks
from services.codebuild.translate.webhooks import groups_from, webhook_out

_UNSIGNED = "BITBUCKET"
_APPROVED_BY_COMMENT = ("GITHUB", "GITHUB_ENTERPRISE")


class Webhooks(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/webhooks.html"""

    def create_webhook(self, call: Call, request: api.CreateWebhookInput) -> api.CreateWebhookOutput:
        """Nothing is made at the git server: whoever asks takes address and secret there."""
        project = self._project(call, request["projectName"])
        source = project.settings["source"]["type"]
        webhook = Webhook(
            call.account, call.region, project.name, call.tx.ids.hex(64),
            "" if source == _UNSIGNED else call.tx.ids.hex(64), call.now,
            groups_from(request.get("filterGroups", [])), request.get("branchFilter", ""),
            request.get("buildType", "BUILD"), request.get("manualCreation", False),
            request.get("scopeConfiguration", {}), request.get("pullRequestBuildPolicy", {}),
        )  # fmt: skip
        _check(webhook, source)
        if webhooks.find(call.tx, call.account, call.region, project.name) is not None:
            raise Exists("Webhook", project.arn)
        _check_access(call, project, webhook)
        webhooks.put(call.tx, webhook)
        return {"webhook": self._webhook_out(webhook, with_secret=True)}

    def update_webhook(self, call: Call, request: api.UpdateWebhookInput) -> api.UpdateWebhookOutput:
        """Members that are given replace the stored ones. A branch filter takes the place of filter groups, and the
        other way round."""
        project, webhook = self._existing_webhook(call, request["projectName"])
        if "filterGroups" in request:
            webhook = replace(webhook, groups=groups_from(request["filterGroups"]), branch="")
        if "branchFilter" in request:
            groups = webhook.groups if "filterGroups" in request else ()
            webhook = replace(webhook, branch=request["branchFilter"], groups=groups)
        webhook = replace(
            webhook, build_type=request.get("buildType", webhook.build_type),
            policy=request.get("pullRequestBuildPolicy", webhook.policy),
        )  # fmt: skip
        rotates = request.get("rotateSecret", False) and bool(webhook.secret)
        if rotates:
            webhook = replace(webhook, secret=call.tx.ids.hex(64), secret_at=call.now)
        _check(webhook, project.settings["source"]["type"])
        webhooks.put(call.tx, webhook)
        return {"webhook": self._webhook_out(webhook, with_secret=rotates)}

    def delete_webhook(self, call: Call, request: api.DeleteWebhookInput) -> api.DeleteWebhookOutput:
        project, _ = self._existing_webhook(call, request["projectName"])
        webhooks.remove(call.tx, call.account, call.region, project.name)
        return {}

    def _existing_webhook(self, call: Call, name: str) -> tuple[Project, Webhook]:
        """Raises NoSuchProject, NotFound."""
        project = self._project(call, name)
        webhook = webhooks.find(call.tx, call.account, call.region, project.name)
        if webhook is None:
            raise NotFound("Webhook", project.arn)
        return project, webhook

    def _webhook_out(self, webhook: Webhook, *, with_secret: bool) -> api.Webhook:
        return webhook_out(webhook, self._platform.settings.external_url, with_secret=with_secret)


def _check(webhook: Webhook, source: str) -> None:
    """Raises Refused, NotOffered."""
    if webhook.build_type == "RUNNER_BUILDKITE_BUILD":
        raise NotOffered("CreateWebhook with buildType RUNNER_BUILDKITE_BUILD")
    rules.check(webhook, source, is_pattern)
    asks = webhook.policy.get("requiresCommentApproval", "DISABLED") != "DISABLED"
    if asks and source not in _APPROVED_BY_COMMENT:
        raise NotOffered(f"CreateWebhook with comment approval for source type {source}, which tells no roles")


def _check_access(call: Call, project: Project, webhook: Webhook) -> None:
    """Raises NoAccessToken, as AWS does that must call the server; who makes it by hand needs none."""
    source = project.settings["source"]
    if webhook.manual or (source.get("auth") or {}).get("resource"):
        return
    if credentials.find(call.tx, call.account, call.region, source["type"]) is None:
        raise NoAccessToken(source["type"])
