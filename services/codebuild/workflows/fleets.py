"""Fleets that are made or changed: their machines are there at once, or cannot be had on this system."""

from emulator.engine import Job
from emulator.gateway.service import Platform
from services.codebuild.domain.fleet import FleetStatus, provisioned
from services.codebuild.fleet_keeping import keep
from services.codebuild.store import fleets


class Fleets:
    """One job after each change."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db

    def provision_fleet(self, job: Job) -> None:
        with self._db.write() as tx:
            fleet = fleets.find(tx, job.payload["fleet"])
            if fleet is not None and fleet.status in (FleetStatus.CREATING, FleetStatus.UPDATING):
                keep(tx, provisioned(fleet, tx.now))
