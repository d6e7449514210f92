"""A heading that is a sentence or more."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.language.excerpt import excerpt
from copydesk.language.words import count_words

_INTERVIEW = 2  # long questions as headings


@rule(severity=Severity.NOTE)
def heading_too_long(
    article: Article,
    *,
    max_words: Annotated[int, "the limit for a heading below the title"] = 14,
    max_question_words: Annotated[int, "the limit for one that ends in a question mark"] = 18,
    max_characters: Annotated[int, "the limit in characters, whatever the words"] = 110,
) -> Iterator[Problem]:
    """A heading is too long to be taken in at a glance.

    Who skims reads the first words; contents and small screens cut off the rest. Say the point, and leave the reasons
    to the text.

    ```markdown bad
    ## Why you have to book the boat in spring although nobody tells you so and it never seems to be full

    It is full in July.
    ```
    ```markdown good
    ## Why you have to book the boat in spring

    It is full in July.
    ```

    A question may take more words, several long questions are an interview, and the title has limits of its own
    (`title-length`).

    ```markdown good
    # Why you have to book the boat in spring although nobody tells you so and it never seems full

    ## Do I have to book the boat in spring even if I only come for one day?

    Yes.
    ```
    """
    headings = [one for one in article.headings if one.level > 1 and not one.quoted and not one.inferred]
    if sum(one.text.rstrip().endswith("?") and count_words(one.masked) > max_words for one in headings) > _INTERVIEW:
        return
    for heading in headings:
        words, is_question = count_words(heading.masked), heading.text.rstrip().endswith("?")
        limit = max_question_words if is_question else max_words
        if words > limit:
            yield Problem(
                heading.text_span, f"heading of {words} words (“{excerpt(heading.text, 40)}”); the limit is {limit}"
            )
        elif len(heading.text) > max_characters and heading.masked == heading.text:
            what = f"heading of {len(heading.text)} characters (“{excerpt(heading.text, 40)}”)"
            yield Problem(heading.text_span, f"{what}; the limit is {max_characters}")
