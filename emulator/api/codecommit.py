"""Generated from botocore's model of codecommit (2015-04-13). Do not edit.

`python -m emulator.wire.generate` writes it.
"""
# ruff: noqa
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, TypedDict

from emulator.api import shape_at_run_time
from emulator.kernel.errors import AwsError, not_implemented

Invoke = Callable[[str, str, Mapping[str, Any]], Any]


class ActorDoesNotExistException(AwsError):
    code = "ActorDoesNotExistException"


class ApprovalRuleContentRequiredException(AwsError):
    code = "ApprovalRuleContentRequiredException"


class ApprovalRuleDoesNotExistException(AwsError):
    code = "ApprovalRuleDoesNotExistException"


class ApprovalRuleNameAlreadyExistsException(AwsError):
    code = "ApprovalRuleNameAlreadyExistsException"


class ApprovalRuleNameRequiredException(AwsError):
    code = "ApprovalRuleNameRequiredException"


class ApprovalRuleTemplateContentRequiredException(AwsError):
    code = "ApprovalRuleTemplateContentRequiredException"


class ApprovalRuleTemplateDoesNotExistException(AwsError):
    code = "ApprovalRuleTemplateDoesNotExistException"


class ApprovalRuleTemplateInUseException(AwsError):
    code = "ApprovalRuleTemplateInUseException"


class ApprovalRuleTemplateNameAlreadyExistsException(AwsError):
    code = "ApprovalRuleTemplateNameAlreadyExistsException"


class ApprovalRuleTemplateNameRequiredException(AwsError):
    code = "ApprovalRuleTemplateNameRequiredException"


class ApprovalStateRequiredException(AwsError):
    code = "ApprovalStateRequiredException"


class AuthorDoesNotExistException(AwsError):
    code = "AuthorDoesNotExistException"


class BeforeCommitIdAndAfterCommitIdAreSameException(AwsError):
    code = "BeforeCommitIdAndAfterCommitIdAreSameException"


class BlobIdDoesNotExistException(AwsError):
    code = "BlobIdDoesNotExistException"


class BlobIdRequiredException(AwsError):
    code = "BlobIdRequiredException"


class BranchDoesNotExistException(AwsError):
    code = "BranchDoesNotExistException"


class BranchNameExistsException(AwsError):
    code = "BranchNameExistsException"


class BranchNameIsTagNameException(AwsError):
    code = "BranchNameIsTagNameException"


class BranchNameRequiredException(AwsError):
    code = "BranchNameRequiredException"


class CannotDeleteApprovalRuleFromTemplateException(AwsError):
    code = "CannotDeleteApprovalRuleFromTemplateException"


class CannotModifyApprovalRuleFromTemplateException(AwsError):
    code = "CannotModifyApprovalRuleFromTemplateException"


class ClientRequestTokenRequiredException(AwsError):
    code = "ClientRequestTokenRequiredException"


class CommentContentRequiredException(AwsError):
    code = "CommentContentRequiredException"


class CommentContentSizeLimitExceededException(AwsError):
    code = "CommentContentSizeLimitExceededException"


class CommentDeletedException(AwsError):
    code = "CommentDeletedException"


class CommentDoesNotExistException(AwsError):
    code = "CommentDoesNotExistException"


class CommentIdRequiredException(AwsError):
    code = "CommentIdRequiredException"


class CommentNotCreatedByCallerException(AwsError):
    code = "CommentNotCreatedByCallerException"


class CommitDoesNotExistException(AwsError):
    code = "CommitDoesNotExistException"


class CommitIdDoesNotExistException(AwsError):
    code = "CommitIdDoesNotExistException"


class CommitIdRequiredException(AwsError):
    code = "CommitIdRequiredException"


class CommitIdsLimitExceededException(AwsError):
    code = "CommitIdsLimitExceededException"


class CommitIdsListRequiredException(AwsError):
    code = "CommitIdsListRequiredException"


class CommitMessageLengthExceededException(AwsError):
    code = "CommitMessageLengthExceededException"


class CommitRequiredException(AwsError):
    code = "CommitRequiredException"


class ConcurrentReferenceUpdateException(AwsError):
    code = "ConcurrentReferenceUpdateException"


class DefaultBranchCannotBeDeletedException(AwsError):
    code = "DefaultBranchCannotBeDeletedException"


class DirectoryNameConflictsWithFileNameException(AwsError):
    code = "DirectoryNameConflictsWithFileNameException"


class EncryptionIntegrityChecksFailedException(AwsError):
    code = "EncryptionIntegrityChecksFailedException"
    status = 500


class EncryptionKeyAccessDeniedException(AwsError):
    code = "EncryptionKeyAccessDeniedException"


class EncryptionKeyDisabledException(AwsError):
    code = "EncryptionKeyDisabledException"


class EncryptionKeyInvalidIdException(AwsError):
    code = "EncryptionKeyInvalidIdException"


class EncryptionKeyInvalidUsageException(AwsError):
    code = "EncryptionKeyInvalidUsageException"


class EncryptionKeyNotFoundException(AwsError):
    code = "EncryptionKeyNotFoundException"


class EncryptionKeyRequiredException(AwsError):
    code = "EncryptionKeyRequiredException"


class EncryptionKeyUnavailableException(AwsError):
    code = "EncryptionKeyUnavailableException"


class FileContentAndSourceFileSpecifiedException(AwsError):
    code = "FileContentAndSourceFileSpecifiedException"


class FileContentRequiredException(AwsError):
    code = "FileContentRequiredException"


class FileContentSizeLimitExceededException(AwsError):
    code = "FileContentSizeLimitExceededException"


class FileDoesNotExistException(AwsError):
    code = "FileDoesNotExistException"


class FileEntryRequiredException(AwsError):
    code = "FileEntryRequiredException"


class FileModeRequiredException(AwsError):
    code = "FileModeRequiredException"


class FileNameConflictsWithDirectoryNameException(AwsError):
    code = "FileNameConflictsWithDirectoryNameException"


class FilePathConflictsWithSubmodulePathException(AwsError):
    code = "FilePathConflictsWithSubmodulePathException"


class FileTooLargeException(AwsError):
    code = "FileTooLargeException"


class FolderContentSizeLimitExceededException(AwsError):
    code = "FolderContentSizeLimitExceededException"


class FolderDoesNotExistException(AwsError):
    code = "FolderDoesNotExistException"


class IdempotencyParameterMismatchException(AwsError):
    code = "IdempotencyParameterMismatchException"


class InvalidActorArnException(AwsError):
    code = "InvalidActorArnException"


class InvalidApprovalRuleContentException(AwsError):
    code = "InvalidApprovalRuleContentException"


class InvalidApprovalRuleNameException(AwsError):
    code = "InvalidApprovalRuleNameException"


class InvalidApprovalRuleTemplateContentException(AwsError):
    code = "InvalidApprovalRuleTemplateContentException"


class InvalidApprovalRuleTemplateDescriptionException(AwsError):
    code = "InvalidApprovalRuleTemplateDescriptionException"


class InvalidApprovalRuleTemplateNameException(AwsError):
    code = "InvalidApprovalRuleTemplateNameException"


class InvalidApprovalStateException(AwsError):
    code = "InvalidApprovalStateException"


class InvalidAuthorArnException(AwsError):
    code = "InvalidAuthorArnException"


class InvalidBlobIdException(AwsError):
    code = "InvalidBlobIdException"


class InvalidBranchNameException(AwsError):
    code = "InvalidBranchNameException"


class InvalidClientRequestTokenException(AwsError):
    code = "InvalidClientRequestTokenException"


class InvalidCommentIdException(AwsError):
    code = "InvalidCommentIdException"


class InvalidCommitException(AwsError):
    code = "InvalidCommitException"


class InvalidCommitIdException(AwsError):
    code = "InvalidCommitIdException"


class InvalidConflictDetailLevelException(AwsError):
    code = "InvalidConflictDetailLevelException"


class InvalidConflictResolutionException(AwsError):
    code = "InvalidConflictResolutionException"


class InvalidConflictResolutionStrategyException(AwsError):
    code = "InvalidConflictResolutionStrategyException"


class InvalidContinuationTokenException(AwsError):
    code = "InvalidContinuationTokenException"


class InvalidDeletionParameterException(AwsError):
    code = "InvalidDeletionParameterException"


class InvalidDescriptionException(AwsError):
    code = "InvalidDescriptionException"


class InvalidDestinationCommitSpecifierException(AwsError):
    code = "InvalidDestinationCommitSpecifierException"


class InvalidEmailException(AwsError):
    code = "InvalidEmailException"


class InvalidFileLocationException(AwsError):
    code = "InvalidFileLocationException"


class InvalidFileModeException(AwsError):
    code = "InvalidFileModeException"


class InvalidFilePositionException(AwsError):
    code = "InvalidFilePositionException"


class InvalidMaxConflictFilesException(AwsError):
    code = "InvalidMaxConflictFilesException"


class InvalidMaxMergeHunksException(AwsError):
    code = "InvalidMaxMergeHunksException"


class InvalidMaxResultsException(AwsError):
    code = "InvalidMaxResultsException"


class InvalidMergeOptionException(AwsError):
    code = "InvalidMergeOptionException"


class InvalidOrderException(AwsError):
    code = "InvalidOrderException"


class InvalidOverrideStatusException(AwsError):
    code = "InvalidOverrideStatusException"


class InvalidParentCommitIdException(AwsError):
    code = "InvalidParentCommitIdException"


class InvalidPathException(AwsError):
    code = "InvalidPathException"


class InvalidPullRequestEventTypeException(AwsError):
    code = "InvalidPullRequestEventTypeException"


class InvalidPullRequestIdException(AwsError):
    code = "InvalidPullRequestIdException"


class InvalidPullRequestStatusException(AwsError):
    code = "InvalidPullRequestStatusException"


class InvalidPullRequestStatusUpdateException(AwsError):
    code = "InvalidPullRequestStatusUpdateException"


class InvalidReactionUserArnException(AwsError):
    code = "InvalidReactionUserArnException"


class InvalidReactionValueException(AwsError):
    code = "InvalidReactionValueException"


class InvalidReferenceNameException(AwsError):
    code = "InvalidReferenceNameException"


class InvalidRelativeFileVersionEnumException(AwsError):
    code = "InvalidRelativeFileVersionEnumException"


class InvalidReplacementContentException(AwsError):
    code = "InvalidReplacementContentException"


class InvalidReplacementTypeException(AwsError):
    code = "InvalidReplacementTypeException"


class InvalidRepositoryDescriptionException(AwsError):
    code = "InvalidRepositoryDescriptionException"


class InvalidRepositoryNameException(AwsError):
    code = "InvalidRepositoryNameException"


class InvalidRepositoryTriggerBranchNameException(AwsError):
    code = "InvalidRepositoryTriggerBranchNameException"


class InvalidRepositoryTriggerCustomDataException(AwsError):
    code = "InvalidRepositoryTriggerCustomDataException"


class InvalidRepositoryTriggerDestinationArnException(AwsError):
    code = "InvalidRepositoryTriggerDestinationArnException"


class InvalidRepositoryTriggerEventsException(AwsError):
    code = "InvalidRepositoryTriggerEventsException"


class InvalidRepositoryTriggerNameException(AwsError):
    code = "InvalidRepositoryTriggerNameException"


class InvalidRepositoryTriggerRegionException(AwsError):
    code = "InvalidRepositoryTriggerRegionException"


