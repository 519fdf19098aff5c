"""The hand-off as agents in Google Chat and the member live it, in both of Google's dialects."""

import json

import pytest

from bot.redaction.labels import FRENCH
from tests.webhooks.console_people import at_the_console
from tests.webhooks.google import SPACE, Person, button_of, form_of, told_text, widgets_of
from tests.webhooks.google_room import BOTH, PHONE, QUESTION, Room
from tests.webhooks.google_space import button, text_of


@BOTH
async def test_the_whole_hand_off_by_buttons_mention_command_and_form(room: Room, dialect: str) -> None:
    card = await room.opens()
    thread, lea = card["thread"], room.lea
    assert "Le membre attend" in text_of(card) or "attend un conseiller" in text_of(card)
    assert told_text(await lea.clicks(card, button(card, "Prendre"))).startswith("✓ Vous suivez")
    assert (await room.last())["agent_name"] == "Léa"
    assert await room.member.asks("bonjour, vous êtes là ?") is None

    assert told_text(await lea.mentions(thread, f"Bonjour, je regarde. Mon poste : {PHONE}")).startswith("✓ Envoyé ")
    assert told_text(await lea.commands(thread, "/répondre", "Voici le lien.")).startswith("✓ Envoyé ")
    form = form_of(await lea.clicks(card, button(card, "Répondre"), dialog="REQUEST_DIALOG"))
    [field_told] = widgets_of(form, "textInput")
    filled = {field_told["name"]: "Tout est réglé\n// ne pas lui dire\nBonne journée."}
    seen = form_of(await lea.clicks(card, button_of(form, "Voir l’aperçu"), form=filled, dialog="SUBMIT_DIALOG"))
    assert len(await room.said_to_member()) == 2
    sent = await lea.clicks(card, button_of(seen, "Envoyer"), dialog="SUBMIT_DIALOG")
    assert told_text(sent).startswith("✓ Envoyé ")
    assert await room.said_to_member() == [
        ("Léa", "Bonjour, je regarde. Mon poste : [PHONE]"),
        ("Léa", "Voici le lien."),
        ("Léa", "Tout est réglé\nBonne journée."),
    ]
    await room.space.says(room.member, "Tout est réglé\nBonne journée.")  # a form is seen by nobody else
    await room.space.card_says(room.member, "✓ Envoyé ")
    thread_told = "\n".join(one.get("text", "") for one in await room.space.of(room.member))
    assert "Voici le lien." not in thread_told  # it stands there already, in Léa's own words
    assert "Léa a pris la conversation." in thread_told

    assert told_text(await lea.clicks(card, button(card, "Rendre au bot"))).startswith("✓ ")
    assert (await room.member.asks(QUESTION))["kind"] == "answer"
    assert told_text(await lea.clicks(card, button(card, "Clore"))).startswith("✓ ")
    assert (await room.last())["state"] == "closed"
    closed = await room.space.card_says(room.member, "État\u00a0: terminée")
    with pytest.raises(AssertionError):
        button(closed, "Prendre")


@BOTH
async def test_the_form_previews_marks_in_place_and_answers_hold_no_words(room: Room) -> None:
    card = await room.opens()
    lea = room.lea
    await lea.clicks(card, button(card, "Prendre"))
    form = form_of(await lea.clicks(card, button(card, "Répondre"), dialog="REQUEST_DIALOG"))
    filled = {"reponse": f"Appelez le {PHONE}, merci Quartzamine"}
    answer = await lea.clicks(card, button_of(form, "Voir l’aperçu"), form=filled, dialog="SUBMIT_DIALOG")
    shown = json.dumps(answer.body, ensure_ascii=False)
    assert "numéro de téléphone masqué" in shown
    assert "······· ·· <b>[numéro de téléphone masqué]</b>" in shown
    for word in ("Appelez", "merci", "Quartzamine", PHONE):
        assert word not in shown
    sent = await lea.clicks(card, button_of(form_of(answer), "Envoyer"), dialog="SUBMIT_DIALOG")
    assert "masqué" in told_text(sent)
    assert f"{room.service.portal_url}/contact, avec la référence" in told_text(sent)
    again = await lea.clicks(card, button_of(form_of(answer), "Envoyer"), dialog="SUBMIT_DIALOG")
    assert again.status == 200
    assert len(await room.said_to_member()) == 1
    stolen = await room.samir.clicks(card, button_of(form_of(answer), "Envoyer"), dialog="SUBMIT_DIALOG")
    assert "plus valable" in told_text(stolen)
    empty = await lea.clicks(
        card, button_of(form, "Voir l’aperçu"), form={"reponse": "// rien"}, dialog="SUBMIT_DIALOG"
    )
    assert widgets_of(form_of(empty), "textInput")
    cancelled = await lea.clicks(card, button_of(form, "Voir l’aperçu"), form=filled, dialog="CANCEL_DIALOG")
    assert cancelled.body == {}


