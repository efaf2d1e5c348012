"""Processes that start by running the script again need it to be guarded."""

import ast
import sys


def check_guarded() -> None:
    """Raise RuntimeError where a new process would run what the script runs now.

    Such a process imports the script first. A study at its top level would be started there
    as well, so that none comes to its end. What has no file, as a notebook, is not run again.
    """
    frame = sys._getframe()
    while frame and not _is_script(frame):
        frame = frame.f_back
    file = frame and frame.f_globals.get("__file__")
    if not file:
        return
    try:
        with open(file, "rb") as source:
            tree = ast.parse(source.read())
    except (OSError, SyntaxError, ValueError):
        return
    if not any(_guards(node, frame.f_lineno) for node in ast.walk(tree)):
        raise RuntimeError(
            f"line {frame.f_lineno} of '{file}' starts processes, which run the script again; "
            "allowed is a study below if __name__ == '__main__': (or engine='joblib')."
        )


def _is_script(frame):
    return frame.f_code.co_name == "<module>" and frame.f_globals["__name__"] == "__main__"


def _guards(node, line):
    """Whether a node is an ``if`` on the name of the module, around a line."""
    return (
        isinstance(node, ast.If)
        and node.lineno <= line <= node.end_lineno
        and any(isinstance(n, ast.Name) and n.id == "__name__" for n in ast.walk(node.test))
    )
