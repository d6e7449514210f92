"""An answer that the FAQ gives twice."""

from collections import Counter
from collections.abc import Iterator
from math import sqrt

from copydesk import Annotated, Article, Problem, Related, Severity, Span, rule
from copydesk.article import Pair
from copydesk.language.stems import stems
from copydesk.language.words import count_words

_MOST_PAIRS = 200


@rule(severity=Severity.WARNING, needs="faq")
def faq_duplicate_answer(
    article: Article,
    *,
    min_words: Annotated[int, "shorter answers may be alike"] = 12,
    similarity: Annotated[float, "the least cosine of two answers' words, 0 to 1"] = 0.9,
) -> Iterator[Problem]:
    """Two questions of the FAQ have the same answer.

    One of the two was pasted and never written.

    ```markdown bad
    ## FAQ

    ### When does the ferry leave?

    The ferry leaves from the north pier at noon and comes back to town before six in the evening.

    ### What does it cost?

    The ferry leaves from the north pier at noon and comes back to town before six in the evening.
    ```
    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    The ferry leaves from the north pier at noon and comes back to town before six in the evening.

    ### What does it cost?

    Adults pay four euros for the crossing, children under twelve and dogs on a leash pay nothing at all.
    ```

    Short answers may be the same.

    ```markdown good
    ## FAQ

    ### May I take my dog?

    Yes, on a leash.

    ### May I take my goat?

    Yes, on a leash.
    ```
    """
    counted: list[tuple[Pair, Counter[str]]] = []
    for pair in article.faq.pairs[:_MOST_PAIRS]:
        if count_words(pair.answer_text) < min_words:
            continue
        words = Counter(stems(pair.answer_text, article.language or "en"))
        twin = next((earlier for earlier, before in counted if _cosine(words, before) >= similarity), None)
        if twin:
            related = (Related(_answer_span(twin), "the same answer"),)
            message = f"“{pair.question.text.strip()}” is answered like “{twin.question.text.strip()}”"
            yield Problem(_answer_span(pair), message, related=related)
        counted.append((pair, words))


def _answer_span(pair: Pair) -> Span:
    return pair.answer[0].span.to(pair.answer[-1].span)


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(count * other[word] for word, count in one.items())
    norm = sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return shared / norm if norm else 0.0
