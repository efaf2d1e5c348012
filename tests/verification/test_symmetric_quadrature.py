"""Li | PEO-LiTFSI | Li with published transport, against quadrature of its steady state."""

import numpy as np
import pytest

import ssb_models
from benchmarks.steady_layer import Steady
from benchmarks.symmetric_peo import EDMAN_SALT, SET, STEADY, polarised

F, LENGTH = 96485.33212, 1e-4


@pytest.fixture(scope="module")
def steady():
    return Steady(ssb_models.cell(SET))


@pytest.fixture(scope="module")
def hold(steady):
    """On a mesh four times as fine as the default."""
    return polarised(LENGTH, STEADY * LENGTH**2 / steady.D0, var_pts={"x_s": 240})


def test_the_quadrature_of_constant_properties_is_a_closed_form():
    values = ssb_models.cell(SET)
    D, t_plus, kappa, c0 = (
        5e-12,
        0.25,
        0.07,
        values["Initial concentration in electrolyte [mol.m-3]"],
    )
    values.update(
        {
            "Electrolyte diffusivity [m2.s-1]": D,
            "Cation transference number": t_plus,
            "Electrolyte conductivity [S.m-1]": kappa,
        }
    )
    constant, limit = Steady(values), 2 * F * D * c0 / (1 - t_plus)
    assert constant.limit == pytest.approx(limit * (1 - 0.1 / c0), rel=1e-8)
    product, ohmic, diffusion, rich = constant.between(0.4 * c0)
    assert rich == pytest.approx(1.6 * c0, rel=1e-8)
    assert product == pytest.approx(0.6 * limit, rel=1e-8)
    assert ohmic == pytest.approx(product / kappa, rel=1e-8)
    thermal = 8.314462618 * 358.15 / F
    assert diffusion == pytest.approx(2 * (1 - t_plus) * thermal * np.log(4), rel=1e-6)


def test_the_fit_of_the_transference_number_has_what_the_paper_prints(steady):
    """0.17 and 0.60 at the ends of the measured range (Edman et al. 2000, abstract)."""
    ends = np.interp(EDMAN_SALT, steady.salt, steady.t_plus)
    assert ends == pytest.approx([0.17, 0.60], abs=0.01)


@pytest.mark.parametrize("share", [0.3, -0.7, 0.9])
def test_steady_potential(share, steady, hold):
    product = share * steady.limit
    _, ohmic, diffusion, rich = steady.at(abs(product))
    solution = hold(product / LENGTH)
    expected = -np.sign(share) * (ohmic + diffusion)
    assert solution["Voltage [V]"].entries[-1] == pytest.approx(expected, rel=1e-4)
    side = "left" if share > 0 else "right"
    face = solution[f"Electrolyte concentration at the {side} face [mol.m-3]"].entries[-1]
    assert face == pytest.approx(rich, rel=1e-4)


@pytest.mark.parametrize(
    ("share", "ending"), [(0.999, "final time"), (1.001, "event: Salt depletion")]
)
def test_the_limiting_current(share, ending, steady, hold):
    assert hold(share * steady.limit / LENGTH).termination == ending
