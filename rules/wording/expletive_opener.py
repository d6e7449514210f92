"""Many sentences that begin with “there is” or “it is … that”."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, Span, rule

_RELATED = 20
_OPENER = re.compile(
    r"there(?:[’']s|[’']re| (?:is|are|was|were|will be|has been|have been|may be|can be|might be|seems? to be))\b"
    r"|it(?:[’']s| is| was) (?:\w+ ){1,3}(?:that|who|which)\b",
    re.IGNORECASE,
)


@rule(severity=Severity.NOTE, languages=("en",))
def expletive_opener(
    article: Article,
    *,
    most: Annotated[int, "how many sentences in a hundred may begin so"] = 10,
    least: Annotated[int, "fewer than so many are never reported"] = 5,
) -> Iterator[Problem]:
    """Sentences begin with an empty “there is” or “it is … that”.

    The first words of a sentence are the best place it has. “There are many people who swim here” gives it away; “Many
    people swim here” does not. A few are fine: the rule counts, and speaks once for the article.

    ```markdown bad least=2
    There is a lake behind the house. There are two boats on it. It is the older one that leaks.
    ```
    ```markdown good least=2
    A lake lies behind the house, with two boats. The older one leaks. There is no road. The path takes an hour. Bring
    boots. The owner meets you at the gate. He has the key. The stove is lit by noon. The wood is dry. Good night.
    ```

    “There” as a place is no such opener, and block quotes are left alone.

    ```markdown good least=1
    There they stood, by the lake. It is cold. It was the lake.

    > There is a lake behind the house. There are two boats on it.
    ```
    """
    if "there" not in article.vocabulary_words and "it" not in article.vocabulary_words:
        return
    sentences = [one for one in article.sentences if not one.block.quoted]
    found = [one for one in sentences if _OPENER.match(one.masked)]
    if len(found) < least or 100 * len(found) <= most * len(sentences):
        return
    message = f"{len(found)} of {len(sentences)} sentences begin with “there is” or “it is … that”"
    yield Problem(
        _opening(found[0]), message, related=tuple(Related(one.span, "and this") for one in found[1:_RELATED])
    )


def _opening(sentence: Passage) -> Span:
    match = _OPENER.match(sentence.masked)
    return sentence.span_of(0, match.end() if match else len(sentence.text))
