"""What an author is told about a folder that could be read: rules over the whole of it, each with its place and mend.

An error would mislead a member (a dead link, one phrase for two intents) and keeps the folder from being loaded; a
warning is for the author to look at. Each rule is a function of `Everything` that notes problems; RULES lists them.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches

from bot.knowledge.dates import french_day
from bot.knowledge.everything import Everything
from bot.knowledge.folder import Placed
from bot.knowledge.intent import Kind
from bot.knowledge.linting_texts import check_answers, check_words
from bot.knowledge.linting_values import check_values
from bot.knowledge.pages import CONTACT, USUAL
from bot.knowledge.phrasing import check_phrases
from bot.knowledge.problems import Problems
from bot.knowledge.wording import plain
from bot.redaction.signals import Signal

NBSP = "\u00a0"
_MEND_PAGE = "le lien n’est pas montré ; ajoutez-la au fichier des pages, ou retirez le lien"


def check(everything: Everything, problems: Problems) -> None:
    """Run all the rules."""
    for rule in RULES:
        rule(everything, problems)
    check_phrases(everything.folder, problems)


def check_names(everything: Everything, problems: Problems) -> None:
    """A name stands once; an intent of the topic's file starts with the topic's name."""
    seen: dict[str, Placed] = {}
    titles: dict[str, Placed] = {}
    for placed in everything.folder.intents:
        name, path = placed.intent.name, placed.written.shown
        if first := seen.get(name):
            where = f"{first.written.shown}:{first.line('name')}"
            problems.error(path, placed.line("name"), f"l’intention {name} existe déjà ({where}).")
        seen.setdefault(name, placed)
        same = titles.setdefault(plain(placed.intent.title), placed)
        if same is not placed:
            sentence = (
                f"ce titre est déjà celui de {same.intent.name} ; un titre choisi doit mener à une seule réponse."
            )
            problems.error(path, placed.line("title"), sentence)


def check_references(everything: Everything, problems: Problems) -> None:
    """Follow-ups and the phrases of other hands name intents that exist."""
    if not everything.whole:
        return  # an intent that could not be read would be told twice
    folder = everything.folder
    names = {placed.intent.name for placed in folder.intents}
    for placed in folder.intents:
        for at, follow_up in enumerate(placed.intent.follow_ups):
            if follow_up not in names:
                problems.error(placed.written.shown, placed.line("follow_ups", at), _unknown(follow_up, names))
            elif follow_up == placed.intent.name:
                sentence = "une question ne se propose pas elle-même comme suite."
                problems.warning(placed.written.shown, placed.line("follow_ups", at), sentence)
        for at, thread in enumerate(placed.intent.in_thread):
            if thread.intent is not None and thread.intent not in names:
                problems.error(placed.written.shown, placed.line("in_thread", at), _unknown(thread.intent, names))
    for file, written in folder.phrases:
        for name in file.phrases:
            if name not in names:
                problems.error(written.shown, written.line("phrases", name), _unknown(name, names))


def check_suggestions(everything: Everything, problems: Problems) -> None:
    """The questions offered first, by page, are intents that exist."""
    if not everything.whole or not everything.folder.words:
        return
    names = {placed.intent.name for placed in everything.folder.intents}
    words, written = everything.folder.words
    for page, suggested in words.suggestions.items():
        if page not in everything.pages and page != "default" and page not in USUAL:
            problems.error(written.shown, written.line("suggestions", page), f"la page {page} n’existe pas.")
        for at, name in enumerate(suggested):
            if name not in names:
                problems.error(written.shown, written.line("suggestions", page, at), _unknown(name, names))


def check_topics(everything: Everything, problems: Problems) -> None:
    """Each topic that answers has a title for the help pages, and each title a topic."""
    if not everything.whole or not everything.folder.words:
        return
    words, written = everything.folder.words
    topics = {placed.intent.name.partition(".")[0] for placed in everything.folder.intents}
    for name in words.topics:
        if name not in topics:
            sentence = f"le sujet {name} n’a aucune question ; retirez cette ligne, ou corrigez le nom."
            problems.warning(written.shown, written.line("topics", name), sentence)
    untold: dict[str, Placed] = {}
    for placed in everything.folder.intents:
        topic = placed.intent.name.partition(".")[0]
        if placed.intent.kind is Kind.ANSWER and topic not in words.topics:
            untold.setdefault(topic, placed)
    for topic, placed in untold.items():
        mend = f"ajoutez-le à topics, dans {written.shown}"
        sentence = f"le sujet {topic} n’a pas de titre pour les pages d’aide ; {mend}."
        problems.warning(placed.written.shown, placed.line("name"), sentence)


def _unknown(name: str, names: set[str]) -> str:
    close = get_close_matches(name, sorted(names), n=1)
    meant = f" ; vouliez-vous {close[0]}{NBSP}?" if close else "."
    return f"l’intention {name} n’existe pas{meant}"


def check_pages(everything: Everything, problems: Problems) -> None:
    """The assistant itself leads to the contact page."""
    if everything.whole and CONTACT not in everything.pages:
        sentence = (
            "la page contact manque dans le fichier des pages ; l’assistant y mène quand il ne sait pas répondre."
        )
        problems.error(everything.folder.path.name, 1, sentence)


def check_links(everything: Everything, problems: Problems) -> None:
    """Every link leads to a page, and to an anchor that the page has."""
    for placed in everything.folder.intents:
        for ref, keys in _links(placed):
            slug, _, anchor = ref.partition("#")
            path, line = placed.written.shown, placed.line(*keys)
            if slug in USUAL and slug not in everything.pages:
                problems.warning(path, line, f"la page {slug} n’est pas dans le fichier des pages ; {_MEND_PAGE}.")
            elif slug not in everything.pages:
                close = get_close_matches(slug, sorted(everything.pages), n=1)
                meant = f" ; vouliez-vous {close[0]}{NBSP}?" if close else "."
                problems.error(path, line, f"la page {slug} n’existe pas{meant}")
            elif not anchor or everything.has_anchor(slug, anchor) or not everything.whole:
                continue
            elif everything.pages[slug].anchors is None:
                mend = f"déclarez-le dans les anchors de [{slug}], s’il y est"
                problems.warning(
                    path, line, f"le lien mène en haut de la page {slug}, sans l’endroit {anchor} ; {mend}."
                )
            else:
                problems.error(
                    path, line, f"la page {slug} n’a pas d’ancre {anchor} ; voyez {_place_of_anchors(slug)}."
                )
        if not placed.intent.links and placed.intent.kind is Kind.ANSWER:
            sentence = "une réponse sans lien ; ajoutez la page qui répond (links)."
            problems.warning(placed.written.shown, placed.line("name"), sentence)


def _place_of_anchors(slug: str) -> str:
    return f"anchors de [{slug}] dans le fichier des pages, ou les titres du document {slug}"


def _links(placed: Placed) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for at, ref in enumerate(placed.intent.links):
        yield ref, ("links", at)
    for number, step in enumerate(placed.intent.if_not_solved):
        for at, ref in enumerate(step.links):
            yield ref, ("if_not_solved", number, "links", at)


def check_citations(everything: Everything, problems: Problems) -> None:
    """A citation names a passage in force, and its author has read the passage as it stands."""
    for placed in everything.folder.intents:
        for at, ref in enumerate(placed.intent.citations):
            path, line = placed.written.shown, placed.line("citations", at)
            if everything.documents.passage(ref) is None:
                if not everything.whole:
                    continue
                slug, _, anchor = ref.partition("#")
                known = slug in everything.documents.versions
                what = (
                    f"le document {slug} n’a pas de passage {anchor}" if known else f"le document {slug} n’existe pas"
                )
                note = problems.warning if not known and slug in USUAL else problems.error
                note(path, line, f"{what} dans sa version en vigueur.")
            elif (slug := ref.partition("#")[0]) not in everything.pages:
                note = problems.warning if slug in USUAL else problems.error
                note(path, line, f"le document {slug} n’a pas de page où le lire : la citation n’est pas montrée.")
            elif everything.stale(placed, ref):
                was = ref in everything.folder.confirmed.get(placed.intent.name, {})
                why = "ce passage a changé depuis votre dernière lecture" if was else "ce passage n’a pas été confirmé"
                mend = f"relisez-le, puis lancez «{NBSP}guichet intents confirm {placed.intent.name}{NBSP}»"
                problems.warning(path, line, f"{why} : la citation {ref} n’est pas montrée ; {mend}.")


def check_entities(everything: Everything, problems: Problems) -> None:
    """Per-value answers name an entity and its values; a synonym means one value."""
    entities = {file.name: file for file, _ in everything.folder.entities}
    for placed in everything.folder.intents:
        intent, path = placed.intent, placed.written.shown
        if intent.answers and intent.entity is None:
            problems.error(path, placed.line("answers"), "answers veut le nom d’une entité (entity).")
        if intent.entity is not None and intent.entity not in entities:
            if everything.whole:
                problems.error(
                    path, placed.line("entity"), f"l’entité {intent.entity} n’existe pas (dossier entities/)."
                )
            continue
        for value in intent.answers if intent.entity else ():
            if value not in entities[str(intent.entity)].values:
                sentence = f"{value} n’est pas une valeur de l’entité {intent.entity}."
                problems.error(path, placed.line("answers", value), sentence)
    for file, written in everything.folder.entities:
        meant: dict[str, str] = {}
        for name, declared in file.values.items():
            for synonym in declared.synonyms:
                other = meant.setdefault(plain(synonym), name)
                if other != name:
                    sentence = f"«{NBSP}{synonym}{NBSP}» veut déjà dire {other}."
                    problems.error(written.shown, written.line("values", name), sentence)


def check_urgency(everything: Everything, problems: Problems) -> None:
    """Each of the redactor's signals has one urgent answer: none may be missed."""
    if not everything.whole:
        return
    answered = Counter(one.intent.signal for one in everything.folder.intents if one.intent.signal)
    for placed in everything.folder.intents:
        if placed.intent.signal and placed.intent.kind is not Kind.URGENT:
            problems.error(placed.written.shown, placed.line("signal"), "un signal est réservé à kind: urgent.")
        if placed.intent.signal and answered[placed.intent.signal] > 1:
            sentence = f"le signal {placed.intent.signal} a plusieurs réponses ; gardez-en une."
            problems.error(placed.written.shown, placed.line("signal"), sentence)
    for signal in Signal:
        if not answered[signal.value]:
            sentence = f"aucune intention ne répond au signal {signal.value} (kind: urgent, signal: {signal.value})."
            problems.error(everything.folder.path.name, 1, sentence)


