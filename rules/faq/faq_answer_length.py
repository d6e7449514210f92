"""An answer that is too long to be one."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule
from copydesk.language.words import count_words


@rule(severity=Severity.NOTE, needs="faq")
def faq_answer_length(
    article: Article,
    *,
    max_words: Annotated[int, "a longer answer belongs into the body"] = 150,
) -> Iterator[Problem]:
    """An answer of the FAQ is as long as a section.

    Who asks wants to know; the rest belongs into the body, with a link.

    ```markdown bad max_words=20
    ## FAQ

    ### When does the ferry leave?

    The ferry leaves at noon. In the old days it left at the tide, which changes by fifty minutes a day, so that the
    captain had to print a table for every month.
    ```
    ```markdown good max_words=20
    ## FAQ

    ### When does the ferry leave?

    At noon, except on Christmas Day.
    ```

    Steps in a list take the room that they need.

    ```markdown good max_words=20
    ## FAQ

    ### How do I book?

    1. Open the page of the ferry and choose a day in the calendar.
    2. Choose the number of passengers and bicycles on the list below it.
    3. Pay by card, and keep the code that the page shows.
    ```

    A page that is nothing but questions and answers has no body to move them to.

    ```markdown good max_words=20
    # FAQ

    ### When does the ferry leave?

    The ferry leaves at noon. In the old days it left at the tide, which changes by fifty minutes a day, so that the
    captain had to print a table for every month.
    ```
    """
    if any(heading.level == 1 for heading in article.faq.headings):
        return
    for pair in article.faq.pairs:
        length = sum(count_words(one.text) for one in pair.answer if one.block.kind is not Kind.ITEM)
        if length > max_words:
            message = f"the answer to “{pair.question.text.strip()}” has {length} words; the limit is {max_words}"
            yield Problem(pair.question.span, message)
