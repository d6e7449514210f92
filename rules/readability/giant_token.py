"""A word that no reader can take in: letters without end."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, InlineKind, Problem, Severity, rule
from copydesk.language.excerpt import excerpt

_RUN = re.compile(r"[^\W_]+")
_COMPOUNDING = frozenset(["de", "nl", "fi", "sv", "da", "no", "nb", "hu", "is"])
_UNSPACED = frozenset(["zh", "ja", "th", "lo", "km", "my"])
_FIRST_UNSPACED = "\u0e00"  # Thai and what comes after it in Unicode has many scripts without spaces
_FAR = 20  # letters more that a language of long compounds may have


@rule(severity=Severity.WARNING)
def giant_token(
    article: Article,
    *,
    max_letters: Annotated[int, "a longer run of letters is no word; 20 more in German and its like"] = 40,
) -> Iterator[Problem]:
    """A run of letters is too long to be a word.

    It is a key, a hash, or a sentence whose spaces got lost. Readers stumble, and on a phone the line runs out of the
    screen.

    ```markdown bad
    Ask for it by the number ab39f1c07de52b884f6a1c09d7735e21bb0c44d9f0a1 at the desk.
    ```
    ```markdown good
    Ask for it by its number at the desk.
    ```

    Code, addresses and the targets of links are no words, and chemists may call a thing by its name in italics.

    ```markdown good
    The key `ab39f1c07de52b884f6a1c09d7735e21bb0c44d9f0a1` opens https://example.org/ab39f1c07de52b884f6a1c09d7735e21bb0c.
    The dye is called *dimethylaminophenyldimethylpyrazolonemethansulfonate*.
    ```

    German builds long words.

    ```markdown good
    ---
    lang: de
    ---

    Er fuhr mit der Donaudampfschifffahrtselektrizitätengesellschaft nach Wien und sprach den Namen nie aus.
    ```
    """
    if article.language in _UNSPACED:
        return
    limit = max_letters + (_FAR if article.language in _COMPOUNDING else 0)
    if max(map(len, article.forms), default=0) <= limit:
        return
    for block in article.worded:
        for match in _long_runs(block, limit):
            if not _is_named(block, match.start()):
                what = f"“{excerpt(match[0], 30)}” has {len(match[0])} letters; the limit is {limit}"
                yield Problem(block.span_of(*match.span()), f"{what}; put spaces in, or mark it as code")


def _long_runs(block: Block, limit: int) -> Iterator[re.Match[str]]:
    if len(block.masked) <= limit or max(map(len, block.masked.split()), default=0) <= limit:
        return
    for match in _RUN.finditer(block.masked):
        if len(match[0]) > limit and max(match[0]) < _FIRST_UNSPACED:
            yield match


def _is_named(block: Block, at: int) -> bool:
    return any(one.start <= at < one.end and one.kind is InlineKind.EMPHASIS for one in block.inlines)
