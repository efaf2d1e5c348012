"""Layers by weight, by loading and by thickness; what cannot be one is refused."""

import pytest

from ssb_models.design import Component, Layer, film, mixture

NCA = {"NCA": 0.8, "carbon": 0.05, "LLZO": 0.15}


def test_shares_of_volume_follow_from_weights():
    layer = mixture("cathode", NCA, 0.1, thickness=60e-6)
    masses = layer.masses()
    assert layer.porosity == pytest.approx(0.1, abs=1e-12)
    for material, weight in NCA.items():
        assert masses[material] == pytest.approx(weight * layer.mass, rel=1e-12)
    assert layer.mass == pytest.approx(60e-6 * 0.9 / (0.8 / 4700 + 0.05 / 2200 + 0.15 / 5000))


def test_a_loading_is_that_of_the_first_material():
    layer = mixture("cathode", NCA, 0.1, loading=0.195)
    assert layer.masses()["NCA"] == pytest.approx(0.195, rel=1e-12)
    assert mixture("cathode", NCA, 0.1, thickness=layer.thickness) == layer


@pytest.mark.parametrize("fill", [0.0, 0.4, 1.0])
def test_a_filling_takes_its_share_of_the_pores(fill):
    layer = mixture("cathode", {"NCA": 1.0}, 0.4, thickness=1e-5, filling="liquid", fill=fill)
    assert layer.share_of("liquid") == pytest.approx(0.4 * fill)
    assert layer.porosity == pytest.approx(0.4 * (1 - fill))
    assert layer.masses()["liquid"] == pytest.approx(1e-5 * 0.4 * fill * 1100)


def test_an_own_density_counts():
    own = mixture("cathode", {"new": 1.0}, 0.5, thickness=1e-5, densities={"new": 2000.0})
    assert own.mass == pytest.approx(0.01)
    assert film("separator", "new", 1e-5, density=2000.0).mass == pytest.approx(0.02)


def cathode(weights=NCA, porosity=0.1, **arguments):
    return lambda: mixture("cathode", weights, porosity, **({"thickness": 1e-5} | arguments))


REFUSED = {
    "weights that do not sum to one": (cathode({"NCA": 0.8, "carbon": 0.1}), "sum to 0.9"),
    "a negative weight": (cathode({"NCA": 1.1, "carbon": -0.1}), "weight of 'NCA'"),
    "no weights": (cathode({}), "allowed is a dict of shares"),
    "an unknown material": (cathode({"NCM": 1.0}), "material is 'NCM'.*allowed is one of"),
    "a density of zero": (cathode(densities={"NCA": 0.0}), "density of 'NCA'.*is 0.0"),
    "a density beyond all solids": (cathode(densities={"NCA": 4.7e4}), "density of 'NCA'"),
    "a porosity of one": (cathode(porosity=1.0), r"porosity of the cathode is 1.0.*\[0, 1\)"),
    "a negative porosity": (cathode(porosity=-0.1), "porosity of the cathode"),
    "a negative loading": (
        cathode(thickness=None, loading=-0.1),
        "loading of the cathode.*-0.1",
    ),
    "a loading of zero": (cathode(thickness=None, loading=0.0), "loading of the cathode"),
    "a negative thickness": (cathode(thickness=-1e-5), "thickness of the cathode"),
    "thickness and loading": (cathode(loading=0.1), "allowed is one of them"),
    "neither": (cathode(thickness=None), "allowed is one of them"),
    "a fill of more than the pores": (cathode(filling="liquid", fill=1.2), "fill of the"),
    "text": (cathode(porosity="40 %"), "porosity of the cathode is '40 %'"),
    "too much in a layer": (
        lambda: Layer("cathode", 1e-5, (Component("a", 0.6, 1e3), Component("b", 0.6, 1e3))),
        "take 1.2 of its volume",
    ),
    "a component of no density": (lambda: Component("a", 0.5, 0.0), "density of 'a'"),
    "components that are none": (lambda: Layer("cathode", 1e-5, (1, 2)), "tuple of Component"),
    "a film of what is unknown": (
        lambda: film("separator", "LLZ0", 1e-5),
        "Did you mean 'LLZO'",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_layer_is_refused(case):
    call, message = REFUSED[case]
    with pytest.raises((ValueError, TypeError), match=message):
        call()
