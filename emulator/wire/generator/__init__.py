"""Turns models into Python source. Used when developing, never at run time."""
