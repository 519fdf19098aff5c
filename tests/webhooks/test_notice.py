"""What the notice says of Google, the answers say too, however the service is set."""

import pytest

from bot.conversation import ReplyKind
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load_knowledge, packaged_sources
from bot.settings import ChatMode, DialogflowSettings, GoogleChatSettings, Settings
from tests.dialogue.talking import Talk
from webhooks.notice import make_notice

MODES = [(chat, dialogflow) for chat in ("off", "handoff", "mirror") for dialogflow in ("off", "fallback", "primary")]


def settings_of(chat: str, dialogflow: str) -> Settings:
    return Settings(
        google_chat=GoogleChatSettings(mode=ChatMode(chat)),
        dialogflow=DialogflowSettings.model_validate({"mode": dialogflow}),
    )


def answered(knowledge: Knowledge, name: str) -> str:
    reply = Talk(knowledge).says(knowledge.intents[name].title.text).reply
    assert (reply.kind, reply.intent) == (ReplyKind.ANSWER, name)
    return reply.text.text


@pytest.mark.parametrize(("chat", "dialogflow"), MODES)
def test_an_answer_on_google_says_what_the_notice_says(chat: str, dialogflow: str) -> None:
    settings = settings_of(chat, dialogflow)
    knowledge = load_knowledge(packaged_sources(settings, "https://portail.example"))
    notice = make_notice(settings, knowledge.brand).text
    google, whom = answered(knowledge, "assistant.google"), answered(knowledge, "donnees.destinataires")
    for text in (notice, google, whom):
        assert ("Google Chat" in text) is (chat != "off")
        assert ("Google Dialogflow" in text) is (dialogflow != "off")
        assert ("si vous demandez un conseiller" in text.lower()) is (chat == "handoff")
        assert "{" not in text
    assert google.startswith(
        {"handoff": "Seulement si", "mirror": "Oui"}.get(chat, "Non" if dialogflow == "off" else "Pas")
    )
    assert ("Quand je ne comprends pas" in google) is (dialogflow == "fallback")
    assert ("rien de ce que vous écrivez ici n’est transmis à Google" in google) is (
        (chat, dialogflow) == ("off", "off")
    )


def test_knowledge_is_another_where_the_service_is_set_otherwise() -> None:
    hashes = {load_knowledge(packaged_sources(settings_of(*mode), "https://portail.example")).hash for mode in MODES}
    assert len(hashes) == len(MODES)


HONEST = (
    "le plus souvent masqué",
    "un fait de santé, même dit simplement",
    "responsables",
    "administrateurs",
    "danger",
)


@pytest.mark.parametrize(("chat", "dialogflow"), MODES)
def test_the_notice_names_what_slips_who_reads_and_the_processor(chat: str, dialogflow: str) -> None:
    """RGPD, articles 9 and 13-1 e and f: Google by its legal name and its transfers, where it receives anything."""
    settings = settings_of(chat, dialogflow)
    brand = load_knowledge(packaged_sources(settings, "https://portail.example")).brand
    assert brand.google
    assert brand.health
    sent = (chat, dialogflow) != ("off", "off")
    told = make_notice(settings, brand).text
    assert [words for words in HONEST if words not in told] == []
    assert brand.health.basis in told
    for line in (brand.google.name, brand.google.address, brand.google.transfers, "sous-traitant"):
        assert (line in told) is sent
    assert ("Rien n’est transmis à Google" in told) is not sent

    unsaid = make_notice(settings, brand.model_copy(update={"google": None, "health": None})).text
    assert "quelle base légale" in unsaid
    assert ("hors de l’Union européenne" in unsaid) is sent
    assert ("quelle société" in unsaid) is sent
