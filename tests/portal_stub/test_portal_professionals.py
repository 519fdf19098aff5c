"""Finding a health professional: by town, or around a position that was agreed to."""

import pytest

from portal_stub.directory import Directory, Position, distance_km, fold

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
    assert found[0][0].town == "Nantes"
    assert [km for _, km in found] == sorted(km for _, km in found)
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


async def test_a_position_is_used_only_with_the_box_ticked(visitor):
    there = {"latitude": "47.218", "longitude": "-1.554"}
    refused = await visitor.fills(PAGE, PAGE, **there)
    assert refused.status == 422
    assert "Sans votre accord" in await refused.text()
    agreed = await visitor.fills(PAGE, PAGE, accord="oui", **there)
    told = await agreed.text()
    assert "44000 Nantes" in told
    assert "n’a pas été gardée" in told
    assert "47.218" not in told


@pytest.mark.parametrize("position", [("", ""), ("nord", "1"), ("91", "0"), ("nan", "0"), ("0", "1e9")])
async def test_a_position_that_is_none_is_refused_kindly(visitor, position):
    latitude, longitude = position
    answer = await visitor.fills(PAGE, PAGE, accord="oui", latitude=latitude, longitude=longitude)
    assert answer.status == 422
    assert "Cherchez par ville" in await answer.text()


async def test_a_profession_that_is_not_in_the_list_is_no_search(visitor):
    assert (await visitor.fills(PAGE, PAGE, ville="Nantes", profession="Devin")).status == 400
