"""An answer that is copied from the body."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Block, Zone
from copydesk.language.words import normalised


@rule(severity=Severity.NOTE, needs="faq")
def faq_answer_copied(
    article: Article,
    *,
    min_words: Annotated[int, "shorter answers may repeat the body"] = 12,
) -> Iterator[Problem]:
    """An answer of the FAQ repeats a passage of the body word for word.

    Who has read the article learns nothing from it.

    ```markdown bad
    The ferry leaves from the north pier at noon and is back in town before six in the evening, except in storms.

    ## FAQ

    ### When does the ferry leave?

    The ferry leaves from the north pier at noon and is back in town before six in the evening.
    ```
    ```markdown good
    The ferry leaves from the north pier at noon and is back in town before six in the evening, except in storms.

    ## FAQ

    ### When does the ferry leave?

    Once a day, at noon; be there ten minutes before, since the gangway is drawn in early.
    ```

    Short answers repeat what they must.

    ```markdown good
    The ferry leaves from the north pier at noon and is back in town before six in the evening, except in storms.

    ## FAQ

    ### When does the ferry leave?

    The ferry leaves from the north pier at noon.
    ```
    """
    if not article.faq.pairs:
        return
    zones = zip(article.blocks, article.zones, strict=True)
    body = [(block, f" {normalised(block.text)} ") for block, zone in zones if zone is not Zone.FAQ and block.text]
    for pair in article.faq.pairs:
        key = normalised(pair.answer_text)
        if len(key.split()) < min_words:
            continue
        source = _holding(key, body)
        if source:
            related = (Related(source.text_span, "the passage"),)
            span = pair.answer[0].span.to(pair.answer[-1].span)
            yield Problem(span, "the answer repeats the body word for word", related=related)


def _holding(key: str, body: list[tuple[Block, str]]) -> Block | None:
    return next((block for block, text in body if f" {key} " in text), None)
