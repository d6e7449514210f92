"""The account of a score: each rule's rate, what it leaves, and the points that it costs, which add up exactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.report import ArticleReport
from copydesk.reporters.styled import Line, Piece, wrapped
from copydesk.scale import Scale, standard
from copydesk.score import Account, Entry, account

_BLANK: Line = ()
_LEAST_NAME = 20  # columns


def account_table(article: ArticleReport, width: int) -> Iterator[Line]:
    """A line for each category and for each of its rules that found something, the dearest first, and the sum."""
    scale = article.score.scale or standard()
    found = account(article.findings, article.words, scale)
    costs = hundredths([*(entry.cost for entry in found.entries), found.held])
    yield from wrapped((Piece("   the account  ", "bold"), Piece(_heading(article, scale), "dim")), width, 16)
    name = max([_LEAST_NAME, *(len(entry.rule) for entry in found.entries)])
    priced = sorted(zip(found.entries, costs, strict=False), key=lambda pair: (-pair[1], pair[0].rule))
    for category in scale.shares:
        own = [(entry, cost) for entry, cost in priced if entry.category == category]
        if own:
            yield (Piece(f"   {category:<{name + 2}}"), Piece(_points(sum(cost for _, cost in own)), "bold"))
        for entry, cost in own:
            yield from wrapped(tuple(_pieces(entry, cost, name, scale)), width, name + 12)
    if found.held:
        yield from _held(article, found, costs[-1], name)
    yield (Piece(f"   {'the score':<{name + 2}}"), Piece(f"{found.total:8.2f}", "bold"))
    yield _BLANK


def hundredths(costs: Sequence[float]) -> list[int]:
    """The costs in hundredths, so rounded that their sum is the sum's own hundredths."""
    whole = [int(cost * 100 + 1e-9) for cost in costs]
    short = round(sum(costs) * 100) - sum(whole)
    by_rest = sorted(range(len(costs)), key=lambda at: whole[at] - costs[at] * 100)
    for at in by_rest[:short]:
        whole[at] += 1
    return whole


def _heading(article: ArticleReport, scale: Scale) -> str:
    words = max(article.words, scale.min_words)
    counted = f", counted as {words:,}" if words > article.words else ""
    return f"{article.words:,} words{counted}; a rate is a weight in 1,000 words"


def _pieces(entry: Entry, cost: int, name: int, scale: Scale) -> Iterator[Piece]:
    number, kind = len(entry.findings), "note" if entry.notes else "grave"
    share = scale.shares[entry.category]
    most = share.notes if entry.notes else share.grave
    yield Piece(f"     {entry.rule:<{name}}")
    yield Piece(f"{_points(cost)}  ")
    yield Piece(f"{number} {kind}, rate {entry.rate:.2f}, leaves {entry.sub_score:.3f} of {most:.1%}", "dim")


def _held(article: ArticleReport, found: Account, cost: int, name: int) -> Iterator[Line]:
    rules = ", ".join(dict.fromkeys(article.findings[at].rule for at in found.blockers))
    held = f"  {rules} blocks: the score is held at {found.total:g}"
    yield (Piece(f"   {'blockers':<{name + 2}}"), Piece(_points(cost), "bold"), Piece(held, "dim"))


def _points(cost: int) -> str:
    return f"{'−' if cost else ''}{cost / 100:.2f}".rjust(8)
