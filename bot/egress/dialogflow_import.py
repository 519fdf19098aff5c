"""A Dialogflow ES agent's ZIP → files of our folder of intents, and a report of what has no counterpart there.

In: the bytes, from whoever exported them. Out: an `Imported`. Raises `ArchiveRefused` (dialogflow_unzipping.py).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.egress.dialogflow_agent import ACTION
from bot.egress.dialogflow_unzipping import ArchiveRefused, contents
from bot.knowledge.wording import plain

ELSEWHERE = "importe"  # the topic of what had none in its name
_LONGEST_TITLE = 120
_KINDS = {1: "une carte", 2: "des réponses rapides", 3: "une image", 4: "une charge utile"}


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Something of the agent that our folder has no place for, or that an author has to write."""

    place: str
    says: str


@dataclass
class Imported:
    """`files`: path in the folder → its content, ready for YAML."""

    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    unmatched: list[Unmatched] = field(default_factory=list)
    intents: int = 0
    phrases: int = 0
    entities: int = 0


def read_archive(raw: bytes) -> Imported:
    """What the archive comes to."""
    return _Importer(contents(raw)).imported()


class _Importer:
    """Reads what it knows, and reports the rest."""

    def __init__(self, read: Mapping[str, Any]) -> None:
        self._read = read
        self._language = str(read.get("agent.json", {}).get("language") or "fr").lower()
        self._made = Imported()
        self._names: set[str] = set()

    def imported(self) -> Imported:
        """All of it."""
        topics: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        outside: list[str] = []
        for name, told in self._described("intents", "_usersays_"):
            if told.get("fallbackIntent") is True:
                outside += self._phrases(name)
                self._report(
                    name, "intention de repli\u00a0: ses phrases vont dans out_of_scope.yaml, sa réponse est laissée"
                )
            else:
                topic, intent = self._intent(name, told)
                topics[topic].append(intent)
        for topic, intents in sorted(topics.items()):
            self._made.files[f"{topic}.yaml"] = {"topic": topic, "intents": intents}
        for name, told in self._described("entities", "_entries_"):
            self._entity(name, told)
        if outside:
            self._made.files["out_of_scope.yaml"] = {"families": {ELSEWHERE: sorted(set(outside))}}
        return self._made

    def _described(self, folder: str, beside: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Display name → what its own file says; not the files of phrases or entries."""
        for path in sorted(self._read):
            stem = path.removeprefix(f"{folder}/").removesuffix(".json")
            if not path.startswith(f"{folder}/") or re.search(rf"{beside}[a-z]{{2,3}}(-[a-z]+)?$", stem):
                continue
            told = self._read[path]
            if not isinstance(told, dict):
                raise ArchiveRefused(f"{path} n’a pas la forme attendue.")
            yield stem, told

    def _beside(self, folder: str, name: str, what: str) -> list[dict[str, Any]]:
        """The entries of `NAME_what_LL.json` in the agent's language; the others are reported."""
        beginning = f"{folder}/{name}_{what}_"
        by_language = {
            path.removeprefix(beginning).removesuffix(".json"): path
            for path in self._read
            if path.startswith(beginning) and re.fullmatch(r"[a-z]{2,3}(-[a-z]+)?", path[len(beginning) : -5])
        }
        chosen = next((one for one in (self._language, "fr", "fr-fr") if one in by_language), None)
        chosen = chosen or next(iter(sorted(by_language)), None)
        for other in sorted(by_language.keys() - {chosen}):
            self._report(name, f"la langue «\u00a0{other}\u00a0» est laissée")
        listed = self._read[by_language[chosen]] if chosen else []
        if not isinstance(listed, list):
            raise ArchiveRefused(f"{by_language[chosen or '']} n’a pas la forme attendue.")
        return [one for one in listed if isinstance(one, dict)]

    def _phrases(self, name: str) -> list[str]:
        said = []
        for one in self._beside("intents", name, "usersays"):
            pieces = _dicts(one.get("data"))
            text = " ".join("".join(_text(piece.get("text")) for piece in pieces).split())
            if one.get("isTemplate") is True:
                self._report(name, f"phrase modèle laissée\u00a0: {text[:60]}")
            elif text:
                said.append(text)
            for meta in {_text(piece.get("meta")) for piece in pieces}:
                if meta.startswith("@sys.") and meta != "@sys.ignore":
                    self._report(name, f"l’entité {meta} n’existe pas ici\u00a0: le mot est gardé, pas la valeur")
        return list(dict.fromkeys(said))

    def _intent(self, name: str, told: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        topic, ours = self._name(name)
        phrases = self._phrases(name)
        response = next(iter(_dicts(told.get("responses"))), {})
        answer = self._answer(name, response)
        self._left(name, told, response)
        intent: dict[str, Any] = {"name": ours, "title": _title(name, phrases)}
        if answer:
            intent["answer"] = answer
        else:
            self._report(
                name, "aucune réponse écrite\u00a0: «\u00a0answer\u00a0» est à écrire, le dossier est refusé d’ici là"
            )
        entities = [_text(one.get("dataType")).removeprefix("@") for one in _dicts(response.get("parameters"))]
        own = [one for one in entities if one and not one.startswith("sys.") and f"entities/{one}.json" in self._read]
        if own:
            intent["entity"] = _entity_name(own[0])
            for other in own[1:]:
                self._report(name, f"une seule précision par intention ici\u00a0: @{other} est laissée")
        intent["phrases"] = phrases
        self._report(name, "titre repris d’une phrase\u00a0; liens et sources sont à écrire")
        self._made.intents += 1
        self._made.phrases += len(phrases)
        return topic, intent

    def _answer(self, name: str, response: Mapping[str, Any]) -> str:
        texts: list[str] = []
        for one in _dicts(response.get("messages")):
            language, kind = _text(one.get("lang")), one.get("type")
            if language and language.lower() not in (self._language, "fr", "fr-fr"):
                continue
            if _text(one.get("platform")):
                self._report(name, f"réponse propre à «\u00a0{_text(one.get('platform'))}\u00a0» laissée")
            elif kind in (0, "0", "message", None):
                speech = one.get("speech")
                said = [_text(part) for part in (speech if isinstance(speech, list) else [speech])]
                said = [text.strip() for text in said if text.strip()]
                texts += said[:1]
                if len(said) > 1:
                    self._report(
                        name, f"{len(said) - 1} autre(s) façon(s) de répondre laissée(s)\u00a0: la première est gardée"
                    )
            else:
                rich = _KINDS.get(kind) if isinstance(kind, int) else None
                self._report(name, f"{rich or 'une réponse riche'}\u00a0: laissée")
        return "\n".join(texts)[:1500]

    def _left(self, name: str, told: Mapping[str, Any], response: Mapping[str, Any]) -> None:
        """What says more than our intents can."""
        action = _text(response.get("action"))
        needed = [_text(one.get("name")) for one in _dicts(response.get("parameters")) if one.get("required") is True]
        for says, there in (
            ("contextes d’entrée\u00a0: l’ordre de la conversation est à revoir (follow_ups)", told.get("contexts")),
            ("contextes de sortie laissés", response.get("affectedContexts")),
            ("évènements laissés", told.get("events")),
            ("suite d’une autre intention\u00a0: à relier par follow_ups ou if_not_solved", told.get("parentId")),
            (
                "réponse demandée à un webhook\u00a0: elle est à écrire ici",
                told.get("webhookUsed") is True and action != ACTION,
            ),
            ("réponses sous condition laissées", told.get("conditionalResponses")),
            (f"action «\u00a0{action}\u00a0» laissée", action not in ("", ACTION)),
            (f"questions pour compléter ({', '.join(needed)}) laissées", bool(needed)),
        ):
            if there:
                self._report(name, says)

    def _entity(self, name: str, told: Mapping[str, Any]) -> None:
        if told.get("isRegexp") is True:
            self._report(name, "entité par expression régulière\u00a0: laissée")
            return
        values: dict[str, Any] = {}
        for entry in self._beside("entities", name, "entries"):
            value = _text(entry.get("value")).strip()
            listed = entry.get("synonyms")
            typed = [_text(one).strip() for one in (listed if isinstance(listed, list) else [])]
            typed = [one for one in dict.fromkeys(typed) if one]
            if value:
                label = typed[0] if value in typed else value
                values[_slug(value, "-")] = {"label": label, "synonyms": [one for one in typed if one != label]}
        if told.get("automatedExpansion") is True or told.get("isEnum") is True:
            self._report(
                name, "extension automatique ou entité composée\u00a0: seules les valeurs écrites sont gardées"
            )
        ours = _entity_name(name)
        self._made.files[f"entities/{ours}.yaml"] = {"name": ours, "values": values}
        self._made.entities += 1

    def _name(self, display: str) -> tuple[str, str]:
        """`topic.what-is-asked`, once: «Default Welcome Intent» has no topic of its own."""
        topic, dot, rest = display.partition(".")
        topic, rest = (_slug(topic, "-"), _slug(rest, "-")) if dot and plain(topic) and plain(rest) else (
            ELSEWHERE, _slug(display, "-"))  # fmt: skip
        name, number = f"{topic}.{rest}", 1
        while name in self._names:
            number += 1
            name = f"{topic}.{rest}-{number}"
        self._names.add(name)
        if name != display:
            self._report(display, f"s’appelle ici {name}")
        return topic, name

    def _report(self, place: str, says: str) -> None:
        if (one := Unmatched(_text(place), says)) not in self._made.unmatched[-50:]:
            self._made.unmatched.append(one)


def _dicts(listed: object) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _text(value: object) -> str:
    """What can be written and shown: neither half characters nor a terminal's commands."""
    return "".join(char for char in value if char.isprintable() or char.isspace()) if isinstance(value, str) else ""


def _slug(text: str, dash: str) -> str:
    slug = plain(text).replace(" ", dash) or "sans-nom".replace("-", dash)
    return slug if slug[0].isalpha() else f"n{dash}{slug}"


def _entity_name(display: str) -> str:
    return _slug(display, "_")


def _title(name: str, phrases: list[str]) -> str:
    title = next((phrase for phrase in phrases if phrase.endswith("?")), phrases[0] if phrases else name)
    return title[:_LONGEST_TITLE] if len(title) >= 3 else f"{title} ({name})"[:_LONGEST_TITLE]
