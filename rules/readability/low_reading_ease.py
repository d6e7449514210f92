"""An article that is hard to read as a whole."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Severity, rule
from copydesk.language.readability import count, flesch_reading_ease
from copydesk.language.words import count_words


@rule(severity=Severity.NOTE, languages=("en",))
def low_reading_ease(
    article: Article,
    *,
    min_ease: Annotated[float, "the least Flesch reading ease that is fine"] = 40.0,
    min_words: Annotated[int, "shorter articles are not measured"] = 100,
) -> Iterator[Problem]:
    """The article is hard to read as a whole.

    Measured by Flesch reading ease (Flesch, A new readability yardstick, 1948), on prose alone: code, links,
    headings and lists of labels do not count. 60 to 70 is plain English, below 30 is an academic paper.

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
    counts = count([one.masked for one in article.sentences], "en")
    if counts.words < min_words or not article.sentences:
        return
    ease = flesch_reading_ease(counts)
    if ease < min_ease:
        message = f"reading ease (Flesch) is {ease:.0f}; the limit is {min_ease:.0f}; shorten sentences and words"
        yield Problem(_first(article).span, message)


def _first(article: Article) -> Passage:
    """The first sentence that is one, and not a label that was left on top of a saved page."""
    return next((one for one in article.sentences if count_words(one.masked) >= 8), article.sentences[0])
