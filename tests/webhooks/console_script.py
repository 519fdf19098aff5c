"""`guichet` as an operator types it, in this process."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from webhooks.commands import main


class Told(NamedTuple):
    """What a command ended with."""

    code: int
    out: str
    err: str


Guichet = Callable[..., Told]


def console_script(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Guichet:
    """The console script, run from `folder`; keyword arguments are settings (`GUICHET_…`)."""
    monkeypatch.chdir(folder)

    def runs(*words: str, **settings: str) -> Told:
        for name, value in settings.items():
            monkeypatch.setenv(f"GUICHET_{name}", value)
        monkeypatch.setattr(sys, "argv", ["guichet", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return Told(int(ended.value.code or 0), said.out, said.err)

    return runs
