"""Rules of CodeCommit in its own words; no I/O."""
