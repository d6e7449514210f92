"""Reports on articles that mean no good: control characters, quotes, and the marks of every format."""

from __future__ import annotations

from hypothesis import strategies as st

from copydesk.finding import Edit, Finding, Fix, Problem, Related, Severity
from copydesk.report import ArticleReport, FileProblem, Report
from copydesk.score import score
from copydesk.source import Source, Span

_PIECES = (
    *("a", "word", " ", "  ", "\n", "\r\n", "\r", "\t", "😀", "é", "\u2028", "\u202e", "\ufeff", "\x00", "\x1b[31m"),
    *("\ud800", "\udcff", "\ufffe", "::", "::error::", "%0A", "%", "##[error]", "##[add-mask]", "]]>", "<b>", "&amp;"),
    *("|", "`", "``", "*", "_", "[a](b)", "![", "](", "[", "]", "{", "}", "{0}", "{{x}}", "\\", "#", "# ", "- ", "> "),
    *("=1+1", "+", "-", "@me", "#12", "'", '"', ",", ";", "$x$", "~~", "http://a.b", "<!--", "-->", "＝1"),
)
_PATHS = ("a", "b/c", ".md", " ", "ü", "%", "%20", "::", ",", "'", "=", "@", "#", "|", "`", "\n", "\udcff", "[", ":")
_RULES = ("doubled-word", "claim-contradiction", "editor-note")

texts = st.lists(st.sampled_from(_PIECES), max_size=8).map("".join)
paths = st.lists(st.sampled_from(_PATHS), min_size=1, max_size=5).map("".join)


@st.composite
def findings(draw: st.DrawFn, length: int) -> Finding:
    """A finding of a text so long."""
    related = draw(st.lists(st.builds(Related, _spans(length), texts), max_size=3))
    edits = st.lists(st.builds(Edit, _spans(length), texts), max_size=2).map(tuple)
    fix = draw(st.none() | st.builds(Fix, texts, edits, st.booleans()))
    problem = Problem(draw(_spans(length)), draw(texts), fix, tuple(related))
    return Finding(draw(st.sampled_from(_RULES)), "claims", draw(st.sampled_from(Severity)), problem)


@st.composite
def articles(draw: st.DrawFn) -> ArticleReport:
    """An article with findings anywhere in it."""
    text, path = draw(texts), draw(paths)
    found = tuple(draw(st.lists(findings(len(text)), max_size=4)))
    marks = tuple(f"{number:016x}" for number in range(len(found)))
    words = draw(st.integers(0, 2000))
    counted = {"words": words, "sentences": 1, "reading_minutes": 1.0, "ease": None}
    total = score(found, words)
    return ArticleReport(Source(path, text), "markdown", draw(texts), "en", total, counted, (), (), found, marks)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Some articles, and files that could not be checked."""
    found = draw(st.lists(articles(), max_size=3, unique_by=lambda one: one.path))
    problems = draw(st.lists(st.builds(FileProblem, paths, texts), max_size=2))
    return Report(tuple(found), tuple(problems))


def _spans(length: int) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.map(lambda pair: Span(min(pair), max(pair)))
