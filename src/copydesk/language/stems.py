"""Stems of words, by the Snowball stemmers."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from copydesk.language.words import content_words

_ALGORITHMS = {
    "": "english",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
}


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "en") -> str:
    """The case-folded stem of a word; in a language without a stemmer the case-folded word itself."""
    return _stemmer(language)(word.casefold().replace("’", "'"))


def stems(text: str, language: str = "en") -> list[str]:
    """The stems of a text's content words, in order."""
    return [stem(word, language) for word in content_words(text, language)]


@lru_cache
def _stemmer(language: str) -> Callable[[str], str]:
    if language not in _ALGORITHMS:
        return str
    import Stemmer  # type: ignore[import-not-found]

    # The stemmer's own cache would hold each word a second time.
    return Stemmer.Stemmer(_ALGORITHMS[language], 0).stemWord  # type: ignore[no-any-return]
