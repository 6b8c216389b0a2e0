"""However long the history is: no call and no job reads more of it than it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from emulator.db import Prepared, Tx
from emulator.node import Node
from tests.service.codepipeline.conftest import Line, approval, commit_source, stage


@contextmanager
def statements(server: Node) -> Iterator[list[tuple[str, Any]]]:
    """Everything that the database is asked about pipelines meanwhile."""
    found: list[tuple[str, Any]] = []
    engines = (server.db.read_engine, server.db.write_engine)
    execute = Prepared._execute

    def keep(statement: str, parameters: Any) -> None:
        if "codepipeline_" in statement and not statement.startswith("INSERT"):
            found.append((statement, parameters))

    def note(conn: Any, cursor: Any, statement: str, parameters: Any, context: Any, executemany: bool) -> None:
        keep(statement, parameters)

    def note_prepared(one: Prepared, tx: Tx, values: Any) -> Any:
        if tx.conn.engine in engines:
            keep(one.sql, tuple(convert(values) for convert in one._parameters))
        return execute(one, tx, values)

    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Prepared, "_execute", note_prepared)
            patch.setattr(Prepared, "run_many", lambda one, tx, rows: [one._execute(tx, row) for row in rows])
            yield found
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)


def steps(server: Node, asked: list[tuple[str, Any]], kind: str) -> set[str]:
    """Steps of a kind in the plans of the statements, each with its statement."""
    found: set[str] = set()
    with server.db.read_engine.connect() as conn:
        for statement, parameters in asked:
            rows = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            found |= {f"{row[3]}: {statement}" for row in rows if str(row[3]).startswith(kind)}
    return found


def scans(server: Node, asked: list[tuple[str, Any]]) -> set[str]:
    """Steps that read a whole table."""
    return steps(server, asked, "SCAN codepipeline_")


def test_nothing_reads_a_whole_table(line: Line, server: Node) -> None:
    with statements(server) as asked:
        first = line.create(stage("Source", commit_source()), stage("Gate", approval()), pipelineType="V2")
        line.wait_for_action(first, "Look")
        line.decide("Gate", status="Rejected")
        line.wait(first, "Failed")
        line.api.retry_stage_execution(
            pipelineName="web", stageName="Gate", pipelineExecutionId=first, retryMode="FAILED_ACTIONS"
        )
        line.wait_for_action(first, "Look")
        line.decide("Gate")
        line.wait(first)
        second = line.start(clientRequestToken="once")
        line.wait_for_action(second, "Look")
        line.api.stop_pipeline_execution(pipelineName="web", pipelineExecutionId=second, abandon=True)
        line.wait(second, "Stopped")
        line.api.rollback_stage(pipelineName="web", stageName="Gate", targetPipelineExecutionId=first)
        line.api.list_pipelines()
        line.executions(filter={"succeededInStage": {"stageName": "Gate"}})
        line.api.list_action_executions(pipelineName="web")
        asked_for = {"pipelineExecutionId": first, "startTimeRange": "Latest"}
        line.actions(first, filter={"latestInPipelineExecution": asked_for})
        line.api.list_rule_executions(pipelineName="web")
        line.api.list_action_types()
        line.api.list_webhooks()
    assert len(asked) > 100
    assert scans(server, asked) == set()


def test_an_index_gives_the_order_of_what_is_shown(line: Line, server: Node) -> None:
    first = line.create(stage("Source", commit_source()), stage("Gate", approval()), pipelineType="V2")
    line.wait_for_action(first, "Look")
    with statements(server) as asked:
        line.state("Gate")
        line.executions()
        line.executions(filter={"succeededInStage": {"stageName": "Source"}})
    assert len(asked) > 10
    assert scans(server, asked) | steps(server, asked, "USE TEMP B-TREE") == set()


def test_pages_of_executions_and_actions_join_up(line: Line) -> None:
    first = line.create(
        stage("Source", commit_source()), stage("Gate", approval()), pipelineType="V2", executionMode="PARALLEL"
    )
    ids = [first, *(line.start() for _ in range(4))]
    for execution in ids:
        line.wait_for_action(execution, "Look")
    pages = line.api.get_paginator("list_pipeline_executions").paginate(
        pipelineName="web", PaginationConfig={"PageSize": 2}
    )
    shown = [one["pipelineExecutionId"] for page in pages for one in page["pipelineExecutionSummaries"]]
    assert shown == list(reversed(ids))
    pages = line.api.get_paginator("list_action_executions").paginate(
        pipelineName="web", PaginationConfig={"PageSize": 3}
    )
    actions = [one["actionExecutionId"] for page in pages for one in page["actionExecutionDetails"]]
    assert len(set(actions)) == len(actions) == 10
