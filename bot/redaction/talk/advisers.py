"""The names of the advisers of one talk, as its member is shown them: they stay in its words, and are nobody else's.

«Merci Léa» is said to the Léa who has the talk. A name that words around it give to somebody else is masked as ever: a
family name beside it («Léa Morel»), kin («ma fille Léa»), who one is oneself («je m’appelle Léa»), a birth or an age.
"""

import re
from collections.abc import Iterator

from bot.redaction.cues import find_cues
from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.recognizers.person.cues import KIN_WORDS
from bot.redaction.view import View
from bot.redaction.wordlist import words

_A_NAME = re.compile(r"[^\W\d_]{2,}(?:[ '’-][^\W\d_]+){0,3}")
_BEFORE = 48
_ELSE = frozenset({Label.PASSWORD, Label.PERSON, Label.EMAIL, Label.ADDRESS})
"""What a name may be, once it is announced."""
_SOMEBODY = lazily(
    rf"(?:(?<![a-z])(?:{KIN_WORDS}|mes|ses|nos|leurs|docteur|dr|prenomm?ee?|prenoms?|noms?|nommee?|appelle|appelee?|"
    r"dossier|identifiant|compte|carte|contrat|mutuelle|beneficiaire|ayant[- ]droit|patiente?|assuree?|adherente?|mme|"
    r"rue|avenue|av\.?|boulevard|bd|allee|impasse|place|chemin|quai|square|residence|saint|sainte|"
    r"madame|membre|monsieur|mr|m\.|mlle|mademoiselle|titulaire)"
    r"[\s:,(\"]+(?:(?:est|c'est|de|d'|pour|a|la|le|se)\s){0,3})$"
)
"""What says before a name whose it is."""
_ONESELF = lazily(r"(?<![a-z])(?:je\s(?:suis|m'appelle|me\snomme)|moi\s?,?\s?c'est|ici|c'est\smoi)[\s:,]*$")
_SIGNED = lazily(r"(?:^|\n|[.,!]\s)(?:cordialement|cdlt|bien\sa\svous|salutations|merci\sd'avance)[\s,.!]*$")
_BORN = lazily(
    r"\s?[,(]?\s?(?:nee?|agee?|(?:est|etait|c'est)\s(?:nee?|ma|mon|notre|la|le|malade|hospitalisee?)|"
    r"(?:ma|mon|notre|sa|son|leur)\s[a-z-]+|[0-9]|a\s[0-9]+\s?(?:ans|mois))(?![a-z])"
)
"""What says after it that it is somebody else's."""
_JOINED = re.compile(r"(?P<word>[^\W\d_][^\W\d_'-]*\.?)(?P<gap>[ -]|,? et |, )$")
_NEXT = re.compile(r"(?P<gap>[ -]| et |, )(?P<word>[^\W\d_]+)(?P<dot>\.?)")
_ADDRESSED = words(
    "bonjour bonsoir merci salut coucou hello chere cher oui non ok parfait super rebonjour re entendu daccord bien "
    "accord "
    "encore bon bonne belle excellente joyeuse voila pardon desolee desole au "
    "revoir a avec par que et mais donc conseillere conseiller"
)


def hide(view: View, names: tuple[str, ...], awaited: Label | None, *, by_adviser: bool) -> View:
    """The view without them; the same one where there is none. `by_adviser`: an adviser writes, and may say who she
    is. `awaited`: what the message before announced.
    """
    if not names or awaited in _ELSE:
        return view
    known = {form for name in names if _A_NAME.fullmatch(name) for form in _forms(folded(name))}
    known = {form for form in known if form in view.fold}
    if not known:
        return view
    one_of = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    announced = _ELSE - {Label.PERSON} if by_adviser else _ELSE
    begins = min((cue.start for cue in find_cues(view) if cue.label in announced), default=len(view.fold))
    places = list(
        _places(view, re.compile(rf"(?<![\w@._'-])(?<!\w')(?<![0-9]\s)(?:{one_of})(?![\w@_]|[.'-]\w)"), by_adviser)
    )
    places = [place for place in places if place[0] < begins]
    return view.without(places) if places else view


def is_a_name(shown: str) -> bool:
    """Whether it is a person's, as names are written: «Léa Martin»."""
    return _A_NAME.fullmatch(shown) is not None


def hide_named(view: View, name: re.Pattern[str], awaited: Label | None) -> View:
    """The view without what `name` matches, an adviser's or an officer's, where no word gives it to somebody else."""
    if awaited in _ELSE or name.search(view.fold) is None:
        return view
    begins = min((cue.start for cue in find_cues(view) if cue.label is Label.PASSWORD), default=len(view.fold))
    places = [place for place in _places(view, name, by_adviser=False) if place[0] < begins]
    return view.without(places) if places else view


def _forms(name: str) -> Iterator[str]:
    """The name as it is shown, and its first word: «Léa Martin», «Léa»; «Conseiller» and «Service» are words."""
    first = name.partition(" ")[0]
    if not gazetteers().is_plain(first):
        yield name
        yield first


def _places(view: View, pattern: re.Pattern[str], by_adviser: bool) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(view.fold):
        start, end = match.span()
        before = view.fold[max(0, start - _BEFORE) : start]
        if match[0] in gazetteers().words and not view.text[start].isupper():
            continue  # «une rose», «la marine»
        of_another = _SOMEBODY.search(before) or _BORN.match(view.fold, end)
        if of_another and not (by_adviser and _introduces(before)):
            continue
        if not by_adviser and (
            _ONESELF.search(before) or (_SIGNED.search(before) and not view.fold[end:].strip(" .!"))
        ):
            continue
        if not _is_named_on(view, start, end):
            yield start, end


def _introduces(before: str) -> bool:
    """«Je m’appelle Léa», of an adviser."""
    return re.search(r"je\sm'appelle[\s:,]*$|mon\sprenom\s(?:est\s)?$", before) is not None


def _is_named_on(view: View, start: int, end: int) -> bool:
    """Whether another name stands right beside it, or is listed with it."""
    before = _JOINED.search(view.text, max(0, start - _BEFORE), start)
    if before is not None:
        word = folded(before["word"].rstrip("."))
        begins = before.start() == 0 or view.text[: before.start()].rstrip()[-1:] in tuple(".!?\n,:;")
        if word not in _ADDRESSED and _is_a_name(before["word"], word, begins=begins):
            return True
    after = _NEXT.match(view.text, end)
    if after is None:
        return False
    word = folded(after["word"])
    if (
        len(word) == 1
        and after["word"].isupper()
        and after["gap"] in (" ", "-")
        and (after["dot"] or word not in "aoy")
    ):
        return True
    return word not in _ADDRESSED and _is_a_name(after["word"], word, begins=after["gap"] == ", ")


def _is_a_name(typed: str, word: str, *, begins: bool) -> bool:
    """Whether a word beside a name may be a name too; a capital tells nothing where a sentence begins."""
    known = gazetteers()
    if known.is_plain(word):
        return False
    if word in known.strong_first or word in known.strong_last or word in known.rare:
        return True
    return typed[0].isupper() and (word in known.names or not begins)
