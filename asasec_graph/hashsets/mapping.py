"""Files of numbers, mapped into memory: read where they are, page by page, and never copied as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt


def mapped(path: Path, dtype: str) -> npt.NDArray[Any]:
    """The numbers in a file, read-only; an empty file, which cannot be mapped, gives none."""
    return np.asarray(np.memmap(path, dtype, mode="r")) if path.stat().st_size else np.empty(0, dtype)
