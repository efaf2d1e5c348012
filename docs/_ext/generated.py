"""Pages that are written when the documentation is built: docs/generated/*.

``provenance_*.md`` are pages of their own; ``part_*.md`` are included by other pages.
Nothing in them is kept by hand, so that they cannot fall behind the code.
"""

import csv
import re
from importlib.metadata import entry_points
from pathlib import Path

import numpy as np
import pybamm
from own_names import GROUPS, LIBRARY, PLACES
from sphinx.util import logging

import ssb_models
from benchmarks.calibration import problem, statistics
from benchmarks.calibration.closures import CHOSEN, CLOSURES
from benchmarks.published import CENSORED_BELOW
from ssb_models.models.options import DEFAULTS, OWN_OPTIONS
from ssb_models.parameter_sets import SETS
from ssb_models.parameter_sets.calibrations import CHEN, KIM
from ssb_models.parameters import KINDS

DOCS = Path(__file__).parents[1]
ROOT = DOCS.parent
FOLDER = DOCS / "generated"
CALIBRATION = ROOT / "benchmarks" / "calibration" / "results"
BENCHMARKS = (
    DOCS / "results" / "tables"
)  # copied from benchmarks/results, so that a clone has them
PUBLISHED = ROOT / "parameter_sets" / "published" / "chen2019_capacities.csv"

RESULTS = {
    "closures": [CALIBRATION / "closures.csv"],
    "correlations": [CALIBRATION / "correlations.csv"],
    "directions": [CALIBRATION / "directions.csv"],
    "residuals": [
        CALIBRATION / "residuals.csv",
        BENCHMARKS / "comparison.csv",
    ],
    "leave_one_out": [CALIBRATION / "leave_one_out.csv"],
    "calibrated": [CHEN.path],
    "published": [PUBLISHED],
    "rate_capability": [BENCHMARKS / "rate_capability.csv"],
    "impedance": [BENCHMARKS / "impedance.csv"],
    "mesh": [BENCHMARKS / "work_precision.csv"],
    "architectures": [BENCHMARKS / "architectures.csv"],
    "half_charge": [BENCHMARKS / "half_charge.csv"],
    "coats": [BENCHMARKS / "coats.csv"],
    "stability_window": [BENCHMARKS / "stability_window.csv"],
    "kim2022": [BENCHMARKS / "kim2022_comparison.csv"],
    "kim2022_calibrated": [KIM.path],
}
"""Tables of results, each with the files that may hold it; the first that exists counts."""

FIGURES = {
    "figures": {
        "at_a_glance": "Capacity at 0.1C and impedance of both architectures.",
        "rate_capability": "Capacity against rate, with the published points.",
        "discharge_curves": "Discharge curves, with the published capacities on the axis.",
        "parity": "Model against published capacities.",
    },
    "mesh_figure": {
        "work_precision": "Largest error in voltage against the time of a solve.",
    },
    "spectra_figures": {
        "nyquist": "Nyquist plots at half charge; dots are decades of frequency, the insets "
        "enlarge the cathode-supported cell.",
        "bode": "Bode plots of the same spectra.",
    },
    "half_charge_figure": {
        "half_charge": "Ratio of the architectures by definition of half charge. A definition "
        "that a cell cannot reach has no mark.",
    },
}
"""Figures of the benchmarks by the part that shows them, if they lie in docs/_static."""

DIGITS = {"kim2022": 4}
"""Digits of the numbers in a table of results, where they are not three."""

log = logging.getLogger(__name__)


def substitutions():
    """Numbers of the calibration that the prose quotes."""
    low, high = problem.RATIO_LIMITS
    chosen = CLOSURES[CHOSEN]
    return {
        "ratio_low": f"{low:g}",
        "ratio_high": f"{high:g}",
        "ratio_weight": f"{problem.RATIO_WEIGHT:g}",
        "censored_below": f"{CENSORED_BELOW:g}",
        "censored_weight": f"{problem.CENSORED_WEIGHT:g}",
        "censored_margin": f"{problem.CENSORED_MARGIN:g}",
        "frequency": f"{1e3 * problem.FREQUENCY:g} mHz",
        "open_beyond": f"{100 * statistics.OPEN_BEYOND:g} %",
        "chosen": CHOSEN,
        "number_free": str(len(chosen.free)),
    }


def write(app):
    """Write every generated page; the handler of Sphinx's ``builder-inited``."""
    FOLDER.mkdir(exist_ok=True)
    _provenance()
    _part("own_names", _own_names())
    _part("library_names", _library())
    _part("options", _options())
    _part("sets", _sets())
    _part("free", _free())
    _part("hypotheses", _hypotheses())
    for name, files in RESULTS.items():
        _part(name, _results_table(name, files))
    for name, captions in FIGURES.items():
        _part(name, _figures(captions))


# Provenance --------------------------------------------------------------------------


