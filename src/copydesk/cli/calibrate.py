"""copydesk calibrate: a folder of good articles in, a profile for their publisher out."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def calibrate(
    folder: Annotated[str, typer.Argument(help="Articles that are as good as they have to be.")],
    output: Annotated[str | None, typer.Option(help="Write the profile to this file.")] = None,
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> int:
    """Write a profile measured on good articles.

    The exit code is 0, or 2 if something could not be checked.
    """
    from copydesk.calibration import calibrated, profile
    from copydesk.cli.console import complain, progress
    from copydesk.run import Request, run

    with progress() as advance:
        report = run(Request((folder,), config=config), advance=advance)
    complain(report.problems)
    words = sum(article.words for article in report.articles)
    found = calibrated(report.articles)
    text = "".join(f"{line}\n" for line in profile(found, len(report.articles), words))
    if output is None:
        sys.stdout.write(text)
    else:
        with open(output, "w", encoding="utf-8") as file:
            file.write(text)
        sys.stdout.write(f"wrote {output}: {len(found)} rules of {len(report.articles):,} articles\n")
    return 2 if report.problems else 0
