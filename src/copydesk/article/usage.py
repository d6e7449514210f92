"""Usage: ways of writing the same thing, of which an article follows one and forgets it in places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.article.block import Block
from copydesk.finding import Edit, Fix, Problem, Related

if TYPE_CHECKING:
    from copydesk.article.article import Article
    from copydesk.source import Span

MOST_SHOWN = 20
"""So many places are shown beside a finding."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place where something is written in one of several ways."""

    block: Block
    start: int
    end: int
    way: str

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.block.span_of(self.start, self.end)


Rewrite = Callable[[Use, str], "str | None"]
"""What to write instead of a use to follow a way; None where that cannot be told."""


def preferred(uses: Iterable[Use]) -> str:
    """The way of most uses, of equals the one that comes first; "" where there are not two ways."""
    counts = Counter(use.way for use in uses)
    return counts.most_common(1)[0][0] if len(counts) > 1 else ""


def is_verbatim(article: Article, block: Block, start: int, end: int) -> bool:
    """Whether the source has a range of a block's text as it is read: without markup, entity or line break."""
    return article.source[block.span_of(start, end)] == block.text[start:end]


def strays(
    article: Article, uses: Sequence[Use], says: Callable[[Use, str], str], rewrite: Rewrite | None = None
) -> Iterator[Problem]:
    """One problem for all uses that do not follow the preferred way: at the first, with the others beside it.

    `says` words it, given the first such use and the preferred way.
    """
    way = preferred(uses)
    if not way:
        return
    others = [use for use in uses if use.way != way]
    model = next(use for use in uses if use.way == way)
    fix = _fix(article, others, way, rewrite) if rewrite else None
    related = (Related(model.span, "preferred here"), *(Related(use.span, "here too") for use in others[1:MOST_SHOWN]))
    yield Problem(others[0].span, says(others[0], way), fix, related)


def together(article: Article, uses: Sequence[Use], said: str, rewrite: Rewrite, *, safe: bool = True) -> Problem:
    """One problem for all of some uses, each of which is to be rewritten."""
    fix = _fix(article, uses, "", rewrite, safe=safe)
    related = tuple(Related(use.span, "here too") for use in uses[1 : MOST_SHOWN + 1])
    more = f", in {len(uses)} places" if len(uses) > 1 else ""
    return Problem(uses[0].span, said + more, fix, related)


def _fix(article: Article, uses: Iterable[Use], way: str, rewrite: Rewrite, *, safe: bool = True) -> Fix | None:
    edits = []
    for use in uses:
        text = rewrite(use, way) if is_verbatim(article, use.block, use.start, use.end) else None
        if text is not None and text != use.text:
            edits.append(Edit(use.span, text))
    return Fix("write it in one way" if way else "mend all places", tuple(edits), safe) if edits else None
