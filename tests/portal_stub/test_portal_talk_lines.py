"""A talk as its page shows it: marks in French, later maskings and withdrawals told, no markup but ours."""

from datetime import UTC, datetime

from bot.redaction.labels import FRENCH
from portal_stub.chat import Event, Mark, Replied, Sent
from portal_stub.talk_lines import MARKS, lines_of, pieces_of, sent_texts

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def event(seq: int, kind: str, author: str = "member", **more) -> Event:
    return Event(seq=seq, kind=kind, author=author, at=NOON, **more)


def test_marks_are_said_in_the_words_of_every_other_place():
    assert {label.value: words for label, words in FRENCH.items()} == MARKS


def test_a_masked_place_is_a_piece_of_its_own_and_brackets_that_were_typed_are_text():
    text = "[EMAIL] écrit par 🙂 [EMAIL]"
    pieces = pieces_of(text, [Mark(label="EMAIL", start=len(text) - 7, end=len(text))])
    assert [(piece.text, piece.masked) for piece in pieces] == [
        ("[EMAIL] écrit par 🙂 ", False),
        ("adresse e-mail masquée", True),
    ]


def test_what_was_masked_later_or_taken_back_is_shown_as_it_stands_now():
    lines = lines_of(
        [
            event(1, "message", text="Je suis Anne"),
            event(2, "message", "agent", text="Bonjour", agent_name="Léa"),
            event(
                3,
                "masked",
                "system",
                of=1,
                text="Je suis [PERSON]",
                redactions=[{"label": "PERSON", "start": 8, "end": 16}],
            ),
            event(4, "withdrawn", "system", of=2),
            event(5, "state", "system", state="closed"),
        ]
    )
    assert [line.who for line in lines] == ["Vous", "Léa, conseil", "Information"]
    assert [piece.text for piece in lines[0].pieces] == ["Je suis ", "nom masqué"]
    assert [piece.text for piece in lines[1].pieces] == ["Message retiré"]


def test_a_reply_keeps_its_own_markup_and_no_other():
    choices = [{"label": "Sous Firefox ?", "text": "sous firefox"}]
    reply = Replied(choices=choices, text="**Oui.**\n- un\n- deux\n\n<b>non</b> [x](https://ailleurs.example)")
    (line,) = lines_of([event(1, "reply", "bot", reply=reply)])
    assert "<strong>Oui.</strong>" in line.html
    assert line.html.count("<li>") == 2
    assert "<b>" not in line.html
    assert "<a " not in line.html
    assert line.reply is not None
    assert [choice.label for choice in line.reply.choices] == ["Sous Firefox ?"]


def test_what_google_received_is_its_text_and_the_whole_request():
    sent = [Sent(at=NOON, body='{"text": "Membre : [EMAIL]"}'), Sent(at=NOON, body="pas du JSON")]
    assert [(one.text, one.whole) for one in sent_texts(sent)] == [
        ("Membre : [EMAIL]", sent[0].body),
        ("", "pas du JSON"),
    ]