class InvalidResourceArnException(AwsError):
    code = "InvalidResourceArnException"


class InvalidRevisionIdException(AwsError):
    code = "InvalidRevisionIdException"


class InvalidRuleContentSha256Exception(AwsError):
    code = "InvalidRuleContentSha256Exception"


class InvalidSortByException(AwsError):
    code = "InvalidSortByException"


class InvalidSourceCommitSpecifierException(AwsError):
    code = "InvalidSourceCommitSpecifierException"


class InvalidSystemTagUsageException(AwsError):
    code = "InvalidSystemTagUsageException"


class InvalidTagKeysListException(AwsError):
    code = "InvalidTagKeysListException"


class InvalidTagsMapException(AwsError):
    code = "InvalidTagsMapException"


class InvalidTargetBranchException(AwsError):
    code = "InvalidTargetBranchException"


class InvalidTargetException(AwsError):
    code = "InvalidTargetException"


class InvalidTargetsException(AwsError):
    code = "InvalidTargetsException"


class InvalidTitleException(AwsError):
    code = "InvalidTitleException"


class ManualMergeRequiredException(AwsError):
    code = "ManualMergeRequiredException"


class MaximumBranchesExceededException(AwsError):
    code = "MaximumBranchesExceededException"


class MaximumConflictResolutionEntriesExceededException(AwsError):
    code = "MaximumConflictResolutionEntriesExceededException"


class MaximumFileContentToLoadExceededException(AwsError):
    code = "MaximumFileContentToLoadExceededException"


class MaximumFileEntriesExceededException(AwsError):
    code = "MaximumFileEntriesExceededException"


class MaximumItemsToCompareExceededException(AwsError):
    code = "MaximumItemsToCompareExceededException"


class MaximumNumberOfApprovalsExceededException(AwsError):
    code = "MaximumNumberOfApprovalsExceededException"


class MaximumOpenPullRequestsExceededException(AwsError):
    code = "MaximumOpenPullRequestsExceededException"


class MaximumRepositoryNamesExceededException(AwsError):
    code = "MaximumRepositoryNamesExceededException"


class MaximumRepositoryTriggersExceededException(AwsError):
    code = "MaximumRepositoryTriggersExceededException"


class MaximumRuleTemplatesAssociatedWithRepositoryException(AwsError):
    code = "MaximumRuleTemplatesAssociatedWithRepositoryException"


class MergeOptionRequiredException(AwsError):
    code = "MergeOptionRequiredException"


class MultipleConflictResolutionEntriesException(AwsError):
    code = "MultipleConflictResolutionEntriesException"


class MultipleRepositoriesInPullRequestException(AwsError):
    code = "MultipleRepositoriesInPullRequestException"


class NameLengthExceededException(AwsError):
    code = "NameLengthExceededException"


class NoChangeException(AwsError):
    code = "NoChangeException"


class NumberOfRuleTemplatesExceededException(AwsError):
    code = "NumberOfRuleTemplatesExceededException"


class NumberOfRulesExceededException(AwsError):
    code = "NumberOfRulesExceededException"


class OperationNotAllowedException(AwsError):
    code = "OperationNotAllowedException"


class OverrideAlreadySetException(AwsError):
    code = "OverrideAlreadySetException"


class OverrideStatusRequiredException(AwsError):
    code = "OverrideStatusRequiredException"


class ParentCommitDoesNotExistException(AwsError):
    code = "ParentCommitDoesNotExistException"


class ParentCommitIdOutdatedException(AwsError):
    code = "ParentCommitIdOutdatedException"


class ParentCommitIdRequiredException(AwsError):
    code = "ParentCommitIdRequiredException"


class PathDoesNotExistException(AwsError):
    code = "PathDoesNotExistException"


class PathRequiredException(AwsError):
    code = "PathRequiredException"


class PullRequestAlreadyClosedException(AwsError):
    code = "PullRequestAlreadyClosedException"


class PullRequestApprovalRulesNotSatisfiedException(AwsError):
    code = "PullRequestApprovalRulesNotSatisfiedException"


class PullRequestCannotBeApprovedByAuthorException(AwsError):
    code = "PullRequestCannotBeApprovedByAuthorException"


class PullRequestDoesNotExistException(AwsError):
    code = "PullRequestDoesNotExistException"


class PullRequestIdRequiredException(AwsError):
    code = "PullRequestIdRequiredException"


class PullRequestStatusRequiredException(AwsError):
    code = "PullRequestStatusRequiredException"


class PutFileEntryConflictException(AwsError):
    code = "PutFileEntryConflictException"


class ReactionLimitExceededException(AwsError):
    code = "ReactionLimitExceededException"


class ReactionValueRequiredException(AwsError):
    code = "ReactionValueRequiredException"


class ReferenceDoesNotExistException(AwsError):
    code = "ReferenceDoesNotExistException"


class ReferenceNameRequiredException(AwsError):
    code = "ReferenceNameRequiredException"


class ReferenceTypeNotSupportedException(AwsError):
    code = "ReferenceTypeNotSupportedException"


class ReplacementContentRequiredException(AwsError):
    code = "ReplacementContentRequiredException"


class ReplacementTypeRequiredException(AwsError):
    code = "ReplacementTypeRequiredException"


class RepositoryDoesNotExistException(AwsError):
    code = "RepositoryDoesNotExistException"


class RepositoryLimitExceededException(AwsError):
    code = "RepositoryLimitExceededException"


class RepositoryNameExistsException(AwsError):
    code = "RepositoryNameExistsException"


class RepositoryNameRequiredException(AwsError):
    code = "RepositoryNameRequiredException"


class RepositoryNamesRequiredException(AwsError):
    code = "RepositoryNamesRequiredException"


class RepositoryNotAssociatedWithPullRequestException(AwsError):
    code = "RepositoryNotAssociatedWithPullRequestException"


class RepositoryTriggerBranchNameListRequiredException(AwsError):
    code = "RepositoryTriggerBranchNameListRequiredException"


class RepositoryTriggerDestinationArnRequiredException(AwsError):
    code = "RepositoryTriggerDestinationArnRequiredException"


class RepositoryTriggerEventsListRequiredException(AwsError):
    code = "RepositoryTriggerEventsListRequiredException"


class RepositoryTriggerNameRequiredException(AwsError):
    code = "RepositoryTriggerNameRequiredException"


class RepositoryTriggersListRequiredException(AwsError):
    code = "RepositoryTriggersListRequiredException"


class ResourceArnRequiredException(AwsError):
    code = "ResourceArnRequiredException"


class RestrictedSourceFileException(AwsError):
    code = "RestrictedSourceFileException"


class RevisionIdRequiredException(AwsError):
    code = "RevisionIdRequiredException"


class RevisionNotCurrentException(AwsError):
    code = "RevisionNotCurrentException"


class SameFileContentException(AwsError):
    code = "SameFileContentException"


class SamePathRequestException(AwsError):
    code = "SamePathRequestException"


class SourceAndDestinationAreSameException(AwsError):
    code = "SourceAndDestinationAreSameException"


class SourceFileOrContentRequiredException(AwsError):
    code = "SourceFileOrContentRequiredException"


class TagKeysListRequiredException(AwsError):
    code = "TagKeysListRequiredException"


class TagPolicyException(AwsError):
    code = "TagPolicyException"


class TagsMapRequiredException(AwsError):
    code = "TagsMapRequiredException"


class TargetRequiredException(AwsError):
    code = "TargetRequiredException"


class TargetsRequiredException(AwsError):
    code = "TargetsRequiredException"


class TipOfSourceReferenceIsDifferentException(AwsError):
    code = "TipOfSourceReferenceIsDifferentException"


class TipsDivergenceExceededException(AwsError):
    code = "TipsDivergenceExceededException"


class TitleRequiredException(AwsError):
    code = "TitleRequiredException"


class TooManyTagsException(AwsError):
    code = "TooManyTagsException"


class ValidationException(AwsError):
    code = "ValidationException"