def check_dates(everything: Everything, today: date, problems: Problems) -> None:
    """An answer whose time is over answers nobody any more, its phrases still lead to it."""
    for placed in everything.folder.intents:
        until = placed.intent.valid_until
        if until and until < today:
            mend = "prolongez la date, retirez-la, ou retirez la fiche"
            sentence = f"{placed.intent.name} ne répond plus depuis le {french_day(until)} ; {mend}."
            problems.warning(placed.written.shown, placed.line("valid_until"), sentence)


def check_people(everything: Everything, problems: Problems) -> None:
    """Somebody can ask for a human, and something is outside."""
    name = everything.folder.path.name
    if everything.whole and not any(one.intent.kind is Kind.HANDOFF for one in everything.folder.intents):
        problems.warning(name, 1, "aucune intention ne mène à un conseiller (kind: handoff).")
    if everything.folder.out_of_scope is None and everything.whole:
        problems.warning(name, 1, "out_of_scope.yaml manque : le service ne saura pas ce qui n’est pas pour lui.")


RULES: tuple[Callable[[Everything, Problems], None], ...] = (
    check_names,
    check_references,
    check_suggestions,
    check_topics,
    check_pages,
    check_links,
    check_citations,
    check_entities,
    check_urgency,
    check_words,
    check_answers,
    check_values,
    check_people,
)
