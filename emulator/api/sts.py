"""Generated from botocore's model of sts (2011-06-15). Do not edit.

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


class ExpiredTokenException(AwsError):
    code = "ExpiredTokenException"


class ExpiredTradeInTokenException(AwsError):
    code = "ExpiredTradeInTokenException"


class IDPCommunicationErrorException(AwsError):
    code = "IDPCommunicationError"


class IDPRejectedClaimException(AwsError):
    code = "IDPRejectedClaim"
    status = 403


class InsufficientSessionLifetimeException(AwsError):
    code = "InsufficientSessionLifetime"


class InvalidAuthorizationMessageException(AwsError):
    code = "InvalidAuthorizationMessageException"


class InvalidContextAssertionException(AwsError):
    code = "InvalidContextAssertion"


class InvalidIdentityTokenException(AwsError):
    code = "InvalidIdentityToken"


class InvalidSubjectCredentialsException(AwsError):
    code = "InvalidSubjectCredentials"


class JWTPayloadSizeExceededException(AwsError):
    code = "JWTPayloadSizeExceededException"


class MalformedPolicyDocumentException(AwsError):
    code = "MalformedPolicyDocument"


class OutboundWebIdentityFederationDisabledException(AwsError):
    code = "OutboundWebIdentityFederationDisabledException"
    status = 403


class PackedPolicyTooLargeException(AwsError):
    code = "PackedPolicyTooLarge"


class RegionDisabledException(AwsError):
    code = "RegionDisabledException"
    status = 403


class SessionDurationEscalationException(AwsError):
    code = "SessionDurationEscalationException"
    status = 403


if TYPE_CHECKING:

    class AssumeRoleRequest(TypedDict):
        RoleArn: str
        RoleSessionName: str
        PolicyArns: NotRequired[list[PolicyDescriptorType]]
        Policy: NotRequired[str]
        DurationSeconds: NotRequired[int]
        Tags: NotRequired[list[Tag]]
        TransitiveTagKeys: NotRequired[list[str]]
        ExternalId: NotRequired[str]
        SerialNumber: NotRequired[str]
        TokenCode: NotRequired[str]
        SourceIdentity: NotRequired[str]
        ProvidedContexts: NotRequired[list[ProvidedContext]]
        MinimumSessionTokenSize: NotRequired[int]

    class AssumeRoleResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        AssumedRoleUser: NotRequired[AssumedRoleUser]
        PackedPolicySize: NotRequired[int]
        SourceIdentity: NotRequired[str]
        SessionTokenUtilization: NotRequired[int]
        SessionTokenSize: NotRequired[int]

    class AssumeRoleWithSAMLRequest(TypedDict):
        RoleArn: str
        PrincipalArn: str
        SAMLAssertion: str
        PolicyArns: NotRequired[list[PolicyDescriptorType]]
        Policy: NotRequired[str]
        DurationSeconds: NotRequired[int]
        MinimumSessionTokenSize: NotRequired[int]

    class AssumeRoleWithSAMLResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        AssumedRoleUser: NotRequired[AssumedRoleUser]
        PackedPolicySize: NotRequired[int]
        Subject: NotRequired[str]
        SubjectType: NotRequired[str]
        Issuer: NotRequired[str]
        Audience: NotRequired[str]
        NameQualifier: NotRequired[str]
        SourceIdentity: NotRequired[str]
        SessionTokenUtilization: NotRequired[int]
        SessionTokenSize: NotRequired[int]
        TrustedIdentityPropagationContext: NotRequired[TrustedIdentityPropagationContext]

    class AssumeRoleWithWebIdentityRequest(TypedDict):
        RoleArn: str
        RoleSessionName: str
        WebIdentityToken: str
        ProviderId: NotRequired[str]
        PolicyArns: NotRequired[list[PolicyDescriptorType]]
        Policy: NotRequired[str]
        DurationSeconds: NotRequired[int]
        MinimumSessionTokenSize: NotRequired[int]

    class AssumeRoleWithWebIdentityResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        SubjectFromWebIdentityToken: NotRequired[str]
        AssumedRoleUser: NotRequired[AssumedRoleUser]
        PackedPolicySize: NotRequired[int]
        Provider: NotRequired[str]
        Audience: NotRequired[str]
        SourceIdentity: NotRequired[str]
        SessionTokenUtilization: NotRequired[int]
        SessionTokenSize: NotRequired[int]
        TrustedIdentityPropagationContext: NotRequired[TrustedIdentityPropagationContext]

    class AssumeRootRequest(TypedDict):
        TargetPrincipal: str
        TaskPolicyArn: PolicyDescriptorType
        DurationSeconds: NotRequired[int]
        MinimumSessionTokenSize: NotRequired[int]

    class AssumeRootResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        SourceIdentity: NotRequired[str]
        SessionTokenUtilization: NotRequired[int]
        SessionTokenSize: NotRequired[int]

    class AssumedRoleUser(TypedDict):
        AssumedRoleId: str
        Arn: str

    class Credentials(TypedDict):
        AccessKeyId: str
        SecretAccessKey: str
        SessionToken: str
        Expiration: datetime

    class DecodeAuthorizationMessageRequest(TypedDict):
        EncodedMessage: str

    class DecodeAuthorizationMessageResponse(TypedDict):
        DecodedMessage: NotRequired[str]

    class FederatedUser(TypedDict):
        FederatedUserId: str
        Arn: str

    class GetAccessKeyInfoRequest(TypedDict):
        AccessKeyId: str

    class GetAccessKeyInfoResponse(TypedDict):
        Account: NotRequired[str]

    class GetCallerIdentityRequest(TypedDict):
        pass

    class GetCallerIdentityResponse(TypedDict):
        UserId: NotRequired[str]
        Account: NotRequired[str]
        Arn: NotRequired[str]

    class GetDelegatedAccessTokenRequest(TypedDict):
        TradeInToken: str

    class GetDelegatedAccessTokenResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        PackedPolicySize: NotRequired[int]
        AssumedPrincipal: NotRequired[str]

    class GetFederationTokenRequest(TypedDict):
        Name: str
        Policy: NotRequired[str]
        PolicyArns: NotRequired[list[PolicyDescriptorType]]
        DurationSeconds: NotRequired[int]
        Tags: NotRequired[list[Tag]]
        MinimumSessionTokenSize: NotRequired[int]

    class GetFederationTokenResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        FederatedUser: NotRequired[FederatedUser]
        PackedPolicySize: NotRequired[int]
        SessionTokenUtilization: NotRequired[int]
        SessionTokenSize: NotRequired[int]

    class GetScopedCredentialsRequest(TypedDict):
        Policy: NotRequired[str]
        DurationSeconds: NotRequired[int]
        MinimumSessionTokenSize: NotRequired[int]
        ScopedSessionDescription: NotRequired[str]

    class GetScopedCredentialsResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        SessionInfo: NotRequired[ScopedSession]
        SessionTokenUtilization: NotRequired[int]
        SessionTokenSize: NotRequired[int]
        ScopedPoliciesCount: NotRequired[int]
        SourceIdentity: NotRequired[str]

    class GetSessionTokenRequest(TypedDict):
        DurationSeconds: NotRequired[int]
        SerialNumber: NotRequired[str]
        TokenCode: NotRequired[str]
        MinimumSessionTokenSize: NotRequired[int]

    class GetSessionTokenResponse(TypedDict):
        Credentials: NotRequired[Credentials]
        SessionTokenUtilization: NotRequired[int]
        SessionTokenSize: NotRequired[int]

    class GetWebIdentityTokenRequest(TypedDict):
        Audience: list[str]
        DurationSeconds: NotRequired[int]
        SigningAlgorithm: str
        Scope: NotRequired[str]
        SubjectMode: NotRequired[str]
        Tags: NotRequired[list[Tag]]

    class GetWebIdentityTokenResponse(TypedDict):
        WebIdentityToken: NotRequired[str]
        Expiration: NotRequired[datetime]

    class OriginIdentity(TypedDict):
        Subject: NotRequired[str]
        SubjectType: NotRequired[str]
        Issuer: NotRequired[str]
        FederatedProviderArn: NotRequired[str]

    class PolicyDescriptorType(TypedDict):
        arn: NotRequired[str]

    class ProvidedContext(TypedDict):
        ProviderArn: NotRequired[str]
        ContextAssertion: NotRequired[str]

    class ScopedSession(TypedDict):
        ScopedSessionId: str
        Arn: str

    class Tag(TypedDict):
        Key: str
        Value: str

    class TransactionContext(TypedDict):
        IdentityProvider: NotRequired[dict[str, str]]

    class TrustedIdentityPropagationContext(TypedDict):
        OriginIdentity: NotRequired[OriginIdentity]
        TransactionContext: NotRequired[TransactionContext]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "sts"
    operations: ClassVar[Mapping[str, str]] = {
        "AssumeRole": "assume_role",
        "AssumeRoleWithSAML": "assume_role_with_saml",
        "AssumeRoleWithWebIdentity": "assume_role_with_web_identity",
        "AssumeRoot": "assume_root",
        "DecodeAuthorizationMessage": "decode_authorization_message",
        "GetAccessKeyInfo": "get_access_key_info",
        "GetCallerIdentity": "get_caller_identity",
        "GetDelegatedAccessToken": "get_delegated_access_token",
        "GetFederationToken": "get_federation_token",
        "GetScopedCredentials": "get_scoped_credentials",
        "GetSessionToken": "get_session_token",
        "GetWebIdentityToken": "get_web_identity_token",
    }

    def assume_role(self, call: Any, request: AssumeRoleRequest) -> AssumeRoleResponse:
        raise not_implemented("sts", "AssumeRole")

    def assume_role_with_saml(self, call: Any, request: AssumeRoleWithSAMLRequest) -> AssumeRoleWithSAMLResponse:
        raise not_implemented("sts", "AssumeRoleWithSAML")

    def assume_role_with_web_identity(self, call: Any, request: AssumeRoleWithWebIdentityRequest) -> AssumeRoleWithWebIdentityResponse:
        raise not_implemented("sts", "AssumeRoleWithWebIdentity")

    def assume_root(self, call: Any, request: AssumeRootRequest) -> AssumeRootResponse:
        raise not_implemented("sts", "AssumeRoot")

    def decode_authorization_message(self, call: Any, request: DecodeAuthorizationMessageRequest) -> DecodeAuthorizationMessageResponse:
        raise not_implemented("sts", "DecodeAuthorizationMessage")

    def get_access_key_info(self, call: Any, request: GetAccessKeyInfoRequest) -> GetAccessKeyInfoResponse:
        raise not_implemented("sts", "GetAccessKeyInfo")

    def get_caller_identity(self, call: Any, request: GetCallerIdentityRequest) -> GetCallerIdentityResponse:
        raise not_implemented("sts", "GetCallerIdentity")

    def get_delegated_access_token(self, call: Any, request: GetDelegatedAccessTokenRequest) -> GetDelegatedAccessTokenResponse:
        raise not_implemented("sts", "GetDelegatedAccessToken")

    def get_federation_token(self, call: Any, request: GetFederationTokenRequest) -> GetFederationTokenResponse:
        raise not_implemented("sts", "GetFederationToken")

    def get_scoped_credentials(self, call: Any, request: GetScopedCredentialsRequest) -> GetScopedCredentialsResponse:
        raise not_implemented("sts", "GetScopedCredentials")

    def get_session_token(self, call: Any, request: GetSessionTokenRequest) -> GetSessionTokenResponse:
        raise not_implemented("sts", "GetSessionToken")

    def get_web_identity_token(self, call: Any, request: GetWebIdentityTokenRequest) -> GetWebIdentityTokenResponse:
        raise not_implemented("sts", "GetWebIdentityToken")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def assume_role(self, request: AssumeRoleRequest) -> AssumeRoleResponse:
        return self._invoke("sts", "AssumeRole", request)

    def assume_role_with_saml(self, request: AssumeRoleWithSAMLRequest) -> AssumeRoleWithSAMLResponse:
        return self._invoke("sts", "AssumeRoleWithSAML", request)

    def assume_role_with_web_identity(self, request: AssumeRoleWithWebIdentityRequest) -> AssumeRoleWithWebIdentityResponse:
        return self._invoke("sts", "AssumeRoleWithWebIdentity", request)

    def assume_root(self, request: AssumeRootRequest) -> AssumeRootResponse:
        return self._invoke("sts", "AssumeRoot", request)

    def decode_authorization_message(self, request: DecodeAuthorizationMessageRequest) -> DecodeAuthorizationMessageResponse:
        return self._invoke("sts", "DecodeAuthorizationMessage", request)

    def get_access_key_info(self, request: GetAccessKeyInfoRequest) -> GetAccessKeyInfoResponse:
        return self._invoke("sts", "GetAccessKeyInfo", request)

    def get_caller_identity(self, request: GetCallerIdentityRequest) -> GetCallerIdentityResponse:
        return self._invoke("sts", "GetCallerIdentity", request)

    def get_delegated_access_token(self, request: GetDelegatedAccessTokenRequest) -> GetDelegatedAccessTokenResponse:
        return self._invoke("sts", "GetDelegatedAccessToken", request)

    def get_federation_token(self, request: GetFederationTokenRequest) -> GetFederationTokenResponse:
        return self._invoke("sts", "GetFederationToken", request)

    def get_scoped_credentials(self, request: GetScopedCredentialsRequest) -> GetScopedCredentialsResponse:
        return self._invoke("sts", "GetScopedCredentials", request)

    def get_session_token(self, request: GetSessionTokenRequest) -> GetSessionTokenResponse:
        return self._invoke("sts", "GetSessionToken", request)

    def get_web_identity_token(self, request: GetWebIdentityTokenRequest) -> GetWebIdentityTokenResponse:
        return self._invoke("sts", "GetWebIdentityToken", request)
