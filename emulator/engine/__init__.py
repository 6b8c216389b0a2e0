"""Durable work: jobs, leases, timers, the worker threads."""

from emulator.engine.jobs import Job, Wake, enqueue, wake
from emulator.engine.worker import Handler, Retry, Workers

__all__ = ["Handler", "Job", "Retry", "Wake", "Workers", "enqueue", "wake"]
