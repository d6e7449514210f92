"""A listing: what articles hold, read without being checked, as a table or in another format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.report import FileProblem
    from copydesk.reporters.styled import Line
    from copydesk.request import Request

Entry = TypeVar("Entry")
Table = Callable[[Sequence[Entry], int], Iterable["Line"]]
Written = Callable[[Sequence[Entry], Sequence["FileProblem"]], str]

TABLE = "table"


def listed(
    request: Request,
    of: Callable[[Article], Iterable[Entry]],
    format: str,
    table: Table[Entry],
    others: Mapping[str, Written[Entry]],
) -> int:
    """Write the entries of all articles: as a table of so many columns, or in one of the other formats, by name.

    The exit code is 0, or 2 if something could not be read.

    Raises:
        CopydeskError: the request is wrong, or the format unknown.
    """
    from copydesk.cli.console import columns, complain, show
    from copydesk.report import FileProblem
    from copydesk.run import articles

    _check_format(format, (TABLE, *others))
    found: list[Entry] = []
    problems: list[FileProblem] = []
    for one in articles(request):
        if isinstance(one, FileProblem):
            problems.append(one)
        else:
            found += of(one)
    if format == TABLE:
        show(table(found, columns()))
    else:
        sys.stdout.write(others[format](found, problems))
    sys.stdout.flush()
    complain(problems)
    return 2 if problems else 0


def _check_format(format: str, known: Sequence[str]) -> None:
    if format not in known:
        from copydesk.suggestion import did_you_mean

        raise ConfigError(f"--format: unknown format “{format}”{did_you_mean(format, known, ', '.join(known))}")
