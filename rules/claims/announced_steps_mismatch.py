"""Steps, tips or reasons that a title, heading or introduction counts, and numbered headings that count otherwise."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from copydesk import Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article.numbering import Numbered, breaks, numbered_runs
from copydesk.language.numbers import number_word
from copydesk.language.promises import heading_promise

_NOUNS = "steps|stages|phases|parts|tips|rules|reasons|ways|methods|lessons|mistakes|exercises|tricks|habits|signs"
_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
_COUNT = re.compile(
    rf"\b(?P<number>\d{{1,2}}|(?i:{_WORDS}))\s(?:(?!of\b)[a-z-]+\s){{0,2}}?(?P<noun>(?i:{_NOUNS}))\b"
    r"(?!\s(?:ago|ahead|away|back|forward|behind|down|up|at\sa|further|closer|later|above|below|of\seach))"
)
_NOT_ALL = re.compile(
    r"(?:[\d.,/$€£#–-]|\b(?:least|most|than|about|over|under|nearly|almost|around|up to|of the|first|next|last|other|"
    r"another|every|of|\w+ or|\d to)\s)$",
    re.IGNORECASE,
)
_BEFORE = 16  # characters before a number
_LEAST = 2  # of what is counted
_LOOKED_AT = 6  # blocks of an introduction


@rule(severity=Severity.ERROR, languages=("en",))
def announced_steps_mismatch(article: Article) -> Iterator[Problem]:
    """A number of steps is announced, and the numbered headings come to another.

    “Mend a net in 4 steps”, and the last heading is “Step 3”: either a step is missing, or the number was not changed
    with the text. Looked at are the title, the headings above, and the introduction.

    ```markdown bad
    # Mend a net in 4 steps

    Take your time, and work by daylight.

    ## Step 1: Wash the net

    Rain water and a soft brush will do.

    ## Step 2: Find the holes

    Hold it against the light.

    ## Step 3: Tie the knots

    Use tarred twine.
    ```
    ```markdown bad
    # Bees on the roof

    There are five reasons to keep bees in town, and none of them is money.

    ## 1. The limes

    They blossom in every street.

    ## 2. The warmth

    Walls keep it through the night.

    ## 3. The neighbours

    They will talk to you again.
    ```
    ```markdown good
    # Mend a net in 3 steps

    Take your time, and work by daylight.

    ## Step 1: Wash the net

    Rain water and a soft brush will do.

    ## Step 2: Find the holes

    Hold it against the light.

    ## Step 3: Tie the knots

    Use tarred twine.
    ```

    A part of the steps, a lower limit and steps that somebody walks are no announcement, and neither is a number that a
    list has.

    ```markdown good
    # Mending a net

    The first two steps take a morning. More than four steps are never needed, and a net that hangs ten steps away from
    the window hides its holes.

    ## Step 1: Wash the net

    Rain water and a soft brush will do.

    ## Step 2: Find the holes

    Hold it against the light.

    ## Step 3: Tie the knots

    Use tarred twine.
    ```
    """
    found = [run for run in numbered_runs(article) if run[0].number == 1 and not breaks(run)]
    for run in found:
        if sum(other[0].label == run[0].label for other in found) == 1:
            yield from _against(article, run)


def _against(article: Article, run: Sequence[Numbered]) -> Iterator[Problem]:
    """What is announced of a run; nothing where one place announces it rightly, or another thing is as many."""
    announced = [(block, match) for block in _above(article, run) for match in _counts(block, run[0].label)]
    numbers = {_number(match) for _, match in announced}
    if announced and run[-1].number not in numbers and numbers.isdisjoint(_others(article, run)):
        block, match = announced[0]
        last = Related(run[-1].block.text_span, f"{run[-1].number} numbered headings")
        message = f"“{match[0]}” are announced, but the numbered headings are {run[-1].number}"
        yield Problem(block.span_of(*match.span()), message, related=(last,))


def _above(article: Article, run: Sequence[Numbered]) -> Iterator[Block]:
    """The headings above a run and the blocks under the nearest, outside quotations."""
    sections = {id(one.heading): one for one in article.sections}
    section = sections.get(id(run[0].block))
    for heading in reversed(section.path if section else ()):
        if not _is_told(article, heading, run[-1].number):
            yield heading
        under = sections[id(heading)].blocks[:_LOOKED_AT]
        yield from (one for one in under if one.kind is Kind.PARAGRAPH and not one.quoted)


def _is_told(article: Article, heading: Block, number: int) -> bool:
    """Whether `promised-count-mismatch` speaks of a heading, or has seen as many of something."""
    promise = heading_promise(heading.masked, article.language)
    return bool(promise and promise.noun and promise.number not in {number, *_kinds(article)})


def _kinds(article: Article) -> set[int]:
    """How many blocks there are of each kind: a number of paragraphs may be so by chance."""
    return set(Counter(block.kind for block in article.blocks if not block.quoted).values())


def _counts(block: Block, label: str) -> Iterator[re.Match[str]]:
    text = block.masked
    for match in _COUNT.finditer(text):
        if _NOT_ALL.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        if (not label or label == match["noun"].lower().removesuffix("s")) and _number(match) >= _LEAST:
            yield match


def _number(match: re.Match[str]) -> int:
    return number_word(match["number"], "en") or 0


def _others(article: Article, run: Sequence[Numbered]) -> set[int]:
    """How many items the lists have, and how many headings there are of the run's level."""
    lists = Counter(block.group for block in article.blocks if block.kind is Kind.ITEM)
    return {*lists.values(), sum(one.level == run[0].block.level for one in article.headings)}
