"""Lint of the phrases: enough of them, none that means two intents, none that is both in and out of scope."""

from collections import Counter, defaultdict

from bot.knowledge.folder import Folder, PlacedPhrase
from bot.knowledge.intent import Kind
from bot.knowledge.problems import Problems
from bot.knowledge.wording import content_words, plain

ENOUGH = 25  # below, the right page is lost one time in five to ten (research/nlu.md, §0.12)
_TAUGHT = (Kind.ANSWER, Kind.HANDOFF, Kind.REFUSAL, Kind.SMALLTALK, Kind.URGENT)


def check_phrases(folder: Folder, problems: Problems) -> None:
    """All the rules about phrases."""
    phrases = [*folder.all_phrases(), *(phrase for _, phrase in folder.outside())]
    _check_numbers(folder, problems)
    exact: dict[str, PlacedPhrase] = {}
    near: defaultdict[frozenset[str], list[PlacedPhrase]] = defaultdict(list)
    for phrase in phrases:
        folded = plain(phrase.text) or phrase.text.strip()
        if not folded:
            problems.error(phrase.path, phrase.line, "une phrase est vide.")
            continue
        first = exact.setdefault(folded, phrase)
        if first is not phrase:
            _tell_same(first, phrase, problems)
            continue
        words = frozenset(content_words(phrase.text))
        if len(words) >= 2:
            near[words].append(phrase)
    for alike in near.values():
        _tell_near(alike, problems)


def _check_numbers(folder: Folder, problems: Problems) -> None:
    counts = Counter(phrase.intent for phrase in folder.all_phrases())
    for placed in folder.intents:
        number = counts[placed.intent.name]
        if number < ENOUGH and placed.intent.kind in _TAUGHT:
            phrases = "phrases" if number > 1 else "phrase"
            sentence = f"{number} {phrases} pour {placed.intent.name} ; il en faut {ENOUGH} pour être bien compris."
            problems.warning(placed.written.shown, placed.line("name"), sentence)


def _named(phrase: PlacedPhrase) -> str:
    return phrase.intent or f"hors sujet ({phrase.hand})"


def _tell_same(first: PlacedPhrase, phrase: PlacedPhrase, problems: Problems) -> None:
    where = f"{first.path}:{first.line}"
    if first.intent != phrase.intent:
        sentence = f"«\u00a0{phrase.text}\u00a0» est déjà une phrase de {_named(first)} ({where}) ; gardez-en une."
        problems.error(phrase.path, phrase.line, sentence)
    else:
        problems.warning(phrase.path, phrase.line, f"«\u00a0{phrase.text}\u00a0» est écrit deux fois ({where}).")


def _tell_near(alike: list[PlacedPhrase], problems: Problems) -> None:
    first = alike[0]
    for phrase in alike[1:]:
        if phrase.intent != first.intent:
            where = f"«\u00a0{first.text}\u00a0» de {_named(first)} ({first.path}:{first.line})"
            sentence = f"«\u00a0{phrase.text}\u00a0» dit presque la même chose que {where} ; laquelle est la bonne ?"
            problems.warning(phrase.path, phrase.line, sentence)
