"""Compilation is earned, and never a failure."""

import shutil

import numpy as np
import pytest

from ssb_models.experiments import CyclingTest
from ssb_models.models import compiled
from ssb_models.models.solvers import solver


@pytest.fixture(autouse=True)
def fresh(monkeypatch, tmp_path):
    monkeypatch.setenv(compiled.FOLDER, str(tmp_path / "libraries"))
    compiled._can_compile.cache_clear()
    yield
    compiled._can_compile.cache_clear()


needs_gcc = pytest.mark.skipif(shutil.which("gcc") is None, reason="there is no gcc")


@needs_gcc
def test_few_runs_do_not_earn_a_compilation():
    assert not compiled.compiles(compiled.EARNED_BY - 1)
    assert compiled.compiles(compiled.EARNED_BY)


def test_without_a_compiler_nothing_is_compiled(monkeypatch):
    monkeypatch.setattr(compiled.shutil, "which", lambda name: None)
    assert not compiled.compiles(1e9)


def test_a_folder_that_cannot_be_written_is_no_error(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(compiled.FOLDER, str(tmp_path / "file" / "folder"))
    assert not compiled.compiles(1e9)


@needs_gcc
def test_libraries_are_in_a_folder_of_the_user(monkeypatch, tmp_path):
    monkeypatch.delenv(compiled.FOLDER)
    monkeypatch.setattr(compiled.platformdirs, "user_cache_path", lambda name: tmp_path / name)
    assert compiled.compiles(1e9)
    assert compiled.os.environ[compiled.FOLDER] == str(tmp_path / "ssb_models")
    assert (tmp_path / "ssb_models").stat().st_mode & 0o077 == 0


@needs_gcc
@pytest.mark.slow
def test_compiled_functions_give_the_same_numbers(fixed_cell, tmp_path):
    values = fixed_cell()
    assert compiled.compiles(1e9)
    rows = [
        CyclingTest(values, solver=solver(rtol=1e-6, atol=1e-7, compile=one)).run(0.2).row
        for one in (False, True)
    ]
    assert len(list((tmp_path / "libraries").glob("*.so"))) >= 1
    name = "discharge_capacity [mA.h.g-1]"
    np.testing.assert_allclose(rows[1][name], rows[0][name], atol=1e-3)


def test_a_study_of_many_points_of_one_cell_is_compiled(monkeypatch):
    from ssb_models.studies import builds
    from ssb_models.studies.columns import checked

    monkeypatch.setattr(builds, "compiles", lambda runs: runs >= 3)
    points = [checked({"c_rate": rate}) for rate in (0.1, 0.2, 0.3)]
    assert {build.compiled for build, _ in builds.plan(points)} == {True}
    assert {build.compiled for build, _ in builds.plan(points[:2])} == {False}


@pytest.mark.parametrize("given", [True, False])
def test_a_study_may_be_told(monkeypatch, given):
    from ssb_models.studies import builds
    from ssb_models.studies.columns import checked

    monkeypatch.setattr(builds, "compiles", lambda runs: runs >= 1e9)
    ((build, _),) = builds.plan([checked({})], compiled=given)
    assert build.compiled is given
