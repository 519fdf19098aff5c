"""Patterns that wait for their first use: each of the package compiles, and finds what the real one finds."""

import importlib
import pkgutil
import re

import bot.redaction
from bot.redaction.lazily import lazily


def test_each_pattern_that_waits_compiles():
    waiting = []
    for module in pkgutil.walk_packages(bot.redaction.__path__, "bot.redaction."):
        if ".gazetteers.build" not in module.name:
            known = vars(importlib.import_module(module.name)).values()
            waiting += [one for one in known if type(one) is type(lazily(""))]
    assert len(waiting) > 20
    assert all(isinstance(one.pattern, str) for one in waiting)


def test_it_finds_what_its_source_finds():
    source = r"(?P<value>[0-9]{2})(?![0-9])"
    text = "12, 345 et 67"
    assert [m.span("value") for m in lazily(source).finditer(text)] == [
        m.span("value") for m in re.finditer(source, text)
    ]
    assert lazily(source).search("rien") is None
