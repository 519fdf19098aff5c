"""Both dialects read alike, whatever Google adds, leaves out or writes as a float: payloads of our own, then spoilt."""

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.webhooks.google import SPACE, Google, Person
from webhooks.google_chat.events import Dialect, Event, Kind, read_event
from webhooks.google_chat.said import to_member
from webhooks.problems import NotJson, Unreadable

THREAD = {"name": f"{SPACE}/threads/T1", "threadKey": "guichet-7d9f2c1e"}
CARD = {"name": f"{SPACE}/messages/T1.M1", "sender": {"name": "users/900", "type": "BOT"}, "thread": THREAD}
PRESSED = {"action": "prendre", "conversation": "7d9f2c1e-5a0b-4c3d-8e6f-0123456789ab"}


def person(dialect: str) -> Person:
    return Person(Google(None, "", None, None, dialect, count(1)), "users/1", "Léa")  # type: ignore[arg-type]


def payloads(dialect: str) -> dict[str, Any]:
    lea = person(dialect)
    space = {"space": lea.space_told()}
    form = {"form": {"reponse": "Bonjour"}, "dialog": "SUBMIT_DIALOG"}
    return {
        "mention": lea.event(lea.mention(THREAD, "Bonjour à vous")),
        "plain": lea.event(lea.message(THREAD, "entre nous", "entre nous")),
        "command": lea.event(lea.command(THREAD, "/répondre", "Bonjour")),
        "click": lea.click_event(CARD, PRESSED),
        "submit": lea.click_event(CARD, PRESSED | {"action": "apercu"}, **form),  # type: ignore[arg-type]
        "added": lea.told("ADDED_TO_SPACE", "addedToSpacePayload", space),
        "removed": lea.told("REMOVED_FROM_SPACE", "removedFromSpacePayload", space),
    }


ALL = {(dialect, name): told for dialect in ("classic", "add-on") for name, told in payloads(dialect).items()}


def read(told: Any) -> Event | None:
    return read_event(json.dumps(told).encode())


@pytest.mark.parametrize("name", ["mention", "plain", "command", "click", "submit", "added", "removed"])
def test_an_event_reads_alike_in_both_dialects(name: str) -> None:
    classic, add_on = read(ALL["classic", name]), read(ALL["add-on", name])
    assert classic is not None
    assert add_on is not None
    assert (classic.dialect, add_on.dialect) == (Dialect.CLASSIC, Dialect.ADD_ON)
    if name in ("mention", "plain", "command"):
        assert classic == replace(add_on, dialect=Dialect.CLASSIC)
    else:  # the key of what has no name hangs on its time
        assert classic == replace(add_on, dialect=Dialect.CLASSIC, key=classic.key, thread=classic.thread)
    assert (classic.space, classic.user, classic.user_name, classic.human) == (SPACE, "users/1", "Léa", True)


def test_what_is_said_and_to_whom() -> None:
    for dialect in ("classic", "add-on"):
        mention, plain = read(ALL[dialect, "mention"]), read(ALL[dialect, "plain"])
        command, submit = read(ALL[dialect, "command"]), read(ALL[dialect, "submit"])
        assert mention is not None and plain is not None and command is not None and submit is not None  # noqa: PT018
        assert (mention.kind, mention.mentions, mention.raw) == (Kind.MESSAGE, True, "Bonjour à vous")
        assert (mention.thread, mention.thread_key) == (THREAD["name"], THREAD["threadKey"])
        assert (plain.mentions, plain.raw) == (False, "entre nous")
        assert (command.kind, command.command, command.raw) == (Kind.COMMAND, "repondre", "Bonjour")
        assert (submit.action, submit.in_dialog, dict(submit.form)) == ("apercu", True, {"reponse": ("Bonjour",)})
        assert "Bonjour" not in repr(mention) + repr(command) + repr(submit)


def test_what_older_cards_and_runtimes_send() -> None:
    lea = person("add-on")
    legacy = lea.click_event(CARD, {"__action_method_name__": "liberer", "conversation": PRESSED["conversation"]})
    event = read(legacy)
    assert event is not None
    assert event.action == "liberer"
    nested = lea.click_event(CARD, PRESSED, form={"reponse": "Bonjour"})
    inputs = nested["commonEventObject"]["formInputs"]
    nested["commonEventObject"]["formInputs"] = {name: {"": told} for name, told in inputs.items()}
    event = read(nested)
    assert event is not None
    assert dict(event.form) == {"reponse": ("Bonjour",)}
    classic = person("classic").click_event(CARD, PRESSED)
    classic["common"]["parameters"] = {}
    classic["action"]["actionMethodName"] = "https://guichet.example/webhooks/google-chat"
    event = read(classic)
    assert event is not None
    assert event.action == "prendre"


