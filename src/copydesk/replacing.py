"""Files replaced as a whole: whoever reads one sees what was there before or what comes after, never a half."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

from copydesk.errors import ArticleError

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_PERMISSION = (errno.EACCES, errno.EPERM)


def replace(path: str, data: bytes, *, expected: bytes | None = None) -> None:
    """Put bytes in the place of a file's own, or into a file that is not there yet.

    `expected` is what has to stand there; None: whatever does. A link stays, and the file that it leads to is
    replaced. Permissions, owner and extended attributes are kept as far as this user may set them; another name of
    the same file (a hard link) keeps the old bytes.

    Raises:
        ArticleError: the file is read-only, has changed, or cannot be written; it is then as it was.
    """
    place = os.path.realpath(path)
    passing = os.path.join(os.path.dirname(place), f".copydesk-{os.urandom(6).hex()}")
    try:
        before = _standing(place)
        _write(passing, data, mode=0o666 if before is None else 0o600)
        if before is not None:
            _take_over(place, before, passing)
        if expected is not None and _bytes(place) != expected:
            raise ArticleError("it has changed meanwhile and stays as it is; run this again")
        os.replace(passing, place)
    except OSError as error:
        raise ArticleError(_reason(error)) from None
    finally:
        with suppress(OSError):
            os.unlink(passing)
    _settle(os.path.dirname(place))


def _standing(place: str) -> os.stat_result | None:
    """What is known of the file that will be replaced; None if there is none.

    Raises:
        ArticleError: it must not be replaced.
    """
    try:
        found = os.stat(place)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise ArticleError("no file that can be written; name another one")
    # A folder that can be written lets read-only files be replaced too, and nothing stops root.
    if not found.st_mode & 0o222:
        raise ArticleError("read-only; it stays as it is until it may be written")
    if not os.access(place, os.W_OK):
        raise ArticleError("no permission to write it; change its permissions")
    return found


def _write(path: str, data: bytes, mode: int) -> None:
    """Make a file that is on the disk when this returns."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_over(place: str, before: os.stat_result, passing: str) -> None:
    """Give a file the owner, attributes and permissions of the one that it replaces, as far as that is allowed."""
    if hasattr(os, "chown"):
        for owner, group in ((-1, before.st_gid), (before.st_uid, -1)):
            with suppress(OSError):
                os.chown(passing, owner, group)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(place):
                with suppress(OSError):
                    os.setxattr(passing, name, os.getxattr(place, name))
    # Last: changing the owner takes special bits off.
    os.chmod(passing, stat.S_IMODE(before.st_mode))


def _bytes(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _settle(folder: str) -> None:
    """Have a folder's change of names on the disk, where folders can be opened."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _reason(error: OSError) -> str:
    what = (error.strerror or str(error)).lower()
    if error.errno in _NO_SPACE:
        return f"{what}; it stays as it is; free some space"
    if error.errno in _NO_PERMISSION:
        return "no permission to write in its folder; it stays as it is; change the folder's permissions"
    return f"{what}; it stays as it is; check the path and the disk"
