"""What the report in Markdown and a job's summary share: the verdict, the scores, what could not be checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.brief import Brief
from copydesk.finding import Severity
from copydesk.reporters.escaping import markdown_text
from copydesk.reporters.known import known
from copydesk.score import grade, shown
from copydesk.summary import FileProblem, Summary


def verdict(summary: Summary) -> Iterator[str]:
    """The score and the counts, then whether the gate holds, and why not."""
    counts = ", ".join(counted(number, severity.value) for severity, number in summary.counts.items())
    articles = counted(len(summary.articles), "article")
    score = summary.score_shown
    yield f"**{score[0].upper()}{score[1:]}** · {articles} · {counts}"
    yield ""
    if summary.passed:
        yield "The gate holds."
    yield from (f"The gate does not hold: {markdown_text(reason)}.  " for reason in summary.failures)
    if summary.baseline:
        yield from ("", f"{markdown_text(known(summary))}.")


def scores(articles: Sequence[Brief]) -> Iterator[str]:
    """A table with a row for each article."""
    if not articles:
        return
    yield "| article | score | grade | words | errors | warnings | notes |"
    yield "| :-- | --: | :-: | --: | --: | --: | --: |"
    for one in articles:
        counts = " | ".join(str(one.number(severity)) for severity in Severity)
        name = markdown_text(one.path) or "(text)"
        yield f"| {name} | {shown(one.total)} | {grade(one.total)} | {one.words} | {counts} |"


def problems(found: Sequence[FileProblem], level: int) -> Iterator[str]:
    """A list of what could not be checked, under its heading; nothing where all could be."""
    if not found:
        return
    yield f"{'#' * level} Not checked"
    yield ""
    yield from (f"- {markdown_text(one.path)}: {markdown_text(one.message)}" for one in found)


def counted(number: int, what: str) -> str:
    """The number with the noun in singular or plural."""
    return f"{number} {what}{'' if number == 1 else 's'}"
