"""A text of which much stands twice."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article.recurring import recurring

_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CAPTION})
_MIN_BLOCKS = 10
_MIN_LENGTH = 12
_RELATED = 20


@rule(severity=Severity.WARNING)
def duplicate_lines(
    article: Article,
    *,
    share: Annotated[float, "the share of the lines that may stand there before, 0 to 1"] = 0.3,
    characters: Annotated[float, "the share of the characters, 0 to 1"] = 0.2,
) -> Iterator[Problem]:
    """Much of the text stands there twice.

    A template was filled in over and over, or a page was saved with two versions of its text. One finding for the
    article, where 30 percent of its lines or a fifth of its characters are repetition (Rae et al., 2021, keep such
    pages out of Gopher's texts).

    ```text bad
    Rye bread from Lana, four euros

    Baked at night and sold in the morning.

    Wheat bread from Lana, three euros

    Baked at night and sold in the morning.

    Spelt bread from Lana, five euros

    Baked at night and sold in the morning.

    Oat bread from Lana, six euros

    Baked at night and sold in the morning.

    Corn bread from Lana, two euros

    Baked at night and sold in the morning.
    ```
    ```text good
    All bread from Lana is baked at night and sold in the morning.

    Rye bread costs four euros and wheat bread three.
    ```

    Cells of tables and short labels may come up in each section.

    ```markdown good
    ## Rye

    Price

    Four euros for a loaf.

    ## Wheat

    Price

    Three euros for a loaf.
    ```
    """
    blocks = [one for one in article.blocks if one.kind in _KINDS and not one.quoted and len(one.text) >= _MIN_LENGTH]
    if len(blocks) < _MIN_BLOCKS:
        return
    seen: set[str] = set()
    again: list[Block] = []
    for block in recurring(blocks):
        key = block.key
        if key in seen:
            again.append(block)
        seen.add(key)
    if not again:
        return
    repeated, whole = (sum(len(one.text) for one in again), sum(len(one.text) for one in blocks))
    if len(again) > share * len(blocks) or repeated > characters * whole:
        first, *others = again
        related = tuple(Related(one.text_span, "stands there before") for one in others[:_RELATED])
        said = f"{len(again)} of {len(blocks)} lines stand there before, {repeated / whole:.0%} of the characters"
        yield Problem(first.text_span, said, related=related)
