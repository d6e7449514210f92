"""A hyphen after an adverb in -ly."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.language.dictionary import level

_PAIR = re.compile(r"(?<![\w’'/.-])([A-Za-z]{2,}ly)-([a-z]{2,})(?![\w’'/-])")
# Adjectives and nouns in -ly, whose compounds keep the hyphen.
_NO_ADVERBS = frozenset(
    "assembly beastly belly bodily brotherly bully butterfly chilly comely costly cowardly curly daily deadly "
    "deathly disorderly dolly dragonfly early earthly easterly elderly family fatherly folly friendly gentlemanly "
    "ghastly ghostly gnarly godly goodly grizzly heavenly hilly holly holy homely hourly jelly jolly kindly "
    "kingly leisurely likely lily lively lonely lovely lowly manly masterly matronly melancholy miserly monthly "
    "monopoly motherly nightly northerly oily only orderly quarterly rally reply saintly scholarly shapely sickly "
    "silly sisterly sly smelly southerly stately steely supply surly timely tally ugly unfriendly unlikely weekly "
    "westerly wily wobbly womanly wooly woolly worldly yearly".split()
)


@rule(severity=Severity.NOTE, fixable=True, languages=("en",), signs="ly-")
def ly_hyphen(article: Article) -> Iterator[Problem]:
    """A hyphen stands after an adverb in -ly: “publicly-available”.

    The hyphen of a compound tells which words belong together. An adverb in -ly belongs to the next word anyway, so
    that the hyphen says nothing (Chicago Manual of Style 7.93; Associated Press).

    ```markdown bad
    The newly-built pier is a widely-used landing place.
    ```
    ```markdown fixed
    The newly built pier is a widely used landing place.
    ```

    Words in -ly that are no adverbs keep their hyphen, and so do compounds of three words.

    ```markdown good
    A family-owned, early-morning ferry for friendly-looking, only-child, not-so-newly-wed travellers, run by
    Kelly-Anne.
    ```
    """
    if "ly-" not in article.source.text:
        return
    for block in article.prose:
        if "ly-" in block.text and not block.quoted:
            for match in _PAIR.finditer(block.masked):
                if _is_adverb(match[1].lower()) and article.source[block.span_of(*match.span())] == match[0]:
                    yield _problem(block, match)


def _is_adverb(word: str) -> bool:
    stem = word[:-2]
    bases = (stem, stem + "le", stem + "e", stem[:-1] + "y", stem.removesuffix("al"), stem + "l")
    return word not in _NO_ADVERBS and bool(level(word)) and any(len(one) > 2 and level(one) for one in bases)


def _problem(block: Block, match: re.Match[str]) -> Problem:
    at = match.end(1)
    fix = Fix("write two words", (Edit(block.span_of(at, at + 1), " "),))
    return Problem(block.span_of(*match.span()), f"“{match[0]}” needs no hyphen after the adverb", fix)
