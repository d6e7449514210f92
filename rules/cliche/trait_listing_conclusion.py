"""A conclusion that lists the headings."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Kind, Problem, Section, Severity, rule
from copydesk.article import Zone
from copydesk.language.stems import stems

_END = re.compile(
    r"(?:conclusions?|summary|in summary|final (?:thoughts|words)|wrapping up|the bottom line)\W*", re.IGNORECASE
)
_MIN_WORDS, _MAX_WORDS = 20, 250
_RECAP = frozenset({Zone.FAQ, Zone.SOURCES, Zone.AUTHOR})


@rule(severity=Severity.NOTE, needs="headings")
def trait_listing_conclusion(
    article: Article,
    *,
    share: Annotated[float, "the share of the headings' words that a conclusion may repeat, 0 to 1"] = 0.6,
    min_headings: Annotated[int, "with fewer headings nothing is said"] = 5,
) -> Iterator[Problem]:
    """The conclusion lists the headings once more.

    A conclusion that goes through the headings has nothing to conclude: readers have just read them. A note, where a
    conclusion of up to 250 words has 60 percent of the words of five headings or more.

    ```markdown bad
    # Ovens

    ## Stone walls

    They hold heat.

    ## Iron doors

    They shut.

    ## Dry wood

    It burns.

    ## Long rakes

    They reach.

    ## Wet brooms

    They clean.

    ## Conclusion

    With its stone walls and iron doors, its dry wood, a long rake and a wet broom, an oven has all that it takes to
    bake bread for a village.
    ```
    ```markdown good
    # Ovens

    ## Stone walls

    They hold heat.

    ## Iron doors

    They shut.

    ## Dry wood

    It burns.

    ## Long rakes

    They reach.

    ## Wet brooms

    They clean.

    ## Conclusion

    Whoever wants to build one begins with the ground, which has to bear four tonnes, and asks the neighbours about the
    smoke before the first brick is bought.
    ```

    A summary of key points is there to list them.

    ```markdown good
    # Ovens

    ## Stone walls

    They hold heat.

    ## Iron doors

    They shut.

    ## Dry wood

    It burns.

    ## Long rakes

    They reach.

    ## Wet brooms

    They clean.

    ## Key takeaways

    Look for stone walls, an iron door, dry wood, a long rake and a wet broom before you buy an oven from anybody whom
    you do not know.
    ```
    """
    if len(article.headings) <= min_headings:
        return
    last = next(
        (one for one in reversed(article.sections) if one.heading and _END.fullmatch(one.heading.text.strip())), None
    )
    headings = _headings(article, last)
    if last is None or len(headings) < min_headings:
        return
    prose = [block for block in last.blocks if block.kind is Kind.PARAGRAPH]
    text = " ".join(block.masked for block in prose)
    told = set(stems(" ".join(block.text for block in headings), article.language or "en"))
    if not told or not _MIN_WORDS <= len(text.split()) <= _MAX_WORDS:
        return
    repeated = told & set(stems(text, article.language or "en"))
    if len(repeated) >= share * len(told):
        said = f"the conclusion repeats {len(repeated)} of the headings' {len(told)} words; say what follows from them"
        yield Problem(prose[0].text_span, said)


def _concludes(section: Section) -> bool:
    return section.heading is not None and bool(_END.fullmatch(section.heading.text.strip()))


def _headings(article: Article, last: Section | None) -> Sequence[Block]:
    """The headings of the body below the title."""
    zones = zip(article.blocks, article.zones, strict=True)
    body = (block for block, zone in zones if block.kind is Kind.HEADING and zone not in _RECAP)
    return [block for block in body if block.level in (2, 3) and (last is None or block is not last.heading)]
