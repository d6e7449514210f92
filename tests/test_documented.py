"""The documentation: what it shows is what copydesk does, and what it names exists."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from copydesk.__main__ import COMMANDS
from copydesk.reporters import FORMATS
from scripts.reference import pages as reference
from tests.command import copydesk
from tests.documented import DOCS, ROOT, blocks, pages, tried

PAGES = pages()
_LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)?(?:#([\w-]+))?\)")
_CALL = re.compile(r"(?:^|(?<!pre-commit run)[\s;|&/])(copydesk(?: [^#\n|>;'`\\]*)?)", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_of_a_terminal_is_what_copydesk_prints(page: Path, tmp_path: Path) -> None:
    assert tried(page, tmp_path) == page.read_text(encoding="utf-8"), "python -m tests.documented writes it anew"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    made = reference()
    for target, anchor in _LINK.findall(page.read_text(encoding="utf-8")):
        path = (page.parent / target).resolve().relative_to(DOCS).as_posix() if target else page.name
        assert path in made or (DOCS / path).is_file(), target
        if anchor:
            text = made.get(path) or (DOCS / path).read_text(encoding="utf-8")
            headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", one).strip().lower().replace(" ", "-") for one in headings}


# Options, formats and blocks


def _calls(page: Path) -> Iterator[list[str]]:
    """The command lines of a page that begin with copydesk."""
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.kind in {"sh", "console", "yaml", "groovy"}:
            for call in _CALL.findall(block.text):
                yield shlex.split(call.split("  ")[0].replace("--args", ""))[1:]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_option_and_every_format_that_a_page_names_exists(page: Path) -> None:
    for call in _calls(page):
        if call and call[0] in COMMANDS:
            command, *rest = call
        elif any(word.startswith("--") for word in call):
            command, rest = "check", call
        else:
            continue
        known = copydesk(command, "--help").out
        for option, value in zip(rest, [*rest[1:], ""], strict=False):
            if option.startswith("--"):
                assert re.search(rf"(?m)(?:^|[ /]){option.partition('=')[0]}\b", known), call
            if option == "--format" and command == "check":
                assert value.partition("=")[0] in FORMATS, call


_READERS: Mapping[str, Callable[[str], object]] = {
    "yaml": yaml.safe_load,
    "json": json.loads,
    "toml": tomllib.loads,
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_of_data_can_be_read(page: Path) -> None:
    for block in blocks(page.read_text(encoding="utf-8")):
        if read := _READERS.get(block.kind):
            assert read(block.text) is not None


def test_the_house_rules_of_the_documentation_hold_their_own_examples(tmp_path: Path) -> None:
    page = DOCS / "custom-rules.md"
    tried(page, tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout


def test_every_promise_names_a_test_that_there_is() -> None:
    promised = re.findall(r"`(tests/\w+\.py)(?:::(\w+))?`", (DOCS / "reliability.md").read_text(encoding="utf-8"))
    assert promised
    for file, name in promised:
        assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8")
