"""Pack the words of SCOWL into src/copydesk/language/data/words.txt, the dictionary of copydesk.

    make dictionary SCOWL=/usr/share/dict/scowl

SCOWL is Kevin Atkinson's Spell Checker Oriented Word Lists, as the Debian package `scowl` lays them out: one file for
each spelling, sort and level. A word's level says how common it is, from 1 (the thousand most common) to 7 (in a
large dictionary). Of level 8 (in unabridged dictionaries) only those words are packed that would otherwise look like
a slip: one letter away from a common word. The lists of modern_words.txt, beside this script, join with level 6.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "copydesk" / "language" / "data"

MODERN_LEVEL = 6
RARE = 8
COMMON = 5

_FILE = re.compile(
    r"(?:english|american|british|british_z|canadian|australian|(?:british_|canadian_|australian_)?variant_1)"
    r"-(?:words|upper|abbreviations)\.(\d\d)"
)
_WORD = re.compile(r"[a-zà-ÿ]{2,}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def main(folder: Path) -> None:
    """Write the dictionary and the licence of its source."""
    levels: dict[str, int] = {}
    for word, level in (*_scowl(folder), *_modern()):
        levels[word] = min(level, levels.get(word, level))
    if not levels or not (folder / "american-words.10").is_file():
        sys.exit(f"{folder}: no SCOWL; install the Debian package scowl, or give its folder as SCOWL=…")
    misspelled = _misspelled()
    common = {word for word, level in levels.items() if level <= COMMON}
    for word in [word for word, level in levels.items() if level >= RARE]:
        if word in misspelled or (word.endswith("s") and word[:-1] in levels) or not _resembles(word, common):
            del levels[word]
    lines = sorted(f"{word}{level}".encode() for word, level in levels.items())
    (DATA / "words.txt").write_bytes(b"\n" + b"\n".join(lines) + b"\n")
    print(f"{len(lines):,} words")


def _scowl(folder: Path) -> Iterator[tuple[str, int]]:
    for path in sorted(folder.iterdir()):
        found = _FILE.fullmatch(path.name)
        if found and int(found[1]) // 10 <= RARE:
            for word in path.read_text(encoding="latin-1").split():
                if _WORD.fullmatch(word):
                    yield word, int(found[1]) // 10


def _modern() -> Iterator[tuple[str, int]]:
    text = (HERE / "modern_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return ((word, MODERN_LEVEL) for line in lines for word in line.split())


def _misspelled() -> frozenset[str]:
    text = (DATA / "misspellings.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() for word in line.partition(": ")[2].split())


def _resembles(word: str, common: set[str]) -> bool:
    """Whether a word becomes a common one by one letter taken out, changed, put in or swapped with the next."""
    return any(
        word[:at] + word[at + 1 :] in common
        or word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :] in common
        or any(word[:at] + one + word[at + 1 :] in common or word[:at] + one + word[at:] in common for one in _LETTERS)
        for at in range(len(word) + 1)
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
