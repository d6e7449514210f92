"""The JSON report as types: every field that other tools may rely on, with what it means."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

Severity = Literal["error", "warning", "note"]
Grade = Literal["A", "B", "C", "D", "E"]
Verdict = Literal["supported", "unsupported", "contradicted", "unanswered", "unchecked"]
Line = Annotated[int, "A line, from 1."]
Offset = Annotated[int, "An offset in code points of the decoded file, from 0."]
Points = Annotated[float, "Points, 0 to 100."]


class Place(TypedDict):
    """A place in the article."""

    line: Line
    column: Annotated[int, "The column in code points, from 1."]
    end_line: Line
    end_column: Annotated[int, "The column behind the last character, from 1."]
    start: Offset
    end: Offset
    quote: Annotated[str, "The words that stand there."]


class Related(Place):
    """Another place that a finding is about."""

    message: Annotated[str, "What that place has to do with it."]


class Edit(TypedDict):
    """Text in the place of other text."""

    start: Offset
    end: Offset
    text: str


class Fix(TypedDict):
    """Edits that are made all or none."""

    title: str
    safe: Annotated[bool, "Whether the meaning stays."]
    edits: list[Edit]


class Finding(Place):
    """A problem with the rule that found it."""

    rule: str
    category: str
    severity: Severity
    message: str
    cost: Annotated[float, "The points that the finding costs; those of all findings and the score make 100."]
    related: list[Related]
    fix: Fix | None
    fingerprint: Annotated[str, "The same for the same finding in another version of the article."]


class CategoryScore(TypedDict):
    """What a category has and takes."""

    score: Annotated[float, "The category's own score, 0 to 100."]
    cost: Annotated[float, "The points that it takes from the article's score."]


class Score(TypedDict):
    """An article's score."""

    total: Points
    grade: Grade
    categories: Annotated[dict[str, CategoryScore], "Every category by its name."]


class Metrics(TypedDict):
    """Counts and readability of the prose; null where a formula does not know the language."""

    words: int
    sentences: int
    reading_minutes: float
    ease: Annotated[float | None, "0 to 100, higher is easier."]
    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None


class Heading(TypedDict):
    """A heading of the outline."""

    level: Annotated[int, "From 1 to 6."]
    text: str
    line: Line
    inferred: Annotated[bool, "Whether it was told from plain text, which has no marks for headings."]
    confidence: Annotated[float, "0 to 1; below 1 for inferred headings."]


class Pair(TypedDict):
    """A question of the FAQ with its answer, compared with the rest of the article."""

    question: str
    line: Line
    answer: str
    verdict: Verdict
    support: Annotated[float | None, "0 to 1; null where nothing was compared."]
    evidence: Annotated[list[Place], "Passages of the body, best first."]
    missing: Annotated[list[str], "Words, names and figures of the answer that the body lacks."]


class Article(TypedDict):
    """An article with all that was found in it."""

    path: str
    format: Annotated[str, "markdown, mdx, html or text."]
    title: str
    language: Annotated[str, "ISO 639-1; empty where it is unknown."]
    score: Score
    metrics: Metrics
    outline: list[Heading]
    faq: list[Pair]
    findings: list[Finding]


class Problem(TypedDict):
    """What could not be checked, and why."""

    path: str
    message: str


class Summary(TypedDict):
    """All articles together."""

    articles: int
    errors: int
    warnings: int
    notes: int
    score: Annotated[float | None, "The mean of the articles; null without any."]
    grade: Annotated[str, "A to E; empty without any article."]
    passed: Annotated[bool, "Whether the gate holds."]
    failures: Annotated[list[str], "Why it does not, one line for each reason."]


class Gone(TypedDict):
    """A finding of the earlier report that is no more, with the line where it stood."""

    rule: str
    severity: Severity
    line: Line
    message: str


class Change(TypedDict):
    """An article now and in the earlier report."""

    path: str
    before: Annotated[float | None, "Null where the earlier report does not know it."]
    now: Points
    new: Annotated[list[str], "The fingerprints of findings that were not there."]
    gone: list[Gone]


# "with" is a word of the language.
Comparison = TypedDict(
    "Comparison", {"with": Annotated[str, "The file of the earlier report."], "articles": list[Change]}
)


class Baseline(TypedDict):
    """What the baseline has left out."""

    path: str
    known: Annotated[int, "Findings that it has, which are not reported."]
    stale: Annotated[int, "Entries that no finding matches."]


class Report(TypedDict):
    """What `copydesk check --format json` prints. Fields may be added without a new version; these stay."""

    version: Literal[1]
    tool: Annotated[str, "copydesk with its version."]
    articles: list[Article]
    problems: list[Problem]
    summary: Summary
    comparison: NotRequired[Comparison]
    baseline: NotRequired[Baseline]
