"""Curated images."""

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from services.codebuild.domain.curated import IMAGES
from services.codebuild.handlers.base import Base


class Images(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-available.html"""

    def list_curated_environment_images(
        self, call: Call, request: api.ListCuratedEnvironmentImagesInput
    ) -> api.ListCuratedEnvironmentImagesOutput:
        """All of them are for any language, so that there is one group a platform."""
        platforms: dict[str, list[api.EnvironmentImage]] = {}
        for image in IMAGES:
            shape: api.EnvironmentImage = {
                "name": image.name, "description": image.description, "versions": list(image.versions)
            }  # fmt: skip
            platforms.setdefault(image.platform, []).append(shape)
        return {
            "platforms": [
                {"platform": platform, "languages": [{"language": "BASE", "images": images}]}
                for platform, images in platforms.items()
            ]
        }
