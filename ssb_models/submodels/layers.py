"""Salt in layers: what crosses the planes between them, and what stops there.

Equations: docs/layered_separators.md.
"""

from collections.abc import Callable
from functools import partial, reduce

import pybamm

from ..parameters import SolidStateParameters, law
from ..parameters.layers import position
from .electrolyte import on_faces, salt_events

NEAR = 1e-9
"""Part of the separator's thickness within which a face of the mesh lies on a plane."""


class Plane:
    """The plane where two layers touch, and the control volumes on its two sides.

    Parameters
    ----------
    field : pybamm.Symbol
        Any field of the mesh that the plane is a face of.
    at, near : pybamm.Symbol
        Position [m], and how far from it the face of the mesh may lie.

    Attributes
    ----------
    here : pybamm.Symbol
        1 on that face, 0 on the others.
    gaps : tuple of pybamm.Symbol
        Distances [m] from the plane to the nodes before and behind it.
    """

    def __init__(self, field: pybamm.Symbol, at: pybamm.Symbol, near: pybamm.Symbol):
        faces, self._x = position(field, on_faces=True), position(field)
        before, behind = faces > at - near, faces > at + near
        self.here = before * (faces < at + near)
        self._only = [pybamm.div(before), pybamm.div(behind)]  # 1/width of one control volume
        x_before, x_behind = self.beside(self._x)
        self.gaps = at - x_before, x_behind - at

    def beside(self, field: pybamm.Symbol) -> list[pybamm.Symbol]:
        """A field on the nodes before and behind the plane."""
        return [pybamm.Integral(field * only, self._x) for only in self._only]

    def resistance(self, conductivity: pybamm.Symbol) -> list[pybamm.Symbol]:
        """Gap over conductivity, of each side."""
        return [
            gap / value for gap, value in zip(self.gaps, self.beside(conductivity), strict=True)
        ]


class Junction:
    """Two layers that touch: the flux of anions between them, and salt on both sides.

    Parameters
    ----------
    plane : Plane
    param : ssb_models.parameters.SolidStateParameters
    c, T, path : pybamm.Symbol
        Salt [mol.m-3], temperature [K] and transport efficiency of the mesh.
    i : pybamm.Symbol
        Ionic current density [A.m-2] through the plane.
    passes : pybamm.Symbol
        1 where salt passes, 0 beside a single-ion conductor.
    partition : pybamm.Symbol
        Salt behind the plane over salt before it.

    Attributes
    ----------
    flux : pybamm.Symbol
        Of anions [mol.m-2.s-1], exactly 0 where none pass.
    before, behind : pybamm.Symbol
        Salt [mol.m-3] at the plane, in the layers before and behind it.
    """

    def __init__(
        self,
        plane: Plane,
        param: SolidStateParameters,
        c: pybamm.Symbol,
        T: pybamm.Symbol,
        path: pybamm.Symbol,
        i: pybamm.Symbol,
        passes: pybamm.Symbol,
        partition: pybamm.Symbol,
    ):
        self.plane, self.passes, self.partition = plane, passes, partition
        c_1, c_2 = plane.beside(c)
        r_1, r_2 = plane.resistance(path * param.D_e(c, T))
        drawn_1, drawn_2 = (u * i / param.F for u in plane.beside(1 - param.t_plus(c, T)))
        driven = partition * (c_1 - r_1 * drawn_1) - (c_2 + r_2 * drawn_2)
        self.flux = passes * driven / (partition * r_1 + r_2)
        self.before = c_1 - r_1 * (self.flux + drawn_1)
        self.behind = c_2 + r_2 * (self.flux + drawn_2)

    def on_face(self, value: pybamm.Symbol) -> pybamm.Symbol:
        """A value of the plane as a field on faces, 0 on the others."""
        here = self.plane.here
        return here * pybamm.PrimaryBroadcastToEdges(value, here.domain)

    def diffusion_drops(
        self, chi: pybamm.Symbol, c: pybamm.Symbol, drop: Callable
    ) -> pybamm.Symbol:
        """Sum over both sides of chi times ``drop(from, to)`` of the salt between plane and
        node, by what it would be before the plane."""
        (chi_1, chi_2), (c_1, c_2) = self.plane.beside(chi), self.plane.beside(c)
        behind, c_2 = self.behind / self.partition, c_2 / self.partition
        return chi_1 * drop(c_1, self.before) + chi_2 * drop(behind, c_2)


