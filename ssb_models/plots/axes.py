"""Where a plot is drawn."""

from typing import Any

from ..arguments import shown


def subplots(*args, **kwargs) -> Any:
    """Axes of a new figure. Matplotlib is loaded here: who does not draw does not wait."""
    import matplotlib.pyplot as plt

    return plt.subplots(*args, **kwargs)[1]


def check_axes(what: str, value: Any) -> None:
    """Raise unless ``value`` is matplotlib's axes."""
    from matplotlib.axes import Axes

    if not isinstance(value, Axes):
        raise TypeError(f"{what} is {shown(value)}; allowed is a matplotlib.axes.Axes or None.")


def check_two_axes(what: str, value: Any) -> list:
    """``value`` as a list of two axes; raise if it is none."""
    if not hasattr(value, "__iter__") or len(pair := list(value)) != 2:
        raise TypeError(
            f"{what} is {shown(value)}; allowed are two matplotlib.axes.Axes or None."
        )
    for number, axes in enumerate(pair):
        check_axes(f"{what}[{number}]", axes)
    return pair
