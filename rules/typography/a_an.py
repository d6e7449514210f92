"""“a” before a vowel's sound, “an” before a consonant's."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.language.articles import article_before

_ARTICLE = re.compile(r" (an?) ([^\W_][\w’'-]*)", re.ASCII)
_FIRST = re.compile(r"(?<![\w.'’\-/&+])(An?) ([^\W_][\w’'-]*)", re.ASCII)
_PLACE = re.compile(
    r"(?:vitamin|hepatitis|grade|plan|option|team|group|section|appendix|type|class|point|part|letter)s? $"
)


@rule(severity=Severity.WARNING, fixable=True, languages=("en",))
def a_an(article: Article) -> Iterator[Problem]:
    """“a” stands before a vowel's sound, or “an” before a consonant's.

    The sound decides, not the letter: an hour, a unit, an MRI, a US firm, an 8-inch disk. Words that are no English
    ones are left alone, and so are those that are spoken in two ways (a historian, an historian; a SQL, an SQL
    database).

    ```markdown bad
    It takes a hour to find an useful map, and a old one at that.
    ```
    ```markdown fixed
    It takes an hour to find a useful map, and an old one at that.
    ```
    ```markdown bad
    A 8-bit chip needs an better clock than a XML file does.
    ```
    ```markdown good
    An honest heir is a one-off in a European union: an MRI, a UFO, an FBI agent, a NATO base, an 11th hour, a unicorn,
    an historian and a hotel, a herb or an herb, an SQL query or a SQL query, a ukulele, an uninteresting, urgent thing.
    ```

    The letter A is no article, and neither is a foreign word.

    ```markdown good
    Vitamin A is in carrots, plan A and plan B failed, the string “a of b” is old, and we ate à la carte, or a la carte.
    ```
    ```markdown good
    Use `a` or *an die Musik*, and write “a apple” if you must.
    ```
    """
    for block in article.prose:
        if block.quoted or (_FORMS.isdisjoint(block.vocabulary_words)):
            continue
        for match in _matches(block.masked):
            better = article_before(match[2])
            if better and better != match[1].lower() and not _is_mentioned(block, match):
                yield _problem(article, block, match, better)


_FORMS = frozenset(["a", "an"])


def _matches(text: str) -> Iterator[re.Match[str]]:
    yield from _ARTICLE.finditer(text)
    if "A " in text or "An " in text:
        yield from _FIRST.finditer(text)


def _is_mentioned(block: Block, match: re.Match[str]) -> bool:
    """Whether the article is a letter, a word that is spoken of, or a foreign one."""
    text = block.text
    before = text[max(0, match.start(1) - 14) : match.start(1)]
    if before[-1:] in ("“", '"', "‘", "'", "«", "(") or _PLACE.search(before.lower()):
        return True
    return match[1] == "A" and before[-1:] == " " and before[-2:-1] not in (".", "!", "?", ":", "”", '"', ")")


def _problem(article: Article, block: Block, match: re.Match[str], better: str) -> Problem:
    span = block.span_of(*match.span(1))
    written = match[1][0] + better[1:]
    fix = Fix(f"write “{written}”", (Edit(span, written),)) if article.source[span] == match[1] else None
    return Problem(span, f"“{match[0].strip()[:40]}” is spoken “{written} {match[2][:37]}”", fix)
