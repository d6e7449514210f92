"""The reports of the example articles and of README.md: `python -m tests.golden` writes them, tests compare."""

import contextlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

from copydesk import lint
from copydesk.cli import rulebook_index
from copydesk.report import Report
from copydesk.reporters import concise, terminal
from copydesk.reporters.json import as_data
from copydesk.rulebook import read_rulebook

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
README = ROOT / "README.md"
INDEX = ROOT / "rules" / "README.md"
REPORTS = EXAMPLES / "reports"
_SHOWN = re.compile(r"(?<=^\$ copydesk check )(?P<path>examples/\S+)\n.*?(?=^```$)", re.MULTILINE | re.DOTALL)
_DIGITS = 3  # of numbers: the last places of a logarithm differ between machines


@dataclass(frozen=True)
class Golden:
    """An example article with the two files that hold its report."""

    article: Path

    @property
    def name(self) -> str:
        """The article's path below examples/."""
        return self.article.relative_to(EXAMPLES).as_posix()

    @property
    def text_file(self) -> Path:
        """The concise report; its suffix keeps it from being read as an article."""
        return REPORTS / f"{self.name}.report"

    @property
    def json_file(self) -> Path:
        """The JSON report."""
        return REPORTS / f"{self.name}.json"

    @cached_property
    def report(self) -> Report:
        """What copydesk says about the article."""
        return lint(self.article)

    def texts(self) -> dict[Path, str]:
        """The report as each file is to hold it: with paths below examples/ and without the tool's version."""
        report = self.report
        path = report.articles[0].path
        data = json.loads(json.dumps(dict(as_data(report))).replace(json.dumps(path), json.dumps(self.name)))
        del data["tool"]
        return {
            self.text_file: concise.render(report).replace(path, self.name),
            self.json_file: json.dumps(_rounded(data), ensure_ascii=False, indent=1) + "\n",
        }


def goldens() -> list[Golden]:
    """All example articles in the order of their names."""
    folders = ("clean", "flawed", "house-rules")
    paths = sorted(path for folder in folders for path in (EXAMPLES / folder).iterdir())
    return [Golden(path) for path in paths if path.suffix in {".md", ".html", ".txt"}]


def readme() -> str:
    """README.md with the report that it shows as it is on a terminal of 100 columns."""
    return _SHOWN.sub(_terminal_report, README.read_text(encoding="utf-8"))


def index() -> str:
    """The index of the rulebook."""
    return rulebook_index.written(read_rulebook(), "markdown")


def write_goldens() -> Iterator[str]:
    """Write the reports of all examples and take away those of none; yield a line for each that changed."""
    written = {path: text for golden in goldens() for path, text in golden.texts().items()}
    for path, text in {**written, README: readme(), INDEX: index()}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            yield f"written: {path.relative_to(ROOT)}"
    for path in REPORTS.rglob("*.*"):
        if path.is_file() and path not in written:
            path.unlink()
            yield f"removed: {path.relative_to(ROOT)}"


def _terminal_report(match: re.Match[str]) -> str:
    # From the root of the project, since lines break by the length of the path that is shown.
    with contextlib.chdir(ROOT):
        report = terminal.render(lint(Path(match["path"])))
    # Markdown files end their lines without spaces.
    lines = "\n".join(line.rstrip() for line in report.strip("\n").split("\n"))
    return f"{match['path']}\n{lines}\n"


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in cast("dict[str, object]", value).items()}
    return value


if __name__ == "__main__":
    for line in write_goldens():
        print(line)
