"""Answers given in the last minute, by the hash of Dialogflow's `responseId`: it may ask the same thing again."""

from collections import OrderedDict
from datetime import datetime, timedelta
from hashlib import sha256

KEPT = timedelta(seconds=60)
MOST = 4096


class Recent:
    """In memory, of this process alone, at most 4,096; an answer holds none of the end user's words."""

    def __init__(self) -> None:
        self._answers: OrderedDict[bytes, tuple[datetime, bytes]] = OrderedDict()  # oldest first

    def find(self, response_id: str, now: datetime) -> bytes | None:
        """What was answered to it, if that was less than a minute ago."""
        while self._answers and next(iter(self._answers.values()))[0] <= now - KEPT:
            self._answers.popitem(last=False)
        kept = self._answers.get(_key(response_id)) if response_id else None
        return None if kept is None else kept[1]

    def keep(self, response_id: str, answer: bytes, now: datetime) -> None:
        """This was answered to it."""
        if not response_id:
            return
        self._answers[_key(response_id)] = (now, answer)
        if len(self._answers) > MOST:
            self._answers.popitem(last=False)


def _key(response_id: str) -> bytes:
    return sha256(response_id.encode(errors="surrogatepass")).digest()
