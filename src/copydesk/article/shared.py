"""Analyses that several rules share: each is worked out once for an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

from copydesk.article.article import Article

T = TypeVar("T")


def shared(
    analysis: Callable[[Article], Iterable[T]],
) -> Callable[[Article], tuple[T, ...]]:
    """Have an article keep what an analysis found in it, as a tuple."""
    name = f"{analysis.__module__}.{analysis.__qualname__}"

    @wraps(analysis)
    def found(article: Article) -> tuple[T, ...]:
        # As cached_property keeps its values; no attribute has a name with a full stop.
        known = article.__dict__.get(name)
        if known is None:
            known = article.__dict__[name] = tuple(analysis(article))
        return known

    return found
