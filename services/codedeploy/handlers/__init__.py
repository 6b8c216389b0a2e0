"""The operations of CodeDeploy."""

from services.codedeploy.handlers.applications import Applications
from services.codedeploy.handlers.configs import Configs
from services.codedeploy.handlers.github import GitHub
from services.codedeploy.handlers.groups import Groups
from services.codedeploy.handlers.instances import Instances
from services.codedeploy.handlers.revisions import Revisions
from services.codedeploy.handlers.tagging import Tagging
from services.codedeploy.handlers.targets import Targets


class CodeDeployHandlers(Applications, Configs, GitHub, Groups, Instances, Revisions, Tagging, Targets):
    """Complete but for Lambda, ECS and blue/green."""
