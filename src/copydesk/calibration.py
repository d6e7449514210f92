"""Calibration: the control points of rules, measured on articles that are good."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.errors import ConfigError
from copydesk.report import ArticleReport
from copydesk.scale import Points, Scale, standard
from copydesk.score import account

LEAST_ARTICLES = 30
"""Of fewer articles the 97th percentile is the worst one."""

GOOD, MIDDLE = 0.75, 0.97
"""The shares of good articles that a rule leaves at least .9 and .5 of."""

_DIGITS = 2
_STEEPEST = 1.5  # between the two points; a steeper curve would let one finding decide


class Measured(NamedTuple):
    """A rule with points of its own: the articles that it found something in, and the points."""

    rule: str
    articles: int
    points: Points


def calibrated(articles: Sequence[ArticleReport], scale: Scale | None = None) -> tuple[Measured, ...]:
    """The rules that good articles break more often than their severity allows, with the points that allow it.

    A rule that they break less often keeps its points: what is rare among good articles is no less telling for it.

    Raises:
        ConfigError: there are fewer than `LEAST_ARTICLES`.
    """
    known = scale or standard()
    if len(articles) < LEAST_ARTICLES:
        raise ConfigError(
            f"{len(articles)} articles are too few to measure; name a folder with {LEAST_ARTICLES} or more"
        )
    return tuple(_measured(_rates(articles, known), len(articles), known))


def profile(found: Sequence[Measured], articles: int, words: int) -> Iterator[str]:
    """The lines of a profile with these points."""
    yield f"# Measured by copydesk calibrate on {articles:,} articles of {words:,} words: where good articles break a"
    yield "# rule, what it costs at the 75th percentile of its rate (good), and at the 97th (middle)."
    yield '# Name this file in copydesk.toml: profile = "FILE.toml".'
    for one in found:
        yield ""
        yield f"[score.rules.{one.rule}]  # in {one.articles:,} of the articles"
        yield f"good = {one.points.good:g}"
        yield f"middle = {one.points.middle:g}"


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of some values, at least one; share from 0 to 1."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def _rates(articles: Sequence[ArticleReport], scale: Scale) -> Mapping[tuple[str, bool], list[float]]:
    """The rates of each rule's notes, and of its errors and warnings, in the articles where it found any."""
    rates: dict[tuple[str, bool], list[float]] = defaultdict(list)
    for article in articles:
        for entry in account(article.findings, article.words, scale).entries:
            rates[entry.rule, entry.notes].append(entry.rate)
    return rates


def _measured(rates: Mapping[tuple[str, bool], list[float]], articles: int, scale: Scale) -> Iterator[Measured]:
    best: dict[str, Measured] = {}
    for (rule, notes), found in sorted(rates.items()):
        usual = scale.points(rule, notes=notes)
        whole = [*found, *[0.0] * (articles - len(found))]
        points = _points(percentile(whole, GOOD), percentile(whole, MIDDLE), usual)
        if points != usual and (rule not in best or points.middle > best[rule].points.middle):
            best[rule] = Measured(rule, len(found), points)
    yield from best.values()


def _points(good: float, middle: float, usual: Points) -> Points:
    """The measured points where they lie above the usual ones."""
    good = max(good, usual.good)
    return Points(round(good, _DIGITS), round(max(middle, usual.middle, _STEEPEST * good), _DIGITS))
