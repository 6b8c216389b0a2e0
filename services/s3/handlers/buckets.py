"""Buckets and what is set on them. Policies, encryption and access blocks are kept and given back, not enforced."""

import json
from typing import Any

from emulator.api import s3
from emulator.gateway.call import Call
from emulator.kernel import page
from services.s3.domain import errors
from services.s3.domain.model import Bucket, Versioning
from services.s3.domain.names import check_bucket
from services.s3.domain.tags import BUCKET_LIMIT, checked
from services.s3.handlers.base import Base
from services.s3.store import buckets
from services.s3.translate import owner_out


class Buckets(Base):
    """Operations whose subject is a bucket."""

    def create_bucket(self, call: Call, request: s3.CreateBucketRequest) -> s3.CreateBucketOutput:
        name = request["Bucket"]
        check_bucket(name)
        configuration = request.get("CreateBucketConfiguration", {})
        region = configuration.get("LocationConstraint") or "us-east-1"
        if call.region not in (region, "us-east-1"):
            raise errors.WrongLocation(configuration.get("LocationConstraint", ""))
        found = buckets.find(call.tx, name)
        if found is not None:
            if found.account == call.account and call.region == "us-east-1":  # as the oldest region does it
                return {"Location": f"/{name}"}
            raise errors.BucketExists(name, yours=found.account == call.account)
        buckets.add(call.tx, Bucket(name, call.account, region, call.now))
        if tags := configuration.get("Tags"):
            pairs = [(tag["Key"], tag["Value"]) for tag in tags]
            buckets.put_setting(call.tx, name, "tagging", checked(pairs, BUCKET_LIMIT))
        return {"Location": f"/{name}"}

    def head_bucket(self, call: Call, request: s3.HeadBucketRequest) -> s3.HeadBucketOutput:
        bucket = self._bucket(call.tx, request)
        return {"BucketRegion": bucket.region, "AccessPointAlias": False}

    def get_bucket_location(self, call: Call, request: s3.GetBucketLocationRequest) -> s3.GetBucketLocationOutput:
        region = self._bucket(call.tx, request).region
        return {"LocationConstraint": region} if region != "us-east-1" else {}

    def list_buckets(self, call: Call, request: s3.ListBucketsRequest) -> s3.ListBucketsOutput:
        limit, token = request.get("MaxBuckets", 10_000), request.get("ContinuationToken")
        try:
            after = page.decode(token) if token else ""
        except page.BadToken as error:
            raise errors.InvalidArgument("The continuation token provided is incorrect") from error
        rows = buckets.of_account(
            call.tx, call.account, request.get("Prefix", ""), request.get("BucketRegion", ""), after, limit + 1
        )
        shown, following = page.cut(rows, limit, lambda one: one.name)
        answer: Any = {
            "Buckets": [
                {"Name": one.name, "CreationDate": one.created_at, "BucketRegion": one.region, "BucketArn": one.arn}
                for one in shown
            ],
            "Owner": owner_out(call.account),
        }
        if following:
            answer["ContinuationToken"] = following
        return answer  # type: ignore[no-any-return]

    def delete_bucket(self, call: Call, request: s3.DeleteBucketRequest) -> None:
        bucket = self._bucket(call.tx, request)
        if not buckets.is_empty(call.tx, bucket.name):
            raise errors.BucketNotEmpty(bucket.name)
        buckets.remove(call.tx, bucket.name)

    def put_bucket_versioning(self, call: Call, request: s3.PutBucketVersioningRequest) -> None:
        bucket, status = self._bucket(call.tx, request), request["VersioningConfiguration"].get("Status")
        if status not in ("Enabled", "Suspended"):
            raise errors.MalformedDocument(
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema",
            )
        if request["VersioningConfiguration"].get("MFADelete") == "Enabled":
            raise errors.Unsupported("MFA delete")
        buckets.set_versioning(call.tx, bucket.name, Versioning(status))

    def get_bucket_versioning(self, call: Call, request: s3.GetBucketVersioningRequest) -> s3.GetBucketVersioningOutput:
        status = self._bucket(call.tx, request).versioning
        return {"Status": status.value} if status else {}

    def put_bucket_tagging(self, call: Call, request: s3.PutBucketTaggingRequest) -> None:
        pairs = [(tag["Key"], tag["Value"]) for tag in request["Tagging"]["TagSet"]]
        self._set(call, request, "tagging", checked(pairs, BUCKET_LIMIT))

    def get_bucket_tagging(self, call: Call, request: s3.GetBucketTaggingRequest) -> s3.GetBucketTaggingOutput:
        tags = self._setting(call, request, "tagging")
        return {"TagSet": [{"Key": key, "Value": value} for key, value in tags.items()]}

    def delete_bucket_tagging(self, call: Call, request: s3.DeleteBucketTaggingRequest) -> None:
        self._drop(call, request, "tagging")

    def put_bucket_policy(self, call: Call, request: s3.PutBucketPolicyRequest) -> None:
        try:
            policy = json.loads(request["Policy"])
        except ValueError as error:
            raise errors.MalformedDocument("MalformedPolicy", "This policy contains invalid Json") from error
        if not isinstance(policy, dict) or "Statement" not in policy:
            raise errors.MalformedDocument("MalformedPolicy", "Missing required field Statement")
        self._set(call, request, "policy", request["Policy"])

    def get_bucket_policy(self, call: Call, request: s3.GetBucketPolicyRequest) -> s3.GetBucketPolicyOutput:
        return {"Policy": self._setting(call, request, "policy")}

    def delete_bucket_policy(self, call: Call, request: s3.DeleteBucketPolicyRequest) -> None:
        self._drop(call, request, "policy")

    def put_public_access_block(self, call: Call, request: s3.PutPublicAccessBlockRequest) -> None:
        self._set(call, request, "public access block", dict(request["PublicAccessBlockConfiguration"]))

    def get_public_access_block(
        self, call: Call, request: s3.GetPublicAccessBlockRequest
    ) -> s3.GetPublicAccessBlockOutput:
        return {"PublicAccessBlockConfiguration": self._setting(call, request, "public access block")}

    def delete_public_access_block(self, call: Call, request: s3.DeletePublicAccessBlockRequest) -> None:
        self._drop(call, request, "public access block")

    def get_bucket_encryption(self, call: Call, request: s3.GetBucketEncryptionRequest) -> s3.GetBucketEncryptionOutput:
        """What was set, else the default of every bucket. Bytes lie on disk as they came."""
        bucket = self._bucket(call.tx, request)
        default = {
            "Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False}]
        }
        found: Any = buckets.setting(call.tx, bucket.name, "encryption") or default
        return {"ServerSideEncryptionConfiguration": found}

    def put_bucket_encryption(self, call: Call, request: s3.PutBucketEncryptionRequest) -> None:
        self._set(call, request, "encryption", dict(request["ServerSideEncryptionConfiguration"]))

    def delete_bucket_encryption(self, call: Call, request: s3.DeleteBucketEncryptionRequest) -> None:
        self._drop(call, request, "encryption")

    def put_bucket_notification_configuration(
        self, call: Call, request: s3.PutBucketNotificationConfigurationRequest
    ) -> None:
        """EventBridge only; queues, topics and functions are refused."""
        bucket, wanted = self._bucket(call.tx, request), request["NotificationConfiguration"]
        for name in ("TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations"):
            if wanted.get(name):
                raise errors.Unsupported(f"PutBucketNotificationConfiguration with {name}")
        buckets.set_event_bridge(call.tx, bucket.name, enabled="EventBridgeConfiguration" in wanted)

    def get_bucket_notification_configuration(
        self, call: Call, request: s3.GetBucketNotificationConfigurationRequest
    ) -> s3.NotificationConfiguration:
        return {"EventBridgeConfiguration": {}} if self._bucket(call.tx, request).event_bridge else {}

    def _set(self, call: Call, request: Any, kind: str, document: Any) -> None:
        buckets.put_setting(call.tx, self._bucket(call.tx, request).name, kind, document)

    def _setting(self, call: Call, request: Any, kind: str) -> Any:
        """Raises NoSuchConfiguration."""
        bucket = self._bucket(call.tx, request)
        found = buckets.setting(call.tx, bucket.name, kind)
        if found is None:
            raise errors.NoSuchConfiguration(kind, bucket.name)
        return found

    def _drop(self, call: Call, request: Any, kind: str) -> None:
        buckets.drop_setting(call.tx, self._bucket(call.tx, request).name, kind)
