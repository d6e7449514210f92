"""An acronym that is used first and spelled out afterwards."""

import re
from collections.abc import Iterator
from itertools import takewhile

from copydesk import Article, Block, Problem, Related, Severity, rule
from copydesk.claims.acronyms import Expansion, expansions

_BRACKETED = re.compile(r"\(([A-Z]{3,8})s?\)")
_STOP = re.compile(r"[.!?][”\"’)]*\s")


@rule(severity=Severity.NOTE, languages=("en",), signs="(")
def acronym_explained_late(article: Article) -> Iterator[Problem]:
    """An acronym is used, and what it stands for comes later in the same paragraph.

    Readers meet the letters before they can know them. So it stands where sentences have been moved about: spell the
    acronym out where it first stands.

    ```markdown bad
    The HBRC met on Monday to talk about the pier. Money is short. The Harbour Board of Roads and Canals (HBRC) has not
    paid for repairs since the flood.
    ```
    ```markdown good
    The Harbour Board of Roads and Canals (HBRC) met on Monday to talk about the pier. The HBRC has not paid for repairs
    since the flood.
    ```

    An acronym that was spelled out earlier, or that a heading or another paragraph has used, may be spelled out again.

    ```markdown good
    The Harbour Board of Roads and Canals (HBRC) met on Monday.

    The HBRC has not paid since the flood. In full, the Harbour Board of Roads and Canals (HBRC) was founded in 1902.
    ```
    """
    suspects = {match[1] for block in article.prose for match in _suspects(block)}
    told: set[str] = set()
    for one in expansions(article) if suspects else ():
        if one.acronym in suspects and one.acronym not in told and not one.block.quoted:
            yield from _used_before(article, one)
        told.add(one.acronym)


def _suspects(block: Block) -> Iterator[re.Match[str]]:
    """Acronyms in brackets that the block has before, in an earlier sentence."""
    text = block.masked
    for match in _BRACKETED.finditer(text) if "(" in text else ():
        if _use(match[1], text, match.start()):
            yield match


def _use(acronym: str, text: str, end: int) -> re.Match[str] | None:
    """Where an acronym stands in a sentence that is over before a place."""
    match = re.compile(rf"(?<![\w&.-]){acronym}s?(?![\w&-])").search(text, 0, end)
    return match if match and _STOP.search(text, match.end(), end) else None


def _used_before(article: Article, one: Expansion) -> Iterator[Problem]:
    text = one.block.masked
    match = _use(one.acronym, text, text.find(f"({one.acronym}"))
    if match and not _stood_earlier(article, one):
        said = f"“{match[0]}” is used before it is spelled out; spell it out here"
        yield Problem(one.block.span_of(*match.span()), said, related=(Related(one.span, "spelled out here"),))


def _stood_earlier(article: Article, one: Expansion) -> bool:
    """Whether a block before has the acronym."""
    before = takewhile(lambda block: block is not one.block, article.blocks)
    return any(one.acronym in block.forms or f"{one.acronym}s" in block.forms for block in before)
