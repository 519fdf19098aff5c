"""Lint of the conversation tests (intents/tests/): their shape, and that what they wait for exists. They keep no folder
from being loaded; a test that waits for what does not exist can only fail, and says so when it is played.
"""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from bot.knowledge.everything import Everything
from bot.knowledge.pages import USUAL
from bot.knowledge.problems import Problems
from bot.knowledge.reading import Key, Written
from bot.knowledge.story import Story, StoryFile, StoryTurn

NBSP = "\u00a0"
Stories = Sequence[tuple[StoryFile, Written]]


def check_stories(stories: Stories, everything: Everything, problems: Problems) -> None:
    """Each intent and page that is waited for exists."""
    if not everything.whole:
        return  # what could not be read would be told twice
    intents = {placed.intent.name for placed in everything.folder.intents}
    for story, written, keys in every_story(stories):
        if story.page is not None:
            _check_page(story.page, written.shown, written.line(*keys, "page"), everything, problems)
        for number, turn in enumerate(story.turns):
            here = (*keys, "turns", number)
            for field, name in _intents(turn):
                if name not in intents:
                    line = written.line(*here, field)
                    problems.error(written.shown, line, _unknown("l’intention", name, intents))
            for field, page in _pages(turn):
                _check_page(page, written.shown, written.line(*here, field), everything, problems)


def _check_page(page: str, path: str, line: int, everything: Everything, problems: Problems) -> None:
    """A page that portals usually have (pages.USUAL), and this one has not, is for its authors to look at."""
    if page not in everything.pages:
        note = problems.warning if page in USUAL else problems.error
        note(path, line, _unknown("la page", page, everything.pages))


def every_story(stories: Stories) -> Iterator[tuple[Story, Written, tuple[Key, ...]]]:
    """Each story, its file and the keys to it there."""
    for file, written in stories:
        for number, story in enumerate(file.stories):
            yield story, written, ("stories", number)


def _intents(turn: StoryTurn) -> Iterator[tuple[str, str]]:
    yield from (("intents", name) for name in turn.intents or ())
    yield from (("offers", name) for name in turn.offers or ())


def _pages(turn: StoryTurn) -> Iterator[tuple[str, str]]:
    if turn.page is not None:
        yield "page", turn.page
    yield from (("pages", page) for page in turn.pages or ())


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, sorted(known), n=1)
    return f"{what} {name} n’existe pas" + (f" ; vouliez-vous {close[0]}{NBSP}?" if close else ".")
