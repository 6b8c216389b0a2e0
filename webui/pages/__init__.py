"""All pages: path -> template, title, and the function that asks for the data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from webui.aws import Aws
from webui.pages import builds, deployments, home, pipelines, repositories

Load = Callable[[Aws, Mapping[str, str]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Page:
    """template: the living part. section: the entry of the navigation that is lit."""

    template: str
    title: str
    section: str
    load: Load


_SCOPE = "/{account}/{region}"

PAGES: Mapping[str, Page] = {
    "": Page("home.html", "codexyz", "", home.index),
    "/stuck": Page("stuck.html", "Stuck work", "", home.stuck),
    f"{_SCOPE}/pipelines": Page("pipelines.html", "Pipelines", "pipelines", pipelines.index),
    f"{_SCOPE}/pipelines/{{name}}": Page("pipeline.html", "Pipeline", "pipelines", pipelines.pipeline),
    f"{_SCOPE}/pipelines/{{name}}/executions/{{execution}}": Page(
        "execution.html", "Execution", "pipelines", pipelines.execution
    ),
    f"{_SCOPE}/builds": Page("builds.html", "Builds", "builds", builds.index),
    f"{_SCOPE}/builds/{{build}}": Page("build.html", "Build", "builds", builds.build),
    f"{_SCOPE}/deployments": Page("deployments.html", "Deployments", "deployments", deployments.index),
    f"{_SCOPE}/deployments/{{deployment}}": Page(
        "deployment.html", "Deployment", "deployments", deployments.deployment
    ),
    f"{_SCOPE}/repositories": Page("repositories.html", "Repositories", "repositories", repositories.index),
    f"{_SCOPE}/repositories/{{name}}": Page("repository.html", "Repository", "repositories", repositories.repository),
    f"{_SCOPE}/repositories/{{name}}/commits/{{commit}}": Page(
        "commit.html", "Commit", "repositories", repositories.commit
    ),
    f"{_SCOPE}/repositories/{{name}}/files/{{path:path}}": Page("file.html", "File", "repositories", repositories.file),
}
