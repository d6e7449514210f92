"""A table of contents that differs from the headings."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from copydesk import Annotated, Article, Block, Edit, Fix, InlineKind, Kind, Problem, Related, Severity, Span, rule
from copydesk.article.echo import heading_key
from copydesk.language.excerpt import excerpt

_CONTENTS = re.compile(
    r"(?:table of )?contents|toc|in this (?:article|post|guide|page)|on this page"
    r"|what(?:'s| is) in this (?:article|post)|índice|contenidos?|sumário|conteúdo|neste artigo|en este artículo"
    r"|inhalt(?:sverzeichnis)?|in diesem artikel|sommaire|table des matières|dans cet article",
    re.IGNORECASE,
)
_MIN_ENTRIES = 3
_ENTRY = re.compile(r"(?<=[-*+] )\[[^\[\]]*\]\(#[^()]*\)$")
_DROPPED = re.compile(r"[^\w\- ]")
_NO_LETTER = re.compile(r"[\W_]+")
_MOST_PLACES = 20
_REACH = 400  # blocks of the contents' list


class _Entry(NamedTuple):
    item: Block
    heading: int | None  # the place of its heading among those below the contents


@rule(severity=Severity.WARNING, fixable=True, needs="lists")
def toc_mismatch(
    article: Article,
    *,
    min_share: Annotated[float, "contents that name fewer of the headings of their level are a selection"] = 0.6,
) -> Iterator[Problem]:
    """The table of contents differs from the headings.

    A heading was added, renamed or moved, and the contents were forgotten: readers look for what is not there, or
    do not see what is. Where the contents are a flat list of links, the unsafe fix adds what is missing.

    ```markdown bad
    # The allotment in a year

    ## Contents

    - [Spring](#spring)
    - [Summer](#summer)
    - [Winter](#winter)

    ## Spring

    Sow the peas.

    ## Summer

    Water them.

    ## Autumn

    Pick what the snails have left.

    ## Winter

    Order seeds.
    ```
    ```markdown fixed
    # The allotment in a year

    ## Contents

    - [Spring](#spring)
    - [Summer](#summer)
    - [Autumn](#autumn)
    - [Winter](#winter)

    ## Spring

    Sow the peas.

    ## Summer

    Water them.

    ## Autumn

    Pick what the snails have left.

    ## Winter

    Order seeds.
    ```

    ```markdown good
    # The allotment in a year

    ## Contents

    - [Spring](#spring)
    - [Summer](#summer)
    - [Winter](#winter)

    ## Spring

    Sow the peas.

    ## Summer

    Water them.

    ## Winter

    Order seeds.
    ```

    Contents are a list of three or more links to places of the page, or a list under a heading such as “In this
    article”. An entry may be shorter than its heading, and contents that name less than 60 % of the headings are a
    selection. A link that leads nowhere is `dead-anchor`'s.

    ```markdown good
    # The allotment in a year

    Our favourites are these:

    - [peas](#spring)
    - [tomatoes](#summer)
    - [seeds](#winter)

    ## Spring

    Sow the peas.

    ## Summer

    Water the tomatoes.

    ## Early autumn

    Pick.

    ## Late autumn

    Dig.

    ## First frost

    Cover.

    ## Winter

    Order seeds.
    ```
    """
    at = _contents(article)
    if at is None:
        return
    headings = [block for block in article.blocks[at:] if block.kind is Kind.HEADING and _reads(block)]
    entries = _entries(article, at, headings)
    known = [entry for entry in entries if entry.heading is not None]
    if len(known) < _MIN_ENTRIES:
        return
    yield from _out_of_order(known, headings)
    yield from _missing(article, known, headings, min_share)
    yield from _extra(entries)


def _reads(heading: Block) -> bool:
    """Whether a heading has words, other than a control such as “[edit]”."""
    return not heading.quoted and bool(_bare(heading.text)) and not heading.text.startswith("[")


def _contents(article: Article) -> int | None:
    """The place of the first item of the contents."""
    first: dict[int, int] = {}
    links: dict[int, int] = {}
    for at, block in enumerate(article.blocks):
        if block.kind is not Kind.ITEM or not block.inside:
            continue
        number = block.inside[0]
        first.setdefault(number, at)
        links[number] = links.get(number, 0) + (_target(block) is not None)
    for group in article.lists:
        at = first.get(group.number, -1)
        if group.depth == 1 and len(group.items) >= _MIN_ENTRIES and at >= 0:
            linked = links[group.number] >= _MIN_ENTRIES and all(_target(item) is not None for item in group.items)
            if linked or (at and _is_contents_heading(article.blocks[at - 1])):
                return at
    return None


def _is_contents_heading(block: Block) -> bool:
    return len(block.text) <= 60 and bool(_CONTENTS.fullmatch(block.text.strip(" :")))


def _target(item: Block) -> str | None:
    """Where on the page an item leads that is one link; None if it is more than that."""
    for one in item.inlines:
        if one.kind is InlineKind.LINK and one.target.startswith("#") and one.start == 0:
            return one.target[1:]
    return None


def _entries(article: Article, at: int, headings: Sequence[Block]) -> list[_Entry]:
    by_anchor: dict[str, int] = {}
    for place, heading in enumerate(headings):
        for key in (_bare(heading.anchor), _bare(heading.text), _bare(heading_key(heading.text))):
            by_anchor.setdefault(key, place)
    number = article.blocks[at].inside[0]
    entries = []
    for block in article.blocks[at : at + _REACH]:
        if number not in block.inside:
            break
        if block.kind is Kind.ITEM:
            keys = (_bare(_target(block) or ""), _bare(block.text))
            entries.append(_Entry(block, next((by_anchor[key] for key in keys if key and key in by_anchor), None)))
    return entries


def _bare(text: str) -> str:
    return _NO_LETTER.sub("", text.casefold())


def _out_of_order(known: Sequence[_Entry], headings: Sequence[Block]) -> Iterator[Problem]:
    for before, entry in pairwise(known):
        if entry.heading is not None and before.heading is not None and entry.heading < before.heading:
            heading = headings[entry.heading]
            message = (
                f"“{excerpt(entry.item.text)}” comes after “{excerpt(before.item.text)}” in the contents, but not below"
            )
            yield Problem(entry.item.text_span, message, related=(Related(heading.text_span, "its heading"),))


def _missing(
    article: Article, known: Sequence[_Entry], headings: Sequence[Block], min_share: float
) -> Iterator[Problem]:
    """The headings of the contents' level that they do not name, all in one."""
    named = {entry.heading for entry in known}
    level = min(headings[place].level for place in named if place is not None)
    wanted = [place for place, heading in enumerate(headings) if heading.level == level]
    missing = [headings[place] for place in wanted if place not in named]
    if not missing or len(wanted) - len(missing) < min_share * len(wanted):
        return
    related = tuple(Related(heading.text_span, "not in the contents") for heading in missing[:_MOST_PLACES])
    what = f"“{excerpt(missing[0].text)}”" + (f" and {len(missing) - 1} more" if len(missing) > 1 else "")
    # A closing section, such as thanks, is often left out on purpose.
    closing = wanted[-1] not in named and len(missing) == 1
    severity = Severity.NOTE if closing else None
    fix = _fix(article, known, headings, [place for place in wanted if place not in named])
    yield Problem(known[0].item.text_span, f"the contents do not name {what}", fix, related, severity)


