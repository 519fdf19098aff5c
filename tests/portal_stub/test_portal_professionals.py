"""Finding a health professional: by town, or around a position that was agreed to."""

import pytest

from portal_stub.directory import Directory, Position, distance_km, fold
from tests.portal_stub.conftest import read

PAGE = "/professionnels-de-sante"
DIRECTORY = Directory.read()


def test_the_directory_is_wide_enough_and_dials_nobody_real():
    assert len(DIRECTORY) >= 80
    assert len(DIRECTORY.towns) >= 30
    fictional = ("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49")  # kept free for fiction by Arcep
    everyone = [entry for town in DIRECTORY.towns for entry in DIRECTORY.in_town(town)]
    assert all(entry.phone.startswith(fictional) for entry in everyone)
    assert len({entry.phone for entry in everyone}) == len(everyone)


@pytest.mark.parametrize(
    "typed", ["Saint-Étienne", "saint etienne", "ST ETIENNE", "St-Étienne", "42000", "42", "Saint-É"]
)
def test_a_town_is_found_however_it_is_typed(typed):
    assert {entry.town for entry in DIRECTORY.in_town(typed)} == {"Saint-Étienne"}


@pytest.mark.parametrize("typed", ["", "   ", "?!", "Atlantide", "99999"])
def test_no_town_is_found_where_there_is_none(typed):
    assert DIRECTORY.in_town(typed) == ()


def test_a_slip_of_the_finger_gets_a_suggestion():
    assert DIRECTORY.towns_like("Bordaux") == ("Bordeaux",)
    assert DIRECTORY.towns_like("Atlantide") == ()


def test_the_nearest_come_first_and_distance_is_that_of_the_globe():
    found = DIRECTORY.near(Position(latitude=47.218, longitude=-1.554))
    assert found[0].address.endswith("44000 Nantes")
    assert [one.km for one in found] == sorted(one.km for one in found)
    assert all(one.km <= 5 for one in DIRECTORY.near(Position(latitude=47.218, longitude=-1.554), radius_km=5))
    paris = DIRECTORY.in_town("75011")[0].model_copy(update={"latitude": 48.8566, "longitude": 2.3522})
    assert distance_km(Position(latitude=43.2965, longitude=5.3698), paris) == pytest.approx(660.5, abs=1)


def test_folding_keeps_letters_and_figures_alone():
    assert fold("  L’Haÿ-les-Roses ") == "l hay les roses"


async def test_a_member_searches_by_town_and_profession(visitor):
    answer = await visitor.fills(PAGE, PAGE, ville="nantes", profession="Médecin généraliste")
    told = await answer.text()
    assert answer.status == 200
    assert "44000 Nantes" in told
    assert told.count('<li class="card">') == len(DIRECTORY.in_town("Nantes", "Médecin généraliste")) > 0


async def test_nothing_found_says_what_to_try(visitor):
    told = await (await visitor.fills(PAGE, PAGE, ville="Bordaux")).text()
    assert "Vouliez-vous dire Bordeaux\u00a0?" in told


async def test_an_empty_search_tells_the_mistake_beside_the_field(visitor):
    answer = await visitor.fills(PAGE, PAGE, ville="  ")
    told = await answer.text()
    assert answer.status == 422
    assert 'aria-describedby="ville-aide ville-erreur" aria-invalid="true"' in told
    assert 'id="ville-erreur"' in told


THERE = {"latitude": "47.21842", "longitude": "-1.55413"}


async def test_a_position_is_used_only_with_the_box_ticked(visitor):
    refused = await visitor.fills(PAGE, PAGE, destinataire="annuaire", **THERE)
    assert refused.status == 422
    assert "Sans votre accord" in await refused.text()
    agreed = await visitor.fills(PAGE, PAGE, accord="oui", destinataire="annuaire", **THERE)
    told = await agreed.text()
    assert "44000 Nantes" in told
    assert "n’a pas été gardée" in told
    assert "47.2184" not in told


