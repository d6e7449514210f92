"""The changed files among those that paths name."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence

from copydesk.errors import ArticleError
from copydesk.files import Found
from copydesk.loaders import format_of


def changed_files(
    found: Found, paths: Sequence[str], changed: Collection[str], excluded: Callable[[str], bool]
) -> Found:
    """What was found, without the files that are not among the real paths of the changed ones.

    A file that is staged and gone from its folder was not found; it follows the others.
    """
    gone = [one for one in changed if not os.path.lexists(one)]
    files = [one for one in found.files if os.path.realpath(one) in changed]
    files += [one for one in _missed(gone, paths) if not excluded(one)]
    problems = (one for one in found.problems if os.path.realpath(one.path) not in changed)
    return Found(tuple(dict.fromkeys(files)), tuple(problems))


def _missed(gone: Sequence[str], paths: Sequence[str]) -> Iterator[str]:
    """The articles among some real paths that paths name, or that would lie in their folders."""
    for path in paths:
        real = os.path.realpath(path)
        for one in gone:
            if one == real:
                yield path
            elif one.startswith(os.path.join(real, "")) and _is_article(one):
                yield os.path.normpath(os.path.join(path, os.path.relpath(one, real)))


def _is_article(path: str) -> bool:
    try:
        format_of(path)
    except ArticleError:
        return False
    return True
