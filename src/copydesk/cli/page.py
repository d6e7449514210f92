"""A rule's page on a terminal: what it finds and why, its examples, its options, how to allow it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.config.description import as_toml
from copydesk.finding import Severity
from copydesk.reporters.styled import Line, Piece, wrapped
from copydesk.rule import Option, Rule

SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

_MAX_WIDTH = 90  # longer lines of prose are hard to read
_CODE = re.compile(r"(`[^`]+`)")
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})(?P<format>\w*) ?(?P<kind>\w*)(?P<settings>.*)")
_KIND_STYLES = {"bad": "bold red", "good": "bold green", "fixed": "bold blue"}
_BLANK: Line = ()
_BAR = Piece("  │ ", "dim")


def page(rule: Rule, width: int) -> Iterator[Line]:
    """The page in lines of at most so many columns, examples as they are."""
    before: Line = _BLANK
    for line in _parts(rule, min(width, _MAX_WIDTH)):
        if line or before:
            yield line
        before = line


def _parts(rule: Rule, width: int) -> Iterator[Line]:
    """The page's lines, with a blank one before each part."""
    yield from wrapped((Piece(rule.name, "bold"), Piece("  "), *_facts(rule)), width, 4)
    yield _BLANK
    yield from _markdown(rule.page, width)
    if rule.options:
        yield from (_BLANK, (Piece("Options", "bold"),), (Piece(f"  [rules.{rule.name}]", "dim"),))
        for option in rule.options.values():
            yield from _option(option, width)
    yield from (_BLANK, (Piece("Allow it", "bold"),))
    for code, where in _allowances(rule):
        yield (Piece(f"  {code}", "cyan"),)
        yield (Piece(f"    {where}"),)


def _facts(rule: Rule) -> Iterator[Piece]:
    facts = ["on by default" if rule.default else "off by default"]
    facts += ["some of it can be fixed"] if rule.fixable else []
    facts += [f"for {', '.join(rule.languages)}"] if rule.languages else []
    yield Piece(f"{rule.category} · ", "dim")
    yield Piece(rule.severity.value, SEVERITY_STYLES[rule.severity])
    yield Piece(" · " + " · ".join(facts), "dim")


def _markdown(text: str, width: int) -> Iterator[Line]:
    """Prose wrapped, with its code coloured; examples with a bar before them."""
    fence = ""
    paragraph: list[str] = []
    for line in [*text.strip().split("\n"), ""]:
        opening = _FENCE.fullmatch(line)
        if fence:
            fence = "" if line.strip() == fence else fence
            if fence:
                yield from ((_BAR, *part) for part in wrapped((Piece(line),), width - len(_BAR.text), 0))
            continue
        if paragraph and (opening or not line.strip() or line.startswith("- ")):
            yield from _paragraph(paragraph, width)
            paragraph = []
        if opening:
            fence = opening["fence"]
            yield from (_BLANK, _example_head(opening))
        elif line.strip():
            paragraph.append(line.strip())
        else:
            yield _BLANK


def _paragraph(lines: list[str], width: int) -> Iterator[Line]:
    joined = " ".join(lines)
    pieces = [Piece(part.strip("`"), "cyan") if part[0] == "`" else Piece(part) for part in _CODE.split(joined) if part]
    yield from wrapped(pieces, width, 2 if joined.startswith("- ") else 0)


def _example_head(opening: re.Match[str]) -> Line:
    kind, about = opening["kind"] or "example", " ".join(opening["format"].split() + opening["settings"].split())
    return Piece(f"  {kind}", _KIND_STYLES.get(kind, "bold")), Piece(f"  {about}", "dim")


def _option(option: Option, width: int) -> Iterator[Line]:
    yield from wrapped((Piece(f"  {option.name} = {as_toml(option.default)}", "cyan"),), width, 6)
    if option.help:
        yield from wrapped((Piece(f"    {option.help}"),), width, 4)


def _allowances(rule: Rule) -> Iterator[tuple[str, str]]:
    yield f"<!-- copydesk: allow {rule.name} -- the reason -->", "before the block that may have it"
    yield f"<!-- copydesk: allow-file {rule.name} -- the reason -->", "anywhere in a file that may have it"
    yield f'ignore = ["{rule.name}"]', "in copydesk.toml, for the whole project"
