"""What is written when the documentation is built: docs/generated/*.

``provenance_*.md`` are pages of their own, ``part_*.md`` are included by other pages. Nothing
in them is kept by hand, so that they cannot fall behind the code.
"""

import csv
import re
from importlib.metadata import entry_points
from itertools import groupby
from pathlib import Path

import numpy as np

import ssb_models
from benchmarks.calibration import statistics
from benchmarks.calibration.chen2019 import problem
from benchmarks.calibration.chen2019.closures import CHOSEN, CLOSURES
from benchmarks.published import CENSORED_BELOW
from ssb_models.models.options import DEFAULTS, OWN_OPTIONS
from ssb_models.parameter_sets import AGEING, SETS
from ssb_models.parameter_sets.calibrations import CHEN, KIM
from ssb_models.parameters import KINDS, declarations
from ssb_models.parameters.declarations import PLACES

DOCS = Path(__file__).parents[1]
FOLDER = DOCS / "generated"
CALIBRATION = DOCS.parent / "benchmarks" / "calibration" / "results"
BENCHMARKS = DOCS / "results" / "tables"  # from benchmarks/results, so that a clone has them

RESULTS = {
    "closures": CALIBRATION / "closures.csv",
    "correlations": CALIBRATION / "correlations.csv",
    "directions": CALIBRATION / "directions.csv",
    "marginals": CALIBRATION / "marginals.csv",
    "leave_one_out": CALIBRATION / "leave_one_out.csv",
    "calibrated": CHEN.path,
    "comparison": BENCHMARKS / "comparison.csv",
    "rate_capability": BENCHMARKS / "rate_capability.csv",
    "impedance": BENCHMARKS / "impedance.csv",
    "mesh": BENCHMARKS / "work_precision.csv",
    "mesh_ripples": BENCHMARKS / "mesh_ripples.csv",
    "architectures": BENCHMARKS / "architectures.csv",
    "half_charge": BENCHMARKS / "half_charge.csv",
    "coats": BENCHMARKS / "coats.csv",
    "symmetric_peo": BENCHMARKS / "symmetric_peo.csv",
    "stability_window": BENCHMARKS / "stability_window.csv",
    "dualfoil_discharges": BENCHMARKS / "dualfoil_discharges.csv",
    "dualfoil_spectra": BENCHMARKS / "dualfoil_spectra.csv",
    "stacks_open_circuit": BENCHMARKS / "stacks_open_circuit.csv",
    "layered_steady": BENCHMARKS / "layered_steady.csv",
    "stacks_timing": BENCHMARKS / "stacks_timing.csv",
    "wu2016": BENCHMARKS / "wu2016_comparison.csv",
    "wu2016_ohmic": BENCHMARKS / "wu2016_ohmic.csv",
    "wu2016_optima": BENCHMARKS / "wu2016_optima.csv",
    "kim2022": BENCHMARKS / "kim2022_comparison.csv",
    "kim2022_calibrated": KIM.path,
    "cycling": BENCHMARKS / "cycling.csv",
    "cycling_speed": BENCHMARKS / "cycling_speed.csv",
    "chen2019_cycling": BENCHMARKS / "chen2019_cycling.csv",
    "chen2019_shares": BENCHMARKS / "chen2019_shares.csv",
    "kim2022_cycling": BENCHMARKS / "kim2022_cycling.csv",
}
"""Tables of results, by the part that shows them."""
LARGE = 15
"""Errors of prediction [mA.h.g-1] that the page on the calibration names."""
DIGITS = {
    "kim2022": 4,
    "stacks_open_circuit": 4,
    "wu2016": 4,
    "symmetric_peo": 4,
    "chen2019_cycling": 4,
    "kim2022_cycling": 4,
    "cycling": 4,
}
"""Digits of the numbers in a table of results, where they are not three."""


