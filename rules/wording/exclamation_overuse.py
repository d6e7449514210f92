"""More exclamation marks than an article can carry."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Related, Severity, rule

_RELATED = 20
_MARK = re.compile(r"(?<=\w)[”\"’')*]{0,2}!(?![=!\w(])")
_NAMES = ("Yahoo", "Jeopardy", "Oliver", "Mamma Mia", "Oklahoma", "Westward Ho", "Joomla", "Guess Who", "Wham", "Panic")


@rule(severity=Severity.NOTE)
def exclamation_overuse(
    article: Article,
    *,
    words: Annotated[int, "one exclamation mark passes in so many words"] = 150,
    least: Annotated[int, "fewer than so many are never reported"] = 4,
) -> Iterator[Problem]:
    """Exclamation marks stand all over the text.

    An exclamation mark raises the voice. Who shouts in every paragraph is not heard in any. The rule counts, and speaks
    once for the article; marks typed twice are the affair of repeated-punctuation.

    ```markdown bad least=3
    The new ferry is here! It takes two hundred cars! Come and see it on Sunday! The band plays at noon!
    ```
    ```markdown good least=3
    The new ferry is here! It takes two hundred cars. Come and see it on Sunday, when the band plays at noon.
    ```

    Names that end so, operators, code and what somebody else says, in quotation marks or a block quote, do not count.

    ```markdown good least=1
    Yahoo! bought it in 2005, and Joomla! was free. The test is a != b, or `!done!`. “Stop!” he cried. “Now!”

    > Come and see it! Come!
    ```
    """
    if "!" not in article.source.text:
        return
    found = [place for block in article.prose if not block.quoted for place in _marks(block)]
    passing = max(least - 1, article.word_count // words)
    if len(found) <= passing:
        return
    spans = [block.span_of(at, at + 1) for block, at in found]
    message = f"{len(found)} exclamation marks in {article.word_count} words; the limit is {passing}"
    yield Problem(spans[0], message, related=tuple(Related(span, "and this") for span in spans[1:_RELATED]))


def _marks(block: Block) -> Iterator[tuple[Block, int]]:
    """The places of marks that end a sentence of the article's own."""
    text = block.masked
    for match in _MARK.finditer(text) if "!" in text else ():
        before = text[: match.start()]
        quoted = before.count("“") > before.count("”") or before.count('"') % 2
        if not quoted and not before.endswith(_NAMES):
            yield block, match.end() - 1