def _provenance():
    pages = []
    for name, composition in SETS.items():
        if composition.floods:  # the same in every architecture
            pages.append(_provenance_page(name, composition.default_architecture, "flooded"))
        else:
            pages += [_provenance_page(name, a, a) for a in SETS[name].architectures]
    for old in set(FOLDER.glob("provenance_*.md")) - {FOLDER / f"{page}.md" for page in pages}:
        old.unlink()  # of a set that has another name or none
    lines = ["```{toctree}", ":maxdepth: 1", "", *(f"/generated/{p}" for p in pages), "```"]
    _part("provenance", "\n".join(lines))


def _provenance_page(name, architecture, title):
    table = ssb_models.provenance(name, architecture)
    page = f"provenance_{name}_{title}".replace(" ", "-")
    rows = [["Parameter", "Value", "Unit", "Kind", "Source", "As printed", "Range"]]
    for row in table.itertuples():
        same = row.original_value == row.value
        rows.append(
            [
                f"`{row.parameter}`",
                f"`{row.value}`" if isinstance(row.value, str) else _number(row.value),
                row.unit,
                row.kind,
                _linked(row.source),
                "" if same else f"{_number(row.original_value)} {row.original_unit}",
                _range(row.low, row.high),
            ]
        )
    counts = table["kind"].value_counts()
    shares = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if kind in counts)
    _table(page, rows)
    text = (
        "---\nhtml_theme.sidebar_secondary.remove: true\n---\n\n"
        f"# {name}, {title}\n\n"
        f"{len(table)} values: {shares}. A value in code type is a law; its constants are "
        "rows of their own.\n\n"
        f"{_csv_table(page, widths='26 9 8 9 30 9 9')}\n"
    )
    _write(f"{page}.md", text)
    return page


# Tables from the code ----------------------------------------------------------------


def stock_names():
    """Every parameter name of the sets that PyBaMM itself ships."""
    return {
        name
        for entry in entry_points(group="pybamm_parameter_sets")
        if entry.value.startswith("pybamm.")
        for name in entry.load()()
    }


def own_names():
    """Parameter names of ours that stock PyBaMM does not have, with the sets they are in."""
    stock, found = stock_names(), {}
    for name, composition in SETS.items():
        T_K = composition.temperature_range_K[0]
        for architecture in SETS[name].architectures:
            for row in composition.values(architecture, T_K):
                if row.parameter not in stock:
                    found.setdefault(row.parameter, {})[name] = callable(row.value)
    return found


def library_names():
    """Parameter names that the interphase library reads and no set holds."""
    contact = {name: allowed[0] for name, allowed in OWN_OPTIONS.items() if "contact" in name}
    read = set()
    for kind in ("growing", "constant phase"):
        films = {f"{place.lower()} interphase": kind for place in PLACES}
        read |= set(ssb_models.SolidStateDFN({**films, **contact}).get_parameter_info())
    for place in PLACES:
        law = films.coated(place, pybamm.Scalar(303.15))
        read |= {one.name for one in law.pre_order() if isinstance(one, pybamm.Parameter)}
    return read - stock_names() - own_names().keys()


def _library():
    """Tables of the names that the interphase library reads."""
    read, described, text = library_names(), set(), []
    for number, (title, rows) in enumerate(LIBRARY):
        table = [["Name", "Unit", "Meaning"]]
        for name, meaning in rows.items():
            described |= {name.replace("<Place>", place) for place in PLACES}
            table.append([f"`{name}`", _unit(name), meaning])
        file = f"library_names_{number}"
        _table(file, table)
        text.append(f"### {title}\n\n{_csv_table(file, widths='45 10 45')}")
    for name in read - described:
        log.warning("docs/_ext/own_names.py gives no meaning for %r", name)
    for name in described - read:
        log.warning("docs/_ext/own_names.py describes %r, which nothing reads", name)
    return "\n\n".join(text)


def _own_names():
    found = own_names()
    described = {name for _, rows in GROUPS for name in rows}
    for name in found.keys() - described:
        log.warning("docs/_ext/own_names.py gives no meaning for %r", name)
    for name in described - found.keys():
        log.warning("docs/_ext/own_names.py describes %r, which no set holds", name)
    text = [f"{len(found)} names."]
    for number, (title, rows) in enumerate(GROUPS):
        table = [["Name", "Unit", "Value", "Sets", "Meaning"]]
        for name, meaning in rows.items():
            if name in found:
                law = any(found[name].values())
                everywhere = len(found[name]) == len(SETS)
                sets = "all" if everywhere else ", ".join(map(_short, found[name]))
                kind = "law" if law else "number"
                table.append([f"`{name}`", _unit(name), kind, sets, meaning])
        file = f"own_names_{number}"
        _table(file, table)
        text.append(f"## {title}\n\n{_csv_table(file, widths='34 9 8 10 39')}")
    return "\n\n".join(text)


