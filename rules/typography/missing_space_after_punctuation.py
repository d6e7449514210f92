"""No space after a comma or a full stop."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.language.dictionary import level
from copydesk.language.function_words import FUNCTION_WORDS

_CLOSE = re.compile(r"[,;.?!](?=[^\W\d_])")
_COMMA = re.compile(r"(?<![\w,;:/.@'’-])([^\W\d_]{2,})([,;])([^\W\d_]{2,})(?![\w,;:/.@(=_-]|['’]\w{3})")
_STOP = re.compile(r"(?<![\w.:/@'’-])([a-z]{3,})([.?!])([A-Z][a-z]*)(?= [a-z])")
_REACH = 24  # characters of a word
_OPENERS = FUNCTION_WORDS["en"] | frozenset("one two many people today now please".split())
_COMMON = 4  # the level of the rarest words that are surely prose


@rule(severity=Severity.WARNING, fixable=True, languages=("en",))
def missing_space_after_punctuation(article: Article) -> Iterator[Problem]:
    """No space stands after a comma, a semicolon or a full stop.

    ```markdown bad
    The gate was shut,but the keeper had the key.He opened it at noon.
    ```
    ```markdown fixed
    The gate was shut, but the keeper had the key. He opened it at noon.
    ```

    Both words have to be common English ones, and after a full stop the second has to be one that begins sentences, so
    that addresses, file names, members of programs, numbers and abbreviations pass.

    ```markdown good
    Call time.Duration or json.Marshal in main.Go, visit example.org, add 1,000 to x,y and read a.m.The rest is `a,b`.
    ```

    A list without any spaces is meant so.

    ```markdown good
    The tags are news,sport,weather and nothing else.
    ```
    """
    for block in article.prose:
        for mark in _CLOSE.finditer(block.masked):
            match = _around(block.masked, mark.start())
            if match and _is_slip(match) and article.source[block.span_of(*match.span())] == match[0]:
                yield _problem(block, match)


def _around(text: str, at: int) -> re.Match[str] | None:
    """The two words with the mark at an offset between them."""
    start = max(text.rfind(" ", max(0, at - _REACH), at), text.rfind("\n", max(0, at - _REACH), at)) + 1
    pattern = _COMMA if text[at] in ",;" else _STOP
    match = pattern.search(text, start, at + _REACH) if start or at < _REACH else None
    return match if match and match.start(2) == at else None


def _is_slip(match: re.Match[str]) -> bool:
    before, mark, after = match.groups()
    if mark in ",;":
        return all(0 < level(word.lower()) <= _COMMON and not word.isupper() for word in (before, after))
    return after.lower() in _OPENERS and 0 < level(before) <= _COMMON


def _problem(block: Block, match: re.Match[str]) -> Problem:
    fix = Fix("add the space", (Edit(block.span_of(match.start(3), match.start(3)), " "),))
    return Problem(block.span_of(*match.span()), f"no space stands after “{match[2]}” in “{match[0]}”", fix)
