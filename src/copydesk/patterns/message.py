"""The message of a finding: Vale's placeholders, filled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_PLACEHOLDER = re.compile(r"%(?:\[(\d)\])?s|%%")
_MOST = 80  # characters of a quote in a message; a longer one is cut in its middle
_SPELLED = re.compile(r"\s*['\"“‘«„`]?%(?:\[\d\])?s['\"”’»“`]?\s*")


def worded(message: str, *words: Sequence[str], figures: Mapping[str, int] | None = None) -> str:
    """The message with its placeholders filled in.

    Each %s takes the next of `words`, the last one again where there are too few; %[2]s takes the second.
    Several alternatives are joined with the quotation marks that stand around the placeholder.
    `figures` fill {count}, {max} and {min}.
    """
    parts: list[str] = []
    end = following = 0
    for match in _PLACEHOLDER.finditer(message):
        parts.append(message[end : match.start()])
        end = match.end()
        if match[0] == "%%" or not words:
            parts.append("%" if match[0] == "%%" else "")
            continue
        number = int(match[1]) - 1 if match[1] else following
        following = number + 1
        marks = message[match.end() : match.end() + 1], message[match.start() - 1 : match.start()]
        parts.append(_joined(words[max(0, min(number, len(words) - 1))], *marks))
    text = "".join(parts) + message[end:]
    for name, figure in (figures or {}).items():
        text = text.replace(f"{{{name}}}", str(figure))
    return text


def summarised(message: str) -> str:
    """The message as a heading, for a rule without a page: its placeholders taken out."""
    return " ".join(_SPELLED.sub(" … ", message).replace("%%", "%").split()).strip(" …") or message


def shortened(text: str) -> str:
    """The text, its middle left out where it is long."""
    return text if len(text) <= _MOST else f"{text[: _MOST // 2].rstrip()} … {text[-_MOST // 2 :].lstrip()}"


def _joined(alternatives: Sequence[str], closing: str, opening: str) -> str:
    quoted = opening and not opening.isalnum() and not opening.isspace()
    between = (f"{closing}, {opening}", f"{closing} or {opening}") if quoted else (", ", " or ")
    *most, last = map(shortened, alternatives or ("",))
    return between[1].join((between[0].join(most), last)) if most else last
