"""A sentence that begins with a small letter."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.language.abbreviations import JUDGED, LEADING, NUMBERED
from copydesk.language.dictionary import level

_START = re.compile(r"(?<![\w.’'-])([a-z]{3,})\. ([a-z]+)(?= [a-z(]|, )")
_STOP = re.compile(r"\. (?=[a-z])")
_REACH = 24  # characters of a word
_ABBREVIATIONS = JUDGED | LEADING | NUMBERED
_COMMON = 4  # the level of the rarest words that are surely prose


@rule(severity=Severity.WARNING, fixable=True, languages=("en",))
def sentence_lowercase(article: Article) -> Iterator[Problem]:
    """A sentence begins with a small letter.

    ```markdown bad
    The gate was shut at nine. nobody had seen the keeper since.
    ```
    ```markdown fixed
    The gate was shut at nine. Nobody had seen the keeper since.
    ```

    The full stop of an abbreviation ends no sentence, and a name may begin with a small letter.

    ```markdown good
    It weighs approx. two tons and costs, incl. freight, a lot. iPhones were banned. npm installs it in sec. or less.
    ```

    Code, addresses and quotes are left alone.

    ```markdown good
    It ends here. `total` is the sum. See example. com or wait for it. de Gaulle came later.

    > it was cold. nobody came.
    ```
    """
    if ". " not in article.source.text:
        return
    for block in article.prose:
        for stop in _STOP.finditer(block.masked) if not block.quoted else ():
            match = _START.search(block.masked, max(0, stop.start() - _REACH), stop.end() + _REACH)
            if match and match.end(1) == stop.start() and _is_start(match) and _as_typed(article, block, match):
                yield _problem(block, match)


def _as_typed(article: Article, block: Block, match: re.Match[str]) -> bool:
    """Whether nothing but white space stands between the two words."""
    return article.source[block.span_of(*match.span())].split() == match[0].split()


def _is_start(match: re.Match[str]) -> bool:
    before, word = match[1], match[2]
    return before not in _ABBREVIATIONS and all(0 < level(one) <= _COMMON for one in (before, word)) and len(word) > 1


def _problem(block: Block, match: re.Match[str]) -> Problem:
    start = match.start(2)
    fix = Fix("begin with a capital", (Edit(block.span_of(start, start + 1), match[2][0].upper()),))
    return Problem(block.span_of(*match.span(2)), f"the sentence begins with a small letter: “{match[2]}”", fix)
