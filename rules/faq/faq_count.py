"""An FAQ with too few or too many questions."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule


@rule(severity=Severity.NOTE, needs="faq")
def faq_count(
    article: Article,
    *,
    min_questions: Annotated[int, "an FAQ of fewer questions is none"] = 2,
    max_questions: Annotated[int, "an FAQ of more questions is hard to search"] = 20,
) -> Iterator[Problem]:
    """An FAQ has a single question, or more than readers look through.

    A single question is better told in the body; a long list wants groups, or a page of its own.

    ```markdown bad
    The ferry is painted every spring by the whole village.

    ## FAQ

    ### When does the ferry leave?

    At noon, from the north pier.
    ```
    ```markdown good
    The ferry is painted every spring by the whole village.

    ## FAQ

    ### When does the ferry leave?

    At noon, from the north pier.

    ### What does the ferry cost?

    Four euros for adults, nothing for children.
    ```

    A page that is nothing but questions and answers may have many.

    ```markdown good max_questions=2
    # FAQ

    ### When does the ferry leave?

    At noon, from the north pier.

    ### What does the ferry cost?

    Four euros for adults, nothing for children.

    ### Does it sail in winter?

    Only while the bay is free of ice.
    ```
    """
    faq = article.faq
    number = len(faq.pairs)
    if not faq.headings or not number or any(heading.level == 1 for heading in faq.headings):
        return
    if number < min_questions:
        yield Problem(faq.headings[0].text_span, f"the FAQ has a single question; the least number is {min_questions}")
    elif number > max_questions:
        yield Problem(faq.headings[0].text_span, f"the FAQ has {number} questions; the limit is {max_questions}")
