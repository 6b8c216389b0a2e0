"""Events that came to webhooks: each is answered once, by a build or by the reason why there is none."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from emulator.db import Tx
from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from emulator.kernel.errors import DomainError
from services.codebuild.batch_starting import start_batch
from services.codebuild.domain.delivery import Delivery, State
from services.codebuild.domain.happening import Happening, request_of, variables_of
from services.codebuild.domain.project import Project, Settings
from services.codebuild.domain.webhook import PLACEHOLDER, Webhook, is_foreign, needs_approval, wants
from services.codebuild.patterns import TooSlow, search
from services.codebuild.sources import SourceError
from services.codebuild.sources.access import Reader
from services.codebuild.sources.changes import look_up
from services.codebuild.starting import check_room, start_build
from services.codebuild.store import deliveries, projects, webhooks
from services.codebuild.translate import ERRORS

ANSWER = "codebuild.answer_delivery"
AWAITS_APPROVAL = "Pull request approval required for starting a build"


@dataclass(frozen=True, slots=True)
class _Verdict:
    """builds: whether a build is to be started. reason: why not."""

    builds: bool
    reason: str = ""
    state: State = State.ANSWERED


@dataclass(frozen=True, slots=True)
class _Case:
    delivery: Delivery
    webhook: Webhook
    project: Project

    @property
    def source(self) -> Settings:
        """Where what happened is to be found."""
        source: Settings = self.project.settings["source"]
        return {**source, "location": self.delivery.happening.address} if self.moved else source

    @property
    def moved(self) -> bool:
        return bool(self.webhook.scope) or self.delivery.happening.elsewhere

    @property
    def reader(self) -> Reader:
        settings = self.project.settings
        certificate = settings["environment"].get("certificate", "")
        return Reader(self.project.account, self.project.region, settings["serviceRole"], certificate)


def answer_soon(tx: Tx, delivery: Delivery) -> None:
    enqueue(tx, ANSWER, {"delivery": delivery.id}, serial=f"{ANSWER}:{delivery.token}")


class Deliveries:
    """One job for each, in the order in which they came to a webhook; another one when it was approved."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def answer_delivery(self, job: Job) -> None:
        case = self._case(job.payload["delivery"])
        if case is None:
            return
        verdict = self._judge(case)
        with self._db.write() as tx:
            if deliveries.move(tx, case.delivery, verdict.state, verdict.reason) and verdict.builds:
                self._build(tx, case)

    def _case(self, delivery_id: str) -> _Case | None:
        """None when it was answered, or webhook or project have gone."""
        with self._db.read() as tx:
            delivery = deliveries.find(tx, delivery_id)
            if delivery is None or delivery.state in (State.ANSWERED, State.HELD):
                return None
            webhook = webhooks.find_by_token(tx, delivery.token)
            project = webhook and projects.find(tx, webhook.account, webhook.region, webhook.project)
        return _Case(delivery, webhook, project) if webhook and project else None

    def _judge(self, case: _Case) -> _Verdict:
        happening, webhook = case.delivery.happening, case.webhook
        location = case.project.settings["source"].get("location", "")
        if is_foreign(webhook, location, happening) or (happening.elsewhere and not _same_host(location, happening)):
            return _Verdict(False, f"the project does not build {happening.repository}")
        try:
            wanted = wants(webhook, self._complete(case), search)
        except (SourceError, TooSlow) as error:
            return _Verdict(False, f"the filters cannot be answered: {error}")
        if not wanted:
            return _Verdict(False, "no filter group lets it through")
        if needs_approval(webhook, happening) and case.delivery.state is not State.APPROVED:
            return _Verdict(False, AWAITS_APPROVAL, State.HELD)
        return _Verdict(True)

    def _complete(self, case: _Case) -> Happening:
        """With files and message, when filters ask for them and the event did not say. Raises SourceError."""
        happening = case.delivery.happening
        known = happening.files is not None and happening.message is not None
        if known or not case.webhook.asks_about_commits or not happening.commit:
            return happening
        return look_up(self._platform, case.reader, case.source, happening)

    def _build(self, tx: Tx, case: _Case) -> None:
        try:
            outcome = f"started {_started(tx, case)}"
        except DomainError as error:
            outcome = ERRORS[type(error)](error).message
        deliveries.explain(tx, case.delivery, outcome)


def _started(tx: Tx, case: _Case) -> str:
    """The id of a build or a batch. Raises Refused, ProjectBusy, QueueFull."""
    delivery, project = case.delivery, case.project
    request = request_of(project.name, delivery.happening, moved=case.moved)
    told = variables_of(delivery.happening)
    if case.webhook.build_type == "BUILD_BATCH":
        return start_batch(tx, project, request, delivery.sender, told=told).id
    check_room(tx, project)
    return start_build(tx, project, request, delivery.sender, told=told).id


def _same_host(location: str, happening: Happening) -> bool:
    """An event that nobody signed must not lead a build, and the project's credentials, to another server."""
    return location != PLACEHOLDER and urlsplit(location).netloc == urlsplit(happening.address).netloc
