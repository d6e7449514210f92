"""copydesk audit: every rule over a corpus, to read how right the rules are."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def audit(
    paths: Annotated[list[str], typer.Argument(help="Folders and files of the corpus.")],
    samples: Annotated[int, typer.Option(help="So many hits of each rule are shown.", min=0)] = 3,
    select: Annotated[list[str] | None, typer.Option(help="Only these rules or categories; all if not given.")] = None,
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
    format_in: Annotated[str | None, typer.Option(help="Read as markdown, html or text, whatever the suffix.")] = None,
    times: Annotated[bool, typer.Option("--times", help="Show what takes how long instead.")] = False,
) -> int:
    """Run every rule over a corpus, and show how often each one speaks, with samples.

    Rules that are off by default run too, but not with --times, which tells what an ordinary check takes. The exit code
    is 0, or 2 if something could not be checked.
    """
    from copydesk.cli.console import complain, progress
    from copydesk.config import overrides
    from copydesk.reporters import tally
    from copydesk.run import Request, run, timed

    if times:
        from copydesk.timing import shown

        asked = Request(tuple(paths), overrides(select=select or ()), config, format_in)
        sys.stdout.write(shown(timed(asked)) + "\n")
        return 0
    request = Request(tuple(paths), overrides(select=select or ("all",)), config, format_in)
    with progress() as advance:
        report = run(request, advance=advance)
    sys.stdout.write(tally.render(report.articles, samples))
    sys.stdout.flush()
    if report.problems:
        complain(report.problems)
    return 2 if report.problems else 0
