"""No remarks on standard error while pictures are decoded: what matters of them is a stated problem.

Pillow warns by `warnings` and `logging`, libtiff by handlers of its own that write to standard error; those of the copy
that Pillow's wheel brings are taken away (TIFFSetErrorHandler and TIFFSetWarningHandler, libtiff's manual).
"""

from __future__ import annotations

import ctypes
import logging
import warnings
from pathlib import Path
from threading import Lock

import PIL

_LIBRARIES = ("pillow.libs", "PIL/.dylibs")
_HANDLERS = ("TIFFSetErrorHandler", "TIFFSetWarningHandler")


class Quiet:
    """No warnings while any thread is in it.

    The standard library's way to do so, `warnings.catch_warnings`, restores what another thread has just set.
    """

    def __init__(self) -> None:
        self._lock, self._inside = Lock(), 0
        self._held = warnings.catch_warnings()

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._held = warnings.catch_warnings()
                self._held.__enter__()
                warnings.simplefilter("ignore")
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._held.__exit__(None, None, None)


def silence_libtiff() -> int:
    """Take libtiff's handlers away, once a process; how many copies of the library were found."""
    logging.getLogger("PIL").addHandler(logging.NullHandler())
    beside = Path(PIL.__file__).parent.parent
    found = [path for folder in _LIBRARIES for path in (beside / folder).glob("libtiff*")]
    for path in found:
        library = ctypes.CDLL(str(path))
        for name in _HANDLERS:
            getattr(library, name)(None)
    return len(found)
