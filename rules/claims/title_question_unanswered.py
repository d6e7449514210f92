"""A title that asks, and a text that does not answer."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.question import asks, interrogative
from copydesk.language.stems import stems

_SPLIT = re.compile(r"[:–—|]")


@rule(severity=Severity.NOTE, default=False, needs="title")
def title_question_unanswered(
    article: Article,
    *,
    reach: Annotated[float, "the part of the sentences within which the answer is looked for, 0 to 1"] = 0.4,
    share: Annotated[float, "the part of the question's words that an answer has"] = 0.5,
    min_words: Annotated[int, "shorter articles are not looked at"] = 200,
) -> Iterator[Problem]:
    """The title asks a question that no sentence near the beginning takes up.

    Off by default: an answer may use other words than the question, and a rhetorical question wants none.

    ```markdown bad min_words=20
    # Can you sail around the island in winter?

    The council met on Tuesday. It talked about a new bus stop, and about the roof of the school. Nobody knew where the
    money would come from. The meeting ended before ten, and everybody went home through the rain.
    ```
    ```markdown good min_words=20
    # Can you sail around the island in winter?

    You can sail around the island in winter if the bay is open. Most years it is not. The council met on Tuesday to
    talk about it, and about the roof of the school.
    ```
    """
    title = article.title
    if not title or not asks(title.text) or article.word_count < min_words:
        return
    question = next((part for part in _SPLIT.split(title.text) if asks(part)), title.text).strip()
    language = article.language or "en"
    wanted = frozenset(stems(question, language))
    told = [one for one in article.sentences if not asks(one.text)]
    near = told[: max(3, int(reach * len(told)))]
    if not interrogative(question) or len(wanted) < 2:
        return
    if not any(len(wanted & frozenset(stems(one.masked, language))) >= share * len(wanted) for one in near):
        yield Problem(title.span, f"“{question}” is not taken up in the first {len(near)} sentences")
