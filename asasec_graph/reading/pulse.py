"""A sign of life from long work: hashing or walking a disk for an hour yields nothing, and yet makes progress."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

_LISTENER: ContextVar[Callable[[], object] | None] = ContextVar("asasec_pulse", default=None)


def beat() -> None:
    """Say that a step was made; cheap where nobody listens."""
    listener = _LISTENER.get()
    if listener is not None:
        listener()


@contextmanager
def heard(listener: Callable[[], object]) -> Generator[None]:
    """Call `listener` at every beat within this block."""
    token = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(token)
