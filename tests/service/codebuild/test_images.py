"""Curated images are what the runners really have."""

from fnmatch import fnmatchcase
from pathlib import Path

from runners.backends.docker import images
from tests.conftest import Aws


def test_every_curated_image_runs_here(aws: Aws) -> None:
    platforms = aws("codebuild").list_curated_environment_images()["platforms"]
    assert [one["platform"] for one in platforms] == ["DEBIAN", "UBUNTU", "AMAZON_LINUX"]
    table = images.table(Path("/nonexistent/images.toml"))
    names = []
    for platform in platforms:
        (language,) = platform["languages"]
        assert language["language"] == "BASE"
        for image in language["images"]:
            assert "codexyz/build:latest" in (image["name"], image["description"].partition(" ")[0])
            names += [image["name"], *image["versions"]]
    assert "aws/codebuild/standard:7.0" in names
    assert "aws/codebuild/standard:7.0-1.0.0" in names
    for name in names:
        stand_in = next((image for pattern, image in table.items() if fnmatchcase(name, pattern)), name)
        assert stand_in == "codexyz/build:latest", name
