"""Generated from botocore's model of s3 (2006-03-01). Do not edit.

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


class AccessDenied(AwsError):
    code = "AccessDenied"
    status = 403


class AnnotationLimitExceeded(AwsError):
    code = "AnnotationLimitExceeded"


class AnnotationNameTooLong(AwsError):
    code = "AnnotationNameTooLong"


class BucketAlreadyExists(AwsError):
    code = "BucketAlreadyExists"
    status = 409


class BucketAlreadyOwnedByYou(AwsError):
    code = "BucketAlreadyOwnedByYou"
    status = 409


class EncryptionTypeMismatch(AwsError):
    code = "EncryptionTypeMismatch"


class IdempotencyParameterMismatch(AwsError):
    code = "IdempotencyParameterMismatch"


class InvalidAnnotationName(AwsError):
    code = "InvalidAnnotationName"


class InvalidObjectState(AwsError):
    code = "InvalidObjectState"
    status = 403


class InvalidPrefix(AwsError):
    code = "InvalidPrefix"


class InvalidRequest(AwsError):
    code = "InvalidRequest"


class InvalidWriteOffset(AwsError):
    code = "InvalidWriteOffset"


class NoSuchAnnotation(AwsError):
    code = "NoSuchAnnotation"
    status = 404


class NoSuchBucket(AwsError):
    code = "NoSuchBucket"
    status = 404


class NoSuchKey(AwsError):
    code = "NoSuchKey"
    status = 404


class NoSuchUpload(AwsError):
    code = "NoSuchUpload"
    status = 404


class ObjectAlreadyInActiveTierError(AwsError):
    code = "ObjectAlreadyInActiveTierError"
    status = 403


class ObjectNotInActiveTierError(AwsError):
    code = "ObjectNotInActiveTierError"
    status = 403


class TooManyParts(AwsError):
    code = "TooManyParts"


class UnsupportedMediaType(AwsError):
    code = "UnsupportedMediaType"
    status = 415


if TYPE_CHECKING:

    class AbacStatus(TypedDict):
        Status: NotRequired[str]

    class AbortIncompleteMultipartUpload(TypedDict):
        DaysAfterInitiation: NotRequired[int]

    class AbortMultipartUploadOutput(TypedDict):
        RequestCharged: NotRequired[str]
        VersionId: NotRequired[str]

    class AbortMultipartUploadRequest(TypedDict):
        Bucket: str
        Key: str
        UploadId: str
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        IfMatchInitiatedTime: NotRequired[datetime]

    class AccelerateConfiguration(TypedDict):
        Status: NotRequired[str]

    class AccessControlPolicy(TypedDict):
        Grants: NotRequired[list[Grant]]
        Owner: NotRequired[Owner]

    class AccessControlTranslation(TypedDict):
        Owner: str

    class AnalyticsAndOperator(TypedDict):
        Prefix: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class AnalyticsConfiguration(TypedDict):
        Id: str
        Filter: NotRequired[AnalyticsFilter]
        StorageClassAnalysis: StorageClassAnalysis

    class AnalyticsExportDestination(TypedDict):
        S3BucketDestination: AnalyticsS3BucketDestination

    class AnalyticsFilter(TypedDict):
        Prefix: NotRequired[str]
        Tag: NotRequired[Tag]
        And: NotRequired[AnalyticsAndOperator]

    class AnalyticsS3BucketDestination(TypedDict):
        Format: str
        BucketAccountId: NotRequired[str]
        Bucket: str
        Prefix: NotRequired[str]

    class AnnotationEntry(TypedDict):
        AnnotationName: str
        LastModified: datetime
        ETag: NotRequired[str]
        ChecksumAlgorithm: NotRequired[list[str]]
        Size: int
        ReplicationStatus: NotRequired[str]

    class AnnotationTableConfiguration(TypedDict):
        ConfigurationState: str
        EncryptionConfiguration: NotRequired[MetadataTableEncryptionConfiguration]
        Role: NotRequired[str]

    class AnnotationTableConfigurationResult(TypedDict):
        ConfigurationState: str
        TableStatus: NotRequired[str]
        Error: NotRequired[ErrorDetails]
        TableName: NotRequired[str]
        TableArn: NotRequired[str]
        Role: NotRequired[str]

    class AnnotationTableConfigurationUpdates(TypedDict):
        ConfigurationState: str
        EncryptionConfiguration: NotRequired[MetadataTableEncryptionConfiguration]
        Role: NotRequired[str]

    class BlockedEncryptionTypes(TypedDict):
        EncryptionType: NotRequired[list[str]]

    class Bucket(TypedDict):
        Name: NotRequired[str]
        CreationDate: NotRequired[datetime]
        BucketRegion: NotRequired[str]
        BucketArn: NotRequired[str]

    class BucketInfo(TypedDict):
        DataRedundancy: NotRequired[str]
        Type: NotRequired[str]

    class BucketLifecycleConfiguration(TypedDict):
        Rules: list[LifecycleRule]

    class BucketLoggingStatus(TypedDict):
        LoggingEnabled: NotRequired[LoggingEnabled]

    class CORSConfiguration(TypedDict):
        CORSRules: list[CORSRule]

    class CORSRule(TypedDict):
        ID: NotRequired[str]
        AllowedHeaders: NotRequired[list[str]]
        AllowedMethods: list[str]
        AllowedOrigins: list[str]
        ExposeHeaders: NotRequired[list[str]]
        MaxAgeSeconds: NotRequired[int]

    class CSVInput(TypedDict):
        FileHeaderInfo: NotRequired[str]
        Comments: NotRequired[str]
        QuoteEscapeCharacter: NotRequired[str]
        RecordDelimiter: NotRequired[str]
        FieldDelimiter: NotRequired[str]
        QuoteCharacter: NotRequired[str]
        AllowQuotedRecordDelimiter: NotRequired[bool]

    class CSVOutput(TypedDict):
        QuoteFields: NotRequired[str]
        QuoteEscapeCharacter: NotRequired[str]
        RecordDelimiter: NotRequired[str]
        FieldDelimiter: NotRequired[str]
        QuoteCharacter: NotRequired[str]

    class Checksum(TypedDict):
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]

    class CloudFunctionConfiguration(TypedDict):
        Id: NotRequired[str]
        Event: NotRequired[str]
        Events: NotRequired[list[str]]
        CloudFunction: NotRequired[str]
        InvocationRole: NotRequired[str]

    class CommonPrefix(TypedDict):
        Prefix: NotRequired[str]

    class CompleteMultipartUploadOutput(TypedDict):
        Location: NotRequired[str]
        Bucket: NotRequired[str]
        Key: NotRequired[str]
        Expiration: NotRequired[str]
        ETag: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        VersionId: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        RequestCharged: NotRequired[str]

    class CompleteMultipartUploadRequest(TypedDict):
        Bucket: str
        Key: str
        MultipartUpload: NotRequired[CompletedMultipartUpload]
        UploadId: str
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]
        MpuObjectSize: NotRequired[int]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        IfMatch: NotRequired[str]
        IfNoneMatch: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]

    class CompletedMultipartUpload(TypedDict):
        Parts: NotRequired[list[CompletedPart]]

    class CompletedPart(TypedDict):
        ETag: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        PartNumber: NotRequired[int]

    class Condition(TypedDict):
        HttpErrorCodeReturnedEquals: NotRequired[str]
        KeyPrefixEquals: NotRequired[str]

    class ContinuationEvent(TypedDict):
        pass

    class CopyObjectOutput(TypedDict):
        CopyObjectResult: NotRequired[CopyObjectResult]
        Expiration: NotRequired[str]
        CopySourceVersionId: NotRequired[str]
        VersionId: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        RequestCharged: NotRequired[str]

    class CopyObjectRequest(TypedDict):
        ACL: NotRequired[str]
        Bucket: str
        CacheControl: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ContentDisposition: NotRequired[str]
        ContentEncoding: NotRequired[str]
        ContentLanguage: NotRequired[str]
        ContentType: NotRequired[str]
        CopySource: str
        CopySourceIfMatch: NotRequired[str]
        CopySourceIfModifiedSince: NotRequired[datetime]
        CopySourceIfNoneMatch: NotRequired[str]
        CopySourceIfUnmodifiedSince: NotRequired[datetime]
        Expires: NotRequired[str]
        GrantFullControl: NotRequired[str]
        GrantRead: NotRequired[str]
        GrantReadACP: NotRequired[str]
        GrantWriteACP: NotRequired[str]
        IfMatch: NotRequired[str]
        IfNoneMatch: NotRequired[str]
        Key: str
        Metadata: NotRequired[dict[str, str]]
        MetadataDirective: NotRequired[str]
        TaggingDirective: NotRequired[str]
        AnnotationDirective: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        StorageClass: NotRequired[str]
        WebsiteRedirectLocation: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        CopySourceSSECustomerAlgorithm: NotRequired[str]
        CopySourceSSECustomerKey: NotRequired[str]
        CopySourceSSECustomerKeyMD5: NotRequired[str]
        RequestPayer: NotRequired[str]
        Tagging: NotRequired[str]
        ObjectLockMode: NotRequired[str]
        ObjectLockRetainUntilDate: NotRequired[datetime]
        ObjectLockLegalHoldStatus: NotRequired[str]
        ObjectLockEventHold: NotRequired[str]
        ObjectLockEventHoldDurationDays: NotRequired[int]
        ObjectLockEventHoldDurationYears: NotRequired[int]
        ExpectedBucketOwner: NotRequired[str]
        ExpectedSourceBucketOwner: NotRequired[str]

    class CopyObjectResult(TypedDict):
        ETag: NotRequired[str]
        LastModified: NotRequired[datetime]
        ChecksumType: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]

    class CopyPartResult(TypedDict):
        ETag: NotRequired[str]
        LastModified: NotRequired[datetime]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]

    class CreateBucketConfiguration(TypedDict):
        LocationConstraint: NotRequired[str]
        Location: NotRequired[LocationInfo]
        Bucket: NotRequired[BucketInfo]
        Tags: NotRequired[list[Tag]]

    class CreateBucketMetadataConfigurationRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        MetadataConfiguration: MetadataConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class CreateBucketMetadataTableConfigurationRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        MetadataTableConfiguration: MetadataTableConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class CreateBucketOutput(TypedDict):
        Location: NotRequired[str]
        BucketArn: NotRequired[str]

    class CreateBucketRequest(TypedDict):
        ACL: NotRequired[str]
        Bucket: str
        CreateBucketConfiguration: NotRequired[CreateBucketConfiguration]
        GrantFullControl: NotRequired[str]
        GrantRead: NotRequired[str]
        GrantReadACP: NotRequired[str]
        GrantWrite: NotRequired[str]
        GrantWriteACP: NotRequired[str]
        ObjectLockEnabledForBucket: NotRequired[bool]
        ObjectOwnership: NotRequired[str]
        BucketNamespace: NotRequired[str]

    class CreateMultipartUploadOutput(TypedDict):
        AbortDate: NotRequired[datetime]
        AbortRuleId: NotRequired[str]
        Bucket: NotRequired[str]
        Key: NotRequired[str]
        UploadId: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        RequestCharged: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ChecksumType: NotRequired[str]
        VersionId: NotRequired[str]

    class CreateMultipartUploadRequest(TypedDict):
        ACL: NotRequired[str]
        Bucket: str
        CacheControl: NotRequired[str]
        ContentDisposition: NotRequired[str]
        ContentEncoding: NotRequired[str]
        ContentLanguage: NotRequired[str]
        ContentType: NotRequired[str]
        Expires: NotRequired[str]
        GrantFullControl: NotRequired[str]
        GrantRead: NotRequired[str]
        GrantReadACP: NotRequired[str]
        GrantWriteACP: NotRequired[str]
        Key: str
        Metadata: NotRequired[dict[str, str]]
        ServerSideEncryption: NotRequired[str]
        StorageClass: NotRequired[str]
        WebsiteRedirectLocation: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        RequestPayer: NotRequired[str]
        Tagging: NotRequired[str]
        ObjectLockMode: NotRequired[str]
        ObjectLockRetainUntilDate: NotRequired[datetime]
        ObjectLockLegalHoldStatus: NotRequired[str]
        ObjectLockEventHold: NotRequired[str]
        ObjectLockEventHoldDurationDays: NotRequired[int]
        ObjectLockEventHoldDurationYears: NotRequired[int]
        ExpectedBucketOwner: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ChecksumType: NotRequired[str]

    class CreateSessionOutput(TypedDict):
        ServerSideEncryption: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        Credentials: SessionCredentials

    class CreateSessionRequest(TypedDict):
        SessionMode: NotRequired[str]
        Bucket: str
        ServerSideEncryption: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]

    class DefaultRetention(TypedDict):
        Mode: NotRequired[str]
        Days: NotRequired[int]
        Years: NotRequired[int]
        DefaultEventHold: NotRequired[EventHoldDuration]

    class Delete(TypedDict):
        Objects: list[ObjectIdentifier]
        Quiet: NotRequired[bool]

    class DeleteBucketAnalyticsConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketCorsRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketEncryptionRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketIntelligentTieringConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketInventoryConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketLifecycleRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketMetadataConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketMetadataTableConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketMetricsConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketOwnershipControlsRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketPolicyRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketReplicationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketTaggingRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteBucketWebsiteRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeleteMarkerEntry(TypedDict):
        Owner: NotRequired[Owner]
        Key: NotRequired[str]
        VersionId: NotRequired[str]
        IsLatest: NotRequired[bool]
        LastModified: NotRequired[datetime]

    class DeleteMarkerReplication(TypedDict):
        Status: NotRequired[str]

    class DeleteObjectAnnotationOutput(TypedDict):
        ObjectVersionId: NotRequired[str]
        RequestCharged: NotRequired[str]

    class DeleteObjectAnnotationRequest(TypedDict):
        Bucket: str
        Key: str
        AnnotationName: str
        VersionId: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        ObjectIfMatch: NotRequired[str]

    class DeleteObjectOutput(TypedDict):
        DeleteMarker: NotRequired[bool]
        VersionId: NotRequired[str]
        RequestCharged: NotRequired[str]

    class DeleteObjectRequest(TypedDict):
        Bucket: str
        Key: str
        MFA: NotRequired[str]
        VersionId: NotRequired[str]
        RequestPayer: NotRequired[str]
        BypassGovernanceRetention: NotRequired[bool]
        ExpectedBucketOwner: NotRequired[str]
        IfMatch: NotRequired[str]
        IfMatchLastModifiedTime: NotRequired[datetime]
        IfMatchSize: NotRequired[int]

    class DeleteObjectTaggingOutput(TypedDict):
        VersionId: NotRequired[str]

    class DeleteObjectTaggingRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class DeleteObjectsOutput(TypedDict):
        Deleted: NotRequired[list[DeletedObject]]
        RequestCharged: NotRequired[str]
        Errors: NotRequired[list[Error]]

    class DeleteObjectsRequest(TypedDict):
        Bucket: str
        Delete: Delete
        MFA: NotRequired[str]
        RequestPayer: NotRequired[str]
        BypassGovernanceRetention: NotRequired[bool]
        ExpectedBucketOwner: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]

    class DeletePublicAccessBlockRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class DeletedObject(TypedDict):
        Key: NotRequired[str]
        VersionId: NotRequired[str]
        DeleteMarker: NotRequired[bool]
        DeleteMarkerVersionId: NotRequired[str]

    class Destination(TypedDict):
        Bucket: str
        Account: NotRequired[str]
        StorageClass: NotRequired[str]
        AccessControlTranslation: NotRequired[AccessControlTranslation]
        EncryptionConfiguration: NotRequired[EncryptionConfiguration]
        ReplicationTime: NotRequired[ReplicationTime]
        Metrics: NotRequired[Metrics]

    class DestinationResult(TypedDict):
        TableBucketType: NotRequired[str]
        TableBucketArn: NotRequired[str]
        TableNamespace: NotRequired[str]

    class Encryption(TypedDict):
        EncryptionType: str
        KMSKeyId: NotRequired[str]
        KMSContext: NotRequired[str]

    class EncryptionConfiguration(TypedDict):
        ReplicaKmsKeyID: NotRequired[str]
        UseSourceMultiRegionKey: NotRequired[UseSourceMultiRegionKey]

    class EndEvent(TypedDict):
        pass

    class Error(TypedDict):
        Key: NotRequired[str]
        VersionId: NotRequired[str]
        Code: NotRequired[str]
        Message: NotRequired[str]

    class ErrorDetails(TypedDict):
        ErrorCode: NotRequired[str]
        ErrorMessage: NotRequired[str]

    class ErrorDocument(TypedDict):
        Key: str

    class EventBridgeConfiguration(TypedDict):
        pass

    class EventHoldDuration(TypedDict):
        Days: NotRequired[int]
        Years: NotRequired[int]

    class ExistingObjectReplication(TypedDict):
        Status: str

    class FilterRule(TypedDict):
        Name: NotRequired[str]
        Value: NotRequired[str]

    class GetBucketAbacOutput(TypedDict):
        AbacStatus: NotRequired[AbacStatus]

    class GetBucketAbacRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketAccelerateConfigurationOutput(TypedDict):
        Status: NotRequired[str]
        RequestCharged: NotRequired[str]

    class GetBucketAccelerateConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]
        RequestPayer: NotRequired[str]

    class GetBucketAclOutput(TypedDict):
        Owner: NotRequired[Owner]
        Grants: NotRequired[list[Grant]]

    class GetBucketAclRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketAnalyticsConfigurationOutput(TypedDict):
        AnalyticsConfiguration: NotRequired[AnalyticsConfiguration]

    class GetBucketAnalyticsConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketCorsOutput(TypedDict):
        CORSRules: NotRequired[list[CORSRule]]

    class GetBucketCorsRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketEncryptionOutput(TypedDict):
        ServerSideEncryptionConfiguration: NotRequired[ServerSideEncryptionConfiguration]

    class GetBucketEncryptionRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketIntelligentTieringConfigurationOutput(TypedDict):
        IntelligentTieringConfiguration: NotRequired[IntelligentTieringConfiguration]

    class GetBucketIntelligentTieringConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketInventoryConfigurationOutput(TypedDict):
        InventoryConfiguration: NotRequired[InventoryConfiguration]

    class GetBucketInventoryConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketLifecycleConfigurationOutput(TypedDict):
        Rules: NotRequired[list[LifecycleRule]]
        TransitionDefaultMinimumObjectSize: NotRequired[str]

    class GetBucketLifecycleConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketLifecycleOutput(TypedDict):
        Rules: NotRequired[list[Rule]]

    class GetBucketLifecycleRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketLocationOutput(TypedDict):
        LocationConstraint: NotRequired[str]

    class GetBucketLocationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketLoggingOutput(TypedDict):
        LoggingEnabled: NotRequired[LoggingEnabled]

    class GetBucketLoggingRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketMetadataConfigurationOutput(TypedDict):
        GetBucketMetadataConfigurationResult: NotRequired[GetBucketMetadataConfigurationResult]

    class GetBucketMetadataConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketMetadataConfigurationResult(TypedDict):
        MetadataConfigurationResult: MetadataConfigurationResult

    class GetBucketMetadataTableConfigurationOutput(TypedDict):
        GetBucketMetadataTableConfigurationResult: NotRequired[GetBucketMetadataTableConfigurationResult]

    class GetBucketMetadataTableConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketMetadataTableConfigurationResult(TypedDict):
        MetadataTableConfigurationResult: MetadataTableConfigurationResult
        Status: str
        Error: NotRequired[ErrorDetails]

    class GetBucketMetricsConfigurationOutput(TypedDict):
        MetricsConfiguration: NotRequired[MetricsConfiguration]

    class GetBucketMetricsConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketNotificationConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketOwnershipControlsOutput(TypedDict):
        OwnershipControls: NotRequired[OwnershipControls]

    class GetBucketOwnershipControlsRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketPolicyOutput(TypedDict):
        Policy: NotRequired[str]

    class GetBucketPolicyRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketPolicyStatusOutput(TypedDict):
        PolicyStatus: NotRequired[PolicyStatus]

    class GetBucketPolicyStatusRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketReplicationOutput(TypedDict):
        ReplicationConfiguration: NotRequired[ReplicationConfiguration]

    class GetBucketReplicationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketRequestPaymentOutput(TypedDict):
        Payer: NotRequired[str]

    class GetBucketRequestPaymentRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketTaggingOutput(TypedDict):
        TagSet: list[Tag]

    class GetBucketTaggingRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketVersioningOutput(TypedDict):
        Status: NotRequired[str]
        MFADelete: NotRequired[str]

    class GetBucketVersioningRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetBucketWebsiteOutput(TypedDict):
        RedirectAllRequestsTo: NotRequired[RedirectAllRequestsTo]
        IndexDocument: NotRequired[IndexDocument]
        ErrorDocument: NotRequired[ErrorDocument]
        RoutingRules: NotRequired[list[RoutingRule]]

    class GetBucketWebsiteRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetObjectAclOutput(TypedDict):
        Owner: NotRequired[Owner]
        Grants: NotRequired[list[Grant]]
        RequestCharged: NotRequired[str]

    class GetObjectAclRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class GetObjectAnnotationOutput(TypedDict):
        AnnotationPayload: NotRequired[Any]
        ObjectVersionId: NotRequired[str]
        LastModified: NotRequired[datetime]
        ContentLength: NotRequired[int]
        ETag: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        RequestCharged: NotRequired[str]
        ReplicationStatus: NotRequired[str]

    class GetObjectAnnotationRequest(TypedDict):
        Bucket: str
        Key: str
        AnnotationName: str
        VersionId: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        ChecksumMode: NotRequired[str]

    class GetObjectAttributesOutput(TypedDict):
        DeleteMarker: NotRequired[bool]
        LastModified: NotRequired[datetime]
        VersionId: NotRequired[str]
        RequestCharged: NotRequired[str]
        ETag: NotRequired[str]
        Checksum: NotRequired[Checksum]
        ObjectParts: NotRequired[GetObjectAttributesParts]
        StorageClass: NotRequired[str]
        ObjectSize: NotRequired[int]

    class GetObjectAttributesParts(TypedDict):
        TotalPartsCount: NotRequired[int]
        PartNumberMarker: NotRequired[int]
        NextPartNumberMarker: NotRequired[int]
        MaxParts: NotRequired[int]
        IsTruncated: NotRequired[bool]
        Parts: NotRequired[list[ObjectPart]]

    class GetObjectAttributesRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        MaxParts: NotRequired[int]
        PartNumberMarker: NotRequired[int]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        ObjectAttributes: list[str]

    class GetObjectLegalHoldOutput(TypedDict):
        LegalHold: NotRequired[ObjectLockLegalHold]

    class GetObjectLegalHoldRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class GetObjectLockConfigurationOutput(TypedDict):
        ObjectLockConfiguration: NotRequired[ObjectLockConfiguration]

    class GetObjectLockConfigurationRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GetObjectOutput(TypedDict):
        Body: NotRequired[Any]
        DeleteMarker: NotRequired[bool]
        AcceptRanges: NotRequired[str]
        Expiration: NotRequired[str]
        Restore: NotRequired[str]
        LastModified: NotRequired[datetime]
        ContentLength: NotRequired[int]
        ETag: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]
        MissingMeta: NotRequired[int]
        VersionId: NotRequired[str]
        CacheControl: NotRequired[str]
        ContentDisposition: NotRequired[str]
        ContentEncoding: NotRequired[str]
        ContentLanguage: NotRequired[str]
        ContentRange: NotRequired[str]
        ContentType: NotRequired[str]
        Expires: NotRequired[str]
        WebsiteRedirectLocation: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        Metadata: NotRequired[dict[str, str]]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        StorageClass: NotRequired[str]
        RequestCharged: NotRequired[str]
        ReplicationStatus: NotRequired[str]
        PartsCount: NotRequired[int]
        TagCount: NotRequired[int]
        ObjectLockMode: NotRequired[str]
        ObjectLockRetainUntilDate: NotRequired[datetime]
        ObjectLockLegalHoldStatus: NotRequired[str]
        ObjectLockEventHold: NotRequired[str]
        ObjectLockEventHoldDurationDays: NotRequired[int]
        ObjectLockEventHoldDurationYears: NotRequired[int]

    class GetObjectRequest(TypedDict):
        Bucket: str
        IfMatch: NotRequired[str]
        IfModifiedSince: NotRequired[datetime]
        IfNoneMatch: NotRequired[str]
        IfUnmodifiedSince: NotRequired[datetime]
        Key: str
        Range: NotRequired[str]
        ResponseCacheControl: NotRequired[str]
        ResponseContentDisposition: NotRequired[str]
        ResponseContentEncoding: NotRequired[str]
        ResponseContentLanguage: NotRequired[str]
        ResponseContentType: NotRequired[str]
        ResponseExpires: NotRequired[datetime]
        VersionId: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        RequestPayer: NotRequired[str]
        PartNumber: NotRequired[int]
        ExpectedBucketOwner: NotRequired[str]
        ChecksumMode: NotRequired[str]

    class GetObjectRetentionOutput(TypedDict):
        Retention: NotRequired[ObjectLockRetention]

    class GetObjectRetentionRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class GetObjectTaggingOutput(TypedDict):
        VersionId: NotRequired[str]
        TagSet: list[Tag]

    class GetObjectTaggingRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        RequestPayer: NotRequired[str]

    class GetObjectTorrentOutput(TypedDict):
        Body: NotRequired[Any]
        RequestCharged: NotRequired[str]

    class GetObjectTorrentRequest(TypedDict):
        Bucket: str
        Key: str
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class GetPublicAccessBlockOutput(TypedDict):
        PublicAccessBlockConfiguration: NotRequired[PublicAccessBlockConfiguration]

    class GetPublicAccessBlockRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class GlacierJobParameters(TypedDict):
        Tier: str

    class Grant(TypedDict):
        Grantee: NotRequired[Grantee]
        Permission: NotRequired[str]

    class Grantee(TypedDict):
        DisplayName: NotRequired[str]
        EmailAddress: NotRequired[str]
        ID: NotRequired[str]
        Type: str
        URI: NotRequired[str]

    class HeadBucketOutput(TypedDict):
        BucketArn: NotRequired[str]
        BucketLocationType: NotRequired[str]
        BucketLocationName: NotRequired[str]
        BucketRegion: NotRequired[str]
        AccessPointAlias: NotRequired[bool]

    class HeadBucketRequest(TypedDict):
        Bucket: str
        ExpectedBucketOwner: NotRequired[str]

    class HeadObjectOutput(TypedDict):
        DeleteMarker: NotRequired[bool]
        AcceptRanges: NotRequired[str]
        Expiration: NotRequired[str]
        Restore: NotRequired[str]
        ArchiveStatus: NotRequired[str]
        LastModified: NotRequired[datetime]
        ContentLength: NotRequired[int]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]
        ETag: NotRequired[str]
        MissingMeta: NotRequired[int]
        VersionId: NotRequired[str]
        CacheControl: NotRequired[str]
        ContentDisposition: NotRequired[str]
        ContentEncoding: NotRequired[str]
        ContentLanguage: NotRequired[str]
        ContentType: NotRequired[str]
        ContentRange: NotRequired[str]
        Expires: NotRequired[str]
        WebsiteRedirectLocation: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        Metadata: NotRequired[dict[str, str]]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        StorageClass: NotRequired[str]
        RequestCharged: NotRequired[str]
        ReplicationStatus: NotRequired[str]
        PartsCount: NotRequired[int]
        TagCount: NotRequired[int]
        ObjectLockMode: NotRequired[str]
        ObjectLockRetainUntilDate: NotRequired[datetime]
        ObjectLockLegalHoldStatus: NotRequired[str]
        ObjectLockEventHold: NotRequired[str]
        ObjectLockEventHoldDurationDays: NotRequired[int]
        ObjectLockEventHoldDurationYears: NotRequired[int]

    class HeadObjectRequest(TypedDict):
        Bucket: str
        IfMatch: NotRequired[str]
        IfModifiedSince: NotRequired[datetime]
        IfNoneMatch: NotRequired[str]
        IfUnmodifiedSince: NotRequired[datetime]
        Key: str
        Range: NotRequired[str]
        ResponseCacheControl: NotRequired[str]
        ResponseContentDisposition: NotRequired[str]
        ResponseContentEncoding: NotRequired[str]
        ResponseContentLanguage: NotRequired[str]
        ResponseContentType: NotRequired[str]
        ResponseExpires: NotRequired[datetime]
        VersionId: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        RequestPayer: NotRequired[str]
        PartNumber: NotRequired[int]
        ExpectedBucketOwner: NotRequired[str]
        ChecksumMode: NotRequired[str]

    class IndexDocument(TypedDict):
        Suffix: str

    class Initiator(TypedDict):
        ID: NotRequired[str]
        DisplayName: NotRequired[str]

    class InputSerialization(TypedDict):
        CSV: NotRequired[CSVInput]
        CompressionType: NotRequired[str]
        JSON: NotRequired[JSONInput]
        Parquet: NotRequired[ParquetInput]

    class IntelligentTieringAndOperator(TypedDict):
        Prefix: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class IntelligentTieringConfiguration(TypedDict):
        Id: str
        Filter: NotRequired[IntelligentTieringFilter]
        Status: str
        Tierings: list[Tiering]

    class IntelligentTieringFilter(TypedDict):
        Prefix: NotRequired[str]
        Tag: NotRequired[Tag]
        And: NotRequired[IntelligentTieringAndOperator]

    class InventoryConfiguration(TypedDict):
        Destination: InventoryDestination
        IsEnabled: bool
        Filter: NotRequired[InventoryFilter]
        Id: str
        IncludedObjectVersions: str
        OptionalFields: NotRequired[list[str]]
        Schedule: InventorySchedule

    class InventoryDestination(TypedDict):
        S3BucketDestination: InventoryS3BucketDestination

    class InventoryEncryption(TypedDict):
        SSES3: NotRequired[SSES3]
        SSEKMS: NotRequired[SSEKMS]

    class InventoryFilter(TypedDict):
        Prefix: str

    class InventoryS3BucketDestination(TypedDict):
        AccountId: NotRequired[str]
        Bucket: str
        Format: str
        Prefix: NotRequired[str]
        Encryption: NotRequired[InventoryEncryption]

    class InventorySchedule(TypedDict):
        Frequency: str

    class InventoryTableConfiguration(TypedDict):
        ConfigurationState: str
        EncryptionConfiguration: NotRequired[MetadataTableEncryptionConfiguration]

    class InventoryTableConfigurationResult(TypedDict):
        ConfigurationState: str
        TableStatus: NotRequired[str]
        Error: NotRequired[ErrorDetails]
        TableName: NotRequired[str]
        TableArn: NotRequired[str]

    class InventoryTableConfigurationUpdates(TypedDict):
        ConfigurationState: str
        EncryptionConfiguration: NotRequired[MetadataTableEncryptionConfiguration]

    class JSONInput(TypedDict):
        Type: NotRequired[str]

    class JSONOutput(TypedDict):
        RecordDelimiter: NotRequired[str]

    class JournalTableConfiguration(TypedDict):
        RecordExpiration: RecordExpiration
        EncryptionConfiguration: NotRequired[MetadataTableEncryptionConfiguration]

    class JournalTableConfigurationResult(TypedDict):
        TableStatus: str
        Error: NotRequired[ErrorDetails]
        TableName: str
        TableArn: NotRequired[str]
        RecordExpiration: RecordExpiration

    class JournalTableConfigurationUpdates(TypedDict):
        RecordExpiration: RecordExpiration

    class LambdaFunctionConfiguration(TypedDict):
        Id: NotRequired[str]
        LambdaFunctionArn: str
        Events: list[str]
        Filter: NotRequired[NotificationConfigurationFilter]

    class LifecycleConfiguration(TypedDict):
        Rules: list[Rule]

    class LifecycleExpiration(TypedDict):
        Date: NotRequired[datetime]
        Days: NotRequired[int]
        ExpiredObjectDeleteMarker: NotRequired[bool]

    class LifecycleRule(TypedDict):
        Expiration: NotRequired[LifecycleExpiration]
        ID: NotRequired[str]
        Prefix: NotRequired[str]
        Filter: NotRequired[LifecycleRuleFilter]
        Status: str
        Transitions: NotRequired[list[Transition]]
        NoncurrentVersionTransitions: NotRequired[list[NoncurrentVersionTransition]]
        NoncurrentVersionExpiration: NotRequired[NoncurrentVersionExpiration]
        AbortIncompleteMultipartUpload: NotRequired[AbortIncompleteMultipartUpload]

    class LifecycleRuleAndOperator(TypedDict):
        Prefix: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        ObjectSizeGreaterThan: NotRequired[int]
        ObjectSizeLessThan: NotRequired[int]

    class LifecycleRuleFilter(TypedDict):
        Prefix: NotRequired[str]
        Tag: NotRequired[Tag]
        ObjectSizeGreaterThan: NotRequired[int]
        ObjectSizeLessThan: NotRequired[int]
        And: NotRequired[LifecycleRuleAndOperator]

    class ListBucketAnalyticsConfigurationsOutput(TypedDict):
        IsTruncated: NotRequired[bool]
        ContinuationToken: NotRequired[str]
        NextContinuationToken: NotRequired[str]
        AnalyticsConfigurationList: NotRequired[list[AnalyticsConfiguration]]

    class ListBucketAnalyticsConfigurationsRequest(TypedDict):
        Bucket: str
        ContinuationToken: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class ListBucketIntelligentTieringConfigurationsOutput(TypedDict):
        IsTruncated: NotRequired[bool]
        ContinuationToken: NotRequired[str]
        NextContinuationToken: NotRequired[str]
        IntelligentTieringConfigurationList: NotRequired[list[IntelligentTieringConfiguration]]

    class ListBucketIntelligentTieringConfigurationsRequest(TypedDict):
        Bucket: str
        ContinuationToken: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class ListBucketInventoryConfigurationsOutput(TypedDict):
        ContinuationToken: NotRequired[str]
        InventoryConfigurationList: NotRequired[list[InventoryConfiguration]]
        IsTruncated: NotRequired[bool]
        NextContinuationToken: NotRequired[str]

    class ListBucketInventoryConfigurationsRequest(TypedDict):
        Bucket: str
        ContinuationToken: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class ListBucketMetricsConfigurationsOutput(TypedDict):
        IsTruncated: NotRequired[bool]
        ContinuationToken: NotRequired[str]
        NextContinuationToken: NotRequired[str]
        MetricsConfigurationList: NotRequired[list[MetricsConfiguration]]

    class ListBucketMetricsConfigurationsRequest(TypedDict):
        Bucket: str
        ContinuationToken: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class ListBucketsOutput(TypedDict):
        Buckets: NotRequired[list[Bucket]]
        Owner: NotRequired[Owner]
        ContinuationToken: NotRequired[str]
        Prefix: NotRequired[str]

    class ListBucketsRequest(TypedDict):
        MaxBuckets: NotRequired[int]
        ContinuationToken: NotRequired[str]
        Prefix: NotRequired[str]
        BucketRegion: NotRequired[str]

    class ListDirectoryBucketsOutput(TypedDict):
        Buckets: NotRequired[list[Bucket]]
        ContinuationToken: NotRequired[str]

    class ListDirectoryBucketsRequest(TypedDict):
        ContinuationToken: NotRequired[str]
        MaxDirectoryBuckets: NotRequired[int]

    class ListMultipartUploadsOutput(TypedDict):
        Bucket: NotRequired[str]
        KeyMarker: NotRequired[str]
        UploadIdMarker: NotRequired[str]
        NextKeyMarker: NotRequired[str]
        Prefix: NotRequired[str]
        Delimiter: NotRequired[str]
        NextUploadIdMarker: NotRequired[str]
        MaxUploads: NotRequired[int]
        IsTruncated: NotRequired[bool]
        Uploads: NotRequired[list[MultipartUpload]]
        CommonPrefixes: NotRequired[list[CommonPrefix]]
        EncodingType: NotRequired[str]
        RequestCharged: NotRequired[str]

    class ListMultipartUploadsRequest(TypedDict):
        Bucket: str
        Delimiter: NotRequired[str]
        EncodingType: NotRequired[str]
        KeyMarker: NotRequired[str]
        MaxUploads: NotRequired[int]
        Prefix: NotRequired[str]
        UploadIdMarker: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        RequestPayer: NotRequired[str]

    class ListObjectAnnotationsOutput(TypedDict):
        Annotations: NotRequired[list[AnnotationEntry]]
        Bucket: NotRequired[str]
        Key: NotRequired[str]
        ObjectVersionId: NotRequired[str]
        AnnotationPrefix: NotRequired[str]
        MaxAnnotationResults: NotRequired[int]
        AnnotationCount: NotRequired[int]
        ContinuationToken: NotRequired[str]
        NextContinuationToken: NotRequired[str]
        RequestCharged: NotRequired[str]

    class ListObjectAnnotationsRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        MaxAnnotationResults: NotRequired[int]
        AnnotationPrefix: NotRequired[str]
        ContinuationToken: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class ListObjectVersionsOutput(TypedDict):
        IsTruncated: NotRequired[bool]
        KeyMarker: NotRequired[str]
        VersionIdMarker: NotRequired[str]
        NextKeyMarker: NotRequired[str]
        NextVersionIdMarker: NotRequired[str]
        Versions: NotRequired[list[ObjectVersion]]
        DeleteMarkers: NotRequired[list[DeleteMarkerEntry]]
        Name: NotRequired[str]
        Prefix: NotRequired[str]
        Delimiter: NotRequired[str]
        MaxKeys: NotRequired[int]
        CommonPrefixes: NotRequired[list[CommonPrefix]]
        EncodingType: NotRequired[str]
        RequestCharged: NotRequired[str]

    class ListObjectVersionsRequest(TypedDict):
        Bucket: str
        Delimiter: NotRequired[str]
        EncodingType: NotRequired[str]
        KeyMarker: NotRequired[str]
        MaxKeys: NotRequired[int]
        Prefix: NotRequired[str]
        VersionIdMarker: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        RequestPayer: NotRequired[str]
        OptionalObjectAttributes: NotRequired[list[str]]

    class ListObjectsOutput(TypedDict):
        IsTruncated: NotRequired[bool]
        Marker: NotRequired[str]
        NextMarker: NotRequired[str]
        Contents: NotRequired[list[Object]]
        Name: NotRequired[str]
        Prefix: NotRequired[str]
        Delimiter: NotRequired[str]
        MaxKeys: NotRequired[int]
        CommonPrefixes: NotRequired[list[CommonPrefix]]
        EncodingType: NotRequired[str]
        RequestCharged: NotRequired[str]

    class ListObjectsRequest(TypedDict):
        Bucket: str
        Delimiter: NotRequired[str]
        EncodingType: NotRequired[str]
        Marker: NotRequired[str]
        MaxKeys: NotRequired[int]
        Prefix: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        OptionalObjectAttributes: NotRequired[list[str]]

    class ListObjectsV2Output(TypedDict):
        IsTruncated: NotRequired[bool]
        Contents: NotRequired[list[Object]]
        Name: NotRequired[str]
        Prefix: NotRequired[str]
        Delimiter: NotRequired[str]
        MaxKeys: NotRequired[int]
        CommonPrefixes: NotRequired[list[CommonPrefix]]
        EncodingType: NotRequired[str]
        KeyCount: NotRequired[int]
        ContinuationToken: NotRequired[str]
        NextContinuationToken: NotRequired[str]
        StartAfter: NotRequired[str]
        RequestCharged: NotRequired[str]

    class ListObjectsV2Request(TypedDict):
        Bucket: str
        Delimiter: NotRequired[str]
        EncodingType: NotRequired[str]
        MaxKeys: NotRequired[int]
        Prefix: NotRequired[str]
        ContinuationToken: NotRequired[str]
        FetchOwner: NotRequired[bool]
        StartAfter: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        OptionalObjectAttributes: NotRequired[list[str]]

    class ListPartsOutput(TypedDict):
        AbortDate: NotRequired[datetime]
        AbortRuleId: NotRequired[str]
        Bucket: NotRequired[str]
        Key: NotRequired[str]
        UploadId: NotRequired[str]
        PartNumberMarker: NotRequired[int]
        NextPartNumberMarker: NotRequired[int]
        MaxParts: NotRequired[int]
        IsTruncated: NotRequired[bool]
        Parts: NotRequired[list[Part]]
        Initiator: NotRequired[Initiator]
        Owner: NotRequired[Owner]
        StorageClass: NotRequired[str]
        RequestCharged: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ChecksumType: NotRequired[str]
        VersionId: NotRequired[str]

    class ListPartsRequest(TypedDict):
        Bucket: str
        Key: str
        MaxParts: NotRequired[int]
        PartNumberMarker: NotRequired[int]
        UploadId: str
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]

    class LocationInfo(TypedDict):
        Type: NotRequired[str]
        Name: NotRequired[str]

    class LoggingEnabled(TypedDict):
        TargetBucket: str
        TargetGrants: NotRequired[list[TargetGrant]]
        TargetPrefix: str
        TargetObjectKeyFormat: NotRequired[TargetObjectKeyFormat]

    class MetadataConfiguration(TypedDict):
        JournalTableConfiguration: JournalTableConfiguration
        InventoryTableConfiguration: NotRequired[InventoryTableConfiguration]
        AnnotationTableConfiguration: NotRequired[AnnotationTableConfiguration]

    class MetadataConfigurationResult(TypedDict):
        DestinationResult: DestinationResult
        JournalTableConfigurationResult: NotRequired[JournalTableConfigurationResult]
        InventoryTableConfigurationResult: NotRequired[InventoryTableConfigurationResult]
        AnnotationTableConfigurationResult: NotRequired[AnnotationTableConfigurationResult]

    class MetadataEntry(TypedDict):
        Name: NotRequired[str]
        Value: NotRequired[str]

    class MetadataTableConfiguration(TypedDict):
        S3TablesDestination: S3TablesDestination

    class MetadataTableConfigurationResult(TypedDict):
        S3TablesDestinationResult: S3TablesDestinationResult

    class MetadataTableEncryptionConfiguration(TypedDict):
        SseAlgorithm: str
        KmsKeyArn: NotRequired[str]

    class Metrics(TypedDict):
        Status: str
        EventThreshold: NotRequired[ReplicationTimeValue]

    class MetricsAndOperator(TypedDict):
        Prefix: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        AccessPointArn: NotRequired[str]

    class MetricsConfiguration(TypedDict):
        Id: str
        Filter: NotRequired[MetricsFilter]

    class MetricsFilter(TypedDict):
        Prefix: NotRequired[str]
        Tag: NotRequired[Tag]
        AccessPointArn: NotRequired[str]
        And: NotRequired[MetricsAndOperator]

    class MultipartUpload(TypedDict):
        UploadId: NotRequired[str]
        Key: NotRequired[str]
        Initiated: NotRequired[datetime]
        StorageClass: NotRequired[str]
        Owner: NotRequired[Owner]
        Initiator: NotRequired[Initiator]
        ChecksumAlgorithm: NotRequired[str]
        ChecksumType: NotRequired[str]
        VersionId: NotRequired[str]

    class NoncurrentVersionExpiration(TypedDict):
        NoncurrentDays: NotRequired[int]
        NewerNoncurrentVersions: NotRequired[int]

    class NoncurrentVersionTransition(TypedDict):
        NoncurrentDays: NotRequired[int]
        StorageClass: NotRequired[str]
        NewerNoncurrentVersions: NotRequired[int]

    class NotificationConfiguration(TypedDict):
        TopicConfigurations: NotRequired[list[TopicConfiguration]]
        QueueConfigurations: NotRequired[list[QueueConfiguration]]
        LambdaFunctionConfigurations: NotRequired[list[LambdaFunctionConfiguration]]
        EventBridgeConfiguration: NotRequired[EventBridgeConfiguration]

    class NotificationConfigurationDeprecated(TypedDict):
        TopicConfiguration: NotRequired[TopicConfigurationDeprecated]
        QueueConfiguration: NotRequired[QueueConfigurationDeprecated]
        CloudFunctionConfiguration: NotRequired[CloudFunctionConfiguration]

    class NotificationConfigurationFilter(TypedDict):
        Key: NotRequired[S3KeyFilter]

    class Object(TypedDict):
        Key: NotRequired[str]
        LastModified: NotRequired[datetime]
        ETag: NotRequired[str]
        ChecksumAlgorithm: NotRequired[list[str]]
        ChecksumType: NotRequired[str]
        Size: NotRequired[int]
        StorageClass: NotRequired[str]
        Owner: NotRequired[Owner]
        RestoreStatus: NotRequired[RestoreStatus]

    class ObjectEncryption(TypedDict):
        SSEKMS: NotRequired[SSEKMSEncryption]

    class ObjectIdentifier(TypedDict):
        Key: str
        VersionId: NotRequired[str]
        ETag: NotRequired[str]
        LastModifiedTime: NotRequired[datetime]
        Size: NotRequired[int]

    class ObjectLockConfiguration(TypedDict):
        ObjectLockEnabled: NotRequired[str]
        Rule: NotRequired[ObjectLockRule]

    class ObjectLockLegalHold(TypedDict):
        Status: NotRequired[str]

    class ObjectLockRetention(TypedDict):
        Mode: NotRequired[str]
        RetainUntilDate: NotRequired[datetime]
        EventHold: NotRequired[str]
        EventHoldDuration: NotRequired[EventHoldDuration]

    class ObjectLockRule(TypedDict):
        DefaultRetention: NotRequired[DefaultRetention]

    class ObjectPart(TypedDict):
        PartNumber: NotRequired[int]
        Size: NotRequired[int]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]

    class ObjectVersion(TypedDict):
        ETag: NotRequired[str]
        ChecksumAlgorithm: NotRequired[list[str]]
        ChecksumType: NotRequired[str]
        Size: NotRequired[int]
        StorageClass: NotRequired[str]
        Key: NotRequired[str]
        VersionId: NotRequired[str]
        IsLatest: NotRequired[bool]
        LastModified: NotRequired[datetime]
        Owner: NotRequired[Owner]
        RestoreStatus: NotRequired[RestoreStatus]

    class OutputLocation(TypedDict):
        S3: NotRequired[S3Location]

    class OutputSerialization(TypedDict):
        CSV: NotRequired[CSVOutput]
        JSON: NotRequired[JSONOutput]

    class Owner(TypedDict):
        DisplayName: NotRequired[str]
        ID: NotRequired[str]

    class OwnershipControls(TypedDict):
        Rules: list[OwnershipControlsRule]

    class OwnershipControlsRule(TypedDict):
        ObjectOwnership: str

    class ParquetInput(TypedDict):
        pass

    class Part(TypedDict):
        PartNumber: NotRequired[int]
        LastModified: NotRequired[datetime]
        ETag: NotRequired[str]
        Size: NotRequired[int]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]

    class PartitionedPrefix(TypedDict):
        PartitionDateSource: NotRequired[str]

    class PolicyStatus(TypedDict):
        IsPublic: NotRequired[bool]

    class Progress(TypedDict):
        BytesScanned: NotRequired[int]
        BytesProcessed: NotRequired[int]
        BytesReturned: NotRequired[int]

    class ProgressEvent(TypedDict):
        Details: NotRequired[Progress]

    class PublicAccessBlockConfiguration(TypedDict):
        BlockPublicAcls: NotRequired[bool]
        IgnorePublicAcls: NotRequired[bool]
        BlockPublicPolicy: NotRequired[bool]
        RestrictPublicBuckets: NotRequired[bool]

    class PutBucketAbacRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        AbacStatus: AbacStatus

    class PutBucketAccelerateConfigurationRequest(TypedDict):
        Bucket: str
        AccelerateConfiguration: AccelerateConfiguration
        ExpectedBucketOwner: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]

    class PutBucketAclRequest(TypedDict):
        ACL: NotRequired[str]
        AccessControlPolicy: NotRequired[AccessControlPolicy]
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        GrantFullControl: NotRequired[str]
        GrantRead: NotRequired[str]
        GrantReadACP: NotRequired[str]
        GrantWrite: NotRequired[str]
        GrantWriteACP: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketAnalyticsConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        AnalyticsConfiguration: AnalyticsConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketCorsRequest(TypedDict):
        Bucket: str
        CORSConfiguration: CORSConfiguration
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketEncryptionRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketIntelligentTieringConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        ExpectedBucketOwner: NotRequired[str]
        IntelligentTieringConfiguration: IntelligentTieringConfiguration

    class PutBucketInventoryConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        InventoryConfiguration: InventoryConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketLifecycleConfigurationOutput(TypedDict):
        TransitionDefaultMinimumObjectSize: NotRequired[str]

    class PutBucketLifecycleConfigurationRequest(TypedDict):
        Bucket: str
        ChecksumAlgorithm: NotRequired[str]
        LifecycleConfiguration: NotRequired[BucketLifecycleConfiguration]
        ExpectedBucketOwner: NotRequired[str]
        TransitionDefaultMinimumObjectSize: NotRequired[str]

    class PutBucketLifecycleRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        LifecycleConfiguration: NotRequired[LifecycleConfiguration]
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketLoggingRequest(TypedDict):
        Bucket: str
        BucketLoggingStatus: BucketLoggingStatus
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketMetricsConfigurationRequest(TypedDict):
        Bucket: str
        Id: str
        MetricsConfiguration: MetricsConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketNotificationConfigurationRequest(TypedDict):
        Bucket: str
        NotificationConfiguration: NotificationConfiguration
        ExpectedBucketOwner: NotRequired[str]
        SkipDestinationValidation: NotRequired[bool]

    class PutBucketNotificationRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        NotificationConfiguration: NotificationConfigurationDeprecated
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketOwnershipControlsRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        OwnershipControls: OwnershipControls
        ChecksumAlgorithm: NotRequired[str]

    class PutBucketPolicyRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ConfirmRemoveSelfBucketAccess: NotRequired[bool]
        Policy: str
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketReplicationRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ReplicationConfiguration: ReplicationConfiguration
        Token: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketRequestPaymentRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        RequestPaymentConfiguration: RequestPaymentConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketTaggingRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        Tagging: Tagging
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketVersioningRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        MFA: NotRequired[str]
        VersioningConfiguration: VersioningConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class PutBucketWebsiteRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        WebsiteConfiguration: WebsiteConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class PutObjectAclOutput(TypedDict):
        RequestCharged: NotRequired[str]

    class PutObjectAclRequest(TypedDict):
        ACL: NotRequired[str]
        AccessControlPolicy: NotRequired[AccessControlPolicy]
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        GrantFullControl: NotRequired[str]
        GrantRead: NotRequired[str]
        GrantReadACP: NotRequired[str]
        GrantWrite: NotRequired[str]
        GrantWriteACP: NotRequired[str]
        Key: str
        RequestPayer: NotRequired[str]
        VersionId: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutObjectAnnotationOutput(TypedDict):
        Key: NotRequired[str]
        AnnotationName: NotRequired[str]
        ObjectVersionId: NotRequired[str]
        ETag: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        RequestCharged: NotRequired[str]

    class PutObjectAnnotationRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        AnnotationName: str
        AnnotationPayload: Any
        ObjectIfMatch: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ContentMD5: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutObjectLegalHoldOutput(TypedDict):
        RequestCharged: NotRequired[str]

    class PutObjectLegalHoldRequest(TypedDict):
        Bucket: str
        Key: str
        LegalHold: NotRequired[ObjectLockLegalHold]
        RequestPayer: NotRequired[str]
        VersionId: NotRequired[str]
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutObjectLockConfigurationOutput(TypedDict):
        RequestCharged: NotRequired[str]

    class PutObjectLockConfigurationRequest(TypedDict):
        Bucket: str
        ObjectLockConfiguration: NotRequired[ObjectLockConfiguration]
        RequestPayer: NotRequired[str]
        Token: NotRequired[str]
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutObjectOutput(TypedDict):
        Expiration: NotRequired[str]
        ETag: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        ChecksumType: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        VersionId: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        Size: NotRequired[int]
        RequestCharged: NotRequired[str]

    class PutObjectRequest(TypedDict):
        ACL: NotRequired[str]
        Body: NotRequired[Any]
        Bucket: str
        CacheControl: NotRequired[str]
        ContentDisposition: NotRequired[str]
        ContentEncoding: NotRequired[str]
        ContentLanguage: NotRequired[str]
        ContentLength: NotRequired[int]
        ContentMD5: NotRequired[str]
        ContentType: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        Expires: NotRequired[str]
        IfMatch: NotRequired[str]
        IfNoneMatch: NotRequired[str]
        GrantFullControl: NotRequired[str]
        GrantRead: NotRequired[str]
        GrantReadACP: NotRequired[str]
        GrantWriteACP: NotRequired[str]
        Key: str
        WriteOffsetBytes: NotRequired[int]
        Metadata: NotRequired[dict[str, str]]
        ServerSideEncryption: NotRequired[str]
        StorageClass: NotRequired[str]
        WebsiteRedirectLocation: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSEKMSEncryptionContext: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        RequestPayer: NotRequired[str]
        Tagging: NotRequired[str]
        ObjectLockMode: NotRequired[str]
        ObjectLockRetainUntilDate: NotRequired[datetime]
        ObjectLockLegalHoldStatus: NotRequired[str]
        ObjectLockEventHold: NotRequired[str]
        ObjectLockEventHoldDurationDays: NotRequired[int]
        ObjectLockEventHoldDurationYears: NotRequired[int]
        ExpectedBucketOwner: NotRequired[str]

    class PutObjectRetentionOutput(TypedDict):
        RequestCharged: NotRequired[str]

    class PutObjectRetentionRequest(TypedDict):
        Bucket: str
        Key: str
        Retention: NotRequired[ObjectLockRetention]
        RequestPayer: NotRequired[str]
        VersionId: NotRequired[str]
        BypassGovernanceRetention: NotRequired[bool]
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class PutObjectTaggingOutput(TypedDict):
        VersionId: NotRequired[str]

    class PutObjectTaggingRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        Tagging: Tagging
        ExpectedBucketOwner: NotRequired[str]
        RequestPayer: NotRequired[str]

    class PutPublicAccessBlockRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        PublicAccessBlockConfiguration: PublicAccessBlockConfiguration
        ExpectedBucketOwner: NotRequired[str]

    class QueueConfiguration(TypedDict):
        Id: NotRequired[str]
        QueueArn: str
        Events: list[str]
        Filter: NotRequired[NotificationConfigurationFilter]

    class QueueConfigurationDeprecated(TypedDict):
        Id: NotRequired[str]
        Event: NotRequired[str]
        Events: NotRequired[list[str]]
        Queue: NotRequired[str]

    class RecordExpiration(TypedDict):
        Expiration: str
        Days: NotRequired[int]

    class RecordsEvent(TypedDict):
        Payload: NotRequired[bytes]

    class Redirect(TypedDict):
        HostName: NotRequired[str]
        HttpRedirectCode: NotRequired[str]
        Protocol: NotRequired[str]
        ReplaceKeyPrefixWith: NotRequired[str]
        ReplaceKeyWith: NotRequired[str]

    class RedirectAllRequestsTo(TypedDict):
        HostName: str
        Protocol: NotRequired[str]

    class RenameObjectOutput(TypedDict):
        pass

    class RenameObjectRequest(TypedDict):
        Bucket: str
        Key: str
        RenameSource: str
        DestinationIfMatch: NotRequired[str]
        DestinationIfNoneMatch: NotRequired[str]
        DestinationIfModifiedSince: NotRequired[datetime]
        DestinationIfUnmodifiedSince: NotRequired[datetime]
        SourceIfMatch: NotRequired[str]
        SourceIfNoneMatch: NotRequired[str]
        SourceIfModifiedSince: NotRequired[datetime]
        SourceIfUnmodifiedSince: NotRequired[datetime]
        ClientToken: NotRequired[str]

    class ReplicaModifications(TypedDict):
        Status: str

    class ReplicationConfiguration(TypedDict):
        Role: str
        Rules: list[ReplicationRule]

    class ReplicationRule(TypedDict):
        ID: NotRequired[str]
        Priority: NotRequired[int]
        Prefix: NotRequired[str]
        Filter: NotRequired[ReplicationRuleFilter]
        Status: str
        SourceSelectionCriteria: NotRequired[SourceSelectionCriteria]
        ExistingObjectReplication: NotRequired[ExistingObjectReplication]
        Destination: Destination
        DeleteMarkerReplication: NotRequired[DeleteMarkerReplication]

    class ReplicationRuleAndOperator(TypedDict):
        Prefix: NotRequired[str]
        Tags: NotRequired[list[Tag]]
        Not: NotRequired[ReplicationRuleNotOperator]

    class ReplicationRuleFilter(TypedDict):
        Prefix: NotRequired[str]
        Tag: NotRequired[Tag]
        And: NotRequired[ReplicationRuleAndOperator]
        Not: NotRequired[ReplicationRuleNotOperator]

    class ReplicationRuleNotOperator(TypedDict):
        Prefix: NotRequired[str]
        Tag: NotRequired[Tag]
        Or: NotRequired[ReplicationRuleOrOperator]

    class ReplicationRuleOrOperator(TypedDict):
        Prefixes: NotRequired[list[str]]
        Tags: NotRequired[list[Tag]]

    class ReplicationTime(TypedDict):
        Status: str
        Time: ReplicationTimeValue

    class ReplicationTimeValue(TypedDict):
        Minutes: NotRequired[int]

    class RequestPaymentConfiguration(TypedDict):
        Payer: str

    class RequestProgress(TypedDict):
        Enabled: NotRequired[bool]

    class RestoreObjectOutput(TypedDict):
        RequestCharged: NotRequired[str]
        RestoreOutputPath: NotRequired[str]

    class RestoreObjectRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        RestoreRequest: NotRequired[RestoreRequest]
        RequestPayer: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class RestoreRequest(TypedDict):
        Days: NotRequired[int]
        GlacierJobParameters: NotRequired[GlacierJobParameters]
        Type: NotRequired[str]
        Tier: NotRequired[str]
        Description: NotRequired[str]
        SelectParameters: NotRequired[SelectParameters]
        OutputLocation: NotRequired[OutputLocation]

    class RestoreStatus(TypedDict):
        IsRestoreInProgress: NotRequired[bool]
        RestoreExpiryDate: NotRequired[datetime]

    class RoutingRule(TypedDict):
        Condition: NotRequired[Condition]
        Redirect: Redirect

    class Rule(TypedDict):
        Expiration: NotRequired[LifecycleExpiration]
        ID: NotRequired[str]
        Prefix: str
        Status: str
        Transition: NotRequired[Transition]
        NoncurrentVersionTransition: NotRequired[NoncurrentVersionTransition]
        NoncurrentVersionExpiration: NotRequired[NoncurrentVersionExpiration]
        AbortIncompleteMultipartUpload: NotRequired[AbortIncompleteMultipartUpload]

    class S3KeyFilter(TypedDict):
        FilterRules: NotRequired[list[FilterRule]]

    class S3Location(TypedDict):
        BucketName: str
        Prefix: str
        Encryption: NotRequired[Encryption]
        CannedACL: NotRequired[str]
        AccessControlList: NotRequired[list[Grant]]
        Tagging: NotRequired[Tagging]
        UserMetadata: NotRequired[list[MetadataEntry]]
        StorageClass: NotRequired[str]

    class S3TablesDestination(TypedDict):
        TableBucketArn: str
        TableName: str

    class S3TablesDestinationResult(TypedDict):
        TableBucketArn: str
        TableName: str
        TableArn: str
        TableNamespace: str

    class SSEKMS(TypedDict):
        KeyId: str

    class SSEKMSEncryption(TypedDict):
        KMSKeyArn: str
        BucketKeyEnabled: NotRequired[bool]

    class SSES3(TypedDict):
        pass

    class ScanRange(TypedDict):
        Start: NotRequired[int]
        End: NotRequired[int]

    class SelectObjectContentOutput(TypedDict):
        Payload: NotRequired[Any]

    class SelectObjectContentRequest(TypedDict):
        Bucket: str
        Key: str
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        Expression: str
        ExpressionType: str
        RequestProgress: NotRequired[RequestProgress]
        InputSerialization: InputSerialization
        OutputSerialization: OutputSerialization
        ScanRange: NotRequired[ScanRange]
        ExpectedBucketOwner: NotRequired[str]

    class SelectParameters(TypedDict):
        InputSerialization: InputSerialization
        ExpressionType: str
        Expression: str
        OutputSerialization: OutputSerialization

    class ServerSideEncryptionByDefault(TypedDict):
        SSEAlgorithm: str
        KMSMasterKeyID: NotRequired[str]

    class ServerSideEncryptionConfiguration(TypedDict):
        Rules: list[ServerSideEncryptionRule]

    class ServerSideEncryptionRule(TypedDict):
        ApplyServerSideEncryptionByDefault: NotRequired[ServerSideEncryptionByDefault]
        BucketKeyEnabled: NotRequired[bool]
        BlockedEncryptionTypes: NotRequired[BlockedEncryptionTypes]

    class SessionCredentials(TypedDict):
        AccessKeyId: str
        SecretAccessKey: str
        SessionToken: str
        Expiration: datetime

    class SimplePrefix(TypedDict):
        pass

    class SourceSelectionCriteria(TypedDict):
        SseKmsEncryptedObjects: NotRequired[SseKmsEncryptedObjects]
        ReplicaModifications: NotRequired[ReplicaModifications]

    class SseKmsEncryptedObjects(TypedDict):
        Status: str

    class Stats(TypedDict):
        BytesScanned: NotRequired[int]
        BytesProcessed: NotRequired[int]
        BytesReturned: NotRequired[int]

    class StatsEvent(TypedDict):
        Details: NotRequired[Stats]

    class StorageClassAnalysis(TypedDict):
        DataExport: NotRequired[StorageClassAnalysisDataExport]

    class StorageClassAnalysisDataExport(TypedDict):
        OutputSchemaVersion: str
        Destination: AnalyticsExportDestination

    class Tag(TypedDict):
        Key: str
        Value: str

    class Tagging(TypedDict):
        TagSet: list[Tag]

    class TargetGrant(TypedDict):
        Grantee: NotRequired[Grantee]
        Permission: NotRequired[str]

    class TargetObjectKeyFormat(TypedDict):
        SimplePrefix: NotRequired[SimplePrefix]
        PartitionedPrefix: NotRequired[PartitionedPrefix]

    class Tiering(TypedDict):
        Days: int
        AccessTier: str

    class TopicConfiguration(TypedDict):
        Id: NotRequired[str]
        TopicArn: str
        Events: list[str]
        Filter: NotRequired[NotificationConfigurationFilter]

    class TopicConfigurationDeprecated(TypedDict):
        Id: NotRequired[str]
        Events: NotRequired[list[str]]
        Event: NotRequired[str]
        Topic: NotRequired[str]

    class Transition(TypedDict):
        Date: NotRequired[datetime]
        Days: NotRequired[int]
        StorageClass: NotRequired[str]

    class UpdateBucketMetadataAnnotationTableConfigurationRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        AnnotationTableConfiguration: AnnotationTableConfigurationUpdates
        ExpectedBucketOwner: NotRequired[str]

    class UpdateBucketMetadataInventoryTableConfigurationRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        InventoryTableConfiguration: InventoryTableConfigurationUpdates
        ExpectedBucketOwner: NotRequired[str]

    class UpdateBucketMetadataJournalTableConfigurationRequest(TypedDict):
        Bucket: str
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        JournalTableConfiguration: JournalTableConfigurationUpdates
        ExpectedBucketOwner: NotRequired[str]

    class UpdateObjectEncryptionRequest(TypedDict):
        Bucket: str
        Key: str
        VersionId: NotRequired[str]
        ObjectEncryption: ObjectEncryption
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]

    class UpdateObjectEncryptionResponse(TypedDict):
        RequestCharged: NotRequired[str]

    class UploadPartCopyOutput(TypedDict):
        CopySourceVersionId: NotRequired[str]
        CopyPartResult: NotRequired[CopyPartResult]
        ServerSideEncryption: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        RequestCharged: NotRequired[str]
        VersionId: NotRequired[str]

    class UploadPartCopyRequest(TypedDict):
        Bucket: str
        CopySource: str
        CopySourceIfMatch: NotRequired[str]
        CopySourceIfModifiedSince: NotRequired[datetime]
        CopySourceIfNoneMatch: NotRequired[str]
        CopySourceIfUnmodifiedSince: NotRequired[datetime]
        CopySourceRange: NotRequired[str]
        Key: str
        PartNumber: int
        UploadId: str
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        CopySourceSSECustomerAlgorithm: NotRequired[str]
        CopySourceSSECustomerKey: NotRequired[str]
        CopySourceSSECustomerKeyMD5: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]
        ExpectedSourceBucketOwner: NotRequired[str]

    class UploadPartOutput(TypedDict):
        ServerSideEncryption: NotRequired[str]
        ETag: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]
        RequestCharged: NotRequired[str]
        VersionId: NotRequired[str]

    class UploadPartRequest(TypedDict):
        Body: NotRequired[Any]
        Bucket: str
        ContentLength: NotRequired[int]
        ContentMD5: NotRequired[str]
        ChecksumAlgorithm: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        Key: str
        PartNumber: int
        UploadId: str
        SSECustomerAlgorithm: NotRequired[str]
        SSECustomerKey: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        RequestPayer: NotRequired[str]
        ExpectedBucketOwner: NotRequired[str]

    class UseSourceMultiRegionKey(TypedDict):
        Status: str

    class VersioningConfiguration(TypedDict):
        MFADelete: NotRequired[str]
        Status: NotRequired[str]

    class WebsiteConfiguration(TypedDict):
        ErrorDocument: NotRequired[ErrorDocument]
        IndexDocument: NotRequired[IndexDocument]
        RedirectAllRequestsTo: NotRequired[RedirectAllRequestsTo]
        RoutingRules: NotRequired[list[RoutingRule]]

    class WriteGetObjectResponseRequest(TypedDict):
        RequestRoute: str
        RequestToken: str
        Body: NotRequired[Any]
        StatusCode: NotRequired[int]
        ErrorCode: NotRequired[str]
        ErrorMessage: NotRequired[str]
        AcceptRanges: NotRequired[str]
        CacheControl: NotRequired[str]
        ContentDisposition: NotRequired[str]
        ContentEncoding: NotRequired[str]
        ContentLanguage: NotRequired[str]
        ContentLength: NotRequired[int]
        ContentRange: NotRequired[str]
        ContentType: NotRequired[str]
        ChecksumCRC32: NotRequired[str]
        ChecksumCRC32C: NotRequired[str]
        ChecksumCRC64NVME: NotRequired[str]
        ChecksumSHA1: NotRequired[str]
        ChecksumSHA256: NotRequired[str]
        ChecksumSHA512: NotRequired[str]
        ChecksumMD5: NotRequired[str]
        ChecksumXXHASH64: NotRequired[str]
        ChecksumXXHASH3: NotRequired[str]
        ChecksumXXHASH128: NotRequired[str]
        DeleteMarker: NotRequired[bool]
        ETag: NotRequired[str]
        Expires: NotRequired[str]
        Expiration: NotRequired[str]
        LastModified: NotRequired[datetime]
        MissingMeta: NotRequired[int]
        Metadata: NotRequired[dict[str, str]]
        ObjectLockMode: NotRequired[str]
        ObjectLockLegalHoldStatus: NotRequired[str]
        ObjectLockRetainUntilDate: NotRequired[datetime]
        PartsCount: NotRequired[int]
        ReplicationStatus: NotRequired[str]
        RequestCharged: NotRequired[str]
        Restore: NotRequired[str]
        ServerSideEncryption: NotRequired[str]
        SSECustomerAlgorithm: NotRequired[str]
        SSEKMSKeyId: NotRequired[str]
        SSECustomerKeyMD5: NotRequired[str]
        StorageClass: NotRequired[str]
        TagCount: NotRequired[int]
        VersionId: NotRequired[str]
        BucketKeyEnabled: NotRequired[bool]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "s3"
    operations: ClassVar[Mapping[str, str]] = {
        "AbortMultipartUpload": "abort_multipart_upload",
        "CompleteMultipartUpload": "complete_multipart_upload",
        "CopyObject": "copy_object",
        "CreateBucket": "create_bucket",
        "CreateBucketMetadataConfiguration": "create_bucket_metadata_configuration",
        "CreateBucketMetadataTableConfiguration": "create_bucket_metadata_table_configuration",
        "CreateMultipartUpload": "create_multipart_upload",
        "CreateSession": "create_session",
        "DeleteBucket": "delete_bucket",
        "DeleteBucketAnalyticsConfiguration": "delete_bucket_analytics_configuration",
        "DeleteBucketCors": "delete_bucket_cors",
        "DeleteBucketEncryption": "delete_bucket_encryption",
        "DeleteBucketIntelligentTieringConfiguration": "delete_bucket_intelligent_tiering_configuration",
        "DeleteBucketInventoryConfiguration": "delete_bucket_inventory_configuration",
        "DeleteBucketLifecycle": "delete_bucket_lifecycle",
        "DeleteBucketMetadataConfiguration": "delete_bucket_metadata_configuration",
        "DeleteBucketMetadataTableConfiguration": "delete_bucket_metadata_table_configuration",
        "DeleteBucketMetricsConfiguration": "delete_bucket_metrics_configuration",
        "DeleteBucketOwnershipControls": "delete_bucket_ownership_controls",
        "DeleteBucketPolicy": "delete_bucket_policy",
        "DeleteBucketReplication": "delete_bucket_replication",
        "DeleteBucketTagging": "delete_bucket_tagging",
        "DeleteBucketWebsite": "delete_bucket_website",
        "DeleteObject": "delete_object",
        "DeleteObjectAnnotation": "delete_object_annotation",
        "DeleteObjectTagging": "delete_object_tagging",
        "DeleteObjects": "delete_objects",
        "DeletePublicAccessBlock": "delete_public_access_block",
        "GetBucketAbac": "get_bucket_abac",
        "GetBucketAccelerateConfiguration": "get_bucket_accelerate_configuration",
        "GetBucketAcl": "get_bucket_acl",
        "GetBucketAnalyticsConfiguration": "get_bucket_analytics_configuration",
        "GetBucketCors": "get_bucket_cors",
        "GetBucketEncryption": "get_bucket_encryption",
        "GetBucketIntelligentTieringConfiguration": "get_bucket_intelligent_tiering_configuration",
        "GetBucketInventoryConfiguration": "get_bucket_inventory_configuration",
        "GetBucketLifecycle": "get_bucket_lifecycle",
        "GetBucketLifecycleConfiguration": "get_bucket_lifecycle_configuration",
        "GetBucketLocation": "get_bucket_location",
        "GetBucketLogging": "get_bucket_logging",
        "GetBucketMetadataConfiguration": "get_bucket_metadata_configuration",
        "GetBucketMetadataTableConfiguration": "get_bucket_metadata_table_configuration",
        "GetBucketMetricsConfiguration": "get_bucket_metrics_configuration",
        "GetBucketNotification": "get_bucket_notification",
        "GetBucketNotificationConfiguration": "get_bucket_notification_configuration",
        "GetBucketOwnershipControls": "get_bucket_ownership_controls",
        "GetBucketPolicy": "get_bucket_policy",
        "GetBucketPolicyStatus": "get_bucket_policy_status",
        "GetBucketReplication": "get_bucket_replication",
        "GetBucketRequestPayment": "get_bucket_request_payment",
        "GetBucketTagging": "get_bucket_tagging",
        "GetBucketVersioning": "get_bucket_versioning",
        "GetBucketWebsite": "get_bucket_website",
        "GetObject": "get_object",
        "GetObjectAcl": "get_object_acl",
        "GetObjectAnnotation": "get_object_annotation",
        "GetObjectAttributes": "get_object_attributes",
        "GetObjectLegalHold": "get_object_legal_hold",
        "GetObjectLockConfiguration": "get_object_lock_configuration",
        "GetObjectRetention": "get_object_retention",
        "GetObjectTagging": "get_object_tagging",
        "GetObjectTorrent": "get_object_torrent",
        "GetPublicAccessBlock": "get_public_access_block",
        "HeadBucket": "head_bucket",
        "HeadObject": "head_object",
        "ListBucketAnalyticsConfigurations": "list_bucket_analytics_configurations",
        "ListBucketIntelligentTieringConfigurations": "list_bucket_intelligent_tiering_configurations",
        "ListBucketInventoryConfigurations": "list_bucket_inventory_configurations",
        "ListBucketMetricsConfigurations": "list_bucket_metrics_configurations",
        "ListBuckets": "list_buckets",
        "ListDirectoryBuckets": "list_directory_buckets",
        "ListMultipartUploads": "list_multipart_uploads",
        "ListObjectAnnotations": "list_object_annotations",
        "ListObjectVersions": "list_object_versions",
        "ListObjects": "list_objects",
        "ListObjectsV2": "list_objects_v2",
        "ListParts": "list_parts",
        "PutBucketAbac": "put_bucket_abac",
        "PutBucketAccelerateConfiguration": "put_bucket_accelerate_configuration",
        "PutBucketAcl": "put_bucket_acl",
        "PutBucketAnalyticsConfiguration": "put_bucket_analytics_configuration",
        "PutBucketCors": "put_bucket_cors",
        "PutBucketEncryption": "put_bucket_encryption",
        "PutBucketIntelligentTieringConfiguration": "put_bucket_intelligent_tiering_configuration",
        "PutBucketInventoryConfiguration": "put_bucket_inventory_configuration",
        "PutBucketLifecycle": "put_bucket_lifecycle",
        "PutBucketLifecycleConfiguration": "put_bucket_lifecycle_configuration",
        "PutBucketLogging": "put_bucket_logging",
        "PutBucketMetricsConfiguration": "put_bucket_metrics_configuration",
        "PutBucketNotification": "put_bucket_notification",
        "PutBucketNotificationConfiguration": "put_bucket_notification_configuration",
        "PutBucketOwnershipControls": "put_bucket_ownership_controls",
        "PutBucketPolicy": "put_bucket_policy",
        "PutBucketReplication": "put_bucket_replication",
        "PutBucketRequestPayment": "put_bucket_request_payment",
        "PutBucketTagging": "put_bucket_tagging",
        "PutBucketVersioning": "put_bucket_versioning",
        "PutBucketWebsite": "put_bucket_website",
        "PutObject": "put_object",
        "PutObjectAcl": "put_object_acl",
        "PutObjectAnnotation": "put_object_annotation",
        "PutObjectLegalHold": "put_object_legal_hold",
        "PutObjectLockConfiguration": "put_object_lock_configuration",
        "PutObjectRetention": "put_object_retention",
        "PutObjectTagging": "put_object_tagging",
        "PutPublicAccessBlock": "put_public_access_block",
        "RenameObject": "rename_object",
        "RestoreObject": "restore_object",
        "SelectObjectContent": "select_object_content",
        "UpdateBucketMetadataAnnotationTableConfiguration": "update_bucket_metadata_annotation_table_configuration",
        "UpdateBucketMetadataInventoryTableConfiguration": "update_bucket_metadata_inventory_table_configuration",
        "UpdateBucketMetadataJournalTableConfiguration": "update_bucket_metadata_journal_table_configuration",
        "UpdateObjectEncryption": "update_object_encryption",
        "UploadPart": "upload_part",
        "UploadPartCopy": "upload_part_copy",
        "WriteGetObjectResponse": "write_get_object_response",
    }

    def abort_multipart_upload(self, call: Any, request: AbortMultipartUploadRequest) -> AbortMultipartUploadOutput:
        raise not_implemented("s3", "AbortMultipartUpload")

    def complete_multipart_upload(self, call: Any, request: CompleteMultipartUploadRequest) -> CompleteMultipartUploadOutput:
        raise not_implemented("s3", "CompleteMultipartUpload")

    def copy_object(self, call: Any, request: CopyObjectRequest) -> CopyObjectOutput:
        raise not_implemented("s3", "CopyObject")

    def create_bucket(self, call: Any, request: CreateBucketRequest) -> CreateBucketOutput:
        raise not_implemented("s3", "CreateBucket")

    def create_bucket_metadata_configuration(self, call: Any, request: CreateBucketMetadataConfigurationRequest) -> None:
        raise not_implemented("s3", "CreateBucketMetadataConfiguration")

    def create_bucket_metadata_table_configuration(self, call: Any, request: CreateBucketMetadataTableConfigurationRequest) -> None:
        raise not_implemented("s3", "CreateBucketMetadataTableConfiguration")

    def create_multipart_upload(self, call: Any, request: CreateMultipartUploadRequest) -> CreateMultipartUploadOutput:
        raise not_implemented("s3", "CreateMultipartUpload")

    def create_session(self, call: Any, request: CreateSessionRequest) -> CreateSessionOutput:
        raise not_implemented("s3", "CreateSession")

    def delete_bucket(self, call: Any, request: DeleteBucketRequest) -> None:
        raise not_implemented("s3", "DeleteBucket")

    def delete_bucket_analytics_configuration(self, call: Any, request: DeleteBucketAnalyticsConfigurationRequest) -> None:
        raise not_implemented("s3", "DeleteBucketAnalyticsConfiguration")

    def delete_bucket_cors(self, call: Any, request: DeleteBucketCorsRequest) -> None:
        raise not_implemented("s3", "DeleteBucketCors")

    def delete_bucket_encryption(self, call: Any, request: DeleteBucketEncryptionRequest) -> None:
        raise not_implemented("s3", "DeleteBucketEncryption")

    def delete_bucket_intelligent_tiering_configuration(self, call: Any, request: DeleteBucketIntelligentTieringConfigurationRequest) -> None:
        raise not_implemented("s3", "DeleteBucketIntelligentTieringConfiguration")

    def delete_bucket_inventory_configuration(self, call: Any, request: DeleteBucketInventoryConfigurationRequest) -> None:
        raise not_implemented("s3", "DeleteBucketInventoryConfiguration")

    def delete_bucket_lifecycle(self, call: Any, request: DeleteBucketLifecycleRequest) -> None:
        raise not_implemented("s3", "DeleteBucketLifecycle")

    def delete_bucket_metadata_configuration(self, call: Any, request: DeleteBucketMetadataConfigurationRequest) -> None:
        raise not_implemented("s3", "DeleteBucketMetadataConfiguration")

    def delete_bucket_metadata_table_configuration(self, call: Any, request: DeleteBucketMetadataTableConfigurationRequest) -> None:
        raise not_implemented("s3", "DeleteBucketMetadataTableConfiguration")

    def delete_bucket_metrics_configuration(self, call: Any, request: DeleteBucketMetricsConfigurationRequest) -> None:
        raise not_implemented("s3", "DeleteBucketMetricsConfiguration")

    def delete_bucket_ownership_controls(self, call: Any, request: DeleteBucketOwnershipControlsRequest) -> None:
        raise not_implemented("s3", "DeleteBucketOwnershipControls")

    def delete_bucket_policy(self, call: Any, request: DeleteBucketPolicyRequest) -> None:
        raise not_implemented("s3", "DeleteBucketPolicy")

    def delete_bucket_replication(self, call: Any, request: DeleteBucketReplicationRequest) -> None:
        raise not_implemented("s3", "DeleteBucketReplication")

    def delete_bucket_tagging(self, call: Any, request: DeleteBucketTaggingRequest) -> None:
        raise not_implemented("s3", "DeleteBucketTagging")

    def delete_bucket_website(self, call: Any, request: DeleteBucketWebsiteRequest) -> None:
        raise not_implemented("s3", "DeleteBucketWebsite")

    def delete_object(self, call: Any, request: DeleteObjectRequest) -> DeleteObjectOutput:
        raise not_implemented("s3", "DeleteObject")

    def delete_object_annotation(self, call: Any, request: DeleteObjectAnnotationRequest) -> DeleteObjectAnnotationOutput:
        raise not_implemented("s3", "DeleteObjectAnnotation")

    def delete_object_tagging(self, call: Any, request: DeleteObjectTaggingRequest) -> DeleteObjectTaggingOutput:
        raise not_implemented("s3", "DeleteObjectTagging")

    def delete_objects(self, call: Any, request: DeleteObjectsRequest) -> DeleteObjectsOutput:
        raise not_implemented("s3", "DeleteObjects")

    def delete_public_access_block(self, call: Any, request: DeletePublicAccessBlockRequest) -> None:
        raise not_implemented("s3", "DeletePublicAccessBlock")

    def get_bucket_abac(self, call: Any, request: GetBucketAbacRequest) -> GetBucketAbacOutput:
        raise not_implemented("s3", "GetBucketAbac")

    def get_bucket_accelerate_configuration(self, call: Any, request: GetBucketAccelerateConfigurationRequest) -> GetBucketAccelerateConfigurationOutput:
        raise not_implemented("s3", "GetBucketAccelerateConfiguration")

    def get_bucket_acl(self, call: Any, request: GetBucketAclRequest) -> GetBucketAclOutput:
        raise not_implemented("s3", "GetBucketAcl")

    def get_bucket_analytics_configuration(self, call: Any, request: GetBucketAnalyticsConfigurationRequest) -> GetBucketAnalyticsConfigurationOutput:
        raise not_implemented("s3", "GetBucketAnalyticsConfiguration")

    def get_bucket_cors(self, call: Any, request: GetBucketCorsRequest) -> GetBucketCorsOutput:
        raise not_implemented("s3", "GetBucketCors")

    def get_bucket_encryption(self, call: Any, request: GetBucketEncryptionRequest) -> GetBucketEncryptionOutput:
        raise not_implemented("s3", "GetBucketEncryption")

    def get_bucket_intelligent_tiering_configuration(self, call: Any, request: GetBucketIntelligentTieringConfigurationRequest) -> GetBucketIntelligentTieringConfigurationOutput:
        raise not_implemented("s3", "GetBucketIntelligentTieringConfiguration")

    def get_bucket_inventory_configuration(self, call: Any, request: GetBucketInventoryConfigurationRequest) -> GetBucketInventoryConfigurationOutput:
        raise not_implemented("s3", "GetBucketInventoryConfiguration")

    def get_bucket_lifecycle(self, call: Any, request: GetBucketLifecycleRequest) -> GetBucketLifecycleOutput:
        raise not_implemented("s3", "GetBucketLifecycle")

    def get_bucket_lifecycle_configuration(self, call: Any, request: GetBucketLifecycleConfigurationRequest) -> GetBucketLifecycleConfigurationOutput:
        raise not_implemented("s3", "GetBucketLifecycleConfiguration")

    def get_bucket_location(self, call: Any, request: GetBucketLocationRequest) -> GetBucketLocationOutput:
        raise not_implemented("s3", "GetBucketLocation")

    def get_bucket_logging(self, call: Any, request: GetBucketLoggingRequest) -> GetBucketLoggingOutput:
        raise not_implemented("s3", "GetBucketLogging")

    def get_bucket_metadata_configuration(self, call: Any, request: GetBucketMetadataConfigurationRequest) -> GetBucketMetadataConfigurationOutput:
        raise not_implemented("s3", "GetBucketMetadataConfiguration")

    def get_bucket_metadata_table_configuration(self, call: Any, request: GetBucketMetadataTableConfigurationRequest) -> GetBucketMetadataTableConfigurationOutput:
        raise not_implemented("s3", "GetBucketMetadataTableConfiguration")

    def get_bucket_metrics_configuration(self, call: Any, request: GetBucketMetricsConfigurationRequest) -> GetBucketMetricsConfigurationOutput:
        raise not_implemented("s3", "GetBucketMetricsConfiguration")

    def get_bucket_notification(self, call: Any, request: GetBucketNotificationConfigurationRequest) -> NotificationConfigurationDeprecated:
        raise not_implemented("s3", "GetBucketNotification")

    def get_bucket_notification_configuration(self, call: Any, request: GetBucketNotificationConfigurationRequest) -> NotificationConfiguration:
        raise not_implemented("s3", "GetBucketNotificationConfiguration")

    def get_bucket_ownership_controls(self, call: Any, request: GetBucketOwnershipControlsRequest) -> GetBucketOwnershipControlsOutput:
        raise not_implemented("s3", "GetBucketOwnershipControls")

    def get_bucket_policy(self, call: Any, request: GetBucketPolicyRequest) -> GetBucketPolicyOutput:
        raise not_implemented("s3", "GetBucketPolicy")

    def get_bucket_policy_status(self, call: Any, request: GetBucketPolicyStatusRequest) -> GetBucketPolicyStatusOutput:
        raise not_implemented("s3", "GetBucketPolicyStatus")

    def get_bucket_replication(self, call: Any, request: GetBucketReplicationRequest) -> GetBucketReplicationOutput:
        raise not_implemented("s3", "GetBucketReplication")

    def get_bucket_request_payment(self, call: Any, request: GetBucketRequestPaymentRequest) -> GetBucketRequestPaymentOutput:
        raise not_implemented("s3", "GetBucketRequestPayment")

    def get_bucket_tagging(self, call: Any, request: GetBucketTaggingRequest) -> GetBucketTaggingOutput:
        raise not_implemented("s3", "GetBucketTagging")

    def get_bucket_versioning(self, call: Any, request: GetBucketVersioningRequest) -> GetBucketVersioningOutput:
        raise not_implemented("s3", "GetBucketVersioning")

    def get_bucket_website(self, call: Any, request: GetBucketWebsiteRequest) -> GetBucketWebsiteOutput:
        raise not_implemented("s3", "GetBucketWebsite")

    def get_object(self, call: Any, request: GetObjectRequest) -> GetObjectOutput:
        raise not_implemented("s3", "GetObject")

    def get_object_acl(self, call: Any, request: GetObjectAclRequest) -> GetObjectAclOutput:
        raise not_implemented("s3", "GetObjectAcl")

    def get_object_annotation(self, call: Any, request: GetObjectAnnotationRequest) -> GetObjectAnnotationOutput:
        raise not_implemented("s3", "GetObjectAnnotation")

    def get_object_attributes(self, call: Any, request: GetObjectAttributesRequest) -> GetObjectAttributesOutput:
        raise not_implemented("s3", "GetObjectAttributes")

    def get_object_legal_hold(self, call: Any, request: GetObjectLegalHoldRequest) -> GetObjectLegalHoldOutput:
        raise not_implemented("s3", "GetObjectLegalHold")

    def get_object_lock_configuration(self, call: Any, request: GetObjectLockConfigurationRequest) -> GetObjectLockConfigurationOutput:
        raise not_implemented("s3", "GetObjectLockConfiguration")

    def get_object_retention(self, call: Any, request: GetObjectRetentionRequest) -> GetObjectRetentionOutput:
        raise not_implemented("s3", "GetObjectRetention")

    def get_object_tagging(self, call: Any, request: GetObjectTaggingRequest) -> GetObjectTaggingOutput:
        raise not_implemented("s3", "GetObjectTagging")

    def get_object_torrent(self, call: Any, request: GetObjectTorrentRequest) -> GetObjectTorrentOutput:
        raise not_implemented("s3", "GetObjectTorrent")

    def get_public_access_block(self, call: Any, request: GetPublicAccessBlockRequest) -> GetPublicAccessBlockOutput:
        raise not_implemented("s3", "GetPublicAccessBlock")

    def head_bucket(self, call: Any, request: HeadBucketRequest) -> HeadBucketOutput:
        raise not_implemented("s3", "HeadBucket")

    def head_object(self, call: Any, request: HeadObjectRequest) -> HeadObjectOutput:
        raise not_implemented("s3", "HeadObject")

    def list_bucket_analytics_configurations(self, call: Any, request: ListBucketAnalyticsConfigurationsRequest) -> ListBucketAnalyticsConfigurationsOutput:
        raise not_implemented("s3", "ListBucketAnalyticsConfigurations")

    def list_bucket_intelligent_tiering_configurations(self, call: Any, request: ListBucketIntelligentTieringConfigurationsRequest) -> ListBucketIntelligentTieringConfigurationsOutput:
        raise not_implemented("s3", "ListBucketIntelligentTieringConfigurations")

    def list_bucket_inventory_configurations(self, call: Any, request: ListBucketInventoryConfigurationsRequest) -> ListBucketInventoryConfigurationsOutput:
        raise not_implemented("s3", "ListBucketInventoryConfigurations")

    def list_bucket_metrics_configurations(self, call: Any, request: ListBucketMetricsConfigurationsRequest) -> ListBucketMetricsConfigurationsOutput:
        raise not_implemented("s3", "ListBucketMetricsConfigurations")

    def list_buckets(self, call: Any, request: ListBucketsRequest) -> ListBucketsOutput:
        raise not_implemented("s3", "ListBuckets")

    def list_directory_buckets(self, call: Any, request: ListDirectoryBucketsRequest) -> ListDirectoryBucketsOutput:
        raise not_implemented("s3", "ListDirectoryBuckets")

    def list_multipart_uploads(self, call: Any, request: ListMultipartUploadsRequest) -> ListMultipartUploadsOutput:
        raise not_implemented("s3", "ListMultipartUploads")

    def list_object_annotations(self, call: Any, request: ListObjectAnnotationsRequest) -> ListObjectAnnotationsOutput:
        raise not_implemented("s3", "ListObjectAnnotations")

    def list_object_versions(self, call: Any, request: ListObjectVersionsRequest) -> ListObjectVersionsOutput:
        raise not_implemented("s3", "ListObjectVersions")

    def list_objects(self, call: Any, request: ListObjectsRequest) -> ListObjectsOutput:
        raise not_implemented("s3", "ListObjects")

    def list_objects_v2(self, call: Any, request: ListObjectsV2Request) -> ListObjectsV2Output:
        raise not_implemented("s3", "ListObjectsV2")

    def list_parts(self, call: Any, request: ListPartsRequest) -> ListPartsOutput:
        raise not_implemented("s3", "ListParts")

    def put_bucket_abac(self, call: Any, request: PutBucketAbacRequest) -> None:
        raise not_implemented("s3", "PutBucketAbac")

    def put_bucket_accelerate_configuration(self, call: Any, request: PutBucketAccelerateConfigurationRequest) -> None:
        raise not_implemented("s3", "PutBucketAccelerateConfiguration")

    def put_bucket_acl(self, call: Any, request: PutBucketAclRequest) -> None:
        raise not_implemented("s3", "PutBucketAcl")

    def put_bucket_analytics_configuration(self, call: Any, request: PutBucketAnalyticsConfigurationRequest) -> None:
        raise not_implemented("s3", "PutBucketAnalyticsConfiguration")

    def put_bucket_cors(self, call: Any, request: PutBucketCorsRequest) -> None:
        raise not_implemented("s3", "PutBucketCors")

    def put_bucket_encryption(self, call: Any, request: PutBucketEncryptionRequest) -> None:
        raise not_implemented("s3", "PutBucketEncryption")

    def put_bucket_intelligent_tiering_configuration(self, call: Any, request: PutBucketIntelligentTieringConfigurationRequest) -> None:
        raise not_implemented("s3", "PutBucketIntelligentTieringConfiguration")

    def put_bucket_inventory_configuration(self, call: Any, request: PutBucketInventoryConfigurationRequest) -> None:
        raise not_implemented("s3", "PutBucketInventoryConfiguration")

    def put_bucket_lifecycle(self, call: Any, request: PutBucketLifecycleRequest) -> None:
        raise not_implemented("s3", "PutBucketLifecycle")

    def put_bucket_lifecycle_configuration(self, call: Any, request: PutBucketLifecycleConfigurationRequest) -> PutBucketLifecycleConfigurationOutput:
        raise not_implemented("s3", "PutBucketLifecycleConfiguration")

    def put_bucket_logging(self, call: Any, request: PutBucketLoggingRequest) -> None:
        raise not_implemented("s3", "PutBucketLogging")

    def put_bucket_metrics_configuration(self, call: Any, request: PutBucketMetricsConfigurationRequest) -> None:
        raise not_implemented("s3", "PutBucketMetricsConfiguration")

    def put_bucket_notification(self, call: Any, request: PutBucketNotificationRequest) -> None:
        raise not_implemented("s3", "PutBucketNotification")

    def put_bucket_notification_configuration(self, call: Any, request: PutBucketNotificationConfigurationRequest) -> None:
        raise not_implemented("s3", "PutBucketNotificationConfiguration")

    def put_bucket_ownership_controls(self, call: Any, request: PutBucketOwnershipControlsRequest) -> None:
        raise not_implemented("s3", "PutBucketOwnershipControls")

    def put_bucket_policy(self, call: Any, request: PutBucketPolicyRequest) -> None:
        raise not_implemented("s3", "PutBucketPolicy")

    def put_bucket_replication(self, call: Any, request: PutBucketReplicationRequest) -> None:
        raise not_implemented("s3", "PutBucketReplication")

    def put_bucket_request_payment(self, call: Any, request: PutBucketRequestPaymentRequest) -> None:
        raise not_implemented("s3", "PutBucketRequestPayment")

    def put_bucket_tagging(self, call: Any, request: PutBucketTaggingRequest) -> None:
        raise not_implemented("s3", "PutBucketTagging")

    def put_bucket_versioning(self, call: Any, request: PutBucketVersioningRequest) -> None:
        raise not_implemented("s3", "PutBucketVersioning")

    def put_bucket_website(self, call: Any, request: PutBucketWebsiteRequest) -> None:
        raise not_implemented("s3", "PutBucketWebsite")

    def put_object(self, call: Any, request: PutObjectRequest) -> PutObjectOutput:
        raise not_implemented("s3", "PutObject")

    def put_object_acl(self, call: Any, request: PutObjectAclRequest) -> PutObjectAclOutput:
        raise not_implemented("s3", "PutObjectAcl")

    def put_object_annotation(self, call: Any, request: PutObjectAnnotationRequest) -> PutObjectAnnotationOutput:
        raise not_implemented("s3", "PutObjectAnnotation")

    def put_object_legal_hold(self, call: Any, request: PutObjectLegalHoldRequest) -> PutObjectLegalHoldOutput:
        raise not_implemented("s3", "PutObjectLegalHold")

    def put_object_lock_configuration(self, call: Any, request: PutObjectLockConfigurationRequest) -> PutObjectLockConfigurationOutput:
        raise not_implemented("s3", "PutObjectLockConfiguration")

    def put_object_retention(self, call: Any, request: PutObjectRetentionRequest) -> PutObjectRetentionOutput:
        raise not_implemented("s3", "PutObjectRetention")

    def put_object_tagging(self, call: Any, request: PutObjectTaggingRequest) -> PutObjectTaggingOutput:
        raise not_implemented("s3", "PutObjectTagging")

    def put_public_access_block(self, call: Any, request: PutPublicAccessBlockRequest) -> None:
        raise not_implemented("s3", "PutPublicAccessBlock")

    def rename_object(self, call: Any, request: RenameObjectRequest) -> RenameObjectOutput:
        raise not_implemented("s3", "RenameObject")

    def restore_object(self, call: Any, request: RestoreObjectRequest) -> RestoreObjectOutput:
        raise not_implemented("s3", "RestoreObject")

    def select_object_content(self, call: Any, request: SelectObjectContentRequest) -> SelectObjectContentOutput:
        raise not_implemented("s3", "SelectObjectContent")

    def update_bucket_metadata_annotation_table_configuration(self, call: Any, request: UpdateBucketMetadataAnnotationTableConfigurationRequest) -> None:
        raise not_implemented("s3", "UpdateBucketMetadataAnnotationTableConfiguration")

    def update_bucket_metadata_inventory_table_configuration(self, call: Any, request: UpdateBucketMetadataInventoryTableConfigurationRequest) -> None:
        raise not_implemented("s3", "UpdateBucketMetadataInventoryTableConfiguration")

    def update_bucket_metadata_journal_table_configuration(self, call: Any, request: UpdateBucketMetadataJournalTableConfigurationRequest) -> None:
        raise not_implemented("s3", "UpdateBucketMetadataJournalTableConfiguration")

    def update_object_encryption(self, call: Any, request: UpdateObjectEncryptionRequest) -> UpdateObjectEncryptionResponse:
        raise not_implemented("s3", "UpdateObjectEncryption")

    def upload_part(self, call: Any, request: UploadPartRequest) -> UploadPartOutput:
        raise not_implemented("s3", "UploadPart")

    def upload_part_copy(self, call: Any, request: UploadPartCopyRequest) -> UploadPartCopyOutput:
        raise not_implemented("s3", "UploadPartCopy")

    def write_get_object_response(self, call: Any, request: WriteGetObjectResponseRequest) -> None:
        raise not_implemented("s3", "WriteGetObjectResponse")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def abort_multipart_upload(self, request: AbortMultipartUploadRequest) -> AbortMultipartUploadOutput:
        return self._invoke("s3", "AbortMultipartUpload", request)

    def complete_multipart_upload(self, request: CompleteMultipartUploadRequest) -> CompleteMultipartUploadOutput:
        return self._invoke("s3", "CompleteMultipartUpload", request)

    def copy_object(self, request: CopyObjectRequest) -> CopyObjectOutput:
        return self._invoke("s3", "CopyObject", request)

    def create_bucket(self, request: CreateBucketRequest) -> CreateBucketOutput:
        return self._invoke("s3", "CreateBucket", request)

    def create_bucket_metadata_configuration(self, request: CreateBucketMetadataConfigurationRequest) -> None:
        self._invoke("s3", "CreateBucketMetadataConfiguration", request)

    def create_bucket_metadata_table_configuration(self, request: CreateBucketMetadataTableConfigurationRequest) -> None:
        self._invoke("s3", "CreateBucketMetadataTableConfiguration", request)

    def create_multipart_upload(self, request: CreateMultipartUploadRequest) -> CreateMultipartUploadOutput:
        return self._invoke("s3", "CreateMultipartUpload", request)

    def create_session(self, request: CreateSessionRequest) -> CreateSessionOutput:
        return self._invoke("s3", "CreateSession", request)

    def delete_bucket(self, request: DeleteBucketRequest) -> None:
        self._invoke("s3", "DeleteBucket", request)

    def delete_bucket_analytics_configuration(self, request: DeleteBucketAnalyticsConfigurationRequest) -> None:
        self._invoke("s3", "DeleteBucketAnalyticsConfiguration", request)

    def delete_bucket_cors(self, request: DeleteBucketCorsRequest) -> None:
        self._invoke("s3", "DeleteBucketCors", request)

    def delete_bucket_encryption(self, request: DeleteBucketEncryptionRequest) -> None:
        self._invoke("s3", "DeleteBucketEncryption", request)

    def delete_bucket_intelligent_tiering_configuration(self, request: DeleteBucketIntelligentTieringConfigurationRequest) -> None:
        self._invoke("s3", "DeleteBucketIntelligentTieringConfiguration", request)

    def delete_bucket_inventory_configuration(self, request: DeleteBucketInventoryConfigurationRequest) -> None:
        self._invoke("s3", "DeleteBucketInventoryConfiguration", request)

    def delete_bucket_lifecycle(self, request: DeleteBucketLifecycleRequest) -> None:
        self._invoke("s3", "DeleteBucketLifecycle", request)

    def delete_bucket_metadata_configuration(self, request: DeleteBucketMetadataConfigurationRequest) -> None:
        self._invoke("s3", "DeleteBucketMetadataConfiguration", request)

    def delete_bucket_metadata_table_configuration(self, request: DeleteBucketMetadataTableConfigurationRequest) -> None:
        self._invoke("s3", "DeleteBucketMetadataTableConfiguration", request)

    def delete_bucket_metrics_configuration(self, request: DeleteBucketMetricsConfigurationRequest) -> None:
        self._invoke("s3", "DeleteBucketMetricsConfiguration", request)

    def delete_bucket_ownership_controls(self, request: DeleteBucketOwnershipControlsRequest) -> None:
        self._invoke("s3", "DeleteBucketOwnershipControls", request)

    def delete_bucket_policy(self, request: DeleteBucketPolicyRequest) -> None:
        self._invoke("s3", "DeleteBucketPolicy", request)

    def delete_bucket_replication(self, request: DeleteBucketReplicationRequest) -> None:
        self._invoke("s3", "DeleteBucketReplication", request)

    def delete_bucket_tagging(self, request: DeleteBucketTaggingRequest) -> None:
        self._invoke("s3", "DeleteBucketTagging", request)

    def delete_bucket_website(self, request: DeleteBucketWebsiteRequest) -> None:
        self._invoke("s3", "DeleteBucketWebsite", request)

    def delete_object(self, request: DeleteObjectRequest) -> DeleteObjectOutput:
        return self._invoke("s3", "DeleteObject", request)

    def delete_object_annotation(self, request: DeleteObjectAnnotationRequest) -> DeleteObjectAnnotationOutput:
        return self._invoke("s3", "DeleteObjectAnnotation", request)

    def delete_object_tagging(self, request: DeleteObjectTaggingRequest) -> DeleteObjectTaggingOutput:
        return self._invoke("s3", "DeleteObjectTagging", request)

    def delete_objects(self, request: DeleteObjectsRequest) -> DeleteObjectsOutput:
        return self._invoke("s3", "DeleteObjects", request)

    def delete_public_access_block(self, request: DeletePublicAccessBlockRequest) -> None:
        self._invoke("s3", "DeletePublicAccessBlock", request)

    def get_bucket_abac(self, request: GetBucketAbacRequest) -> GetBucketAbacOutput:
        return self._invoke("s3", "GetBucketAbac", request)

    def get_bucket_accelerate_configuration(self, request: GetBucketAccelerateConfigurationRequest) -> GetBucketAccelerateConfigurationOutput:
        return self._invoke("s3", "GetBucketAccelerateConfiguration", request)

    def get_bucket_acl(self, request: GetBucketAclRequest) -> GetBucketAclOutput:
        return self._invoke("s3", "GetBucketAcl", request)

    def get_bucket_analytics_configuration(self, request: GetBucketAnalyticsConfigurationRequest) -> GetBucketAnalyticsConfigurationOutput:
        return self._invoke("s3", "GetBucketAnalyticsConfiguration", request)

    def get_bucket_cors(self, request: GetBucketCorsRequest) -> GetBucketCorsOutput:
        return self._invoke("s3", "GetBucketCors", request)

    def get_bucket_encryption(self, request: GetBucketEncryptionRequest) -> GetBucketEncryptionOutput:
        return self._invoke("s3", "GetBucketEncryption", request)

    def get_bucket_intelligent_tiering_configuration(self, request: GetBucketIntelligentTieringConfigurationRequest) -> GetBucketIntelligentTieringConfigurationOutput:
        return self._invoke("s3", "GetBucketIntelligentTieringConfiguration", request)

    def get_bucket_inventory_configuration(self, request: GetBucketInventoryConfigurationRequest) -> GetBucketInventoryConfigurationOutput:
        return self._invoke("s3", "GetBucketInventoryConfiguration", request)

    def get_bucket_lifecycle(self, request: GetBucketLifecycleRequest) -> GetBucketLifecycleOutput:
        return self._invoke("s3", "GetBucketLifecycle", request)

    def get_bucket_lifecycle_configuration(self, request: GetBucketLifecycleConfigurationRequest) -> GetBucketLifecycleConfigurationOutput:
        return self._invoke("s3", "GetBucketLifecycleConfiguration", request)

    def get_bucket_location(self, request: GetBucketLocationRequest) -> GetBucketLocationOutput:
        return self._invoke("s3", "GetBucketLocation", request)

    def get_bucket_logging(self, request: GetBucketLoggingRequest) -> GetBucketLoggingOutput:
        return self._invoke("s3", "GetBucketLogging", request)

    def get_bucket_metadata_configuration(self, request: GetBucketMetadataConfigurationRequest) -> GetBucketMetadataConfigurationOutput:
        return self._invoke("s3", "GetBucketMetadataConfiguration", request)

    def get_bucket_metadata_table_configuration(self, request: GetBucketMetadataTableConfigurationRequest) -> GetBucketMetadataTableConfigurationOutput:
        return self._invoke("s3", "GetBucketMetadataTableConfiguration", request)

    def get_bucket_metrics_configuration(self, request: GetBucketMetricsConfigurationRequest) -> GetBucketMetricsConfigurationOutput:
        return self._invoke("s3", "GetBucketMetricsConfiguration", request)

    def get_bucket_notification(self, request: GetBucketNotificationConfigurationRequest) -> NotificationConfigurationDeprecated:
        return self._invoke("s3", "GetBucketNotification", request)

    def get_bucket_notification_configuration(self, request: GetBucketNotificationConfigurationRequest) -> NotificationConfiguration:
        return self._invoke("s3", "GetBucketNotificationConfiguration", request)

    def get_bucket_ownership_controls(self, request: GetBucketOwnershipControlsRequest) -> GetBucketOwnershipControlsOutput:
        return self._invoke("s3", "GetBucketOwnershipControls", request)

    def get_bucket_policy(self, request: GetBucketPolicyRequest) -> GetBucketPolicyOutput:
        return self._invoke("s3", "GetBucketPolicy", request)

    def get_bucket_policy_status(self, request: GetBucketPolicyStatusRequest) -> GetBucketPolicyStatusOutput:
        return self._invoke("s3", "GetBucketPolicyStatus", request)

    def get_bucket_replication(self, request: GetBucketReplicationRequest) -> GetBucketReplicationOutput:
        return self._invoke("s3", "GetBucketReplication", request)

    def get_bucket_request_payment(self, request: GetBucketRequestPaymentRequest) -> GetBucketRequestPaymentOutput:
        return self._invoke("s3", "GetBucketRequestPayment", request)

    def get_bucket_tagging(self, request: GetBucketTaggingRequest) -> GetBucketTaggingOutput:
        return self._invoke("s3", "GetBucketTagging", request)

    def get_bucket_versioning(self, request: GetBucketVersioningRequest) -> GetBucketVersioningOutput:
        return self._invoke("s3", "GetBucketVersioning", request)

    def get_bucket_website(self, request: GetBucketWebsiteRequest) -> GetBucketWebsiteOutput:
        return self._invoke("s3", "GetBucketWebsite", request)

    def get_object(self, request: GetObjectRequest) -> GetObjectOutput:
        return self._invoke("s3", "GetObject", request)

    def get_object_acl(self, request: GetObjectAclRequest) -> GetObjectAclOutput:
        return self._invoke("s3", "GetObjectAcl", request)

    def get_object_annotation(self, request: GetObjectAnnotationRequest) -> GetObjectAnnotationOutput:
        return self._invoke("s3", "GetObjectAnnotation", request)

    def get_object_attributes(self, request: GetObjectAttributesRequest) -> GetObjectAttributesOutput:
        return self._invoke("s3", "GetObjectAttributes", request)

    def get_object_legal_hold(self, request: GetObjectLegalHoldRequest) -> GetObjectLegalHoldOutput:
        return self._invoke("s3", "GetObjectLegalHold", request)

    def get_object_lock_configuration(self, request: GetObjectLockConfigurationRequest) -> GetObjectLockConfigurationOutput:
        return self._invoke("s3", "GetObjectLockConfiguration", request)

    def get_object_retention(self, request: GetObjectRetentionRequest) -> GetObjectRetentionOutput:
        return self._invoke("s3", "GetObjectRetention", request)

    def get_object_tagging(self, request: GetObjectTaggingRequest) -> GetObjectTaggingOutput:
        return self._invoke("s3", "GetObjectTagging", request)

    def get_object_torrent(self, request: GetObjectTorrentRequest) -> GetObjectTorrentOutput:
        return self._invoke("s3", "GetObjectTorrent", request)

    def get_public_access_block(self, request: GetPublicAccessBlockRequest) -> GetPublicAccessBlockOutput:
        return self._invoke("s3", "GetPublicAccessBlock", request)

    def head_bucket(self, request: HeadBucketRequest) -> HeadBucketOutput:
        return self._invoke("s3", "HeadBucket", request)

    def head_object(self, request: HeadObjectRequest) -> HeadObjectOutput:
        return self._invoke("s3", "HeadObject", request)

    def list_bucket_analytics_configurations(self, request: ListBucketAnalyticsConfigurationsRequest) -> ListBucketAnalyticsConfigurationsOutput:
        return self._invoke("s3", "ListBucketAnalyticsConfigurations", request)

    def list_bucket_intelligent_tiering_configurations(self, request: ListBucketIntelligentTieringConfigurationsRequest) -> ListBucketIntelligentTieringConfigurationsOutput:
        return self._invoke("s3", "ListBucketIntelligentTieringConfigurations", request)

    def list_bucket_inventory_configurations(self, request: ListBucketInventoryConfigurationsRequest) -> ListBucketInventoryConfigurationsOutput:
        return self._invoke("s3", "ListBucketInventoryConfigurations", request)

    def list_bucket_metrics_configurations(self, request: ListBucketMetricsConfigurationsRequest) -> ListBucketMetricsConfigurationsOutput:
        return self._invoke("s3", "ListBucketMetricsConfigurations", request)

    def list_buckets(self, request: ListBucketsRequest) -> ListBucketsOutput:
        return self._invoke("s3", "ListBuckets", request)

    def list_directory_buckets(self, request: ListDirectoryBucketsRequest) -> ListDirectoryBucketsOutput:
        return self._invoke("s3", "ListDirectoryBuckets", request)

    def list_multipart_uploads(self, request: ListMultipartUploadsRequest) -> ListMultipartUploadsOutput:
        return self._invoke("s3", "ListMultipartUploads", request)

    def list_object_annotations(self, request: ListObjectAnnotationsRequest) -> ListObjectAnnotationsOutput:
        return self._invoke("s3", "ListObjectAnnotations", request)

    def list_object_versions(self, request: ListObjectVersionsRequest) -> ListObjectVersionsOutput:
        return self._invoke("s3", "ListObjectVersions", request)

    def list_objects(self, request: ListObjectsRequest) -> ListObjectsOutput:
        return self._invoke("s3", "ListObjects", request)

    def list_objects_v2(self, request: ListObjectsV2Request) -> ListObjectsV2Output:
        return self._invoke("s3", "ListObjectsV2", request)

    def list_parts(self, request: ListPartsRequest) -> ListPartsOutput:
        return self._invoke("s3", "ListParts", request)

    def put_bucket_abac(self, request: PutBucketAbacRequest) -> None:
        self._invoke("s3", "PutBucketAbac", request)

    def put_bucket_accelerate_configuration(self, request: PutBucketAccelerateConfigurationRequest) -> None:
        self._invoke("s3", "PutBucketAccelerateConfiguration", request)

    def put_bucket_acl(self, request: PutBucketAclRequest) -> None:
        self._invoke("s3", "PutBucketAcl", request)

    def put_bucket_analytics_configuration(self, request: PutBucketAnalyticsConfigurationRequest) -> None:
        self._invoke("s3", "PutBucketAnalyticsConfiguration", request)

    def put_bucket_cors(self, request: PutBucketCorsRequest) -> None:
        self._invoke("s3", "PutBucketCors", request)

    def put_bucket_encryption(self, request: PutBucketEncryptionRequest) -> None:
        self._invoke("s3", "PutBucketEncryption", request)

    def put_bucket_intelligent_tiering_configuration(self, request: PutBucketIntelligentTieringConfigurationRequest) -> None:
        self._invoke("s3", "PutBucketIntelligentTieringConfiguration", request)

    def put_bucket_inventory_configuration(self, request: PutBucketInventoryConfigurationRequest) -> None:
        self._invoke("s3", "PutBucketInventoryConfiguration", request)

    def put_bucket_lifecycle(self, request: PutBucketLifecycleRequest) -> None:
        self._invoke("s3", "PutBucketLifecycle", request)

    def put_bucket_lifecycle_configuration(self, request: PutBucketLifecycleConfigurationRequest) -> PutBucketLifecycleConfigurationOutput:
        return self._invoke("s3", "PutBucketLifecycleConfiguration", request)

    def put_bucket_logging(self, request: PutBucketLoggingRequest) -> None:
        self._invoke("s3", "PutBucketLogging", request)

    def put_bucket_metrics_configuration(self, request: PutBucketMetricsConfigurationRequest) -> None:
        self._invoke("s3", "PutBucketMetricsConfiguration", request)

    def put_bucket_notification(self, request: PutBucketNotificationRequest) -> None:
        self._invoke("s3", "PutBucketNotification", request)

    def put_bucket_notification_configuration(self, request: PutBucketNotificationConfigurationRequest) -> None:
        self._invoke("s3", "PutBucketNotificationConfiguration", request)

    def put_bucket_ownership_controls(self, request: PutBucketOwnershipControlsRequest) -> None:
        self._invoke("s3", "PutBucketOwnershipControls", request)

    def put_bucket_policy(self, request: PutBucketPolicyRequest) -> None:
        self._invoke("s3", "PutBucketPolicy", request)

    def put_bucket_replication(self, request: PutBucketReplicationRequest) -> None:
        self._invoke("s3", "PutBucketReplication", request)

    def put_bucket_request_payment(self, request: PutBucketRequestPaymentRequest) -> None:
        self._invoke("s3", "PutBucketRequestPayment", request)

    def put_bucket_tagging(self, request: PutBucketTaggingRequest) -> None:
        self._invoke("s3", "PutBucketTagging", request)

    def put_bucket_versioning(self, request: PutBucketVersioningRequest) -> None:
        self._invoke("s3", "PutBucketVersioning", request)

    def put_bucket_website(self, request: PutBucketWebsiteRequest) -> None:
        self._invoke("s3", "PutBucketWebsite", request)

    def put_object(self, request: PutObjectRequest) -> PutObjectOutput:
        return self._invoke("s3", "PutObject", request)

    def put_object_acl(self, request: PutObjectAclRequest) -> PutObjectAclOutput:
        return self._invoke("s3", "PutObjectAcl", request)

    def put_object_annotation(self, request: PutObjectAnnotationRequest) -> PutObjectAnnotationOutput:
        return self._invoke("s3", "PutObjectAnnotation", request)

    def put_object_legal_hold(self, request: PutObjectLegalHoldRequest) -> PutObjectLegalHoldOutput:
        return self._invoke("s3", "PutObjectLegalHold", request)

    def put_object_lock_configuration(self, request: PutObjectLockConfigurationRequest) -> PutObjectLockConfigurationOutput:
        return self._invoke("s3", "PutObjectLockConfiguration", request)

    def put_object_retention(self, request: PutObjectRetentionRequest) -> PutObjectRetentionOutput:
        return self._invoke("s3", "PutObjectRetention", request)

    def put_object_tagging(self, request: PutObjectTaggingRequest) -> PutObjectTaggingOutput:
        return self._invoke("s3", "PutObjectTagging", request)

    def put_public_access_block(self, request: PutPublicAccessBlockRequest) -> None:
        self._invoke("s3", "PutPublicAccessBlock", request)

    def rename_object(self, request: RenameObjectRequest) -> RenameObjectOutput:
        return self._invoke("s3", "RenameObject", request)

    def restore_object(self, request: RestoreObjectRequest) -> RestoreObjectOutput:
        return self._invoke("s3", "RestoreObject", request)

    def select_object_content(self, request: SelectObjectContentRequest) -> SelectObjectContentOutput:
        return self._invoke("s3", "SelectObjectContent", request)

    def update_bucket_metadata_annotation_table_configuration(self, request: UpdateBucketMetadataAnnotationTableConfigurationRequest) -> None:
        self._invoke("s3", "UpdateBucketMetadataAnnotationTableConfiguration", request)

    def update_bucket_metadata_inventory_table_configuration(self, request: UpdateBucketMetadataInventoryTableConfigurationRequest) -> None:
        self._invoke("s3", "UpdateBucketMetadataInventoryTableConfiguration", request)

    def update_bucket_metadata_journal_table_configuration(self, request: UpdateBucketMetadataJournalTableConfigurationRequest) -> None:
        self._invoke("s3", "UpdateBucketMetadataJournalTableConfiguration", request)

    def update_object_encryption(self, request: UpdateObjectEncryptionRequest) -> UpdateObjectEncryptionResponse:
        return self._invoke("s3", "UpdateObjectEncryption", request)

    def upload_part(self, request: UploadPartRequest) -> UploadPartOutput:
        return self._invoke("s3", "UploadPart", request)

    def upload_part_copy(self, request: UploadPartCopyRequest) -> UploadPartCopyOutput:
        return self._invoke("s3", "UploadPartCopy", request)

    def write_get_object_response(self, request: WriteGetObjectResponseRequest) -> None:
        self._invoke("s3", "WriteGetObjectResponse", request)
