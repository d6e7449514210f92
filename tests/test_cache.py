"""The cache: a shortcut that may vanish at any moment, and never says what is not so."""

import sqlite3
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.cache import MAX_AGE, Cache, default_place

TODAY = date(2026, 5, 4)


def written(path: Path, count: int = 20) -> dict[bytes, bytes]:
    """A cache file with some answers."""
    answers = {f"key {number}".encode(): f"answer {number} ".encode() * 40 for number in range(count)}
    cache = Cache(path, TODAY)
    for key, body in answers.items():
        cache.put(key, body)
    cache.close()
    return answers


def test_what_was_put_is_there_for_this_run_and_the_next(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "a.sqlite3", TODAY)
    cache.put(b"key", b"body")
    assert cache.get(b"key") == b"body"
    cache.close()
    assert Cache(tmp_path / "a.sqlite3", TODAY).get(b"key") == b"body"


def test_an_unknown_key_has_no_answer(tmp_path: Path) -> None:
    assert Cache(tmp_path / "a.sqlite3", TODAY).get(b"key") is None


def test_what_nobody_asked_for_in_a_month_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    written(path)
    later = Cache(path, TODAY + timedelta(days=MAX_AGE))
    assert later.get(b"key 3")
    later.close()
    last = Cache(path, TODAY + timedelta(days=MAX_AGE + 1))
    last.put(b"more", b"body")
    last.close()
    again = Cache(path, TODAY + timedelta(days=MAX_AGE + 1))
    assert again.get(b"key 3")
    assert again.get(b"key 4") is None


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_file_that_is_no_cache_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.sqlite3"
    path.write_bytes(content)
    answers = written(path)
    assert Cache(path, TODAY).get(b"key 1") == answers[b"key 1"]


def test_a_file_of_another_layout_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 77")
    database.close()
    answers = written(path)
    assert Cache(path, TODAY).get(b"key 1") == answers[b"key 1"]


@given(at=st.floats(0, 0.999999), byte=st.integers(0, 255), length=st.integers(1, 64))
def test_damage_anywhere_never_makes_a_wrong_answer(
    tmp_path_factory: pytest.TempPathFactory, at: float, byte: int, length: int
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "a.sqlite3"
    answers = written(path)
    data = bytearray(path.read_bytes())
    place = int(at * len(data))
    data[place : place + length] = bytes([byte]) * len(data[place : place + length])
    path.write_bytes(data)
    cache = Cache(path, TODAY)
    for key, body in answers.items():
        assert cache.get(key) in (body, None)
    cache.put(b"further", b"body")
    cache.close()


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_never_makes_a_wrong_answer(tmp_path: Path, share: float) -> None:
    path = tmp_path / "a.sqlite3"
    answers = written(path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    cache = Cache(path, TODAY)
    assert all(cache.get(key) in (body, None) for key, body in answers.items())
    cache.close()


def test_where_nothing_can_be_written_there_is_no_cache_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    cache = Cache(tmp_path / "file" / "a.sqlite3", TODAY)
    cache.put(b"key", b"body")
    cache.close()
    assert cache.get(b"key") is None


def test_two_runs_share_a_cache(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    code = (
        "import sys; from datetime import date; from pathlib import Path; from copydesk.cache import Cache\n"
        "for turn in range(5):\n"
        "    cache = Cache(Path(sys.argv[1]), date(2026, 5, 4))\n"
        "    for number in range(40): cache.put(f'{sys.argv[2]} {turn} {number}'.encode(), b'body')\n"
        "    cache.close()\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in ("one", "two", "three")]
    assert [one.wait(60) for one in runs] == [0, 0, 0]
    cache = Cache(path, TODAY)
    kept = [
        cache.get(f"{name} {turn} {number}".encode())
        for name in ("one", "two")
        for turn in (0, 4)
        for number in (0, 39)
    ]
    assert kept == [b"body"] * len(kept)


def test_the_cache_lies_in_the_users_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_place() == tmp_path / "copydesk" / "answers.sqlite3"
