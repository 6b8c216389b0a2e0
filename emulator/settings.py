"""All settings. The only reader of the environment (prefix `CODEXYZ_`)."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every value can be given as `CODEXYZ_<NAME>`; the command line overrides it."""

    model_config = SettingsConfigDict(env_prefix="CODEXYZ_", extra="ignore")

    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(4566, ge=0, le=65535, description="Port of the endpoint; 0 takes a free one.")
    https_port: int | None = Field(
        None, ge=-1, le=65535, description="Port for https; -1: none. Default: the endpoint's + 1, where it is free."
    )
    ssh_port: int | None = Field(
        None,
        ge=-1,
        le=65535,
        description="Port for git over SSH; -1: none. Default: the endpoint's + 2, where it is free.",
    )
    data: Path = Field(Path(".codexyz"), description="Folder that keeps everything.")
    ephemeral: bool = Field(False, description="End builds and instances when the server ends.")
    runner: Literal["auto", "docker", "local", "dummy", "none"] = Field(
        "auto", description="What runs builds and hooks."
    )
    roles: str = Field("api,worker,runner", description="What this process does, comma-separated.")
    signatures: Literal["lenient", "strict"] = Field("lenient", description="Whether SigV4 signatures are verified.")
    default_region: str = Field("us-east-1", description="Region of requests that name none.")
    default_account: str = Field("000000000000", description="Account of keys that nobody issued.")
    external_url: str = Field("", description="Address under which clients and builds reach the server.")
    runner_token: str = Field("", description="Secret shared with runners in other processes.")
    concurrency: int = Field(0, ge=0, description="Tasks a runner does at once; 0: by the number of CPUs.")
    ca_bundle: str = Field("", description="CA file that builds should trust; default: the server's own.")
    log_level: str = Field("warning", description="How much the server says on stderr.")
    fault_at: str = Field("", description="Tests only: `before_commit:N` or `after_commit:N` dies at the Nth commit.")

    @property
    def local_url(self) -> str:
        """Where this machine's own processes reach the server; `external_url` may be for others."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host  # noqa: S104
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    @property
    def slots(self) -> int:
        """How many tasks the runner inside this process does at once."""
        return self.concurrency or os.cpu_count() or 2


def process_environment() -> Mapping[str, str]:
    """The environment of this process, for children that must inherit it (git, runners)."""
    return os.environ  # noqa: TID251
