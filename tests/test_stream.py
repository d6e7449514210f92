"""Streams: the same answers from one process, from several, and from an earlier run."""

import gc
import json
import os
import shutil
import signal
import sqlite3
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from copydesk.answer import Answer
from copydesk.cache import Cache
from copydesk.report import ArticleReport
from copydesk.reporters import FORMATS, reporter_for
from copydesk.reporters.reporter import Look
from copydesk.request import Request
from copydesk.stream import SPREAD_FROM, Means, Stream
from copydesk.summary import Summary
from tests.command import copydesk
from tests.conftest import ROOT

TODAY = date(2026, 5, 4)
LOOK = Look()


def page(article: ArticleReport) -> tuple[str, ...]:
    """An article in two formats."""
    return reporter_for("concise", LOOK).article(article), reporter_for("json", LOOK).article(article)


def answers(folder: Path, means: Means, **given: object) -> tuple[list[Answer], Summary]:
    """The answers to all articles of a folder."""
    stream = Stream(Request((str(folder),), given, today=TODAY), page, means)
    return list(stream.answers()), stream.summary()


def said(found: tuple[list[Answer], Summary]) -> object:
    """What answers say, wherever they come from."""
    every, summary = found
    return [(one.brief, one.texts, one.problems) for one in every], summary.problems, summary.failures, summary.score


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough articles for several processes, a broken one among them."""
    folder = tmp_path_factory.mktemp("site")
    originals = sorted((ROOT / "examples" / "clean").glob("*.*")) + sorted((ROOT / "examples" / "flawed").glob("*.*"))
    size, number = 0, 0
    while size < SPREAD_FROM + 60_000:
        for one in originals:
            shutil.copy(one, folder / f"{number:03}-{one.name}")
            number, size = number + 1, size + one.stat().st_size
    (folder / "050-broken.md").write_bytes(b"Tea \xff")
    return folder


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A folder of two articles."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"# {name.title()}\n\nBoil the the water.\n")
    return tmp_path


def cached(path: Path) -> Cache:
    """The cache of these tests."""
    return Cache(path / ".cache" / "answers.sqlite3", TODAY)


def test_several_processes_answer_as_one_does(site: Path) -> None:
    alone = answers(site, Means(1))
    assert said(answers(site, Means(3))) == said(alone)
    assert len(alone[0]) == len(list(site.iterdir()))
    assert [Path(one.path).name for one in alone[1].problems] == ["050-broken.md"]


def test_an_earlier_run_answers_as_this_one_does(site: Path, tmp_path: Path) -> None:
    fresh = said(answers(site, Means(1)))
    for _ in range(2):
        cache = cached(tmp_path)
        assert said(answers(site, Means(1, cache))) == fresh
        cache.close()
    cache = cached(tmp_path)
    assert said(answers(site, Means(2, cache))) == fresh


def known(folder: Path, **given: object) -> list[bool]:
    """Which articles of a folder were answered by the cache."""
    cache = cached(folder)
    asked: list[bool] = []
    get = cache.get
    cache.get = lambda key: _seen(asked, get(key))  # type: ignore[method-assign]
    answers(folder, Means(1, cache), **given)
    cache.close()
    return asked


def _seen(asked: list[bool], body: bytes | None) -> bytes | None:
    asked.append(body is not None)
    return body


def test_only_what_has_changed_is_checked_again(few: Path) -> None:
    assert known(few) == [False, False]
    assert known(few) == [True, True]
    (few / "two.md").write_text("# Two\n\nBoil the water.\n")
    assert known(few) == [True, False]


def _touch_configuration(folder: Path) -> None:
    (folder / "copydesk.toml").write_text('ignore = ["doubled-word"]\n')


def _add_rule(folder: Path) -> None:
    rules = folder / ".rules" / "wording"
    rules.mkdir(parents=True, exist_ok=True)
    (folder / "copydesk.toml").write_text('rulebooks = [".rules"]\n')
    (rules / "house.yaml").write_text("extends: existence\nmessage: “%s”\ntokens: [water]\n")


@pytest.mark.parametrize("change", [_touch_configuration, _add_rule])
def test_other_settings_or_rules_have_other_answers(few: Path, change: Callable[[Path], None]) -> None:
    known(few)
    before = said(answers(few, Means()))
    change(few)
    assert known(few) == [False, False]
    assert said(answers(few, Means())) != before
    assert known(few) == [True, True]


def test_a_changed_rule_file_has_other_answers(few: Path) -> None:
    _add_rule(few)
    known(few)
    (few / ".rules" / "wording" / "house.yaml").write_text("extends: existence\nmessage: x\ntokens: [kettle, water]\n")
    assert known(few) == [False, False]


def test_another_profile_or_day_has_other_answers(few: Path) -> None:
    known(few)
    assert known(few, profile="docs") == [False, False]


def test_a_rule_that_looks_at_other_files_is_asked_anew(few: Path) -> None:
    (few / "one.md").write_text("# One\n\nSee [two](two.md) and [three](three.md).\n")
    given = {"select": ["missing-file"]}
    known(few, **given)
    assert known(few, **given) == [False, False]


def test_a_mistake_in_the_configuration_is_named_each_time(few: Path) -> None:
    (few / "copydesk.toml").write_text('ignore = ["doubled-wrod"]\n')
    for _ in range(2):
        _, summary = answers(few, Means(1, cached(few)))
        assert "did you mean “doubled-word”" in summary.problems[0].message


def test_a_process_that_is_killed_costs_no_article(site: Path, tmp_path: Path) -> None:
    marker = tmp_path / "killed"
    parent = os.getpid()

    def fatal(article: ArticleReport) -> tuple[str, ...]:
        if os.getpid() != parent and not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return page(article)

    stream = Stream(Request((str(site),), today=TODAY), fatal, Means(2))
    found = list(stream.answers()), stream.summary()
    assert marker.exists()
    assert said(found) == said(answers(site, Means(1)))


def test_an_article_that_kills_every_process_is_named_and_the_others_are_checked(site: Path) -> None:
    parent = os.getpid()

    def fatal(article: ArticleReport) -> tuple[str, ...]:
        if os.getpid() != parent and Path(article.path).name.startswith("040"):
            os.kill(os.getpid(), signal.SIGKILL)
        return page(article)

    stream = Stream(Request((str(site),), today=TODAY), fatal, Means(2))
    list(stream.answers())
    problems = stream.summary().problems
    assert {Path(one.path).name[:3] for one in problems} == {"040", "050"}
    assert len(stream.summary().articles) == len(stream.files) - 2


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_is_written_alike_with_and_without_a_cache(
    few: Path, format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(few)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("COPYDESK_NO_CACHE")
    command = ("check", "--format", format, "one.md", "two.md")
    first, again, anew = copydesk(*command), copydesk(*command), copydesk(*command, "--no-cache")
    assert first.out == again.out == anew.out
    assert (tmp_path / "cache" / "copydesk").is_dir()


def test_where_a_report_goes_changes_no_answer(few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(few)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("COPYDESK_NO_CACHE")
    for place in ("concise", "concise=a.txt", "concise=b.txt"):
        copydesk("check", "--format", place, "one.md", "two.md")
    kept = sqlite3.connect(tmp_path / "cache" / "copydesk" / "answers.sqlite3")
    assert kept.execute("SELECT COUNT(*) FROM answer").fetchone() == (2,)
    kept.close()


def test_several_formats_are_written_in_one_run(few: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(few)
    done = copydesk("check", "--format", "json=a.json", "--format", "concise=a.txt", "--format", "terminal", ".")
    assert "doubled-word" in done.out
    assert json.loads((few / "a.json").read_text())["summary"]["articles"] == 2
    assert (few / "a.txt").read_text().count("doubled-word") == 2
    assert not [one.name for one in few.iterdir() if one.name.startswith(("a.json.", "a.txt."))]


def test_a_report_goes_to_the_file_that_output_names(few: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(few)
    done = copydesk("check", "--format", "json", "--output", "a.json", ".")
    assert done.out == ""
    assert json.loads((few / "a.json").read_text())["summary"]["articles"] == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "jsn"], "unknown format “jsn”; did you mean “json”?"),
        (["--format", "json="], "no file behind “json=”"),
        (["--format", "json", "--format", "concise"], "two reports for standard output"),
        (["--format", "json=a", "--format", "concise=a"], "two reports for “a”"),
        (["--format", "json=a", "--output", "b"], "--output names the file of one report"),
        (["--format", "json=no/such/folder"], "no/such/folder: no such file or directory"),
        (["--jobs", "-2"], "--jobs: -2 is no number of processes"),
    ],
)
def test_what_cannot_be_written_is_said(
    few: Path, arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(few)
    done = copydesk("check", *arguments, "one.md")
    assert done.code == 2
    assert message in done.err
    assert done.err.count("\n") == 1


def test_an_old_report_stays_whole_when_the_new_one_cannot_be_written(
    few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(few)
    (few / "a.json").write_text("old")
    (few / "copydesk.toml").write_text("ingore = []\n")
    done = copydesk("check", "--format", "json=a.json", "one.md")
    assert done.code == 2
    assert (few / "a.json").read_text() == "old"


def test_little_is_kept_of_an_article_that_is_done(tmp_path: Path) -> None:
    text = "\n\n".join(f"The the ferry left at {hour}." for hour in range(4)) + "\n\nIt was late." * 9
    for number in range(70):
        (tmp_path / f"{number}.md").write_text(f"# Ferry {number}\n\n{text}\n", encoding="utf-8")
    request = Request((str(tmp_path),), {"select": ["doubled-word"]}, today=TODAY)
    found = Stream(request, lambda article: (article.title * 10_000,)).answers()
    tracemalloc.start()
    try:
        before, after = _held(found, 20), _held(found, 50)
    finally:
        tracemalloc.stop()
    # Bytes for each article: its numbers, its path, and what was found, packed.
    assert (after - before) / 50 < 1_500


def _held(found: Iterator[Answer], count: int) -> int:
    """The bytes that are held after some more answers."""
    for _ in islice(found, count):
        pass
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
