"""A reporter: the text of each article as soon as it is checked, and of the summary at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from copydesk.report import ArticleReport, Report
from copydesk.summary import Summary


@dataclass(frozen=True, slots=True)
class Look:
    """How to write: columns, colours or none, the outline, the score's account, or only scores and the verdict.

    With `lines`, the terminal opens a link to a file at the line that it names.
    """

    width: int = 100
    colour: bool = False
    outline: bool = False
    quiet: bool = False
    account: bool = False
    lines: bool = False


PLAIN = Look()
"""For output that is no terminal."""


@dataclass(frozen=True)
class Reporter:
    """What a format writes; all parts together are the report.

    `article` depends on nothing but its article and the look, so that it can be written where the article was
    checked, in another process, and be kept for the next run. `closing` is given what is known of all of them.
    """

    article: Callable[[ArticleReport], str]
    closing: Callable[[Summary], str]
    opening: str = ""
    between: str = ""  # two articles that both write something

    def render(self, report: Report) -> str:
        """The whole report."""
        return "".join(self._parts(report))

    def _parts(self, report: Report) -> Iterator[str]:
        yield self.opening
        yield self.between.join(filter(None, map(self.article, report.articles)))
        yield self.closing(report.summary)
