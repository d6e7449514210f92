"""All words of some blocks in one row, so that what is sought in them is sought at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import islice
from math import nan
from operator import eq

from copydesk.article.block import Block

WordRow = Sequence[str | float]

GAP = nan
"""Stands between two words of a row that do not follow one another; it does not even equal itself."""


def row_of(blocks: Iterable[Block]) -> WordRow:
    """The words of blocks, as `Block.words` has them, with a gap after each block."""
    row: list[str | float] = []
    for block in blocks:
        row += block.words
        row.append(GAP)
    return row


def doubled(row: WordRow, length: int) -> list[int]:
    """Where so many words are followed by the same words."""
    alike = bytes(map(eq, row, islice(row, length, None)))
    found = []
    at = alike.find(b"\1" * length)
    while at >= 0:
        found.append(at)
        at = alike.find(b"\1" * length, at + 1)
    return found


def may_double(row: WordRow, lengths: Iterable[int]) -> bool:
    """Whether so many words may somewhere be followed by the same words: their hashes are.

    All hashes make one number. Moved by some words and compared with itself it is 0 where they agree.
    """
    hashes = array("q", map(hash, row)).tobytes()
    number = int.from_bytes(hashes, "little")
    return any(
        bytes(_WIDTH * length) in (number ^ (number >> 8 * _WIDTH * length)).to_bytes(len(hashes), "little")
        for length in lengths
    )


_WIDTH = array("q").itemsize
