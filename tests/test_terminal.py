"""The report for a person: carets under the right words, nothing wider than the terminal, colour only when asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from copydesk import lint
from copydesk.finding import Finding, Problem, Related, Severity
from copydesk.gate import Gate
from copydesk.report import FileProblem, OutlineEntry, Report
from copydesk.reporters.reporter import Look
from copydesk.reporters.snippet import GUTTER, snippet
from copydesk.reporters.styled import Line, Piece, cells, plain, shown, wrapped
from copydesk.reporters.terminal import MAX_RELATED, render
from copydesk.score import shown as shown_total
from copydesk.source import Span
from tests.reported import reported

MARK = Piece("^")
ESCAPE = re.compile(r"\x1b(?:\[[0-9;]*m|\]8;[^\x1b]*\x1b\\)")

lines = st.text(st.sampled_from("ab \té漢字😀e\u0301\u200d\ufe0f\u202e\x1b\u00a0\u3000\U0001f3fd"), max_size=120)


def finding(span: Span, message: str = "is wrong", related: Sequence[Related] = (), rule: str = "any-rule") -> Finding:
    return Finding(rule, "structure", Severity.ERROR, Problem(span, message, related=tuple(related)))


def marked(text: str, span: Span, width: int = 100) -> tuple[str, str]:
    """The line that is shown, and the part of it that stands above the carets."""
    two = snippet(reported(text), span, mark=MARK, width=width)
    above, below = ("".join(piece.text for piece in line) for line in two)
    start = cells(below) - below.count("^")
    return above[GUTTER:], _columns(above, start, cells(below))


def _columns(text: str, start: int, end: int) -> str:
    """The characters in some columns."""
    edges = [cells(text[:at]) for at in range(len(text) + 1)]
    return "".join(text[at] for at in range(len(text)) if start <= edges[at] and edges[at + 1] <= end)


@pytest.mark.parametrize(
    ("line", "words", "above"),
    [
        pytest.param("Boil the the water.", "the the", "the the", id="plain words"),
        pytest.param("\tBoil\tthe the water.", "the the", "the the", id="tabs"),
        pytest.param("漢字とかな the the 漢字", "the the", "the the", id="wide characters before"),
        pytest.param("Boil 漢字漢字 the water.", "漢字漢字", "漢字漢字", id="wide characters"),
        pytest.param("😀😀 the the water", "the the", "the the", id="emoji"),
        pytest.param("👩‍💻 and ✈️ the the", "the the", "the the", id="joined and chosen emoji"),
        pytest.param("cafe\u0301 cre\u0301me the the", "the the", "the the", id="letters with marks of their own"),
        pytest.param("soft\u00adhyphen\u200b the the", "the the", "the the", id="characters that are not seen"),
        pytest.param("no\u00a0break\u3000wide the the", "the the", "the the", id="other spaces"),
        pytest.param("the the", "the the", "the the", id="a whole line"),
    ],
)
def test_the_carets_stand_under_the_words(line: str, words: str, above: str) -> None:
    text = f"first line\n{line}\nlast line"
    at = text.index(words)
    assert marked(text, Span(at, at + len(words)))[1] == above


def test_a_span_over_lines_is_marked_to_the_end_of_the_first() -> None:
    text = "Boil the\r\nthe water\r\nand wait"
    assert marked(text, Span(5, 19)) == ("Boil the", "the")


@pytest.mark.parametrize("at", [0, 3, 8, 9])
def test_an_empty_span_has_one_caret(at: int) -> None:
    below = snippet(reported("Boil it.\n"), Span(at, at), mark=MARK, width=80)[1]
    assert "".join(piece.text for piece in below).count("^") == 1


def test_a_place_in_a_long_line_is_shown_with_what_stands_around_it() -> None:
    text = "word " * 400 + "the the" + " word" * 400
    line, above = marked(text, Span(2000, 2007), 80)
    assert above == "the the"
    assert line.startswith("…")
    assert line.endswith("…")
    assert "word the the word" in line
    assert cells(line) <= 80 - GUTTER
    assert marked(text, Span(0, 4), 80)[0].startswith("word word")
    assert marked(text, Span(len(text) - 4, len(text)), 80)[0].endswith("word word")


@given(lines, lines, st.integers(40, 140), st.data())
@settings(max_examples=200, deadline=None)
def test_no_snippet_is_wider_than_the_terminal(before: str, after: str, width: int, data: st.DataObject) -> None:
    text = f"{before}\n{after}" * data.draw(st.integers(1, 3))
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    above, below = plain(snippet(reported(text), span, mark=MARK, width=width)).splitlines()
    assert cells(above) <= width
    assert cells(below) <= width
    assert "^" in below
    assert above.isprintable()


@given(lines)
def test_what_is_shown_moves_no_cursor(text: str) -> None:
    assert shown(text).isprintable()
    assert shown(shown(text)) == shown(text)


@pytest.mark.parametrize("text", ["abc", "漢字", "cafe\u0301", "😀", "ｆｕｌｌ", "한글", "ไทยที่", "—…“”"])
def test_columns_are_counted_as_terminals_do(text: str) -> None:
    assert cells(text) == cell_len(text)


words = st.lists(st.text("abc漢", min_size=1, max_size=9), min_size=1, max_size=20).map(" ".join)


@given(st.lists(words.map(lambda text: Piece(f"{text} ", "bold")), max_size=4), st.integers(20, 60), st.integers(0, 8))
def test_wrapping_keeps_the_words_and_the_width(line: Line, width: int, indent: int) -> None:
    rows = ["".join(piece.text for piece in row) for row in wrapped(line, width, indent)]
    assert "".join(rows).split() == "".join(piece.text for piece in line).split() or not line
    longest = max((cells(word) for row in rows for word in row.split()), default=0)
    assert all(cells(row.rstrip()) <= max(width, indent + longest) for row in rows)
    assert all(row.startswith(" " * indent) and row[indent:][:1] != " " for row in rows[1:])


# The report


def test_a_finding_is_its_place_its_message_and_its_rule() -> None:
    report = Report((reported("# Tea\n\nBoil the the water.\n", finding(Span(12, 19), "“the” stands twice")),))
    cost = report.articles[0].score.costs[0]
    assert f"""
   3:6  error  “the” stands twice  any-rule  −{cost:.1f}
     3 │ Boil the the water.
       │      ^^^^^^^
