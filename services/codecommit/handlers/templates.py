"""Approval rule templates and the repositories that they are associated with."""

from collections.abc import Sequence
from dataclasses import replace

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from services.codecommit import telling
from services.codecommit.domain import approvals as rules
from services.codecommit.domain.approvals import Template
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.repository import Repository
from services.codecommit.handlers.base import Base, cut, page_size, page_start
from services.codecommit.store import templates
from services.codecommit.translate.pull_requests import template_out

_PAGE = 100
_MOST = 1000
_MOST_TEMPLATES = 1000
_MOST_PER_REPOSITORY = 25
_MOST_NAMES = 100


class TemplateHandlers(Base):
    """Pull requests that are there already do not change with a template."""

    def create_approval_rule_template(
        self, call: Call, request: api.CreateApprovalRuleTemplateInput
    ) -> api.CreateApprovalRuleTemplateOutput:
        content = request["approvalRuleTemplateContent"]
        rules.check_template(content, call.account)
        _check_free(call, request["approvalRuleTemplateName"])
        if templates.count(call.tx, call.account, call.region) >= _MOST_TEMPLATES:
            text = f"An account has at most {_MOST_TEMPLATES} approval rule templates in a region."
            raise Refused(Rule.TOO_MANY_TEMPLATES, text)
        new = Template(
            call.tx.ids.uuid(), call.account, call.region, request["approvalRuleTemplateName"],
            request.get("approvalRuleTemplateDescription", ""), content, call.now, call.now, call.caller.arn,
        )  # fmt: skip
        templates.add(call.tx, new)
        telling.template_changed(call.tx, new, "approvalRuleTemplateCreated", call.caller.arn)
        return {"approvalRuleTemplate": template_out(new)}

    def get_approval_rule_template(
        self, call: Call, request: api.GetApprovalRuleTemplateInput
    ) -> api.GetApprovalRuleTemplateOutput:
        return {"approvalRuleTemplate": template_out(_template(call, request["approvalRuleTemplateName"]))}

    def list_approval_rule_templates(
        self, call: Call, request: api.ListApprovalRuleTemplatesInput
    ) -> api.ListApprovalRuleTemplatesOutput:
        limit = page_size(request.get("maxResults"), _PAGE, _MOST)
        start = page_start(request.get("nextToken"), "templates")
        rows = templates.names(call.tx, call.account, call.region, str(start[0]) if start else "", limit + 1)
        page, token = cut(rows, limit, _itself, "templates")
        result: api.ListApprovalRuleTemplatesOutput = {"approvalRuleTemplateNames": list(page)}
        if token is not None:
            result["nextToken"] = token
        return result

    def update_approval_rule_template_content(
        self, call: Call, request: api.UpdateApprovalRuleTemplateContentInput
    ) -> api.UpdateApprovalRuleTemplateContentOutput:
        content = request["newRuleContent"]
        rules.check_template(content, call.account)
        template = _template(call, request["approvalRuleTemplateName"])
        rules.check_unchanged(request.get("existingRuleContentSha256"), template.content)
        return {"approvalRuleTemplate": _update(call, replace(template, content=content))}

    def update_approval_rule_template_description(
        self, call: Call, request: api.UpdateApprovalRuleTemplateDescriptionInput
    ) -> api.UpdateApprovalRuleTemplateDescriptionOutput:
        template = _template(call, request["approvalRuleTemplateName"])
        description = request["approvalRuleTemplateDescription"]
        return {"approvalRuleTemplate": _update(call, replace(template, description=description))}

    def update_approval_rule_template_name(
        self, call: Call, request: api.UpdateApprovalRuleTemplateNameInput
    ) -> api.UpdateApprovalRuleTemplateNameOutput:
        template = _template(call, request["oldApprovalRuleTemplateName"])
        _check_free(call, request["newApprovalRuleTemplateName"])
        return {"approvalRuleTemplate": _update(call, replace(template, name=request["newApprovalRuleTemplateName"]))}

    def delete_approval_rule_template(
        self, call: Call, request: api.DeleteApprovalRuleTemplateInput
    ) -> api.DeleteApprovalRuleTemplateOutput:
        """One that is not there is deleted already: the answer is empty then, as AWS has it."""
        name = request["approvalRuleTemplateName"]
        template = templates.find(call.tx, call.account, call.region, name)
        if template is None:
            return {}  # type: ignore[typeddict-item]
        if templates.repositories_of(call.tx, template.id, limit=1):
            raise Refused(Rule.TEMPLATE_IN_USE, f"{name} is associated with repositories: take it off them first")
        templates.remove(call.tx, template.id)
        telling.template_changed(call.tx, template, "approvalRuleTemplateDeleted", call.caller.arn)
        return {"approvalRuleTemplateId": template.id}

    # associations

    def associate_approval_rule_template_with_repository(
        self, call: Call, request: api.AssociateApprovalRuleTemplateWithRepositoryInput
    ) -> None:
        template = _template(call, request["approvalRuleTemplateName"])
        repository = self._repository(call, request["repositoryName"])
        if _associate(call, template, repository):
            _tell(call, template, "approvalRuleTemplateAssociatedWithRepository", [repository])

    def disassociate_approval_rule_template_from_repository(
        self, call: Call, request: api.DisassociateApprovalRuleTemplateFromRepositoryInput
    ) -> None:
        template = _template(call, request["approvalRuleTemplateName"])
        repository = self._repository(call, request["repositoryName"])
        if templates.disassociate(call.tx, template.id, repository.id):
            _tell(call, template, "approvalRuleTemplateDisassociatedFromRepository", [repository])

    def batch_associate_approval_rule_template_with_repositories(
        self, call: Call, request: api.BatchAssociateApprovalRuleTemplateWithRepositoriesInput
    ) -> api.BatchAssociateApprovalRuleTemplateWithRepositoriesOutput:
        template = _template(call, request["approvalRuleTemplateName"])
        errors: list[api.BatchAssociateApprovalRuleTemplateWithRepositoriesError] = []
        names, changed = [], []
        for name in _names(request["repositoryNames"]):
            try:
                repository = self._repository(call, name)
                if _associate(call, template, repository):
                    changed.append(repository)
                names.append(name)
            except Refused as error:
                errors.append(
                    {"repositoryName": name, "errorCode": f"{error.rule}Exception", "errorMessage": error.text}
                )
        if changed:
            _tell(call, template, "batchAssociateApprovalRuleTemplateWithRepositories", changed)
        return {"associatedRepositoryNames": names, "errors": errors}

    def batch_disassociate_approval_rule_template_from_repositories(
        self, call: Call, request: api.BatchDisassociateApprovalRuleTemplateFromRepositoriesInput
    ) -> api.BatchDisassociateApprovalRuleTemplateFromRepositoriesOutput:
        template = _template(call, request["approvalRuleTemplateName"])
        errors: list[api.BatchDisassociateApprovalRuleTemplateFromRepositoriesError] = []
        names, changed = [], []
        for name in _names(request["repositoryNames"]):
            try:
                repository = self._repository(call, name)
            except Refused as error:
                errors.append(
                    {"repositoryName": name, "errorCode": f"{error.rule}Exception", "errorMessage": error.text}
                )
                continue
            if templates.disassociate(call.tx, template.id, repository.id):
                changed.append(repository)
            names.append(name)
        if changed:
            _tell(call, template, "batchDisassociateApprovalRuleTemplateFromRepositories", changed)
        return {"disassociatedRepositoryNames": names, "errors": errors}

    def list_associated_approval_rule_templates_for_repository(
        self, call: Call, request: api.ListAssociatedApprovalRuleTemplatesForRepositoryInput
    ) -> api.ListAssociatedApprovalRuleTemplatesForRepositoryOutput:
        limit = page_size(request.get("maxResults"), _PAGE, _MOST)
        found = self._repository(call, request["repositoryName"])
        start = page_start(request.get("nextToken"), found.id)
        rows = templates.of_repository(call.tx, found.id, str(start[0]) if start else "", limit + 1)
        page, token = cut([one.name for one in rows], limit, _itself, found.id)
        result: api.ListAssociatedApprovalRuleTemplatesForRepositoryOutput = {"approvalRuleTemplateNames": list(page)}
        if token is not None:
            result["nextToken"] = token
        return result

    def list_repositories_for_approval_rule_template(
        self, call: Call, request: api.ListRepositoriesForApprovalRuleTemplateInput
    ) -> api.ListRepositoriesForApprovalRuleTemplateOutput:
        limit = page_size(request.get("maxResults"), _PAGE, _MOST)
        template = _template(call, request["approvalRuleTemplateName"])
        start = page_start(request.get("nextToken"), template.id)
        rows = templates.repositories_of(call.tx, template.id, str(start[0]) if start else "", limit + 1)
        page, token = cut(rows, limit, _itself, template.id)
        result: api.ListRepositoriesForApprovalRuleTemplateOutput = {"repositoryNames": list(page)}
        if token is not None:
            result["nextToken"] = token
        return result


