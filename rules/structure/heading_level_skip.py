"""A heading more than one level below the one before it."""

from collections.abc import Iterator, Sequence

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Related, Severity, Span, rule
from copydesk.article.zone import Zone
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING, fixable=True)
def heading_level_skip(article: Article) -> Iterator[Problem]:
    """A heading skips a level.

    Levels tell what belongs to what. Who moves through a page by its headings takes a missing level for a
    missing section. The unsafe fix for Markdown raises the heading, and with it all that stands under it or beside it.

    ```markdown bad
    # A weekend in the marshes

    ## Getting there

    The train stops twice a day.

    #### The last mile

    From the station a path leads along the dyke.
    ```
    ```markdown fixed
    # A weekend in the marshes

    ## Getting there

    The train stops twice a day.

    ### The last mile

    From the station a path leads along the dyke.
    ```

    ```markdown good
    # A weekend in the marshes

    ## Getting there

    The train stops twice a day.

    ### The last mile

    From the station a path leads along the dyke.

    ## What to bring

    Boots and a flask.
    ```

    Going up by several levels at once only ends sections. The level at which an article begins is its
    template's affair.

    ```markdown good
    ---
    title: A weekend in the marshes
    ---

    ### Getting there

    The train stops twice a day.

    ### What to bring

    Boots and a flask.
    ```
    """
    before = None
    for block, zone in zip(article.blocks, article.zones, strict=True):
        if block.kind is not Kind.HEADING or block.quoted or block.inferred or zone is Zone.AUTHOR:
            continue
        if before and block.level > before.level + 1:
            message = f"“{excerpt(block.text)}” is of level {block.level}, after one of level {before.level}"
            related = (Related(before.text_span, f"the heading of level {before.level} before it"),)
            fix = _fix(article, block, block.level - before.level - 1)
            yield Problem(block.text_span, f"{message}; make it level {before.level + 1}", fix, related)
        before = block


def _fix(article: Article, first: Block, by: int) -> Fix | None:
    """Take so many marks from the heading and from all below it that are of its level or deeper."""
    raised = _raised(article.headings, first)
    if any(not article.source[one.span].startswith("#" * one.level) for one in raised):
        return None
    edits = tuple(Edit(Span(one.span.start, one.span.start + by), "") for one in raised)
    return Fix(f"make it level {first.level - by}", edits, safe=False)


def _raised(headings: Sequence[Block], first: Block) -> list[Block]:
    found: list[Block] = []
    for heading in headings:
        if heading is first or (found and heading.level >= first.level):
            found.append(heading)
        elif found:
            break
    return found
