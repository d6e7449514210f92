"""British and American spelling in one article."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Problem, Severity, rule
from copydesk.article.usage import Use, preferred, together
from copydesk.language.variants import variant_words, variants
from copydesk.language.words import Token

_APART = frozenset({InlineKind.LINK, InlineKind.EMPHASIS, InlineKind.HTML})


@rule(severity=Severity.WARNING, fixable=True, languages=("en",))
def spelling_variant(
    article: Article,
    *,
    locale: Annotated[str, "the spelling that is wanted, british or american; empty: that of most words"] = "",
    least: Annotated[int, "so many different words tell which spelling an article has"] = 2,
) -> Iterator[Problem]:
    """British and American spelling stand in one article: “colour” and “center”.

    Either is right; both together show that nobody read the whole. One finding for the article, at the first word of
    the spelling that it uses less, provided that the other one is sure: two different words at least, and more than of
    this one. A word that stands in both spellings is always one too many.

    ```markdown bad
    The colour of the harbour changes at noon. Their neighbour organised a walk to the center of the town.
    ```
    ```markdown fixed
    The colour of the harbour changes at noon. Their neighbour organised a walk to the centre of the town.
    ```
    ```markdown bad
    The gray-eyed man had a strange behavior, a behaviour that nobody liked.
    ```
    ```markdown bad locale="american"
    The colour of the harbour changes at noon.
    ```

    British English allows -ize, as Oxford does.

    ```markdown good
    They organized a walk to the centre of the harbour, and their neighbours realized it too late.
    ```

    Names keep their spelling, and so do quoted words, links and code.

    ```markdown good
    The colour of the harbour drew labourers to the World Trade Center, where “the color of money” was shown. Set
    `color: red` as [the center](https://example.org/center) says.

    > My favorite color, he wrote, is that of Pearl Harbor.
    ```

    One word of each side tells nothing.

    ```markdown good
    The colour was fine. Later they traveled on.
    ```
    """
    present = article.vocabulary_words & variant_words()
    if len({variants()[word].side for word in present}) < 2 and not (present and locale):
        return
    found = list(_uses(article, present))
    uses = [use for use in found if not variants()[use.text].is_ise]
    ise = [use for use in found if variants()[use.text].is_ise]
    side = locale.capitalize() or _side(uses, least)
    strays = [use for use in uses if use.way != side] if side else []
    strays += _ise_strays(ise, side) if side else []
    strays = strays or _both_ways([*uses, *ise])
    if strays:
        yield _problem(article, sorted(strays, key=lambda use: use.span.start), side)


def _uses(article: Article, words: frozenset[str]) -> Iterator[Use]:
    """The places of some words of one side only, without names, quoted words and links."""
    known = variants()
    for block in article.prose:
        if not block.quoted and not words.isdisjoint(block.vocabulary_words):
            for token in block.tokens:
                if token.word in words and not _is_apart(block, token):
                    yield Use(block, token.start, token.end, known[token.word].side)


def _is_apart(block: Block, token: Token) -> bool:
    """Whether a word is a name's, quoted, or a link's."""
    if not block.text[token.start : token.end].islower():
        return True
    opened = block.text.rfind("“", 0, token.start)
    quoted = block.text.count('"', 0, token.start) % 2 or (opened >= 0 and "”" not in block.text[opened : token.start])
    linked = any(one.kind in _APART and one.start <= token.start < one.end for one in block.inlines)
    return bool(quoted) or linked


def _side(uses: Sequence[Use], least: int) -> str:
    """The side that the article is surely on; "" where that cannot be told."""
    words = {side: {use.text for use in uses if use.way == side} for side in ("British", "American")}
    strong, weak = sorted(words, key=lambda side: len(words[side]), reverse=True)
    return strong if len(words[strong]) >= max(least, len(words[weak]) + 1) else ""


def _ise_strays(uses: Sequence[Use], side: str) -> list[Use]:
    """Of -ise and -ize what does not fit: American has -ize alone, British what most words have."""
    way = side if side == "American" else preferred(uses)
    return [use for use in uses if way and use.way != way]


def _both_ways(uses: Sequence[Use]) -> list[Use]:
    """The places of words that stand in both spellings, in the one that is used less."""
    known = variants()
    texts = {use.text for use in uses}
    pairs = {text for text in texts if known[text].other in texts}
    doubled = [use for use in uses if use.text in pairs]
    way = preferred(doubled)
    return [use for use in doubled if use.way != way] if way else []


def _problem(article: Article, strays: Sequence[Use], side: str) -> Problem:
    first, known = strays[0], variants()
    better = known[first.text].other
    elsewhere = f"the article is {side} elsewhere" if side else f"“{better}” stands elsewhere"
    said = f"“{first.text}” is {first.way} spelling, {elsewhere}; write “{better}”"
    return together(article, strays, said, lambda use, _: known[use.text].other, safe=False)
