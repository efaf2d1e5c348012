"""Checks of arguments."""

import numpy as np
import pytest

from ssb_models.arguments import check_number, check_positive_list


@pytest.mark.parametrize(
    ("number", "bounds", "allowed"),
    [
        (0, "()", False),
        (0, "[)", True),
        (1, "[)", False),
        (1, "(]", True),
        (0.5, "()", True),
        (np.float32(0.5), "()", True),
    ],
)
def test_ends_of_an_interval(number, bounds, allowed):
    if allowed:
        check_number("share", number, 0, 1, bounds)
    else:
        with pytest.raises(ValueError, match="share"):
            check_number("share", number, 0, 1, bounds)


@pytest.mark.parametrize("rates", [(0.1, 0.2), iter([0.1, 0.2])])
def test_any_sequence_of_rates_will_do(rates):
    assert check_positive_list("c_rates", "c_rate", rates) == [0.1, 0.2]
