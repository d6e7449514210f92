"""Bold type on so many words that none stands out."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Inline, InlineKind, Kind, Problem, Related, Severity, rule
from copydesk.language.words import count_words

_MIN_RUNS = 8
_MIN_WORDS = 150
_MOST_PLACES = 20


@rule(severity=Severity.NOTE)
def bold_overuse(
    article: Article,
    *,
    max_share: Annotated[float, "so many words of the paragraphs may be bold, 0 to 1"] = 0.06,
) -> Iterator[Problem]:
    """Too much is set in bold.

    Bold shows the skimming eye where to stop. Where every line has some, it stops nowhere, and the text looks as if it
    shouted. Only bold words within sentences count. One note for the article.

    ```markdown bad max_share=0.01
    The boat leaves from the **old quay** at **noon** and at **six**, and takes **forty minutes** in good weather. In a
    **storm** it stays where it is, and so will you, for **a day** or two. Two houses have **a stove**. Both are full by
    **October**, so write in **spring**, and bring your own sheets, a lamp, and bread for as long as you stay, since the
    shop opens when the woman who has the key to it is not out fishing, which is on Mondays and on some Thursdays in the
    month of May. There is a well behind each house, and the water is good. There is no doctor. If you need one, light a
    fire on the west beach, where the pilot can see it, and wait. He will come in an hour or two, and he will not be
    pleased if all you want is milk, as has happened more than once since the summer guests came here.
    ```
    ```markdown good max_share=0.01
    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather. In a storm it stays
    where it is, and so will you, for a day or two.
    ```

    A name that begins a paragraph or an item, a bold line that is a heading, and a bold question are left out, and so
    is an article of few bold words.

    ```markdown good max_share=0.01
    - **Getting there:** The boat leaves at noon.
    - **Sleeping there:** Two houses have a stove.

    **How do I get back?**

    The boat leaves at eight.
    ```
    """
    paragraphs = [block for block in article.blocks if block.kind in (Kind.PARAGRAPH, Kind.ITEM) and not block.quoted]
    runs = [(block, one) for block in paragraphs for one in block.inlines if _counts(block, one)]
    if len(runs) < _MIN_RUNS:
        return
    words = sum(len(block.words) for block in paragraphs)
    bold = sum(count_words(block.masked[one.start : one.end]) for block, one in runs)
    if words >= _MIN_WORDS and bold > max_share * words:
        first = runs[0][1]
        related = tuple(Related(one.span, "bold") for _, one in runs[1 : _MOST_PLACES + 1])
        what = f"{len(runs)} bold passages make up {bold / words:.0%} of the words"
        message = f"{what}; the limit is {max_share:.0%}"
        yield Problem(first.span, message, related=related)


def _counts(block: Block, one: Inline) -> bool:
    """Whether it is bold within a sentence, and not what a paragraph begins with or consists of."""
    return one.kind is InlineKind.STRONG and one.start > 0 and block.text[: one.start].strip() != ""
