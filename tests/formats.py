"""What the reports in each format say, read back with the parser that the format's readers use."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

from markdown_it import MarkdownIt
from markdown_it.token import Token

from copydesk.report import ArticleReport, Report
from copydesk.reporters.escaping import encodable, named
from copydesk.reporters.styled import shown

_XML_WITHOUT = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = "=+-@＝＋－＠"


class Seen(NamedTuple):
    """A finding as a format tells it; the column is 0 where the format has none."""

    path: str
    line: int
    column: int
    severity: str
    rule: str
    message: str


class Reading(NamedTuple):
    """How a format is read: its findings, and what becomes of a text and a path on the way."""

    findings: Callable[[str], list[Seen]]
    text: Callable[[str], str]
    path: Callable[[str], str]
    columns: bool = True

    def expected(self, report: Report) -> list[Seen]:
        """What is to be read, in the order of the report."""
        return [self._seen(article, at) for article in report.articles for at in range(len(article.findings))]

    def _seen(self, article: ArticleReport, at: int) -> Seen:
        finding = article.findings[at]
        line, column = article.source.line_column(finding.span.start)
        where = (self.path(article.path), line, column if self.columns else 0)
        return Seen(*where, finding.severity.value, finding.rule, self.text(finding.message))


def unbraced(text: str) -> str:
    """A plain text message of SARIF as it is shown."""
    plain = text.replace("{{", "{").replace("}}", "}")
    return re.sub(r"\\([\\\[\]])", r"\1", plain) if "\\](" in plain else plain


def _sarif(text: str) -> list[Seen]:
    return [
        Seen(
            unquote_to_bytes(place["artifactLocation"]["uri"].removeprefix("file://")).decode(
                "utf-8", "surrogateescape"
            ),
            place["region"]["startLine"],
            place["region"]["startColumn"],
            one["level"],
            one["ruleId"],
            unbraced(one["message"]["text"]),
        )
        for one in json.loads(text)["runs"][0]["results"]
        for place in [one["locations"][0]["physicalLocation"]]
    ]


def _gitlab(text: str) -> list[Seen]:
    names = {"major": "error", "minor": "warning", "info": "note"}
    return [
        Seen(
            one["location"]["path"],
            one["location"]["lines"]["begin"],
            0,
            names[one["severity"]],
            one["check_name"],
            one["description"],
        )
        for one in json.loads(text)
        if one["check_name"] != "not-checked"
    ]


def _checkstyle(text: str) -> list[Seen]:
    names = {"error": "error", "warning": "warning", "info": "note"}
    return [
        Seen(
            file.attrib["name"],
            int(one.attrib["line"]),
            int(one.attrib["column"]),
            names[one.attrib["severity"]],
            one.attrib["source"].rpartition(".")[2],
            one.attrib["message"],
        )
        for file in ElementTree.fromstring(text.encode())
        for one in file
        if one.attrib["source"] != "copydesk.not-checked"
    ]


def _junit(text: str) -> list[Seen]:
    return [one for case in ElementTree.fromstring(text.encode()).iter("testcase") for one in _tested(case)]


def _tested(case: ElementTree.Element) -> Iterator[Seen]:
    for outcome in case:
        place = re.fullmatch(r"(\S+) at (\d+):(\d+)", case.attrib["name"])
        if place:
            assert case.attrib["line"] == place[2]
            severity, message = outcome.attrib.get("type", ""), outcome.attrib["message"]
            if outcome.tag == "skipped":
                severity, _, message = message.partition(": ")
            yield Seen(case.attrib["file"], int(place[2]), int(place[3]), severity, place[1], message)


def _csv(text: str) -> list[Seen]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [
        Seen(
            _unguarded(one["path"]),
            int(one["line"]),
            int(one["column"]),
            one["severity"],
            one["rule"],
            _unguarded(one["message"]),
        )
        for one in rows
        if one["severity"] != "problem"
    ]


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:2] and cell[1] in _FORMULA else cell


def _markdown(text: str) -> list[Seen]:
    found, path, depth = [], "", 0
    tokens = MarkdownIt().enable("table").parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        depth += (token.type == "list_item_open") - (token.type == "list_item_close")
        if before and before.type == "heading_open" and before.tag == "h3":
            path = _rendered(token).rpartition(": ")[0].strip()
        line = re.fullmatch(r"(error|warning|note) (\d+):(\d+) (.*) \(([a-z0-9-]+)\)", _rendered(token), re.DOTALL)
        if depth == 1 and line and token.type == "inline":
            found.append(Seen(path, int(line[2]), int(line[3]), line[1], line[5], line[4]))
    return found


def _rendered(token: Token) -> str:
    kinds = {one.type for one in token.children or ()}
    assert kinds <= {"text", "text_special", "code_inline", "strong_open", "strong_close"}, kinds
    return "".join(one.content for one in token.children or ()).replace("\u2060", "")


def _xml(text: str) -> str:
    return _XML_WITHOUT.sub("", text)


READINGS: dict[str, Reading] = {
    "sarif": Reading(_sarif, encodable, os.path.normpath),
    "gitlab": Reading(_gitlab, encodable, named, columns=False),
    "checkstyle": Reading(_checkstyle, _xml, lambda path: _xml(named(path))),
    "junit": Reading(_junit, _xml, lambda path: _xml(named(path))),
    "csv": Reading(_csv, shown, shown),
    "markdown": Reading(_markdown, shown, lambda path: shown(path).strip()),
}
"""The formats that tell every finding in a place of its own."""


class Annotation(NamedTuple):
    """A workflow command of GitHub Actions."""

    kind: str
    properties: dict[str, str]
    message: str


def commands(text: str) -> list[Annotation]:
    """The commands in a log, read as the runner does."""
    return [_command(line) for line in text.split("\n") if line.startswith(("::error", "::warning", "::notice"))]


def _command(line: str) -> Annotation:
    head, _, message = line.removeprefix("::").partition("::")
    kind, _, properties = head.partition(" ")
    pairs = (one.partition("=") for one in properties.split(",") if one)
    return Annotation(kind, {name: _unescaped(value) for name, _, value in pairs}, _unescaped(message))


def _unescaped(text: str) -> str:
    for code, char in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(code, char)
    return text


def sarif_run(text: str) -> dict[str, Any]:
    """The only run of a SARIF log."""
    (run,) = json.loads(text)["runs"]
    return dict(run)
