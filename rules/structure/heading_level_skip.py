"""A heading more than one level below the one before it."""

from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Related, Severity, rule
from copydesk.article.zone import Zone
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING)
def heading_level_skip(article: Article) -> Iterator[Problem]:
    """A heading skips a level.

    Levels tell what belongs to what. Who moves through a page by its headings takes a missing level for a
    missing section.

    ```markdown bad
    # A weekend in the marshes

    ## Getting there

    The train stops twice a day.

    #### The last mile

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
            yield Problem(block.text_span, f"{message}; make it level {before.level + 1}", related=related)
        before = block
