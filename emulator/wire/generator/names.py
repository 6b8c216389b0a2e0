"""Python names of operations: the same as boto3's methods."""

from botocore import xform_name


def snake(operation: str) -> str:
    """`BatchGetProjects` -> `batch_get_projects`."""
    return str(xform_name(operation))
