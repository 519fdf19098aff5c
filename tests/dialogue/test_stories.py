"""The authors' conversations, played with the real redactor, engine and knowledge."""

from bot.conversation import ReplyKind
from bot.dialogue.rehearsal import Cast, Rehearsal, page_of, play_stories
from bot.knowledge.intent import Kind
from bot.knowledge.loading import Sources
from tests.dialogue.talking import NOON


def test_every_story_of_the_shipped_folder_holds(sources: Sources, cast: Cast) -> None:
    count, problems = play_stories(sources.intents / "tests", cast, NOON)
    assert [str(problem) for problem in problems] == []
    assert count >= 20


def test_every_title_is_understood_with_certainty(cast: Cast) -> None:
    for name, intent in cast.knowledge.intents.items():
        reply = Rehearsal(cast, NOON).say(intent.title.text).decision.reply
        assert (reply.intent, reply.confidence) == (name, 1.0)


def test_every_answer_leads_to_a_page_of_the_portal(cast: Cast) -> None:
    for intent in cast.knowledge.intents.values():
        if intent.kind is Kind.ANSWER:
            reply = Rehearsal(cast, NOON, signed_in=True, contract=True).say(intent.title.text).decision.reply
            assert reply.kind is ReplyKind.ANSWER
            assert page_of(cast.knowledge, reply.links[0].href) == intent.page


def test_a_story_that_does_not_hold_is_told_at_its_line(cast: Cast, tmp_path) -> None:
    folder = tmp_path / "intents/tests"
    folder.mkdir(parents=True)
    (folder / "faux.yaml").write_text(
        "stories:\n  - story: Un bonjour pris pour une urgence\n    turns:\n"
        "      - member: Bonjour\n        kind: urgent\n",
        encoding="utf-8",
    )
    count, problems = play_stories(folder, cast, NOON)
    assert count == 1
    assert [str(problem) for problem in problems] == [
        "intents/tests/faux.yaml:4: erreur : Un bonjour pris pour une urgence : urgent attendu, smalltalk reçu"
        " (echanges.bonjour)."
    ]


def test_a_story_that_expects_nothing_is_refused(cast: Cast, tmp_path) -> None:
    (tmp_path / "vide.yaml").write_text(
        "stories:\n  - story: Rien\n    turns:\n      - member: Bonjour\n", encoding="utf-8"
    )
    _, problems = play_stories(tmp_path, cast, NOON)
    assert "chaque tour attend quelque chose" in problems[0].sentence


def test_the_same_talk_twice_is_the_same_talk(cast: Cast) -> None:
    words = ["bonjour", "j'ai perdu mon code secret", "toujours rien", "et sous Chrome ?", "blabla"]
    talks = [[talk.say(word) for word in words] for talk in (Rehearsal(cast, NOON), Rehearsal(cast, NOON))]
    assert talks[0] == talks[1]
