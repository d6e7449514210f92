"""Laws of the residue rules that no single example can state."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.engine import check
from copydesk.finding import Finding
from copydesk.fix import fixed
from copydesk.loaders import load
from copydesk.rule import Rule
from copydesk.rulebook import read_rulebook
from copydesk.source import Source

RULES = {rule.name: rule for rule in read_rulebook().named("residue")}
BEFORE = "The ferry left at noon, and by the time it came back the harbour had frozen from one wall to the other."
AFTER = "Nobody had seen such ice before, and the children were on it until their mothers called them in at dusk."


def found(text: str, *rules: Rule) -> tuple[Finding, ...]:
    checked = check(load(Source("a.txt", text), "text"), list(rules), names=frozenset(RULES), today=date(2026, 6, 1))
    assert not checked.broken
    return checked.findings


def as_windows_1252(text: str) -> str:
    """UTF-8 read in the wrong encoding; the five bytes that it leaves open stand for themselves."""
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="áéíóúñçãõäöüßÀÉÑÖ’“”–—…€", min_size=1, max_size=3))
def test_what_is_read_in_the_wrong_encoding_is_turned_back(word: str) -> None:
    whole = f"They call it w{word}w in the valley."
    damaged = as_windows_1252(whole)
    rule = RULES["mojibake"]
    assert found(damaged, rule)
    assert fixed(damaged, lambda text: found(text, rule), unsafe=True) == whole


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abcáéíóúñçãõäöüßøåæœšžÀÉÑÖØÅ’“”–—…€ .,«»„", max_size=40))
def test_letters_and_marks_in_the_right_encoding_are_left_alone(text: str) -> None:
    assert found(f"They call it this: {text.lower()} in the valley.", RULES["mojibake"]) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Loading more stories…",
        "Share this post on Mastodon",
        "We use cookies to remember your settings. OK",
        "Advertisement",
        "Continue reading on our site",
        "Your email address will not be published. Required fields are marked *",
        "[contact-form-7 id=\"31\" title=\"Write to us\"]",
        "Certainly! Here is a shorter version of the paragraph:",
        "Home > Boats > Ferries",
        "Photo by Ann Lee/Getty Images",
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_residue_between_paragraphs_is_found_and_nothing_else(line: str, line_end: str) -> None:
    text = line_end.join((BEFORE, "", line, "", AFTER, ""))
    findings = found(text, *RULES.values())
    assert findings
    assert {finding.span.start for finding in findings} <= set(range(text.index(line), text.index(line) + len(line)))


def test_prose_without_residue_has_no_finding() -> None:
    assert found(f"{BEFORE}\n\n{AFTER}\n", *RULES.values()) == ()


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_long_text_takes_no_longer_than_its_length(name: str) -> None:
    """A rule that backtracks without end never comes back from these."""
    for hard in (
        "a " * 30_000,
        "[" * 20_000,
        "<" * 20_000,
        "&amp" * 8_000,
        "\\n" * 10_000,
        "â€" * 8_000,
        "- / , " * 8_000,
    ):
        found(f"{BEFORE}\n\n{hard}\n\n{AFTER}\n", RULES[name])
