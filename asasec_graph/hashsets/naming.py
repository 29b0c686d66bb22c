"""Names as numbers while a set is built, and back: categories with their scheme, series."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from asasec_graph.hashsets.reading import told
from asasec_graph.hashsets.sorting import NONE

LENGTH = 200
"""Characters of a name that are kept."""
MOST_CATEGORIES = 65_535
MOST_SERIES = 1_000_000


class Names:
    """Gives each new text a number from 1, to at most `most` of them; `left_out` counts the cells of those after."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.texts: list[str] = [""]
        self.left_out = 0
        self._numbers: dict[str, int] = {"": NONE}

    def numbers(self, texts: Sequence[str]) -> npt.NDArray[np.uint32]:
        """The number of each text; 0 for an empty one and for those that are too many."""
        table = {text: self._number(text) for text in dict.fromkeys(texts)}
        found = np.fromiter(map(table.__getitem__, texts), np.uint32, len(texts))
        if len(self.texts) > self.most:
            self.left_out += sum(text.strip() != "" for text in texts) - int(np.count_nonzero(found))
        return found

    def _number(self, text: str) -> int:
        known = self._numbers.get(text)
        if known is not None:
            return known
        clean = told(text).strip()[:LENGTH]
        number = self._numbers.get(clean, NONE)
        if number == NONE and clean and len(self.texts) <= self.most:
            number = self._numbers[clean] = len(self.texts)
            self.texts.append(clean)
        if number != NONE and len(self._numbers) < 2 * self.most:
            self._numbers[text] = number
        return number
