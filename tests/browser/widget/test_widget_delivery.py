"""A bad network, a busy service, a refusal: what was typed is never lost and never said twice."""

import json

from playwright.async_api import expect

from bot.errors import RedactionRefused
from webhooks.problems import problem_of

MESSAGES = "**/messages"


def is_stream(request) -> bool:
    return request.headers.get("accept") == "text/event-stream"


async def sent_ids(route, ids: list[str]) -> None:
    ids.append(route.request.post_data_json["message_id"])
    await route.continue_()


async def test_what_is_sent_offline_waits_in_its_place_and_leaves_once_when_the_network_is_back(visitor):
    await visitor.starts()
    ids: list[str] = []
    await visitor.goes_offline()
    await visitor.sends("Comment refuser les cookies ?")
    await expect(visitor.waiting_to_leave).to_contain_text("Pas encore envoyé. La connexion manque.")
    await expect(visitor.button("Renvoyer")).to_be_visible()
    await expect(visitor.said).to_have_count(0)

    await visitor.page.route(MESSAGES, lambda route: sent_ids(route, ids))
    await visitor.goes_offline(False)
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.said).to_have_text("Comment refuser les cookies ?")
    await expect(visitor.waiting_to_leave).to_have_count(0)
    assert len(ids) == 1


async def test_a_message_whose_answer_was_lost_is_sent_again_under_its_id_and_said_once(visitor):
    ids: list[str] = []

    async def lose_the_answer(route):
        ids.append(route.request.post_data_json["message_id"])
        await route.fetch()  # the service has it
        await route.abort()  # its answer does not arrive

    await visitor.page.route("**/events?*", lambda route: route.abort())
    await visitor.starts()
    await visitor.page.route(MESSAGES, lose_the_answer)
    await visitor.sends("Comment refuser les cookies ?")
    await expect(visitor.button("Renvoyer")).to_be_visible()
    await visitor.page.unroute(MESSAGES)
    await visitor.page.route(MESSAGES, lambda route: sent_ids(route, ids))
    await visitor.button("Renvoyer").click()

    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.said).to_have_count(1)
    await expect(visitor.waiting_to_leave).to_have_count(0)
    assert len(ids) == 2
    assert len(set(ids)) == 1


