"""Lists with and without a comma before the last item."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.usage import Use, preferred, strays

_WORD = r"[^\W\d_]+(?:[-’'][^\W\d_]+)*"
_TAIL = re.compile(rf", ({_WORD})(,?) (?:and|or) ({_WORD})(?=[.;:!?)]|\s(?:for|in|on|at|to|from|with|by)\b)")
_HEAD = re.compile(rf"(?<=[^\W_] )({_WORD})\Z")
_REACH = 24  # characters of a word
_WAYS = {",": "with a comma before “and”", "": "without a comma before “and”"}


@rule(severity=Severity.NOTE, languages=("en",))
def serial_comma_inconsistent(
    article: Article,
    *,
    least: Annotated[int, "so many lists of either kind have to be there"] = 2,
) -> Iterator[Problem]:
    """Some lists have a comma before the last “and”, others have none.

    Both habits are right (the comma is called serial, or Oxford), and readers who know one see the change. Only lists
    of three single words are counted, and only where an article has two of either kind. One finding, at the first
    list of the kind that the article uses less.

    ```markdown bad
    They sell bread, milk, and eggs. We found wood, wire, and rope. Others brought tea, rice and beans.
    At noon they had soup, fish and beer. The town made hats, boots, and coats.
    ```
    ```markdown good
    They sell bread, milk, and eggs. We found wood, wire, and rope. Others brought tea, rice and beans.
    ```

    Longer items may need the comma where short ones do not, and what stands between commas may be no list.

    ```markdown good
    They sell bread, milk, and eggs. We found wood, wire, and rope. In May, men and women came in old cars, new cars and
    borrowed trucks, and in June, boys and girls.
    ```
    """
    if ", " not in article.source.text:
        return
    uses = [
        Use(block, start, match.end(), match[2])
        for block in article.prose
        if not block.quoted
        for match in _TAIL.finditer(block.masked)
        if (start := _first(block.masked, match)) >= 0
    ]
    if sum(use.way != preferred(uses) for use in uses) >= least:
        yield from strays(article, uses, _said)


def _first(text: str, match: re.Match[str]) -> int:
    """Where the list begins that ends in a match; -1 where its first item is no word of its kind."""
    head = _HEAD.search(text, max(0, match.start() - _REACH), match.start())
    return head.start() if head and (not head[1].istitle() or match[1].istitle()) else -1


def _said(use: Use, way: str) -> str:
    return f"“{use.text}” is {_WAYS[use.way]}, other lists are {_WAYS[way]}; write them in one way"