def substitutions():
    """Numbers of the calibration that the prose quotes, from the code and its results."""
    low, high = problem.RATIO_LIMITS
    closures = {row["closure"]: row for row in _rows(RESULTS["closures"])}
    best, points = closures[CHOSEN], _rows(RESULTS["leave_one_out"])
    width = sum(float(row["high"]) - float(row["low"]) for row in points) / len(points)
    inside = sum(row["inside"] == "True" for row in points)
    ranked = sorted(points, key=lambda row: -abs(float(row["error"])))
    few = [row for row in ranked if abs(float(row["error"])) > LARGE]
    others = [float(row["error"]) for row in ranked[len(few) :]]
    return {
        "rmse": f"{float(best['rmse']):.1f}",
        "leave_one_out": f"{float(best['leave_one_out']):.1f}",
        "without_few": f"{np.sqrt(np.mean(np.square(others))):.1f}",
        "few_points": ["No", "One", "Two", "Three", "Four", "Five", "Six"][len(few)],
        "few_named": "; ".join(
            f"{row['electrolyte']} {row['architecture']} at {row['temperature_degC']} °C and "
            f"{row['c_rate']}C ({float(row['error']):+.0f})"
            for row in few
        ),
        "impedance_ratio": f"{float(best['impedance_ratio']):.1f}",
        "points": str(len(points)),
        "inside": f"{inside} of {len(points)}",
        "band_width": f"{width:.0f}",
        "numbers": best["numbers"],
        "ratio_low": f"{low:g}",
        "ratio_high": f"{high:g}",
        "ratio_weight": f"{problem.RATIO_WEIGHT:g}",
        "censored_below": f"{CENSORED_BELOW:g}",
        "frequency": f"{1e3 * problem.FREQUENCY:g} mHz",
        "open_beyond": f"{100 * statistics.OPEN_BEYOND:g} %",
        "chosen": CHOSEN,
        "number_free": str(len(CLOSURES[CHOSEN].free)),
    }


def _rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def write(app):
    """Write every page and part; the handler of Sphinx's ``builder-inited``."""
    FOLDER.mkdir(exist_ok=True)
    pages = _provenance()
    for old in set(FOLDER.glob("provenance_*.md")) - {FOLDER / f"{page}.md" for page in pages}:
        old.unlink()  # of a set that has another name or none
    parts = {
        "provenance": "\n".join(
            ["```{toctree}", ":maxdepth: 1", "", *(f"/generated/{p}" for p in pages), "```"]
        ),
        "parameters": _parameters(),
        "arguments": _table("arguments", _arguments(), "40 60"),
        "options": _table("options", _options()),
        "sets": _table("sets", _sets()),
        "free": _table("free", _free()),
        "hypotheses": _table("hypotheses", _hypotheses()),
        "ageing": _table("ageing", _ageing(), "30 8 8 32 12 10"),
        **{
            name: _table(f"results_{name}", _results(name, path))
            for name, path in RESULTS.items()
        },
    }
    for name, text in parts.items():
        _write(f"part_{name}.md", text + "\n")


# Parameters --------------------------------------------------------------------------


def _provenance():
    """One page for each set and architecture; their names."""
    return [
        _provenance_page(name, architecture, "flooded" if composition.floods else architecture)
        for name, composition in SETS.items()
        for architecture in composition.architectures
        if not composition.floods or architecture == composition.default_architecture
    ]


def _provenance_page(name, architecture, title):
    table = ssb_models.provenance(name, architecture)
    page = f"provenance_{name}_{title}".replace(" ", "-")
    rows = [["Parameter", "Value", "Kind", "Source", "As printed", "Range", "Meaning"]]
    for row in table.itertuples():
        value, printed = _number(row.value), f"{_number(row.original_value)}"
        rows.append(
            [
                f"`{row.parameter}`",
                f"`{value}`" if isinstance(row.value, str) else value,
                row.kind,
                _linked(row.source),
                "" if row.original_value == row.value else f"{printed} {row.original_unit}",
                " to ".join(_number(x) for x in (row.low, row.high) if np.isfinite(x)),
                _plain(row.meaning),
            ]
        )
    counts = table["kind"].value_counts()
    shares = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if kind in counts)
    _write(
        f"{page}.md",
        "---\nhtml_theme.sidebar_secondary.remove: true\n---\n\n"
        f"# {name}, {title}\n\n{len(table)} values: {shares}. A value in code type is a law; "
        f"its constants are rows of their own.\n\n{_table(page, rows, '22 8 8 24 8 9 21')}\n",
    )
    return page


