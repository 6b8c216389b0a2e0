"""The AWS APIs as Python types: one module per service, generated from botocore's models.

Each module has the shapes as TypedDicts, one AwsError per modelled error, `Handlers` to implement and `Client` to call.
Shapes are for the type checker: at run time each of them is `dict`, because building thousands of TypedDicts would
cost tens of MiB. `codebuild.Tag(key="a", value="b")` works both ways.
"""

from typing import Any


def shape_at_run_time(name: str) -> Any:
    """A module's `__getattr__`: every shape is a plain dict."""
    if name.startswith("_"):
        raise AttributeError(name)
    return dict


def is_written(handlers: type, method: str) -> bool:
    """Whether a service overrides that method of its generated Handlers."""
    return not getattr(handlers, method).__module__.startswith("emulator.api.")
