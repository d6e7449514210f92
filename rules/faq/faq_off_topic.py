"""A question that is about something else than the article."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article import Zone
from copydesk.language.stems import stems

_GENERAL = frozenset(
    "question answer faq thing way work know need make start begin find help best good cost price long time year day "
    "week "
    "month people person differ mean happen want use first new old much possibl necessari requir recommend".split()
)


@rule(severity=Severity.WARNING, needs="faq")
def faq_off_topic(
    article: Article,
    *,
    min_words: Annotated[int, "with a shorter body nothing is said"] = 120,
) -> Iterator[Problem]:
    """A question of the FAQ shares no word with the article.

    None of its content words, compared by their stems, comes up in title, headings or body, and the answer's do not
    either: the question was pasted from another article.

    ```markdown bad min_words=10
    # The ferry to the island

    The ferry leaves from the north pier at noon and is back before six.

    ## FAQ

    ### Which blood pressure is normal for adults?

    Doctors call values below 120 to 80 normal.
    ```
    ```markdown good min_words=10
    # The ferry to the island

    The ferry leaves from the north pier at noon and is back before six.

    ## FAQ

    ### May I take my dog on the ferry?

    Dogs travel free.
    ```

    A question in other words is fine if its answer comes back to the subject, and so is a page that is all FAQ.

    ```markdown good min_words=10
    # The ferry to the island

    The ferry leaves from the north pier at noon and is back before six.

    ## FAQ

    ### May I take my dog?

    Every passenger may take one aboard the ferry.
    ```
    ```markdown good min_words=10
    # FAQ

    ### Which blood pressure is normal for adults?

    Doctors call values below 120 to 80 normal, and the rest high.
    ```
    """
    if not article.faq.pairs:
        return
    language = article.language or "en"
    zones = zip(article.blocks, article.zones, strict=True)
    body = [block.text for block, zone in zones if zone is not Zone.FAQ]
    said = stems(" ".join(body), language)
    if len(said) < min_words / 2 or sum(len(text.split()) for text in body) < min_words:
        return
    known = set(said)
    for pair in article.faq.pairs:
        asked = set(stems(pair.question.text, language)) - _GENERAL
        answered = set(stems(pair.answer_text, language)) - _GENERAL
        if len(asked) >= 2 and asked.isdisjoint(known) and len(answered & known) <= len(answered) // 10:
            message = f"“{pair.question.text.strip()}” shares no word with the article"
            yield Problem(pair.question.span, message)
