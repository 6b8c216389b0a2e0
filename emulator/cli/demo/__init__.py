"""The reference release, told as three stories, by public clients only: boto3, git over HTTP, and a browser's GET."""

from emulator.cli.demo.run import run

__all__ = ["run"]
