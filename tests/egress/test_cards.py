"""What an agent reads: members' words exactly, never as markup; who spoke; what may be done."""

import json
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import Author, Link, Message, Replied, Reply, ReplyKind, State, StateChanged
from bot.egress.cards import MOST_TEXT, Buttons, message, told, words
from bot.egress.google_chat import MOST_BYTES
from bot.store.openings import Opening
from bot.store.rows import authored_from, redacted_from
from webhooks.google_stub.view import chat_runs, html_runs

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TALK = UUID("7d9f2c1e-5a0b-4c3d-8e6f-0123456789ab")


def said(text: str, marks: list[list[object]] | None = None) -> Message:
    return Message(seq=1, at=NOW, author=Author.MEMBER, text=redacted_from(text, marks or []))


def replied(text: str, **given: object) -> Replied:
    reply = Reply(kind=ReplyKind.ANSWER, text=authored_from(text), **given)
    return Replied(seq=2, at=NOW, reply=reply, of=1)


def opening(**given: object) -> Opening:
    fields = {"page": None, "signed_in": False, "contract": False, "state": State.BOT, "earlier": ()}
    return Opening(TALK, **(fields | given))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*urgent* <users/all>", "∗urgent∗ ‹users/all›"),
        ("_a_ ~b~ `c`", "＿a＿ ∼b∼ ˋcˋ"),
        ("<https://mechant.test|Cliquez>", "‹https://mechant.test|Cliquez›"),
        ("carte_tiers.pdf et 3*4", "carte_tiers.pdf et 3*4"),  # within a word nothing is formatted
    ],
)
def test_what_a_member_types_is_never_markup(typed: str, shown: str) -> None:
    assert words(said(typed)) == f"*Membre*\n{shown}"


@given(st.text(alphabet="a b*_~`<>|/:.é\n", max_size=60))
def test_no_words_of_a_member_become_bold_a_mention_or_a_link(typed: str) -> None:
    runs = chat_runs(words(said(typed)).removeprefix("*Membre*\n"))
    assert all(run.keys() == {"text"} for run in runs)


def test_marks_are_shown_in_french_and_brackets_that_were_typed_stay() -> None:
    text = "[EMAIL] et [EMAIL 2], [EMAIL]"
    shown = words(said(text, [["EMAIL", 0, 7], ["EMAIL", 11, 20]]))
    assert shown == "*Membre*\n[adresse e-mail masquée] et [adresse e-mail masquée 2], [EMAIL]"


def test_a_reply_keeps_its_bold_and_its_links() -> None:
    link = Link(authored_from("Mot de passe | oublié"), "https://portail.test/mot-de-passe-oublie")
    text = words(replied("Ouvrez **la page**.", links=(link,)))
    assert text == (
        "*Assistant*\nOuvrez *la page*.\n→ <https://portail.test/mot-de-passe-oublie|Mot de passe ǀ oublié>"
    )


def test_an_agent_of_the_console_is_named() -> None:
    text = redacted_from("Bonjour", [])
    assert words(Message(seq=3, at=NOW, author=Author.AGENT, text=text, agent="7", agent_name="Léa *")) == (
        "*Léa ∗*\nBonjour"
    )


@pytest.mark.parametrize(
    ("previous", "state", "author", "sentence"),
    [
        (State.BOT, State.WAITING, Author.MEMBER, "Le membre demande un conseiller."),
        (State.WAITING, State.HUMAN, Author.AGENT, "Léa a pris la conversation."),
        (State.BOT, State.HUMAN, Author.AGENT, "Léa a pris la conversation."),
        (State.HUMAN, State.HUMAN, Author.AGENT, "La conversation est transférée à Léa."),
        (State.HUMAN, State.WAITING, Author.AGENT, "La conversation est remise en attente d’un conseiller."),
        (State.HUMAN, State.BOT, Author.AGENT, "La conversation est rendue à l’assistant."),
        (State.WAITING, State.BOT, Author.MEMBER, "Le membre n’attend plus\u00a0: l’assistant répond."),
        (State.HUMAN, State.CLOSED, Author.AGENT, "Léa a clos la conversation."),
        (State.BOT, State.CLOSED, Author.MEMBER, "Le membre a terminé la conversation."),
        (State.BOT, State.CLOSED, Author.SYSTEM, "La conversation est terminée."),
    ],
)
def test_every_change_of_state_has_its_sentence(previous: State, state: State, author: Author, sentence: str) -> None:
    change = StateChanged(
        seq=3,
        at=NOW,
        author=author,
        state=state,
        previous=previous,
        agent_name="Léa" if author is Author.AGENT else None,
    )
    assert told(change) == sentence


def test_the_first_card_says_who_asks_and_what_may_be_done() -> None:
    earlier = (said("avant <b>", []), replied("Voici **ceci**.", title=authored_from("Où est ma carte ?")))
    body = message(
        [said("et maintenant")],
        opening(signed_in=True, contract=True, page="documents", earlier=earlier),
        "k",
        Buttons(),
    )
    (card,) = body["cardsV2"]
    assert card["card"]["header"] == {"title": "Où est ma carte ?", "subtitle": "Référence 7d9f2c1e"}
    facts, before, acts = card["card"]["sections"]
    assert facts["widgets"][0]["textParagraph"]["text"].split("<br>") == [
        "État\u00a0: l’assistant répond",
        "Qui\u00a0: membre connecté, avec contrat",
        "Page\u00a0: documents",
    ]
    runs = [html_runs(widget["textParagraph"]["text"]) for widget in before["widgets"]]
    assert "".join(run["text"] for run in runs[0]) == "Membre\navant <b>"
    assert {"text": "ceci", "bold": True} in runs[1]
    note, buttons = acts["widgets"]
    assert "n’est pas envoyé au membre" in note["textParagraph"]["text"]
    labels = [button["text"] for button in buttons["buttonList"]["buttons"]]
    assert labels == ["Prendre", "Répondre", "Libérer", "Transférer", "Rendre au bot", "Clore"]


@pytest.mark.parametrize(("url", "function"), [(None, "prendre"), ("https://guichet.test/webhooks/google-chat",) * 2])
def test_a_button_calls_our_route_where_the_world_can_reach_it(url: str | None, function: str) -> None:
    action = Buttons(url).button("Prendre", "prendre", str(TALK))["onClick"]["action"]
    assert action["function"] == function
    assert action["parameters"] == [{"key": "action", "value": "prendre"}, {"key": "conversation", "value": str(TALK)}]


def test_words_too_long_for_a_text_stand_whole_in_a_card() -> None:
    longest = "[IP] " * 400  # 2,000 code points as typed, four times that in French
    marks = [["IP", at, at + 4] for at in range(0, 2_000, 5)]
    body = message([said(longest, marks), replied("a'&<" * 300)], opening(), "k", Buttons())
    assert len(body["text"]) <= MOST_TEXT
    assert len(json.dumps(body, ensure_ascii=False).encode()) <= MOST_BYTES
    shown = html_runs(body["cardsV2"][1]["card"]["sections"][0]["widgets"][0]["textParagraph"]["text"])
    assert "".join(run["text"] for run in shown) == "Membre\n" + "[adresse IP masquée] " * 400
