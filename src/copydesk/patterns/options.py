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
    return _Check(find, {"exceptions": (), **defaults})


class _Check:
    """A check that tells its options as a function does; few runs ask, and telling them takes longer than finding."""

    def __init__(self, find: Find, defaults: Settings) -> None:
        self._find = find
        self._defaults = defaults
        self._unset = Given(defaults)

    def __call__(self, article: Article, **settings: object) -> Iterable[Problem]:
        return self._find(article, Given({**self._defaults, **settings}) if settings else self._unset)

    @property
    def __annotations__(self) -> dict[str, object]:  # type: ignore[override]
        hints = {name: Annotated[_type(default), _HELP[name]] for name, default in self._defaults.items()}
        return {"article": Article, **hints}

    @property
    def __signature__(self) -> inspect.Signature:
        hints = self.__annotations__
        article = inspect.Parameter("article", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Article)
        options = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hints[name])
            for name, default in self._defaults.items()
        ]
        return inspect.Signature([article, *options])


_HELP = {
    "exceptions": "words that are no offence",
    "max": "how many pass",
    "min": "how many there have to be",
    "max_words": "the most words of a block that is looked into",
    "threshold": "the share of words that have to fit",
}


def _type(default: object) -> object:
    return tuple[str, ...] if isinstance(default, tuple) else type(default)
