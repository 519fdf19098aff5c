"""The widget's own French, as the browser says it."""

import re

import pytest

SAY = """async (url) => {
  const {words, MARKS} = await import(url)
  const given = {state: 'waiting', previous: 'bot', agent_name: 'Léa', wait_seconds: 90, opens_at: null, retryAfterS: 1,
    status: 0, detail: '', anonymous_hours: 24, signed_in_days: 30, place: 'events', count: 2, document: 'CGU',
    version: '2', article: 'article-4-cookies', title: 'Cookies'}
  const said = ([name, value]) => [name, typeof value === 'function' ? value(argument(name)) : value]
  const argument = (name) => ({agent: 'Léa', time: '2026-01-05T08:00:00Z', left: 2, over: 1, seen: ['EMAIL', 'NIR'],
    hidden: 'NIR'})[name] ?? given
  return Object.fromEntries(Object.entries({...MARKS, ...words.noticeReaders, ...words}).map(said))
}"""


@pytest.fixture
def typography():
    """An ordinary space where a no-break one belongs, none where one belongs, a typewriter's apostrophe."""
    return re.compile(r" [:;?!»]|« |[a-zé][:;?!](\s|$)|'")


async def test_it_is_set_as_french_should_be(visitor, typography):
    said = await visitor.page.evaluate(SAY, f"{visitor.service_url}/widget/words.fr.js")
    del said["noticeReaders"]
    assert len(said) > 60
    assert {name: words for name, words in said.items() if typography.search(words)} == {}
    assert said["citation"] == "CGU art.\u00a04 – Cookies, v2"
    assert said["desk"] == "Un conseiller va vous répondre. Attente\u00a0: environ 2\u00a0minutes."
    assert said["tooFast"] == "Cela va un peu vite. Réessayez dans 1\u00a0seconde."


async def test_an_opening_is_told_in_the_advisers_time(visitor):
    say = "async ([url, at]) => (await import(url)).words.desk({state: 'bot', opens_at: at})"
    url = f"{visitor.service_url}/widget/words.fr.js"
    winter = await visitor.page.evaluate(say, [url, "2026-01-05T08:00:00.000Z"])
    summer = await visitor.page.evaluate(say, [url, "2026-07-06T07:00:00.000Z"])
    assert winter == "Les conseillers répondent à partir du lundi 5 janvier à 09:00."
    assert summer == "Les conseillers répondent à partir du lundi 6 juillet à 09:00."
