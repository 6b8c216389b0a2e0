"""Where tasks run. One folder or file per kind of place; all pass `tests/support/backend_contract.py`."""
