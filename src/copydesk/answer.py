"""What a run has to say of one file: the article in brief, its page in each format, what went wrong."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from copydesk.brief import Brief
from copydesk.summary import FileProblem

if TYPE_CHECKING:
    from copydesk.desk import Desk
    from copydesk.report import ArticleReport

Page = Callable[["ArticleReport"], tuple[str, ...]]
"""What is written of an article: a text for each format that was asked for."""


class Answer(NamedTuple):
    """The answer to one file; without a brief it could not be checked."""

    brief: Brief | None
    texts: tuple[str, ...]
    problems: tuple[FileProblem, ...] = ()
    lasting: bool = False  # the same bytes, settings and rules will have the same answer


def answered(desk: Desk, path: str, data: bytes, page: Page) -> Answer:
    """The answer to a file with these bytes."""
    from copydesk.report import brief

    report, problems = desk.tried(path, data)
    if report is None:
        return Answer(None, (), problems)
    lasting = not problems and not desk.problems and not desk.looks_elsewhere(report.path)
    return Answer(brief(report), page(report), problems, lasting)


def as_bytes(answer: Answer) -> bytes:
    """An answer without problems, to be kept."""
    brief = answer.brief
    if brief is None:
        raise ValueError("an answer without an article is not kept")
    return marshal.dumps((tuple(brief), answer.texts))


def from_bytes(data: bytes) -> Answer | None:
    """The answer that was kept; None if it is none."""
    try:
        parts, texts = marshal.loads(data)
        return Answer(Brief._make(parts), texts, lasting=True)
    except (ValueError, EOFError, TypeError):
        return None
