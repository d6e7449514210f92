"""The options of a data rule: a check whose signature tells them, as a rule's function does."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from copydesk.article import Article
from copydesk.finding import Problem

Settings = Mapping[str, object]
Find = Callable[[Article, "Given"], Iterable[Problem]]


@dataclass(frozen=True)
class Given:
    """The options of one run, those that are not set at their defaults."""

    settings: Settings

    @property
    def exceptions(self) -> tuple[str, ...]:
        """The words that the configuration permits, as they are written there."""
        found = self.settings["exceptions"]
        return tuple(map(str, found)) if isinstance(found, tuple | list) else ()

    def figure(self, name: str) -> int | None:
        """A whole number; None where the rule has no such option."""
        found = self.settings.get(name)
        return found if isinstance(found, int) else None

    def share(self, name: str) -> float:
        """A number from 0 to 1; 0 where the rule has no such option."""
        found = self.settings.get(name)
        return float(found) if isinstance(found, int | float) else 0.0


def with_options(find: Find, **defaults: object) -> Callable[..., Iterable[Problem]]:
    """A check with the option `exceptions` and one for each default, of the default's type."""
    everything: dict[str, object] = {"exceptions": (), **defaults}

    def check(article: Article, **settings: object) -> Iterable[Problem]:
        return find(article, Given({**everything, **settings}))

    hints = {name: Annotated[_type(default), _HELP[name]] for name, default in everything.items()}
    article = inspect.Parameter("article", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Article)
    options = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=everything[name], annotation=hint)
        for name, hint in hints.items()
    ]
    check.__signature__ = inspect.Signature([article, *options])  # type: ignore[attr-defined]
    check.__annotations__ = {"article": Article, **hints}
    return check


_HELP = {
    "exceptions": "words that are no offence",
    "max": "how many pass",
    "min": "how many there have to be",
    "max_words": "the most words of a block that is looked into",
    "threshold": "the share of words that have to fit",
}


def _type(default: object) -> object:
    return tuple[str, ...] if isinstance(default, tuple) else type(default)