async def test_the_links_and_references_that_we_hand_out_reach_the_other_side_whole(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    portal, reference = room.service.portal_url, room.member.id[:8]
    receipt = f"{portal}/contact/recu/C-P7BA-H7TA"
    handed = f"Écrivez sur {portal}/contact?ref={reference}, votre demande C-P7BA-H7TA est là\u00a0: {receipt}"
    assert told_text(await room.lea.mentions(card["thread"], handed)).startswith("✓ Envoyé ")
    assert await room.said_to_member() == [("Léa", handed)]
    assert await room.member.asks(f"J’ai lu {portal}/messages?ref={reference}, référence {reference}") is None
    told = [event["text"] for event in await room.member.events() if event["kind"] == "message"]
    assert told[-1] == f"J’ai lu {portal}/messages?ref={reference}, référence {reference}"
    token = f"{portal}/activation?jeton=abcDEF1234567890abcdef"
    await room.lea.mentions(card["thread"], f"Voici {token}")
    assert (await room.said_to_member())[-1] == ("Léa", "Voici [ACTIVATION_LINK]")


@BOTH
async def test_what_an_erasure_cannot_reach_tells_nothing_of_the_conversation(room: Room) -> None:
    card = await room.opens()
    lea, thread = room.lea, card["thread"]
    await lea.clicks(card, button(card, "Prendre"))
    told = [
        told_text(await lea.mentions(thread, f"Bonjour. Mon poste : {PHONE}")),
        told_text(await lea.mentions(thread, "mot de passe : Quartz-71!")),
        told_text(await lea.commands(thread, "/repondre", "mon mail : lea.martin@orange.fr")),
        told_text(await lea.mentions(thread, "Voici.")),
        told_text(await room.samir.mentions(thread, "Bonjour")),
        told_text(await room.samir.clicks(card, button(card, "Prendre"))),
        told_text(await lea.clicks(card, button(card, "Libérer"))),
    ]
    for answer in told:  # a private message, whose name Google tells nobody
        assert room.member.id[:8] not in answer
        for kind in FRENCH.values():
            assert kind not in answer
    assert all(f"{room.service.portal_url}/contact, avec la référence" in answer for answer in told[:3])
    assert "masqué" not in told[3]


async def test_the_card_tells_what_was_masked_of_the_last_answer_and_goes_with_the_conversation(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.mentions(card["thread"], f"Bonjour. Mon poste : {PHONE}")
    await room.space.card_says(room.member, " par Léa (numéro de téléphone masqué)")
    await room.member.call("DELETE", room.member.path())
    await room.space.until(room.member, lambda found: not any("cardsV2" in one for one in found))


async def test_an_agent_takes_their_last_answer_back(room: Room) -> None:
    card = await room.opens()
    lea, thread = room.lea, card["thread"]
    await lea.clicks(card, button(card, "Prendre"))
    retracting = button(card, "Prendre") | {"action": "retirer"}
    assert "aucune réponse" in told_text(await lea.clicks(card, retracting))
    for words in ("Première", "Seconde"):
        await lea.mentions(thread, words)
    card = await room.space.card_says(room.member, "✓ Envoyé ")
    click = lea.click_event(card, button(card, "Retirer ma dernière réponse"))
    for _ in range(2):  # delivered twice
        assert told_text(await lea.google.posts(click)).startswith("✓ Votre réponse de ")
    told = await room.member.events()
    withdrawn = [event["of"] for event in told if event["kind"] == "withdrawn"]
    assert [event["text"] for event in told if event["seq"] in withdrawn] == ["Seconde"]
    assert "aucune réponse" in told_text(await room.samir.clicks(card, retracting))
    await room.space.card_says(room.member, " (celle de ")
    await lea.clicks(card, retracting)
    withdrawn = [event["of"] for event in await room.member.events() if event["kind"] == "withdrawn"]
    assert len(withdrawn) == 2


async def test_a_holder_transfers_to_a_colleague_who_was_seen(room: Room) -> None:
    card = await room.opens()
    await room.samir.clicks(card, button(card, "Prendre"))
    await room.samir.clicks(card, button(card, "Libérer"))
    await room.lea.clicks(card, button(card, "Prendre"))
    form = form_of(await room.lea.clicks(card, button(card, "Transférer"), dialog="REQUEST_DIALOG"))
    [chosen] = widgets_of(form, "selectionInput")
    assert [(item["text"], item["value"]) for item in chosen["items"]] == [("Samir", "users/2")]
    act = button_of(form, "Transférer")
    for value in ("users/99", "users/1", ""):
        refused = await room.lea.clicks(card, act, form={chosen["name"]: value}, dialog="SUBMIT_DIALOG")
        assert told_text(refused).startswith("Choisissez")
    done = await room.lea.clicks(card, act, form={chosen["name"]: "users/2"}, dialog="SUBMIT_DIALOG")
    assert "Samir" in told_text(done)
    assert ((await room.last())["state"], (await room.last())["agent_name"]) == ("human", "Samir")
    await room.space.says(room.member, "La conversation est transférée à Samir.")


async def test_who_holds_at_the_console_transfers_to_a_colleague_in_google_chat(room: Room) -> None:
    card = await room.opens()
    await room.samir.clicks(card, button(card, "Prendre"))
    await room.samir.clicks(card, button(card, "Libérer"))
    async with at_the_console(room.service, "marc", "Marc") as marc:
        await marc.reads(room.member.id)
        await marc.presses("Prendre")
        assert "Samir" in marc.page.words
        await marc.presses("Transférer", a="users/99")
        assert "Choisissez à qui transférer" in marc.page.words
        await marc.presses("Transférer", a="users/2")
        assert "Samir suit cette conversation" in marc.page.words
    await room.space.says(room.member, "<users/2> cette conversation est désormais la vôtre.")
    assert told_text(await room.samir.mentions(card["thread"], "Bonjour, à moi.")).startswith("✓ Envoyé ")


async def test_the_queue_is_listed_without_anybodys_words(room: Room) -> None:
    card = await room.opens()
    await room.lea.clicks(card, button(card, "Prendre"))
    other = room.service.visitor()
    await other.opens()
    await other.asks("quartzamine ne marche pas")
    await other.asks_for_a_human()
    told = told_text(await room.lea.commands(card["thread"], "/file"))
    mine, waiting = told.split("*En attente*")
    assert room.member.id[:8] in mine
    assert other.id[:8] in waiting
    assert "quartzamine" not in told
    assert room.member.id[:8] not in told_text(await room.samir.commands(card["thread"], "/file"))


@BOTH
async def test_staff_may_ask_the_bot(room: Room) -> None:
    google, thread = room.lea.google, {"name": f"{SPACE}/threads/AUTRE"}
    event = room.lea.event(room.lea.mention(thread, f"comment refuser les cookies ? mon mail est lea@{'x' * 3}.fr"))
    answer = await google.posts(event)
    assert "/cookies" in told_text(answer)
    assert "lea@" not in json.dumps(answer.body)
    assert (await google.posts(event)).body == answer.body
    direct = Person(google, "users/1", "Léa", space="spaces/DM1")
    direct.space_told = lambda: {"name": "spaces/DM1", "type": "DM", "spaceType": "DIRECT_MESSAGE"}  # type: ignore[method-assign]
    told = await direct.says({"name": "spaces/DM1/threads/T1"}, "comment refuser les cookies ?")
    assert "/cookies" in told_text(told)
    assert [row.act for row in await room.stored()] == [None, None]
    assert await room.member.events() == []


@BOTH
async def test_taken_out_of_its_space_the_app_waits_and_goes_on_when_it_is_back(room: Room, dialect: str) -> None:
    google, lea = room.lea.google, room.lea
    space = {"space": lea.space_told()}
    gone = lea.told("REMOVED_FROM_SPACE", "removedFromSpacePayload", space)
    back = lea.told("ADDED_TO_SPACE", "addedToSpacePayload", space)
    assert (await google.posts(gone)).body == {}
    await room.member.asks(QUESTION)
    async with room.service.http.get(f"{room.service.url}/metrics") as response:
        assert "guichet_chat_spaces_lost_total" in await response.text()
    assert await room.space.of(room.member) == []
    assert "Bonjour" in told_text(await google.posts(back))
    assert await room.space.card(room.member)
    if dialect == "add-on":
        mentioned = lea.told("", "addedToSpacePayload", space | {"interactionAdd": True})
        assert (await google.posts(mentioned)).body == {}


@pytest.mark.parametrize("more", [{"mode": "handoff"}])
async def test_in_handoff_mode_the_thread_opens_when_a_person_is_asked_for(room: Room) -> None:
    await room.member.asks(f"{QUESTION} mon téléphone est le {PHONE}")
    other = room.service.visitor()
    await other.opens()
    await other.asks_for_a_human()
    await room.space.card(other)  # sent, so what came before it would have been too
    assert await room.space.of(room.member) == []
    await room.member.asks_for_a_human()
    card = await room.space.card(room.member)
    said = text_of(card)
    for told in (
        "attend un conseiller depuis ",
        "visiteur non connecté",
        "numéro de téléphone masqué",
        "n’est pas envoyé au membre",
    ):
        assert told in said
    assert card["cardsV2"][0]["card"]["header"]["subtitle"] == f"Référence {room.member.id[:8]}"
    await room.lea.clicks(card, button(card, "Prendre"))
    await room.lea.clicks(card, button(card, "Rendre au bot"))
    await room.space.card_says(room.member, "État\u00a0: l’assistant répond")
    stood = len(await room.space.of(room.member))
    await room.member.asks(QUESTION)
    await other.call("POST", other.path("/close"))
    await room.space.says(other, "a terminé la conversation")
    assert len(await room.space.of(room.member)) == stood
