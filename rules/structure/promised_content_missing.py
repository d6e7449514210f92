"""A section whose heading names what it does not have."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from copydesk import Article, Block, InlineKind, Kind, Problem, Section, Severity, rule
from copydesk.article.templating import is_template
from copydesk.language.excerpt import excerpt

_MIN_WORDS = 12  # a section of fewer words is another rule's


class _Promise(NamedTuple):
    heading: re.Pattern[str]
    kept: re.Pattern[str]
    kinds: frozenset[Kind]  # blocks that keep it, whatever they say
    what: str


_SEEN = frozenset({Kind.IMAGE, Kind.HTML, Kind.CELL, Kind.CODE})
_PROMISES = (
    _Promise(
        re.compile(
            r"(?:(?:current |full )?(?:price|prices|pricing)\b"
            r"(?! (?:action|target|competition|models?|strateg\w+|war|power))"
            r"|(?:what|how much) (?:does|do|will) .{1,40} cost\?|preise\b|precios?\b|preços?\b"
            r"|tarifs?\b|prix\b|prezzi\b)",
            re.IGNORECASE,
        ),
        re.compile(
            r"\d|\b(?:free|gratis|kostenlos|gratuit\w*|grátis|no cost|hundreds?|thousands?|euros?|dollars?|pounds?)\b",
            re.I,
        ),
        _SEEN,
        "no figure",
    ),
    _Promise(
        re.compile(
            r"(?:.{0,40}\b)?(?:testimonials?|what (?:our )?(?:customers|clients|users|readers) (?:say|are saying)"
            r"|testimonios|depoimentos|kundenstimmen|témoignages|testimonianze)\b.{0,20}",
            re.IGNORECASE,
        ),
        re.compile(r"[“”„«»\"]|‘\w|\b(?:said|says|wrote|writes|told|recalls?|remembers?)\b"),
        _SEEN - {Kind.IMAGE},
        "nobody's words",
    ),
)


@rule(severity=Severity.WARNING)
def promised_content_missing(article: Article) -> Iterator[Problem]:
    """A heading names what its section does not have.

    Under “Pricing” stands no price, under “Testimonials” nobody speaks. Readers came for just that; mostly the outline
    was there before the facts.

    ```markdown bad
    ## Pricing and guarantee

    Prices vary with the season and the size of the boat. Ask at the quay for the packages that are on offer, and for
    the guarantee.
    ```
    ```markdown bad
    ## Results and testimonials

    - Many guests report that they slept better than in the town.
    - Some find the crossing rough, and others the beds.
    ```
    ```markdown good
    ## Pricing and guarantee

    A crossing costs nine euros in summer and six in winter, and children go free. If the boat does not leave, you get
    your money back at the quay.
    ```

    A table, a picture or a widget may show it, and so may a section below.

    ```markdown good
    ## Pricing and guarantee

    Prices vary with the season and the size of the boat, and the list that hangs at the quay is painted anew each year.

    ![The price list](prices.png)

    ## What our customers say

    We asked everybody who slept on the island this year, and two of them had something to say about the beds.

    ### Anna

    “I have slept on worse.”
    ```

    A heading that speaks about prices, and does not name them, promises none.

    ```markdown good
    ## Price wars of the ferrymen

    Each spring one of them goes lower than the others, and by June all of them are at law with one another again.
    ```
    """
    if is_template(article):
        return
    for at, section in enumerate(article.sections):
        heading = section.heading
        promise = _promise(heading)
        if heading and promise and not _is_kept(promise, _blocks(article.sections, at)):
            message = f"“{excerpt(heading.text)}” has {promise.what} below it; write it or name the section otherwise"
            yield Problem(heading.text_span, message)


def _promise(heading: Block | None) -> _Promise | None:
    if heading is None or heading.quoted or heading.level < 2:
        return None
    text = heading.text.strip()
    return next((one for one in _PROMISES if one.heading.match(text)), None)


def _blocks(sections: Sequence[Section], at: int) -> list[Block]:
    """The blocks of a section and of those below it."""
    level = sections[at].level
    below = takewhile(lambda one: one.level > level, sections[at + 1 :])
    return [block for section in (sections[at], *below) for block in section.blocks]


def _is_kept(promise: _Promise, blocks: Sequence[Block]) -> bool:
    if sum(len(block.text.split()) for block in blocks) < _MIN_WORDS:
        return True
    shown = (
        any(one.kind is InlineKind.IMAGE for block in blocks for one in block.inlines) and Kind.IMAGE in promise.kinds
    )
    if shown or any(block.kind in promise.kinds or block.quoted for block in blocks):
        return True
    return any(promise.kept.search(block.text) for block in blocks)
