"""A link without words or without a target."""

from collections.abc import Iterator

from copydesk import Article, InlineKind, Problem, Severity, rule
from copydesk.article import Placed
from copydesk.article.templating import holds_code


@rule(severity=Severity.ERROR, needs="links")
def empty_link(article: Article) -> Iterator[Problem]:
    """A link has no text or no target.

    One cannot be seen and the other leads nowhere: the author meant to come back to it.

    ```markdown bad
    The figures are in the [annual report]().
    ```
    ```markdown bad
    The figures are in the report[](https://ministry.example/report.pdf) of last year.
    ```
    ```html bad
    <p>The figures are in the <a href="">annual report</a>.</p>
    ```

    An image or a label that is read aloud is content too, and a target without a link is an anchor.

    ```markdown good
    The figures are in the [annual report](report.html). [![A bar chart of the figures](bars.png)](bars-large.png)
    ```
    ```html good
    <p><a name="figures"></a>The figures: <a href="report.html" aria-label="Annual report"><span></span></a></p>
    ```

    What a site generator fills in is neither.

    ```markdown good
    [{% image "bars.png" "A bar chart of the figures" %}](bars-large.png) They were [first published][] elsewhere.

    [first published]: <{{% param source %}}>
    ```
    """
    empty = [link for link in article.links if not (link.inline.target.strip() and link.text.strip())]
    filled_in = bool(empty) and any(holds_code(article, place) for place in article.definitions.values())
    for link in empty:
        if holds_code(article, link.inline.span) or (filled_in and link.inline.form == "reference"):
            continue
        if not link.inline.target.strip():
            what = (
                f"link “{link.text[:50]}” has no target" if link.text.strip() else "a link has neither text nor target"
            )
            yield Problem(link.inline.span, what)
        elif not (link.text.strip() or link.inline.label.strip() or _holds_something(link)):
            yield Problem(link.inline.span, f"the link to “{link.inline.target[:50]}” has no text")


def _holds_something(link: Placed) -> bool:
    """Whether an image or other element stands in the link."""
    within = (one for one in link.block.inlines if one.kind in (InlineKind.IMAGE, InlineKind.HTML, InlineKind.CODE))
    return any(one.span in link.inline.span for one in within)
