"""A heading whose words stand once more as a line below it."""

from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Related, Severity, Span, rule
from copydesk.article.echo import Echo, echoes
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING, fixable=True)
def heading_echo(article: Article) -> Iterator[Problem]:
    """The words of a heading stand once more as a line of their own below it.

    Mostly the line was a picture's alternative text or caption that lost its picture when the article was
    copied. Readers see the heading twice. The fix deletes the line.

    ```markdown bad
    ## Why the bees came back

    Why the bees came back

    Three wet summers had flooded the meadow, and nobody mowed it.
    ```
    ```markdown fixed
    ## Why the bees came back

    Three wet summers had flooded the meadow, and nobody mowed it.
    ```

    In plain text the heading is told by its looks.

    ```text bad
    Why the bees came back

    Why the bees came back

    Three wet summers had flooded the meadow, and nobody mowed it, so that clover grew up to the knees of the cows.
    ```

    A sentence may take up the heading's words and go on.

    ```markdown good
    ## Why the bees came back

    Why the bees came back is no mystery: three wet summers had flooded the meadow.
    ```

    The caption of a picture that is still there is only worth a note, and further down the words may come back.

    ```markdown good
    ## The old mill

    It ground flour until the river moved.

    Then it stood empty.

    A painter found it.

    The old mill

    ***
    ```
    """
    for echo in echoes(article):
        again, heading = echo.again, echo.heading
        related = (Related(heading.text_span, "the heading"),)
        severity = Severity.NOTE if again.kind is Kind.CAPTION else None
        message = f"“{excerpt(again.text[: echo.length])}” repeats the heading above it; delete it"
        yield Problem(echo.span, message, _fix(article, echo), related, severity)


def _fix(article: Article, echo: Echo) -> Fix | None:
    glued = echo.length < len(echo.again.text)
    if article.format == "html" or glued or echo.again.inside or echo.again.quoted:
        return None
    return Fix("delete the repeated line", (Edit(_with_gap(article, echo.again), ""),), safe=False)


def _with_gap(article: Article, block: Block) -> Span:
    """The block's span with the white space before it."""
    start = block.span.start
    while start and article.source.text[start - 1].isspace():
        start -= 1
    return Span(start, block.span.end)
