"""What is known of words: worked out once for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_MOST_WORDS = 65_536


class Known(dict[str, T]):
    """What is worked out once for each word, by looking it up; forgotten where there are too many."""

    def __init__(self, read: Callable[[str], T]) -> None:
        self._read = read

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = self._read(word)
        return found
