"""Lists of words as code holds them: one string, white space between two."""


def words(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())
