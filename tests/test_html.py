"""The HTML report: every finding stands beside its words, and nothing of an article is more than text."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import lint
from copydesk.finding import Finding, Problem, Related, Severity
from copydesk.loaders import load, loaded
from copydesk.report import Report
from copydesk.reporters.html import reporter
from copydesk.reporters.html.layout import rows
from copydesk.reporters.html.marks import MarkedText, marks, plain
from copydesk.reporters.reporter import Look
from copydesk.source import Source, Span
from tests.html_page import Element, parsed
from tests.reported import reported

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLES = sorted(one for one in EXAMPLES.glob("*/*.*") if one.parent.name in ("clean", "flawed"))
PAYLOADS = """\
---
title: "</title><script>alert(1)</script>"
description: '"><img src=x onerror=alert(2)>'
---

# <script>alert(3)</script> “quoted” & 'single'

Lorem ipsum dolor sit amet, and the the <img src=x onerror=alert(4)> {{ 7*7 }} {% raw %} </style></script> was here.

- [click](javascript:alert(5)) and [click](data:text/html,<script>alert(6)</script>) <!-- --><!--> -->
- </p></div></main></body></html><script>alert(7)</script>

| a | </td></table><script>alert(8)</script> |
|---|---|
| &lt;script&gt; | &#39; onmouseover=alert(9) |

## FAQ

### What does it cost? </mark><svg onload=alert(10)>