def _held():
    """The sets that hold each parameter, and whether they hold a law."""
    held = {}
    for name, composition in SETS.items():
        for architecture in composition.architectures:
            for row in composition.values(architecture, composition.limits_K(architecture)[0]):
                held.setdefault(row.parameter, {})[name] = callable(row.value)
    return held


def _by_template():
    """Declared parameters by group, name and meaning; those that every place or layer has
    together."""
    found = {}
    for row in declarations().values():
        name = re.sub(f"^({'|'.join(PLACES)}) ", "<Place> ", row.name)
        name = re.sub(r"^Layer \d ", "Layer <n> ", name)
        name = re.sub(r"layers \d and \d", "layers <n> and <n + 1>", name)
        found.setdefault((row.group, name, row.meaning), []).append(row)
    return [
        (name if len(rows) >= len(PLACES) else rows[0].name, rows)
        for (_, name, _), rows in found.items()
    ]


def _parameters():
    """A table for each group of declared parameters."""
    held, text = _held(), [f"{len(declarations())} parameters are declared."]
    for number, (group, templates) in enumerate(
        groupby(_by_template(), lambda template: template[1][0].group)
    ):
        rows = [["Name", "Range", "Value", "Input", "Sets", "Meaning"]]
        for name, (row, *others) in templates:
            sets = {
                s: law for one in (row, *others) for s, law in held.get(one.name, {}).items()
            }
            rows.append(
                [
                    f"`{name}`",
                    _range(row),
                    _kind(row, sets),
                    "yes" if row.may_be_input else "",
                    _names(sets),
                    _plain(row.meaning),
                ]
            )
        table = _table(f"parameters_{number}", rows, "28 12 14 7 14 25")
        text.append(f"## {group}\n\n{table}")
    return "\n\n".join(text)


def _range(row):
    text = f"{row.ends[0]}{row.low:g}, {row.high:g}{row.ends[1]}".replace("inf", "∞")
    return f"{text}, below `{row.below}`" if row.below else text


def _names(sets):
    """Sets in a word where it is all of them, or all but one."""
    missing = [name.rpartition("_")[0] for name in SETS if name not in sets]
    if len(missing) < 2:
        return " but ".join(["all", *missing])
    return ", ".join(name.rpartition("_")[0] for name in SETS if name in sets)


def _kind(row, sets):
    if not row.arguments:
        return "number"
    arguments = ", ".join(row.arguments)
    return f"{'law' if any(sets.values()) else 'number, or law'} of {arguments}"


def _arguments():
    """Arguments of the laws that PyBaMM's own sets do not have."""
    stock = {
        name
        for entry in entry_points(group="pybamm_parameter_sets")
        if entry.value.startswith("pybamm.")
        for name in entry.load()()
    }
    own = ((name, row[0]) for name, row in _by_template() if row[0].name not in stock)
    rows = [[f"`{name}`", ", ".join(row.arguments)] for name, row in own if row.arguments]
    return [["Law", "Arguments"], *rows]


def _options():
    rows = [["Option", "Value", "Marked by"]]
    marks = {}
    for row in declarations().values():
        marks.setdefault(row.mark, row.name)
    for name, allowed in OWN_OPTIONS.items():
        for value in allowed:
            marker = marks.get((name, value))
            rows.append(
                [
                    f'`"{name}"`' if value == allowed[0] else "",
                    f'`"{value}"`' + (" (default)" if value == DEFAULTS[name] else ""),
                    f"`{marker}`" if marker else "",
                ]
            )
    return rows


