"""Where tables and figures go: files of results, text for a reader, and the documentation."""

from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
DIGITS = 5
"""Significant digits of every number that a reader is shown: no paper prints more."""
NOTHING = 1e-9
"""A residual that is a smaller share of the model's number is the error of its arithmetic."""


def rounded(table):
    """The table as it is shown everywhere, so that one number reads the same in all places.

    Numbers have five significant digits; residuals that are a matter of arithmetic are 0.
    """
    table = table.copy()
    if {"model", "residual"} <= set(table):
        equal = table["residual"].abs() < NOTHING * table["model"].abs()
        table["residual"] = table["residual"].mask(equal, 0.0)
    for name in table.select_dtypes("floating"):
        table[name] = table[name].map(f"{{:.{DIGITS}g}}".format).astype(float)
    return table


def as_text(table):
    """The table for a terminal."""
    return rounded(table).to_string(index=False, float_format=f"{{:.{DIGITS}g}}".format)


def write(tables, figures, folder):
    """Write every table (CSV) and figure (PNG) into a folder."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False)
    for name, figure in figures.items():
        figure.savefig(folder / f"{name}.png", dpi=160)


def publish(in_docs, tables, figures):
    """Write what the documentation shows of a benchmark: tables (``.csv``) and figures
    (``.png``) by name, each with the name of its file there."""
    for name, file in in_docs.items():
        stem, _, kind = name.partition(".")
        if kind == "csv":
            rounded(tables[stem]).to_csv(DOCS / "results" / "tables" / file, index=False)
        else:
            figures[stem].savefig(DOCS / "_static" / file, dpi=160)
