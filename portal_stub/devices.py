"""A browser in a few words, for the list of sessions: «Firefox, Windows». Nothing else of its header is kept."""

_BROWSERS = (  # in this order: each calls itself by the names below it too
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def device_of(agent: str) -> str:
    """`User-Agent` → words."""
    names = (next((name for mark, name in known if mark in agent), None) for known in (_BROWSERS, _SYSTEMS))
    return ", ".join(name for name in names if name) or "Navigateur inconnu"
