"""An entry of the FAQ that asks nothing."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Severity, rule
from copydesk.article import Passage

_ASKS = re.compile(
    r"[¿\W\d]*(?:who|what|when|where|why|which|whose|whom|how|is|isn['’]t|are|aren['’]t|was|were|do|don['’]t|does|doesn['’]t|did|"
    r"can|can['’]t|cannot|could|will|would|should|shall|may|might|must|has|have|had|am|if|in (?:which|what|case)|to "
    r"whom|for how|"
    r"qué|quién|quiénes|cuándo|dónde|por qué|cuál|cuáles|cómo|cuánto|cuánta|cuántos|es|son|puedo|puede|hay|"
    r"o que|que|quem|quando|onde|por que|qual|quais|como|quanto|quanta|posso|pode|é|são|"
    r"wer|was|wann|wo|warum|wieso|welche[rs]?|wie|ist|sind|kann|können|muss|darf|gibt|habe|werden|wird|"
    r"qui|que|quoi|quand|où|pourquoi|quel|quelle|quels|quelles|comment|combien|est-ce|peut-on|puis-je|faut-il)\b",
    re.IGNORECASE,
)
_STARTS_QUESTION = re.compile(
    r"(?:who|what|when|where|why|which|how|is|are|do|does|did|can|could|will|would|should)\b", re.I
)


@rule(severity=Severity.WARNING, fixable=True, needs="faq")
def faq_question_form(article: Article) -> Iterator[Problem]:
    """An entry of the FAQ is no question.

    Where most entries ask, one that does not is a heading in the wrong place, or a question that lost its mark.

    ```markdown bad
    ## FAQ

    ### When does the ferry leave?

    At noon.

    ### What does it cost

    Four euros.
    ```
    ```markdown fixed
    ## FAQ

    ### When does the ferry leave?

    At noon.

    ### What does it cost?

    Four euros.
    ```
    ```markdown bad
    ## FAQ

    ### When does the ferry leave?

    At noon.

    ### May I take my dog?

    On a leash.

    ### Our fleet

    We have two ferries.
    ```
    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    At noon.
    ```

    An FAQ whose entries are all topics, or first-person problems, is written so on purpose.

    ```markdown good
    ## FAQ

    ### Departure times

    At noon.

    ### Prices

    Four euros.
    ```
    """
    pairs = article.faq.pairs
    asking = [pair for pair in pairs if pair.question.text.rstrip().endswith(("?", "？"))]
    if 2 * len(asking) < len(pairs):
        return
    for pair in pairs:
        text = pair.question.text.rstrip(" \t\n*_")
        if text.endswith(("?", "？", "…", "!", "”?", ")")):
            continue
        if _STARTS_QUESTION.match(text):
            yield Problem(pair.question.span, f"question “{text}” has no question mark", _mark(pair.question, text))
        elif not _ASKS.match(text):
            yield Problem(pair.question.span, f"“{text}” stands among the questions and asks nothing")


def _mark(question: Passage, text: str) -> Fix:
    bare = text.rstrip(".:")
    return Fix("add the question mark", (Edit(question.span_of(len(bare), len(text)), "?"),), safe=False)
