"""The keyphrase that an article declares: the words under which it wants to be found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from copydesk.article.article import Article
from copydesk.article.metadata import Entry
from copydesk.language.stems import stem
from copydesk.language.words import WORD, content_words

KEYS = (
    "keyphrase",
    "focus_keyphrase",
    "focuskeyphrase",
    "focus_keyword",
    "focuskeyword",
    "focus_kw",
    "primary_keyword",
)


def keyphrase(article: Article) -> Entry | None:
    """What the front matter declares, if that has a word; of several the first."""
    entry = next((article.metadata[key] for key in KEYS if key in article.metadata), None)
    return entry if entry and content_words(entry.text, article.language) else None


def holds(text: str, phrase: str, language: str) -> bool:
    """Whether a text has all content words of a phrase, in any form and order."""
    wanted = {stem(word, language) for word in content_words(phrase, language)}
    return wanted <= {stem(word, language) for word in WORD.findall(text)}


def gaps(texts: Sequence[str], phrase: str, language: str) -> list[tuple[int, int]]:
    """The runs of texts without the phrase: the first's number, and behind the last's."""
    marks = [-1, *(at for at, text in enumerate(texts) if holds(text, phrase, language)), len(texts)]
    return [(one + 1, other) for one, other in pairwise(marks) if other > one + 1]
