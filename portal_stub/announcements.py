"""The announcements in memory, since every page asks for them; popups.py loads and shows them."""

from collections.abc import Sequence

from portal_stub.store.announcements import Announcement, Place
from portal_stub.store.database import now


class Announcements:
    """All that are kept, in memory."""

    def __init__(self) -> None:
        self._kept: tuple[Announcement, ...] = ()

    def hold(self, kept: Sequence[Announcement]) -> None:
        """What the database holds now."""
        self._kept = tuple(kept)

    def at(self, place: Place) -> Announcement | None:
        """The newest one that is up there."""
        return next((one for one in self._kept if one.place is place and one.holds(now())), None)

    def all(self) -> tuple[Announcement, ...]:
        """Those that are or were up, the newest first."""
        return tuple(one for one in self._kept if one.begins_at <= now())

    def public(self) -> tuple[Announcement, ...]:
        """The same, less those for members alone."""
        return tuple(one for one in self.all() if one.place is not Place.MODAL)
