"""A search phrase that is put in wherever it fits, and where it does not."""

from collections.abc import Iterator, Sequence, Set

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article.phrase import Phrase, Runs, frequent, repeated, runs
from copydesk.language.function_words import FUNCTION_WORDS

_RELATED = 20
_KINDS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION, Kind.TERM, Kind.CAPTION})
_LENGTHS = (5, 4, 3, 2)
_LEAST = 5  # uses
_UNBROKEN = 5  # content words in a row
_AGAIN = 2  # uses of such a row
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

    Three signs tell it. A phrase of two content words or more makes up more than 3 percent of all words, with six uses
    at least (Yoast SEO's limit for keyword density, 2024). Or four content words stand in a row, unchanged, five times
    or more and oftener than 2.5 times in 1,000 words: nobody says “Lisbon city break hotels” that often by nature, one
    says “hotels in Lisbon” or “they”. Or five content words in a row come back as they were: of 349 articles that
    editors published three have such a row. Each is a note. Twice the first limit is a warning, three times for two
    words, since a subject such as “design principles” has no other name. Names and short articles have room.

    ```markdown bad min_words=30
    Rooftop garden design ideas are popular. Our rooftop garden design ideas help you. Rooftop garden design ideas cost
    little. Choose rooftop garden design ideas with care. Good rooftop garden design ideas last. Try rooftop garden
    design ideas today.
    ```

    ```markdown bad min_words=30
    Bring a raincoat, with the best waterproof hiking boots deals. The path is steep. Start early, take bread and water,
    and be back before dark, with the best waterproof hiking boots deals.
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
    content = runs(blocks, frequent(article, _LEAST) - small, min(_LENGTHS))
    found = next(_frequent(content, article.word_count, density, name_density, long_phrase), None)
    if found:
        yield _problem(found[0], article.word_count, found[1])
    again = _unbroken(article, blocks, small)
    if again and not (found and found[0].text.casefold() in again.text.casefold()):
        yield _problem(again, article.word_count, Severity.NOTE)


def _frequent(
    content: Runs, words: int, density: float, name_density: float, long_phrase: float
) -> Iterator[tuple[Phrase, Severity]]:
    """The phrases that are used too often, the longest first."""
    for length in _LENGTHS:
        for phrase in repeated(content, length=length, least=_LEAST, counts=_is_plain)[:3]:
            severity = _severity(phrase, words, density, name_density, long_phrase)
            if severity:
                yield phrase, severity


def _unbroken(article: Article, blocks: Sequence[Block], small: Set[str]) -> Phrase | None:
    """The row of content words that comes back most often."""
    prose = [block for block in blocks if block.kind is not Kind.HEADING]
    content = runs(prose, frequent(article, _AGAIN) - small, _UNBROKEN)
    found = repeated(content, length=_UNBROKEN, least=_AGAIN, counts=_is_plain)
    return next((phrase for phrase in found if not _is_name(phrase)), None)


def _severity(phrase: Phrase, words: int, density: float, name_density: float, long_phrase: float) -> Severity | None:
    uses, length = len(phrase.places), len(phrase.words)
    share = 100 * uses * length / words
    limit = name_density if _is_name(phrase) else density
    if uses >= 6 and share > limit:
        return Severity.WARNING if share > (_GRAVE if length > 2 else _GRAVE_PAIR) * limit else Severity.NOTE
    if length >= 4 and 1000 * uses / words > long_phrase and not _is_name(phrase):
        return Severity.NOTE
    return None


def _is_plain(phrase: Sequence[str]) -> bool:
    return len(set(phrase)) > 1 and not any(word.isdigit() for word in phrase)


def _is_name(phrase: Phrase) -> bool:
    """Whether every word of it is written with a capital or a digit in most places."""
    capital = [all(not word[:1].islower() for word in place.text.split()) for place in phrase.places]
    return 2 * sum(capital) > len(capital)


def _problem(phrase: Phrase, words: int, severity: Severity) -> Problem:
    first, *others = phrase.places
    related = tuple(Related(place.span, "again") for place in others[:_RELATED])
    message = f"“{phrase.text}” is used {len(phrase.places)} times in {words:,} words; say it in other words"
    return Problem(first.span, message, related=related, severity=severity)
