"""Standard input and output as a shell may hand them over: closed (`<&-`), full (`> /dev/full`), gone (`| head`)."""

import errno
import os
import sys
from contextlib import suppress
from io import BufferedReader
from typing import cast

from webhooks.commands.databases import refuse
from webhooks.commands.usage import reason

_UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}
"""What writing into something open may answer, whatever it is; named by no path."""


def what_is_given() -> BufferedReader:
    """The bytes on standard input; a shell that closed it has made a mistake (exit 2)."""
    if sys.__stdin__ is None:
        raise refuse("L’entrée standard est fermée\u00a0: il n’y a rien à lire.")
    return cast("BufferedReader", sys.stdin.buffer)


def need_output() -> None:
    """For a command that is there for what it writes: where standard output is closed, it does nothing (exit 2)."""
    if sys.__stdout__ is None:
        raise refuse("La sortie standard est fermée\u00a0: rien ne peut y être écrit.")


def open_what_is_closed() -> None:
    """Opens the null device in place of what the shell closed: else the first file to be opened, a database say, would
    bear the number of standard output, and be written in.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
    sys.stdin = sys.stdin or os.fdopen(0, encoding="utf-8")
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8")


def exit_code_of(refused: OSError) -> int:
    """What could not be written, in one line, and the exit code: 0 where the reader has seen enough, else 1. Raises
    `refused` again if it is about anything else.
    """
    if isinstance(refused, BrokenPipeError):
        _give_up_output()
        return 0
    if refused.filename is not None or refused.errno not in _UNWRITABLE:
        raise refused
    _give_up_output()
    with suppress(OSError):  # it may be as full
        sys.stderr.write(f"L’écriture a échoué\u00a0: {reason(refused)}. Le résultat n’est pas entier.\n")
        sys.stderr.flush()
        return 1
    _to_nothing(sys.stderr.fileno())
    return 1


def _give_up_output() -> None:
    """What is left of it goes nowhere, and nobody complains of it at the end."""
    with suppress(OSError, ValueError):  # a stand-in without a number
        _to_nothing(sys.stdout.fileno())


def _to_nothing(number: int) -> None:
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, number)
    os.close(null)
