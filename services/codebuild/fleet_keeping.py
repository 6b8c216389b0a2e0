"""The one way in which a fleet changes: its row, what EventBridge is told, and the builds that wait for it."""

from dataclasses import replace

from emulator.bus import publish_aws
from emulator.db import Tx
from emulator.engine import enqueue
from services.codebuild.domain import life
from services.codebuild.domain.build import Context
from services.codebuild.domain.fleet import OPEN, Fleet, FleetStatus, scaled
from services.codebuild.recording import admit_soon, record
from services.codebuild.store import builds, fleets

PROVISION = "codebuild.provision_fleet"
_STATE_CHANGE = "CodeBuild Fleet State Change"


def keep(tx: Tx, fleet: Fleet) -> None:
    """Store a fleet that has another status, and let follow what it calls for."""
    fleets.change(tx, fleet)
    entered(tx, fleet)


def entered(tx: Tx, fleet: Fleet) -> None:
    """A fleet, just stored, has come to its status."""
    _tell(tx, fleet, fleet.status)
    if fleet.status in (FleetStatus.CREATING, FleetStatus.UPDATING):
        enqueue(tx, PROVISION, {"fleet": fleet.uuid}, key=f"{PROVISION}:{fleet.uuid}")
    if fleet.status not in OPEN:
        for build in builds.queued_for(tx, fleet.uuid):
            reason = Context("CLIENT_ERROR", f"The fleet {fleet.arn} does not take builds: it is {fleet.status}")
            record(tx, build, life.break_off(build, reason, tx.now))
    admit_soon(tx)


def settle(tx: Tx) -> None:
    """Before places are given: fleets grow and shrink with their builds, and go when the last one has left."""
    for fleet, count in fleets.busy(tx):
        if fleet.status is FleetStatus.PENDING_DELETION:
            if not count:
                fleets.remove(tx, fleet)
                _tell(tx, fleet, "DELETING")
        elif fleet.desired != (wanted := scaled(fleet, count)):
            fleets.change(tx, replace(fleet, desired=wanted))


def _tell(tx: Tx, fleet: Fleet, status: str) -> None:
    detail = {"fleet-name": fleet.name, "fleet-arn": fleet.arn, "fleet-status": status, "version": "1"}
    publish_aws(
        tx, account=fleet.account, region=fleet.region, source="aws.codebuild", detail_type=_STATE_CHANGE,
        detail=detail, resources=[fleet.arn],
    )  # fmt: skip
