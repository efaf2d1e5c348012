"""What a function or an object is, in words that are the same in every process.

Two that could answer differently have different words; the words of one may change where its
answers do not (another version of Python), which costs no more than a solve.
"""

import functools
import hashlib
import sys
from pathlib import Path
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType, ModuleType
from typing import Any

import numpy as np

CONSTANTS = bool | int | float | complex | str | bytes | np.generic | type(None) | type(...)
CONTAINERS = list | tuple | set | frozenset | dict | np.ndarray
BUILT_IN = BuiltinFunctionType | np.ufunc
"""Functions without code of Python."""
MADE_BY_PYTHON = 1 << 9  # flag of a class that no C code holds anything hidden in


def identity(thing: Any) -> str:
    """SHA-256 of what a metric, a law or a value is made of.

    A function is its module, name, code, defaults, what it encloses and the globals that it
    names; functions of other packages count by name, version and file. A partial function or
    a method is its parts, any other object its class and its attributes.

    Parameters
    ----------
    thing : callable, number, str, list, dict, numpy.ndarray or an object of such

    Raises
    ------
    TypeError
        Something that cannot be told from another of its kind.
    """
    return hashlib.sha256(_Description(_package(thing)).words(thing).encode()).hexdigest()


class _Description:
    """Words of a thing and its parts; ``package`` is the one whose code is looked into."""

    def __init__(self, package):
        self.package, self.seen = package, []

    def words(self, thing):
        if isinstance(thing, CONSTANTS):
            return f"{type(thing).__name__} {thing!r}"
        if isinstance(thing, CodeType):
            return self.code(thing)
        if isinstance(thing, ModuleType):
            return _module(thing.__name__)
        if isinstance(thing, BUILT_IN) or (self.is_foreign(thing) and _is_known_by_name(thing)):
            return _name(thing)
        if type(thing) is not tuple:  # the others can hold themselves
            for number, known in enumerate(self.seen):
                if known is thing:
                    return f"again {number}"
            self.seen.append(thing)
        if isinstance(thing, CONTAINERS):
            return f"{type(thing).__name__} {self.content(thing)}"
        if isinstance(thing, functools.partial):
            return f"partial {self.words((thing.func, thing.args, thing.keywords))}"
        if isinstance(thing, MethodType):
            return f"method {self.words((thing.__func__, thing.__self__))}"
        if isinstance(thing, FunctionType):
            return self.function(thing)
        if isinstance(thing, type):
            return f"class {_name(thing)} {self.words((_body(thing), thing.__bases__))}"
        return self.instance(thing)

    def is_foreign(self, thing):
        return isinstance(thing, FunctionType | type) and _package(thing) != self.package

    def content(self, container):
        if isinstance(container, dict):
            words = [self.words(pair) for pair in container.items()]
        elif isinstance(container, np.ndarray):
            words = [container.dtype.str, str(container.shape), self.words(container.tolist())]
        else:
            words = [self.words(part) for part in container]
        if isinstance(container, set | frozenset):
            words = sorted(words)
        own = self.words(vars(container)) if hasattr(container, "__dict__") else ""
        return f"[{', '.join(words)}] {own}"

    def function(self, function):
        code = function.__code__
        if self.is_foreign(function):
            named = _module(function.__module__)
        else:
            named = {
                name: function.__globals__[name]
                for name in sorted(_names(code) & function.__globals__.keys())
            }
        defaults = function.__defaults__, function.__kwdefaults__
        enclosed = tuple(_enclosed(cell) for cell in function.__closure__ or ())
        name = f"{function.__module__} {function.__qualname__}"
        return f"function {name} {self.words((code, defaults, enclosed, named))}"

    def code(self, code):
        names = code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars
        return f"code {code.co_flags} {self.words((code.co_code, code.co_consts, names))}"

    def instance(self, thing):
        kind = type(thing)
        hidden = [c for c in kind.__mro__[:-1] if not c.__flags__ & MADE_BY_PYTHON]
        slots = [c for c in kind.__mro__ if getattr(c, "__slots__", ())]
        wrapped = getattr(thing, "__wrapped__", None)
        if wrapped is not None:  # by functools.cache
            return f"{_name(kind)} of {self.words(wrapped)}"
        if hidden or slots or not hasattr(thing, "__dict__"):
            raise TypeError(
                f"a {kind.__name__} cannot be told from another; with a store, allowed are "
                "functions, and objects of functions, numbers, strings, lists, dicts and "
                "arrays."
            )
        return f"object {self.words((kind, vars(thing)))}"


def _is_known_by_name(thing):
    """Whether its module has one thing of the name: nothing that a function made."""
    return "<" not in thing.__qualname__ and not getattr(thing, "__closure__", None)


def _names(code):
    """Names that a function and those within it look up."""
    inner = [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return set(code.co_names).union(*map(_names, inner))


def _enclosed(cell):
    try:
        return cell.cell_contents
    except ValueError:  # not assigned yet
        return ...


def _body(kind):
    """What the body of a class says; the rest is Python's."""
    parts = {}
    for name, part in vars(kind).items():
        if isinstance(part, property):
            part = part.fget, part.fset
        part = getattr(part, "__func__", part)
        known = FunctionType | CONSTANTS | tuple | list | dict
        if isinstance(part, known) and name not in ("__doc__", "__firstlineno__"):
            parts[name] = part
    return parts


def _name(thing):
    """Name, version and file of what is looked into no further."""
    owner = getattr(thing, "__self__", None)
    if owner is not None and not isinstance(owner, ModuleType):
        raise TypeError(
            f"{thing.__name__} of a {type(owner).__name__} cannot be told from another; with a "
            "store, allowed is a function."
        )
    name = getattr(thing, "__qualname__", thing.__name__)
    return f"{_module(getattr(thing, '__module__', None) or 'builtins')} {name}"


@functools.cache
def _module(name):
    """A module by its name, the version of its package and the content of its file."""
    home = sys.modules.get(name.partition(".")[0])
    file = getattr(sys.modules.get(name), "__file__", None)
    source = Path(file).read_bytes() if file and file.endswith(".py") else b""
    version = getattr(home, "__version__", None)
    return f"module {name} {version} {hashlib.sha256(source).hexdigest()}"


def _package(thing):
    """The package that something belongs to."""
    thing = getattr(thing, "func", thing)
    module = getattr(thing, "__module__", None) or type(thing).__module__
    return module.partition(".")[0]