""" in render(report)


def test_related_places_are_shown_and_very_many_are_counted() -> None:
    text = "".join(f"place {number}\n" for number in range(20))
    places = [Related(Span(at, at + 5), "and here") for at in range(0, 90, 8)]
    few = render(Report((reported(text, finding(Span(0, 5), related=places[1:3])),)))
    assert few.count("----- and here") == 2
    assert "more place" not in few
    many = render(Report((reported(text, finding(Span(0, 5), related=places)),)))
    assert many.count("----- and here") == MAX_RELATED
    assert f"       │ … and {len(places) - MAX_RELATED} more places\n" in many
    assert "… and 1 more place\n" in render(Report((reported(text, finding(Span(0, 5), related=places[:5])),)))


def test_the_message_of_a_related_place_goes_below_where_there_is_no_room() -> None:
    text = "first\n" + "word " * 12
    related = [Related(Span(6, 60), "a long explanation of what this place has to do with it, and then some more")]
    assert """
       │ ------------------------------------------------------
       │ a long explanation of what this place has to do with it, and then some
         more
""" in render(Report((reported(text, finding(Span(0, 5), related=related)),)), Look(80))


@given(st.integers(60, 140), st.lists(words, min_size=1, max_size=4), lines)
@settings(max_examples=60, deadline=None)
def test_no_line_of_a_report_is_wider_than_the_terminal(width: int, messages: list[str], text: str) -> None:
    found = [finding(Span(0, len(text)), message, [Related(Span(0, 0), message)]) for message in messages]
    article = reported(text, *found, title=messages[0])
    for line in render(Report((article,)), Look(width, outline=True)).splitlines():
        assert cells(line) <= width


def test_the_costs_of_categories_are_bars_and_the_others_are_named() -> None:
    report = render(Report((reported("Tea", finding(Span(0, 3))),)))
    assert re.search(r"^   structure    █+░+ +\d+\.\d  −\d+\.\d$", report, re.MULTILINE)
    assert "   nothing in   placeholder, residue, faq, claims," in report


def test_the_outline_is_shown_on_demand() -> None:
    outline = (OutlineEntry(1, "Tea", 1, False, 1.0), OutlineEntry(2, "Pots", 5, True, 0.74))
    report = Report((reported("Tea", outline=outline),))
    assert "     1 │ Tea\n     5 │   Pots  inferred, 74%\n" in render(report, Look(outline=True))
    assert "inferred" not in render(report)


def test_quiet_is_a_line_for_each_article_and_the_verdict() -> None:
    articles = (reported("Tea", finding(Span(0, 3))), reported("Tea", path="b.md"))
    report = Report(articles)
    first, second, blank, counts, mend, verdict = render(report, Look(quiet=True)).splitlines()
    assert first == f"{shown_total(articles[0].score.total):>5} {articles[0].score.grade}  a.md  1 error"
    assert second == "100.0 A  b.md  no findings"
    assert blank == ""
    assert counts.startswith("2 articles · 1 error, 0 warnings, 0 notes · score ")
    assert mend.startswith("mend this and the score is 100.0 A: any-rule (−")
    assert verdict == "the gate does not hold: 1 error; the gate allows none"


def test_the_summary_names_the_dearest_rules_first() -> None:
    found = [finding(Span(at, at + 1), rule=f"rule-{at}") for at in range(5) for _ in range(at + 1)]
    report = render(Report((reported("abcde\n", *found),)))
    assert re.search(
        r"^mend these three and the score is \d+\.\d [A-E]: rule-4 \(−\d+\.\d, a\.md:1\);"
        r"\s+rule-3 \(.*\);\s+rule-2\s+\(.*\)$",
        report,
        re.MULTILINE,
    )


def test_a_report_without_articles_says_why() -> None:
    problems = (FileProblem("a.md", "no such file"), FileProblem("b.md", "no such file"))
    assert render(Report((), problems)).splitlines() == [
        "0 articles · 0 errors, 0 warnings, 0 notes · no score",
        "not everything could be checked: 2 problems, named on standard error",
        "the gate holds",
    ]


def test_every_reason_of_the_gate_is_a_line() -> None:
    report = Report((reported("Tea", finding(Span(0, 3))),), gate=Gate(min_score=100))
    assert [line for line in render(report).splitlines() if line.startswith("the gate")] == [
        "the gate does not hold: 1 error; the gate allows none",
        f"the gate does not hold: a.md scores {report.articles[0].score.total:g}; the gate asks for 100",
    ]


def test_an_article_without_words_has_no_reading_time() -> None:
    assert "   0 words\n" in render(lint(""))
    assert "less than a minute to read" in render(lint("# Tea\n\nBoil the water, and wait.\n"))


def test_colours_change_nothing_but_colour(tmp_path: Path) -> None:
    path = tmp_path / "tea & [milk] 100%.md"
    path.write_text("# [bold]Tea[/bold]\n\nBoil the the [water](x).\n", encoding="utf-8")
    report = lint(path)
    colourful = render(report, Look(colour=True))
    assert ESCAPE.sub("", colourful) == render(report)
    assert "\x1b]8;id=" in colourful
    assert path.as_uri().removeprefix("file://") in colourful
    assert "\x1b" not in render(report)


def test_an_article_cannot_write_to_the_terminal() -> None:
    text = "# Tea\x1b]0;owned\x07\n\nBoil the the \x1b[2Jwater \u202eback.\n"
    article = lint(text).articles[0]
    for colour in (False, True):
        written = ESCAPE.sub("", render(Report((article,)), Look(colour=colour)))
        assert written.replace("\n", "").isprintable()
