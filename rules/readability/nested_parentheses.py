"""Brackets within brackets, or so long that the sentence is lost."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Severity, rule
from copydesk.language.words import count_words

_NESTED = re.compile(r"\([^()\n]*\([^()\n]*\)[^()\n]*\)")
_LONG = re.compile(r"\([^()\n]*\)")
_SOURCE = re.compile(r"\d{4}|et al|\bpp?\.|\bvol\.|\bed\.|\bibid|\ufffc|\d")
_MIN_NESTED = 2  # words within the inner brackets: "f(x)" and "(s)" are no remarks


@rule(severity=Severity.NOTE, signs="(")
def nested_parentheses(
    article: Article,
    *,
    max_words: Annotated[int, "a longer remark in brackets is a sentence of its own"] = 25,
) -> Iterator[Problem]:
    """A remark in brackets is too long, or holds another.

    Readers have to keep the beginning of the sentence in mind until the bracket closes. Give the remark a sentence of
    its own, or leave it out.

    ```markdown bad
    The bridge (built by the monks (who came from the north in those days) and mended by the town) carries no lorries.
    ```
    ```markdown bad
    The bridge (which the monks had built when they came down from the hills with their sheep and their books, long
    before there was any town on either side of the river) carries no lorries.
    ```
    ```markdown good
    The bridge (built by the monks) carries no lorries.
    ```

    Sources, formulas and code in brackets are as long as they are, and so is a sentence that stands in brackets.

    ```markdown good
    The bridge is old (see Holm (1974) and the report of the council, with its annexes on stone, mortar, floods, traffic
    and the cost of each of the repairs, vol. 2). Its load is a function f(x) of the river (or g(x) in spring).

    (Nobody knows why the monks built it there, since the river is so much narrower at the mill and the ground so much
    firmer, and the road has always gone that way.)
    ```
    """
    for sentence in article.sentences:
        if "(" not in sentence.block.text:
            continue
        masked = sentence.masked
        if "(" not in masked or sentence.block.quoted or masked.lstrip().startswith("("):
            continue
        yield from _nested(sentence, masked)
        yield from _long(sentence, masked, max_words)


def _nested(sentence: Passage, masked: str) -> Iterator[Problem]:
    for match in _NESTED.finditer(masked) if masked.count("(") > 1 else ():
        inner = _LONG.search(match[0])
        if inner and count_words(inner[0]) >= _MIN_NESTED and not _SOURCE.search(match[0]):
            message = "brackets within brackets; give the inner remark a sentence of its own"
            yield Problem(sentence.span_of(*match.span()), message)


def _long(sentence: Passage, masked: str, limit: int) -> Iterator[Problem]:
    for match in _LONG.finditer(masked):
        if (length := count_words(match[0])) > limit and not _SOURCE.search(match[0]):
            message = f"remark of {length} words in brackets; the limit is {limit}; give it a sentence of its own"
            yield Problem(sentence.span_of(*match.span()), message)
