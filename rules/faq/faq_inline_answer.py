"""Questions of the FAQ that share a line with their answers."""

from collections.abc import Iterator

from copydesk import Article, InlineKind, Problem, Related, Severity, rule
from copydesk.article import Pair


@rule(severity=Severity.WARNING, needs="faq")
def faq_inline_answer(article: Article) -> Iterator[Problem]:
    """Questions and answers run on in the same list items.

    Who looks for a question reads every line of it. Set the question apart: as a heading, or in bold.

    ```markdown bad
    ## FAQ

    - When does the ferry leave? At noon, from the north pier.
    - What does it cost? Four euros for adults.
    - May I take my dog? On a leash.
    ```
    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    At noon, from the north pier.
    ```

    A question in bold stands apart within its item.

    ```markdown good
    ## FAQ

    - **When does the ferry leave?** At noon, from the north pier.
    - **What does it cost?** Four euros for adults.
    ```
    """
    inline = [pair for pair in article.faq.pairs if pair.form == "item" and pair.answer and _runs_on(pair)]
    if len(inline) < 2:
        return
    first, *others = inline
    related = tuple(Related(pair.question.span, "likewise") for pair in others[:20])
    message = f"{len(inline)} questions run on into their answers; set them apart as headings"
    yield Problem(first.question.block.text_span, message, related=related)


def _runs_on(pair: Pair) -> bool:
    question = pair.question
    bold = (one for one in question.block.inlines if one.kind is InlineKind.STRONG)
    set_apart = any(one.start <= question.start and question.end <= one.end for one in bold)
    return pair.answer[0].block is question.block and not set_apart
