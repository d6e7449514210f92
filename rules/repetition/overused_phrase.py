"""A phrase of four words or more that an article uses again and again."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article.phrase import Phrase, frequent, repeated, runs
from copydesk.language.function_words import FUNCTION_WORDS

_RELATED = 20


@rule(severity=Severity.NOTE, default=False)
def overused_phrase(
    article: Article,
    *,
    words: Annotated[int, "the length of the phrases that are counted, in words"] = 4,
    most: Annotated[int, "how often a phrase may stand in 1,000 words, and in any article"] = 3,
) -> Iterator[Problem]:
    """A long phrase comes up again and again.

    A phrase of four words that stands four times is a tic, or a template that was filled in four times. Only
    phrases of two content words or more count, and at most the worst is reported, with its places. Off by default: on
    350 published posts most of what it found was the name of what they were about (“your body fat percentage”).

    ```markdown bad
    The tower plays an important role in the skyline. Trade plays an important role in the town, as everybody says.

    Fishing also plays an important role in it. And the market? It plays an important role in the week of the old.
    ```

    Names, and phrases of small words, come up as often as they have to.

    ```markdown good
    The Royal Society of Arts met in May. The Royal Society of Arts has a library. Members of the Royal Society of
    Arts vote by post. He joined the Royal Society of Arts in 1911, at the end of it all. At the end of it they left,
    and at the end of it she laughed. That was at the end of it.
    ```
    """
    small = FUNCTION_WORDS.get(article.language or "en", frozenset())
    blocks = [block for block in article.prose if not block.quoted]
    least = max(most + 1, most * article.word_count // 1000)

    def counts(phrase: Sequence[str]) -> bool:
        content = {word for word in phrase if word not in small and not word.isdigit()}
        # A phrase of nothing but content words is a search phrase, which has a rule of its own.
        return 2 <= len(content) < len(phrase)

    for phrase in repeated(runs(blocks, frequent(article, least), words), length=words, least=least, counts=counts):
        if not _is_name(phrase, small):
            yield _problem(phrase)
            return


def _is_name(phrase: Phrase, small: frozenset[str]) -> bool:
    """Whether most of its content words are written with capitals in most places."""
    texts = [place.text.split() for place in phrase.places]
    written = [word for text in texts for word in text if word.casefold() not in small]
    return 2 * sum(word[:1].isupper() for word in written) >= len(written)


def _problem(phrase: Phrase) -> Problem:
    first, *others = phrase.places
    related = tuple(Related(place.span, "again") for place in others[:_RELATED])
    return Problem(first.span, f"“{phrase.text}” is used {len(phrase.places)} times", related=related)
