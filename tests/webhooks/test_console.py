"""The console's stories: agents read, search, take over and answer, without JavaScript."""

from collections.abc import AsyncIterator

import pytest

from bot.store.agents import Role
from tests.people import Member
from tests.services import Service
from tests.webhooks.console_people import Agent, at_the_console

QUESTION = "Comment créer mon compte ?"  # a title: understood with certainty


@pytest.fixture
async def lea(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "lea", "Léa") as agent:
        yield agent


@pytest.fixture
async def marc(service: Service) -> AsyncIterator[Agent]:
    async with at_the_console(service, "marc", "Marc", Role.SUPERVISOR) as agent:
        yield agent


async def test_an_agent_takes_a_conversation_and_answers_the_member(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await member.asks_for_a_human()
    await lea.opens("/console/")
    assert "1 conversation attend un conseiller" in lea.page.words
    await lea.opens(next(href for word, href in lea.page.links.items() if word.startswith(member.id[:8])))
    assert QUESTION in lea.page.words
    assert not lea.page.has_button("Envoyer")
    await lea.presses("Prendre")
    assert "Vous suivez cette conversation" in lea.page.words
    assert await member.asks("Il y a quelqu'un ?") is None
    await lea.presses("Envoyer", texte="Bonjour, je regarde votre dossier.\nUn instant.")
    assert lea.page.status == 200
    said = (await member.events())[-1]
    assert (said["kind"], said["author"], said["agent_name"]) == ("message", "agent", "Léa")
    assert said["text"] == "Bonjour, je regarde votre dossier.\nUn instant."


async def test_an_agents_words_are_masked_before_they_are_sent(lea: Agent, member: Member) -> None:
    await member.asks_for_a_human()
    await lea.reads(member.id)
    await lea.presses("Prendre")
    await lea.presses("Envoyer", texte="Écrivez à paul.martin@orange.fr")
    assert "adresse e-mail masquée" in lea.page.words
    assert "paul.martin" not in lea.page.html
    assert (await member.events())[-1]["text"] == "Écrivez à [EMAIL]"


async def test_an_agent_takes_their_last_answer_back(lea: Agent, member: Member) -> None:
    await member.asks_for_a_human()
    await lea.reads(member.id)
    await lea.presses("Prendre")
    await lea.presses("Retirer ma dernière réponse")
    assert "aucune réponse à retirer" in lea.page.words
    await lea.presses("Envoyer", texte="Pardon, mauvaise fenêtre.")
    said = (await member.events())[-1]
    await lea.presses("Retirer ma dernière réponse")
    assert "Votre dernière réponse est retirée" in lea.page.words
    taken = (await member.events())[-1]
    assert (taken["kind"], taken["of"], taken["author"]) == ("withdrawn", said["seq"], "agent")
    for form in ("txt", "html"):
        kept = (await member.call("GET", member.path(f"/transcript?format={form}"))).body
        assert "Message retiré par l’équipe de conseil." in kept
        assert "mauvaise fenêtre" not in kept


async def test_the_form_sent_twice_takes_one_answer_back(lea: Agent, member: Member) -> None:
    await member.asks_for_a_human()
    await lea.reads(member.id)
    await lea.presses("Prendre")
    for words in ("Première réponse.", "Seconde réponse."):
        await lea.presses("Envoyer", texte=words)
    page = lea.page
    for _ in range(2):  # a double click: both presses are of the same page
        lea.page = page
        await lea.presses("Retirer ma dernière réponse")
        assert "Votre dernière réponse est retirée" in lea.page.words
    told = await member.events()
    taken = [event["of"] for event in told if event["kind"] == "withdrawn"]
    assert [event["text"] for event in told if event["seq"] in taken] == ["Seconde réponse."]
    await lea.presses("Retirer ma dernière réponse")  # of the page that came: the one before
    assert len([event for event in await member.events() if event["kind"] == "withdrawn"]) == 2


async def test_a_conversation_has_one_holder_and_the_others_are_told_who(
    lea: Agent, marc: Agent, member: Member
) -> None:
    await member.asks_for_a_human()
    await marc.reads(member.id)
    too_late = marc.page.form_with("Prendre")
    await lea.reads(member.id)
    await lea.presses("Prendre")
    sent = lea.page.form_with("Envoyer")
    await marc.sends(too_late.action, too_late.fields)
    assert marc.page.status == 409
    assert "Léa suit cette conversation depuis" in marc.page.words
    assert not marc.page.has_button("Envoyer")
    words = {"texte": "Je réponds quand même, à jean@orange.fr"}
    await marc.sends(sent.action, too_late.fields | words)
    assert marc.page.status == 409
    assert "Votre texte n’a pas été envoyé : Je réponds quand même, à adresse e-mail masquée" in marc.page.words
    assert "jean@orange.fr" not in marc.page.html
    assert all(event["kind"] != "message" for event in await member.events())
    await lea.reads(member.id)
    await lea.presses("Envoyer", texte="Bonjour.")
    assert (await member.events())[-1]["text"] == "Bonjour."


async def test_a_conversation_is_transferred_released_handed_back_and_closed(
    lea: Agent, marc: Agent, member: Member
) -> None:
    await member.asks_for_a_human()
    await lea.reads(member.id)
    await lea.presses("Prendre")
    to_marc = next(
        value for value in lea.page.html.split('<option value="')[1:] if value.partition(">")[2].startswith("Marc")
    ).partition('"')[0]
    await lea.presses("Transférer", a=to_marc)
    assert "Marc suit cette conversation" in lea.page.words
    await marc.reads(member.id)
    await marc.presses("Libérer")
    assert marc.page.has_button("Prendre")
    await marc.presses("Prendre")
    await marc.presses("Rendre au bot")
    assert await member.asks(QUESTION) is not None
    await marc.reads(member.id)
    await marc.presses("Clore")
    assert "Cette conversation est terminée." in marc.page.words
    states = [event["state"] for event in await member.events() if event["kind"] == "state"]
    assert states == ["waiting", "human", "human", "waiting", "human", "bot", "closed"]


async def test_a_reply_tells_how_it_was_decided(lea: Agent, member: Member) -> None:
    reply = await member.asks(QUESTION)
    await member.call("POST", member.path("/feedback"), {"seq": reply["seq"], "rating": "down"})
    await lea.reads(member.id)
    for told in (reply["title"], reply["intent"], f"{round(reply['confidence'] * 100)} %", "pas utile", "local"):
        assert " ".join(told.split()) in lea.page.words


async def test_what_a_member_types_is_text_and_never_markup(lea: Agent, member: Member) -> None:
    await member.asks("<img src=x onerror=alert(1)> et **gras** ?")
    await lea.reads(member.id)
    assert "<img" not in lea.page.html
    assert "<img src=x onerror=alert(1)> et **gras** ?" in lea.page.words


async def test_words_are_searched_in_the_messages_and_never_stand_in_an_address(lea: Agent, service: Service) -> None:
    found, other = service.visitor(), service.visitor()
    for visitor, text in ((found, "Une RÉCLAMATION sur mon profil"), (other, "Où sont mes relevés ?")):
        await visitor.opens()
        await visitor.asks(text)
    await lea.opens("/console/conversations")
    await lea.presses("Chercher", mots="reclamation")
    assert lea.page.address == f"{service.url}/console/conversations"
    assert found.id[:8] in lea.page.words
    assert other.id[:8] not in lea.page.words
    await lea.presses("Chercher", mots=other.id[:8])
    assert other.id[:8] in lea.page.words
    assert found.id[:8] not in lea.page.words
    await lea.presses("Chercher", mots="introuvable")
    assert "Aucune conversation ne contient ces mots." in lea.page.words


async def test_searched_words_are_masked_first(lea: Agent, member: Member) -> None:
    await member.asks("mon mail est jean.dupont@orange.fr")
    await lea.opens("/console/conversations")
    await lea.presses("Chercher", mots="jean.dupont@orange.fr")
    assert "jean.dupont" not in lea.page.html
    assert "masqués avant la recherche" in lea.page.words
    assert member.id[:8] in lea.page.words


@pytest.mark.parametrize("word", ["boulanger", "lulu", "loup marin"])
async def test_an_ordinary_word_is_searched_for_as_it_is(lea: Agent, service: Service, word: str) -> None:
    """It may be what redaction left of somebody, to be found and masked."""
    found, other = service.visitor(), service.visitor()
    for visitor, text in ((found, f"je partage le compte avec le {word} du quartier"), (other, "je suis Jean Dupont")):
        await visitor.opens()
        sent = (await visitor.sends(text)).body["message"]
        assert bool(sent["redactions"]) == (visitor is other)
    await lea.opens("/console/conversations")
    await lea.presses("Chercher", mots=word)
    assert "masqués avant la recherche" not in lea.page.words
    assert found.id[:8] in lea.page.words
    assert other.id[:8] not in lea.page.words


async def test_a_conversation_is_found_by_the_first_characters_of_its_reference(lea: Agent, service: Service) -> None:
    found, other = service.visitor(), service.visitor()
    await found.opens()
    await other.opens()
    while other.id[:4] == found.id[:4]:
        await other.opens()
    written = [found.id[:size] for size in (4, 5, 6, 7, 8, 9, 11, 18, 36)]
    written += [f"#{found.id[:4]}", f"#{found.id[:8]}", f"# {found.id[:6]}", f"  {found.id[:8].upper()} "]
    written += [found.id.replace("-", ""), f"#{found.id[:13].upper()}", f"Conversation {found.id[:8]}"]
    for reference in written:
        await lea.opens("/console/conversations")
        await lea.presses("Chercher", mots=reference)
        assert found.id[:8] in lea.page.words, reference
        assert other.id[:8] not in lea.page.words, reference
        assert "masqués" not in lea.page.words, reference
        assert lea.page.form_with("Chercher").fields["mots"] == reference.strip()


async def test_what_is_no_reference_is_masked_whatever_stands_before_it(lea: Agent, member: Member) -> None:
    for number in ("06 12 34 56 78", "#0612345678", "2 85 01 75 123 456 78", "2850175123456", "réf. jean@free.fr"):
        await lea.opens("/console/conversations")
        await lea.presses("Chercher", mots=number)
        assert "masqués avant la recherche" in lea.page.words, number
        assert number not in lea.page.html, number
    nobodys = "0" * 8 if not member.id.startswith("0") else "f" * 8
    await lea.presses("Chercher", mots=f"#{nobodys}")
    assert "Aucune référence ne commence par ces caractères." in lea.page.words
    assert member.id[:8] not in lea.page.words


async def test_a_year_is_a_word_as_well_as_the_beginning_of_a_reference(lea: Agent, service: Service) -> None:
    named, said = service.visitor(), service.visitor()
    await named.opens()
    await said.opens()
    year = named.id[:4]
    await said.asks(f"Mes relevés, lettre {year}")
    text = (await said.events())[0]["text"]
    await lea.opens("/console/conversations")
    await lea.presses("Chercher", mots=year)
    assert named.id[:8] in lea.page.words
    assert (said.id[:8] in lea.page.words) == (year in text or said.id.startswith(year))


async def test_filters_narrow_the_list_and_stay_in_its_address(lea: Agent, service: Service) -> None:
    asked, waiting = service.visitor(), service.visitor()
    for visitor in (asked, waiting):
        await visitor.opens()
    reply = await asked.asks(QUESTION)
    await asked.call("POST", asked.path("/feedback"), {"seq": reply["seq"], "rating": "up"})
    await waiting.asks_for_a_human()
    for fields, shown, hidden in (
        ({"etat": "waiting"}, waiting, asked),
        ({"sujet": reply["intent"]}, asked, waiting),
        ({"avis": "up"}, asked, waiting),
    ):
        await lea.opens("/console/conversations")
        await lea.presses("Chercher", **fields)
        [(name, value)] = fields.items()
        assert lea.page.address.endswith(f"/console/conversations?{name}={value}")
        assert shown.id[:8] in lea.page.words
        assert hidden.id[:8] not in lea.page.words
    await lea.opens("/console/conversations?du=2999-01-01")
    assert "Aucune conversation ne répond à ces filtres." in lea.page.words
    await lea.opens("/console/conversations?etat=nonsense&du=hier&page=zero")
    assert asked.id[:8] in lea.page.words


async def test_a_page_is_asked_again_only_where_something_changed(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await lea.reads(member.id)
    mark = lea.page.html.partition(f'{member.id}/suite"')[2].partition('data-mark="')[2].partition('"')[0]
    again = f"/console/conversations/{member.id}/suite?marque="
    assert (await lea.opens(again + mark)).status == 204
    await member.asks("Et le mot de passe oublié ?")
    assert (await lea.opens(again + mark)).status == 200
    assert "Et le mot de passe oublié ?" in lea.page.words
    await lea.opens("/console/conversations/suite")
    mark = lea.page.html.partition('data-mark="')[2].partition('"')[0]
    assert (await lea.opens(f"/console/conversations/suite?marque={mark}")).status == 204


async def test_questions_without_an_answer_are_listed_once_with_their_number(lea: Agent, service: Service) -> None:
    for text in ("zorglub frimoutchka ?", "Zorglub, frimoutchka"):
        visitor = service.visitor()
        await visitor.opens()
        assert (await visitor.asks(text))["kind"] == "fallback"
    await lea.opens("/console/questions")
    assert "2 questions en 7 jours, 1 différente" in lea.page.words
    assert lea.page.links[visitor.id[:8]] == f"/console/conversations/{visitor.id}"


async def test_figures_count_what_was_asked(lea: Agent, member: Member) -> None:
    await member.asks(QUESTION)
    await member.asks_for_a_human()
    await lea.opens("/console/figures")
    for row in ("Conversations ouvertes 1", "Messages d’adhérents 1", "Réponse 1 50 %", "Conseiller demandé 1"):
        assert row in lea.page.words
    await lea.opens("/console/figures?jours=30")
    assert "sur 30 jours, 1 en tout" in lea.page.html
