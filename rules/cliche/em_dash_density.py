"""Em dashes, where they crowd."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule

_DASH = re.compile(r"(?<=[\w,.!?)”’\"] )—(?= )|(?<=[\w,.!?)”’\"])—(?=[^\W\d])|(?<=\w )--(?= \w)")
_RELATED = 20


@rule(severity=Severity.NOTE)
def em_dash_density(
    article: Article,
    *,
    per_words: Annotated[int, "so many words may have one dash"] = 90,
    least: Annotated[int, "fewer dashes are left alone"] = 6,
) -> Iterator[Problem]:
    """Dashes crowd.

    A dash stops readers for an aside or a turn. Where every third sentence has one, each stops them for nothing, and
    a comma, a colon or a full stop would have said how the parts hang together. One note for the article, at the
    first, with the others beside it.

    ```markdown bad least=3 per_words=20
    The loaf — a dark one — was warm. The baker — she was tired — smiled. We ate — and were silent.
    ```
    ```markdown good least=3 per_words=20
    The loaf, a dark one, was warm. The baker was tired and smiled. We ate and were silent.
    ```

    Dashes of speech and between figures are left alone, and so are those of a quote.

    ```markdown good least=3 per_words=20
    — Is it warm?

    — It is.

    — Then eat, from 1740—1801 they ate — so they say.

    > The loaf — a dark one — was warm — and we ate — all of it.
    ```
    """
    dashes = article.source.text.count("—") + article.source.text.count("--")
    if dashes < least or dashes * per_words <= article.word_count:
        return
    blocks = [block for block in article.prose if not block.quoted and ("—" in block.text or "--" in block.text)]
    hits = [Passage(block, *found.span()) for block in blocks for found in _DASH.finditer(block.masked)]
    if len(hits) >= least and len(hits) * per_words > article.word_count:
        first, *others = hits
        related = tuple(Related(one.span, "again") for one in others[:_RELATED])
        said = f"{len(hits)} dashes in {article.word_count:,} words; write a comma, a colon or a full stop for most"
        yield Problem(first.span, said, related=related)
