"""Single words that stand as paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.language.excerpt import excerpt

_FRAGMENT = re.compile(r"[^\W_][\w'’&+./-]*(?: [^\W_][\w'’&+./-]*)?")
_ENDS = re.compile(r"[.!?:;,…]$")
_MARKED = frozenset(
    {InlineKind.STRONG, InlineKind.EMPHASIS, InlineKind.CODE, InlineKind.MATH, InlineKind.LINK, InlineKind.HTML}
)
_OBJECTS = frozenset(
    {
        Kind.CODE,
        Kind.MATH,
        Kind.IMAGE,
        Kind.HTML,
        Kind.BREAK,
        Kind.CELL,
        Kind.ITEM,
        Kind.CAPTION,
        Kind.TERM,
        Kind.DEFINITION,
    }
)
_MIN_PROSE_WORDS = 12
_OPENS = frozenset(
    "a an at conclusion from how in introduction my on our summary the these this those what when where why".split()
)


@rule(severity=Severity.WARNING)
def stray_fragment(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a fragment, 1 or 2"] = 1,
) -> Iterator[Problem]:
    """A single word stands between paragraphs and belongs to nothing.

    The name of a picture, a letter of a logo, the end of a table: what a page showed beside its text stands in the
    text when the page is saved. A word counts if paragraphs stand around it, or if it opens the article, and
    a single letter counts anywhere. Markdown is written by hand, and left alone.

    ```text bad
    The old town has eleven gates, and each of them was once closed at night by a man with a lamp and a dog.

    gatehouse

    Seven of the gates still stand, and two of them can be climbed by whoever asks for the key at the town hall.
    ```
    ```text good
    The old town has eleven gates, and each of them was once closed at night by a man with a lamp and a dog.

    Seven of the gates still stand, and two of them can be climbed by whoever asks for the key at the town hall.
    ```

    A word that comes back as a label does, that ends in a mark, that is set in bold or stands beside a list, a
    table, a picture or code is left alone.

    ```text good
    The old town has eleven gates, and each of them was once closed at night by a man with a lamp and a dog.

    Why?

    Seven of the gates still stand, and two of them can be climbed by whoever asks for the key at the town hall.
    ```
    ```markdown good
    The old town has eleven gates, and each of them was once closed at night by a man with a lamp and a dog.

    **North**

    Seven of the gates still stand, and two of them can be climbed by whoever asks for the key at the town hall.

    Keys

    - the town hall
    - the inn
    ```
    ```text good
    The old town has eleven gates, and each of them was once closed at night by a man with a lamp and a dog.

    Summary

    Seven of the gates still stand, and two of them can be climbed by whoever asks for the key at the town hall.

    The new town has none, since nobody thought of walls any more when it was built on the other side of the river.

    Summary

    What the old town closed every night, the new town left open, and its streets simply end among the gardens.
    ```
    """
    if article.format == "markdown":
        return
    blocks = [one for one in article.blocks if one.text.strip() or one.kind in _OBJECTS]
    often = Counter(one.text.strip().casefold() for one in blocks if len(one.text) <= 60)
    for at, block in enumerate(blocks):
        if not _is_fragment(block, max_words) or often[block.text.strip().casefold()] > 1:
            continue
        if (_is_letter(block) or _stands_alone(blocks, at)) and not _is_told_elsewhere(block.text):
            said = f"“{excerpt(block.text)}” stands alone and belongs to nothing; delete it"
            yield Problem(block.text_span, said)


def _is_fragment(block: Block, max_words: int) -> bool:
    text = block.text.strip()
    if block.kind is not Kind.PARAGRAPH or block.quoted or len(text) > 60 or block.depth:
        return False
    if not _FRAGMENT.fullmatch(text) or _ENDS.search(text) or len(text.split()) > max_words:
        return False
    return not any(one.kind in _MARKED for one in block.inlines) and text.casefold() not in _OPENS


def _is_letter(block: Block) -> bool:
    return len(block.text.strip()) == 1 and block.text.strip().isalpha()


def _stands_alone(blocks: Sequence[Block], at: int) -> bool:
    """Whether prose follows and nothing but prose and the title comes right before, or the same the other way round."""
    before, after = blocks[at - 1] if at else None, blocks[at + 1] if at + 1 < len(blocks) else None
    if after is None or after.kind in _OBJECTS or (before and before.kind in _OBJECTS):
        return False
    return _is_prose(after) and (before is None or before.kind is Kind.PARAGRAPH or before.level == 1)


def _is_prose(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and len(block.text.split()) >= _MIN_PROSE_WORDS


def _is_told_elsewhere(text: str) -> bool:
    """Whether another rule of this category knows the word, as a button or a byline."""
    from copydesk.loaders.text_residue import is_residue

    return is_residue(text.strip())
