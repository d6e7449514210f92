"""Lists of which every item opens with a bold label."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Related, Severity, rule

_RELATED = 20
_LABEL_WORDS = 6
_MIN_ITEMS = 3


@rule(severity=Severity.NOTE)
def bold_lead_bullets(
    article: Article,
    *,
    max_lists: Annotated[int, "so many lists may be of this form"] = 2,
) -> Iterator[Problem]:
    """List after list opens its items with a bold label.

    “**Speed:** it is fast” is a table in disguise, or three paragraphs that were afraid of being prose. Once it helps
    readers who skim; where every list does it, nothing is bold any more. Lists of three labelled items or more count;
    from the third on they are one note, at the first, with the others beside it.

    ```markdown bad max_lists=1
    We bake three loaves.

    - **Rye:** it keeps for a week.
    - **Wheat:** it is eaten at once.
    - **Spelt:** it is what our neighbours want.

    They differ.

    - **Price:** rye is cheapest.
    - **Weight:** wheat is lightest.
    - **Taste:** spelt is sweetest.
    ```

    One or two such lists are fine, and so is bold within an item.

    ```markdown good max_lists=1
    - **Rye:** it keeps for a week.
    - **Wheat:** it is eaten at once.
    - **Spelt:** it is what our neighbours want.

    They differ.

    - We say **never** to cold ovens.
    - Bread of yesterday: half the price.
    - Come **early**.
    ```
    """
    if article.source.text.count(":") < _MIN_ITEMS * (max_lists + 1):
        return
    items: dict[int, list[Block]] = {}
    for block in article.blocks:
        if block.kind is Kind.ITEM and block.group is not None and not block.quoted:
            items.setdefault(block.group, []).append(block)
    labelled = [found for found in items.values() if _is_labelled(found)]
    if len(labelled) > max_lists:
        (first, *_), *others = labelled
        related = tuple(Related(one[0].text_span, "another such list") for one in others[:_RELATED])
        said = f"{len(labelled)} lists open every item with a bold label; make some of them prose, or a table"
        yield Problem(first.text_span, said, related=related)


def _is_labelled(items: Sequence[Block]) -> bool:
    return len(items) >= _MIN_ITEMS and all(_has_label(item) for item in items)


def _has_label(item: Block) -> bool:
    """Whether an item begins in bold, up to a colon, and goes on."""
    bold = next(
        (one for one in item.inlines if one.kind is InlineKind.STRONG and not item.text[: one.start].strip()), None
    )
    if bold is None or len(item.text[bold.start : bold.end].split()) > _LABEL_WORDS:
        return False
    colon = item.text[bold.start : bold.end].rstrip().endswith(":") or item.text[bold.end :].lstrip().startswith(":")
    return colon and bool(item.text[bold.end :].strip(": "))
