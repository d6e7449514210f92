"""Two kinds of headings in one Markdown file."""

from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Related, Severity, rule

_SHOWN = 20


@rule(severity=Severity.NOTE, fixable=True, needs="headings")
def mixed_heading_syntax(article: Article) -> Iterator[Problem]:
    """Some headings have “#” before them, others are underlined.

    Readers do not see it; who edits the file has to know both, and underlined headings have two levels only. One
    finding, at the first heading of the kind that the file uses less. The fix writes underlined ones with “#”.

    ```markdown bad
    # The lock

    ## The gates

    Two of them are new.

    The keeper
    ----------

    He lives in the house beside it.
    ```
    ```markdown fixed
    # The lock

    ## The gates

    Two of them are new.

    ## The keeper

    He lives in the house beside it.
    ```
    ```markdown good
    The lock
    ========

    The gates
    ---------

    Two of them are new.
    ```

    What comes below the second level needs “#”.

    ```markdown good
    The lock
    ========

    The gates
    ---------

    ### The upper gate

    It is new.
    ```
    """
    if article.format != "markdown":
        return
    marked = [one for one in article.headings if _is_marked(article, one) and one.level < 3]
    lined = [one for one in article.headings if _is_underlined(article, one)]
    if marked and lined:
        few, said = (
            (lined, "underlined here, marked with “#”")
            if len(lined) <= len(marked)
            else (marked, "marked with “#” here, underlined")
        )
        edits = tuple(edit for one in lined for edit in _edits(article, one))
        related = tuple(Related(one.span, "here too") for one in few[1 : _SHOWN + 1])
        yield Problem(few[0].span, f"headings are {said} elsewhere; write one kind", Fix("write “#”", edits), related)


def _is_marked(article: Article, heading: Block) -> bool:
    return article.source.text.startswith("#", heading.span.start)


def _is_underlined(article: Article, heading: Block) -> bool:
    text = article.source[heading.span].rstrip()
    return (
        not _is_marked(article, heading)
        and "\n" in text
        and not set(text.rsplit("\n", 1)[1].strip("> \t\r")) - set("=-")
    )


def _edits(article: Article, heading: Block) -> Iterator[Edit]:
    """The edits that put “#” before a heading and take its line away; none where its text has two lines."""
    text = article.source[heading.span]
    words, _, line = text.partition("\n")
    if "\n" not in line.strip() and not heading.quoted:
        yield Edit(heading.span, f"{'#' * heading.level} {words.strip()}")
