"""An article that is hard to read as a whole."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Severity, rule
from copydesk.language.ease import costs, ease, hard_words
from copydesk.language.readability import Counts
from copydesk.language.words import count_words

_SHOWN = 4  # hard words that are named


@rule(severity=Severity.NOTE, languages=("en",))
def low_reading_ease(
    article: Article,
    *,
    min_ease: Annotated[float, "the least ease that is fine, 0 to 100"] = 35.0,
    min_words: Annotated[int, "shorter articles are not measured"] = 100,
) -> Iterator[Problem]:
    """The article is hard to read as a whole.

    Measured by its ease, on prose alone: code, links, headings and lists of labels do not count. Half of all edited
    articles have 50 or more, nineteen in twenty 36 or more. The message tells how many points long sentences, rare
    words and long words cost, and names the hardest words.

    ```markdown bad min_words=15
    Organisational interdependencies necessitate comprehensive methodological considerations regarding infrastructural
    modernisation. Multidimensional prioritisation facilitates accountability. Institutional stakeholders increasingly
    acknowledge environmental responsibilities.
    ```
    ```markdown good min_words=20
    The offices depend on each other, so nobody can build alone. First we list what has to be new. Then we say who pays
    for it, and by when. The boards know that the river matters too.
    ```

    A short notice is not measured.

    ```markdown good
    Organisational interdependencies necessitate comprehensive considerations.
    ```
    """
    counts = article.counts
    if counts.words < min_words or not article.sentences:
        return
    if ease(counts) < min_ease:
        hardest = ", ".join(f"“{word}”" for word in hard_words(article.lines)[:_SHOWN])
        message = f"ease is {ease(counts):.0f}; the limit is {min_ease:.0f}; {_reasons(counts)}"
        yield Problem(_first(article).span, f"{message}; hardest words: {hardest}" if hardest else message)


def _reasons(counts: Counts) -> str:
    parts = costs(counts)
    return (
        f"long sentences cost {parts.long_sentences:.0f}, rare words {parts.rare_words:.0f}, "
        f"long words {parts.long_words:.0f}"
    )


def _first(article: Article) -> Passage:
    """The first sentence that is one, and not a label that was left on top of a saved page."""
    return next((one for one in article.sentences if count_words(one.masked) >= 8), article.sentences[0])
