"""The processes that something under test has started: who of its group lives, and whether they end."""

import os
import select
from pathlib import Path


def group_of(leader: int) -> list[int]:
    """The processes of a group that live, by its leader's number."""
    members = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = stat.read_text().rsplit(")", 1)[1].split()[:3]
        except OSError:  # it has just ended
            continue
        if int(group) == leader and state != "Z":
            members.append(int(stat.parent.name))
    return members


def ends(pid: int, patience_s: float) -> bool:
    """Whether a process, of whomever it is the child, ends before patience does."""
    try:
        seen = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    with os.fdopen(seen, "rb", buffering=0):
        return bool(select.select([seen], [], [], patience_s)[0])
