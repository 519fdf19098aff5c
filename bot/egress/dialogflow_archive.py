"""An agent as Dialogflow ES exports and restores it: a ZIP of JSON files. Writing one; reading is dialogflow_import.py.

    agent.json  package.json  intents/NAME.json  intents/NAME_usersays_fr.json  entities/NAME.json
    entities/NAME_entries_fr.json

The same agent gives the same bytes: ids are made from names, times are fixed, files sorted and stored as they are.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

from bot.egress.dialogflow_agent import ACTION, Agent, AgentEntity, AgentIntent, Part

FALLBACK = "Default Fallback Intent"
_IDS = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # RFC 9562's name space for URLs
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LANGUAGE = "fr"
_ESCAPED = str.maketrans(  # as in Google's own exports
    {"'": r"\u0027", "<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "=": r"\u003d"}
)


def write_archive(agent: Agent, *, fallback: str, webhook_url: str | None) -> bytes:
    """The ZIP. `fallback`: what the agent says where it understands nothing. The webhook's token is never in it."""
    files = {
        "agent.json": _agent(webhook_url),
        "package.json": {"version": "1.0.0"},
        f"intents/{FALLBACK}.json": _fallback(fallback),
        f"intents/{FALLBACK}_usersays_{_LANGUAGE}.json": [_said(FALLBACK, (Part(text),)) for text in agent.outside],
    }
    for intent in agent.intents.values():
        files[f"intents/{intent.name}.json"] = _intent(intent)
        if intent.phrases:
            said = [_said(intent.name, phrase) for phrase in intent.phrases]
            files[f"intents/{intent.name}_usersays_{_LANGUAGE}.json"] = said
    for entity in agent.entities.values():
        files[f"entities/{entity.name}.json"] = _entity(entity)
        files[f"entities/{entity.name}_entries_{_LANGUAGE}.json"] = list(_entries(entity))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            place = zipfile.ZipInfo(name, _EPOCH)
            place.create_system, place.external_attr = 3, 0o644 << 16
            archive.writestr(place, _json(files[name]))
    return written.getvalue()


def _json(content: Any) -> bytes:
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return text.translate(_ESCAPED).encode()


def _id(*names: str) -> str:
    return str(uuid5(_IDS, "guichet:" + "\n".join(names)))


def _agent(webhook_url: str | None) -> dict[str, Any]:
    webhook = {
        "url": webhook_url or "",
        "username": "",
        "headers": {},
        "available": webhook_url is not None,
        "useForDomains": False,
        "cloudFunctionsEnabled": False,
        "cloudFunctionsInitialized": False,
    }
    return {
        "description": "Guichet\u00a0: écrit par «\u00a0guichet dialogflow export\u00a0»",
        "language": _LANGUAGE,
        "supportedLanguages": [],
        "defaultTimezone": "Europe/Paris",
        "disableInteractionLogs": True,
        "disableStackdriverLogs": True,
        "googleAssistant": {},
        "webhook": webhook,
        "isPrivate": True,
        "customClassifierMode": "use.after",
        "mlMinConfidence": 0.3,
        "onePlatformApiVersion": "v2",
        "analyzeQueryTextSentiment": False,
        "enabledKnowledgeBaseNames": [],
        "knowledgeServiceConfidenceAdjustment": 0.0,
        "dialogBuilderMode": False,
        "baseActionPackagesUrl": "",
    }


def _intent(intent: AgentIntent) -> dict[str, Any]:
    parameters = []
    if intent.entity:
        parameters.append({
            "id": _id("parameter", intent.name, intent.entity),
            "name": intent.entity,
            "dataType": f"@{intent.entity}",
            "value": f"${intent.entity}",
            "isList": False,
            "required": False,
        })  # fmt: skip
    return _described(intent.name, ACTION, intent.answer, parameters, webhook=intent.webhook)


def _fallback(words: str) -> dict[str, Any]:
    return _described(FALLBACK, "input.unknown", words, [], webhook=False) | {"fallbackIntent": True}


def _described(
    name: str, action: str, answer: str, parameters: list[dict[str, Any]], *, webhook: bool
) -> dict[str, Any]:
    message = {"type": 0, "lang": _LANGUAGE, "condition": "", "speech": [answer] if answer else []}
    response = {
        "resetContexts": False,
        "action": action,
        "affectedContexts": [],
        "parameters": parameters,
        "messages": [message],
        "defaultResponsePlatforms": {},
        "speech": [],
    }
    return {
        "id": _id("intent", name),
        "name": name,
        "auto": True,
        "contexts": [],
        "responses": [response],
        "priority": 500000,
        "webhookUsed": webhook,
        "webhookForSlotFilling": False,
        "fallbackIntent": False,
        "events": [],
        "conditionalResponses": [],
        "condition": "",
        "conditionalFollowupEvents": [],
    }


def _said(name: str, phrase: tuple[Part, ...]) -> dict[str, Any]:
    pieces: list[dict[str, Any]] = []
    for part in phrase:
        piece: dict[str, Any] = {"text": part.text, "userDefined": bool(part.entity)}
        if part.entity:
            piece |= {"alias": part.entity, "meta": f"@{part.entity}"}
        pieces.append(piece)
    whole = "".join(part.text for part in phrase)
    return {"id": _id("phrase", name, whole), "data": pieces, "isTemplate": False, "count": 0, "updated": 0}


def _entity(entity: AgentEntity) -> dict[str, Any]:
    return {
        "id": _id("entity", entity.name),
        "name": entity.name,
        "isOverridable": True,
        "isEnum": False,
        "isRegexp": False,
        "automatedExpansion": False,
        "allowFuzzyExtraction": False,
    }


def _entries(entity: AgentEntity) -> Iterator[dict[str, Any]]:
    for value, typed in entity.values.items():
        yield {"value": value, "synonyms": list(typed)}
