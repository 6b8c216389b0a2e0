"""Deployment configurations. They are made and deleted, never changed."""

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy.domain.application import Platform, check_platform
from services.codedeploy.domain.config import MOST_CONFIGS, PREDEFINED, DeploymentConfig, check_custom_name
from services.codedeploy.domain.errors import AlreadyExists, ConfigInUse, Invalid, Predefined, Subject, TooMany
from services.codedeploy.domain.names import check_name
from services.codedeploy.handlers.base import Base, cut, scope, start_of
from services.codedeploy.store import applications
from services.codedeploy.translate.shapes import config_out, healthy_from, routing_from


class Configs(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html"""

    def create_deployment_config(
        self, call: Call, request: api.CreateDeploymentConfigInput
    ) -> api.CreateDeploymentConfigOutput:
        name = check_custom_name(check_name(Subject.CONFIG_NAME, request["deploymentConfigName"]))
        config = _config_from(request, call.tx.ids.uuid(), name, call)
        if applications.find_config(call.tx, scope(call), name) is not None:
            raise AlreadyExists(Subject.CONFIG, name)
        if len(applications.config_names(call.tx, scope(call))) >= MOST_CONFIGS:
            raise TooMany(Subject.CONFIG, MOST_CONFIGS)
        applications.add_config(call.tx, scope(call), config)
        return {"deploymentConfigId": config.id}

    def get_deployment_config(
        self, call: Call, request: api.GetDeploymentConfigInput
    ) -> api.GetDeploymentConfigOutput:  # fmt: skip
        return {"deploymentConfigInfo": config_out(self._config(call, request["deploymentConfigName"]))}

    def list_deployment_configs(
        self, call: Call, request: api.ListDeploymentConfigsInput
    ) -> api.ListDeploymentConfigsOutput:
        after = start_of(request.get("nextToken"))
        names = sorted([*PREDEFINED, *applications.config_names(call.tx, scope(call))])
        shown, token = cut([name for name in names if name > after], str)
        answer: api.ListDeploymentConfigsOutput = {"deploymentConfigsList": list(shown)}
        if token:
            answer["nextToken"] = token
        return answer

    def delete_deployment_config(self, call: Call, request: api.DeleteDeploymentConfigInput) -> None:
        """A missing configuration is deleted already."""
        name = check_name(Subject.CONFIG_NAME, request["deploymentConfigName"])
        if name in PREDEFINED:
            raise Predefined(name)
        if applications.config_in_use(call.tx, scope(call), name):
            raise ConfigInUse(name)
        applications.remove_config(call.tx, scope(call), name)


def _config_from(request: api.CreateDeploymentConfigInput, new_id: str, name: str, call: Call) -> DeploymentConfig:
    platform = check_platform(request.get("computePlatform") or "Server")
    if request.get("zonalConfig"):
        raise Invalid(Subject.ZONES, "codexyz has no availability zones: leave out zonalConfig. See docs/coverage.md.")
    if platform is not Platform.SERVER:
        routing = routing_from(request.get("trafficRoutingConfig"))
        return DeploymentConfig(new_id, name, platform, call.now, routing=routing)
    if request.get("trafficRoutingConfig"):
        raise Invalid(Subject.ROUTING, "A configuration for servers has no traffic routing.")
    return DeploymentConfig(new_id, name, platform, call.now, healthy_from(request.get("minimumHealthyHosts")))
