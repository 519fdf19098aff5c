"""A YAML file with its lines, and what pydantic finds wrong with it, said in French at the line.

Every scalar is read as text (so «on», «12» or «22:30» stay what the author typed); the schema makes booleans and dates
of those it wants. Raises nothing: problems are noted and None is returned.
"""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.knowledge.problems import Problems

Shape = TypeVar("Shape", bound=BaseModel)
Key = str | int
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it was written: its data (texts, lists, mappings) and where each part stands. `shown` is its name in
    messages; `first_line` shifts the lines of a text that is a part of a file.
    """

    shown: str
    data: Any
    root: Any
    first_line: int = 1

    def line(self, *keys: Key) -> int:
        """The line, from 1, of what `keys` lead to, or of the last thing on the way that exists."""
        node, line = self.root, self.root.start_mark.line if self.root else 0
        for key in keys:
            found = _step(node, key)
            if found is None:
                break
            node, line = found
        return int(line) + self.first_line


def _step(node: Any, key: Key) -> tuple[Any, int] | None:
    if isinstance(node, yaml.MappingNode):
        for key_node, value in node.value:
            if key_node.value == str(key):
                return value, key_node.start_mark.line
    elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key].start_mark.line
    return None


def read_text(path: Path, shown: str, problems: Problems) -> str | None:
    """The file's text, or None with the problem noted."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        problems.error(shown, 1, "le fichier n’est pas en UTF-8 ; enregistrez-le dans ce codage.")
    except OSError:
        problems.error(shown, 1, "le fichier ne peut pas être lu.")
    return None


def parse_yaml(text: str, shown: str, problems: Problems, first_line: int = 1) -> Written | None:
    """`text` as YAML, or None with the problem noted."""
    try:
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
            data = loader.construct_document(root) if root else None
        finally:
            loader.dispose()
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        line = (mark.line if mark else 0) + first_line
        problems.error(shown, line, f"le YAML est mal formé : {_yaml_reason(getattr(wrong, 'problem', '') or '')}.")
        return None
    if root is not None:
        _check_doubles(root, shown, problems, first_line)
    return Written(shown, data, root, first_line)


_YAML_REASONS = {
    "mapping values are not allowed": "un «\u00a0:\u00a0» de trop ; mettez le texte entre guillemets",
    "found character '\\t'": "une tabulation ; remplacez-la par des espaces",
    "could not find expected ':'": "il manque un «\u00a0:\u00a0» après un nom de champ",
    "did not find expected '-' indicator": "une ligne de la liste ne commence pas par «\u00a0-\u00a0», ou est décalée",
    "did not find expected key": "une ligne est mal alignée, ou un guillemet est mal fermé",
    "found unexpected end of stream": "un guillemet n’est pas fermé",
    "found unknown escape character": "une barre oblique inversée ; prenez des guillemets simples",
}


def _yaml_reason(problem: str) -> str:
    known = (said for start, said in _YAML_REASONS.items() if problem.startswith(start))
    return next(known, "vérifiez l’alignement et les guillemets")


def _check_doubles(node: Any, shown: str, problems: Problems, first_line: int) -> None:
    """A name written twice in one mapping: YAML keeps the last one in silence, an author must know."""
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + first_line
            if key.value in seen:
                problems.error(shown, line, f"«\u00a0{key.value}\u00a0» est déjà écrit à la ligne {seen[key.value]}.")
            seen.setdefault(str(key.value), line)
            _check_doubles(value, shown, problems, first_line)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode):
                _check_doubles(item, shown, problems, first_line)


def shape(written: Written, model: type[Shape], problems: Problems) -> Shape | None:
    """The file's data as `model`, or None with each mistake noted at its line."""
    try:
        return model.model_validate(written.data)
    except ValidationError as wrong:
        for error in wrong.errors(include_url=False):
            keys = tuple(key for key in error["loc"] if key != "[key]")
            problems.error(written.shown, written.line(*keys), _said(error, keys, model))
    return None


def _said(error: Any, keys: Sequence[Key], model: type[BaseModel]) -> str:
    """The French sentence for one of pydantic's errors."""
    name = next((str(key) for key in reversed(keys) if isinstance(key, str)), "ce fichier")
    context: Mapping[str, Any] = error.get("ctx", {})
    sentence = {
        "missing": "il manque ce champ",
        "extra_forbidden": f"ce champ n’existe pas{_meant(name, model)}",
        "string_type": "un texte est attendu ; s’il contient «\u00a0:\u00a0», mettez-le entre guillemets",
        "string_pattern_mismatch": _PATTERNS.get(name, "la forme n’est pas la bonne ; minuscules, chiffres et tirets"),
        "string_too_short": "le texte est vide ou trop court",
        "string_too_long": f"le texte est trop long ({context.get('max_length')} caractères au plus)",
        "too_long": f"{_elements(context.get('max_length'))} au plus",
        "too_short": f"{_elements(context.get('min_length'))} au moins",
        "enum": _possible(error, context),
        "literal_error": _possible(error, context),
        "bool_parsing": "true ou false est attendu",
        "int_parsing": "un nombre entier est attendu",
        "tuple_type": "une liste est attendue (une ligne «\u00a0- …\u00a0» par élément)",
        "dict_type": "des lignes «\u00a0nom : valeur\u00a0» sont attendues",
        "model_type": "des lignes «\u00a0nom : valeur\u00a0» sont attendues",
    }.get(error["type"])
    if sentence is None and str(error["type"]).startswith("date"):
        sentence = "une date s’écrit 2026-12-31"
    if sentence is None and error["type"] == "value_error":
        sentence = str(context["error"])
    told = f"«\u00a0{name}\u00a0» : {sentence or 'la valeur n’est pas valable'}"
    return told if told.endswith("?") else f"{told}."


_PATTERNS = {
    "name": "un nom a la forme sujet.ce-qui-est-demande, en minuscules sans accent",
    "phrases": "le nom d’une intention a la forme sujet.ce-qui-est-demande",
    "intents": "le nom d’une intention a la forme sujet.ce-qui-est-demande",
    "offers": "le nom d’une intention a la forme sujet.ce-qui-est-demande",
    "follow_ups": "le nom d’une intention a la forme sujet.ce-qui-est-demande",
    "links": "une page s’écrit par son nom, avec une ancre au besoin : compte#profil",
    "citations": "un passage s’écrit document#ancre : cgu#article-4",
    "topic": "un sujet s’écrit en minuscules sans accent, avec des tirets",
    "hand": "une main s’écrit en minuscules sans accent, avec des tirets",
}


def _elements(number: Any) -> str:
    return f"{number} élément{'s' if number and number > 1 else ''}"


def _possible(error: Any, context: Mapping[str, Any]) -> str:
    listed = _listed(context)
    close = difflib.get_close_matches(str(error["input"]), listed.split(", "), n=1)
    meant = f" ; vouliez-vous «\u00a0{close[0]}\u00a0»\u00a0?" if close else ""
    return f"valeurs possibles : {listed}{meant}"


def _listed(context: Mapping[str, Any]) -> str:
    return str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")


def _meant(name: str, model: type[BaseModel]) -> str:
    close = difflib.get_close_matches(name, _field_names(model), n=1)
    return f" ; vouliez-vous «\u00a0{close[0]}\u00a0»\u00a0?" if close else ""


def _field_names(model: type[BaseModel]) -> list[str]:
    names, pending = set[str](), [model]
    while pending:
        for name, field in pending.pop().model_fields.items():
            names.add(name)
            parts = [field.annotation, *getattr(field.annotation, "__args__", ())]
            pending += [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    return sorted(names)
