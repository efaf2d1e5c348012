"""Cells that age within a few hundred cycles; numbers are examples."""

import pybamm
import pytest

import ssb_models
from ssb_models import CyclingRun


def film(place, **changes):
    """Parameters of a film that grows."""
    values = {
        "growth rate [m.s-1]": 1e-13,
        "growth diffusivity [m2.s-1]": 1e-22,
        "film conductivity [S.m-1]": 1.5e-7,
        "initial film thickness [m]": 1e-9,
        "film lithium concentration [mol.m-3]": 3e4,
        **changes,
    }
    return {f"{place} interphase {name}": value for name, value in values.items()}


MECHANISMS = {
    "film at lithium": film("Lithium"),
    "film on particles": film(
        "Particle",
        **{
            "growth rate [m.s-1]": 1e-15,
            "growth diffusivity [m2.s-1]": 1e-24,
            "film conductivity [S.m-1]": 2e-10,
        },
    ),
    "dead lithium": {
        "Dead lithium share of plating": 0.005,
        "Dead lithium layer conductivity [S.m-1]": 2e-5,
    },
    "tired contact": {
        "Positive particle volume change": 0.066,
        "Contact lost per volume change": 0.03,
        "Least contact share of the particles": 0.05,
    },
    "particles without electrolyte": {
        "Positive particle volume change": 0.066,
        "Particles lost per volume change": 0.005,
        "Least share of particles with electrolyte": 0.0,
    },
}
ALL = {
    **{name: value for values in MECHANISMS.values() for name, value in values.items()},
    **film("Lithium", **{"film conductivity [S.m-1]": 2.5e-7}),
    "Particle interphase film conductivity [S.m-1]": 5e-10,
    "Dead lithium layer conductivity [S.m-1]": 1e-4,
    "Contact lost per volume change": 0.01,
    "Particles lost per volume change": 0.0025,
}
FILM_CELL = {
    **film("Lithium", **{"film conductivity [S.m-1]": 1e-6}),
    **film("Junction", **{"film conductivity [S.m-1]": 1e-6}),
    "Dead lithium share of plating": 0.005,
    "Dead lithium layer conductivity [S.m-1]": 1e-3,
    "Positive particle volume change": 0.066,
    "Contact lost per volume change": 0.01,
    "Least contact share of the particles": 0.05,
    "Particles lost per volume change": 0.004,
    "Least share of particles with electrolyte": 0.0,
}


@pytest.fixture(scope="session")
def mechanisms():
    """Parameters of each mechanism alone, and of all together."""
    return {**MECHANISMS, "all": ALL}


@pytest.fixture(scope="session")
def ageing_cell(fixed_cell):
    """Makes values of a cell that ages."""

    def make(mechanism="all", cell="PPAL_Chen2019", **changes):
        if cell == "PPAL_Chen2019":
            values = fixed_cell()
            values.update({**MECHANISMS, "all": ALL}[mechanism], strict=False)
        else:
            values = ssb_models.cell(cell)
            values.update(FILM_CELL, strict=False)
        values.update(changes)
        return values

    return make


@pytest.fixture(scope="session")
def fast_run(ageing_cell):
    """A run of a thin-film cell, of which a cycle takes milliseconds."""
    return CyclingRun(ageing_cell(cell="LLZO_PVDFHFP_Kim2022"))


@pytest.fixture
def no_step(monkeypatch):
    """Fails a test in which a solver starts."""

    def refuse(*args, **kwargs):
        raise AssertionError("a solve started")

    monkeypatch.setattr(pybamm.IDAKLUSolver, "step", refuse)
