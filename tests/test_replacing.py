"""Files replaced: as a whole, with all that is theirs, or not at all."""

from __future__ import annotations

import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.errors import ArticleError
from copydesk.replacing import replace

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_file_has_its_new_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    replace(str(tmp_path / "a.md"), b"new", expected=b"old")
    assert (tmp_path / "a.md").read_bytes() == b"new"
    assert names(tmp_path) == ["a.md"]


def test_a_file_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    replace(str(tmp_path / "a.json"), b"{}")
    assert (tmp_path / "a.json").read_bytes() == b"{}"


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664], ids=oct)
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(mode)
    replace(str(path), b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="only root may give files away")
def test_the_owner_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    os.chown(path, 1234, 4321)
    replace(str(path), b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 4321)


@posix
def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.md").write_bytes(b"old")
    (tmp_path / "near.md").symlink_to("real/a.md")
    (tmp_path / "far.md").symlink_to("near.md")
    replace(str(tmp_path / "far.md"), b"new")
    assert (tmp_path / "far.md").readlink() == Path("near.md")
    assert (tmp_path / "real/a.md").read_bytes() == b"new"
    assert not (tmp_path / "real/a.md").is_symlink()


def test_a_file_that_has_changed_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"newer")
    with pytest.raises(ArticleError, match="changed meanwhile"):
        replace(str(path), b"new", expected=b"old")
    assert path.read_bytes() == b"newer"
    assert names(tmp_path) == ["a.md"]


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="changed meanwhile"):
        replace(str(tmp_path / "a.md"), b"new", expected=b"old")
    assert names(tmp_path) == []


@posix
def test_a_read_only_file_stays_though_its_folder_may_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(ArticleError, match="read-only"):
        replace(str(path), b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(ArticleError, match="no permission to write in its folder"):
            replace(str(path), b"new")
    finally:
        tmp_path.chmod(0o755)
    assert path.read_bytes() == b"old"


@posix
def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    with pytest.raises(ArticleError, match="no file that can be written"):
        replace(str(tmp_path / "a.md"), b"new")


_BOUNDED = """
import resource, sys
from copydesk.errors import ArticleError
from copydesk.replacing import replace
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace(sys.argv[1], b"x" * 5000)
except ArticleError as error:
    print(error)
"""


@posix
def test_where_no_more_can_be_written_the_file_stays(tmp_path: Path) -> None:
    assert resource.RLIMIT_FSIZE is not None
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", _BOUNDED, str(path)], capture_output=True, text=True, check=True)
    assert "free some space" in done.stdout
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.md"]


_WRITER = """
import sys
from copydesk.replacing import replace
print("begun", flush=True)
while True:
    for letter in (b"a", b"b"):
        replace(sys.argv[1], letter * 300_000)
"""


@posix
@pytest.mark.parametrize("signal", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path, signal: str) -> None:
    import random
    import signal as signals
    import time

    path = tmp_path / "a.md"
    path.write_bytes(b"a" * 300_000)
    after = random.Random(7)
    for _ in range(4):
        command = [sys.executable, "-c", _WRITER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(after.random() / 20)
            writer.send_signal(getattr(signals, signal))
        data = path.read_bytes()
        assert len(data) == 300_000
        assert len(set(data)) == 1