def _sets():
    rows = [["Name", "Electrolyte", "Model", "Architectures", "Temperature [°C]"]]
    for name, composition in SETS.items():
        low, high = composition.limits_K(composition.default_architecture)
        material = composition.electrolyte.__name__.rpartition(".")[2]
        where = "no difference" if composition.floods else ", ".join(composition.architectures)
        range_degC = f"{low - 273.15:g} to {high - 273.15:g}"
        model = f"`{composition.model}`"
        rows.append([f"`{name}`", f"`materials/{material}.py`", model, where, range_degC])
    return rows


# Results -----------------------------------------------------------------------------


def _free():
    rows = [["Number", "Lower bound", "Upper bound", "Scale", "Acts in"]]
    for f in CLOSURES[CHOSEN].free:
        scale = "logarithmic" if f.logarithmic else "linear"
        where = ", ".join(map(str, f.where.values())) or "all cells"
        rows.append([f.name, _number(f.low), _number(f.high), scale, where])
    return rows


def _ageing():
    """What is added to a set for it to age."""
    rows = [["Parameter", "Value", "Kind", "Source", "Range", "Set"]]
    for name, values in AGEING.items():
        for row in values:
            limits = " to ".join(map(_number, row.range))
            source = _linked(row.source)
            cells = [f"`{row.parameter}`", _number(row.value), row.kind, source, limits, name]
            rows.append(cells)
    return rows


def _hypotheses():
    rows = [[f"`{name}`", len(c.free), c.numbers, c.title] for name, c in CLOSURES.items()]
    return [["Closure", "Fitted", "Fitted or chosen", "What it says"], *rows]


def _results(name, path):
    with open(path, newline="") as file:
        heads, *rows = csv.reader(file)
    digits = DIGITS.get(name, 3)
    body = [[_rounded(cell, digits) for cell in row] for row in rows]
    if "residual" in heads:
        at, model = heads.index("residual"), heads.index("model")
        for row, cells in zip(rows, body, strict=True):
            if row[at] and abs(float(row[at])) < 1e-9 * abs(float(row[model])):
                cells[at] = "0"  # a difference of equal numbers
    if name == "correlations":  # names are long: columns take the numbers of the rows
        heads = ["", *map(str, range(1, len(heads)))]
        body = [[f"{n} {row[0]}", *row[1:]] for n, row in enumerate(body, 1)]
    return [[_plain(head.replace("_", " ")) for head in heads], *body]


def _rounded(cell, digits):
    """A cell of a table of results, numbers to a few digits."""
    try:
        number = float(cell)
    except ValueError:
        return _plain(cell)
    return cell if number.is_integer() and len(cell) < 8 else f"{number:.{digits}g}"


# Writing -----------------------------------------------------------------------------


def _table(name, rows, widths=None):
    """Write a table; the Markdown that shows it."""
    lines = (",".join('"{}"'.format(str(c).replace('"', '""')) for c in row) for row in rows)
    _write(f"{name}.csv", "\n".join(lines) + "\n")
    options = [f":widths: {widths}"] if widths else []
    head = ["```{csv-table}", f":file: /generated/{name}.csv", ":header-rows: 1"]
    return "\n".join([*head, *options, "```"])


def _write(name, text):
    """Write a file of docs/generated, unless it already says so."""
    path = FOLDER / name
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _number(value):
    return f"{value:.6g}" if isinstance(value, int | float | np.number) else str(value)


def _plain(text):
    """Text that Markdown must not read as markup."""
    return re.sub(r"([*_$<|`\\])", r"\\\1", str(text))


def _linked(source):
    text = re.sub(r"doi:(10\.[^\s,;()]+)", r"[doi:\1](https://doi.org/\1)", _plain(source))
    return re.sub(r"arXiv:([\d.]+)", r"[arXiv:\1](https://arxiv.org/abs/\1)", text)
