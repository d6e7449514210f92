"""Short words in quotation marks all over the text."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Related, Severity, rule

_RELATED = 20
_QUOTED = re.compile(r"(?<![\w“\"])(?:“[a-z][\w’'-]*(?: [a-z][\w’'-]*)?”|\"[a-z][\w’'-]*(?: [a-z][\w’'-]*)?\")(?!\w)")
_SPOKEN_OF = re.compile(
    r"(?:called|named|known as|termed|dubbed|labell?ed|words?|terms?|phrases?|expressions?|means?|meaning|says?|said"
    r"|prefix|suffix|letters?|entitled|titled|type|typed|wrote|writes?|button|option|field|tab|status|keyword|value"
    r"|query|as|like|or|and|is|are|,) (?:a |an |the )?$",
    re.IGNORECASE,
)


@rule(severity=Severity.NOTE, default=False)
def scare_quotes(
    article: Article,
    *,
    most: Annotated[int, "how many pass in 500 words"] = 3,
) -> Iterator[Problem]:
    """Ordinary words stand in quotation marks.

    Marks around a “fresh” fish say that it is not. Readers see a wink and do not know at what. The rule counts
    words and pairs of words, and speaks once for the article. Texts about words and settings quote as many, so that it
    runs only where it is selected.

    ```markdown bad
    The "fresh" fish came from a "friend", at a "fair" price, in what he took for a "shop" and left with a "bargain".
    ```
    ```markdown good
    The fresh fish came from a friend, at a fair price, in what he named his “shop”.
    ```

    A word that is spoken of (“the word …”, “called …”), titles, and what somebody said are left alone, and so are block
    quotes and code.

    ```markdown good
    It is called "roe". The word "caviar" came later. He said "fine". The field "name" and the status "open" are set.
    She read "The Old Man and the Sea". "Come in," he said. The terms "hard" and "soft" mean its eggs.

    > The "fresh" fish came from a "friend", at a "fair" price, with a "real" smile.
    ```
    """
    if "“" not in article.source.text and '"' not in article.source.text:
        return
    found = [place for block in article.prose if not block.quoted for place in _places(block)]
    passing = most * max(1.0, article.word_count / 500)
    if len(found) <= passing:
        return
    (block, start, end), *others = found
    message = f"{len(found)} words in quotation marks, {block.text[start:end]} first; the limit is {most} in 500 words"
    related = tuple(Related(one.span_of(a, b), "and this") for one, a, b in others[:_RELATED])
    yield Problem(block.span_of(start, end), _curled(message), related=related)


def _places(block: Block) -> Iterator[tuple[Block, int, int]]:
    for match in _QUOTED.finditer(block.masked) if '"' in block.text or "“" in block.text else ():
        if not _SPOKEN_OF.search(block.masked[max(0, match.start() - 30) : match.start()]):
            yield block, *match.span()


def _curled(message: str) -> str:
    return re.sub(r"\"([^\"]*)\"", r"“\1”", message)