class LayeredSalt:
    """The flux of anions through layers, on the faces of their mesh.

    Parameters
    ----------
    param : ssb_models.parameters.SolidStateParameters
    c, T, path : pybamm.Symbol
        Salt [mol.m-3], temperature [K] and transport efficiency, of the separator or of the
        cell.
    i : pybamm.Symbol
        Ionic current density [A.m-2] of the separator.

    Attributes
    ----------
    junctions : list of Junction
        From the lithium on; of a cell the last is that of separator and cathode.
    diffusion : pybamm.Symbol
        Flux of anions by diffusion [mol.m-2.s-1] within layers, and their whole flux on the
        planes between layers.
    share : pybamm.Symbol
        1 - t+ within layers, 0 on the planes.
    """

    def __init__(self, param, c, T, path, i):
        near = NEAR * param.s.L
        faces = position(c, on_faces=True)
        ends = [layer.end for layer in param.layers]
        passes = [layer.passes_salt(param.T_init) for layer in param.layers]
        partitions = [partition(k) for k in range(1, len(ends))]
        if c.domain == ["separator"]:
            ends.pop()
        else:
            passes.append(param.t_plus(param.c_e_init, param.T_init) < 1)
            partitions.append(pybamm.Scalar(1))
        within, start = 0, param.layers[0].start
        right = param.layers[-1].end + (0 if c.domain == ["separator"] else param.p.L)
        for open_, end in zip(passes, [*ends, right], strict=True):
            within += open_ * (faces > start + near) * (faces < end - near)
            start = end
        self.junctions = [
            Junction(Plane(c, end, near), param, c, T, path, i, one * next_, partition_)
            for end, one, next_, partition_ in zip(
                ends, passes, passes[1:], partitions, strict=False
            )
        ]
        self.diffusion = -within * (path * param.D_e(c, T) * pybamm.grad(c))
        self.diffusion += sum(junction.on_face(junction.flux) for junction in self.junctions)
        collector = next(iter(c.domains["secondary"]), None)
        self.share = within * on_faces(1 - param.t_plus(c, T), c.domain, collector)


def partition(number: int) -> pybamm.Parameter:
    """Symbol of the partition coefficient between a layer and the next one."""
    return pybamm.Parameter(f"Partition coefficient between layers {number} and {number + 1}")


def between(number: int, T: pybamm.Symbol) -> pybamm.Symbol:
    """Symbol of the resistance [Ohm.m2] between a layer and the next one, at T [K]."""
    return law(f"Resistance between layers {number} and {number + 1} [Ohm.m2]", T)


def names_of_salt(junctions: list[Junction]) -> dict[str, pybamm.Symbol]:
    """Salt [mol.m-3] on both sides of each plane, by the name of the variable."""
    return {
        f"Electrolyte concentration {where} layer {number} [mol.m-3]": value
        for number, junction in enumerate(junctions, 1)
        for where, value in (("at the end of", junction.before), ("behind", junction.behind))
    }


def events_of_planes(
    param: SolidStateParameters, i: pybamm.Symbol, junctions: list[Junction]
) -> list[pybamm.Event]:
    """Depletion and saturation at the planes under the current density i [A.m-2], which drains
    a layer at its end and enriches it at its start."""
    if not junctions:
        return []
    ends, starts = ([getattr(one, side) for one in junctions] for side in ("before", "behind"))
    lowest, highest = partial(reduce, pybamm.minimum), partial(reduce, pybamm.maximum)
    return [
        *salt_events(param, i, poor=lowest(ends), rich=highest(starts)),
        *salt_events(param, -i, poor=lowest(starts), rich=highest(ends)),
    ]
