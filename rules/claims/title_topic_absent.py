"""A title whose subject never comes up in the text."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule
from copydesk.article import Title
from copydesk.language.stems import stem, stems
from copydesk.language.words import content_words

# What a title says of the article's form, not of its subject.
_FORM = frozenset(
    """
    guide tip trick way step reason thing fact list top best ultimate complete how introduction intro overview
    review part update news new your simple easy quick everything need know beginner version release announc year
    day week month today explain explor understand learn meet welcom happen tale story histori secret power case
    make better
    """.split()
)

_SAME_BEGINNING = 2  # letters that a word has in common with its stem


@rule(severity=Severity.NOTE, needs="title")
def title_topic_absent(
    article: Article,
    *,
    share: Annotated[float, "the share of the title's words that may be absent from the text, 0 to 1"] = 0.5,
    min_title_words: Annotated[int, "titles with fewer content words are not looked at"] = 3,
    min_words: Annotated[int, "shorter articles are not looked at"] = 150,
) -> Iterator[Problem]:
    """Most words of the title never come up in the text.

    Readers come for what the title names. Words are compared by their stems; numbers and words about the form (“guide”,
    “ways”) do not count. It is a note, since a title may be a figure of speech.

    ```markdown bad min_words=20
    # Growing winter mushrooms in cellars

    The parish council met on Tuesday to talk about the new bus stop. Nobody knew where the money for the shelter would
    come from, and the meeting ended before ten.
    ```
    ```markdown good min_words=20
    # Five tips for growing winter mushrooms in cellars

    Mushrooms grow where it is dark and damp. A cellar is both in winter, and it costs nothing to keep one mushroom bed
    there: cellars hold their temperature.
    ```
    """
    title = article.title
    if title is None or article.word_count < min_words:
        return
    language = article.language or "en"
    wanted = {one for one in stems(title.text, language) if not one[0].isdigit() and one not in _FORM and len(one) > 1}
    if len(wanted) < min_title_words:
        return
    if len(wanted) - len(wanted & _told(article, title, language)) <= share * len(wanted):
        return
    blocks = [one for one in article.blocks if one is not title.heading and one.kind is not Kind.MATH]
    beginnings = tuple({word[:_SAME_BEGINNING] for word in wanted})
    vocabulary = frozenset().union(*(block.vocabulary_words for block in blocks))
    words = {word for word in vocabulary if word.startswith(beginnings)}
    absent = wanted - set(stems(" ".join(words), language))
    absent -= {one for one in absent if not one.isalnum() and any(one in block.text.casefold() for block in blocks)}
    if len(absent) > share * len(wanted):
        yield Problem(title.span, f"{len(absent)} of the title's {len(wanted)} words never come up in the text")


def _told(article: Article, title: Title, language: str) -> set[str]:
    """The stems of those words of the title that stand in the text as they are: others may be inflected."""
    passed = {id(title.heading), *map(id, article.outside)}
    found = article.blocks_by_phrase
    return {
        stem(word, language)
        for word in content_words(title.text, language)
        if word.isalpha() and any(id(one) not in passed and one.kind is not Kind.MATH for one in found.get(word, ()))
    }
