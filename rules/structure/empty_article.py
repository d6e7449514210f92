"""An article without any text."""

from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Severity, Span, rule

_REDIRECTS = ("redirect", "redirect_to", "redirect_url", "canonical_redirect", "layout_redirect")


@rule(severity=Severity.ERROR)
def empty_article(article: Article) -> Iterator[Problem]:
    """The article has no text.

    An empty file, a file of nothing but front matter, or headings with nothing under any of them: something
    was not saved, or a template found no content. Other rules have nothing to say about such a file, and
    a perfect score would be wrong.

    ```markdown bad
    ---
    title: How we moved the archive
    ---
    ```

    Headings alone are no text either.

    ```markdown bad
    # How we moved the archive

    ## The plan

    ## The week of the move
    ```

    ```markdown good
    # How we moved the archive

    Nine people carried four thousand boxes up three flights of stairs.
    ```

    A page that sends its readers elsewhere may be empty, and so may one whose content a template puts in.

    ```markdown good
    ---
    title: Opening hours
    redirect_to: /visit/hours
    ---
    ```

    ```markdown good
    {{< include "opening-hours" >}}
    ```
    """
    if _has_text(article) or article.masked or any(key in article.metadata for key in _REDIRECTS):
        return
    first = article.blocks[0].span if article.blocks else Span(0, 0)
    what = "nothing stands under the headings" if article.headings else "the article has no text"
    yield Problem(first, f"{what}; write it, or do not publish the file")


def _has_text(article: Article) -> bool:
    return any(block.kind is not Kind.HEADING and block.text.strip() for block in article.blocks)
