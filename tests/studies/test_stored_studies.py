"""What is stored is not solved again; what would differ is."""

import pytest

from ssb_models.studies import Store, study
from ssb_models.studies import fingerprint as fingerprint_module
from ssb_models.studies import keys as keys_module
from ssb_models.studies import point as points_module

R_LI = "Lithium interphase resistance at reference temperature [Ohm.m2]"
LAYER = "Separator thickness [m]"
CAPACITY = "discharge_capacity [mA.h.g-1]"


def run(points, **kwargs):
    return study(points, progress=False, **kwargs)


def test_a_store_keeps_what_was_solved(tmp_path, monkeypatch):
    file = tmp_path / "study.db"
    first = run([{"c_rate": 0.1}, {"c_rate": 0.2}], store=file)
    both = run([{"c_rate": 0.2}, {"c_rate": 0.5}, {"c_rate": 0.1}], store=file)
    assert Store(file).solves() == 3
    monkeypatch.setattr(points_module.CyclingTest, "run", None)  # nothing may be solved
    again = run([{"c_rate": 0.1}, {"c_rate": 0.2}], store=file)
    assert again.equals(first)
    assert list(both["c_rate"]) == [0.2, 0.5, 0.1]


def test_another_metric_or_value_is_another_row(tmp_path):
    file = tmp_path / "study.db"
    run([{"c_rate": 0.1}], store=file)
    run([{"c_rate": 0.1}], store=file, metrics=["capacity", "energy"])
    run([{"c_rate": 0.1, R_LI: 0.02}], store=file)
    assert Store(file).solves() == 3


def test_points_that_are_equal_are_solved_once(tmp_path):
    file = tmp_path / "study.db"
    table = run([{"c_rate": 0.1}] * 3, store=file)
    assert len(table) == 3
    assert Store(file).solves() == 1


@pytest.mark.parametrize(
    "same",
    [
        {"architecture": "cathode-supported"},
        {"temperature_degC": 30},
        {"temperature_degC": 30.0, "set": "PPAL_Chen2019", "test": "cycles"},
        {"Ambient temperature [K]": 303.15},
        {"Number of electrodes connected in parallel to make a cell": 1},
    ],
)
def test_defaults_that_are_written_out_are_the_same_point(tmp_path, monkeypatch, same):
    file = tmp_path / "study.db"
    first = run([{"c_rate": 1}], store=file)
    monkeypatch.setattr(points_module, "_climb", None)  # nothing may be solved
    again = run([{"c_rate": 1.0, **same}], store=file)
    assert again[CAPACITY].equals(first[CAPACITY])


def test_other_code_solves_again(tmp_path, monkeypatch):
    file = tmp_path / "study.db"
    run([{"c_rate": 0.5}], store=file)
    monkeypatch.setattr(keys_module, "fingerprint", lambda: "other code")
    run([{"c_rate": 0.5}], store=file)
    assert Store(file).solves() == 2


def test_the_code_is_known_by_its_content(tmp_path, monkeypatch):
    def of(name, content):
        (tmp_path / name).write_text(content)
        monkeypatch.setattr(fingerprint_module, "_sources", lambda: {name: tmp_path / name})
        fingerprint_module.fingerprint.cache_clear()
        return fingerprint_module.fingerprint()

    try:
        seen = [of("a.py", "1"), of("a.py", "2"), of("b.py", "1"), of("a.csv", "1")]
        assert len(set(seen)) == 4
        assert of("a.py", "1") == seen[0]
    finally:
        fingerprint_module.fingerprint.cache_clear()


def test_sources_are_all_of_ours():
    names = fingerprint_module._sources()
    assert {"studies/point.py", "parameters/declarations.csv"} <= names.keys()
    assert {"parameter_sets/calibrated/chen2019.csv"} <= names.keys()
    assert len({file.resolve() for file in names.values()}) == len(names)


def test_a_point_alone_and_in_a_group_have_rows_of_their_own(tmp_path):
    file = tmp_path / "study.db"
    points = [{"c_rate": 0.5, LAYER: 1e-5}, {"c_rate": 0.5, LAYER: 3e-5}]
    alone = run(points[:1], store=file)
    assert Store(file).solves() == 1
    together = run(points, store=file)
    assert Store(file).solves() == 3
    assert run(points[:1], store=file).equals(alone)
    assert run(points, store=file).equals(together)
    assert Store(file).solves() == 3


def test_two_metrics_of_one_name_have_rows_of_their_own(tmp_path):
    file = tmp_path / "study.db"
    first, second = (
        run([{"c_rate": 0.5}], store=file, metrics=[lambda found, row, f=f: {"x": f}])
        for f in (1.0, 2.0)
    )
    assert first["x"][0] == 1.0
    assert second["x"][0] == 2.0


def test_a_metric_that_cannot_be_told_from_another_is_refused(tmp_path, no_solve):
    numbers = iter([1, 2])
    with pytest.raises(TypeError, match=r"metric .*lambda.*: a list_iterator cannot be told"):
        run([{}], store=tmp_path / "x.db", metrics=[lambda found, row: {"x": next(numbers)}])


def test_a_damaged_record_is_solved_again(tmp_path):
    file = tmp_path / "study.db"
    points = [{"c_rate": rate} for rate in (0.5, 1, 2)]
    first = run(points, store=file)
    file.write_bytes(file.read_bytes().replace(b'"attempts": 1', b'"attempts": 7', 1))
    with pytest.warns(UserWarning, match="is damaged in line 3"):
        again = run(points, store=file)
    assert again.drop(columns="time [s]").equals(first.drop(columns="time [s]"))
    with pytest.warns(UserWarning, match="is damaged in line 3"):
        assert len(Store(file).rows()) == 3


def test_a_full_disk_loses_nothing_that_was_stored(tmp_path, monkeypatch):
    file = tmp_path / "study.db"
    append, calls = Store._append, []

    def full(self, record):
        calls.append(record)
        if len(calls) == 3:  # the first looks whether it can be written
            raise OSError(28, "No space left on device")
        append(self, record)

    monkeypatch.setattr(Store, "_append", full)
    points = [{"c_rate": rate} for rate in (0.1, 0.2, 0.3)]
    with pytest.raises(OSError, match="No space left on device"):
        run(points, store=file)
    assert len(Store(file).rows()) == 1
    monkeypatch.undo()
    assert len(run(points, store=file)) == 3
    assert Store(file).solves() == 3


def test_a_finished_study_is_read_where_nothing_can_be_written(tmp_path, monkeypatch):
    file = tmp_path / "study.db"
    first = run([{"c_rate": 0.5}], store=file)
    monkeypatch.setattr(Store, "_append", None)  # nothing may be written
    assert run([{"c_rate": 0.5}], store=file).equals(first)


def test_a_store_that_cannot_be_written_is_an_error_before_anything_is_solved(no_solve):
    with pytest.raises(OSError, match=r"cannot be written: .*\. Rows stored before are kept"):
        run([{}], store="/proc/study.db")


@pytest.mark.parametrize(
    "failure", [MemoryError(), OSError("disk"), RuntimeError("std::bad_alloc")]
)
def test_what_the_machine_does_is_no_answer(tmp_path, monkeypatch, failure):
    file = tmp_path / "study.db"

    def fail(*arguments):
        raise failure

    monkeypatch.setattr(points_module.CyclingTest, "run", fail)
    with pytest.raises(type(failure)):
        run([{"c_rate": 0.5}], store=file)
    assert Store(file).solves() == 0
