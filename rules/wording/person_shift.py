"""A reader who is “you” in most places and “one” or “the reader” in a few."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Related, Severity, rule

_RELATED = 20
_SECOND = frozenset({"you", "your", "yours", "yourself", "you're", "you'll", "you've", "you'd"})
_THIRD = re.compile(
    r"\b(?:one(?:[’']s)? (?=(?:can|could|should|must|may|might|needs?|has to|would|will|never|always|own)\b)"
    r"|oneself\b|(?:the|a|our) readers?\b(?![’'])(?= (?:can|should|must|may|will|needs?|has|have|finds?|sees?)\b))",
    re.IGNORECASE,
)
_HINTS = frozenset({"one", "oneself", "reader", "readers"})
_COUNTED = re.compile(
    r"\b(?:no|any|every|each|some|this|that|which|only|the|other|another|last|first|next) $", re.IGNORECASE
)


@rule(severity=Severity.NOTE, languages=("en",))
def person_shift(
    article: Article,
    *,
    share: Annotated[float, "a part of the addresses up to which the rarer form is a slip"] = 0.2,
    least: Annotated[int, "so many times the readers have to be addressed at all"] = 6,
) -> Iterator[Problem]:
    """Readers are “you” in most places, and “one” or “the reader” in a few.

    Who is spoken to wants to stay so. A text that says “you need a key” and then “one can turn it” has two narrators.

    ```markdown bad least=4
    You need a key. You get it at the desk. Your name is on the list, and you pay with your card. One can park outside.
    ```
    ```markdown good least=4
    You need a key. You get it at the desk. Your name is on the list, and you pay with your card. You can park outside.
    ```

    “One” as a number or for a thing is no address, and a text that says “one” throughout is of one piece. Quotes are
    left alone.

    ```markdown good least=3
    You need a key, and you get one at the desk. No one can open it for you. The blue one should fit your door.

    > One can park outside.
    ```
    ```markdown good least=1
    One should not park outside. One can ask at the desk.
    ```
    """
    if _HINTS.isdisjoint(article.vocabulary_words) or _SECOND.isdisjoint(article.vocabulary_words):
        return
    blocks = [block for block in article.prose if not block.quoted]
    found = [place for block in blocks for place in _third_persons(block)]
    second = sum(token.word in _SECOND for block in blocks for token in block.tokens) if found else 0
    if second < least or len(found) > share * (second + len(found)):
        return
    for block, start, end in found[:1]:
        message = f"“{block.text[start:end].strip()}” stands where readers are “you” {second} times; write “you”"
        others = tuple(Related(block.span_of(a, b), "and this") for block, a, b in found[1:_RELATED])
        yield Problem(block.span_of(start, end), message, related=others)


def _third_persons(block: Block) -> Iterator[tuple[Block, int, int]]:
    if _HINTS.isdisjoint(block.vocabulary_words):
        return
    for match in _THIRD.finditer(block.masked):
        if not _COUNTED.search(block.masked[max(0, match.start() - 10) : match.start()]) and not _names_thing(
            block, match
        ):
            yield block, match.start(), match.start() + len(match[0].rstrip())


def _names_thing(block: Block, match: re.Match[str]) -> bool:
    """Whether “one” follows an adjective, as in “the blue one should”, and so means a thing."""
    before = block.masked[: match.start()].rstrip()
    return match[0].lower().startswith("one") and bool(before) and before[-1].isalnum() and not before.endswith(_CLAUSE)


_CLAUSE = ("that", "if", "when", "and", "but", "because", "where", "how", "what", "which", "so", "then", "as", "or")
