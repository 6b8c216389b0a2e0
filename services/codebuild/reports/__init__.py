"""Test results and coverage: found in a build, read in the formats of their tools, kept as reports."""
