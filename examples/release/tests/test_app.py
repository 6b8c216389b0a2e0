"""Unit tests; the build runs them and reports them."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "app"))

import app


class AppTest(unittest.TestCase):
    def test_greeting_names_who_is_greeted(self) -> None:
        self.assertEqual(app.greeting("world"), "Hello, world!")

    def test_version_is_a_number(self) -> None:
        self.assertTrue(app.version().isdigit())

    def test_unknown_environments_are_refused(self) -> None:
        status, _ = app.answer("moon")
        self.assertEqual(status, 503)
