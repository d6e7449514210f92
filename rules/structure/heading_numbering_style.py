"""A numbered heading that is written unlike its neighbours."""

from collections import Counter
from collections.abc import Iterator, Sequence

from copydesk import Article, Edit, Fix, Problem, Severity, Span, rule
from copydesk.article.numbering import Numbered, numbered_runs
from copydesk.language.excerpt import excerpt

_REACH = 80  # characters of a line in which its indentation ends


@rule(severity=Severity.WARNING, fixable=True)
def heading_numbering_style(article: Article) -> Iterator[Problem]:
    """The number of a heading is written unlike the others.

    “3.Slice” among “1. Wash” and “2. Peel”: the space was forgotten, or a bracket stands for a full stop. It looks
    careless, and programs that read the numbers may not see this one.

    ```markdown bad
    ## 1. Wash the pears

    Under cold water.

    ## 2. Peel them

    Thinly, with a sharp knife.

    ## 3.Slice them

    Into eight pieces each.
    ```
    ```markdown fixed
    ## 1. Wash the pears

    Under cold water.

    ## 2. Peel them

    Thinly, with a sharp knife.

    ## 3. Slice them

    Into eight pieces each.
    ```

    In plain text a number that is indented while the others are not counts too.

    The headings of one level under one parent are compared, three at least; where there is no majority, nothing is
    said.

    ```markdown good
    ## 1) Wash the pears

    Under cold water.

    ## 2) Peel them

    Thinly, with a sharp knife.

    ## 3) Slice them

    Into eight pieces each.
    ```
    """
    for run in numbered_runs(article):
        written = [one for one in run if one.mark]
        usual, times = Counter(_form(one.mark) for one in written or run).most_common(1)[0]
        if times * 2 > len(written):
            yield from (_problem(one, usual) for one in written if _form(one.mark) != usual)
        if article.format == "text":
            yield from _indented(article, run)


def _form(mark: str) -> str:
    return " ".join(mark.split()) + (" " if mark[-1:].isspace() else "")


def _problem(one: Numbered, usual: str) -> Problem:
    number = f"{one.number}{one.mark.rstrip()}"
    missing = usual.rstrip() == one.mark.rstrip() and usual.endswith(" ")
    how = (
        f"no space after “{number}”" if missing else f"“{number}” where the others have “{one.number}{usual.rstrip()}”"
    )
    place = one.block.span_of(one.end - len(one.mark), one.end)
    fix = Fix("write it like the others", (Edit(place, usual),))
    return Problem(one.block.text_span, f"{how} in “{excerpt(one.block.text)}”", fix)


def _indented(article: Article, run: Sequence[Numbered]) -> Iterator[Problem]:
    """The headings of a run whose lines begin with spaces, where those of most others do not."""
    text = article.source.text
    gaps = []
    for one in run:
        start = one.block.span.start
        line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        shown = text[line : line + _REACH]
        gaps.append(Span(line, line + len(shown) - len(shown.lstrip())))
    odd = [at for at, gap in enumerate(gaps) if len(gap)]
    for at in odd if len(odd) * 3 <= len(run) else ():
        block = run[at].block
        fix = Fix("take the spaces out", (Edit(gaps[at], ""),))
        yield Problem(gaps[at].to(block.text_span), f"“{excerpt(block.text)}” is indented, unlike the others", fix)
