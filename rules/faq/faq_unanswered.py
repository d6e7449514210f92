"""A question of the FAQ without an answer."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article import MASK, Pair
from copydesk.language.numbers import number_word
from copydesk.language.words import count_words, normalised

_SHORT = frozenset(
    {"yes", "no", "sí", "sim", "não", "ja", "nein", "oui", "non", "never", "always", "nothing", "none", "free"}
)


@rule(severity=Severity.ERROR, needs="faq")
def faq_unanswered(
    article: Article,
    *,
    min_words: Annotated[int, "an answer of fewer words is no answer"] = 2,
) -> Iterator[Problem]:
    """A question of the FAQ has no answer.

    ```markdown bad
    ## FAQ

    ### When does the ferry leave?

    ### What does it cost?

    Four euros for adults, nothing for children.
    ```
    ```markdown bad
    ## Frequently asked questions

    **When does the ferry leave?**

    **What does it cost?**

    Four euros for adults, nothing for children.
    ```
    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    At noon, from the north pier.
    ```

    A plain yes or no is short, and a note; a figure, a link, a picture or a listing may be all that is asked for.

    ```markdown good
    ## FAQ

    ### Which port does the server use?

    `8080`

    ### What does the ferry look like?

    ![A white ferry with a red stripe](ferry.jpg)

    ### How many passengers does it take?

    240

    ### How many bicycles?

    Twelve.
    ```
    """
    for pair in article.faq.pairs:
        said = pair.answer_text
        if not pair.answer:
            yield Problem(pair.question.span, f"question “{pair.question.text.strip()}” has no answer")
        elif normalised(said) in _SHORT:
            yield Problem(pair.question.span, f"the answer is “{said.strip()}” alone; say why", severity=Severity.NOTE)
        elif said.strip() and count_words(said) < min_words and not _is_enough(pair):
            yield Problem(
                pair.question.span, f"question “{pair.question.text.strip()}” is answered by “{said.strip()}”"
            )


def _is_enough(pair: Pair) -> bool:
    """Whether one word may be an answer: a figure, code, a link."""
    said = pair.answer_text
    linked = any(passage.block.inlines for passage in pair.answer)
    counts = any(char.isdigit() for char in said) or number_word(said.strip(" .!")) is not None
    return linked or counts or MASK in "".join(passage.masked for passage in pair.answer)
