"""The order of rooms: what stands below imports only what stands above it.

Imports are read from the source, those in functions too, so that an import that is put off
until a function runs hides nothing.
"""

import ast
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = "ssb_models"
FOLDERS = {PACKAGE: "ssb_models", f"{PACKAGE}.parameter_sets": "parameter_sets"}
"""Folder of the source of each package, as in pyproject.toml."""
ORDER = (
    "arguments",
    "citations",
    "laws",
    "parameters",
    "parameter_sets",
    "cells",
    "separators",
    "submodels",
    "models",
    "protocols",
    "impedance",
    "experiments",
    "plots",
    "studies",
    "design",
    "cycling",
    "__init__",
)
"""Rooms; each may import those before it."""


class Arrow:
    """An import: from a module to another, in a line of a file."""

    def __init__(self, file, line, source, target):
        self.file, self.line, self.source, self.target = file, line, source, target

    def __str__(self):
        rooms = f"{room(self.source)} -> {room(self.target)}"
        return f"{self.file}:{self.line}: {rooms} ({self.source} imports {self.target})"


def room(module):
    """The room of a module; the package itself is the last."""
    return (*module.split("."), "__init__")[1]


def modules_of(root):
    """File of each module by its name."""
    found = {}
    for package, folder in FOLDERS.items():
        for path in sorted((root / folder).rglob("*.py")):
            parts = path.relative_to(root / folder).with_suffix("").parts
            name = ".".join((package, *parts)).removesuffix(".__init__")
            found[name] = path
    return found


def imported(node, name, is_package):
    """What a statement of the module ``name`` imports: module, name in it, name here."""
    if isinstance(node, ast.Import):
        return [(alias.name, None, alias.asname) for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    if node.level:
        parts = name.split(".")
        parts = parts[: len(parts) - node.level + is_package]
        base = ".".join([*parts, *([node.module] if node.module else [])])
    else:
        base = node.module
    return [(base, alias.name, alias.asname or alias.name) for alias in node.names]


def read(root):
    """Every arrow of the package, and every use of another module's private name."""
    modules, arrows, private = modules_of(root), [], []
    for name, path in modules.items():
        file, aliases = path.relative_to(root), {}
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            for base, attribute, alias in imported(node, name, path.stem == "__init__"):
                if base.split(".")[0] != PACKAGE:
                    continue
                target = base
                if f"{base}.{attribute}" in modules:
                    target = f"{base}.{attribute}"
                if alias:
                    aliases[alias] = target
                assert target in modules, f"{file}:{node.lineno} imports {target}"
                arrows.append(Arrow(file, node.lineno, name, target))
                if attribute and is_private(attribute):
                    private.append(f"{file}:{node.lineno}: {target}.{attribute}")
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and is_private(node.attr):
                owner = ast.unparse(node.value)
                if owner in aliases or owner in modules:
                    private.append(f"{file}:{node.lineno}: {owner}.{node.attr}")
    return arrows, private


def is_private(name):
    return name.startswith("_") and not name.endswith("__")


def upward(root):
    """Arrows that break the order of rooms."""
    arrows, _ = read(root)
    rank = {name: place for place, name in enumerate(ORDER)}
    return [str(one) for one in arrows if rank[room(one.target)] > rank[room(one.source)]]


def circles(root):
    """Modules that import each other, directly or by others."""
    arrows, _ = read(root)
    after = {}
    for arrow in arrows:
        after.setdefault(arrow.source, set()).add(arrow.target)
    found = []

    def follow(module, path):
        if module in path:
            circle = path[path.index(module) :]
            if set(circle) not in [set(one) for one in found]:
                found.append([*circle, module])
            return
        if module in done:
            return
        for target in sorted(after.get(module, ())):
            follow(target, [*path, module])
        done.add(module)

    done = set()
    for module in sorted(after):
        follow(module, [])
    return [" -> ".join(circle) for circle in found]


def test_every_room_has_its_place():
    assert {room(module) for module in modules_of(ROOT)} == set(ORDER)


def test_rooms_import_only_what_stands_before_them():
    assert upward(ROOT) == []


def test_no_circle_of_modules():
    assert circles(ROOT) == []


def test_no_module_imports_a_private_name_of_another():
    assert read(ROOT)[1] == []


@pytest.fixture
def copy(tmp_path):
    """A copy of the source, and a function that appends code to one of its files."""
    for folder in FOLDERS.values():
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__")
        )

    def append(file, code):
        path = tmp_path / file
        lines = len(path.read_text().splitlines())
        path.write_text(path.read_text() + code)
        return lines

    return tmp_path, append


@pytest.mark.parametrize(
    ("file", "code", "line", "arrow"),
    [
        (
            "ssb_models/laws/films.py",
            "\n\ndef late():\n    from ..models import SolidStateDFN\n",
            4,
            "laws -> models (ssb_models.laws.films imports ssb_models.models)",
        ),
        (
            "ssb_models/arguments.py",
            "from ssb_models.laws import temperature\n",
            1,
            "arguments -> laws (ssb_models.arguments imports ssb_models.laws.temperature)",
        ),
        (
            "ssb_models/parameters/__init__.py",
            "import ssb_models.parameter_sets.registry\n",
            1,
            "parameters -> parameter_sets "
            "(ssb_models.parameters imports ssb_models.parameter_sets.registry)",
        ),
        (
            "parameter_sets/materials/peo.py",
            "from ssb_models.models import options_for\n",
            1,
            "parameter_sets -> models "
            "(ssb_models.parameter_sets.materials.peo imports ssb_models.models)",
        ),
        (
            "ssb_models/submodels/faces/film.py",
            "from ... import cell\n",
            1,
            "submodels -> __init__ (ssb_models.submodels.faces.film imports ssb_models)",
        ),
        (
            "ssb_models/impedance/spectra.py",
            "from .. import studies\n",
            1,
            "impedance -> studies (ssb_models.impedance.spectra imports ssb_models.studies)",
        ),
    ],
)
def test_an_arrow_upwards_is_named(file, code, line, arrow, copy):
    root, append = copy
    lines = append(file, code)
    assert upward(root) == [f"{file}:{lines + line}: {arrow}"]


def test_a_circle_inside_a_room_is_named(copy):
    root, append = copy
    append("ssb_models/laws/temperature.py", "from . import contact\n")
    assert upward(root) == []
    assert circles(root) == [
        "ssb_models.laws.temperature -> ssb_models.laws.contact -> ssb_models.laws.temperature"
    ]
    append("ssb_models/submodels/faces/base.py", "from . import FilmFace\n")
    assert len(circles(root)) > 1  # a package's own names


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("from .declarations import _declaration\n", "declarations._declaration"),
        ("from . import declarations as d\n\nROW = d._declaration\n", "d._declaration"),
        (
            "import ssb_models.laws.films\n\nX = ssb_models.laws.films._x\n",
            "ssb_models.laws.films._x",
        ),
    ],
)
def test_a_private_name_is_named(code, name, copy):
    root, append = copy
    append("ssb_models/parameters/symbols.py", code)
    (found,) = read(root)[1]
    assert found.startswith("ssb_models/parameters/symbols.py:")
    assert found.endswith(name)
