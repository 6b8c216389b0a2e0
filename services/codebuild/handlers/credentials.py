"""Access to git servers outside."""

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from services.codebuild.domain import credential as rules
from services.codebuild.domain.credential import SourceCredential
from services.codebuild.domain.errors import Exists, NotFound
from services.codebuild.handlers.base import Base
from services.codebuild.store import credentials


class Credentials(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html"""

    def import_source_credentials(
        self, call: Call, request: api.ImportSourceCredentialsInput
    ) -> api.ImportSourceCredentialsOutput:
        found = SourceCredential(
            call.account, call.region, request["serverType"], request["authType"], request["token"],
            request.get("username", ""),
        )  # fmt: skip
        rules.check(found)
        there = credentials.find(call.tx, call.account, call.region, found.server) is not None
        if there and not request.get("shouldOverwrite", True):
            raise Exists("Source credentials", found.arn)
        credentials.put(call.tx, found)
        return {"arn": found.arn}

    def list_source_credentials(
        self, call: Call, request: api.ListSourceCredentialsInput
    ) -> api.ListSourceCredentialsOutput:
        infos = [_info(one) for one in credentials.of(call.tx, call.account, call.region)]
        return {"sourceCredentialsInfos": infos}

    def delete_source_credentials(
        self, call: Call, request: api.DeleteSourceCredentialsInput
    ) -> api.DeleteSourceCredentialsOutput:
        for one in credentials.of(call.tx, call.account, call.region):
            if one.arn == request["arn"]:
                credentials.remove(call.tx, one)
                return {"arn": one.arn}
        raise NotFound("Source credentials", request["arn"])


def _info(one: SourceCredential) -> api.SourceCredentialsInfo:
    info = {"arn": one.arn, "serverType": one.server, "authType": one.auth, "resource": one.resource}
    return {name: value for name, value in info.items() if value}  # type: ignore[return-value]
