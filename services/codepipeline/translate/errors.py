"""Refusals in AWS's words."""

from collections.abc import Callable
from typing import Any

from emulator.api import codepipeline as api
from emulator.kernel.errors import AwsError, DomainError
from services.codepipeline.domain import errors


def _no_resource(error: errors.NoSuchResource) -> AwsError:
    message = f"The account with id '{error.account}' does not include a {error.kind} with the name '{error.name}'"
    return api.ResourceNotFoundException(message)


def _exists(error: errors.PipelineExists) -> AwsError:
    message = f"A pipeline with the name '{error.name}' already exists in account '{error.account}'"
    return api.PipelineNameInUseException(message)


def _too_many(error: errors.TooManyExecutions) -> AwsError:
    message = f"The pipeline has reached the limit of {error.limit} concurrent executions."
    return api.ConcurrentPipelineExecutionsLimitExceededException(message)


def _system_tag(_: errors.SystemTag) -> AwsError:
    message = (
        "Not allowed to modify system tags. System tags start with 'aws:'. msg=[Caller is an end user and not allowed "
        "to mutate system tags]"
    )
    return api.InvalidTagsException(message)


def _no_version(error: errors.NoSuchVersion) -> AwsError:
    message = f"The pipeline '{error.name}' does not have a version {error.version}"
    return api.PipelineVersionNotFoundException(message)


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    errors.Invalid: lambda error: api.ValidationException(error.text),
    errors.BadStructure: lambda error: api.InvalidStructureException(error.text),
    errors.BadStage: lambda error: api.InvalidStageDeclarationException(error.text),
    errors.BadAction: lambda error: api.InvalidActionDeclarationException(error.text),
    errors.NoSuchPipeline: lambda error: api.PipelineNotFoundException(
        f"Account '{error.account}' does not have a pipeline with name '{error.name}'"
    ),
    errors.NoSuchVersion: _no_version,
    errors.PipelineExists: _exists,
    errors.NoSuchExecution: lambda error: api.PipelineExecutionNotFoundException(
        f"The pipeline does not have an execution with the id '{error.id}'"
    ),
    errors.NoSuchStage: lambda error: api.StageNotFoundException(
        f"The pipeline does not have a stage with the name '{error.name}'"
    ),
    errors.NoSuchAction: lambda error: api.ActionNotFoundException(
        f"The stage does not have an action with the name '{error.name}'"
    ),
    errors.NoSuchActionExecution: lambda error: api.ActionExecutionNotFoundException(
        f"There is no action execution with the id '{error.id}'"
    ),
    errors.BadPageToken: lambda _: api.InvalidNextTokenException("The next token is not one that this service gave."),
    errors.LimitReached: lambda error: api.LimitExceededException(error.text),
    errors.TooManyExecutions: _too_many,
    errors.NotStoppable: lambda error: api.PipelineExecutionNotStoppableException(
        f"The execution '{error.id}' cannot be stopped: it is not in progress."
    ),
    errors.AlreadyStopping: lambda error: api.DuplicatedStopRequestException(
        f"The execution '{error.id}' has been asked to stop already."
    ),
    errors.NotRetryable: lambda error: api.StageNotRetryableException(error.text),
    errors.NotLatest: lambda error: api.NotLatestPipelineExecutionException(
        f"Another execution has entered the stage '{error.stage}' since."
    ),
    errors.Outdated: lambda error: api.PipelineExecutionOutdatedException(
        f"The execution '{error.id}' ran another version of the pipeline's structure."
    ),
    errors.CannotRollBack: lambda error: api.UnableToRollbackStageException(error.text),
    errors.NotOverridable: lambda error: api.ConditionNotOverridableException(error.text),
    errors.Busy: lambda error: api.ConflictException(error.text),
    errors.WrongApprovalToken: lambda _: api.InvalidApprovalTokenException("The approval token is not valid."),
    errors.AlreadyDecided: lambda _: api.ApprovalAlreadyCompletedException("The approval has been answered already."),
    errors.NoSuchResource: _no_resource,
    errors.BadArn: lambda error: api.InvalidArnException(f"Invalid ARN: {error.arn}"),
    errors.TooManyTags: lambda error: api.TooManyTagsException(f"Tag limit exceeded for resource [{error.arn}]."),
    errors.SystemTag: _system_tag,
    errors.NoSuchType: lambda error: api.ActionTypeNotFoundException(f"There is no action type {error.name}."),
    errors.TypeExists: lambda error: api.ActionTypeAlreadyExistsException(
        f"The action type {error.name} exists already, with another definition."
    ),
    errors.NoSuchJob: lambda error: api.JobNotFoundException(f"There is no job with the id '{error.id}'."),
    errors.WrongNonce: lambda _: api.InvalidNonceException("The nonce is not that of the job."),
    errors.WrongJobState: lambda error: api.InvalidJobStateException(
        f"The job is {error.status}: nothing can be told of it."
    ),
    errors.WrongClientToken: lambda _: api.InvalidClientTokenException("The client token is not that of the job."),
    errors.VariablesTooLarge: lambda error: api.OutputVariablesSizeExceededException(
        f"The output variables are larger than {error.limit} bytes."
    ),
    errors.NoSuchWebhook: lambda error: api.WebhookNotFoundException(
        f"There is no webhook with the name '{error.name}'."
    ),
    errors.BadAuthentication: lambda error: api.InvalidWebhookAuthenticationParametersException(error.text),
    errors.BadFilter: lambda error: api.InvalidWebhookFilterPatternException(error.text),
}
