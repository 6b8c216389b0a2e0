"""The dashboard's clients: the AWS API in one account and region."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from emulator.api import codebuild, codecommit, codedeploy, codepipeline, logs
from emulator.engine import jobs
from emulator.gateway import scopes
from emulator.gateway.service import Platform


class Aws:
    """Clients of the services that pages show, made when asked for."""

    def __init__(self, platform: Platform, account: str, region: str) -> None:
        self._platform = platform
        self.account = account
        self.region = region

    def scopes(self) -> list[tuple[str, str]]:
        """The (account, region) pairs in which there is anything to see."""
        with self._platform.db.read() as tx:
            return scopes.all_scopes(tx)

    def stuck(self) -> list[Mapping[str, Any]]:
        """Jobs that were given up, of all accounts. No AWS API knows them."""
        with self._platform.db.read() as tx:
            return jobs.parked(tx)

    def at(self, account: str, region: str) -> "Aws":
        return Aws(self._platform, account, region)

    def elsewhere(self, account: str) -> "Aws":
        """The same region of another account."""
        return self.at(account, self.region)

    @cached_property
    def codepipeline(self) -> codepipeline.Client:
        return self._platform.client(codepipeline.Client, account=self.account, region=self.region)

    @cached_property
    def codebuild(self) -> codebuild.Client:
        return self._platform.client(codebuild.Client, account=self.account, region=self.region)

    @cached_property
    def codedeploy(self) -> codedeploy.Client:
        return self._platform.client(codedeploy.Client, account=self.account, region=self.region)

    @cached_property
    def codecommit(self) -> codecommit.Client:
        return self._platform.client(codecommit.Client, account=self.account, region=self.region)

    @cached_property
    def logs(self) -> logs.Client:
        return self._platform.client(logs.Client, account=self.account, region=self.region)
