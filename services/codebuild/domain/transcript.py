"""The lines that CodeBuild itself writes into a build's log. Tools grep them, so their spaces matter."""

from collections.abc import Iterable
from datetime import UTC, datetime

from services.codebuild.domain.build import Context, PhaseType, Status


def said(at: datetime, text: str) -> list[str]:
    """A text of the service as lines of the log; only the first has the prefix."""
    stamp = at.astimezone(UTC).strftime("%Y/%m/%d %H:%M:%S.%f")
    first, *rest = text.split("\n")
    return [f"[Container] {stamp} {first}", *rest]


def waiting(at: datetime) -> list[str]:
    return [
        *said(at, "Waiting for agent ping"),
        *said(at, "Waiting for DOWNLOAD_SOURCE"),
        *said(at, "Phase is DOWNLOAD_SOURCE"),
    ]


def place_ready(
    at: datetime, *, folder: str, kind: str, location: str, parameters: bool, runtimes: Iterable[tuple[str, str]],
    notes: Iterable[str],
) -> list[str]:  # fmt: skip
    """The sources are here. location: of the buildspec. parameters: whether the Parameter Store was asked."""
    texts = [f"CODEBUILD_SRC_DIR={folder}", f"YAML location is {location}"]
    if kind in ("S3", "CODEPIPELINE"):
        texts.append("Setting HTTP client timeout to higher timeout for S3 source")
    elif kind.startswith("GITHUB"):
        texts.append("Setting HTTP client timeout to higher timeout for Github and GitHub Enterprise sources")
    texts.append("Processing environment variables")
    if parameters:
        texts.append("Decrypting parameter store environment variables")
    chosen = [f"Selecting '{name}' runtime version '{version}' based on manual selections..."
              for name, version in runtimes]  # fmt: skip
    texts += chosen or ["No runtime version selected in buildspec."]
    texts += notes
    return [line for text in texts for line in said(at, text)]


def about_to_begin(at: datetime, *, folder: str, cached: bool, commands: Iterable[tuple[str, int]]) -> list[str]:
    """The end of DOWNLOAD_SOURCE. cached: whether paths are. commands: phases and how many they have."""
    counted = [(phase, count) for phase, count in commands if count]
    texts = [f"Moving to directory {folder}"]
    if not cached:
        texts += ["Cache is not defined in the buildspec", "Skip cache due to: no paths specified to be cached"]
    texts += ["Registering with agent", f"Phases found in YAML: {len(counted)}"]
    texts += [f" {phase}: {count} commands" for phase, count in counted]
    return [line for text in texts for line in said(at, text)]


def entering(at: datetime, phase: PhaseType) -> list[str]:
    return said(at, f"Entering phase {phase}")


def running(at: datetime, command: str) -> list[str]:
    return said(at, f"Running command {command}")


def ran(at: datetime, command: str, exit_code: int) -> list[str]:
    """After a command's output comes an empty line."""
    if exit_code == 0:
        return [""]
    return ["", *said(at, f"Command did not exit successfully {command} exit status {exit_code}")]


def ended(at: datetime, phase: PhaseType, status: Status, context: Context) -> list[str]:
    return [
        *said(at, f"Phase complete: {phase} State: {status}"),
        *said(at, f"Phase context status code: {context.code} Message: {context.message}"),
    ]


def collecting(
    at: datetime, base: str, patterns: Iterable[str], missing: Iterable[str], count: int, *, base_found: bool
) -> list[str]:
    """One artifact or report being looked for."""
    gone = set(missing)
    texts = [f"Expanding base directory path: {base}", "Assembling file list", f"Expanding {base}"]
    if base_found:
        texts += [f"Expanding file paths for base directory {base}", "Assembling file list"]
        for pattern in patterns:
            texts.append(f"Expanding {pattern}")
            if pattern in gone:
                texts.append(f"Skipping invalid file path {pattern}")
        if count:
            texts.append(f"Found {count} file(s)")
    return [line for text in texts for line in said(at, text)]


def report_read(at: datetime, name: str, problems: Iterable[str]) -> list[str]:
    """What could not be read of a report's files. That fails no build."""
    return [
        line for problem in problems for line in said(at, f"[{name}: [error processing report: [{problem}]]]")
    ]  # fmt: skip


def discovered(at: datetime, folder: str, count: int, seconds: float) -> list[str]:
    """What looking for report files that nobody named has found. count: reports."""
    texts = [
        "Set report auto-discover timeout to 5 seconds", f"Expanding base directory path:  {folder}",
        "Assembling file list", f"Expanding {folder}", f"Expanding file paths for base directory {folder}",
        "Assembling file list", "Expanding **/*",
        f"Found {count} file(s)" if count else "No matching auto-discover report paths found",
        f"Report auto-discover file discovery took {seconds:.6f} seconds",
    ]  # fmt: skip
    return [line for text in texts for line in said(at, text)]
