"""Where a plot is drawn, if nothing else is given."""

from typing import Any


def subplots(*args, **kwargs) -> Any:
    """Axes of a new figure. Matplotlib is loaded here: who does not draw does not wait."""
    import matplotlib.pyplot as plt

    return plt.subplots(*args, **kwargs)[1]
