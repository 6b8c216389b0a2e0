"""Report files as tools write them."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from services.codebuild.domain.report import CaseStatus, Coverage, ReportStatus, count, kept, verdict
from services.codebuild.domain.report import TestCase as Case
from services.codebuild.reports.formats import COVERAGES, TESTS, BadReport

S, F, E, K, U = (
    CaseStatus.SUCCEEDED, CaseStatus.FAILED, CaseStatus.ERROR, CaseStatus.SKIPPED, CaseStatus.UNKNOWN
)  # fmt: skip


def cases(kind: str, text: str) -> list[Case]:
    return TESTS[kind](io.BytesIO(text.encode()))


def covered(kind: str, text: str) -> list[Coverage]:
    return COVERAGES[kind](io.BytesIO(text.encode()))


def test_junit() -> None:
    found = cases(
        "JUNITXML",
        """<testsuites><testsuite name="outer"><properties/><testsuite name="inner">
        <testcase classname="c" name="ok" time="0.5"><system-out>x</system-out></testcase></testsuite>
        <testcase classname="c" name="fails"><failure message="head">body</failure></testcase>
        <testcase classname="c" name="breaks" time="abc"><error message="only a headline"/></testcase>
        <testcase name="skipped"><skipped/></testcase></testsuite></testsuites>""",
    )
    assert found == [
        Case("ok", S, "c", "inner", 500_000_000),
        Case("fails", F, "c", "outer", 0, "body"),
        Case("breaks", E, "c", "outer", 0, "only a headline"),
        Case("skipped", K, "", "outer"),
    ]
    assert cases("JUNITXML", '<testsuite name="s"><testcase name="t"/></testsuite>') == [Case("t", S, "", "s")]


def test_nunit() -> None:
    found = cases(
        "NUNITXML",
        """<test-results><test-suite name="a.dll"><results><test-suite type="TestFixture" name="Mock"><results>
        <test-case name="N.Mock.Passes" executed="True" result="Success" time="0.016"/>
        <test-case name='N.Mock.Fails("a.b")' executed="True" result="Failure" time="0.013">
          <failure><message><![CDATA[wrong]]></message><stack-trace><![CDATA[at x]]></stack-trace></failure></test-case>
        <test-case name="N.Mock.Private" executed="False" result="NotRunnable"><reason><message>not public</message></reason></test-case>
        <test-case name="N.Mock.Ignored" executed="False"/>
        </results></test-suite></results></test-suite></test-results>""",
    )
    assert [(one.name, one.status, one.prefix, one.suite) for one in found] == [
        ("N.Mock.Passes", S, "N.Mock", "Mock"), ('N.Mock.Fails("a.b")', F, "N.Mock", "Mock"),
        ("N.Mock.Private", E, "N.Mock", "Mock"), ("N.Mock.Ignored", K, "N.Mock", "Mock"),
    ]  # fmt: skip
    assert found[0].nanoseconds == 16_000_000
    assert [one.message for one in found] == ["", "wrong\nat x\n", "not public\n", ""]


def test_nunit3() -> None:
    found = cases(
        "NUNIT3XML",
        """<test-run><test-suite type="Assembly" name="a.dll"><test-suite type="TestFixture" name="Mock" fullname="N.Mock">
        <test-case name="P" fullname="N.Mock.P" classname="N.Mock" result="Passed" duration="0.25"/>
        <test-case name="F" fullname="N.Mock.F" classname="N.Mock" result="Failed">
          <failure><message>m</message><stack-trace>t</stack-trace></failure></test-case>
        <test-case name="E" fullname="N.Mock.E" classname="N.Mock" result="Failed" label="Error"/>
        <test-case name="I" fullname="N.Mock.I" classname="N.Mock" result="Skipped" label="Ignored"/>
        <test-case name="C" fullname="N.Mock.C" classname="N.Mock" result="Strange"/>
        </test-suite></test-suite></test-run>""",
    )
    assert [(one.name, one.status) for one in found] == [
        ("N.Mock.P", S), ("N.Mock.F", F), ("N.Mock.E", E), ("N.Mock.I", K), ("N.Mock.C", U)
    ]  # fmt: skip
    assert found[1] == Case("N.Mock.F", F, "N.Mock", "Mock", 0, "m\nt\n")


def test_cucumber() -> None:
    def scenario(name: str, *results: Any, kind: str = "scenario") -> dict[str, Any]:
        return {"name": name, "type": kind, "steps": [{"result": result} for result in results]}

    text = json.dumps(
        [
            {
                "name": "Agent",
                "elements": [
                    scenario("", {"status": "passed", "duration": 5}, kind="background"),
                    scenario("good", {"status": "passed", "duration": 10}),
                    scenario("bad", {"status": "failed", "error_message": "why"}, {"status": "skipped"}),
                    scenario("later", {"status": "pending"}),
                    scenario("unknown", {"status": "undefined"}),
                ],
            }
        ]
    )
    assert cases("CUCUMBERJSON", text) == [
        Case("good", S, "Agent", "Agent", 15), Case("bad", F, "Agent", "Agent", 0, "why"),
        Case("later", K, "Agent", "Agent"), Case("unknown", U, "Agent", "Agent"),
    ]  # fmt: skip


def test_testng() -> None:
    found = cases(
        "TESTNGXML",
        """<testng-results><suite name="s"><test name="t"><class name="p.C">
        <test-method status="PASS" name="setUp" is-config="true"/>
        <test-method status="PASS" name="ok" duration-ms="12"/>
        <test-method status="FAIL" name="bad"><exception class="E"><message>m</message><full-stacktrace>st</full-stacktrace></exception></test-method>
        <test-method status="SKIP" name="no"/></class></test></suite></testng-results>""",
    )
    assert found == [
        Case("ok", S, "p.C", "t", 12_000_000), Case("bad", F, "p.C", "t", 0, "m\nst"), Case("no", K, "p.C", "t")
    ]  # fmt: skip


def test_trx() -> None:
    found = cases(
        "VISUALSTUDIOTRX",
        """<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
        <UnitTestResult testId="1" testName="P" outcome="Passed" duration="00:01:02.5000000"/>
        <UnitTestResult testId="1" testName="F" outcome="Failed"><Output><ErrorInfo><Message>m</Message><StackTrace>s</StackTrace></ErrorInfo></Output></UnitTestResult>
        <UnitTestResult testId="2" testName="N" outcome="NotExecuted"/><UnitTestResult testId="2" testName="T" outcome="Timeout"/>
        </Results><TestDefinitions><UnitTest id="1"><TestMethod className="A.B" name="P"/></UnitTest></TestDefinitions></TestRun>""",
    )
    assert found == [
        Case("P", S, "A.B", "A.B", 62_500_000_000), Case("F", F, "A.B", "A.B", 0, "m\ns"),
        Case("N", K), Case("T", E),
    ]  # fmt: skip


def test_cobertura() -> None:
    found = covered(
        "COBERTURAXML",
        """<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
        <coverage><packages><package><classes>
        <class filename="a.py"><methods><method><lines><line number="1" hits="1"/></lines></method></methods>
          <lines><line number="1" hits="1"/><line number="2" hits="0"/>
          <line number="3" hits="2" branch="true" condition-coverage="50% (1/2)"/></lines></class>
        <class filename="a.py"><lines><line number="2" hits="3"/></lines></class>
        <class filename="b.py"><lines><line number="1" hits="0"/></lines></class>
        </classes></package></packages></coverage>""",
    )
    assert found == [Coverage("a.py", 3, 0, 1, 1), Coverage("b.py", 0, 1, 0, 0)]
    assert found[1].line_percentage == 0.0


def test_clover() -> None:
    found = covered(
        "CLOVERXML",
        """<coverage generated="1"><project><package name="p"><file name="a.js" path="/src/a.js">
        <metrics statements="9" coveredstatements="9"/>
        <line num="1" count="2" type="stmt"/><line num="1" count="2" type="method"/><line num="2" count="0" type="stmt"/>
        <line num="3" type="cond" truecount="1" falsecount="0"/></file></package>
        <file name="b.js"><metrics statements="4" coveredstatements="3" conditionals="2" coveredconditionals="1"/></file>
        </project></coverage>""",
    )
    assert found == [Coverage("/src/a.js", 2, 1, 1, 1), Coverage("b.js", 3, 1, 1, 1)]


def test_jacoco() -> None:
    found = covered(
        "JACOCOXML",
        """<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
        <report name="r"><group name="g"><package name="com/x"><class name="com/x/A"><counter type="LINE" missed="9" covered="9"/></class>
        <sourcefile name="A.java"><line nr="1"/><counter type="LINE" missed="1" covered="5"/><counter type="BRANCH" missed="2" covered="2"/></sourcefile>
        </package></group></report>""",
    )
    assert found == [Coverage("com/x/A.java", 5, 1, 2, 2)]
    assert (found[0].line_percentage, found[0].branch_percentage) == (83.33, 50.0)


@pytest.mark.parametrize(
    "wrap", [lambda coverage: {"RSpec": {"coverage": coverage}}, lambda coverage: {"coverage": coverage}]
)
def test_simplecov(wrap: Callable[[Any], Any]) -> None:
    coverage = {
        "/a.rb": {"lines": [1, None, 0, 2], "branches": {"[:if, 0]": {"[:then, 1]": 1, "[:else, 2]": 0}}},
        "/old.rb": [None, 0],
    }
    found = covered("SIMPLECOV", json.dumps(wrap(coverage)))
    assert found == [Coverage("/a.rb", 2, 1, 1, 1), Coverage("/old.rb", 0, 1, 0, 0)]


ALL = [*TESTS, *COVERAGES]


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize(
    "text",
    [
        "", "<", "<html/>", "[1", "7", '"x"', "{}", "\x00\x01",
        '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><testsuite>&c;</testsuite>',
    ],
)  # fmt: skip
def test_what_is_no_report(kind: str, text: str) -> None:
    with pytest.raises(BadReport):
        {**TESTS, **COVERAGES}[kind](io.BytesIO(text.encode()))


@pytest.mark.parametrize("kind", ALL)
def test_strange_reports_are_read_without_harm(kind: str) -> None:
    strange = {
        "JUNITXML": '<testsuite><testcase time="1e400"/><testcase time="-1"/></testsuite>',
        "NUNITXML": "<test-results><test-case/></test-results>",
        "NUNIT3XML": '<test-run><test-case duration="NaN"/></test-run>',
        "CUCUMBERJSON": '[{"elements": [{"steps": [{"result": 3}, 4]}, 5]}, {"elements": 6}]',
        "TESTNGXML": "<testng-results><test><class><test-method/></class></test></testng-results>",
        "VISUALSTUDIOTRX": '<TestRun><UnitTestResult duration="x:y:z"/></TestRun>',
        "CLOVERXML": '<coverage><file><line num="x" count="y"/></file></coverage>',
        "COBERTURAXML": '<coverage><class><line number="-1" condition-coverage="(9/2)"/></class></coverage>',
        "JACOCOXML": "<report><package><sourcefile/></package></report>",
        "SIMPLECOV": '{"coverage": {"a": 1, "b": {"lines": ["x"], "branches": {"c": 5}}}}',
    }
    assert isinstance({**TESTS, **COVERAGES}[kind](io.BytesIO(strange[kind].encode())), list)


def test_too_many_cases_keep_the_failed_ones() -> None:
    many = [Case(f"t{number}", F if number % 100 == 99 else S) for number in range(700)]
    chosen = kept(many)
    assert len(chosen) == 500
    assert [one.name for one in chosen if one.status is F] == [f"t{number}" for number in range(99, 700, 100)]
    assert [one.name for one in chosen] == sorted((one.name for one in chosen), key=lambda name: int(name[1:]))
    assert count(many) == {"FAILED": 7, "ERROR": 0, "UNKNOWN": 0, "SKIPPED": 0, "SUCCEEDED": 693}
    assert verdict(many) is ReportStatus.FAILED
    assert verdict([Case("a", S), Case("b", K)]) is ReportStatus.SUCCEEDED
    assert verdict([]) is ReportStatus.INCOMPLETE
