"""The build specification: read, checked, and made into a task for runners.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
"""

from services.codebuild.buildspec.loader import YamlFileError
from services.codebuild.buildspec.model import Artifact, Buildspec, Phase, Report, parse
from services.codebuild.buildspec.of_build import spec_of

__all__ = ["Artifact", "Buildspec", "Phase", "Report", "YamlFileError", "parse", "spec_of"]