def _options():
    rows = [["Option", "Value", "Active in a set that holds"]]
    markers = {row.mark: row.name for row in declarations().values()}
    for name, allowed in OWN_OPTIONS.items():
        for number, value in enumerate(allowed):
            marker = markers.get((name, value))
            rows.append(
                [
                    "" if number else f'`"{name}"`',
                    f'`"{value}"`' + (" (default)" if value == DEFAULTS[name] else ""),
                    f"`{marker}`" if marker else "",
                ]
            )
    _table("options", rows)
    return _csv_table("options")


def _sets():
    rows = [["Name", "Electrolyte", "Architectures", "Temperature [°C]"]]
    for name, composition in SETS.items():
        low, high = (T - 273.15 for T in composition.temperature_range_K)
        material = composition.electrolyte.__name__.rpartition(".")[2]
        where = "no difference" if composition.floods else ", ".join(SETS[name].architectures)
        rows.append([f"`{name}`", f"`materials/{material}.py`", where, f"{low:g} to {high:g}"])
    _table("sets", rows)
    return _csv_table("sets")


def _free():
    rows = [["Number", "Lower bound", "Upper bound", "Scale", "Acts in"]]
    for f in CLOSURES[CHOSEN].free:
        scale = "logarithmic" if f.logarithmic else "linear"
        where = ", ".join(map(str, f.where.values())) or "all cells"
        rows.append([f.name, _number(f.low), _number(f.high), scale, where])
    _table("free", rows)
    return _csv_table("free")


def _hypotheses():
    rows = [["Closure", "Free numbers", "What it says"]]
    for name, closure in CLOSURES.items():
        rows.append([f"`{name}`", len(closure.free), closure.title])
    _table("hypotheses", rows)
    return _csv_table("hypotheses")


# Results -----------------------------------------------------------------------------


def _results_table(name, files):
    found = next((file for file in files if file.exists()), None)
    if found is None:
        return f"*Table `{files[0].relative_to(ROOT)}` is missing: not computed yet.*"
    with open(found, newline="") as file:
        rows = list(csv.reader(file))
    heads = [_plain(head.replace("_", " ")) for head in rows[0]]
    digits = DIGITS.get(name, 3)
    body = [[_rounded(cell, digits) for cell in _residual(rows[0], row)] for row in rows[1:]]
    if name == "correlations":  # names are long: columns take the numbers of the rows
        heads = ["", *map(str, range(1, len(heads)))]
        body = [[f"{n} {row[0]}", *row[1:]] for n, row in enumerate(body, 1)]
    _table(f"results_{name}", [heads, *body])
    return _csv_table(f"results_{name}")


def _figures(captions):
    parts = []
    for name, caption in captions.items():
        if (DOCS / "_static" / f"{name}.png").exists():
            parts.append(f"```{{figure}} /_static/{name}.png\n\n{caption}\n```")
        else:
            parts.append(f"*Figure `docs/_static/{name}.png` is missing: not drawn yet.*")
    return "\n\n".join(parts)


# Writing -----------------------------------------------------------------------------


def _part(name, text):
    _write(f"part_{name}.md", text + "\n")


def _table(name, rows):
    lines = []
    for row in rows:
        cells = ('"{}"'.format(str(cell).replace('"', '""')) for cell in row)
        lines.append(",".join(cells))
    _write(f"{name}.csv", "\n".join(lines) + "\n")


def _csv_table(name, widths=None):
    options = ["```{csv-table}", f":file: /generated/{name}.csv", ":header-rows: 1"]
    if widths:
        options.append(f":widths: {widths}")
    return "\n".join([*options, "```"])


def _write(name, text):
    """Write a file of docs/generated, unless it already says so."""
    path = FOLDER / name
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _number(value):
    return f"{value:.6g}" if isinstance(value, int | float | np.number) else str(value)


def _residual(heads, row):
    """A row of results, without a residual that is a difference of equal numbers."""
    if not {"model", "residual"} <= set(heads):
        return row
    at, model = heads.index("residual"), heads.index("model")
    if not row[at] or abs(float(row[at])) > 1e-9 * abs(float(row[model])):
        return row
    return [*row[:at], "0", *row[at + 1 :]]


def _rounded(cell, digits=3):
    """A cell of a table of results, numbers to a few digits."""
    try:
        number = float(cell)
    except ValueError:
        return _plain(cell)
    return cell if number.is_integer() and len(cell) < 8 else f"{number:.{digits}g}"


def _range(low, high):
    ends = [end for end in (low, high) if end is not None and np.isfinite(end)]
    return " to ".join(map(_number, ends))


def _unit(name):
    found = re.search(r"\[([^\]]+)\]$", name)
    return found.group(1) if found else "-"


def _short(name):
    return name.partition("_")[0]


def _plain(text):
    """Text that Markdown must not read as markup."""
    return re.sub(r"([*_$<|`\\])", r"\\\1", str(text))


def _linked(source):
    text = re.sub(r"doi:(10\.[^\s,;()]+)", r"[doi:\1](https://doi.org/\1)", _plain(source))
    return re.sub(r"arXiv:([\d.]+)", r"[arXiv:\1](https://arxiv.org/abs/\1)", text)
