"""A search phrase that is put in wherever it fits, and where it does not."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Kind, Problem, Related, Severity, rule
from copydesk.article.phrase import Phrase, frequent, repeated, runs
from copydesk.language.function_words import FUNCTION_WORDS

_RELATED = 20
_KINDS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION, Kind.TERM, Kind.CAPTION})
_LENGTHS = (5, 4, 3, 2)
_LEAST = 5  # uses
_GRAVE, _GRAVE_PAIR = (2, 3)  # times the limit; a pair of words is the name of many a subject


@rule(severity=Severity.WARNING)
def keyword_stuffing(
    article: Article,
    *,
    density: Annotated[float, "the share of all words that a phrase may make up, in percent"] = 3.0,
    name_density: Annotated[float, "the same for a phrase that is a name"] = 5.0,
    long_phrase: Annotated[float, "how often a phrase of four content words may stand in 1,000 words"] = 2.5,
    min_words: Annotated[int, "shorter articles are not measured"] = 300,
) -> Iterator[Problem]:
    """A phrase is repeated as if for a search engine.

    Two signs tell it. A phrase of two content words or more makes up more than 3 percent of all words, with six uses
    at least (Yoast SEO's limit for keyword density, 2024). Or four content words stand in a row, unchanged, five times
    or more and oftener than 2.5 times in 1,000 words: nobody says “Lisbon city break hotels” that often by nature, one
    says “hotels in Lisbon” or “they”. Either is a note. Twice the first limit is a warning, three times for two
    words, since a subject such as “design principles” has no other name. Names and short articles have room.

    ```markdown bad min_words=30
    Rooftop garden design ideas are popular. Our rooftop garden design ideas help you. Rooftop garden design ideas cost
    little. Choose rooftop garden design ideas with care. Good rooftop garden design ideas last. Try rooftop garden
    design ideas today.
    ```

    A subject that is called by its name, and otherwise by other words, is left alone.

    ```markdown good min_words=40
    A rooftop garden needs a roof that can bear it. Wet soil weighs more than most owners think, and so does a crowd.
    Ask an engineer first; then plan where the water goes. Grasses and herbs live in ten centimetres of soil, shrubs
    need forty. In the second summer the garden on the roof looks after itself.
    ```

    A name may come up as often as the story needs it, up to 5 percent.

    ```markdown good min_words=40
    Ada Lovelace wrote to Babbage in 1843. What Ada Lovelace added was longer than the paper itself, and it was hers
    alone. Her notes went through five drafts in that summer, and each of them was longer and clearer than the one
    before, so that the printer in Soho had to wait for the last pages until the end of August. Then the world forgot
    the notes, the engine that was never built, and for a hundred years the countess too.
    ```
    """
    if article.word_count < min_words:
        return
    small = FUNCTION_WORDS.get(article.language or "en", frozenset())
    blocks = [block for block in article.blocks if block.kind in _KINDS and not block.quoted]

    def counts(phrase: Sequence[str]) -> bool:
        return len(set(phrase)) > 1 and not any(word.isdigit() for word in phrase)

    content = runs(blocks, frequent(article, _LEAST) - small, min(_LENGTHS))
    for length in _LENGTHS:
        for phrase in repeated(content, length=length, least=_LEAST, counts=counts)[:3]:
            severity = _severity(phrase, article.word_count, density, name_density, long_phrase)
            if severity:
                yield _problem(phrase, article.word_count, severity)
                return


def _severity(phrase: Phrase, words: int, density: float, name_density: float, long_phrase: float) -> Severity | None:
    uses, length = len(phrase.places), len(phrase.words)
    share = 100 * uses * length / words
    limit = name_density if _is_name(phrase) else density
    if uses >= 6 and share > limit:
        return Severity.WARNING if share > (_GRAVE if length > 2 else _GRAVE_PAIR) * limit else Severity.NOTE
    if length >= 4 and 1000 * uses / words > long_phrase and not _is_name(phrase):
        return Severity.NOTE
    return None


def _is_name(phrase: Phrase) -> bool:
    """Whether every word of it is written with a capital or a digit in most places."""
    capital = [all(not word[:1].islower() for word in place.text.split()) for place in phrase.places]
    return 2 * sum(capital) > len(capital)


def _problem(phrase: Phrase, words: int, severity: Severity) -> Problem:
    first, *others = phrase.places
    related = tuple(Related(place.span, "again") for place in others[:_RELATED])
    message = f"“{phrase.text}” is used {len(phrase.places)} times in {words:,} words; say it in other words"
    return Problem(first.span, message, related=related, severity=severity)
