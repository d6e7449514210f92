"""Allowances: what comments and front matter permit, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Block, Comment, FrontMatter, Kind
from copydesk.article.allowance import Allowances, read_allowances
from copydesk.source import Source, Span

TEXT = """\
# Bread at home

<!-- copydesk: {} -->
Flour, water and salt.

- one
- two

The last words.
"""


def _blocks(text: str) -> tuple[Block, ...]:
    """A block for each line that is no comment; lines that begin with "-" are one list, with "|" a table."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\n")
        kind = {"#": Kind.HEADING, "-": Kind.ITEM, "|": Kind.CELL}.get(bare[:1], Kind.PARAGRAPH)
        inside = {Kind.ITEM: (1,), Kind.CELL: (2,)}.get(kind, ())
        if bare.strip() and not bare.lstrip().startswith("<!--"):
            words = bare.partition(" <!--")[0]
            blocks.append(Block(kind, Span(start, start + len(words)), words, inside=inside))
        start += len(line)
    return tuple(blocks)


def _comments(text: str) -> tuple[Comment, ...]:
    found = []
    at = text.find("<!--")
    while at >= 0:
        end = text.index("-->", at) + 3
        found.append(Comment(Span(at, end), text[at + 4 : end - 3]))
        at = text.find("<!--", end)
    return tuple(found)


def _read(text: str, front_matter: FrontMatter | None = None) -> Allowances:
    return read_allowances(_comments(text), front_matter, _blocks(text), Source("a.md", text))


def _reached(text: str) -> list[str]:
    """The text that each allowance reaches over."""
    return [text[one.range.start : one.range.end] for one in _read(text).items]


def _messages(text: str) -> list[str]:
    return [one.message for one in _read(text).mistakes]


# One comment


def test_a_comment_names_rules_a_last_day_and_a_reason() -> None:
    (one,) = _read(TEXT.format("allow long-sentence, wording until=2026-12-31 -- quoted from the law -- in full")).items
    assert one.rules == ("long-sentence", "wording")
    assert one.until == "2026-12-31"
    assert one.reason == "quoted from the law -- in full"
    assert TEXT.format("")[: one.span.start] == "# Bread at home\n\n"


@pytest.mark.parametrize(
    "written",
    [
        "allow a, b",
        "allow a,b",
        "allow  a b",
        "allow\n  a,\n  b",
        "allow a, b, a",
        "allow a, b --",
        "allow a b — because",
    ],
)
def test_names_are_separated_by_commas_or_space_and_count_once(written: str) -> None:
    assert _read(TEXT.format(written)).items[0].rules == ("a", "b")


@pytest.mark.parametrize("comment", ["allow a", "Copydesk allow a", "TODO copydesk: allow a", "see copydesk:"])
def test_only_comments_that_begin_with_our_name_count(comment: str) -> None:
    assert _read(f"<!-- {comment} -->\nText.\n") == Allowances()


MISTAKES = {
    "alow a": ["unknown word “alow”; did you mean “allow”?"],
    "allow-strat a": ["unknown word “allow-strat”; did you mean “allow-start”?"],
    "disable a": ["unknown word “disable”; write “allow”"],
    "xyzzy": ["unknown word “xyzzy”; write “allow” and the name of a rule"],
    "": ["“copydesk:” says nothing; write “allow” and the name of a rule"],
    "allow": ["allow names no rule; name one, or “all”"],
    "allow -- because": ["allow names no rule; name one, or “all”"],
    "allow-start": ["allow-start names no rule; name one, or “all”"],
    "allow-file": ["allow-file names no rule; name one, or “all”"],
    "allow a until=tomorrow": ["“tomorrow” is no date; write until=YYYY-MM-DD"],
    "allow a until=2026-02-30": ["“2026-02-30” is no date; write until=YYYY-MM-DD"],
    "allow a until=20260101": ["“20260101” is no date; write until=YYYY-MM-DD"],
    "allow a untill=2026-01-01": ["unknown setting “untill”; did you mean “until”?"],
    "allow-end": ["allow-end without an allow-start; remove it"],
    "allow-end a": ["allow-end a without an allow-start a; remove it"],
    "allow-start a": ["allow-start a is never ended; write allow-end where it ends, or allow-file on top"],
}


