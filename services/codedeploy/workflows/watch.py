"""Runs on instances: what they report becomes lifecycle events, and their end the next move."""

from emulator import runs
from emulator.db import Tx
from emulator.engine import Job, enqueue
from emulator.gateway.service import Platform
from runners.contract import Outcome, Result
from services.codedeploy.agent.commands import Step
from services.codedeploy.agent.progress import Progress
from services.codedeploy.domain.deployment import Deployment, Stop
from services.codedeploy.domain.lifecycle import AGENT_AWAY, Diagnostics, ErrorCode, EventName, EventStatus
from services.codedeploy.store import deployments, instances, targets
from services.codedeploy.store.targets import Current, Stored
from services.codedeploy.workflows.push import push

Scope = tuple[str, str]
_BATCH = 1000
_AGAIN_SECONDS = 60.0


class Watch:
    """Woken after a run's events, after its end, and when nobody took it in time."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db

    def run_progressed(self, job: Job) -> None:
        run_id, scope = job.payload["run_id"], (job.account, job.region)
        with self._db.write() as tx:
            state = runs.state(tx, run_id)
            if state is None:
                return
            stored = targets.of_run(tx, scope, run_id)
            one = None if stored is None else deployments.find(tx, scope, stored.deployment_id)
            if stored is not None and one is not None:
                self._read(tx, scope, one, stored, state.outcome)
            elif state.outcome is not None:  # the deployment group was deleted meanwhile
                runs.forget(tx, run_id)

    def pick_up_expired(self, job: Job) -> None:
        """A run that nobody took fails its instance, unless the runners are merely busy with others."""
        run_id, scope = job.payload["run_id"], (job.account, job.region)
        with self._db.write() as tx:
            state, stored = runs.state(tx, run_id), targets.of_run(tx, scope, run_id)
            if state is None or stored is None or state.state != "queued":
                return
            if runs.busy(tx):
                enqueue(tx, job.kind, job.payload, account=job.account, region=job.region, delay=_AGAIN_SECONDS)
                return
            name = stored.target.next_event or EventName.VALIDATE_SERVICE
            failed = stored.target.fail(name, Diagnostics(ErrorCode.UNKNOWN, AGENT_AWAY), tx.now)
            targets.save(tx, scope, stored.deployment_id, failed)
            runs.request_stop(tx, run_id)

    def _read(self, tx: Tx, scope: Scope, one: Deployment, stored: Stored, outcome: Outcome | None) -> None:
        current = stored.current
        news = runs.events(tx, current.run_id, current.seen, _BATCH)
        progress = _progress(stored).after(news)
        if news:
            runs.drop_events(tx, current.run_id, news[-1].seq)
        if len(news) == _BATCH:
            key = f"codedeploy.run_progressed:{current.run_id}"
            payload = {"run_id": current.run_id}
            enqueue(tx, "codedeploy.run_progressed", payload, account=scope[0], region=scope[1], key=key)
            outcome = None
        if outcome is not None:
            progress = _with_end(progress, one, outcome, tx)
        _note_install(tx, scope, one, stored, progress)
        if outcome is None:
            targets.save(tx, scope, one.id, progress.target, _current(current, progress))
            return
        if outcome.address:
            instances.set_address(tx, scope, stored.target.instance, outcome.address)
        runs.forget(tx, current.run_id)
        push(tx, scope, one, progress.target, current.count)


def _progress(stored: Stored) -> Progress:
    current = stored.current
    steps = tuple(Step.from_json(step) for step in current.steps)
    return Progress(stored.target, steps, current.seen, current.phase, current.log, current.failure)


def _current(current: Current, progress: Progress) -> Current:
    return Current(
        current.run_id, current.count, progress.seen, current.steps, progress.phase, progress.log, progress.failure
    )


def _with_end(progress: Progress, one: Deployment, outcome: Outcome, tx: Tx) -> Progress:
    if outcome.result is Result.STOPPED and one.stop is not Stop.NO:
        return progress  # nobody had taken it: its events are skipped
    return progress.ended(outcome, tx.now)


def _note_install(tx: Tx, scope: Scope, one: Deployment, stored: Stored, progress: Progress) -> None:
    """From the end of Install on, the next ApplicationStop comes from this deployment, whatever follows."""
    done = EventStatus.SUCCEEDED
    before, after = stored.target.event(EventName.INSTALL).status, progress.target.event(EventName.INSTALL).status
    if after is done and before is not done and one.bundle is not None:
        name = stored.target.instance
        hooks = dict(one.bundle.hooks)
        instances.change_install(tx, scope, name, one.group_id, last_install=one.id, hooks=hooks)
