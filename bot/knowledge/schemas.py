"""JSON Schemas of the files of intents/, so that an editor helps while they are written. Made by `intents schema` and
checked in under intents/schema/; a test compares.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from bot.knowledge.intent import EntityFile, IntentFile, OutOfScopeFile, PhrasesFile
from bot.knowledge.story import StoryFile
from bot.knowledge.words import WordsFile

SHAPES: Mapping[str, type[BaseModel]] = {
    "topic": IntentFile,
    "phrases": PhrasesFile,
    "entity": EntityFile,
    "out_of_scope": OutOfScopeFile,
    "words": WordsFile,
    "stories": StoryFile,
}


def schemas() -> dict[str, str]:
    """File name → its text."""
    return {f"{name}.schema.json": _text(shape) for name, shape in SHAPES.items()}


def _text(shape: type[BaseModel]) -> str:
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **shape.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
