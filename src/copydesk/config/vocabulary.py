"""The vocabulary of a configuration: words that are right, told to the rules that look at single words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from copydesk.config.choices import Choices
from copydesk.config.table import Table
from copydesk.config.toml import read_text, shown_path
from copydesk.errors import ConfigError

RULES = ("unknown-word", "misspelling", "term")
"""The rules that know the vocabulary, in their option `accept`."""

_KEYS = ("accept", "files")
_PLAIN = re.compile(r"[\w'’ -]+")


def accepted(tables: Sequence[Table], folder: Path) -> Choices | None:
    """What the vocabularies of some tables say to their rules: their words together, none of them twice.

    `accept` lists words, `files` names files of them in the configuration's folder, in the form of Vale's accept.txt:
    a word or a regular expression on each line, and comments after "#".

    Raises:
        ConfigError: an unknown key, a file that cannot be read, or an expression that is none or takes too long.
    """
    found = {word: table.place for table in tables for word in _words(table.table("vocabulary"), folder)}
    if not found:
        return None
    words = tuple(found)
    return Choices(" and ".join(dict.fromkeys(found.values())), rules={rule: {"accept": words} for rule in RULES})


def stated(tables: Sequence[Table]) -> Mapping[str, object]:
    """The keys of the vocabulary with their values, the strongest last."""
    return {key: value for table in tables for key, value in table.table("vocabulary").values.items()}


def _words(table: Table, folder: Path) -> Iterator[str]:
    table.check_keys(_KEYS)
    for word in table.names("accept") if "accept" in table else ():
        yield _checked(word, table.place)
    for name in table.names("files") if "files" in table else ():
        place = shown_path(folder / name)
        for number, line in enumerate(read_text(folder / name, place).splitlines(), 1):
            word = re.sub(r"(?:^|\s)#.*", "", line).strip()
            if word:
                yield _checked(word, f"{place}:{number}")


def _checked(word: str, place: str) -> str:
    """The word, if it is one or a regular expression that is safe."""
    if _PLAIN.fullmatch(word):
        return word
    # They bring the reader of expressions with them, which most vocabularies do not need.
    from copydesk.patterns.safety import explodes
    from copydesk.patterns.tree import parsed

    try:
        re.compile(word)
        unsafe = explodes(parsed(word, 0))
    except (re.error, OverflowError, RecursionError):
        raise ConfigError(f"{place}: “{word}” is neither a word nor a regular expression; mend it") from None
    if unsafe:
        raise ConfigError(f"{place}: “{word}” repeats what it can read in several ways, which takes forever; mend it")
    return word