def _fix(article: Article, known: Sequence[_Entry], headings: Sequence[Block], missing: Sequence[int]) -> Fix | None:
    """Add a link to each missing heading behind the entry of the one before it."""
    lines = [_line(article, entry.item) for entry in known]
    heads = {_ENTRY.sub("", article.source[line]) if _ENTRY.search(article.source[line]) else "" for line in lines}
    order = [entry.heading for entry in known]
    if (
        article.format != "markdown"
        or len(heads) > 1
        or heads == {""}
        or order != sorted(order, key=lambda at: at or 0)
    ):
        return None
    head, added = heads.pop(), dict[int, list[str]]()
    for place in missing:
        after = max((at for at, entry in enumerate(known) if (entry.heading or 0) < place), default=0)
        added.setdefault(after, []).append(f"\n{head}[{headings[place].text}](#{_slug(headings[place])})")
    edits = (Edit(Span(lines[at].end, lines[at].end), "".join(text)) for at, text in added.items())
    return Fix("add the missing entries", tuple(edits), safe=False)


def _line(article: Article, item: Block) -> Span:
    line = article.source.line_span(article.source.line(item.span.start))
    return Span(line.start, line.start + len(article.source[line].rstrip()))


def _slug(heading: Block) -> str:
    """The heading's anchor as GitHub makes it, unless it has one of its own."""
    return heading.anchor or _DROPPED.sub("", heading.text.strip().casefold()).replace(" ", "-")


def _extra(entries: Sequence[_Entry]) -> Iterator[Problem]:
    """The entries without a heading, where they are no links; where a link leads is another rule's question."""
    for entry in entries:
        if entry.heading is None and not any(one.kind is InlineKind.LINK for one in entry.item.inlines):
            yield Problem(
                entry.item.text_span, f"no heading reads “{excerpt(entry.item.text)}”", severity=Severity.NOTE
            )
