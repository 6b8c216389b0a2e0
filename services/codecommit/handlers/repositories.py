"""Repositories and their tags."""

from emulator.api import codecommit as api
from emulator.db import Tx
from emulator.gateway import scopes
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from emulator.kernel.arn import Arn
from emulator.kernel.clock import to_millis
from services.codecommit.domain import repository as rules
from services.codecommit.domain.encryption import check_key, default_key
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import check_branch_name, check_repository_name
from services.codecommit.domain.repository import Repository
from services.codecommit.handlers.base import Base, cut, page_start
from services.codecommit.store import repositories
from services.codecommit.translate.shapes import repository_out

_PAGE = 1000
_MOST_NAMES = 100


class RepositoryHandlers(Base):
    @transaction("none")
    def create_repository(self, call: Call, request: api.CreateRepositoryInput) -> api.CreateRepositoryOutput:
        """The folder comes first: one without a row is swept at the next start, a row without one would be broken."""
        name = request["repositoryName"]
        check_repository_name(name)
        rules.check_description(request.get("repositoryDescription", ""))
        rules.check_tags(request.get("tags", {}))
        with self._db.read() as tx:
            _check_free(tx, call, name)
        new = self._new(call, request)
        self._library.home.create(new.id)
        try:
            with self._db.write() as tx:
                _check_free(tx, call, name)
                repositories.add(tx, new)
                scopes.add(tx, call.account, call.region)
        except Refused:
            self._library.home.remove(new.id)
            raise
        return {"repositoryMetadata": repository_out(new, self._platform.settings)}

    @transaction("none")
    def delete_repository(self, call: Call, request: api.DeleteRepositoryInput) -> api.DeleteRepositoryOutput:
        """The row goes first; a folder that a crash leaves behind is swept at the next start."""
        check_repository_name(request["repositoryName"])
        with self._db.read() as tx:
            found = repositories.find(tx, call.account, call.region, request["repositoryName"])
        if found is None:
            return {}
        with self._recorder.alone(found.id):
            with self._db.write() as tx:
                repositories.remove(tx, found.id)
            self._library.forget(found.id)
            self._library.home.remove(found.id)
        return {"repositoryId": found.id}

    def get_repository(self, call: Call, request: api.GetRepositoryInput) -> api.GetRepositoryOutput:
        found = self._repository(call, request["repositoryName"])
        return {"repositoryMetadata": repository_out(found, self._platform.settings)}

    def batch_get_repositories(
        self, call: Call, request: api.BatchGetRepositoriesInput
    ) -> api.BatchGetRepositoriesOutput:
        names = list(dict.fromkeys(request["repositoryNames"]))
        if len(names) > _MOST_NAMES:
            raise Refused(Rule.TOO_MANY_NAMES, f"At most {_MOST_NAMES} repository names can be asked for at once.")
        for name in names:
            check_repository_name(name)
        found = {name: repositories.find(call.tx, call.account, call.region, name) for name in names}
        settings = self._platform.settings
        return {
            "repositories": [repository_out(one, settings) for one in found.values() if one is not None],
            "repositoriesNotFound": [name for name, one in found.items() if one is None],
            "errors": [],
        }

    def list_repositories(self, call: Call, request: api.ListRepositoriesInput) -> api.ListRepositoriesOutput:
        by_date = request.get("sortBy") == "lastModifiedDate"
        order = request.get("order", "ascending")
        bound = (str(by_date), order)
        rows = repositories.page(
            call.tx, call.account, call.region, _PAGE + 1, by_date=by_date, descending=order == "descending",
            after=page_start(request.get("nextToken"), *bound),
        )  # fmt: skip
        shown, token = cut(rows, _PAGE, lambda one: _sort_key(one, by_date=by_date), *bound)
        result: api.ListRepositoriesOutput = {
            "repositories": [{"repositoryName": one.name, "repositoryId": one.id} for one in shown]
        }
        if token is not None:
            result["nextToken"] = token
        return result

    def update_repository_description(self, call: Call, request: api.UpdateRepositoryDescriptionInput) -> None:
        text = request.get("repositoryDescription", "")
        rules.check_description(text)
        found = self._repository(call, request["repositoryName"])
        repositories.change(call.tx, found.id, description=text)

    def update_repository_name(self, call: Call, request: api.UpdateRepositoryNameInput) -> None:
        found = self._repository(call, request["oldName"])
        check_repository_name(request["newName"])
        _check_free(call.tx, call, request["newName"])
        repositories.change(call.tx, found.id, name=request["newName"])

    @transaction("none")
    def update_default_branch(self, call: Call, request: api.UpdateDefaultBranchInput) -> None:
        branch = check_branch_name(request["defaultBranchName"])
        found = self._found(call, request["repositoryName"])
        self._recorder.set_default_branch(found, branch)

    def update_repository_encryption_key(
        self, call: Call, request: api.UpdateRepositoryEncryptionKeyInput
    ) -> api.UpdateRepositoryEncryptionKeyOutput:
        found = self._repository(call, request["repositoryName"])
        key = check_key(request["kmsKeyId"], call.region)
        repositories.change(call.tx, found.id, kms_key=key)
        return {"repositoryId": found.id, "kmsKeyId": key, "originalKmsKeyId": found.kms_key}

    def tag_resource(self, call: Call, request: api.TagResourceInput) -> None:
        found = self._by_arn(call, request["resourceArn"])
        if not request["tags"]:
            raise Refused(Rule.TAGS_REQUIRED, "A map of tags is required but was either null or empty.")
        tags = {**found.tags, **request["tags"]}
        rules.check_tags(tags)
        repositories.change(call.tx, found.id, tags=tags)

    def untag_resource(self, call: Call, request: api.UntagResourceInput) -> None:
        found = self._by_arn(call, request["resourceArn"])
        if not request["tagKeys"]:
            raise Refused(Rule.TAG_KEYS_REQUIRED, "A list of tag keys is required but was either null or empty.")
        rules.check_tags(dict.fromkeys(request["tagKeys"], ""))
        tags = {key: value for key, value in found.tags.items() if key not in request["tagKeys"]}
        repositories.change(call.tx, found.id, tags=tags)

    def list_tags_for_resource(
        self, call: Call, request: api.ListTagsForResourceInput
    ) -> api.ListTagsForResourceOutput:
        return {"tags": dict(self._by_arn(call, request["resourceArn"]).tags)}

    def _by_arn(self, call: Call, text: str) -> Repository:
        try:
            arn = Arn.parse(text)
        except ValueError as error:
            raise Refused(Rule.RESOURCE_ARN, f"{text} is not an ARN of a repository") from error
        if (arn.service, arn.account, arn.region) != ("codecommit", call.account, call.region):
            raise Refused(Rule.RESOURCE_ARN, f"{text} is not a repository of {call.account} in {call.region}")
        return self._repository(call, arn.resource)

    def _new(self, call: Call, request: api.CreateRepositoryInput) -> Repository:
        now = self._platform.clock.now()
        key = request.get("kmsKeyId")
        return Repository(
            self._platform.ids.uuid(), call.account, call.region, request["repositoryName"], now, now,
            check_key(key, call.region) if key is not None else default_key(call.account, call.region),
            request.get("repositoryDescription", ""), tags=dict(request.get("tags", {})),
        )  # fmt: skip


def _check_free(tx: Tx, call: Call, name: str) -> None:
    """Raises Refused when the name is taken, or when there is no room for another repository."""
    if repositories.find(tx, call.account, call.region, name) is not None:
        raise Refused(Rule.REPOSITORY_EXISTS, f"Repository named {name} already exists")
    if repositories.count(tx, call.account, call.region, rules.LIMIT) >= rules.LIMIT:
        raise Refused(Rule.REPOSITORY_LIMIT, f"An account has at most {rules.LIMIT} repositories in a region.")


def _sort_key(one: Repository, *, by_date: bool) -> tuple[object, ...]:
    return (to_millis(one.modified_at), one.name) if by_date else (one.name,)
