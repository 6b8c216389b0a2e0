"""The durable jobs of CodeBuild, in the order in which a build meets them."""

from collections.abc import Mapping

from emulator.engine import Handler
from emulator.gateway.service import Platform
from services.codebuild import batch_recording, recording, sandbox_keeping
from services.codebuild.fleet_keeping import PROVISION
from services.codebuild.workflows.admission import Admission
from services.codebuild.workflows.batches import Batches
from services.codebuild.workflows.clean_up import CleanUp
from services.codebuild.workflows.collect import Collect
from services.codebuild.workflows.commands import Commands
from services.codebuild.workflows.deadlines import Deadlines
from services.codebuild.workflows.deliveries import ANSWER, Deliveries
from services.codebuild.workflows.fleets import Fleets
from services.codebuild.workflows.mirrors import Mirrors
from services.codebuild.workflows.prepare import Prepare
from services.codebuild.workflows.retry import Retry
from services.codebuild.workflows.sandboxes import Sandboxes
from services.codebuild.workflows.watch import Watch


def jobs(platform: Platform) -> Mapping[str, Handler]:
    """Kind -> handler."""
    deadlines, sandboxes, commands = Deadlines(platform), Sandboxes(platform), Commands(platform)
    batches = Batches(platform)
    return {
        recording.ADMIT: Admission(platform).admit_builds,
        recording.QUEUE_OVERDUE: deadlines.time_out_queued,
        recording.PREPARE: Prepare(platform).prepare_build,
        recording.BUILD_OVERDUE: deadlines.time_out_build,
        recording.RUN_PROGRESSED: Watch(platform).run_progressed,
        recording.COLLECT: Collect(platform).collect_build,
        recording.CLEAN_UP: CleanUp(platform).clean_up_build,
        recording.RETRY: Retry(platform).retry_build,
        recording.FORGET_MIRRORS: Mirrors(platform).forget_mirrors,
        recording.ADVANCE_BATCH: batches.advance_batch,
        batch_recording.OVERDUE: batches.time_out_batch,
        recording.EXPIRE: deadlines.expire_report,
        ANSWER: Deliveries(platform).answer_delivery,
        PROVISION: Fleets(platform).provision_fleet,
        sandbox_keeping.PREPARE_SANDBOX: sandboxes.prepare_sandbox,
        sandbox_keeping.SANDBOX_PROGRESSED: sandboxes.sandbox_progressed,
        sandbox_keeping.SANDBOX_OVERDUE: sandboxes.time_out_sandbox,
        sandbox_keeping.PREPARE_COMMAND: commands.prepare_command,
        sandbox_keeping.COMMAND_PROGRESSED: commands.command_progressed,
    }
