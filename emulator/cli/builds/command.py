"""The options of `codexyz build`."""

from pathlib import Path
from typing import Annotated

import typer

from emulator.cli.builds.exits import refuse
from emulator.cli.builds.wish import Wish, variables_of
from emulator.cli.reach import DataOption, JsonOption
from emulator.cli.specs import MakeSpecs
from emulator.settings import process_environment


def add(app: typer.Typer, make_specs: MakeSpecs) -> None:
    @app.command()
    def build(
        path: Annotated[Path, typer.Argument(help="Folder to build.", show_default="here")] = Path(),
        buildspec: Annotated[
            Path | None, typer.Option("--buildspec", "-b", help="Another buildspec.", show_default="buildspec.yml")
        ] = None,
        image: Annotated[
            str, typer.Option("--image", "-i", help="Build image.", show_default="aws/codebuild/standard:7.0")
        ] = "",
        env: Annotated[
            list[str] | None, typer.Option("--env", "-e", help="NAME=value, or NAME for the value that it has here.")
        ] = None,
        env_file: Annotated[Path | None, typer.Option("--env-file", help="File with NAME=value on each line.")] = None,
        artifacts: Annotated[
            Path | None, typer.Option("--artifacts", "-a", help="Folder for the artifacts, unpacked.")
        ] = None,
        cache: Annotated[Path | None, typer.Option(help="Folder that keeps the cache between builds.")] = None,
        batch: Annotated[bool, typer.Option("--batch", help="Start the builds of the batch section.")] = False,
        watch: Annotated[bool, typer.Option("--watch", "-w", help="Build again whenever files change.")] = False,
        debug: Annotated[bool, typer.Option("--debug", help="Let codebuild-breakpoint pause the build.")] = False,
        privileged: Annotated[bool, typer.Option("--privileged", "-d", help="Let the build use Docker.")] = False,
        compute: Annotated[
            str, typer.Option(help="Compute type: small, medium, large, … or its whole name.", show_default="small")
        ] = "",
        git: Annotated[bool, typer.Option("--git", help="Take .git along.")] = False,
        runner: Annotated[
            str, typer.Option(help="Of the server that is started when none runs: auto, docker or local.")
        ] = "",
        as_json: JsonOption = False,
        account: Annotated[str, typer.Option(help="Account id.", show_default="that of your AWS credentials")] = "",
        region: Annotated[str, typer.Option(help="Region.", show_default="us-east-1")] = "",
        data: DataOption = None,
    ) -> None:
        """Build a folder as CodeBuild would, with changes that are not committed. Exit code: 0 it succeeded, 1 it
        failed, 3 it was stopped, 4 it took too long, 5 it broke, 6 there was none; 130 after Ctrl-C."""
        if not path.is_dir():
            refuse(f"{path} is no folder")
        try:
            variables = variables_of(env_file, env or [], process_environment())
        except OSError as error:
            refuse(f"{env_file}: {error.strerror}")
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
        wish = Wish(
            path.resolve(), buildspec, image, compute, privileged, variables, artifacts and artifacts.resolve(),
            cache and cache.resolve(), batch, watch, debug, git, as_json, runner, account, region, data,
        )  # fmt: skip
        if watch and wish.artifacts is not None and wish.root.is_relative_to(wish.artifacts):
            raise typer.BadParameter("--watch would see the artifacts: give them a folder of their own")
        from emulator.cli.builds.rounds import run

        raise typer.Exit(run(wish, make_specs()))
