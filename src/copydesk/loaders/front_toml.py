"""TOML front matter, with the place of each value."""

from __future__ import annotations

import re
import tomllib

from copydesk.loaders.front_values import BrokenError, Value, Values, unquoted, words

_KEY = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_LINE = re.compile(
    rf"^[ \t]*(?:(?P<key>{_KEY})[ \t]*=[ \t]*(?P<value>\"(?:[^\"\\\n]|\\.)*\"(?!\")|'[^'\n]*'(?!')|[^#\r\n]*)"
    rf"|(?P<dotted>{_KEY})[ \t]*\.[^\r\n]*|\[{{1,2}}[ \t]*(?P<table>{_KEY})[^\r\n]*)",
    re.MULTILINE,
)
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(text: str) -> Values:
    """The values of a document.

    Raises:
        BrokenError: the text is no TOML.
    """
    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise BrokenError("nested too deeply", 0) from None
    except ValueError as error:
        raise _broken(str(error), text) from None
    places = _places(text)
    return {key: Value(value, words(value), *places.get(key, (0, 0))) for key, value in data.items()}


def _broken(message: str, text: str) -> BrokenError:
    place = _PLACE.search(message)
    if not place or not place[1]:
        return BrokenError(_PLACE.sub("", message), len(text))
    line, column = int(place[1]), int(place[2])
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return BrokenError(message[: place.start()], starts[min(line, len(starts)) - 1] + column - 1)


def _places(text: str) -> dict[str, tuple[int, int]]:
    """The place of each value; of a table, its first line."""
    places: dict[str, tuple[int, int]] = {}
    in_table = False
    for line in _LINE.finditer(text):
        if line["table"] is not None:
            in_table = True
            places.setdefault(line["table"].strip("\"'"), line.span())
        elif not in_table and line["key"] is not None:
            places.setdefault(line["key"].strip("\"'"), unquoted(text, *line.span("value")))
        elif not in_table:
            places.setdefault(line["dotted"].strip("\"'"), line.span())
    return places
