"""Links to our own public pages: never masked, whole, as the bot, the portal and advisers hand them out.

A page is one of the addresses that the redactor was given, exactly; `?ref=` may carry a conversation's reference, and
the contact page has receipts under it. Anything else on our own site is read as on any other (link.py: an activation
link with its token goes whole); only the site's own name and port are nobody's number.
"""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from bot.redaction.public.our_references import CONVERSATION, RECEIPT
from bot.redaction.recognizers import link
from bot.redaction.view import SENTINEL, View

_RECEIPTS = "/contact"
"""The page under which `/recu/<reference>` tells what became of a request."""
_BEGIN = r"(?<![a-z0-9@.:/_-])(?:https?://)?"
_OVER = r"[.,;:!?)'\"»\]]{0,3}(?:[\s<>\"«»{}]|$)"
_END = rf"(?={_OVER})"
_AFTER_SITE = rf"(?=[/?#]|{_OVER})"
_BEFORE_DIGITS = rf"/?\?ref=(?=[0-9]{{8}}(?![a-z0-9])|{SENTINEL})"
"""A reference of digits alone: the talk's own stays (our_references.py), any other is denied, or was."""
_TWINS = ("127.0.0.1", "localhost", "[::1]")


class OurLinks:
    """Hides them from the recognizers: in the view each becomes a sentinel, in the text it stays."""

    def __init__(self, pages: Iterable[str]) -> None:
        """`pages`: absolute addresses of public pages; one with `#anchor` for each anchor that may be linked to."""
        anchors: dict[str, set[str]] = {}
        for address in pages:
            bare, _, anchor = address.lower().partition("#")
            for page in _twins(bare):
                anchors.setdefault(page, set()).update({anchor} if anchor else ())
        self._sites = tuple({page.partition("/")[0] for page in anchors})
        if anchors:
            whole = sorted(anchors, key=len, reverse=True)
            self._page = re.compile(f"{_BEGIN}(?:{'|'.join(_page(page, anchors[page]) for page in whole)}){_END}")
            pages, sites = "|".join(map(re.escape, whole)), "|".join(map(re.escape, self._sites))
            self._begun = re.compile(f"{_BEGIN}(?:(?:{pages}){_BEFORE_DIGITS}|(?:{sites}){_AFTER_SITE})")

    def hide(self, view: View) -> View:
        """The view without them; the same one where there is none."""
        if not any(site in view.fold for site in self._sites):
            return view
        places = [match.span() for match in self._page.finditer(view.fold)]
        if places:
            view = view.without(places)
        secret = [(span.start, span.end) for span in link.find(view)]
        begun = [match.span() for match in self._begun.finditer(view.fold)]
        begun = [place for place in begun if not any(start < place[1] and place[0] < end for start, end in secret)]
        return view.without(begun) if begun else view


def _twins(address: str) -> Iterable[str]:
    """`host[:port]/path` of an address; this machine under each of its names."""
    parts = urlsplit(address)
    path = parts.path.rstrip("/")
    if f"[{parts.hostname}]" in _TWINS or parts.hostname in _TWINS:
        port = "" if parts.port is None else f":{parts.port}"
        return [f"{host}{port}{path}" for host in _TWINS]
    return [f"{parts.netloc}{path}"]


def _page(page: str, anchors: set[str]) -> str:
    """A page's pattern: its reference and its anchors, where it is followed by one."""
    anchor = f"(?:#(?:{'|'.join(map(re.escape, sorted(anchors)))}))?" if anchors else ""
    pattern = rf"{re.escape(page)}/?(?:\?ref={CONVERSATION})?{anchor}"
    return rf"{pattern}|{re.escape(page)}/recu/(?i:{RECEIPT})" if page.endswith(_RECEIPTS) else pattern