def _template(call: Call, name: str) -> Template:
    """Raises Refused."""
    found = templates.find(call.tx, call.account, call.region, name)
    if found is None:
        raise Refused(Rule.TEMPLATE_MISSING, f"The approval rule template {name} does not exist")
    return found


def _check_free(call: Call, name: str) -> None:
    """Raises Refused."""
    if templates.find(call.tx, call.account, call.region, name) is not None:
        raise Refused(Rule.TEMPLATE_EXISTS, f"There is an approval rule template named {name} already")


def _update(call: Call, template: Template) -> api.ApprovalRuleTemplate:
    new = replace(template, modified_at=call.now, modified_by=call.caller.arn)
    templates.change(call.tx, new)
    telling.template_changed(call.tx, new, "approvalRuleTemplateUpdated", call.caller.arn)
    return template_out(new)


def _associate(call: Call, template: Template, repository: Repository) -> bool:
    """False: it was already. Raises Refused."""
    there = templates.of_repository(call.tx, repository.id)
    if any(one.id == template.id for one in there):
        return False
    if len(there) >= _MOST_PER_REPOSITORY:
        text = f"{repository.name} has {_MOST_PER_REPOSITORY} approval rule templates, which is as many as it can"
        raise Refused(Rule.TOO_MANY_TEMPLATES_HERE, text)
    return templates.associate(call.tx, template.id, repository.id)


def _tell(call: Call, template: Template, event: str, repositories: Sequence[Repository]) -> None:
    telling.template_changed(call.tx, template, event, call.caller.arn, repositories)


def _names(given: Sequence[str]) -> list[str]:
    """Raises Refused."""
    if not given:
        raise Refused(Rule.NAMES_REQUIRED, "At least one repository name is required.")
    if len(given) > _MOST_NAMES:
        raise Refused(Rule.TOO_MANY_NAMES, f"At most {_MOST_NAMES} repository names can be given at once.")
    return list(dict.fromkeys(given))


def _itself(name: str) -> tuple[str]:
    return (name,)
