"""A new deployment, with all that follows from it."""

from emulator.db import Tx
from services.codedeploy import telling
from services.codedeploy.domain.deployment import Deployment, last_of
from services.codedeploy.store import deployments, groups, revisions

Scope = tuple[str, str]


def create(tx: Tx, scope: Scope, one: Deployment) -> None:
    """Its row, what its application and its group know of it, the news, and the job that looks after it."""
    deployments.add(tx, scope, one)
    revisions.use(tx, scope, one.application_id, one.revision, one.id)
    groups.attempted(tx, scope, one.group_id, one.revision, last_of(one))
    telling.deployment_changed(tx, scope, one)
    deployments.go_on(tx, scope, one.id)
