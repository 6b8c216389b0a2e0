"""The durable jobs of CodeDeploy."""

from collections.abc import Mapping

from emulator import runs
from emulator.engine import Handler, Job, Retry
from emulator.gateway.service import Platform
from services.codedeploy.workflows.advance import Advance
from services.codedeploy.workflows.notify import Notify
from services.codedeploy.workflows.watch import Watch


def jobs(platform: Platform) -> Mapping[str, Handler]:
    """Kind -> handler."""
    watch = Watch(platform)

    def host_disposed(job: Job) -> None:
        """The machine of a deregistered instance is gone, when its run is over."""
        with platform.db.write() as tx:
            state = runs.state(tx, job.payload["run_id"])
            if state is not None and state.outcome is not None:
                runs.forget(tx, state.id)

    def bundle_dropped(job: Job) -> None:
        """What was fetched for a deployment goes when no instance reads it any more."""
        with platform.db.read() as tx:
            states = [runs.state(tx, run_id) for run_id in job.payload["runs"]]
        if any(state is not None and state.outcome is None for state in states):
            raise Retry
        platform.blobs.remove(job.payload["blob"])

    return {
        "codedeploy.bundle_dropped": bundle_dropped,
        "codedeploy.deployment_advanced": Advance(platform).deployment_advanced,
        "codedeploy.run_progressed": watch.run_progressed,
        "codedeploy.pick_up_expired": watch.pick_up_expired,
        "codedeploy.host_disposed": host_disposed,
        "codedeploy.trigger_fired": Notify(platform).trigger_fired,
    }
