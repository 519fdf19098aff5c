"""Python imports this at its start where this folder is on PYTHONPATH, in children too: it notes every connection that
is tried and every name that is looked up, before it happens, in the file that WATCHED names (a JSON line each).
"""

import json
import os
import sys

_NOTED = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname")


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NOTED:
        address = arguments[0] if event.startswith("socket.get") else arguments[1]
        line = json.dumps([event, [str(part) for part in address] if isinstance(address, tuple) else str(address)])
        with open(os.environ["WATCHED"], "a", encoding="utf-8") as file:
            file.write(line + "\n")


sys.addaudithook(_note)
