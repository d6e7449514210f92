"""One quotation that two people are said to have said."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, Span, rule
from copydesk.claims.sayings import sayings
from copydesk.language.names import are_aliases, names
from copydesk.language.words import normalised

_QUOTED = re.compile(r"“([^“”]{20,})”|(?<!\w)\"([^\"]{20,})\"(?!\w)|«([^«»]{20,})»")
_MARKS = '“"«'


class _Quote(NamedTuple):
    speaker: str
    span: Span


@rule(severity=Severity.WARNING, languages=("en",), signs=" ".join(_MARKS))
def quote_reattributed(
    article: Article,
    *,
    min_words: Annotated[int, "a shorter quotation may be anybody's"] = 6,
) -> Iterator[Problem]:
    """The same words are given to two speakers.

    A quotation has one source. One of the names is wrong, and the one who did not say it will write in.

    ```markdown bad
    “The harbour freezes later every single year,” said Ilse Brandt.

    Nobody disagreed. “The harbour freezes later every single year,” said Otto Kemp.
    ```
    ```markdown good
    “The harbour freezes later every single year,” said Ilse Brandt.

    Brandt said it twice: “The harbour freezes later every single year,” said Brandt.
    ```

    Short words, and words that somebody repeats after somebody else, are shared.

    ```markdown good
    “We are ready now,” said Ilse Brandt. “We are ready now,” said Otto Kemp. “The harbour freezes later every single
    year,” said Ilse Brandt. Quoting Ilse Brandt, “The harbour freezes later every single year,” said Otto Kemp.
    ```
    """
    if sum(article.text.count(mark) for mark in _MARKS) < 2:
        return
    read = {id(block) for block in article.prose if any(mark in block.text for mark in _MARKS)}
    seen: dict[str, _Quote] = {}
    for sentence in article.sentences:
        for key, quote in _quotes(sentence, min_words) if id(sentence.block) in read else ():
            first = seen.setdefault(key, quote)
            if not _may_be_one(first.speaker, quote.speaker):
                message = f"these words are “{quote.speaker}”'s here and “{first.speaker}”'s in another place"
                yield Problem(quote.span, message, related=(Related(first.span, f"“{first.speaker}” says it here"),))


def _quotes(sentence: Passage, min_words: int) -> Iterator[tuple[str, _Quote]]:
    text = sentence.masked
    found = list(_QUOTED.finditer(text)) if any(mark in text for mark in _MARKS) else []
    if len(found) != 1 or len(found[0][0].split()) < min_words:
        return
    match = found[0]
    outside = text[: match.start()] + "“”" + text[match.end() :]
    said = {one.name for one in sayings(outside, figures=False) if one.name}
    if len(said) == 1 and len(list(names(outside))) == 1:
        yield normalised(match[0]), _Quote(said.pop(), sentence.span_of(*match.span()))


def _may_be_one(one: str, other: str) -> bool:
    first, second = next(names(one), None), next(names(other), None)
    return one == other or not (first and second) or are_aliases(first, second)
