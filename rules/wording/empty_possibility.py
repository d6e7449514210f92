"""Sentences on what may happen that are about nothing in particular."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule
from copydesk.article.holding import holding
from copydesk.language.names import names

_MAY = re.compile(
    r"\b(?:[Cc]an|[Mm]ay|[Cc]ould|[Mm]ight) (?:(?:also|often|further|potentially|ultimately|even|significantly|greatly"
    r"|help|help to|not) )*(?:lead to|result in|contribute to|foster|promote|enhance|strengthen|mitigate|undermine"
    r"|hinder|prevent|escalate|facilitate|pave the way|encourage|erode|exacerbate|struggle|feel|create|increase|reduce"
    r"|improve|weaken|deepen|jeopardi[sz]e|impact|affect|influence|shape|provide|ensure|boost|support|bridge|build"
    r"|play a)\b"
)
_MODALS = ("can", "may", "could", "might")
_WRITTEN = frozenset((*_MODALS, *map(str.title, _MODALS)))
_DEEDS = (
    "also often further potentially ultimately even significantly greatly help not lead result contribute foster"
    " promote enhance strengthen mitigate undermine hinder prevent escalate facilitate pave encourage erode exacerbate"
    " struggle feel create increase reduce improve weaken deepen jeopardise jeopardize impact affect influence shape"
    " provide ensure boost support bridge build play"
)
_SIGNS = frozenset(f"{modal} {deed}" for modal in _MODALS for deed in _DEEDS.split())
"""Each match begins with one of these pairs."""
_PARTICULAR = re.compile(
    r"\d|[“”\"«»]|\b(?:I|you|your|we|our|us|my|he|she|his|her|for example|for instance|because|if)\b|\ufffc"
)


@rule(severity=Severity.NOTE, languages=("en",), words=_SIGNS)
def empty_possibility(
    article: Article,
    *,
    share: Annotated[float, "the share of such sentences that is fine, 0 to 1"] = 0.06,
    min_sentences: Annotated[int, "fewer such sentences are fine"] = 6,
) -> Iterator[Problem]:
    """Many sentences say what may happen, without a case.

    “Dialogue can foster trust”, “such changes may lead to conflict”: each is true of everything, and its opposite too.
    One such sentence opens a thought; an article made of them tells readers nothing that happened. One note for the
    article, with the places.

    ```markdown bad min_sentences=3
    Gardens can improve the life of towns. Shared work may foster trust among neighbours. Neglect, on the other hand,
    could lead to conflicts.
    ```
    ```markdown good min_sentences=3
    Three gardens were laid out in Leith last year. Since then the tenants of four houses have met every Sunday. One bed
    was trampled down in May, and the caretaker locked the gate.
    ```

    A figure, a name, a quotation, a condition or the reader makes the sentence particular.

    ```markdown good min_sentences=3
    Gardens could reduce the heat by two degrees. The beds in Leith may improve the soil. You can prevent slugs with
    sand. Slugs can affect the beans if it rains.
    ```

    A few are fine.

    ```markdown good
    Gardens can improve the life of towns. The first was laid out by the old harbour, where the warehouses stood.
    ```
    """
    modals = sum([article.word_counts[word] for word in _MODALS])
    if modals < min_sentences or modals <= share * len(article.sentences):
        return
    told = {id(block) for block in holding(article, _SIGNS)}
    lines = zip(article.sentences, article.lines, strict=True)
    empty = [
        one for one, line in lines if id(one.block) in told and not _WRITTEN.isdisjoint(line.forms) and _is_empty(one)
    ]
    if len(empty) < min_sentences or len(empty) <= share * len(article.sentences):
        return
    first, *others = empty
    related = tuple(Related(one.span, "likewise") for one in others[:20])
    message = f"{len(empty)} of {len(article.sentences)} sentences say what may happen, without a case; give one"
    yield Problem(first.span, message, related=related)


def _is_empty(sentence: Passage) -> bool:
    text = sentence.masked
    if not _MAY.search(text) or sentence.block.quoted or _PARTICULAR.search(text):
        return False
    return all(one.opens and len(one.words) == 1 for one in names(text))
