"""A figure of the summary that the article does not have."""

from collections.abc import Iterator

from copydesk import Article, Block, Problem, Severity, rule
from copydesk.article.zone import Zone
from copydesk.language.quantities import Amount, Quantity

_TOLD = frozenset({Amount.PERCENT, Amount.MONEY, Amount.COUNT, Amount.MEASURE})
_SMALL = 12  # a smaller count may be that of the points themselves
_UNREAD = frozenset({Zone.SUMMARY, Zone.FAQ, Zone.SOURCES, Zone.AUTHOR})
_ROUNDED = 0.05


@rule(severity=Severity.WARNING, languages=("en",))
def summary_figure_absent(article: Article) -> Iterator[Problem]:
    """The key points or the summary give a figure that stands nowhere else.

    A summary repeats. A figure of its own was changed in one of the two places, or comes from elsewhere.

    ```markdown bad
    ## The crossing

    The ferry carries 140 passengers a day. It leaves from the north pier at noon and is back in town before dark. Most
    of them are pupils and nurses, and nobody has ever been left behind on the island.

    ## Key takeaways

    - The ferry carries 240 passengers a day.
    - It is back before dark.
    ```
    ```markdown good
    ## The crossing

    The ferry carries 140 passengers a day. It leaves from the north pier at noon and is back in town before dark. Most
    of them are pupils and nurses, and nobody has ever been left behind on the island.

    ## Key takeaways

    - The ferry carries 140 passengers a day.
    - It is back before dark.
    ```

    Rounded figures, sums of what the body counts, small counts, and figures with a source of their own are fine.

    ```markdown good
    ## The crossing

    The ferry carries 143 passengers a day. It leaves from the north pier at noon and is back in town before dark. Most
    of them are pupils and nurses, and nobody has ever been left behind on the island.

    ## Key takeaways

    - The ferry carries about 140 passengers a day, in 3 sailings.
    - [A study](https://example.org) counted 210 on Sundays.
    ```
    """
    if Zone.SUMMARY not in article.zones:
        return
    zoned = list(zip(article.blocks, article.zones, strict=True))
    summary = [block for block, zone in zoned if zone is Zone.SUMMARY and not block.inlines and not block.quoted]
    told = [one for block in summary for one in block.quantities if _is_told(one)]
    if not told:
        return
    body = [block for block, zone in zoned if zone not in _UNREAD and block in article.worded]
    known = {value for block in body for one in block.quantities for value in (one.low, one.high)}
    for block in summary:
        for one in block.quantities:
            if _is_told(one) and not _is_known(one, known, body, block):
                span = block.span_of(one.start, one.end)
                yield Problem(span, f"“{block.text[one.start : one.end]}” stands in the summary alone")


def _is_told(one: Quantity) -> bool:
    return one.kind in _TOLD and one.high > _SMALL and not (one.kind is Amount.COUNT and not one.noun)


def _is_known(one: Quantity, known: set[float], body: list[Block], block: Block) -> bool:
    """Whether the body has the figure, a value that rounds to it, or its digits in whatever sense."""
    near = any(abs(value - one.low) <= _ROUNDED * abs(one.low) for value in known)
    digits = block.text[one.start : one.end].strip("$€£¥% ")
    return near or any(digits in text.text for text in body)
