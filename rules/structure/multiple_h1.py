"""More than one heading of level 1."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Related, Severity, Span, rule
from copydesk.language.excerpt import excerpt

_MOST_PLACES = 20


@rule(severity=Severity.WARNING, fixable=True)
def multiple_h1(
    article: Article,
    *,
    title_is_rendered: Annotated[bool, "the site prints the front matter's title as a heading of level 1"] = False,
) -> Iterator[Problem]:
    """Several headings are of level 1.

    A page has one title. With several headings of level 1, readers of a screen reader's outline and search
    engines cannot tell which of them it is. Make the others level 2, and what stands under them one deeper; the unsafe
    fix for Markdown does so.

    ```markdown bad
    # Growing beans on a balcony

    Beans need sun for half a day and a stick to climb.

    # When to water

    Water in the morning, until it runs out at the bottom.
    ```
    ```markdown fixed
    # Growing beans on a balcony

    Beans need sun for half a day and a stick to climb.

    ## When to water

    Water in the morning, until it runs out at the bottom.
    ```

    ```markdown good
    # Growing beans on a balcony

    Beans need sun for half a day and a stick to climb.

    ## When to water

    Water in the morning, until it runs out at the bottom.
    ```

    The title of the front matter is no heading, unless `title_is_rendered` says so.

    ```markdown good
    ---
    title: Growing beans on a balcony
    ---

    # Growing beans on a balcony, even a dark one

    Beans need sun for half a day and a stick to climb.
    ```

    Where the front matter states a title and every section is of level 1, the outline is sound although its
    levels are one too high: that is a note.
    """
    tops = [block for block in article.headings if block.level == 1 and not block.quoted and not block.inferred]
    stated = next((article.metadata[key] for key in ("title", "headline") if key in article.metadata), None)
    rendered = title_is_rendered and stated is not None
    again = [block for block in tops if not (rendered and stated and block.text.strip() == stated.text.strip())]
    if len(again) + rendered < 2:
        return
    second = again[0 if rendered else 1]
    others = tuple(Related(block.text_span, "also of level 1") for block in again if block is not second)
    outlined = stated is not None and article.format == "markdown" and not rendered
    message = f"“{excerpt(second.text)}” is one of {len(again) + rendered} headings of level 1; make it level 2"
    severity = Severity.NOTE if outlined and len(again) > 2 else None
    yield Problem(second.text_span, message, _fix(article, second), others[:_MOST_PLACES], severity)


def _fix(article: Article, second: Block) -> Fix | None:
    """Make the heading and all after it one level deeper."""
    below = [one for one in article.headings if one.span.start >= second.span.start and not one.quoted]
    if any(one.level > 5 or not article.source[one.span].startswith("#") for one in below):
        return None
    edits = tuple(Edit(Span(one.span.start, one.span.start), "#") for one in below)
    return Fix("make the later headings one level deeper", edits, safe=False)
