"""Numbered headings that leave a number out, use one twice, or are out of order."""

from collections.abc import Iterator, Sequence

from copydesk import Article, Edit, Fix, Problem, Related, Severity, rule
from copydesk.article.numbering import Break, Numbered, breaks, numbered, numbered_runs
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.ERROR, fixable=True)
def heading_numbering_gap(article: Article) -> Iterator[Problem]:
    """Numbered headings do not count on.

    After “2.” comes “4.”: a section was cut and the rest not renumbered, or a section got lost. A reader who
    follows steps cannot know which. The unsafe fix numbers the headings anew, from the first on.

    ```markdown bad
    ## 1. Soak the beans

    Overnight, in cold water.

    ## 2. Boil them

    For an hour, without salt.

    ## 4. Let them cool

    In the pot, with the lid on.
    ```
    ```markdown fixed
    ## 1. Soak the beans

    Overnight, in cold water.

    ## 2. Boil them

    For an hour, without salt.

    ## 3. Let them cool

    In the pot, with the lid on.
    ```

    ```markdown bad
    ## Step 1: Soak the beans

    Overnight, in cold water.

    ## Step 2: Boil them

    For an hour, without salt.

    ## Step 2: Let them cool

    In the pot, with the lid on.
    ```

    ```markdown good
    ## 1. Soak the beans

    Overnight, in cold water.

    ## 2. Boil them

    For an hour, without salt.

    ## 3. Let them cool

    In the pot, with the lid on.
    ```

    Three headings of one kind under one parent are needed. Another list may begin at 1 again, and a
    countdown counts too.

    ```markdown good
    ## 3. The old lighthouse

    It has been dark since the war.

    ## 2. The herring market

    It opens before sunrise.

    ## 1. The dunes

    Nobody ever comes back from there on time.
    ```

    A number on a heading of another level is there all the same; its level is `heading-level-skip`'s affair.

    ```markdown good
    ## 1. Soak the beans

    Overnight, in cold water.

    ## 2. Boil them

    For an hour, without salt.

    #### 3. Let them cool

    In the pot, with the lid on.

    ## 4. Season them

    With salt, oil and lemon.
    ```

    Years, versions and dates are no numbering.

    ```markdown good
    ## 2.1 was slow

    We know.

    ## 2.2 was worse

    We are sorry.

    ## 2.5 is fast

    It really is.
    ```
    """
    for run in numbered_runs(article):
        for gap in breaks(run):
            if _is_elsewhere(article, gap):
                continue
            severity = Severity.WARNING if gap.after.block.inferred else None
            related = (Related(gap.before.block.text_span, "the number before it"),)
            yield Problem(gap.after.block.text_span, _message(gap), _fix(article, run), related, severity)


def _is_elsewhere(article: Article, gap: Break) -> bool:
    """Whether the one number that is left out leads a heading of another level between the two."""
    if gap.after.number - gap.before.number != 2:
        return False
    first, last = gap.before.block.span.end, gap.after.block.span.start
    between = (numbered(one) for one in article.headings if first <= one.span.start < last)
    missing = gap.before.number + 1
    return any(one and one.number == missing and one.label == gap.before.label for one in between)


def _message(gap: Break) -> str:
    before, after = gap.before.number, gap.after.number
    words = f"“{excerpt(gap.after.block.text)}”"
    if after == before:
        return f"number {after} is used again in {words}"
    what = f"{words}, number {after}, follows number {before}"
    if after == before + 2:
        return f"{what}; number {before + 1} is missing"
    if after > before:
        return f"{what}; numbers {before + 1} to {after - 1} are missing"
    return f"{what}, out of order"


def _fix(article: Article, run: Sequence[Numbered]) -> Fix | None:
    """Number the run anew; a countdown, and numbers in words or of guessed headings, are left to the author."""
    edits = []
    if run[1].number < run[0].number:
        return None
    for number, one in enumerate(run, run[0].number):
        at = one.block.text.rfind(str(one.number), 0, one.end)
        if at < 0 or one.block.inferred:
            return None
        if number != one.number:
            place = one.block.span_of(at, at + len(str(one.number)))
            if article.source[place] != str(one.number):
                return None
            edits.append(Edit(place, str(number)))
    return Fix("number the headings anew", tuple(edits), safe=False)
