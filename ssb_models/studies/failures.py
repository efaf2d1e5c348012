"""Whose fault a failure is: a point's, which is an answer, or the machine's, which is none."""

import pybamm

OF_THE_MACHINE = ("bad_alloc", "can't start new thread", "Cannot allocate memory")
"""Parts of messages of what arrives as a plain RuntimeError."""


def reason_of(error: Exception) -> str:
    """What the failure of a point says, in one line and never empty.

    Raises
    ------
    MemoryError, OSError, RuntimeError
        The error itself, where the machine failed: the same point may succeed later.
    """
    if isinstance(error, MemoryError | OSError):
        raise error
    if isinstance(error, RuntimeError) and any(part in str(error) for part in OF_THE_MACHINE):
        raise error
    text = " ".join(str(error.args[0] if len(error.args) == 1 else error).split())
    if not text:
        return type(error).__name__
    if isinstance(error, ValueError | RuntimeError | pybamm.SolverError):
        return text
    return f"{type(error).__name__}: {text}"