if TYPE_CHECKING:

    class Approval(TypedDict):
        userArn: NotRequired[str]
        approvalState: NotRequired[str]

    class ApprovalRule(TypedDict):
        approvalRuleId: NotRequired[str]
        approvalRuleName: NotRequired[str]
        approvalRuleContent: NotRequired[str]
        ruleContentSha256: NotRequired[str]
        lastModifiedDate: NotRequired[datetime]
        creationDate: NotRequired[datetime]
        lastModifiedUser: NotRequired[str]
        originApprovalRuleTemplate: NotRequired[OriginApprovalRuleTemplate]

    class ApprovalRuleEventMetadata(TypedDict):
        approvalRuleName: NotRequired[str]
        approvalRuleId: NotRequired[str]
        approvalRuleContent: NotRequired[str]

    class ApprovalRuleOverriddenEventMetadata(TypedDict):
        revisionId: NotRequired[str]
        overrideStatus: NotRequired[str]

    class ApprovalRuleTemplate(TypedDict):
        approvalRuleTemplateId: NotRequired[str]
        approvalRuleTemplateName: NotRequired[str]
        approvalRuleTemplateDescription: NotRequired[str]
        approvalRuleTemplateContent: NotRequired[str]
        ruleContentSha256: NotRequired[str]
        lastModifiedDate: NotRequired[datetime]
        creationDate: NotRequired[datetime]
        lastModifiedUser: NotRequired[str]

    class ApprovalStateChangedEventMetadata(TypedDict):
        revisionId: NotRequired[str]
        approvalStatus: NotRequired[str]

    class AssociateApprovalRuleTemplateWithRepositoryInput(TypedDict):
        approvalRuleTemplateName: str
        repositoryName: str

    class BatchAssociateApprovalRuleTemplateWithRepositoriesError(TypedDict):
        repositoryName: NotRequired[str]
        errorCode: NotRequired[str]
        errorMessage: NotRequired[str]

    class BatchAssociateApprovalRuleTemplateWithRepositoriesInput(TypedDict):
        approvalRuleTemplateName: str
        repositoryNames: list[str]

    class BatchAssociateApprovalRuleTemplateWithRepositoriesOutput(TypedDict):
        associatedRepositoryNames: list[str]
        errors: list[BatchAssociateApprovalRuleTemplateWithRepositoriesError]

    class BatchDescribeMergeConflictsError(TypedDict):
        filePath: str
        exceptionName: str
        message: str

    class BatchDescribeMergeConflictsInput(TypedDict):
        repositoryName: str
        destinationCommitSpecifier: str
        sourceCommitSpecifier: str
        mergeOption: str
        maxMergeHunks: NotRequired[int]
        maxConflictFiles: NotRequired[int]
        filePaths: NotRequired[list[str]]
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]
        nextToken: NotRequired[str]

    class BatchDescribeMergeConflictsOutput(TypedDict):
        conflicts: list[Conflict]
        nextToken: NotRequired[str]
        errors: NotRequired[list[BatchDescribeMergeConflictsError]]
        destinationCommitId: str
        sourceCommitId: str
        baseCommitId: NotRequired[str]

    class BatchDisassociateApprovalRuleTemplateFromRepositoriesError(TypedDict):
        repositoryName: NotRequired[str]
        errorCode: NotRequired[str]
        errorMessage: NotRequired[str]

    class BatchDisassociateApprovalRuleTemplateFromRepositoriesInput(TypedDict):
        approvalRuleTemplateName: str
        repositoryNames: list[str]

    class BatchDisassociateApprovalRuleTemplateFromRepositoriesOutput(TypedDict):
        disassociatedRepositoryNames: list[str]
        errors: list[BatchDisassociateApprovalRuleTemplateFromRepositoriesError]

    class BatchGetCommitsError(TypedDict):
        commitId: NotRequired[str]
        errorCode: NotRequired[str]
        errorMessage: NotRequired[str]

    class BatchGetCommitsInput(TypedDict):
        commitIds: list[str]
        repositoryName: str

    class BatchGetCommitsOutput(TypedDict):
        commits: NotRequired[list[Commit]]
        errors: NotRequired[list[BatchGetCommitsError]]

    class BatchGetRepositoriesError(TypedDict):
        repositoryId: NotRequired[str]
        repositoryName: NotRequired[str]
        errorCode: NotRequired[str]
        errorMessage: NotRequired[str]

    class BatchGetRepositoriesInput(TypedDict):
        repositoryNames: list[str]

    class BatchGetRepositoriesOutput(TypedDict):
        repositories: NotRequired[list[RepositoryMetadata]]
        repositoriesNotFound: NotRequired[list[str]]
        errors: NotRequired[list[BatchGetRepositoriesError]]

    class BlobMetadata(TypedDict):
        blobId: NotRequired[str]
        path: NotRequired[str]
        mode: NotRequired[str]

    class BranchInfo(TypedDict):
        branchName: NotRequired[str]
        commitId: NotRequired[str]

    class Comment(TypedDict):
        commentId: NotRequired[str]
        content: NotRequired[str]
        inReplyTo: NotRequired[str]
        creationDate: NotRequired[datetime]
        lastModifiedDate: NotRequired[datetime]
        authorArn: NotRequired[str]
        deleted: NotRequired[bool]
        clientRequestToken: NotRequired[str]
        callerReactions: NotRequired[list[str]]
        reactionCounts: NotRequired[dict[str, int]]

    class CommentsForComparedCommit(TypedDict):
        repositoryName: NotRequired[str]
        beforeCommitId: NotRequired[str]
        afterCommitId: NotRequired[str]
        beforeBlobId: NotRequired[str]
        afterBlobId: NotRequired[str]
        location: NotRequired[Location]
        comments: NotRequired[list[Comment]]

    class CommentsForPullRequest(TypedDict):
        pullRequestId: NotRequired[str]
        repositoryName: NotRequired[str]
        beforeCommitId: NotRequired[str]
        afterCommitId: NotRequired[str]
        beforeBlobId: NotRequired[str]
        afterBlobId: NotRequired[str]
        location: NotRequired[Location]
        comments: NotRequired[list[Comment]]

    class Commit(TypedDict):
        commitId: NotRequired[str]
        treeId: NotRequired[str]
        parents: NotRequired[list[str]]
        message: NotRequired[str]
        author: NotRequired[UserInfo]
        committer: NotRequired[UserInfo]
        additionalData: NotRequired[str]

    class Conflict(TypedDict):
        conflictMetadata: NotRequired[ConflictMetadata]
        mergeHunks: NotRequired[list[MergeHunk]]

    class ConflictMetadata(TypedDict):
        filePath: NotRequired[str]
        fileSizes: NotRequired[FileSizes]
        fileModes: NotRequired[FileModes]
        objectTypes: NotRequired[ObjectTypes]
        numberOfConflicts: NotRequired[int]
        isBinaryFile: NotRequired[IsBinaryFile]
        contentConflict: NotRequired[bool]
        fileModeConflict: NotRequired[bool]
        objectTypeConflict: NotRequired[bool]
        mergeOperations: NotRequired[MergeOperations]

    class ConflictResolution(TypedDict):
        replaceContents: NotRequired[list[ReplaceContentEntry]]
        deleteFiles: NotRequired[list[DeleteFileEntry]]
        setFileModes: NotRequired[list[SetFileModeEntry]]

    class CreateApprovalRuleTemplateInput(TypedDict):
        approvalRuleTemplateName: str
        approvalRuleTemplateContent: str
        approvalRuleTemplateDescription: NotRequired[str]

    class CreateApprovalRuleTemplateOutput(TypedDict):
        approvalRuleTemplate: ApprovalRuleTemplate

    class CreateBranchInput(TypedDict):
        repositoryName: str
        branchName: str
        commitId: str

    class CreateCommitInput(TypedDict):
        repositoryName: str
        branchName: str
        parentCommitId: NotRequired[str]
        authorName: NotRequired[str]
        email: NotRequired[str]
        commitMessage: NotRequired[str]
        keepEmptyFolders: NotRequired[bool]
        putFiles: NotRequired[list[PutFileEntry]]
        deleteFiles: NotRequired[list[DeleteFileEntry]]
        setFileModes: NotRequired[list[SetFileModeEntry]]

    class CreateCommitOutput(TypedDict):
        commitId: NotRequired[str]
        treeId: NotRequired[str]
        filesAdded: NotRequired[list[FileMetadata]]
        filesUpdated: NotRequired[list[FileMetadata]]
        filesDeleted: NotRequired[list[FileMetadata]]

    class CreatePullRequestApprovalRuleInput(TypedDict):
        pullRequestId: str
        approvalRuleName: str
        approvalRuleContent: str

    class CreatePullRequestApprovalRuleOutput(TypedDict):
        approvalRule: ApprovalRule

    class CreatePullRequestInput(TypedDict):
        title: str
        description: NotRequired[str]
        targets: list[Target]
        clientRequestToken: NotRequired[str]

    class CreatePullRequestOutput(TypedDict):
        pullRequest: PullRequest

    class CreateRepositoryInput(TypedDict):
        repositoryName: str
        repositoryDescription: NotRequired[str]
        tags: NotRequired[dict[str, str]]
        kmsKeyId: NotRequired[str]

    class CreateRepositoryOutput(TypedDict):
        repositoryMetadata: NotRequired[RepositoryMetadata]

    class CreateUnreferencedMergeCommitInput(TypedDict):
        repositoryName: str
        sourceCommitSpecifier: str
        destinationCommitSpecifier: str
        mergeOption: str
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]
        authorName: NotRequired[str]
        email: NotRequired[str]
        commitMessage: NotRequired[str]
        keepEmptyFolders: NotRequired[bool]
        conflictResolution: NotRequired[ConflictResolution]

    class CreateUnreferencedMergeCommitOutput(TypedDict):
        commitId: NotRequired[str]
        treeId: NotRequired[str]

    class DeleteApprovalRuleTemplateInput(TypedDict):
        approvalRuleTemplateName: str

    class DeleteApprovalRuleTemplateOutput(TypedDict):
        approvalRuleTemplateId: str

    class DeleteBranchInput(TypedDict):
        repositoryName: str
        branchName: str

    class DeleteBranchOutput(TypedDict):
        deletedBranch: NotRequired[BranchInfo]

    class DeleteCommentContentInput(TypedDict):
        commentId: str

    class DeleteCommentContentOutput(TypedDict):
        comment: NotRequired[Comment]

    class DeleteFileEntry(TypedDict):
        filePath: str

    class DeleteFileInput(TypedDict):
        repositoryName: str
        branchName: str
        filePath: str
        parentCommitId: str
        keepEmptyFolders: NotRequired[bool]
        commitMessage: NotRequired[str]
        name: NotRequired[str]
        email: NotRequired[str]

    class DeleteFileOutput(TypedDict):
        commitId: str
        blobId: str
        treeId: str
        filePath: str

    class DeletePullRequestApprovalRuleInput(TypedDict):
        pullRequestId: str
        approvalRuleName: str

    class DeletePullRequestApprovalRuleOutput(TypedDict):
        approvalRuleId: str

    class DeleteRepositoryInput(TypedDict):
        repositoryName: str

    class DeleteRepositoryOutput(TypedDict):
        repositoryId: NotRequired[str]

    class DescribeMergeConflictsInput(TypedDict):
        repositoryName: str
        destinationCommitSpecifier: str
        sourceCommitSpecifier: str
        mergeOption: str
        maxMergeHunks: NotRequired[int]
        filePath: str
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]
        nextToken: NotRequired[str]

    class DescribeMergeConflictsOutput(TypedDict):
        conflictMetadata: ConflictMetadata
        mergeHunks: list[MergeHunk]
        nextToken: NotRequired[str]
        destinationCommitId: str
        sourceCommitId: str
        baseCommitId: NotRequired[str]

    class DescribePullRequestEventsInput(TypedDict):
        pullRequestId: str
        pullRequestEventType: NotRequired[str]
        actorArn: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class DescribePullRequestEventsOutput(TypedDict):
        pullRequestEvents: list[PullRequestEvent]
        nextToken: NotRequired[str]

    class DiffChange(TypedDict):
        type: NotRequired[str]
        beforeLineNumber: NotRequired[int]
        afterLineNumber: NotRequired[int]
        content: NotRequired[str]

    class DiffHunk(TypedDict):
        beforeStartLine: NotRequired[int]
        beforeLineCount: NotRequired[int]
        afterStartLine: NotRequired[int]
        afterLineCount: NotRequired[int]
        changes: NotRequired[list[DiffChange]]

    class Difference(TypedDict):
        beforeBlob: NotRequired[BlobMetadata]
        afterBlob: NotRequired[BlobMetadata]
        changeType: NotRequired[str]

    class DisassociateApprovalRuleTemplateFromRepositoryInput(TypedDict):
        approvalRuleTemplateName: str
        repositoryName: str

    class EvaluatePullRequestApprovalRulesInput(TypedDict):
        pullRequestId: str
        revisionId: str

    class EvaluatePullRequestApprovalRulesOutput(TypedDict):
        evaluation: Evaluation

    class Evaluation(TypedDict):
        approved: NotRequired[bool]
        overridden: NotRequired[bool]
        approvalRulesSatisfied: NotRequired[list[str]]
        approvalRulesNotSatisfied: NotRequired[list[str]]

    class File(TypedDict):
        blobId: NotRequired[str]
        absolutePath: NotRequired[str]
        relativePath: NotRequired[str]
        fileMode: NotRequired[str]

    class FileMetadata(TypedDict):
        absolutePath: NotRequired[str]
        blobId: NotRequired[str]
        fileMode: NotRequired[str]

    class FileModes(TypedDict):
        source: NotRequired[str]
        destination: NotRequired[str]
        base: NotRequired[str]

    class FileSizes(TypedDict):
        source: NotRequired[int]
        destination: NotRequired[int]
        base: NotRequired[int]

    class FileVersion(TypedDict):
        commit: NotRequired[Commit]
        blobId: NotRequired[str]
        path: NotRequired[str]
        revisionChildren: NotRequired[list[str]]

    class Folder(TypedDict):
        treeId: NotRequired[str]
        absolutePath: NotRequired[str]
        relativePath: NotRequired[str]

    class GetApprovalRuleTemplateInput(TypedDict):
        approvalRuleTemplateName: str

    class GetApprovalRuleTemplateOutput(TypedDict):
        approvalRuleTemplate: ApprovalRuleTemplate

    class GetBlobDifferencesInput(TypedDict):
        repositoryName: str
        afterBlobId: str
        beforeBlobId: NotRequired[str]
        contextLines: NotRequired[int]
        ignoreWhitespace: NotRequired[bool]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class GetBlobDifferencesOutput(TypedDict):
        hunks: list[DiffHunk]
        isBinary: bool
        beforeBlobSize: NotRequired[int]
        afterBlobSize: int
        NextToken: NotRequired[str]

    class GetBlobInput(TypedDict):
        repositoryName: str
        blobId: str

    class GetBlobOutput(TypedDict):
        content: bytes

    class GetBranchInput(TypedDict):
        repositoryName: NotRequired[str]
        branchName: NotRequired[str]

    class GetBranchOutput(TypedDict):
        branch: NotRequired[BranchInfo]

    class GetCommentInput(TypedDict):
        commentId: str

    class GetCommentOutput(TypedDict):
        comment: NotRequired[Comment]

    class GetCommentReactionsInput(TypedDict):
        commentId: str
        reactionUserArn: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class GetCommentReactionsOutput(TypedDict):
        reactionsForComment: list[ReactionForComment]
        nextToken: NotRequired[str]

    class GetCommentsForComparedCommitInput(TypedDict):
        repositoryName: str
        beforeCommitId: NotRequired[str]
        afterCommitId: str
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class GetCommentsForComparedCommitOutput(TypedDict):
        commentsForComparedCommitData: NotRequired[list[CommentsForComparedCommit]]
        nextToken: NotRequired[str]

    class GetCommentsForPullRequestInput(TypedDict):
        pullRequestId: str
        repositoryName: NotRequired[str]
        beforeCommitId: NotRequired[str]
        afterCommitId: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class GetCommentsForPullRequestOutput(TypedDict):
        commentsForPullRequestData: NotRequired[list[CommentsForPullRequest]]
        nextToken: NotRequired[str]

    class GetCommitInput(TypedDict):
        repositoryName: str
        commitId: str

    class GetCommitOutput(TypedDict):
        commit: Commit

    class GetDifferencesInput(TypedDict):
        repositoryName: str
        beforeCommitSpecifier: NotRequired[str]
        afterCommitSpecifier: str
        beforePath: NotRequired[str]
        afterPath: NotRequired[str]
        MaxResults: NotRequired[int]
        NextToken: NotRequired[str]

    class GetDifferencesOutput(TypedDict):
        differences: NotRequired[list[Difference]]
        NextToken: NotRequired[str]

    class GetFileInput(TypedDict):
        repositoryName: str
        commitSpecifier: NotRequired[str]
        filePath: str

    class GetFileOutput(TypedDict):
        commitId: str
        blobId: str
        filePath: str
        fileMode: str
        fileSize: int
        fileContent: bytes

    class GetFolderInput(TypedDict):
        repositoryName: str
        commitSpecifier: NotRequired[str]
        folderPath: str

    class GetFolderOutput(TypedDict):
        commitId: str
        folderPath: str
        treeId: NotRequired[str]
        subFolders: NotRequired[list[Folder]]
        files: NotRequired[list[File]]
        symbolicLinks: NotRequired[list[SymbolicLink]]
        subModules: NotRequired[list[SubModule]]

    class GetMergeCommitInput(TypedDict):
        repositoryName: str
        sourceCommitSpecifier: str
        destinationCommitSpecifier: str
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]

    class GetMergeCommitOutput(TypedDict):
        sourceCommitId: NotRequired[str]
        destinationCommitId: NotRequired[str]
        baseCommitId: NotRequired[str]
        mergedCommitId: NotRequired[str]

    class GetMergeConflictsInput(TypedDict):
        repositoryName: str
        destinationCommitSpecifier: str
        sourceCommitSpecifier: str
        mergeOption: str
        conflictDetailLevel: NotRequired[str]
        maxConflictFiles: NotRequired[int]
        conflictResolutionStrategy: NotRequired[str]
        nextToken: NotRequired[str]

    class GetMergeConflictsOutput(TypedDict):
        mergeable: bool
        destinationCommitId: str
        sourceCommitId: str
        baseCommitId: NotRequired[str]
        conflictMetadataList: list[ConflictMetadata]
        nextToken: NotRequired[str]

    class GetMergeOptionsInput(TypedDict):
        repositoryName: str
        sourceCommitSpecifier: str
        destinationCommitSpecifier: str
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]

    class GetMergeOptionsOutput(TypedDict):
        mergeOptions: list[str]
        sourceCommitId: str
        destinationCommitId: str
        baseCommitId: str

    class GetPullRequestApprovalStatesInput(TypedDict):
        pullRequestId: str
        revisionId: str

    class GetPullRequestApprovalStatesOutput(TypedDict):
        approvals: NotRequired[list[Approval]]

    class GetPullRequestInput(TypedDict):
        pullRequestId: str

    class GetPullRequestOutput(TypedDict):
        pullRequest: PullRequest

    class GetPullRequestOverrideStateInput(TypedDict):
        pullRequestId: str
        revisionId: str

    class GetPullRequestOverrideStateOutput(TypedDict):
        overridden: NotRequired[bool]
        overrider: NotRequired[str]

    class GetRepositoryInput(TypedDict):
        repositoryName: str

    class GetRepositoryOutput(TypedDict):
        repositoryMetadata: NotRequired[RepositoryMetadata]

    class GetRepositoryTriggersInput(TypedDict):
        repositoryName: str

    class GetRepositoryTriggersOutput(TypedDict):
        configurationId: NotRequired[str]
        triggers: NotRequired[list[RepositoryTrigger]]

    class IsBinaryFile(TypedDict):
        source: NotRequired[bool]
        destination: NotRequired[bool]
        base: NotRequired[bool]

    class ListApprovalRuleTemplatesInput(TypedDict):
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListApprovalRuleTemplatesOutput(TypedDict):
        approvalRuleTemplateNames: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListAssociatedApprovalRuleTemplatesForRepositoryInput(TypedDict):
        repositoryName: str
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListAssociatedApprovalRuleTemplatesForRepositoryOutput(TypedDict):
        approvalRuleTemplateNames: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListBranchesInput(TypedDict):
        repositoryName: str
        nextToken: NotRequired[str]

    class ListBranchesOutput(TypedDict):
        branches: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListFileCommitHistoryRequest(TypedDict):
        repositoryName: str
        commitSpecifier: NotRequired[str]
        filePath: str
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class ListFileCommitHistoryResponse(TypedDict):
        revisionDag: list[FileVersion]
        nextToken: NotRequired[str]

    class ListPullRequestsInput(TypedDict):
        repositoryName: str
        authorArn: NotRequired[str]
        pullRequestStatus: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListPullRequestsOutput(TypedDict):
        pullRequestIds: list[str]
        nextToken: NotRequired[str]

    class ListRepositoriesForApprovalRuleTemplateInput(TypedDict):
        approvalRuleTemplateName: str
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListRepositoriesForApprovalRuleTemplateOutput(TypedDict):
        repositoryNames: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListRepositoriesInput(TypedDict):
        nextToken: NotRequired[str]
        sortBy: NotRequired[str]
        order: NotRequired[str]

    class ListRepositoriesOutput(TypedDict):
        repositories: NotRequired[list[RepositoryNameIdPair]]
        nextToken: NotRequired[str]

    class ListTagsForResourceInput(TypedDict):
        resourceArn: str
        nextToken: NotRequired[str]

    class ListTagsForResourceOutput(TypedDict):
        tags: NotRequired[dict[str, str]]
        nextToken: NotRequired[str]

    class Location(TypedDict):
        filePath: NotRequired[str]
        filePosition: NotRequired[int]
        relativeFileVersion: NotRequired[str]

    class MergeBranchesByFastForwardInput(TypedDict):
        repositoryName: str
        sourceCommitSpecifier: str
        destinationCommitSpecifier: str
        targetBranch: NotRequired[str]

    class MergeBranchesByFastForwardOutput(TypedDict):
        commitId: NotRequired[str]
        treeId: NotRequired[str]

    class MergeBranchesBySquashInput(TypedDict):
        repositoryName: str
        sourceCommitSpecifier: str
        destinationCommitSpecifier: str
        targetBranch: NotRequired[str]
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]
        authorName: NotRequired[str]
        email: NotRequired[str]
        commitMessage: NotRequired[str]
        keepEmptyFolders: NotRequired[bool]
        conflictResolution: NotRequired[ConflictResolution]

    class MergeBranchesBySquashOutput(TypedDict):
        commitId: NotRequired[str]
        treeId: NotRequired[str]

    class MergeBranchesByThreeWayInput(TypedDict):
        repositoryName: str
        sourceCommitSpecifier: str
        destinationCommitSpecifier: str
        targetBranch: NotRequired[str]
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]
        authorName: NotRequired[str]
        email: NotRequired[str]
        commitMessage: NotRequired[str]
        keepEmptyFolders: NotRequired[bool]
        conflictResolution: NotRequired[ConflictResolution]

    class MergeBranchesByThreeWayOutput(TypedDict):
        commitId: NotRequired[str]
        treeId: NotRequired[str]

    class MergeHunk(TypedDict):
        isConflict: NotRequired[bool]
        source: NotRequired[MergeHunkDetail]
        destination: NotRequired[MergeHunkDetail]
        base: NotRequired[MergeHunkDetail]

    class MergeHunkDetail(TypedDict):
        startLine: NotRequired[int]
        endLine: NotRequired[int]
        hunkContent: NotRequired[str]

    class MergeMetadata(TypedDict):
        isMerged: NotRequired[bool]
        mergedBy: NotRequired[str]
        mergeCommitId: NotRequired[str]
        mergeOption: NotRequired[str]

    class MergeOperations(TypedDict):
        source: NotRequired[str]
        destination: NotRequired[str]

    class MergePullRequestByFastForwardInput(TypedDict):
        pullRequestId: str
        repositoryName: str
        sourceCommitId: NotRequired[str]

    class MergePullRequestByFastForwardOutput(TypedDict):
        pullRequest: NotRequired[PullRequest]

    class MergePullRequestBySquashInput(TypedDict):
        pullRequestId: str
        repositoryName: str
        sourceCommitId: NotRequired[str]
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]
        commitMessage: NotRequired[str]
        authorName: NotRequired[str]
        email: NotRequired[str]
        keepEmptyFolders: NotRequired[bool]
        conflictResolution: NotRequired[ConflictResolution]

    class MergePullRequestBySquashOutput(TypedDict):
        pullRequest: NotRequired[PullRequest]

    class MergePullRequestByThreeWayInput(TypedDict):
        pullRequestId: str
        repositoryName: str
        sourceCommitId: NotRequired[str]
        conflictDetailLevel: NotRequired[str]
        conflictResolutionStrategy: NotRequired[str]
        commitMessage: NotRequired[str]
        authorName: NotRequired[str]
        email: NotRequired[str]
        keepEmptyFolders: NotRequired[bool]
        conflictResolution: NotRequired[ConflictResolution]

    class MergePullRequestByThreeWayOutput(TypedDict):
        pullRequest: NotRequired[PullRequest]

    class ObjectTypes(TypedDict):
        source: NotRequired[str]
        destination: NotRequired[str]
        base: NotRequired[str]

    class OriginApprovalRuleTemplate(TypedDict):
        approvalRuleTemplateId: NotRequired[str]
        approvalRuleTemplateName: NotRequired[str]

    class OverridePullRequestApprovalRulesInput(TypedDict):
        pullRequestId: str
        revisionId: str
        overrideStatus: str

    class PostCommentForComparedCommitInput(TypedDict):
        repositoryName: str
        beforeCommitId: NotRequired[str]
        afterCommitId: str
        location: NotRequired[Location]
        content: str
        clientRequestToken: NotRequired[str]

    class PostCommentForComparedCommitOutput(TypedDict):
        repositoryName: NotRequired[str]
        beforeCommitId: NotRequired[str]
        afterCommitId: NotRequired[str]
        beforeBlobId: NotRequired[str]
        afterBlobId: NotRequired[str]
        location: NotRequired[Location]
        comment: NotRequired[Comment]

    class PostCommentForPullRequestInput(TypedDict):
        pullRequestId: str
        repositoryName: str
        beforeCommitId: str
        afterCommitId: str
        location: NotRequired[Location]
        content: str
        clientRequestToken: NotRequired[str]

    class PostCommentForPullRequestOutput(TypedDict):
        repositoryName: NotRequired[str]
        pullRequestId: NotRequired[str]
        beforeCommitId: NotRequired[str]
        afterCommitId: NotRequired[str]
        beforeBlobId: NotRequired[str]
        afterBlobId: NotRequired[str]
        location: NotRequired[Location]
        comment: NotRequired[Comment]

    class PostCommentReplyInput(TypedDict):
        inReplyTo: str
        clientRequestToken: NotRequired[str]
        content: str

    class PostCommentReplyOutput(TypedDict):
        comment: NotRequired[Comment]

    class PullRequest(TypedDict):
        pullRequestId: NotRequired[str]
        title: NotRequired[str]
        description: NotRequired[str]
        lastActivityDate: NotRequired[datetime]
        creationDate: NotRequired[datetime]
        pullRequestStatus: NotRequired[str]
        authorArn: NotRequired[str]
        pullRequestTargets: NotRequired[list[PullRequestTarget]]
        clientRequestToken: NotRequired[str]
        revisionId: NotRequired[str]
        approvalRules: NotRequired[list[ApprovalRule]]

    class PullRequestCreatedEventMetadata(TypedDict):
        repositoryName: NotRequired[str]
        sourceCommitId: NotRequired[str]
        destinationCommitId: NotRequired[str]
        mergeBase: NotRequired[str]

    class PullRequestEvent(TypedDict):
        pullRequestId: NotRequired[str]
        eventDate: NotRequired[datetime]
        pullRequestEventType: NotRequired[str]
        actorArn: NotRequired[str]
        pullRequestCreatedEventMetadata: NotRequired[PullRequestCreatedEventMetadata]
        pullRequestStatusChangedEventMetadata: NotRequired[PullRequestStatusChangedEventMetadata]
        pullRequestSourceReferenceUpdatedEventMetadata: NotRequired[PullRequestSourceReferenceUpdatedEventMetadata]
        pullRequestMergedStateChangedEventMetadata: NotRequired[PullRequestMergedStateChangedEventMetadata]
        approvalRuleEventMetadata: NotRequired[ApprovalRuleEventMetadata]
        approvalStateChangedEventMetadata: NotRequired[ApprovalStateChangedEventMetadata]
        approvalRuleOverriddenEventMetadata: NotRequired[ApprovalRuleOverriddenEventMetadata]

    class PullRequestMergedStateChangedEventMetadata(TypedDict):
        repositoryName: NotRequired[str]
        destinationReference: NotRequired[str]
        mergeMetadata: NotRequired[MergeMetadata]

    class PullRequestSourceReferenceUpdatedEventMetadata(TypedDict):
        repositoryName: NotRequired[str]
        beforeCommitId: NotRequired[str]
        afterCommitId: NotRequired[str]
        mergeBase: NotRequired[str]

    class PullRequestStatusChangedEventMetadata(TypedDict):
        pullRequestStatus: NotRequired[str]

    class PullRequestTarget(TypedDict):
        repositoryName: NotRequired[str]
        sourceReference: NotRequired[str]
        destinationReference: NotRequired[str]
        destinationCommit: NotRequired[str]
        sourceCommit: NotRequired[str]
        mergeBase: NotRequired[str]
        mergeMetadata: NotRequired[MergeMetadata]

    class PutCommentReactionInput(TypedDict):
        commentId: str
        reactionValue: str

    class PutFileEntry(TypedDict):
        filePath: str
        fileMode: NotRequired[str]
        fileContent: NotRequired[bytes]
        sourceFile: NotRequired[SourceFileSpecifier]

    class PutFileInput(TypedDict):
        repositoryName: str
        branchName: str
        fileContent: bytes
        filePath: str
        fileMode: NotRequired[str]
        parentCommitId: NotRequired[str]
        commitMessage: NotRequired[str]
        name: NotRequired[str]
        email: NotRequired[str]

    class PutFileOutput(TypedDict):
        commitId: str
        blobId: str
        treeId: str

    class PutRepositoryTriggersInput(TypedDict):
        repositoryName: str
        triggers: list[RepositoryTrigger]

    class PutRepositoryTriggersOutput(TypedDict):
        configurationId: NotRequired[str]

    class ReactionForComment(TypedDict):
        reaction: NotRequired[ReactionValueFormats]
        reactionUsers: NotRequired[list[str]]
        reactionsFromDeletedUsersCount: NotRequired[int]

    class ReactionValueFormats(TypedDict):
        emoji: NotRequired[str]
        shortCode: NotRequired[str]
        unicode: NotRequired[str]

    class ReplaceContentEntry(TypedDict):
        filePath: str
        replacementType: str
        content: NotRequired[bytes]
        fileMode: NotRequired[str]

    class RepositoryMetadata(TypedDict):
        accountId: NotRequired[str]
        repositoryId: NotRequired[str]
        repositoryName: NotRequired[str]
        repositoryDescription: NotRequired[str]
        defaultBranch: NotRequired[str]
        lastModifiedDate: NotRequired[datetime]
        creationDate: NotRequired[datetime]
        cloneUrlHttp: NotRequired[str]
        cloneUrlSsh: NotRequired[str]
        Arn: NotRequired[str]
        kmsKeyId: NotRequired[str]

    class RepositoryNameIdPair(TypedDict):
        repositoryName: NotRequired[str]
        repositoryId: NotRequired[str]

    class RepositoryTrigger(TypedDict):
        name: str
        destinationArn: str
        customData: NotRequired[str]
        branches: NotRequired[list[str]]
        events: list[str]

    class RepositoryTriggerExecutionFailure(TypedDict):
        trigger: NotRequired[str]
        failureMessage: NotRequired[str]

    class SetFileModeEntry(TypedDict):
        filePath: str
        fileMode: str

    class SourceFileSpecifier(TypedDict):
        filePath: str
        isMove: NotRequired[bool]

    class SubModule(TypedDict):
        commitId: NotRequired[str]
        absolutePath: NotRequired[str]
        relativePath: NotRequired[str]

    class SymbolicLink(TypedDict):
        blobId: NotRequired[str]
        absolutePath: NotRequired[str]
        relativePath: NotRequired[str]
        fileMode: NotRequired[str]

    class TagResourceInput(TypedDict):
        resourceArn: str
        tags: dict[str, str]

    class Target(TypedDict):
        repositoryName: str
        sourceReference: str
        destinationReference: NotRequired[str]

    class TestRepositoryTriggersInput(TypedDict):
        repositoryName: str
        triggers: list[RepositoryTrigger]

    class TestRepositoryTriggersOutput(TypedDict):
        successfulExecutions: NotRequired[list[str]]
        failedExecutions: NotRequired[list[RepositoryTriggerExecutionFailure]]

    class UntagResourceInput(TypedDict):
        resourceArn: str
        tagKeys: list[str]

    class UpdateApprovalRuleTemplateContentInput(TypedDict):
        approvalRuleTemplateName: str
        newRuleContent: str
        existingRuleContentSha256: NotRequired[str]

    class UpdateApprovalRuleTemplateContentOutput(TypedDict):
        approvalRuleTemplate: ApprovalRuleTemplate

    class UpdateApprovalRuleTemplateDescriptionInput(TypedDict):
        approvalRuleTemplateName: str
        approvalRuleTemplateDescription: str

    class UpdateApprovalRuleTemplateDescriptionOutput(TypedDict):
        approvalRuleTemplate: ApprovalRuleTemplate

    class UpdateApprovalRuleTemplateNameInput(TypedDict):
        oldApprovalRuleTemplateName: str
        newApprovalRuleTemplateName: str

    class UpdateApprovalRuleTemplateNameOutput(TypedDict):
        approvalRuleTemplate: ApprovalRuleTemplate

    class UpdateCommentInput(TypedDict):
        commentId: str
        content: str

    class UpdateCommentOutput(TypedDict):
        comment: NotRequired[Comment]

    class UpdateDefaultBranchInput(TypedDict):
        repositoryName: str
        defaultBranchName: str

    class UpdatePullRequestApprovalRuleContentInput(TypedDict):
        pullRequestId: str
        approvalRuleName: str
        existingRuleContentSha256: NotRequired[str]
        newRuleContent: str

    class UpdatePullRequestApprovalRuleContentOutput(TypedDict):
        approvalRule: ApprovalRule

    class UpdatePullRequestApprovalStateInput(TypedDict):
        pullRequestId: str
        revisionId: str
        approvalState: str

    class UpdatePullRequestDescriptionInput(TypedDict):
        pullRequestId: str
        description: str

    class UpdatePullRequestDescriptionOutput(TypedDict):
        pullRequest: PullRequest

    class UpdatePullRequestStatusInput(TypedDict):
        pullRequestId: str
        pullRequestStatus: str

    class UpdatePullRequestStatusOutput(TypedDict):
        pullRequest: PullRequest

    class UpdatePullRequestTitleInput(TypedDict):
        pullRequestId: str
        title: str

    class UpdatePullRequestTitleOutput(TypedDict):
        pullRequest: PullRequest

    class UpdateRepositoryDescriptionInput(TypedDict):
        repositoryName: str
        repositoryDescription: NotRequired[str]

    class UpdateRepositoryEncryptionKeyInput(TypedDict):
        repositoryName: str
        kmsKeyId: str

    class UpdateRepositoryEncryptionKeyOutput(TypedDict):
        repositoryId: NotRequired[str]
        kmsKeyId: NotRequired[str]
        originalKmsKeyId: NotRequired[str]

    class UpdateRepositoryNameInput(TypedDict):
        oldName: str
        newName: str

    class UserInfo(TypedDict):
        name: NotRequired[str]
        email: NotRequired[str]
        date: NotRequired[str]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "codecommit"
    operations: ClassVar[Mapping[str, str]] = {
        "AssociateApprovalRuleTemplateWithRepository": "associate_approval_rule_template_with_repository",
        "BatchAssociateApprovalRuleTemplateWithRepositories": "batch_associate_approval_rule_template_with_repositories",
        "BatchDescribeMergeConflicts": "batch_describe_merge_conflicts",
        "BatchDisassociateApprovalRuleTemplateFromRepositories": "batch_disassociate_approval_rule_template_from_repositories",
        "BatchGetCommits": "batch_get_commits",
        "BatchGetRepositories": "batch_get_repositories",
        "CreateApprovalRuleTemplate": "create_approval_rule_template",
        "CreateBranch": "create_branch",
        "CreateCommit": "create_commit",
        "CreatePullRequest": "create_pull_request",
        "CreatePullRequestApprovalRule": "create_pull_request_approval_rule",
        "CreateRepository": "create_repository",
        "CreateUnreferencedMergeCommit": "create_unreferenced_merge_commit",
        "DeleteApprovalRuleTemplate": "delete_approval_rule_template",
        "DeleteBranch": "delete_branch",
        "DeleteCommentContent": "delete_comment_content",
        "DeleteFile": "delete_file",
        "DeletePullRequestApprovalRule": "delete_pull_request_approval_rule",
        "DeleteRepository": "delete_repository",
        "DescribeMergeConflicts": "describe_merge_conflicts",
        "DescribePullRequestEvents": "describe_pull_request_events",
        "DisassociateApprovalRuleTemplateFromRepository": "disassociate_approval_rule_template_from_repository",
        "EvaluatePullRequestApprovalRules": "evaluate_pull_request_approval_rules",
        "GetApprovalRuleTemplate": "get_approval_rule_template",
        "GetBlob": "get_blob",
        "GetBlobDifferences": "get_blob_differences",
        "GetBranch": "get_branch",
        "GetComment": "get_comment",
        "GetCommentReactions": "get_comment_reactions",
        "GetCommentsForComparedCommit": "get_comments_for_compared_commit",
        "GetCommentsForPullRequest": "get_comments_for_pull_request",
        "GetCommit": "get_commit",
        "GetDifferences": "get_differences",
        "GetFile": "get_file",
        "GetFolder": "get_folder",
        "GetMergeCommit": "get_merge_commit",
        "GetMergeConflicts": "get_merge_conflicts",
        "GetMergeOptions": "get_merge_options",
        "GetPullRequest": "get_pull_request",
        "GetPullRequestApprovalStates": "get_pull_request_approval_states",
        "GetPullRequestOverrideState": "get_pull_request_override_state",
        "GetRepository": "get_repository",
        "GetRepositoryTriggers": "get_repository_triggers",
        "ListApprovalRuleTemplates": "list_approval_rule_templates",
        "ListAssociatedApprovalRuleTemplatesForRepository": "list_associated_approval_rule_templates_for_repository",
        "ListBranches": "list_branches",
        "ListFileCommitHistory": "list_file_commit_history",
        "ListPullRequests": "list_pull_requests",
        "ListRepositories": "list_repositories",
        "ListRepositoriesForApprovalRuleTemplate": "list_repositories_for_approval_rule_template",
        "ListTagsForResource": "list_tags_for_resource",
        "MergeBranchesByFastForward": "merge_branches_by_fast_forward",
        "MergeBranchesBySquash": "merge_branches_by_squash",
        "MergeBranchesByThreeWay": "merge_branches_by_three_way",
        "MergePullRequestByFastForward": "merge_pull_request_by_fast_forward",
        "MergePullRequestBySquash": "merge_pull_request_by_squash",
        "MergePullRequestByThreeWay": "merge_pull_request_by_three_way",
        "OverridePullRequestApprovalRules": "override_pull_request_approval_rules",
        "PostCommentForComparedCommit": "post_comment_for_compared_commit",
        "PostCommentForPullRequest": "post_comment_for_pull_request",
        "PostCommentReply": "post_comment_reply",
        "PutCommentReaction": "put_comment_reaction",
        "PutFile": "put_file",
        "PutRepositoryTriggers": "put_repository_triggers",
        "TagResource": "tag_resource",
        "TestRepositoryTriggers": "test_repository_triggers",
        "UntagResource": "untag_resource",
        "UpdateApprovalRuleTemplateContent": "update_approval_rule_template_content",
        "UpdateApprovalRuleTemplateDescription": "update_approval_rule_template_description",
        "UpdateApprovalRuleTemplateName": "update_approval_rule_template_name",
        "UpdateComment": "update_comment",
        "UpdateDefaultBranch": "update_default_branch",
        "UpdatePullRequestApprovalRuleContent": "update_pull_request_approval_rule_content",
        "UpdatePullRequestApprovalState": "update_pull_request_approval_state",
        "UpdatePullRequestDescription": "update_pull_request_description",
        "UpdatePullRequestStatus": "update_pull_request_status",
        "UpdatePullRequestTitle": "update_pull_request_title",
        "UpdateRepositoryDescription": "update_repository_description",
        "UpdateRepositoryEncryptionKey": "update_repository_encryption_key",
        "UpdateRepositoryName": "update_repository_name",
    }

    def associate_approval_rule_template_with_repository(self, call: Any, request: AssociateApprovalRuleTemplateWithRepositoryInput) -> None:
        raise not_implemented("codecommit", "AssociateApprovalRuleTemplateWithRepository")

    def batch_associate_approval_rule_template_with_repositories(self, call: Any, request: BatchAssociateApprovalRuleTemplateWithRepositoriesInput) -> BatchAssociateApprovalRuleTemplateWithRepositoriesOutput:
        raise not_implemented("codecommit", "BatchAssociateApprovalRuleTemplateWithRepositories")

    def batch_describe_merge_conflicts(self, call: Any, request: BatchDescribeMergeConflictsInput) -> BatchDescribeMergeConflictsOutput:
        raise not_implemented("codecommit", "BatchDescribeMergeConflicts")

    def batch_disassociate_approval_rule_template_from_repositories(self, call: Any, request: BatchDisassociateApprovalRuleTemplateFromRepositoriesInput) -> BatchDisassociateApprovalRuleTemplateFromRepositoriesOutput:
        raise not_implemented("codecommit", "BatchDisassociateApprovalRuleTemplateFromRepositories")

    def batch_get_commits(self, call: Any, request: BatchGetCommitsInput) -> BatchGetCommitsOutput:
        raise not_implemented("codecommit", "BatchGetCommits")

    def batch_get_repositories(self, call: Any, request: BatchGetRepositoriesInput) -> BatchGetRepositoriesOutput:
        raise not_implemented("codecommit", "BatchGetRepositories")

    def create_approval_rule_template(self, call: Any, request: CreateApprovalRuleTemplateInput) -> CreateApprovalRuleTemplateOutput:
        raise not_implemented("codecommit", "CreateApprovalRuleTemplate")

    def create_branch(self, call: Any, request: CreateBranchInput) -> None:
        raise not_implemented("codecommit", "CreateBranch")

    def create_commit(self, call: Any, request: CreateCommitInput) -> CreateCommitOutput:
        raise not_implemented("codecommit", "CreateCommit")

    def create_pull_request(self, call: Any, request: CreatePullRequestInput) -> CreatePullRequestOutput:
        raise not_implemented("codecommit", "CreatePullRequest")

    def create_pull_request_approval_rule(self, call: Any, request: CreatePullRequestApprovalRuleInput) -> CreatePullRequestApprovalRuleOutput:
        raise not_implemented("codecommit", "CreatePullRequestApprovalRule")

    def create_repository(self, call: Any, request: CreateRepositoryInput) -> CreateRepositoryOutput:
        raise not_implemented("codecommit", "CreateRepository")

    def create_unreferenced_merge_commit(self, call: Any, request: CreateUnreferencedMergeCommitInput) -> CreateUnreferencedMergeCommitOutput:
        raise not_implemented("codecommit", "CreateUnreferencedMergeCommit")

    def delete_approval_rule_template(self, call: Any, request: DeleteApprovalRuleTemplateInput) -> DeleteApprovalRuleTemplateOutput:
        raise not_implemented("codecommit", "DeleteApprovalRuleTemplate")

    def delete_branch(self, call: Any, request: DeleteBranchInput) -> DeleteBranchOutput:
        raise not_implemented("codecommit", "DeleteBranch")

    def delete_comment_content(self, call: Any, request: DeleteCommentContentInput) -> DeleteCommentContentOutput:
        raise not_implemented("codecommit", "DeleteCommentContent")

    def delete_file(self, call: Any, request: DeleteFileInput) -> DeleteFileOutput:
        raise not_implemented("codecommit", "DeleteFile")

    def delete_pull_request_approval_rule(self, call: Any, request: DeletePullRequestApprovalRuleInput) -> DeletePullRequestApprovalRuleOutput:
        raise not_implemented("codecommit", "DeletePullRequestApprovalRule")

    def delete_repository(self, call: Any, request: DeleteRepositoryInput) -> DeleteRepositoryOutput:
        raise not_implemented("codecommit", "DeleteRepository")

    def describe_merge_conflicts(self, call: Any, request: DescribeMergeConflictsInput) -> DescribeMergeConflictsOutput:
        raise not_implemented("codecommit", "DescribeMergeConflicts")

    def describe_pull_request_events(self, call: Any, request: DescribePullRequestEventsInput) -> DescribePullRequestEventsOutput:
        raise not_implemented("codecommit", "DescribePullRequestEvents")

    def disassociate_approval_rule_template_from_repository(self, call: Any, request: DisassociateApprovalRuleTemplateFromRepositoryInput) -> None:
        raise not_implemented("codecommit", "DisassociateApprovalRuleTemplateFromRepository")

    def evaluate_pull_request_approval_rules(self, call: Any, request: EvaluatePullRequestApprovalRulesInput) -> EvaluatePullRequestApprovalRulesOutput:
        raise not_implemented("codecommit", "EvaluatePullRequestApprovalRules")

    def get_approval_rule_template(self, call: Any, request: GetApprovalRuleTemplateInput) -> GetApprovalRuleTemplateOutput:
        raise not_implemented("codecommit", "GetApprovalRuleTemplate")

    def get_blob(self, call: Any, request: GetBlobInput) -> GetBlobOutput:
        raise not_implemented("codecommit", "GetBlob")

    def get_blob_differences(self, call: Any, request: GetBlobDifferencesInput) -> GetBlobDifferencesOutput:
        raise not_implemented("codecommit", "GetBlobDifferences")

    def get_branch(self, call: Any, request: GetBranchInput) -> GetBranchOutput:
        raise not_implemented("codecommit", "GetBranch")

    def get_comment(self, call: Any, request: GetCommentInput) -> GetCommentOutput:
        raise not_implemented("codecommit", "GetComment")

    def get_comment_reactions(self, call: Any, request: GetCommentReactionsInput) -> GetCommentReactionsOutput:
        raise not_implemented("codecommit", "GetCommentReactions")

    def get_comments_for_compared_commit(self, call: Any, request: GetCommentsForComparedCommitInput) -> GetCommentsForComparedCommitOutput:
        raise not_implemented("codecommit", "GetCommentsForComparedCommit")

    def get_comments_for_pull_request(self, call: Any, request: GetCommentsForPullRequestInput) -> GetCommentsForPullRequestOutput:
        raise not_implemented("codecommit", "GetCommentsForPullRequest")

    def get_commit(self, call: Any, request: GetCommitInput) -> GetCommitOutput:
        raise not_implemented("codecommit", "GetCommit")

    def get_differences(self, call: Any, request: GetDifferencesInput) -> GetDifferencesOutput:
        raise not_implemented("codecommit", "GetDifferences")

    def get_file(self, call: Any, request: GetFileInput) -> GetFileOutput:
        raise not_implemented("codecommit", "GetFile")

    def get_folder(self, call: Any, request: GetFolderInput) -> GetFolderOutput:
        raise not_implemented("codecommit", "GetFolder")

    def get_merge_commit(self, call: Any, request: GetMergeCommitInput) -> GetMergeCommitOutput:
        raise not_implemented("codecommit", "GetMergeCommit")

    def get_merge_conflicts(self, call: Any, request: GetMergeConflictsInput) -> GetMergeConflictsOutput:
        raise not_implemented("codecommit", "GetMergeConflicts")

    def get_merge_options(self, call: Any, request: GetMergeOptionsInput) -> GetMergeOptionsOutput:
        raise not_implemented("codecommit", "GetMergeOptions")

    def get_pull_request(self, call: Any, request: GetPullRequestInput) -> GetPullRequestOutput:
        raise not_implemented("codecommit", "GetPullRequest")

    def get_pull_request_approval_states(self, call: Any, request: GetPullRequestApprovalStatesInput) -> GetPullRequestApprovalStatesOutput:
        raise not_implemented("codecommit", "GetPullRequestApprovalStates")

    def get_pull_request_override_state(self, call: Any, request: GetPullRequestOverrideStateInput) -> GetPullRequestOverrideStateOutput:
        raise not_implemented("codecommit", "GetPullRequestOverrideState")

    def get_repository(self, call: Any, request: GetRepositoryInput) -> GetRepositoryOutput:
        raise not_implemented("codecommit", "GetRepository")

    def get_repository_triggers(self, call: Any, request: GetRepositoryTriggersInput) -> GetRepositoryTriggersOutput:
        raise not_implemented("codecommit", "GetRepositoryTriggers")

    def list_approval_rule_templates(self, call: Any, request: ListApprovalRuleTemplatesInput) -> ListApprovalRuleTemplatesOutput:
        raise not_implemented("codecommit", "ListApprovalRuleTemplates")

    def list_associated_approval_rule_templates_for_repository(self, call: Any, request: ListAssociatedApprovalRuleTemplatesForRepositoryInput) -> ListAssociatedApprovalRuleTemplatesForRepositoryOutput:
        raise not_implemented("codecommit", "ListAssociatedApprovalRuleTemplatesForRepository")

    def list_branches(self, call: Any, request: ListBranchesInput) -> ListBranchesOutput:
        raise not_implemented("codecommit", "ListBranches")

    def list_file_commit_history(self, call: Any, request: ListFileCommitHistoryRequest) -> ListFileCommitHistoryResponse:
        raise not_implemented("codecommit", "ListFileCommitHistory")

    def list_pull_requests(self, call: Any, request: ListPullRequestsInput) -> ListPullRequestsOutput:
        raise not_implemented("codecommit", "ListPullRequests")

    def list_repositories(self, call: Any, request: ListRepositoriesInput) -> ListRepositoriesOutput:
        raise not_implemented("codecommit", "ListRepositories")

    def list_repositories_for_approval_rule_template(self, call: Any, request: ListRepositoriesForApprovalRuleTemplateInput) -> ListRepositoriesForApprovalRuleTemplateOutput:
        raise not_implemented("codecommit", "ListRepositoriesForApprovalRuleTemplate")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        raise not_implemented("codecommit", "ListTagsForResource")

    def merge_branches_by_fast_forward(self, call: Any, request: MergeBranchesByFastForwardInput) -> MergeBranchesByFastForwardOutput:
        raise not_implemented("codecommit", "MergeBranchesByFastForward")

    def merge_branches_by_squash(self, call: Any, request: MergeBranchesBySquashInput) -> MergeBranchesBySquashOutput:
        raise not_implemented("codecommit", "MergeBranchesBySquash")

    def merge_branches_by_three_way(self, call: Any, request: MergeBranchesByThreeWayInput) -> MergeBranchesByThreeWayOutput:
        raise not_implemented("codecommit", "MergeBranchesByThreeWay")

    def merge_pull_request_by_fast_forward(self, call: Any, request: MergePullRequestByFastForwardInput) -> MergePullRequestByFastForwardOutput:
        raise not_implemented("codecommit", "MergePullRequestByFastForward")

    def merge_pull_request_by_squash(self, call: Any, request: MergePullRequestBySquashInput) -> MergePullRequestBySquashOutput:
        raise not_implemented("codecommit", "MergePullRequestBySquash")

    def merge_pull_request_by_three_way(self, call: Any, request: MergePullRequestByThreeWayInput) -> MergePullRequestByThreeWayOutput:
        raise not_implemented("codecommit", "MergePullRequestByThreeWay")

    def override_pull_request_approval_rules(self, call: Any, request: OverridePullRequestApprovalRulesInput) -> None:
        raise not_implemented("codecommit", "OverridePullRequestApprovalRules")

    def post_comment_for_compared_commit(self, call: Any, request: PostCommentForComparedCommitInput) -> PostCommentForComparedCommitOutput:
        raise not_implemented("codecommit", "PostCommentForComparedCommit")

    def post_comment_for_pull_request(self, call: Any, request: PostCommentForPullRequestInput) -> PostCommentForPullRequestOutput:
        raise not_implemented("codecommit", "PostCommentForPullRequest")

    def post_comment_reply(self, call: Any, request: PostCommentReplyInput) -> PostCommentReplyOutput:
        raise not_implemented("codecommit", "PostCommentReply")

    def put_comment_reaction(self, call: Any, request: PutCommentReactionInput) -> None:
        raise not_implemented("codecommit", "PutCommentReaction")

    def put_file(self, call: Any, request: PutFileInput) -> PutFileOutput:
        raise not_implemented("codecommit", "PutFile")

    def put_repository_triggers(self, call: Any, request: PutRepositoryTriggersInput) -> PutRepositoryTriggersOutput:
        raise not_implemented("codecommit", "PutRepositoryTriggers")

    def tag_resource(self, call: Any, request: TagResourceInput) -> None:
        raise not_implemented("codecommit", "TagResource")

    def test_repository_triggers(self, call: Any, request: TestRepositoryTriggersInput) -> TestRepositoryTriggersOutput:
        raise not_implemented("codecommit", "TestRepositoryTriggers")

    def untag_resource(self, call: Any, request: UntagResourceInput) -> None:
        raise not_implemented("codecommit", "UntagResource")

    def update_approval_rule_template_content(self, call: Any, request: UpdateApprovalRuleTemplateContentInput) -> UpdateApprovalRuleTemplateContentOutput:
        raise not_implemented("codecommit", "UpdateApprovalRuleTemplateContent")

    def update_approval_rule_template_description(self, call: Any, request: UpdateApprovalRuleTemplateDescriptionInput) -> UpdateApprovalRuleTemplateDescriptionOutput:
        raise not_implemented("codecommit", "UpdateApprovalRuleTemplateDescription")

    def update_approval_rule_template_name(self, call: Any, request: UpdateApprovalRuleTemplateNameInput) -> UpdateApprovalRuleTemplateNameOutput:
        raise not_implemented("codecommit", "UpdateApprovalRuleTemplateName")

    def update_comment(self, call: Any, request: UpdateCommentInput) -> UpdateCommentOutput:
        raise not_implemented("codecommit", "UpdateComment")

    def update_default_branch(self, call: Any, request: UpdateDefaultBranchInput) -> None:
        raise not_implemented("codecommit", "UpdateDefaultBranch")

    def update_pull_request_approval_rule_content(self, call: Any, request: UpdatePullRequestApprovalRuleContentInput) -> UpdatePullRequestApprovalRuleContentOutput:
        raise not_implemented("codecommit", "UpdatePullRequestApprovalRuleContent")

    def update_pull_request_approval_state(self, call: Any, request: UpdatePullRequestApprovalStateInput) -> None:
        raise not_implemented("codecommit", "UpdatePullRequestApprovalState")

    def update_pull_request_description(self, call: Any, request: UpdatePullRequestDescriptionInput) -> UpdatePullRequestDescriptionOutput:
        raise not_implemented("codecommit", "UpdatePullRequestDescription")

    def update_pull_request_status(self, call: Any, request: UpdatePullRequestStatusInput) -> UpdatePullRequestStatusOutput:
        raise not_implemented("codecommit", "UpdatePullRequestStatus")

    def update_pull_request_title(self, call: Any, request: UpdatePullRequestTitleInput) -> UpdatePullRequestTitleOutput:
        raise not_implemented("codecommit", "UpdatePullRequestTitle")

    def update_repository_description(self, call: Any, request: UpdateRepositoryDescriptionInput) -> None:
        raise not_implemented("codecommit", "UpdateRepositoryDescription")

    def update_repository_encryption_key(self, call: Any, request: UpdateRepositoryEncryptionKeyInput) -> UpdateRepositoryEncryptionKeyOutput:
        raise not_implemented("codecommit", "UpdateRepositoryEncryptionKey")

    def update_repository_name(self, call: Any, request: UpdateRepositoryNameInput) -> None:
        raise not_implemented("codecommit", "UpdateRepositoryName")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def associate_approval_rule_template_with_repository(self, request: AssociateApprovalRuleTemplateWithRepositoryInput) -> None:
        self._invoke("codecommit", "AssociateApprovalRuleTemplateWithRepository", request)

    def batch_associate_approval_rule_template_with_repositories(self, request: BatchAssociateApprovalRuleTemplateWithRepositoriesInput) -> BatchAssociateApprovalRuleTemplateWithRepositoriesOutput:
        return self._invoke("codecommit", "BatchAssociateApprovalRuleTemplateWithRepositories", request)

    def batch_describe_merge_conflicts(self, request: BatchDescribeMergeConflictsInput) -> BatchDescribeMergeConflictsOutput:
        return self._invoke("codecommit", "BatchDescribeMergeConflicts", request)

    def batch_disassociate_approval_rule_template_from_repositories(self, request: BatchDisassociateApprovalRuleTemplateFromRepositoriesInput) -> BatchDisassociateApprovalRuleTemplateFromRepositoriesOutput:
        return self._invoke("codecommit", "BatchDisassociateApprovalRuleTemplateFromRepositories", request)

    def batch_get_commits(self, request: BatchGetCommitsInput) -> BatchGetCommitsOutput:
        return self._invoke("codecommit", "BatchGetCommits", request)

    def batch_get_repositories(self, request: BatchGetRepositoriesInput) -> BatchGetRepositoriesOutput:
        return self._invoke("codecommit", "BatchGetRepositories", request)

    def create_approval_rule_template(self, request: CreateApprovalRuleTemplateInput) -> CreateApprovalRuleTemplateOutput:
        return self._invoke("codecommit", "CreateApprovalRuleTemplate", request)

    def create_branch(self, request: CreateBranchInput) -> None:
        self._invoke("codecommit", "CreateBranch", request)

    def create_commit(self, request: CreateCommitInput) -> CreateCommitOutput:
        return self._invoke("codecommit", "CreateCommit", request)

    def create_pull_request(self, request: CreatePullRequestInput) -> CreatePullRequestOutput:
        return self._invoke("codecommit", "CreatePullRequest", request)

    def create_pull_request_approval_rule(self, request: CreatePullRequestApprovalRuleInput) -> CreatePullRequestApprovalRuleOutput:
        return self._invoke("codecommit", "CreatePullRequestApprovalRule", request)

    def create_repository(self, request: CreateRepositoryInput) -> CreateRepositoryOutput:
        return self._invoke("codecommit", "CreateRepository", request)

    def create_unreferenced_merge_commit(self, request: CreateUnreferencedMergeCommitInput) -> CreateUnreferencedMergeCommitOutput:
        return self._invoke("codecommit", "CreateUnreferencedMergeCommit", request)

    def delete_approval_rule_template(self, request: DeleteApprovalRuleTemplateInput) -> DeleteApprovalRuleTemplateOutput:
        return self._invoke("codecommit", "DeleteApprovalRuleTemplate", request)

    def delete_branch(self, request: DeleteBranchInput) -> DeleteBranchOutput:
        return self._invoke("codecommit", "DeleteBranch", request)

    def delete_comment_content(self, request: DeleteCommentContentInput) -> DeleteCommentContentOutput:
        return self._invoke("codecommit", "DeleteCommentContent", request)

    def delete_file(self, request: DeleteFileInput) -> DeleteFileOutput:
        return self._invoke("codecommit", "DeleteFile", request)

    def delete_pull_request_approval_rule(self, request: DeletePullRequestApprovalRuleInput) -> DeletePullRequestApprovalRuleOutput:
        return self._invoke("codecommit", "DeletePullRequestApprovalRule", request)

    def delete_repository(self, request: DeleteRepositoryInput) -> DeleteRepositoryOutput:
        return self._invoke("codecommit", "DeleteRepository", request)

    def describe_merge_conflicts(self, request: DescribeMergeConflictsInput) -> DescribeMergeConflictsOutput:
        return self._invoke("codecommit", "DescribeMergeConflicts", request)

    def describe_pull_request_events(self, request: DescribePullRequestEventsInput) -> DescribePullRequestEventsOutput:
        return self._invoke("codecommit", "DescribePullRequestEvents", request)

    def disassociate_approval_rule_template_from_repository(self, request: DisassociateApprovalRuleTemplateFromRepositoryInput) -> None:
        self._invoke("codecommit", "DisassociateApprovalRuleTemplateFromRepository", request)

    def evaluate_pull_request_approval_rules(self, request: EvaluatePullRequestApprovalRulesInput) -> EvaluatePullRequestApprovalRulesOutput:
        return self._invoke("codecommit", "EvaluatePullRequestApprovalRules", request)

    def get_approval_rule_template(self, request: GetApprovalRuleTemplateInput) -> GetApprovalRuleTemplateOutput:
        return self._invoke("codecommit", "GetApprovalRuleTemplate", request)

    def get_blob(self, request: GetBlobInput) -> GetBlobOutput:
        return self._invoke("codecommit", "GetBlob", request)

    def get_blob_differences(self, request: GetBlobDifferencesInput) -> GetBlobDifferencesOutput:
        return self._invoke("codecommit", "GetBlobDifferences", request)

    def get_branch(self, request: GetBranchInput) -> GetBranchOutput:
        return self._invoke("codecommit", "GetBranch", request)

    def get_comment(self, request: GetCommentInput) -> GetCommentOutput:
        return self._invoke("codecommit", "GetComment", request)

    def get_comment_reactions(self, request: GetCommentReactionsInput) -> GetCommentReactionsOutput:
        return self._invoke("codecommit", "GetCommentReactions", request)

    def get_comments_for_compared_commit(self, request: GetCommentsForComparedCommitInput) -> GetCommentsForComparedCommitOutput:
        return self._invoke("codecommit", "GetCommentsForComparedCommit", request)

    def get_comments_for_pull_request(self, request: GetCommentsForPullRequestInput) -> GetCommentsForPullRequestOutput:
        return self._invoke("codecommit", "GetCommentsForPullRequest", request)

    def get_commit(self, request: GetCommitInput) -> GetCommitOutput:
        return self._invoke("codecommit", "GetCommit", request)

    def get_differences(self, request: GetDifferencesInput) -> GetDifferencesOutput:
        return self._invoke("codecommit", "GetDifferences", request)

    def get_file(self, request: GetFileInput) -> GetFileOutput:
        return self._invoke("codecommit", "GetFile", request)

    def get_folder(self, request: GetFolderInput) -> GetFolderOutput:
        return self._invoke("codecommit", "GetFolder", request)

    def get_merge_commit(self, request: GetMergeCommitInput) -> GetMergeCommitOutput:
        return self._invoke("codecommit", "GetMergeCommit", request)

    def get_merge_conflicts(self, request: GetMergeConflictsInput) -> GetMergeConflictsOutput:
        return self._invoke("codecommit", "GetMergeConflicts", request)

    def get_merge_options(self, request: GetMergeOptionsInput) -> GetMergeOptionsOutput:
        return self._invoke("codecommit", "GetMergeOptions", request)

    def get_pull_request(self, request: GetPullRequestInput) -> GetPullRequestOutput:
        return self._invoke("codecommit", "GetPullRequest", request)

    def get_pull_request_approval_states(self, request: GetPullRequestApprovalStatesInput) -> GetPullRequestApprovalStatesOutput:
        return self._invoke("codecommit", "GetPullRequestApprovalStates", request)

    def get_pull_request_override_state(self, request: GetPullRequestOverrideStateInput) -> GetPullRequestOverrideStateOutput:
        return self._invoke("codecommit", "GetPullRequestOverrideState", request)

    def get_repository(self, request: GetRepositoryInput) -> GetRepositoryOutput:
        return self._invoke("codecommit", "GetRepository", request)

    def get_repository_triggers(self, request: GetRepositoryTriggersInput) -> GetRepositoryTriggersOutput:
        return self._invoke("codecommit", "GetRepositoryTriggers", request)

    def list_approval_rule_templates(self, request: ListApprovalRuleTemplatesInput) -> ListApprovalRuleTemplatesOutput:
        return self._invoke("codecommit", "ListApprovalRuleTemplates", request)

    def list_associated_approval_rule_templates_for_repository(self, request: ListAssociatedApprovalRuleTemplatesForRepositoryInput) -> ListAssociatedApprovalRuleTemplatesForRepositoryOutput:
        return self._invoke("codecommit", "ListAssociatedApprovalRuleTemplatesForRepository", request)

    def list_branches(self, request: ListBranchesInput) -> ListBranchesOutput:
        return self._invoke("codecommit", "ListBranches", request)

    def list_file_commit_history(self, request: ListFileCommitHistoryRequest) -> ListFileCommitHistoryResponse:
        return self._invoke("codecommit", "ListFileCommitHistory", request)

    def list_pull_requests(self, request: ListPullRequestsInput) -> ListPullRequestsOutput:
        return self._invoke("codecommit", "ListPullRequests", request)

    def list_repositories(self, request: ListRepositoriesInput) -> ListRepositoriesOutput:
        return self._invoke("codecommit", "ListRepositories", request)

    def list_repositories_for_approval_rule_template(self, request: ListRepositoriesForApprovalRuleTemplateInput) -> ListRepositoriesForApprovalRuleTemplateOutput:
        return self._invoke("codecommit", "ListRepositoriesForApprovalRuleTemplate", request)

    def list_tags_for_resource(self, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        return self._invoke("codecommit", "ListTagsForResource", request)

    def merge_branches_by_fast_forward(self, request: MergeBranchesByFastForwardInput) -> MergeBranchesByFastForwardOutput:
        return self._invoke("codecommit", "MergeBranchesByFastForward", request)

    def merge_branches_by_squash(self, request: MergeBranchesBySquashInput) -> MergeBranchesBySquashOutput:
        return self._invoke("codecommit", "MergeBranchesBySquash", request)

    def merge_branches_by_three_way(self, request: MergeBranchesByThreeWayInput) -> MergeBranchesByThreeWayOutput:
        return self._invoke("codecommit", "MergeBranchesByThreeWay", request)

    def merge_pull_request_by_fast_forward(self, request: MergePullRequestByFastForwardInput) -> MergePullRequestByFastForwardOutput:
        return self._invoke("codecommit", "MergePullRequestByFastForward", request)

    def merge_pull_request_by_squash(self, request: MergePullRequestBySquashInput) -> MergePullRequestBySquashOutput:
        return self._invoke("codecommit", "MergePullRequestBySquash", request)

    def merge_pull_request_by_three_way(self, request: MergePullRequestByThreeWayInput) -> MergePullRequestByThreeWayOutput:
        return self._invoke("codecommit", "MergePullRequestByThreeWay", request)

    def override_pull_request_approval_rules(self, request: OverridePullRequestApprovalRulesInput) -> None:
        self._invoke("codecommit", "OverridePullRequestApprovalRules", request)

    def post_comment_for_compared_commit(self, request: PostCommentForComparedCommitInput) -> PostCommentForComparedCommitOutput:
        return self._invoke("codecommit", "PostCommentForComparedCommit", request)

    def post_comment_for_pull_request(self, request: PostCommentForPullRequestInput) -> PostCommentForPullRequestOutput:
        return self._invoke("codecommit", "PostCommentForPullRequest", request)

    def post_comment_reply(self, request: PostCommentReplyInput) -> PostCommentReplyOutput:
        return self._invoke("codecommit", "PostCommentReply", request)

    def put_comment_reaction(self, request: PutCommentReactionInput) -> None:
        self._invoke("codecommit", "PutCommentReaction", request)

    def put_file(self, request: PutFileInput) -> PutFileOutput:
        return self._invoke("codecommit", "PutFile", request)

    def put_repository_triggers(self, request: PutRepositoryTriggersInput) -> PutRepositoryTriggersOutput:
        return self._invoke("codecommit", "PutRepositoryTriggers", request)

    def tag_resource(self, request: TagResourceInput) -> None:
        self._invoke("codecommit", "TagResource", request)

    def test_repository_triggers(self, request: TestRepositoryTriggersInput) -> TestRepositoryTriggersOutput:
        return self._invoke("codecommit", "TestRepositoryTriggers", request)

    def untag_resource(self, request: UntagResourceInput) -> None:
        self._invoke("codecommit", "UntagResource", request)

    def update_approval_rule_template_content(self, request: UpdateApprovalRuleTemplateContentInput) -> UpdateApprovalRuleTemplateContentOutput:
        return self._invoke("codecommit", "UpdateApprovalRuleTemplateContent", request)

    def update_approval_rule_template_description(self, request: UpdateApprovalRuleTemplateDescriptionInput) -> UpdateApprovalRuleTemplateDescriptionOutput:
        return self._invoke("codecommit", "UpdateApprovalRuleTemplateDescription", request)

    def update_approval_rule_template_name(self, request: UpdateApprovalRuleTemplateNameInput) -> UpdateApprovalRuleTemplateNameOutput:
        return self._invoke("codecommit", "UpdateApprovalRuleTemplateName", request)

    def update_comment(self, request: UpdateCommentInput) -> UpdateCommentOutput:
        return self._invoke("codecommit", "UpdateComment", request)

    def update_default_branch(self, request: UpdateDefaultBranchInput) -> None:
        self._invoke("codecommit", "UpdateDefaultBranch", request)

    def update_pull_request_approval_rule_content(self, request: UpdatePullRequestApprovalRuleContentInput) -> UpdatePullRequestApprovalRuleContentOutput:
        return self._invoke("codecommit", "UpdatePullRequestApprovalRuleContent", request)

    def update_pull_request_approval_state(self, request: UpdatePullRequestApprovalStateInput) -> None:
        self._invoke("codecommit", "UpdatePullRequestApprovalState", request)

    def update_pull_request_description(self, request: UpdatePullRequestDescriptionInput) -> UpdatePullRequestDescriptionOutput:
        return self._invoke("codecommit", "UpdatePullRequestDescription", request)

    def update_pull_request_status(self, request: UpdatePullRequestStatusInput) -> UpdatePullRequestStatusOutput:
        return self._invoke("codecommit", "UpdatePullRequestStatus", request)

    def update_pull_request_title(self, request: UpdatePullRequestTitleInput) -> UpdatePullRequestTitleOutput:
        return self._invoke("codecommit", "UpdatePullRequestTitle", request)

    def update_repository_description(self, request: UpdateRepositoryDescriptionInput) -> None:
        self._invoke("codecommit", "UpdateRepositoryDescription", request)

    def update_repository_encryption_key(self, request: UpdateRepositoryEncryptionKeyInput) -> UpdateRepositoryEncryptionKeyOutput:
        return self._invoke("codecommit", "UpdateRepositoryEncryptionKey", request)

    def update_repository_name(self, request: UpdateRepositoryNameInput) -> None:
        self._invoke("codecommit", "UpdateRepositoryName", request)
