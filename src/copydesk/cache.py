"""The cache: what was answered for an article, for the next run in which nothing of it has changed.

One SQLite file in the user's cache folder. Of the ways that were measured (1,000 entries: a file each, written in
56 to 197 ms and read in 15 to 32; SQLite 8 to 30 and 8 to 18; one file for all, 2 and 13, but written anew as a
whole by every run) it is the one that two runs can share and that a crash leaves whole. It is only ever a shortcut:
a file that is damaged, foreign, locked or on a full disk counts as empty, and a damaged one is begun anew.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from time import monotonic, sleep

MAX_AGE = 30
"""Days; an entry that no run has asked for in so long is forgotten."""

MAX_BYTES = 256_000_000
"""Of all entries; above it the ones asked for longest ago are forgotten first."""

LAYOUT = 1
"""Of the table; a file with another one is begun anew."""

_BUSY_S = 2.0  # how long to wait while another run writes
_TRIES = 8  # to open the file
_PAUSE_S = 0.05
_KIND = 0xFF  # of an error code of SQLite: what kind of error it is, without the details
_FLUSH = 200  # entries that are held before they are written together
_TABLE = "CREATE TABLE IF NOT EXISTS answer (key BLOB PRIMARY KEY, day INTEGER, sum INTEGER, body BLOB) WITHOUT ROWID"


def default_place() -> Path:
    """The file in the user's cache folder."""
    folder = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    return Path(folder) / "copydesk" / "answers.sqlite3"


class Cache:
    """Answers by key in one file; nothing here ever raises, since a run without a cache is only slower."""

    def __init__(self, path: Path, today: date) -> None:
        self._path = path
        self._day = today.toordinal()
        self._new: dict[bytes, bytes] = {}
        self._touched: list[bytes] = []
        self._database = self._opened()

    def get(self, key: bytes) -> bytes | None:
        """What was answered under a key; None where nothing is known, or what is there is damaged."""
        if key in self._new:
            return self._new[key]
        with self._attempt() as database:
            row = database.execute("SELECT day, sum, body FROM answer WHERE key = ?", (key,)).fetchone()
            if row and isinstance(row[2], bytes) and zlib.crc32(row[2]) == row[1]:
                if row[0] != self._day:
                    self._touched.append(key)
                return row[2]
        return None

    def put(self, key: bytes, body: bytes) -> None:
        """Keep an answer; it is written with others at once, at the latest when the cache is closed."""
        self._new[key] = body
        if len(self._new) >= _FLUSH:
            self._flush()

    def close(self) -> None:
        """Write what is held, and forget what is old."""
        self._flush()
        with self._attempt() as database:
            if self._touched:
                database.executemany(
                    "UPDATE answer SET day = ? WHERE key = ?", [(self._day, one) for one in self._touched]
                )
                self._prune(database)
            database.commit()
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    def _flush(self) -> None:
        rows = [(key, self._day, zlib.crc32(body), body) for key, body in self._new.items()]
        self._new.clear()
        with self._attempt() as database:
            if rows:
                database.executemany("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)", rows)
                self._prune(database)
            database.commit()

    def _prune(self, database: sqlite3.Connection) -> None:
        database.execute("DELETE FROM answer WHERE day < ?", (self._day - MAX_AGE,))
        pages, size = (database.execute(f"PRAGMA {one}").fetchone()[0] for one in ("page_count", "page_size"))
        free = database.execute("PRAGMA freelist_count").fetchone()[0]
        if (pages - free) * size > MAX_BYTES:
            share = "SELECT key FROM answer ORDER BY day LIMIT (SELECT COUNT(*) / 4 + 1 FROM answer)"
            database.execute(f"DELETE FROM answer WHERE key IN ({share})")

    def _opened(self) -> sqlite3.Connection | None:
        end = monotonic() + _BUSY_S
        for _ in range(_TRIES):
            try:
                return _connection(self._path)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & _KIND != sqlite3.SQLITE_BUSY or monotonic() > end:
                    return None  # no permission, a full disk, locked for long: not the file's own fault
                # SQLite does not wait where another run is just making the file.
                sleep(_PAUSE_S)
            except (sqlite3.Error, ValueError):
                if not _removed(self._path):
                    return None
            except OSError:
                return None
        return None

    @contextmanager
    def _attempt(self) -> Iterator[sqlite3.Connection]:
        """Work on the database; what goes wrong ends the work, and damage ends the file."""
        if self._database is None:
            # Nothing to work on: an empty one in memory answers every question with nothing.
            self._database = _connection(None)
        try:
            yield self._database
        except sqlite3.OperationalError:
            with suppress(sqlite3.Error):
                self._database.rollback()
        except sqlite3.DatabaseError:
            with suppress(sqlite3.Error):
                self._database.close()
            _removed(self._path)
            self._database = None


def _connection(path: Path | None) -> sqlite3.Connection:
    """A database with the table; of None, one in memory.

    Raises:
        sqlite3.Error, OSError: the file cannot be made, or is none.
    """
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path or ":memory:", timeout=_BUSY_S)
    try:
        layout = database.execute("PRAGMA user_version").fetchone()[0]
        if layout not in (0, LAYOUT):
            raise sqlite3.DatabaseError("another layout")
        if layout == 0:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute(_TABLE)
            database.execute(f"PRAGMA user_version = {LAYOUT}")
            database.commit()
        # With a log that is written ahead, a crash can lose the last answers and nothing else.
        database.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        database.close()
        raise
    return database


def _removed(path: Path) -> bool:
    """Whether a damaged file and its logs are gone."""
    try:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)
    except OSError:
        return False
    return True
