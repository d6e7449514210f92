"""Two headings that read the same."""

from collections.abc import Iterator
from itertools import pairwise

from copydesk import Annotated, Article, Problem, Related, Section, Severity, rule
from copydesk.article.echo import echoes, heading_key
from copydesk.language.excerpt import excerpt

_OFTEN = 3  # so often, an inferred heading is a label that the page repeats


@rule(severity=Severity.WARNING, needs="headings")
def duplicate_heading(
    article: Article,
    *,
    siblings_only: Annotated[bool, "allow the same heading under different parents"] = True,
    generic: Annotated[tuple[str, ...], "headings that may come back under one parent, in lower case"] = (
        "pros", "cons", "pros and cons", "example", "examples", "features", "usage", "overview", "summary", "notes",
        "note", "solution", "exercise", "discussion", "verdict", "key takeaway", "key takeaways", "before", "after",
        "answer", "question",
    ),
) -> Iterator[Problem]:  # fmt: skip
    """Two headings read the same.

    Readers who skim cannot tell such sections apart, and of two equal anchors one wins. Often the second is a
    paste that nobody renamed, or the two sections belong together.

    ```markdown bad
    ## Pricing

    The basic plan costs nine euros a month.

    ## Pricing

    Support is free for the first year.
    ```
    ```markdown good
    ## Pricing

    The basic plan costs nine euros a month.

    ## Support

    It is free for the first year.
    ```

    The same heading may stand under different parents; `siblings_only = false` forbids that too.

    ```markdown good
    ## On a Mac

    ### Installing

    Drag the icon into the folder.

    ## On Linux

    ### Installing

    Ask your package manager.
    ```

    A label that comes back for each of several things, such as “Pros”, may do so even without a heading
    above it, if another heading stands between.

    ```markdown good
    ## The blue tent

    It weighs two kilograms.

    ## Pros

    It stands within a minute.

    ## The red tent

    It weighs four kilograms.

    ## Pros

    It keeps out a storm.
    ```

    A heading that stands twice at once, with nothing in between, is `heading-echo`'s, and a question that is
    asked twice is the FAQ's. In plain text, where headings are inferred and their levels are a guess, only a
    copy that has nothing under it is a warning; any other is a note.

    ```text good
    How to measure a garden

    Walk along the fence and count your steps, then do it once more in the other direction to be sure.

    In brief

    Two walks and a pencil are enough for a garden of this size, and nobody needs a surveyor for that.

    How to measure a pond

    Tie a stone to a string with a knot at every metre and lower it from a boat until the string goes slack.

    In brief

    One string and a boat are enough for a pond of this size, and nobody needs to get wet for that either.

    How to measure a tree

    Fold a square of paper into a triangle and walk away from the trunk until its edge points at the crown.

    In brief

    A square of paper is enough for a tree of this size, and nobody needs to climb into it for that at all.
    ```
    """
    if len({heading_key(heading.text) for heading in article.headings}) == len(article.headings):
        return
    sections = _sections(article)
    groups: dict[tuple[int, str], list[int]] = {}
    for at, section in enumerate(sections):
        if section.heading:
            parent = id(section.parent) if siblings_only else 0
            groups.setdefault((parent, heading_key(section.heading.text)), []).append(at)
    for (_, key), group in groups.items():
        for before, after in pairwise(group):
            if key not in generic or after == before + 1:
                yield from _problem(sections[group[0]], sections[after], len(group))


def _sections(article: Article) -> list[Section]:
    """The sections that are looked at, in order."""
    skipped = {id(echo.again) for echo in echoes(article)}
    skipped |= {id(pair.question.block) for pair in article.faq.pairs}
    return [
        section
        for section in article.sections
        if (heading := section.heading) and heading.text.strip() and not heading.quoted and id(heading) not in skipped
    ]


def _problem(before: Section, after: Section, times: int) -> Iterator[Problem]:
    first, again = before.heading, after.heading
    if first is None or again is None or (again.inferred and times >= _OFTEN and after.blocks):
        return
    related = (Related(first.text_span, "first used here"),)
    severity = Severity.NOTE if again.inferred and after.blocks else None
    message = f"heading “{excerpt(again.text)}” is used {'twice' if times == 2 else f'{times} times'}"
    yield Problem(again.text_span, message, related=related, severity=severity)
