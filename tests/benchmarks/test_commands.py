"""The command line of the benchmarks and what it leaves behind."""

import importlib

import pandas as pd
import pytest

from benchmarks import output
from benchmarks.__main__ import BENCHMARKS, main
from benchmarks.chen2019 import IN_DOCS, plot, summary


def test_list_names_every_benchmark(capsys):
    main(["--list"])
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in printed] == list(BENCHMARKS)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["chen2091"], "chen2019"), (["chen2019", "--publish", "--quick"], "--publish")],
)
def test_what_is_refused_is_told(arguments, said, capsys):
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in capsys.readouterr().err


def test_run_writes_tables_and_figures(monkeypatch, tmp_path, capsys, chen2019_tables):
    monkeypatch.setattr("benchmarks.chen2019.compute", lambda quick: chen2019_tables)
    main(["chen2019", "--quick", "--output", str(tmp_path)])
    written = {path.name for path in (tmp_path / "chen2019").iterdir()}
    figures = {"at_a_glance.png", "discharge_curves.png", "parity.png", "rate_capability.png"}
    assert written == {f"{name}.csv" for name in chen2019_tables} | figures
    read = pd.read_csv(tmp_path / "chen2019" / "comparison.csv")
    pd.testing.assert_frame_equal(read, chen2019_tables["comparison"], check_dtype=False)
    assert "RMSE over the 15 calibrated points" in capsys.readouterr().out


def test_publishing_writes_rounded_tables_and_figures_into_the_docs(
    monkeypatch, tmp_path, chen2019_tables
):
    docs = tmp_path / "docs"
    (docs / "results" / "tables").mkdir(parents=True)
    (docs / "_static").mkdir()
    monkeypatch.setattr("benchmarks.chen2019.compute", lambda quick: chen2019_tables)
    monkeypatch.setattr(output, "DOCS", docs)
    main(["chen2019", "--publish", "--output", str(tmp_path)])
    written = {path.name for path in docs.rglob("*.*")}
    assert written == set(IN_DOCS.values())
    shown = pd.read_csv(docs / "results" / "tables" / "comparison.csv")
    pd.testing.assert_frame_equal(
        shown, output.rounded(chen2019_tables["comparison"]), check_dtype=False
    )


def test_every_table_and_figure_of_the_docs_is_declared_once():
    declared = [
        file
        for name in BENCHMARKS
        for file in importlib.import_module(f"benchmarks.{name}").IN_DOCS.values()
    ]
    tables = (output.DOCS / "results" / "tables").glob("*.csv")
    figures = (output.DOCS / "_static").glob("*.png")
    assert sorted(declared) == sorted(path.name for path in (*tables, *figures))


def test_figures_come_from_the_tables_alone(monkeypatch, chen2019_tables):
    def no_solve(*args, **kwargs):
        raise AssertionError("a figure must not compute")

    monkeypatch.setattr("pybamm.Simulation.solve", no_solve)
    assert len(plot(chen2019_tables)) == 4
    assert "published" in summary(chen2019_tables)
