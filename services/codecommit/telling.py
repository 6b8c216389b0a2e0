"""What the world is told and what is to be done next, in the transaction in which it becomes true."""

from collections.abc import Sequence

from emulator import bus
from emulator.db import Tx
from emulator.engine import enqueue
from services.codecommit.domain import triggers
from services.codecommit.domain.approvals import Template
from services.codecommit.domain.comments import Comment, Reaction
from services.codecommit.domain.merging import MadeMerge
from services.codecommit.domain.movements import Move
from services.codecommit.domain.pull_requests import Happening, PullRequest
from services.codecommit.domain.repository import Repository
from services.codecommit.domain.triggers import Trigger
from services.codecommit.store import pull_requests
from services.codecommit.translate import events
from services.codecommit.translate.triggers import CHANGES, message, references_of, subject

TOPIC = "codecommit.reference_updated"
FIRE, HEAL, TIDY = "codecommit.fire_trigger", "codecommit.heal_references", "codecommit.tidy"
"""Kinds of jobs."""
_LOOK_AGAIN_SECONDS = 1.0
_TIDY_SECONDS = 10.0
_SOURCE = "aws.codecommit"
_REPOSITORY = "CodeCommit Repository State Change"


def reference_moved(tx: Tx, repository: Repository, move: Move) -> None:
    payload = {
        "repository_id": repository.id, "repository_name": repository.name, "reference": move.name,
        "old_commit": move.before and move.before.commit_id, "new_commit": move.after and move.after.commit_id,
        "event": move.event,
    }  # fmt: skip
    bus.publish(tx, TOPIC, payload, key=repository.id, account=repository.account, region=repository.region)
    _tell(tx, repository, _REPOSITORY, events.reference_detail(repository, move))


def pushed(tx: Tx, repository: Repository, moves: Sequence[Move]) -> None:
    """Fires the triggers: one message for all references of a push that a trigger wants."""
    for push in triggers.pushes(moves):
        for trigger in map(Trigger.parse, repository.triggers):
            wanted = [move for move in push if trigger.wants(move)]
            if wanted:
                _fire(tx, repository, trigger, wanted)


def look_again(tx: Tx, repository_id: str) -> None:
    """References moved and could not be recorded: somebody compares them once more."""
    enqueue(tx, HEAL, {"repository_id": repository_id}, key=f"{HEAL}:{repository_id}", delay=_LOOK_AGAIN_SECONDS)


def tidy_later(tx: Tx, repository_id: str) -> None:
    """Objects and commits are put in order when there are many new ones."""
    enqueue(tx, TIDY, {"repository_id": repository_id}, key=f"{TIDY}:{repository_id}", delay=_TIDY_SECONDS)


def merge_made(tx: Tx, repository: Repository, commit: str, merge: MadeMerge) -> None:
    """Without moving a reference."""
    _tell(tx, repository, _REPOSITORY, events.unreferenced_detail(repository, commit, merge))


def pull_request_changed(tx: Tx, repository: Repository, one: PullRequest, happenings: Sequence[Happening]) -> None:
    """Goes into its history as well. one: after the change."""
    for happening in happenings:
        pull_requests.add_event(tx, one.id, happening)
        detail = events.pull_request_detail(repository, one, happening)
        if detail is not None:
            _tell(tx, repository, "CodeCommit Pull Request State Change", detail)


def commented(tx: Tx, repository: Repository, comment: Comment, number: int | None, caller: str, verb: str) -> None:
    """number: of the pull request, None for a comment on commits. verb: Created or Updated."""
    about = "Commit" if number is None else "Pull Request"
    detail = events.comment_detail(repository, comment, number, caller, verb)
    _tell(tx, repository, f"CodeCommit Comment on {about}", detail)


def reacted(tx: Tx, repository: Repository, comment_id: str, caller: str, reaction: Reaction, verb: str) -> None:
    """verb: Created, Updated or Deleted."""
    detail = events.reaction_detail(repository, comment_id, caller, reaction, verb)
    _tell(tx, repository, "CodeCommit Comment Reaction Change", detail)


def template_changed(
    tx: Tx, template: Template, event: str, caller: str, repositories: Sequence[Repository] = ()
) -> None:
    """repositories: those that were associated or disassociated."""
    bus.publish_aws(
        tx, account=template.account, region=template.region, source=_SOURCE,
        detail_type="CodeCommit Approval Rule Template Change",
        detail=events.template_detail(template, event, caller, repositories),
        resources=[one.arn for one in repositories],
    )  # fmt: skip


def _fire(tx: Tx, repository: Repository, trigger: Trigger, moves: Sequence[Move]) -> None:
    event_id = tx.ids.uuid()
    text = message(
        repository, trigger, references_of(moves), CHANGES, actor=moves[-1].actor, event_id=event_id, now=tx.now
    )
    job = {
        "destination": trigger.destination, "subject": subject(repository), "message": text, "event_id": event_id
    }  # fmt: skip
    enqueue(
        tx, FIRE, job, account=repository.account, region=repository.region, serial=f"{FIRE}:{trigger.destination}"
    )  # fmt: skip


def _tell(tx: Tx, repository: Repository, detail_type: str, detail: events.Detail) -> None:
    bus.publish_aws(
        tx, account=repository.account, region=repository.region, source=_SOURCE, detail_type=detail_type,
        detail=detail, resources=[repository.arn],
    )  # fmt: skip