@pytest.mark.parametrize(("written", "messages"), MISTAKES.items(), ids=list(MISTAKES))
def test_a_mistake_says_what_to_write(written: str, messages: list[str]) -> None:
    assert _messages(TEXT.format(written)) == messages


def test_a_wrong_date_does_not_take_the_allowance_away() -> None:
    (one,) = _read(TEXT.format("allow a until=soon")).items
    assert (one.rules, one.until) == (("a",), "")


# Reach

REACHES = {
    "the next paragraph": ("<!-- copydesk: allow a -->\nOne.\n\nTwo.\n", "One."),
    "the next heading alone": ("<!-- copydesk: allow a -->\n# One\n\nTwo.\n", "# One"),
    "over another comment": ("<!-- copydesk: allow a -->\n<!-- note -->\nOne.\n", "One."),
    "the block before it on its line": ("One. <!-- copydesk: allow a -->\nTwo.\n", "One."),
    "a list from its first item": ("One.\n\n<!-- copydesk: allow a -->\n- x\n- y\n\nTwo.\n", "- x\n- y"),
    "one item within a list": ("- x\n<!-- copydesk: allow a -->\n- y\n- z\n", "- y"),
    "the item that it ends": ("- x\n- y <!-- copydesk: allow a -->\n- z\n", "- y"),
    "a table from its head": ("<!-- copydesk: allow a -->\n| x |\n| y |\n\nTwo.\n", "| x |\n| y |"),
    "nothing at the end": ("One.\n\n<!-- copydesk: allow a -->\n", ""),
}


@pytest.mark.parametrize(("text", "reached"), REACHES.values(), ids=list(REACHES))
def test_allow_reaches_over(text: str, reached: str) -> None:
    assert _reached(text) == [reached]


def test_a_comment_within_a_block_speaks_of_that_block() -> None:
    text = "<p>One <!-- copydesk: allow a --> two.</p><p>Three.</p>"
    end = text.index("</p>")
    blocks = (Block(Kind.PARAGRAPH, Span(3, end)), Block(Kind.PARAGRAPH, Span(end + 7, len(text) - 4)))
    (one,) = read_allowances(_comments(text), None, blocks, Source("a.html", text)).items
    assert one.range == blocks[0].span


def test_between_two_blocks_of_one_line_a_comment_speaks_of_the_second() -> None:
    text = "<p>One.</p><!-- copydesk: allow a --><p>Two.</p>"
    second = text.index("Two")
    blocks = (Block(Kind.PARAGRAPH, Span(3, 7)), Block(Kind.PARAGRAPH, Span(second, second + 4)))
    (one,) = read_allowances(_comments(text), None, blocks, Source("a.html", text)).items
    assert one.range == blocks[1].span


def test_allow_file_reaches_from_the_first_character_to_beyond_the_last() -> None:
    text = TEXT.format("allow-file all")
    assert _read(text).items[0].range == Span(0, len(text) + 1)


# Ranges


def _ranges(*words: str) -> tuple[list[tuple[tuple[str, ...], int, int]], list[str]]:
    """Rules with the numbers of the comments that their ranges run between; 99 is the end of the file."""
    text = "".join(f"<!-- copydesk: {one} -->\nText.\n\n" for one in words)
    comments = _comments(text)
    starts = {one.span.start: number for number, one in enumerate(comments)}
    ends = {one.span.end: number for number, one in enumerate(comments)} | {len(text) + 1: 99}
    read = _read(text)
    found = [(one.rules, starts[one.range.start], ends[one.range.end]) for one in read.items]
    return found, [one.message for one in read.mistakes]


def test_a_range_runs_from_its_start_to_its_end() -> None:
    assert _ranges("allow-start a, b", "allow-end") == ([(("a", "b"), 0, 1)], [])


def test_an_end_without_names_closes_the_latest_start() -> None:
    found, mistakes = _ranges("allow-start a", "allow-start b", "allow-end", "allow-end")
    assert found == [(("a",), 0, 3), (("b",), 1, 2)]
    assert not mistakes


