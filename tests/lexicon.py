"""The table of rare words: `make lexicon` writes it from the frequencies of the package wordfreq."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.rarity import COMMONEST, MIN_LETTERS, RARE, RAREST, STEPS, bases

TABLE = Path(__file__).resolve().parent.parent / "src" / "copydesk" / "language" / "data" / "rarity.txt"
HEAD = """\
# Words that are not rare, by their first two letters, each with its rarity in tenths: A is 0, B is .1, T is 1.9.
# Derived from wordfreq 3.1.1 (Robyn Speer), CC BY-SA 4.0: see LICENSE-rarity.txt. Written by `make lexicon`.
"""
_WORD = re.compile(rf"(?=.{{{MIN_LETTERS}}})[a-zà-ÿ]+")


def main() -> None:
    """Write the table from the English words of wordfreq."""
    # Nothing else needs it: `make lexicon` installs it.
    from wordfreq import iter_wordlist, zipf_frequency  # type: ignore[import-not-found]

    frequencies = {word: zipf_frequency(word, "en", "large") for word in iter_wordlist("en", "large")}
    TABLE.write_text(table(frequencies), encoding="utf-8")


def table(frequencies: Mapping[str, float]) -> str:
    """The table of words with their Zipf frequencies, without those that are as rare as what they come from."""
    lines = (" ".join(f"{word} {chr(ord('A') + level)}" for word, level in group) for group in _groups(frequencies))
    return HEAD + "".join(f"{line}\n" for line in lines)


def _groups(frequencies: Mapping[str, float]) -> Iterable[list[tuple[str, int]]]:
    needed = sorted(_needed(_levels(frequencies)).items())
    return [list(group) for _, group in groupby(needed, lambda one: one[0][:2])]


def _levels(frequencies: Mapping[str, float]) -> dict[str, int]:
    return {
        word: round(min(max(COMMONEST - zipf, 0), RARE) * STEPS)
        for word, zipf in frequencies.items()
        if zipf > RAREST and _WORD.fullmatch(word) and word not in FUNCTION_WORDS["en"]
    }


def _needed(levels: Mapping[str, int]) -> dict[str, int]:
    most = round(RARE * STEPS)
    found: dict[str, int] = {}
    for word in sorted(levels, key=len):
        inherited = min((found.get(base, most) for base in bases(word)), default=most)
        level = min(levels[word], inherited)
        if level < inherited:
            found[word] = level
    return found


if __name__ == "__main__":
    main()
