"""Sandboxes, and the commands that are run in them."""

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from emulator.kernel import page
from services.codebuild.domain.build import Status
from services.codebuild.domain.command import CommandExecution
from services.codebuild.domain.errors import NotFound, Refused
from services.codebuild.domain.project import Project
from services.codebuild.domain.requests import overridden, source_version
from services.codebuild.domain.sandbox import Sandbox, Stage, submitted, uuid_of
from services.codebuild.handlers.base import PAGE, Base, after_number
from services.codebuild.handlers.builds import initiator_of
from services.codebuild.handlers.tokens import remember, started_before
from services.codebuild.running.connection import new_token
from services.codebuild.running.session import issued
from services.codebuild.sandbox_keeping import add, add_command, end
from services.codebuild.starting import placed
from services.codebuild.store import commands, sandboxes
from services.codebuild.translate.addresses import stream_address
from services.codebuild.translate.sandboxes import command_out, sandbox_out


class Sandboxes(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/sandbox.html"""

    def start_sandbox(self, call: Call, request: api.StartSandboxInput) -> api.StartSandboxOutput:
        """Repeating a token within five minutes answers the sandbox that it started."""
        if not request.get("projectName"):
            raise Refused("Invalid request: projectName is required")
        uuid = started_before(call, request)
        sandbox = sandboxes.find(call.tx, uuid) if uuid else None
        if sandbox is None:
            sandbox = _new_sandbox(call, self._project(call, request["projectName"]))
            add(call.tx, sandbox)
            remember(call, request, sandbox.uuid)
        return {"sandbox": sandbox_out(sandbox)}

    def stop_sandbox(self, call: Call, request: api.StopSandboxInput) -> api.StopSandboxOutput:
        """One that has ended is answered as it is."""
        sandbox = self._sandbox(call, request["id"])
        return {"sandbox": sandbox_out(end(call.tx, sandbox, Status.STOPPED))}

    def batch_get_sandboxes(self, call: Call, request: api.BatchGetSandboxesInput) -> api.BatchGetSandboxesOutput:
        found: list[api.Sandbox] = []
        missing: list[str] = []
        for text in request["ids"]:
            sandbox = _find(call, text)
            if sandbox is None:
                missing.append(text)
            else:
                found.append(sandbox_out(sandbox))
        return {"sandboxes": found, "sandboxesNotFound": missing}

    def list_sandboxes(self, call: Call, request: api.ListSandboxesInput) -> api.ListSandboxesOutput:
        ids, token = _page(call, request, None)
        answer: api.ListSandboxesOutput = {"ids": ids}
        if token:
            answer["nextToken"] = token
        return answer

    def list_sandboxes_for_project(
        self, call: Call, request: api.ListSandboxesForProjectInput
    ) -> api.ListSandboxesForProjectOutput:
        ids, token = _page(call, request, self._project(call, request["projectName"]))
        answer: api.ListSandboxesForProjectOutput = {"ids": ids}
        if token:
            answer["nextToken"] = token
        return answer

    def start_command_execution(
        self, call: Call, request: api.StartCommandExecutionInput
    ) -> api.StartCommandExecutionOutput:
        """Commands of a sandbox run one after another, each in a shell of its own."""
        sandbox = self._sandbox(call, request["sandboxId"])
        if sandbox.stage is not Stage.LIVE:
            raise Refused(f"Invalid sandbox: it is {sandbox.status}, and runs commands when it is RUN_SANDBOX")
        if "\0" in request["command"]:
            raise Refused("Invalid command: it holds a NUL character")
        command = CommandExecution(
            call.tx.ids.uuid(), sandbox.uuid, request["command"], request.get("type", "SHELL"), call.now
        )  # fmt: skip
        add_command(call.tx, sandbox, command)
        return {"commandExecution": command_out(sandbox, command)}

    def batch_get_command_executions(
        self, call: Call, request: api.BatchGetCommandExecutionsInput
    ) -> api.BatchGetCommandExecutionsOutput:
        sandbox = _find(call, request["sandboxId"])
        found: list[api.CommandExecution] = []
        missing: list[str] = []
        for uuid in request["commandExecutionIds"]:
            command = commands.find(call.tx, uuid)
            if sandbox is None or command is None or command.sandbox != sandbox.uuid:
                missing.append(uuid)
            else:
                found.append(command_out(sandbox, command))
        return {"commandExecutions": found, "commandExecutionsNotFound": missing}

    def list_command_executions_for_sandbox(
        self, call: Call, request: api.ListCommandExecutionsForSandboxInput
    ) -> api.ListCommandExecutionsForSandboxOutput:
        sandbox, limit = self._sandbox(call, request["sandboxId"]), request.get("maxResults", PAGE)
        rows = commands.of(
            call.tx, sandbox.uuid, descending=request.get("sortOrder") != "ASCENDING", after=after_number(request),
            limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, lambda row: str(row[0]))
        answer: api.ListCommandExecutionsForSandboxOutput = {
            "commandExecutions": [command_out(sandbox, command) for _, command in shown]
        }
        if token:
            answer["nextToken"] = token
        return answer

    @transaction("read")
    def start_sandbox_connection(
        self, call: Call, request: api.StartSandboxConnectionInput
    ) -> api.StartSandboxConnectionOutput:
        """A session for `session-manager-plugin`: a shell in the sandbox."""
        sandbox = self._sandbox(call, request["sandboxId"])
        keys = issued(self._platform, sandbox.access_key) if sandbox.stage is Stage.LIVE else None
        if keys is None:
            raise Refused(f"Invalid sandbox: it is {sandbox.status}, and takes connections when it is RUN_SANDBOX")
        if not self._platform.shells.offered:
            raise Refused("Invalid sandbox: its runner is another process than the server, which takes no connections")
        session = f"{initiator_of(call).rpartition('/')[2]}-{self._platform.ids.hex(17)}"
        address = stream_address(self._platform.settings.external_url, session, sandbox.uuid)
        token = new_token(keys, session, call.now)
        return {"ssmSession": {"sessionId": session, "tokenValue": token, "streamUrl": address}}

    def _sandbox(self, call: Call, text: str) -> Sandbox:
        """text: id or ARN. Raises NotFound."""
        found = _find(call, text)
        if found is None:
            raise NotFound("Sandbox", text)
        return found


def _find(call: Call, text: str) -> Sandbox | None:
    """text: id or ARN."""
    found = sandboxes.find_in(call.tx, call.account, call.region, *uuid_of(text))
    return found if found is not None and text in (found.id, found.arn) else None


def _page(
    call: Call, request: api.ListSandboxesInput | api.ListSandboxesForProjectInput, project: Project | None
) -> tuple[list[str], str | None]:
    """The newest first unless asked otherwise."""
    limit = request.get("maxResults", PAGE)
    rows = sandboxes.ids(
        call.tx, call.account, call.region, project=project.name if project else None,
        descending=request.get("sortOrder") != "ASCENDING", after=after_number(request), limit=limit + 1,
    )  # fmt: skip
    shown, token = page.cut(rows, limit, lambda row: str(row[0]))
    return [sandbox_id for _, sandbox_id in shown], token


def _new_sandbox(call: Call, project: Project) -> Sandbox:
    """Raises Refused."""
    settings, _ = placed(call.tx, project, overridden(project.name, project.settings, {}))
    ids = call.tx.ids
    names = ["", *(source["sourceIdentifier"] for source in settings["secondarySources"])]
    return Sandbox(
        project.account, project.region, project.name, ids.uuid(), settings, call.now, submitted(call.now),
        {name: ids.digits(9) for name in names}, project.uuid, source_version(settings),
    )  # fmt: skip
