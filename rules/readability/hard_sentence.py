"""Sentences that are hard to read, by their length and their words together."""

from collections.abc import Iterator
from typing import NamedTuple

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule
from copydesk.language.ease import ease_of_sentence, hard_words
from copydesk.language.readability import Line
from copydesk.language.splits import split_before

_SHOWN = 24  # places that are named beside the hardest
_MIN_CONTENT = 3  # words of content; what has fewer is a label, a date or a name


class _Hard(NamedTuple):
    ease: float
    sentence: Passage
    line: Line


@rule(severity=Severity.NOTE, languages=("en",))
def hard_sentence(
    article: Article,
    *,
    min_ease: Annotated[float, "the least ease of a sentence that is fine, 0 to 100"] = 43.0,
    share: Annotated[float, "the share of hard sentences that is fine, 0 to 1"] = 0.33,
    min_words: Annotated[int, "shorter sentences are never hard"] = 8,
) -> Iterator[Problem]:
    """Many sentences are hard to read.

    A sentence is hard by its length and its words together: a short one full of rare words can be harder than a long
    one in everyday words. Both are weighed as in the article's ease; the limit is the level of advanced learners (C1
    of the CEFR). One note for the article, at its hardest sentence, with the others; it says which words are rare, and
    before which word the sentence could be split.

    ```markdown bad
    Subsequent deliberations exacerbated the predicament of indigenous fishermen, because the ministry had repudiated
    the provisional demarcation of coastal sanctuaries.
    ```
    ```markdown good
    The talks made things worse for the fishermen of the coast. The ministry no longer stood by the line that it had
    drawn around the reserves.
    ```

    A long sentence in everyday words is not hard.

    ```markdown good
    We went down to the river in the morning, and when the boat came round the bend at last we saw that my brother was
    at the wheel and that he was not alone.
    ```

    Names are not rare words, and labels are no sentences.

    ```markdown good
    Anneliese Oberhuber and Wojciech Szczepaniak met Bartholomew Featherstonehaugh in Schwäbisch Gmünd.

    Waterproof polyurethane membrane.
    ```

    One hard sentence among many is fine.

    ```markdown good
    The mill stands by the river. It has not run for years. Last spring two sisters bought it. They want to bake bread
    there. First the wheel has to turn again. The wood is old and soft. A carpenter came from the next town.
    Preliminary investigations corroborated longstanding apprehensions concerning structural deterioration. He shook
    his head. The sisters did not give up. They read old plans at night. By summer the wheel moved.
    ```
    """
    lines = article.lines
    hard = [
        _Hard(ease, sentence, line)
        for sentence, line in zip(article.sentences, lines, strict=True)
        if len(line.content) >= _MIN_CONTENT
        and len(line.forms) >= min_words
        and (ease := ease_of_sentence(line)) < min_ease
    ]
    if not hard or len(hard) <= share * len(lines):
        return
    first, *others = sorted(hard, key=_by_ease)
    related = tuple(Related(one.sentence.span, _why(one)) for one in others[:_SHOWN])
    counted = f"{len(hard)} of {len(lines)} sentences are hard to read; " if others else "hard to read: "
    yield Problem(first.sentence.span, counted + ("the hardest: " if others else "") + _why(first), related=related)


def _by_ease(one: _Hard) -> float:
    return one.ease


def _why(one: _Hard) -> str:
    rare = ", ".join(f"“{word}”" for word in hard_words([one.line])[:3])
    parts = [f"{len(one.line.forms)} words" + (f", {rare}" if rare else "")]
    if place := split_before(one.sentence.masked):
        parts.append(f"split it before “{one.sentence.text[slice(*place)]}”")
    return "; ".join(parts)
