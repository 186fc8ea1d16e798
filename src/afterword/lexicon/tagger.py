"""The Hanover Tagger with its English model, loaded without numpy.

The library calls one function of numpy, and its model holds a hundred numbers of numpy's own type. Loading numpy for
them takes as long as loading the tagger (measured: 0.09 s each), and a draft waits for both.
"""

import gc
import gzip
import math
import pickle
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from threading import Thread
from types import ModuleType
from typing import Any


@cache
def tagger() -> Any:  # noqa: ANN401 -- the library has no types
    """The Hanover Tagger with its English model."""
    with _stand_in_for_numpy():
        from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 -- needed for drafts only

    class TagsOnly(HanoverTagger):  # type: ignore[misc]
        def reachable(self) -> None:
            """What only lemmas need, and nobody asks for one."""
            self.reachability: dict[int, frozenset[int]] = {}

    model = unpacking().model()
    with _no_garbage_collection():
        ready = TagsOnly(None, _Numbers(BytesIO(model)).load())
    unpacking.cache_clear()
    ready.itself = ready  # part of a cycle, it is not taken apart at the end of a process that freezes what it has
    ready.strict = False  # the tagger's own setting for a model that it reads from a file
    return ready


class Unpacking(Thread):
    """Reads and unpacks the model beside other work, as zlib lets other threads run."""

    def __init__(self, packed: Traversable) -> None:
        super().__init__(daemon=True)
        self._packed = packed
        self._model = b""

    def run(self) -> None:
        """Unpack."""
        self._model = gzip.decompress(self._packed.read_bytes())

    def model(self) -> bytes:
        """The model, once it is there."""
        self.join()
        return self._model


@cache
def unpacking() -> Unpacking:
    """Begin to unpack the model; to be called early where a tagger will be wanted soon."""
    thread = Unpacking(files("HanTa").joinpath("morphmodel_en.pgz"))
    thread.start()
    return thread


@contextmanager
def _stand_in_for_numpy() -> Iterator[None]:
    if "numpy" in sys.modules:
        yield
        return
    stand_in = ModuleType("numpy")
    stand_in.logaddexp = _log_of_sum  # type: ignore[attr-defined]
    sys.modules["numpy"] = stand_in
    try:
        yield
    finally:
        del sys.modules["numpy"]


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Half a million new values, none of them garbage, would set the collector off again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _log_of_sum(first: float, second: float) -> float:
    """The logarithm of the sum of two numbers of which the logarithms are given."""
    return max(first, second) + math.log1p(math.exp(-abs(first - second)))


class _Numbers(pickle.Unpickler):
    """Reads the model's plain values, and numpy's numbers as Python's; nothing else that a pickle may name is run."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 -- the base class says so
        match module.partition(".")[0], name:
            case "numpy", "dtype":
                return _Type
            case "numpy", "scalar":
                return _number
        message = f"the tagger's model names {module}.{name}"
        raise pickle.UnpicklingError(message)


class _Type:
    """A type of numpy's; the model knows 64-bit floats only, so what it says of itself is let go."""

    def __init__(self, *_: object) -> None: ...

    def __setstate__(self, _: object) -> None: ...


def _number(_: _Type, data: bytes) -> float:
    (value,) = struct.unpack("<d", data)
    return float(value)
