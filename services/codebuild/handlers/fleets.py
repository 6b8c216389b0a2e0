"""Fleets."""

from dataclasses import replace

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.kernel import page
from services.codebuild.domain import fleet as rules
from services.codebuild.domain.errors import Exists, NotFound, Refused, TooMany
from services.codebuild.domain.fleet import Fleet, FleetStatus
from services.codebuild.fleet_keeping import entered, keep
from services.codebuild.handlers.base import PAGE, Base, after
from services.codebuild.store import fleets
from services.codebuild.translate.fleets import fleet_out, settings_from


class Fleets(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/fleets.html"""

    def create_fleet(self, call: Call, request: api.CreateFleetInput) -> api.CreateFleetOutput:
        name, settings = request["name"], rules.with_defaults(settings_from(request))
        rules.check(name, settings)
        fleet = Fleet(call.account, call.region, name, call.tx.ids.uuid(), settings, call.now, call.now)
        fleet = replace(fleet, desired=rules.scaled(fleet, 0))
        if fleets.find_in(call.tx, call.account, call.region, name) is not None:
            raise Exists("Fleet", name)
        if fleets.count(call.tx, call.account, call.region) >= rules.QUOTA:
            raise TooMany("fleets", rules.QUOTA)
        fleets.add(call.tx, fleet)
        entered(call.tx, fleet)
        return {"fleet": fleet_out(fleet)}

    def update_fleet(self, call: Call, request: api.UpdateFleetInput) -> api.UpdateFleetOutput:
        """Members that are given replace the stored ones whole."""
        fleet = fleets.find_in(call.tx, call.account, call.region, request["arn"])
        if fleet is None:
            raise NotFound("Fleet", request["arn"])
        if fleet.status is not FleetStatus.ACTIVE:
            raise Refused(f"Invalid fleet: it is {fleet.status}, and can be changed when it is ACTIVE")
        given = settings_from(request)
        kept = dict(fleet.settings)
        if given.get("computeType", kept["computeType"]) != kept["computeType"]:
            kept.pop("computeConfiguration", None)
        settings = rules.with_defaults({**kept, **given})
        rules.check(fleet.name, settings)
        fleet = replace(
            fleet, settings=settings, before=fleet.settings, status=FleetStatus.UPDATING, context="", message="",
            modified_at=call.now,
        )  # fmt: skip
        keep(call.tx, fleet)
        return {"fleet": fleet_out(fleet)}

    def delete_fleet(self, call: Call, request: api.DeleteFleetInput) -> api.DeleteFleetOutput:
        """Builds that run in it end first; builds that wait for it fail. Deleting what is not there succeeds."""
        fleet = fleets.find_in(call.tx, call.account, call.region, request["arn"])
        if fleet is not None and fleet.status is not FleetStatus.PENDING_DELETION:
            keep(call.tx, replace(fleet, status=FleetStatus.PENDING_DELETION, context="PENDING_DELETION"))
        return {}

    def batch_get_fleets(self, call: Call, request: api.BatchGetFleetsInput) -> api.BatchGetFleetsOutput:
        found: list[api.Fleet] = []
        missing: list[str] = []
        for text in request["names"]:
            fleet = fleets.find_in(call.tx, call.account, call.region, text)
            if fleet is None:
                missing.append(text)
            else:
                found.append(fleet_out(fleet))
        return {"fleets": found, "fleetsNotFound": missing}

    def list_fleets(self, call: Call, request: api.ListFleetsInput) -> api.ListFleetsOutput:
        key, _, name = after(request).partition("\n")
        order, limit = request.get("sortBy", "NAME"), request.get("maxResults", PAGE)
        if key and order != "NAME" and not key.isdigit():
            raise Refused("Invalid nextToken: it belongs to another order")
        rows = fleets.page(
            call.tx, call.account, call.region, order, descending=request.get("sortOrder") == "DESCENDING",
            after=(key, name) if key else None, limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, lambda row: f"{row[0]}\n{row[1].name}")
        answer: api.ListFleetsOutput = {"fleets": [fleet.arn for _, fleet in shown]}
        if token:
            answer["nextToken"] = token
        return answer
