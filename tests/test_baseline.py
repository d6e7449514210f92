"""The baseline: what is known stays unsaid, one finding for each entry, wherever the text has moved to."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.baseline import Baseline, Entry, entries, read_baseline, sifted, written
from copydesk.finding import Finding, Problem, Severity
from copydesk.fingerprint import Marks
from copydesk.source import Source, Span
from tests.command import copydesk, write

ARTICLE = """# Tea

Boil the the water first.

## Pots

Warm the the pot. Pour the the rest away.
"""


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


marks = st.builds(Marks, *[st.sampled_from("abc")] * 3)
rules = st.sampled_from(["one-rule", "another-rule"])
found = st.lists(st.tuples(rules, marks), max_size=8)


def finding(rule: str) -> Finding:
    return Finding(rule, "structure", Severity.NOTE, Problem(Span(0, 1), "wrong"))


@given(found, found)
def test_each_entry_makes_one_finding_known(now: list[tuple[str, Marks]], before: list[tuple[str, Marks]]) -> None:
    known = [Entry(rule, mark, "") for rule, mark in before]
    outcome = sifted([finding(rule) for rule, _ in now], [mark for _, mark in now], known)
    assert len(outcome.unknown) + outcome.known == len(now)
    assert outcome.known + len(outcome.stale) == len(known)
    assert Counter(outcome.stale) <= Counter(known)


@given(found, found)
def test_what_was_written_down_is_known(before: list[tuple[str, Marks]], more: list[tuple[str, Marks]]) -> None:
    known = [Entry(rule, mark, "") for rule, mark in before]
    now = [*before, *more]
    outcome = sifted([finding(rule) for rule, _ in now], [mark for _, mark in now], known)
    assert outcome.known == len(known)
    assert outcome.stale == ()


@given(st.dictionaries(st.sampled_from(["a.md", "b/é “x”.md"]), st.lists(st.tuples(rules, marks), min_size=1)))
def test_a_baseline_reads_back_as_it_was_written(content: dict[str, list[tuple[str, Marks]]]) -> None:
    known = {name: [Entry(rule, mark, "the “the”") for rule, mark in some] for name, some in content.items()}
    write("known.json", written(known))
    again = read_baseline("known.json").entries
    assert {name: Counter(some) for name, some in again.items()} == {
        name: Counter(some) for name, some in known.items()
    }


def test_a_long_quote_is_cut_short() -> None:
    source = Source("a.md", "word " * 100)
    whole = Finding("a-rule", "structure", Severity.NOTE, Problem(Span(0, 499), "wrong"))
    (entry,) = entries(source, [whole], ["0"])
    assert len(entry.quote) == 81


def test_paths_are_relative_to_the_baselines_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = Entry("a-rule", Marks("1", "2", "3"), "")
    known = Baseline(str(tmp_path / "known.json"), {"posts/a.md": (entry,)})
    assert known.of("posts/a.md") == (entry,)
    (tmp_path / "posts").mkdir()
    monkeypatch.chdir(tmp_path / "posts")
    assert known.of("a.md") == known.of(str(tmp_path / "posts/a.md")) == (entry,)
    assert known.of("posts/a.md") == ()


# On the command line


def doubled(*more: str) -> list[int]:
    """The lines of the findings that are left."""
    outcome = copydesk("check", "a.md", "--baseline", "known.json", "--format", "json", *more)
    (article,) = outcome.data["articles"]
    return [one["line"] for one in article["findings"] if one["rule"] == "doubled-word"]


@pytest.fixture
def known() -> None:
    """An article with three findings that are known."""
    write("a.md", ARTICLE)
    outcome = copydesk("baseline", "write", "a.md", "--output", "known.json", "--select", "doubled-word")
    assert outcome == (0, "wrote known.json: 3 findings in 1 file\n", "")


CHANGES = {
    "nothing": (ARTICLE, []),
    "a paragraph in front": (ARTICLE.replace("Boil", "Take tea.\n\nBoil"), []),
    "a fourth finding behind": (ARTICLE + "\nStir the the tea.\n", [9]),
    "a fourth finding in front": (ARTICLE.replace("Boil", "Stir the the tea.\n\nBoil"), [3]),
    "a fourth finding between": (ARTICLE.replace("Pour", "Stir the the tea. Pour"), [7]),
    "another line around one": (ARTICLE.replace("Boil the the water first", "First boil the the water"), []),
    "another heading above two": (ARTICLE.replace("## Pots", "## Kettles"), []),
    "one in another section": (
        "# Tea\n\n## Pots\n\nWarm the the pot. Pour the the rest away.\n\nBoil the the water first.\n",
        [],
    ),
    "one mended": (ARTICLE.replace("Boil the the", "Boil the"), []),
    "another rule's words": (ARTICLE.replace("Boil the the", "Boil boil the"), [3]),
}


@pytest.mark.parametrize(("text", "left"), CHANGES.values(), ids=CHANGES)
@pytest.mark.usefixtures("known")
def test_only_what_is_not_known_is_reported(text: str, left: list[int]) -> None:
    write("a.md", text)
    assert doubled("--select", "doubled-word") == left


@pytest.mark.usefixtures("known")
def test_the_score_and_the_gate_are_those_of_what_is_left() -> None:
    outcome = copydesk("check", "a.md", "--baseline", "known.json", "--select", "doubled-word", "--format", "json")
    assert outcome.code == 0
    assert outcome.data["summary"]["score"] == 100
    assert outcome.data["baseline"] == {"path": "known.json", "known": 3, "stale": 0}
    assert copydesk("check", "a.md", "--select", "doubled-word").code == 1


@pytest.mark.usefixtures("known")
def test_stale_entries_are_counted_and_taken_out() -> None:
    write("a.md", ARTICLE.replace("Boil the the", "Boil the"))
    call = ("check", "a.md", "--baseline", "known.json", "--format", "concise", "--select", "doubled-word")
    line = "2 known findings left out by known.json; 1 of its entries is stale, which copydesk baseline prune takes out"
    assert line in copydesk(*call).out.splitlines()
    assert copydesk("baseline", "prune", "known.json") == (0, "known.json: 1 stale entry taken out, 2 stay\n", "")
    assert "2 known findings left out by known.json" in copydesk(*call).out.splitlines()
    write("a.md", ARTICLE)
    assert doubled("--select", "doubled-word") == [3]


@pytest.mark.usefixtures("known")
def test_entries_of_rules_that_do_not_run_are_not_stale() -> None:
    outcome = copydesk("check", "a.md", "--baseline", "known.json", "--select", "faq", "--format", "json")
    assert outcome.data["baseline"] == {"path": "known.json", "known": 0, "stale": 0}


@pytest.mark.usefixtures("known")
def test_entries_of_files_that_are_gone_are_stale() -> None:
    write("b.md", "# Cups\n\nAny will do.\n")
    Path("a.md").unlink()
    outcome = copydesk("check", "b.md", "--baseline", "known.json", "--format", "json")
    assert outcome.data["baseline"]["stale"] == 3
    assert copydesk("baseline", "prune", "known.json").out == "known.json: 3 stale entries taken out, 0 stay\n"


@pytest.mark.usefixtures("known")
def test_a_configuration_can_name_it_and_is_where_it_is_written() -> None:
    write("site/copydesk.toml", 'baseline = "known.json"\nselect = ["doubled-word"]\n')
    write("site/a.md", ARTICLE)
    missing = "copydesk: site/known.json: no such baseline; copydesk baseline write makes it\n"
    assert copydesk("check", "site/a.md", "--format", "concise").err == missing
    told = copydesk("baseline", "write", "site", "--config", "site/copydesk.toml").out
    assert told == "wrote site/known.json: 3 findings in 1 file\n"
    assert copydesk("check", "site/a.md").code == 0


DAMAGED = {
    "no JSON": (b"{", "no baseline, or a damaged one; copydesk baseline write makes it anew"),
    "no UTF-8": (b'{"version": "\xff"}', "no baseline, or a damaged one; copydesk baseline write makes it anew"),
    "another shape": (
        b'{"version": 1, "files": []}',
        "no baseline, or a damaged one; copydesk baseline write makes it anew",
    ),
    "an entry without marks": (
        b'{"version": 1, "files": {"a.md": [{"rule": "x"}]}}',
        "no baseline, or a damaged one; copydesk baseline write makes it anew",
    ),
    "a later version": (b'{"version": 2}', "a baseline of another version; copydesk baseline write makes it anew"),
    "no file": (None, "no such baseline; copydesk baseline write makes it"),
}


@pytest.mark.parametrize(("content", "message"), DAMAGED.values(), ids=DAMAGED)
def test_what_is_no_baseline_is_one_line(content: bytes | None, message: str) -> None:
    write("a.md", ARTICLE)
    if content is not None:
        write("known.json", content)
    outcome = copydesk("check", "a.md", "--baseline", "known.json", "--format", "json")
    assert (outcome.code, outcome.err) == (2, f"copydesk: known.json: {message}\n")
    assert copydesk("baseline", "prune", "known.json") == (2, "", f"copydesk: known.json: {message}\n")
