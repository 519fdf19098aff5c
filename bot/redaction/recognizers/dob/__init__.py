"""Dates of birth: `cued.find` beside their word, `alone.find` without one."""