def test_an_end_with_names_closes_these_alone() -> None:
    found, mistakes = _ranges("allow-start a, b", "allow-start c", "allow-end a", "allow-end", "allow-end b")
    assert found == [(("a",), 0, 2), (("b",), 0, 4), (("c",), 1, 3)]
    assert not mistakes


def test_what_is_never_ended_reaches_to_the_end_of_the_file() -> None:
    found, mistakes = _ranges("allow-start a, b", "allow-end b")
    assert found == [(("a",), 0, 99), (("b",), 0, 1)]
    assert mistakes == ["allow-start a is never ended; write allow-end where it ends, or allow-file on top"]


_DIRECTIVES = ["start a", "start b", "start a, b", "end", "end a", "end b", "end a, b"]


@given(st.lists(st.sampled_from(_DIRECTIVES), max_size=12))
def test_every_name_of_a_start_has_one_range_and_what_stays_open_is_a_mistake(words: list[str]) -> None:
    found, mistakes = _ranges(*(f"allow-{one}" for one in words))
    opened = [name for one in words if one.startswith("start") for name in one.removeprefix("start ").split(", ")]
    assert sorted(name for rules, _, _ in found for name in rules) == sorted(opened)
    assert all(start < end for _, start, end in found)
    still_open = {start for _, start, end in found if end == 99}
    assert sum("never ended" in one for one in mistakes) == len(still_open)


# Front matter


def _declared(data: object, lines: str) -> tuple[Allowances, str]:
    text = f"---\n{lines}\n---\n\nText.\n"
    values = data if isinstance(data, dict) and "title" in data else {"copydesk": data}
    return _read(text, FrontMatter("yaml", Span(0, len(lines) + 8), values)), text


FORMS: dict[str, tuple[object, str]] = {
    "a list": ({"allow": ["one", "two"]}, "title: x\ncopydesk:\n  allow: [one, two]"),
    "a string": ({"allow": "one, two"}, "copydesk: {allow: 'one, two'}"),
    "rules with reasons": ({"allow": {"one": "r", "two": "r"}}, "copydesk:\n  allow:\n    one: r\n    two: r"),
    "JSON": ({"allow": ["one", "two"]}, '{"copydesk": {"allow": ["one", "two"]}}'),
    "TOML": ({"allow": ["one", "two"]}, '[copydesk]\nallow = ["one", "two"]'),
}


@pytest.mark.parametrize(("data", "lines"), FORMS.values(), ids=list(FORMS))
def test_the_front_matter_permits_rules_in_the_whole_file(data: object, lines: str) -> None:
    read, text = _declared(data, lines)
    assert [one.rules for one in read.items] == [("one",), ("two",)]
    assert [text[one.span.start : one.span.end] for one in read.items] == ["one", "two"]
    assert {one.range for one in read.items} == {Span(0, len(text) + 1)}
    assert {one.reason for one in read.items} == ({"r"} if "reasons" in str(data) or ": r" in lines else {""})


def test_a_rule_that_cannot_be_placed_has_the_place_of_the_key() -> None:
    read, text = _declared({"allow": ["one"]}, "title: one\ncopydesk: *shared")
    (one,) = read.items
    assert text[one.span.start : one.span.end] == "copydesk: *shared"


WRONG: dict[str, tuple[object, str]] = {
    "no mapping": (["one"], "“copydesk” has no “allow”; write allow: [rule, …], or rules with their reasons"),
    "an unknown key": ({"alow": ["one"]}, "unknown key “copydesk.alow”; did you mean “allow”?"),
    "a number": ({"allow": 3}, "“copydesk.allow” is no list of rules; write allow: [rule, …], or rules with"),
    "numbers": ({"allow": [3]}, "“copydesk.allow” is no list of rules; write allow: [rule, …], or rules with"),
}


@pytest.mark.parametrize(("data", "message"), WRONG.values(), ids=list(WRONG))
def test_front_matter_that_permits_nothing_is_a_mistake(data: object, message: str) -> None:
    read, text = _declared(data, "copydesk: x")
    (mistake,) = read.mistakes
    assert mistake.message.startswith(message)
    assert text[mistake.span.start : mistake.span.end] == "copydesk: x"
    assert not read.items


def test_front_matter_without_our_key_permits_nothing() -> None:
    assert _declared({"title": "x"}, "title: x")[0] == Allowances()
