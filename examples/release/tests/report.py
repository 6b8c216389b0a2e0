"""Run the tests and write a JUnit report: python3 tests/report.py reports/unit.xml

The standard library has no JUnit writer, and this build should need nothing but Python.
"""

import sys
import time
import unittest
from pathlib import Path
from xml.etree import ElementTree


class Timed(unittest.TextTestResult):
    """Keeps how every test went."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.suite = ElementTree.Element("testsuite", name="unit")

    def startTest(self, test: unittest.TestCase) -> None:
        self._begun = time.monotonic()
        super().startTest(test)

    def _add(self, test: unittest.TestCase, problem: str = "") -> None:
        seconds = f"{time.monotonic() - self._begun:.3f}"
        group, _, name = test.id().rpartition(".")
        case = ElementTree.SubElement(self.suite, "testcase", classname=group, name=name, time=seconds)
        if problem:
            ElementTree.SubElement(case, "failure", message=problem.strip().splitlines()[-1]).text = problem

    def addSuccess(self, test: unittest.TestCase) -> None:
        super().addSuccess(test)
        self._add(test)

    def addFailure(self, test: unittest.TestCase, err: object) -> None:
        super().addFailure(test, err)  # type: ignore[arg-type]
        self._add(test, self._exc_info_to_string(err, test))  # type: ignore[attr-defined]

    addError = addFailure


if __name__ == "__main__":
    report = Path(sys.argv[1])
    report.parent.mkdir(parents=True, exist_ok=True)
    tests = unittest.defaultTestLoader.discover(str(Path(__file__).parent))
    result = unittest.TextTestRunner(resultclass=Timed, stream=sys.stdout).run(tests)
    suite = result.suite
    suite.set("tests", str(result.testsRun))
    suite.set("failures", str(len(result.failures)))
    ElementTree.ElementTree(suite).write(report, encoding="utf-8", xml_declaration=True)
    sys.exit(not result.wasSuccessful())
