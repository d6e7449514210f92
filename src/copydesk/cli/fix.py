"""copydesk fix: what can be mended without a decision is mended in the files themselves."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from copydesk.errors import ConfigError
from copydesk.reporters.styled import shown

if TYPE_CHECKING:
    from copydesk.fixing import Mend, Repair
    from copydesk.request import Request
    from copydesk.summary import FileProblem


def fix(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    unsafe: Annotated[bool, typer.Option("--unsafe", help="Make the fixes that change words, too.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change, and write nothing.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if something would change.")
    ] = False,
    interactive: Annotated[bool, typer.Option("--interactive", "-i", help="Ask before each fix.")] = False,
    select: Annotated[list[str] | None, typer.Option(help="Fix only what these rules or categories find.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Leave out these rules or categories.")] = None,
    profile: Annotated[str | None, typer.Option(help="article, news, docs, marketing or strict.")] = None,
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
    format_in: Annotated[str | None, typer.Option(help="Read as markdown, html or text, whatever the suffix.")] = None,
    stdin_path: Annotated[str | None, typer.Option(help="The path that standard input counts as.")] = None,
) -> int:
    """Mend what can be mended safely, in the files themselves.

    The exit code is 0, 1 with --check if something would change, or 2 if something could not be fixed.
    """
    from copydesk.cli.console import complain
    from copydesk.cli.ending import ended_as_interrupted
    from copydesk.config import overrides
    from copydesk.fixing import Repair
    from copydesk.request import Request
    from copydesk.summary import FileProblem

    if interactive:
        _check_terminal(paths, quiet=diff or check)
    given = overrides(profile=profile, select=select or (), ignore=ignore or ())
    request = Request(tuple(paths), given, config, format_in, stdin_path, all_known=True)
    planned = diff or check
    sums = _Sums()
    problems: dict[FileProblem, None] = {}
    with ended_as_interrupted():
        for one in _repairs(request, _mend(ask=interactive, unsafe=unsafe), write=not planned):
            problems.update(dict.fromkeys([one] if isinstance(one, FileProblem) else one.problems))
            if isinstance(one, Repair):
                sums = sums.added(one)
                _show(one, diff=diff, planned=planned)
    if sums.files:
        _sum_up(sums, planned=planned, to_error=diff or "-" in paths)
    complain(list(problems))
    return 2 if problems else int(check and sums.changed > 0)


class _Sums(NamedTuple):
    """What has become of all files; the files themselves may be many."""

    files: int = 0
    changed: int = 0
    made: int = 0  # fixes, in the files that were changed
    left: bool = False  # fixes that change words

    def added(self, one: Repair) -> _Sums:
        """With one more file."""
        made = self.made + one.mended.made if one.changed else self.made
        return _Sums(self.files + 1, self.changed + one.changed, made, self.left or bool(one.mended.left))


def _check_terminal(paths: Sequence[str], *, quiet: bool) -> None:
    if quiet:
        raise ConfigError("--interactive: writes what is agreed to; leave out --diff and --check")
    if "-" in paths or sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ConfigError("--interactive: nobody can be asked, for this is no terminal; --diff shows all fixes")


def _mend(*, ask: bool, unsafe: bool) -> Mend:
    if ask:
        from copydesk.cli.questions import Questions

        return Questions(unsafe=unsafe)
    from copydesk.fixing import by_rounds

    return by_rounds(unsafe=unsafe)


def _repairs(request: Request, mend: Mend, *, write: bool) -> Iterator[Repair | FileProblem]:
    """Each file mended in order, and what could not be; ended early when whoever was asked has had enough."""
    from copydesk.cli.questions import Questions
    from copydesk.desk import Desk
    from copydesk.files import find_articles
    from copydesk.fixing import repaired
    from copydesk.request import check_format
    from copydesk.summary import FileProblem

    check_format(request.format_in)
    desk = Desk(request)
    found = find_articles(request.paths, any_suffix=bool(request.format_in), excluded=desk.excludes)
    yield from (FileProblem(one.path, one.message) for one in found.problems)
    for path in found.files:
        yield repaired(desk, path, mend, write=write)
        if isinstance(mend, Questions) and mend.ended:
            break
    yield from desk.problems


def _show(one: Repair, *, diff: bool, planned: bool) -> None:
    """The patch of a file, or the line that says what has become of it; for standard input its text."""
    if diff:
        _show_patch(one)
    elif one.path == "-" and not planned:
        _write_bytes(one.data)
    told = _told(one.mended.made, len(one.mended.left), planned=planned)
    if told:
        to_error = diff or one.path == "-"
        print(shown(f"{one.name}: {told}"), file=sys.stderr if to_error else sys.stdout, flush=True)


def _show_patch(one: Repair) -> None:
    from copydesk.cli.console import colours, show
    from copydesk.reporters.difference import difference, styled

    lines = difference(one.name, one.before, one.mended.text)
    if colours():
        show(styled(lines))
    else:
        sys.stdout.writelines(lines)


def _write_bytes(data: bytes) -> None:
    """Write a text to standard output in its own encoding and with its own line ends."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _told(made: int, left: int, *, planned: bool) -> str:
    fixed = f"{made or 'nothing'} {'would be fixed' if planned else 'fixed'}"
    words = (
        f"{left} left that change{'s' if left == 1 else ''} words; --unsafe makes {'it' if left == 1 else 'them'} too"
    )
    return f"{fixed}, {words}" if left else fixed if made else ""


def _sum_up(sums: _Sums, *, planned: bool, to_error: bool) -> None:
    nothing = "nothing fixed" if sums.left else "nothing to fix"
    done = f"{sums.made} {'would be fixed' if planned else 'fixed'} in {sums.changed} of"
    line = f"{done if sums.made else f'{nothing} in'} {sums.files} file{'' if sums.files == 1 else 's'}"
    print(line, file=sys.stderr if to_error else sys.stdout, flush=True)
