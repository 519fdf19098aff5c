"""The index: built twice the same, saved whole or not at all, loaded only for the folder it was learnt from."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from bot.knowledge.knowledge import Knowledge
from bot.nlu.index import Index, build_index, load, save
from bot.nlu.local_engine import LocalEngine
from tests.nlu.conftest import typed

QUESTIONS = ["supprimer mon compte", "refsuer les cokies sous firefox", "et ma carte ?", "quel temps fait-il à Lima"]


def test_a_loaded_index_understands_as_the_one_that_was_saved(index: Index, knowledge: Knowledge, tmp_path: Path):
    save(index, tmp_path)
    loaded = load(tmp_path, knowledge)
    assert loaded is not None
    for question in QUESTIONS:
        assert LocalEngine(loaded).understand(typed(question)) == LocalEngine(index).understand(typed(question))
    assert LocalEngine(loaded).thresholds == LocalEngine(index).thresholds


def test_building_twice_gives_the_same_engine(index: Index, knowledge: Knowledge):
    again = build_index(knowledge)
    assert again.digest == index.digest
    for question in QUESTIONS:
        assert LocalEngine(again).understand(typed(question)) == LocalEngine(index).understand(typed(question))


def test_another_folder_has_another_index(
    index: Index, knowledge_with: Callable[[str, str], Knowledge], tmp_path: Path
):
    save(index, tmp_path)
    edited = knowledge_with("out_of_scope.yaml", "  sport:\n    - qui a gagné le match hier\n")
    assert load(tmp_path, edited) is None


def test_what_the_engine_does_not_learn_from_leaves_the_index_valid(
    index: Index, knowledge_with: Callable[[str, str], Knowledge], tmp_path: Path
):
    save(index, tmp_path)
    edited = knowledge_with("urgences.yaml", "# une remarque de l'auteur\n")
    assert load(tmp_path, edited) is not None


def test_an_empty_folder_has_no_index(knowledge: Knowledge, tmp_path: Path):
    assert load(tmp_path / "nowhere", knowledge) is None


@pytest.mark.parametrize("kept", [0, 100, 20_000])
def test_a_damaged_index_is_no_index(index: Index, knowledge: Knowledge, tmp_path: Path, kept: int):
    path = save(index, tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    assert load(tmp_path, knowledge) is None


def test_an_index_with_a_flipped_byte_is_no_index(index: Index, knowledge: Knowledge, tmp_path: Path):
    path = save(index, tmp_path)
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    path.write_bytes(damaged)
    assert load(tmp_path, knowledge) is None


def test_saving_again_leaves_one_file_and_no_scraps(index: Index, tmp_path: Path):
    assert save(index, tmp_path) == save(index, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


def test_old_indexes_do_not_pile_up(index: Index, tmp_path: Path):
    for number in range(6):
        (tmp_path / f"understanding-0-{number}.npz").write_bytes(b"")
    save(index, tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


def test_the_file_holds_no_pickled_object(index: Index, tmp_path: Path):
    with np.load(save(index, tmp_path), allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays.files)


def test_a_loaded_index_is_mapped_not_read(index: Index, knowledge: Knowledge, tmp_path: Path):
    save(index, tmp_path)
    loaded = load(tmp_path, knowledge)
    assert loaded is not None
    for array in (loaded.learnt.model.logistic.table, loaded.learnt.model.rows.weights):
        assert array.flags.aligned  # else every look-up would copy it whole
        assert not array.flags.owndata
        assert not array.flags.writeable