async def test_a_service_that_was_away_for_a_moment_gets_the_message_by_itself(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    stage.network.goes_down()
    await visitor.sends("Comment refuser les cookies ?")
    await expect(visitor.button("Renvoyer")).to_be_visible()
    stage.network.comes_back()
    await expect(visitor.answers).to_have_count(2, timeout=15_000)
    await expect(visitor.said).to_have_text(["Bonjour", "Comment refuser les cookies ?"])
    await expect(visitor.waiting_to_leave).to_have_count(0)


async def test_a_lost_answer_comes_by_the_stream_all_the_same(visitor):
    await visitor.starts()

    async def lose_the_answer(route):
        await route.fetch()
        await route.abort()

    await visitor.page.route(MESSAGES, lose_the_answer)
    await visitor.sends("Comment refuser les cookies ?")
    await expect(visitor.answers).to_have_count(1)
    await expect(visitor.said).to_have_count(1)
    await expect(visitor.waiting_to_leave).to_have_count(0)


async def test_a_stream_that_is_cut_goes_on_where_it_was_each_word_once_and_in_order(visitor, stage):
    await visitor.starts()
    await visitor.sends("Bonjour")
    await expect(visitor.answers).to_have_count(1)
    await stage.adviser.takes(visitor)
    lines = visitor.log.locator(".agent .said")
    for round_ in range(3):
        await stage.adviser.says(visitor, f"Ligne {round_}, dite en direct")
        await expect(lines).to_have_count(2 * round_ + 1)
        stage.network.goes_down()
        await stage.adviser.says(visitor, f"Ligne {round_}, dite pendant la coupure")
        stage.network.comes_back()
        await expect(lines).to_have_count(2 * round_ + 2)
    expected = [f"Ligne {n}, dite {when}" for n in range(3) for when in ("en direct", "pendant la coupure")]
    await expect(lines).to_have_text(expected)


async def test_where_no_stream_comes_through_the_adviser_is_read_all_the_same(visitor, stage):
    streams: list[str] = []

    async def hold_back(route):
        if not is_stream(route.request):
            return await route.continue_()
        streams.append(route.request.url)
        return await route.fulfill(status=200, content_type="text/html", body="<p>Un mandataire</p>")

    await visitor.page.route("**/events?*", hold_back)
    await visitor.starts()
    await visitor.asks("Bonjour")
    await stage.adviser.takes(visitor)
    await stage.adviser.says(visitor, "Je vous lis.")
    await expect(visitor.log.locator(".agent .said")).to_have_text("Je vous lis.", timeout=15_000)
    assert len(streams) == 3


async def test_an_event_that_comes_before_the_one_it_follows_waits_for_it(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await visitor.page.route("**/events?*", lambda r: r.abort() if is_stream(r.request) else r.continue_())
    stage.network.is_cut()
    await stage.adviser.takes(visitor)
    await stage.adviser.says(visitor, "Avant votre message.")
    await visitor.sends("Après le sien.")  # its answer carries seq 5; 3 and 4 are not here yet
    await expect(visitor.said.last).to_have_text("Après le sien.")
    shown = await visitor.log.locator("[data-seq]").evaluate_all("all => all.map(one => Number(one.dataset.seq))")
    assert shown == sorted(shown)
    assert {4, 5} <= set(shown)


async def test_going_too_fast_is_said_gently_with_the_wait_and_the_message_is_kept(visitor, stage):
    await visitor.starts()
    kept = await visitor.kept()
    driver = stage.service.visitor()
    driver.id, driver.token = kept["id"], kept["token"]
    while (await driver.sends("Bonjour")).status == 200:
        pass
    await visitor.sends("Et moi ?")
    await expect(visitor.waiting_to_leave).to_contain_text("Cela va un peu vite. Réessayez dans")
    await expect(visitor.button("Renvoyer")).to_be_visible()
    log, kept_back = await visitor.log.bounding_box(), await visitor.waiting_to_leave.bounding_box()
    assert kept_back["y"] >= log["y"] + log["height"], "it stands under what was said"


async def test_a_text_that_cannot_be_protected_comes_back_with_the_emergency_numbers(visitor):
    refused = problem_of(RedactionRefused("deadline"))
    body = json.dumps({"type": f"/problems/{refused.slug}", "status": 422, "detail": refused.detail})
    headers = {"Access-Control-Allow-Origin": visitor.site_url}

    async def refuse(route):
        await route.fulfill(status=422, content_type="application/problem+json", body=body, headers=headers)

    await visitor.starts()
    await visitor.page.route(MESSAGES, refuse)
    await visitor.sends("Un texte bien étrange")
    for number in ("15", "112", "114", "3114"):
        await expect(visitor.alert).to_contain_text(number)
    await expect(visitor.text).to_have_value("Un texte bien étrange")
    await expect(visitor.waiting_to_leave).to_have_count(0)


async def test_a_talk_that_the_adviser_has_closed_keeps_the_draft_for_the_next_one(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await stage.adviser.takes(visitor)
    await visitor.text.fill("Une dernière question")
    await stage.adviser.closes(visitor)
    await expect(visitor.page.get_by_text("Cette conversation est terminée.")).to_be_visible()
    await visitor.button("Nouvelle conversation").click()
    await expect(visitor.text).to_have_value("Une dernière question")
    await expect(visitor.log.locator("*")).to_have_count(0)
    await visitor.text.press("Enter")
    await expect(visitor.answers).to_have_count(1)


async def test_a_message_to_a_closed_talk_comes_back_to_the_text_box(visitor, stage):
    await visitor.starts()
    await visitor.asks("Bonjour")
    await visitor.page.route("**/events?*", lambda route: route.abort())
    stage.network.is_cut()  # the page does not hear of the closing
    await stage.adviser.takes(visitor)
    await stage.adviser.closes(visitor)
    await visitor.sends("Trop tard ?")
    await expect(visitor.page.get_by_text("Cette conversation est terminée.").last).to_be_visible()
    await visitor.button("Nouvelle conversation").click()
    await expect(visitor.text).to_have_value("Trop tard ?")
