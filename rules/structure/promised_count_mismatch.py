"""A title or heading that promises another number of things than follow."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from copydesk import Article, Block, InlineKind, Kind, Problem, Related, Section, Severity, Span, rule
from copydesk.article.numbering import breaks, numbered, runs
from copydesk.article.zone import Zone
from copydesk.language.promises import Promise, heading_promise

_MIN_ITEMS = 3
_MAX_LEAD_IN = 2  # blocks before a section's list
_TOO_FEW = 2
_MAX_LINE = 100  # characters of a line that may be a heading
_LINE_REACH = 60  # blocks below it
_ASIDE = (Zone.FAQ, Zone.SOURCES, Zone.AUTHOR, Zone.SUMMARY)


@rule(severity=Severity.ERROR)
def promised_count_mismatch(article: Article) -> Iterator[Problem]:
    """A title or heading promises a number of things that does not follow.

    “7 tips” and then six: readers count, and so do those who quote the title. Either a thing is missing or the
    title was not changed with the text.

    ```markdown bad
    # 5 signs that your roof leaks

    ## 1. Stains on the ceiling

    Brown rings that grow after rain.

    ## 2. A smell of mould

    Most of all in cupboards.

    ## 3. Damp wood

    Press a nail into the beam.

    ## 4. Peeling paint

    Near the chimney first.
    ```

    ```markdown bad
    ## 5 points to remember

    Keep these in mind:

    - Measure before you cut.
    - Wear gloves.
    - Cut away from yourself.
    - Sweep up.
    ```

    ```markdown good
    ## 4 points to remember

    Keep these in mind:

    - Measure before you cut.
    - Wear gloves.
    - Cut away from yourself.
    - Sweep up.
    ```

    Whatever there is as many of as the title says will do: headings of a level, items of a list, rows, paragraphs.
    Where nothing can be counted, nothing is said.

    ```markdown good
    # Three reasons to keep bees

    The first is honey.

    The second is the orchard, which bears twice as much.

    The third is that they make you sit still.
    ```

    Years, versions, measures, ranges and lower limits are no promises.

    ```markdown good
    # 30 minutes of stretching

    - Neck
    - Back
    - Legs

    ## 10+ ways to sit

    - On a ball
    - On the floor
    - On a stool
    ```

    In plain text headings are inferred, so there it is a warning.
    """
    yield from _in_title(article)
    title = article.title.heading if article.title else None
    for at, section in enumerate(article.sections):
        heading = section.heading
        if heading and heading is not title and not heading.quoted and (promise := _promise(article, heading)):
            yield from _in_section(article, heading, promise, _subtree(article.sections, at))
    if article.format == "text":
        yield from _in_lines(article)


def _in_title(article: Article) -> Iterator[Problem]:
    title = article.title
    promise = heading_promise(title.text, article.language) if title else None
    if not title or not promise:
        return
    body = _body(article)
    blocks = [block for section in body for block in section.blocks]
    if promise.number not in _counts(body, blocks) | _loose_counts(blocks):
        span = title.heading.span_of(promise.start, promise.end) if title.heading else title.span
        yield from _problem(article, _Place(promise, span, title.text), _of_article(article, body, promise))


def _promise(article: Article, heading: Block) -> Promise | None:
    if article.language in ("", "en") and not heading.has_number:
        return None
    promise = heading_promise(heading.masked, article.language)
    return promise if promise and promise.noun else None


def _in_section(article: Article, heading: Block, promise: Promise, subtree: Sequence[Section]) -> Iterator[Problem]:
    if promise.number not in _counts(subtree, [block for section in subtree for block in section.blocks]):
        place = _Place(promise, heading.span_of(promise.start, promise.end), heading.text)
        yield from _problem(article, place, _of_section(subtree, promise))


def _in_lines(article: Article) -> Iterator[Problem]:
    """Lines of a plain text that were not told to be headings, above a list."""
    for at, block in enumerate(article.blocks):
        if block.kind is Kind.PARAGRAPH and len(block.text) <= _MAX_LINE and block.text[-1:].isalnum():
            below = article.blocks[at + 1 : at + 1 + _LINE_REACH]
            section = Section(block, tuple(takewhile(lambda one: one.kind is not Kind.HEADING, below)), ())
            leads = any(one.kind is Kind.ITEM for one in section.blocks[: _MAX_LEAD_IN + 1])
            if leads and (promise := _promise(article, block)):
                yield from _in_section(article, block, promise, [section])


class _Place(NamedTuple):
    """A promise, where it stands, and the words around it."""

    promise: Promise
    span: Span
    text: str


class _Answer(NamedTuple):
    """What was counted instead: its number, what it is, the first or last of it, and how sure that is."""

    number: int
    what: str
    block: Block
    severity: Severity | None = None


def _problem(article: Article, place: _Place, answer: _Answer | None) -> Iterator[Problem]:
    if answer and answer.number != place.promise.number:
        words = place.text[place.promise.start : place.promise.end]
        related = (Related(answer.block.text_span, f"{answer.number} {answer.what}"),)
        severity = answer.severity or (Severity.WARNING if article.format == "text" else None)
        message = f"“{words}” are promised, but there are {answer.number} {answer.what}"
        yield Problem(place.span, message, related=related, severity=severity)


def _body(article: Article) -> list[Section]:
    """The sections that a title speaks of."""
    title = article.title.heading if article.title else None
    zones = {id(block): zone for block, zone in zip(article.blocks, article.zones, strict=True)}
    return [
        section
        for section in article.sections
        if section.heading is None or section.heading is title or zones[id(section.heading)] not in _ASIDE
    ]


def _subtree(sections: Sequence[Section], at: int) -> Sequence[Section]:
    end = at + 1
    while end < len(sections) and sections[end].level > sections[at].level:
        end += 1
    return sections[at:end]


def _counts(sections: Sequence[Section], blocks: Sequence[Block]) -> set[int]:
    """What can be counted below a promise; any of it may be what was meant."""
    levels = Counter(section.level for section in sections)
    lengths = [len(items) for items in _lists(blocks)]
    bold = sum(block.kind in (Kind.PARAGRAPH, Kind.ITEM) and _begins_bold(block) for block in blocks)
    rows = Counter(block.group for block in blocks if block.kind is Kind.CELL and block.cell and block.cell[1] == 0)
    tables = {count - head for count in rows.values() for head in (0, 1)}
    last = {run[-1].number for run in runs(sections)}
    lines = {one.number for block in blocks if block.kind is Kind.PARAGRAPH and (one := numbered(block))}
    lines |= {int(digits) for block in blocks if (digits := block.marker.strip("().")).isdecimal() and len(digits) < 4}
    return {*levels.values(), *lengths, sum(lengths), bold, *tables, *last, *lines}


def _loose_counts(blocks: Sequence[Block]) -> set[int]:
    """How many paragraphs, pictures, listings, terms … there are, which may be so by chance."""
    return set(Counter(block.kind for block in blocks if not block.quoted).values())


def _lists(blocks: Sequence[Block]) -> list[list[Block]]:
    """The items of the lists among the blocks that stand in no other."""
    found: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind is Kind.ITEM and block.depth == 1:
            found.setdefault(block.inside[0], []).append(block)
    return list(found.values())


def _begins_bold(block: Block) -> bool:
    return any(one.kind is InlineKind.STRONG and one.start == 0 for one in block.inlines[:2])


def _of_section(sections: Sequence[Section], promise: Promise) -> _Answer | None:
    """The list at the section's beginning, if that is all there is or is announced; else numbered subsections."""
    own = sections[0].blocks
    leading = list(takewhile(lambda block: block.kind is not Kind.ITEM, own))
    found = _lists(own)
    if found and len(found[0]) > 1 and len(leading) <= _MAX_LEAD_IN:
        announced = not leading or leading[-1].text.rstrip().endswith(":")
        if announced or (len(found) == 1 and promise.number not in _loose_counts(own)):
            return _Answer(len(found[0]), "items in the list", found[0][0])
    return _numbered(sections[1:])


def _of_article(article: Article, sections: Sequence[Section], promise: Promise) -> _Answer | None:
    """The article's numbered headings; else its one list; else headings that are one or two too few."""
    if steps := _numbered(sections):
        return steps
    headings = [section.heading for section in sections if section.heading and section.level > 1]
    found = _lists([block for section in sections for block in section.blocks])
    if not headings and len(found) == 1 and len(found[0]) >= _MIN_ITEMS:
        return _Answer(len(found[0]), "items in the list", found[0][0], Severity.WARNING)
    level = min((heading.level for heading in headings), default=0)
    top = [heading for heading in headings if heading.level == level]
    if article.format != "text" and _MIN_ITEMS <= len(top) < promise.number <= len(top) + _TOO_FEW:
        return _Answer(len(top), f"headings of level {top[0].level}", top[0], Severity.NOTE)
    return None


def _numbered(sections: Sequence[Section]) -> _Answer | None:
    """The numbered headings, where there is one run of them that begins at 1 and has no gaps."""
    found = list(runs(sections))
    if len(found) != 1 or found[0][0].number != 1 or breaks(found[0]):
        return None
    return _Answer(found[0][-1].number, "numbered headings", found[0][-1].block)
