"""Work for those who poll for it.

https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-create-custom-action.html
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.domain.errors import WrongClientToken, WrongJobState, WrongNonce


class JobStatus(StrEnum):
    QUEUED = "Queued"
    DISPATCHED = "Dispatched"
    IN_PROGRESS = "InProgress"
    TIMED_OUT = "TimedOut"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One action execution, or a continuation of it. query: the value that workers may ask by.

    nonce: changes when a worker takes the job, so that another one comes too late. client: of a third-party job, the
    id and the token of the customer, which are the same here.
    """

    id: str
    account: str
    region: str
    type: TypeId
    action_execution_id: str
    nonce: str
    status: JobStatus = JobStatus.QUEUED
    query: str = ""
    continuation: str = ""
    client: str = ""

    @property
    def live(self) -> bool:
        return self.status in (JobStatus.QUEUED, JobStatus.DISPATCHED, JobStatus.IN_PROGRESS)

    def check_client(self, token: str) -> None:
        """Raises WrongClientToken."""
        if token != self.client:
            raise WrongClientToken

    def acknowledge(self, nonce: str, new_nonce: str) -> "Job":
        """Raises WrongNonce, WrongJobState."""
        if not self.live:
            raise WrongJobState(self.status)
        if nonce != self.nonce or self.status is JobStatus.IN_PROGRESS:
            raise WrongNonce
        return replace(self, status=JobStatus.IN_PROGRESS, nonce=new_nonce)

    def close(self, status: JobStatus) -> "Job":
        """Only who took a job may tell how it ended. Raises WrongJobState."""
        if self.status is not JobStatus.IN_PROGRESS:
            raise WrongJobState(self.status)
        return replace(self, status=status)
