"""JSON front matter: an object at the very top."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder

from copydesk.loaders.front_values import BrokenError, Value, Values, check_depth, unquoted, words

_SPACE = re.compile(r"\s*")
_COMMA = re.compile(r"\s*(,?)\s*")


def read_json(text: str) -> tuple[Values, int]:
    """The values of the object that a text begins with, and the offset after it.

    Raises:
        BrokenError: the text begins with no JSON object.
    """
    try:
        return _object(text)
    except JSONDecodeError as error:
        raise BrokenError(error.msg, error.pos) from None
    except RecursionError:
        raise BrokenError("nested too deeply", 0) from None


def _object(text: str) -> tuple[Values, int]:
    decoder = JSONDecoder()
    _, end = decoder.raw_decode(text)  # whole, so that what follows meets no mistake
    check_depth(text[:end])
    values: Values = {}
    at = _after(_SPACE, text, 1)
    while text[at] != "}":
        key, at = decoder.raw_decode(text, at)
        start = _after(_SPACE, text, _after(_SPACE, text, at) + 1)
        value, at = decoder.raw_decode(text, start)
        values[key] = Value(value, words(value), *unquoted(text, start, at))
        at = _after(_COMMA, text, at)
    return values, at + 1


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
