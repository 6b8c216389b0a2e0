"""GitHub tokens. On AWS they are made by signing in to GitHub in the console; here nothing makes any."""

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy.domain.errors import NotFound, Required, Subject
from services.codedeploy.domain.names import check_name
from services.codedeploy.handlers.base import Base, start_of


class GitHub(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/userguide/integrations-partners-github.html"""

    def list_git_hub_account_token_names(
        self, call: Call, request: api.ListGitHubAccountTokenNamesInput
    ) -> api.ListGitHubAccountTokenNamesOutput:
        start_of(request.get("nextToken"))
        return {"tokenNameList": []}

    def delete_git_hub_account_token(
        self, call: Call, request: api.DeleteGitHubAccountTokenInput
    ) -> api.DeleteGitHubAccountTokenOutput:
        name = request.get("tokenName")
        if not name:
            raise Required(Subject.GITHUB_TOKEN_NAME)
        raise NotFound(Subject.GITHUB_TOKEN, check_name(Subject.GITHUB_TOKEN_NAME, name))