It costs $5 in 1999 according to <a href="javascript:alert(11)">a study</a> "onclick="alert(12).
"""


def page(report: Report) -> str:
    return reporter(Look()).render(report)


def found(*spans: Span, severity: Severity = Severity.WARNING) -> list[Finding]:
    return [Finding("any-rule", "structure", severity, Problem(span, "is wrong")) for span in spans]


def marked_words(root: Element, number: int) -> str:
    """The words in the marks of a finding."""
    return "".join(one.text() for one in root.all("mark") if str(number) in one.attributes["data-f"].split())


def covered(text: str, *spans: Span) -> str:
    return "".join(text[at] for at in sorted({at for span in spans for at in range(span.start, span.end)}))


texts = st.text(st.sampled_from("ab <&\"'\n#*[]|-é漢😀"), max_size=60)


@st.composite
def texts_with_findings(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(texts)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda two: Span(min(two), max(two)))
    found = draw(st.lists(st.tuples(spans, st.sampled_from(Severity), st.lists(spans, max_size=5)), max_size=6))
    return text, [
        Finding(
            "any-rule",
            "structure",
            severity,
            Problem(span, "is wrong", None, tuple(Related(one, "here") for one in others)),
        )
        for span, severity, others in found
    ]


# Marks


@given(texts_with_findings(), st.lists(st.integers(0, 60), max_size=5))
@settings(max_examples=200)
def test_marks_cover_exactly_the_words_of_their_finding(case: tuple[str, list[Finding]], cuts: list[int]) -> None:
    text, findings = case
    marked = MarkedText(text, marks(findings), "a")
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [marked.html(start, end) for start, end in pairwise(edges)]
    root = parsed("".join([*pieces, marked.tail()]))
    assert root.text("n") == plain(text)
    for number, finding in enumerate(findings, 1):
        spans = (finding.span, *(one.span for one in finding.problem.related))
        assert marked_words(root, number) == covered(text, *spans)


@given(texts_with_findings())
@settings(max_examples=100)
def test_every_place_that_is_linked_has_one_anchor(case: tuple[str, list[Finding]]) -> None:
    text, findings = case
    marked = MarkedText(text, marks(findings), "a")
    root = parsed(marked.html(0, len(text)) + marked.tail())
    ids = [one.attributes["id"] for one in root.elements() if "id" in one.attributes]
    assert len(ids) == len(set(ids)) == sum(1 + len(one.problem.related) for one in findings)


def test_marks_that_overlap_are_cut_and_never_nested() -> None:
    root = parsed(MarkedText("one two three", marks(found(Span(0, 7), Span(4, 13))), "a").html(0, 13))
    pieces = [(one.text(), one.attributes["data-f"]) for one in root.all("mark")]
    assert pieces == [("one ", "1"), ("two", "1 2"), (" three", "2")]


def test_an_empty_span_is_a_point() -> None:
    root = parsed(MarkedText("ab", marks(found(Span(1, 1))), "a").html(0, 2))
    assert [(one.text(), one.attributes["class"]) for one in root.all("mark")] == [("", "warning point")]


# Rows


@given(texts, st.sampled_from(["markdown", "html", "text"]))
@settings(max_examples=150, deadline=None)
def test_rows_partition_the_source(text: str, format: str) -> None:
    found = rows(load(Source("a", text), format))
    edges = [(row.start, row.end) for row in found]
    assert edges[0][0] == 0
    assert edges[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(edges))
    assert all(row.start <= row.body <= row.end for row in found)


@given(texts_with_findings())
@settings(max_examples=60, deadline=None)
def test_a_page_of_any_article_is_well_formed_and_shows_all_of_it(case: tuple[str, list[Finding]]) -> None:
    text, findings = case
    root = parsed(page(Report((reported(text, *findings),))))
    (shown,) = root.all("div", "text")
    assert "".join(shown.text("aside", "n", "summary").split()) == "".join(plain(text).split())
    for number, finding in enumerate(findings, 1):
        spans = (finding.span, *(one.span for one in finding.problem.related))
        assert "".join(marked_words(root, number).split()) == "".join(covered(text, *spans).split())


# The page


@given(texts, st.sampled_from(["markdown", "html", "text"]))
@settings(max_examples=30, deadline=None)
def test_what_was_just_checked_is_not_read_again(text: str, format: str) -> None:
    source = Source("a", text)
    article = load(source, format)
    assert loaded(source, format) is article
    assert loaded(Source("a", text), format) is not article


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_every_finding_has_its_note_and_its_words(path: Path) -> None:
    report = lint(path)
    (article,) = report.articles
    root = parsed(page(report))
    own = [one for one in root.all("aside", "note") if "related" not in one.attributes["class"].split()]
    notes = {int(one.attributes["data-f"]): one for one in own}
    assert len(notes) == len(own) == len(article.findings)
    for number, finding in enumerate(article.findings, 1):
        assert " ".join(finding.message.split()) in " ".join(notes[number].text().split())
        places = (finding.span, *(one.span for one in finding.problem.related))
        assert marked_words(root, number).split() == plain(covered(article.source.text, *places)).split()


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_the_account_adds_up_to_a_hundred(path: Path) -> None:
    root = parsed(page(lint(path)))
    (table,) = root.all("table", "ledger")
    sums = [row.all("td")[-1].text() for row in table.all("tr", "group")]
    rules = [row.all("td")[-1].text() for row in table.all("tr") if row.all("button")]
    (total,) = [row.all("td")[-1].text() for foot in table.all("tfoot") for row in foot.all("tr")]
    hundredths = [round(float(one.replace("−", "-")) * 100) for one in sums]
    assert sum(hundredths) == round(float(total) * 100)
    assert len(rules) == len(table.all("tr")) - len(sums) - 2


def test_every_link_within_the_page_has_its_target() -> None:
    root = parsed(page(lint(EXAMPLES / "flawed")))
    ids = [one.attributes["id"] for one in root.elements() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    inner = {one.attributes["href"][1:] for one in root.elements() if one.attributes.get("href", "").startswith("#")}
    inner |= {one.attributes["popovertarget"] for one in root.elements() if "popovertarget" in one.attributes}
    labels = {one.attributes["aria-labelledby"] for one in root.elements() if "aria-labelledby" in one.attributes}
    assert (inner | labels) <= set(ids)


def test_a_related_place_and_its_finding_name_each_other() -> None:
    text = "# One\n\nThe first.\n\nThe second.\n"
    finding = Finding(
        "any-rule", "claims", Severity.ERROR, Problem(Span(19, 29), "clash", None, (Related(Span(7, 16), "this"),))
    )
    root = parsed(page(Report((reported(text, finding),))))
    own, other = (one.all("a") for one in root.all("aside")[::-1])
    key = root.all("article")[0].attributes["id"]
    assert [one.attributes["href"] for one in own] == [f"#{key}-f1", f"#{key}-f1a"]
    assert [one.attributes["href"] for one in other] == [f"#{key}-f1a", f"#{key}-f1"]


def test_many_places_of_one_finding_are_linked_by_their_lines_without_notes_of_their_own() -> None:
    text = "".join(f"word {number}\n\n" for number in range(30))
    starts = [match.start() for match in re.finditer("word", text)]
    related = tuple(Related(Span(at, at + 4), "again") for at in starts[1:])
    finding = Finding("any-rule", "wording", Severity.NOTE, Problem(Span(0, 4), "often", None, related))
    root = parsed(page(Report((reported(text, finding),))))
    (note,) = root.all("aside", "note")
    assert "also in lines 3, 5, 7" in " ".join(note.text().split())
    assert "and 17 more places" in note.text()
    anchors = [one for one in root.all("i") if "id" in one.attributes]
    assert len(anchors) == 12
    assert marked_words(root, 1) == "word" * 30


def test_of_many_articles_there_is_an_index() -> None:
    report = lint(EXAMPLES / "flawed")
    root = parsed(page(report))
    (index,) = root.all("table", "articles")
    listed = [one.attributes["data-s"] for one in index.all("tr") if "data-s" in one.attributes]
    assert listed == [str(one.score.total) for one in report.articles]
    assert not parsed(page(Report(report.articles[:1]))).all("table", "articles")


def test_what_could_not_be_checked_is_told(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_bytes(b"\x00\x01binary")
    (tmp_path / "two.md").write_text("# Tea\n\nBoil the water.\n", encoding="utf-8")
    root = parsed(page(lint(tmp_path)))
    (problems,) = root.all("section", "problems")
    assert "one.md" in problems.text()


# Safety


def test_nothing_of_an_article_is_more_than_text(tmp_path: Path) -> None:
    name = '<script>alert(0)</script>".md'
    (tmp_path / name.replace("/", "_")).write_text(PAYLOADS, encoding="utf-8")
    (tmp_path / "raw.html").write_text(f"<html><body>{PAYLOADS}</body></html>", encoding="utf-8")
    (tmp_path / "raw.txt").write_text(PAYLOADS, encoding="utf-8")
    root = parsed(page(lint(tmp_path)))
    assert len(root.all("script")) == len(root.all("style")) == 1
    assert not root.all("img") + root.all("iframe") + root.all("link") + root.all("object")
    for one in root.elements():
        assert not [name for name in one.attributes if name.startswith("on") or name == "style"]
        assert one.attributes.get("href", "#").startswith(("#", "https://", "http://"))


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    root = parsed(page(Report(())))
    (policy,) = [one.attributes["content"] for one in root.all("meta") if "http-equiv" in one.attributes][:1]
    assert policy.startswith("default-src 'none';")
    for name in ("style", "script"):
        (element,) = root.all(name)
        digest = base64.b64encode(hashlib.sha256(element.text().encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_an_article_is_written_alike_wherever_it_is_written() -> None:
    report = lint(EXAMPLES / "flawed" / "rainwater-faq.md")
    made = reporter(Look())
    assert made.article(report.articles[0]) == reporter(Look(width=60, colour=True)).article(report.articles[0])
    assert made.render(report) == made.opening + made.article(report.articles[0]) + made.closing(report.summary)
