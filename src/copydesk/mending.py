"""What to mend first, and the score that a run has then."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from typing import NamedTuple

from copydesk.brief import Brief, Offence
from copydesk.score import mean_score
from copydesk.summary import Summary

MEND_FIRST = 3
"""How many offences are named; articles in brief know their totals without so many."""


class Place(NamedTuple):
    """An offence and the article that it stands in."""

    article: Brief
    offence: Offence


class Mending(NamedTuple):
    """The dearest offences of a run, and its score when they are mended."""

    places: tuple[Place, ...]
    score: float


def mend_first(summary: Summary, most: int = MEND_FIRST) -> Mending:
    """The offences that cost the run most, dearest first; the score is counted anew without them."""
    places = (Place(article, one) for article in summary.articles for one in article.offences[:most])
    dearest = tuple(nsmallest(most, places, key=_rank))
    mended = Counter(id(one.article) for one in dearest)
    totals = [(_total(one, mended[id(one)]), one.words) for one in summary.articles]
    return Mending(dearest, mean_score(totals))


def _rank(place: Place) -> tuple[float, str, str]:
    """The dearest first; an article weighs in the run as many words as it has."""
    return -place.offence.cost * max(1, place.article.words), place.article.path, place.offence.rule


def _total(article: Brief, mended: int) -> float:
    return article.mended[mended - 1] if mended else article.total
