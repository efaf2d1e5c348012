"""The command line of the benchmarks and what it leaves behind."""

import pytest

from benchmarks.__main__ import BENCHMARKS, main
from benchmarks.chen2019 import plot, summary


def test_list_names_every_benchmark(capsys):
    main(["--list"])
    printed = capsys.readouterr().out
    assert all(name in printed for name in BENCHMARKS)


def test_unknown_name_is_refused_with_what_is_allowed(capsys):
    with pytest.raises(SystemExit):
        main(["chen2091"])
    assert "chen2019" in capsys.readouterr().err


def test_run_writes_tables_and_figures(monkeypatch, tmp_path, capsys, chen2019_tables):
    monkeypatch.setattr("benchmarks.chen2019.compute", lambda quick: chen2019_tables)
    main(["chen2019", "--quick", "--output", str(tmp_path)])
    written = {path.name for path in (tmp_path / "chen2019").iterdir()}
    assert {"comparison.csv", "rate_capability.csv", "at_a_glance.png"} <= written
    assert "RMSE over the 13 calibrated points" in capsys.readouterr().out


def test_figures_come_from_the_tables_alone(monkeypatch, chen2019_tables):
    def no_solve(*args, **kwargs):
        raise AssertionError("a figure must not compute")

    monkeypatch.setattr("pybamm.Simulation.solve", no_solve)
    assert len(plot(chen2019_tables)) == 4
    assert "published" in summary(chen2019_tables)