async def test_a_consent_that_named_another_recipient_is_none(visitor):
    answer = await visitor.fills(PAGE, PAGE, accord="oui", destinataire="google", **THERE)
    assert answer.status == 422
    assert "Sans votre accord" in await answer.text()


async def test_filters_keep_only_what_was_asked_for(visitor):
    everyone = await read(await visitor.fills(PAGE, PAGE, ville="75"))
    billed = await read(await visitor.fills(PAGE, PAGE, ville="75", tiers_payant="oui", plain_pied="oui"))
    assert "Accès avec marches" in everyone.text
    assert "Sans tiers payant" in everyone.text
    cards = [card.text for card in billed.all("li") if card.attributes.get("class") == "card"]
    assert cards
    assert [card for card in cards if "Accès avec marches" in card or "Sans tiers payant" in card] == []


async def test_the_distance_bounds_what_is_found(visitor):
    nearby = {"accord": "oui", "destinataire": "annuaire", "latitude": "47.25", "longitude": "2.2"}  # far from any town
    assert "Aucun professionnel" in await (await visitor.fills(PAGE, PAGE, rayon="5", **nearby)).text()
    told = await (await visitor.fills(PAGE, PAGE, rayon="100", **nearby)).text()
    assert "à 100\u00a0km au plus" in told
    assert (await visitor.fills(PAGE, PAGE, rayon="3", **nearby)).status == 400


async def test_a_result_has_its_phone_and_the_way_there_which_leaves_the_portal(visitor):
    page = await read(await visitor.fills(PAGE, PAGE, ville="Nantes"))
    ways = [link for link in page.all("a") if link.text.startswith("Itinéraire vers ")]
    assert len(ways) == len(DIRECTORY.in_town("Nantes"))
    assert all("(vous quittez le portail)" in way.text for way in ways)
    assert all(way.attributes["href"].startswith("https://www.openstreetmap.org/directions?to=47.") for way in ways)


@pytest.mark.parametrize("position", [("", ""), ("nord", "1"), ("91", "0"), ("nan", "0"), ("0", "1e9")])
async def test_a_position_that_is_none_is_refused_kindly(visitor, position):
    latitude, longitude = position
    answer = await visitor.fills(
        PAGE, PAGE, accord="oui", destinataire="annuaire", latitude=latitude, longitude=longitude
    )
    assert answer.status == 422
    assert "Cherchez par ville" in await answer.text()


async def test_a_profession_that_is_not_in_the_list_is_no_search(visitor):
    assert (await visitor.fills(PAGE, PAGE, ville="Nantes", profession="Devin")).status == 400


async def test_a_member_s_consent_is_kept_until_she_withdraws_it(member):
    agreed = await member.fills(PAGE, PAGE, accord="oui", destinataire="annuaire", **THERE)
    assert agreed.status == 200
    page = await member.opens(PAGE)
    assert "Vous avez donné votre accord le" in page.text
    assert 'id="accord"' not in page.source
    assert (await member.fills(PAGE, PAGE, destinataire="annuaire", **THERE)).status == 200
    assert "n’est envoyée à personne" in (await member.opens("/compte")).text
    withdrawn = await read(await member.fills(PAGE, f"{PAGE}/retrait"))
    assert "Votre accord est retiré." in withdrawn.text
    assert (await member.fills(PAGE, PAGE, destinataire="annuaire", **THERE)).status == 422


async def test_a_consent_withdrawn_in_the_account_is_withdrawn_here(member):
    await member.fills(PAGE, PAGE, accord="oui", destinataire="annuaire", **THERE)
    await member.fills("/compte", "/compte/consentements", retirer="position")
    assert 'id="accord"' in (await member.opens(PAGE)).source


async def test_a_consent_given_for_a_search_that_failed_is_not_kept(member):
    answer = await member.fills(PAGE, PAGE, accord="oui", destinataire="annuaire", latitude="", longitude="")
    assert answer.status == 422
    assert "Aucun accord enregistré." in (await member.opens("/compte")).text