def test_a_mention_without_an_argument_is_cut_from_the_text() -> None:
    lea = person("classic")
    told = lea.mention(THREAD, "Bonjour")
    del told["argumentText"]
    event = read(lea.event(told))
    assert event is not None
    assert (event.mentions, event.raw) == (True, "Bonjour")
    bare = lea.event(lea.mention(THREAD, ""))
    event = read(bare)
    assert event is not None
    assert (event.mentions, event.raw) == (True, "")


def test_a_command_without_an_argument_is_cut_from_the_text() -> None:
    for text, words in (
        ("/répondre Bonjour", "Bonjour"),
        ("/repondre", ""),
        ("/repondre /compte suffit", "/compte suffit"),
    ):
        told = person("classic").mention(THREAD, "")
        del told["argumentText"]
        event = read(person("classic").event(told | {"text": text, "annotations": []}))
        assert event is not None
        assert (event.kind, event.command, event.raw) == (Kind.COMMAND, "repondre", words)


def test_another_apps_message_is_no_persons() -> None:
    for kind in ("sender", "user"):
        told = copy.deepcopy(ALL["classic", "mention"])
        (told["message"]["sender"] if kind == "sender" else told["user"])["type"] = "BOT"
        event = read(told)
        assert event is not None
        assert not event.human


def paths(told: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value, its own children first."""
    children = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for key, value in children:
        yield from paths(value, (*here, key))
        yield (*here, key)


def at(told: Any, path: tuple[Any, ...]) -> tuple[Any, Any]:
    for key in path[:-1]:
        told = told[key]
    return told, path[-1]


SPOILERS = st.sampled_from(
    [None, 1.0, -3.6e6, 1e400, True, "", "x", "\0", [], [1.0], {}, {"name": 5.0}, [{"text": 1}]]
).map(copy.deepcopy)
WHICH = st.sampled_from(sorted(ALL))


@given(which=WHICH, data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_field_that_is_missing_or_of_another_type_breaks_nothing(which: tuple[str, str], data: st.DataObject) -> None:
    told = copy.deepcopy(ALL[which])
    for _ in range(data.draw(st.integers(1, 4))):
        places = list(paths(told))
        if not places:
            break
        holder, key = at(told, data.draw(st.sampled_from(places)))
        if data.draw(st.booleans()):
            del holder[key]
        else:
            holder[key] = data.draw(SPOILERS)
    try:
        event = read_event(json.dumps(told).encode())
    except (NotJson, Unreadable):
        return
    if event is not None:
        assert event.space.startswith("spaces/")
        assert event.user == "" or event.user.startswith("users/")
        assert event.human <= bool(event.user)
        assert event.user_name
        assert not set("\0\n\r") & set(event.user_name)


@given(which=WHICH, data=st.data())
@settings(max_examples=200, deadline=None)
def test_what_google_adds_changes_nothing(which: tuple[str, str], data: st.DataObject) -> None:
    told = copy.deepcopy(ALL[which])
    unknown = data.draw(st.dictionaries(st.from_regex(r"zz[a-zA-Z]{1,8}", fullmatch=True), SPOILERS, min_size=1))
    for path in [path for path in paths(told) if isinstance(at(told, path)[0][at(told, path)[1]], dict)]:
        if "parameters" not in path and "formInputs" not in path:
            holder, key = at(told, path)
            holder[key] |= copy.deepcopy(unknown)
    told |= unknown
    assert read(told) == read(ALL[which])


def test_what_an_add_on_hears_of_other_hosts_asks_nothing_of_us() -> None:
    common = {"commonEventObject": {"hostApp": "GMAIL", "platform": "WEB"}}
    for more in ({}, {"gmail": {"messageId": "m"}}, {"chat": {}}, {"chat": {"user": {}}}, {"chat": None}):
        assert read(common | more) is None
    with pytest.raises(Unreadable):
        read({"hostApp": "GMAIL"})


@given(raw=st.binary(max_size=200))
def test_bytes_that_are_no_event_are_told_so(raw: bytes) -> None:
    with suppress(NotJson, Unreadable):
        assert read_event(raw) is None


LINES = st.lists(st.text(alphabet="ab/ \t\u200b／é", max_size=12), max_size=6)


@given(lines=LINES)
def test_no_line_that_starts_with_two_strokes_is_ever_for_the_member(lines: list[str]) -> None:
    for kept in to_member("\n".join(lines)).splitlines():
        bare = kept.replace("\u200b", "").replace("／", "/").lstrip()
        assert not bare.startswith("//")
    words = [line for line in lines if "/" not in line and "／" not in line]
    whole = "\n".join(words).strip()
    assert to_member("\n".join(words)) == (whole if whole.replace("\u200b", "").strip() else "")
