"""The rulebook written down: as a table for a terminal, as Markdown, as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.cli.page import SEVERITY_STYLES
from copydesk.reporters.styled import Line, Piece, wrapped
from copydesk.rule import Rule
from copydesk.rulebook import Rulebook, built_in

FORMATS = ("table", "markdown", "json")
"""What `copydesk rules --format` can name."""

_MARKDOWN_HEAD = """\
# The rulebook

Every file here is a rule: its check, its options, its page and its tests. `copydesk explain RULE` prints a page.
This index is written by `make golden`; do not edit it.
"""

_UNCHECKED_HEAD = """
## What copydesk does not check, and why

A check that is wrong on good writing teaches people to ignore the others. These were weighed and left out; figures are
of 226 edited articles with 237,000 words.

"""

_COLUMNS = "| rule | severity | by default | fix | what it finds |\n| --- | --- | --- | --- | --- |\n"


def written(rulebook: Rulebook, format: str) -> str:
    """The rules in the order of categories and names, as markdown or json."""
    return _json(rulebook) if format == "json" else "".join((*_markdown(rulebook), *_unchecked()))


def table(rulebook: Rulebook, width: int) -> Iterator[Line]:
    """The rules in the order of categories and names, in lines of at most so many columns."""
    longest = max(map(len, rulebook.rules), default=0)
    category = ""
    for rule in rulebook.rules.values():
        if rule.category != category:
            yield from ((), (Piece(rule.category, "bold"),)) if category else ((Piece(rule.category, "bold"),),)
            category = rule.category
        name = Piece(f"  {rule.name:<{longest}}  ")
        severity = Piece(f"{rule.severity.value:<7}  ", SEVERITY_STYLES[rule.severity])
        marks = ("  off" if not rule.default else "") + ("  fix" if rule.fixable else "")
        yield from wrapped((name, severity, Piece(rule.summary), Piece(marks, "dim")), width, longest + 13)
    yield ()
    yield (Piece(f"{len(rulebook.rules)} rules; copydesk explain RULE prints a rule's page", "dim"),)


def _markdown(rulebook: Rulebook) -> Iterator[str]:
    yield _MARKDOWN_HEAD
    category = ""
    for rule in rulebook.rules.values():
        if rule.category != category:
            category = rule.category
            yield f"\n## {category}\n\n{_COLUMNS}"
        default, fix = "on" if rule.default else "off", "yes" if rule.fixable else ""
        summary = rule.summary.replace("|", "\\|")
        yield f"| [{rule.name}]({_file(rule)}) | {rule.severity.value} | {default} | {fix} | {summary} |\n"


def _unchecked() -> Iterator[str]:
    """The checks that were left out, as the built-in rulebook lists them."""
    import tomllib

    yield _UNCHECKED_HEAD
    for one in tomllib.loads((built_in() / "unchecked.toml").read_text(encoding="utf-8"))["check"]:
        yield f"- **{one['name']}** ({one['what']}). {one['why']}\n"


def _file(rule: Rule) -> str:
    """The rule's file below the rulebook's folder."""
    return "/".join(rule.path.replace("\\", "/").rsplit("/", 2)[-2:])


def _json(rulebook: Rulebook) -> str:
    import json

    return json.dumps([_data(rule) for rule in rulebook.rules.values()], ensure_ascii=False, indent=2) + "\n"


def _data(rule: Rule) -> dict[str, object]:
    options = [
        {"name": one.name, "type": one.type.__name__, "default": one.default, "help": one.help}
        for one in rule.options.values()
    ]
    return {
        "name": rule.name,
        "category": rule.category,
        "severity": rule.severity.value,
        "default": rule.default,
        "fixable": rule.fixable,
        "languages": list(rule.languages),
        "summary": rule.summary,
        "options": options,
    }
