"""A word in no dictionary that looks like a slip."""

import re
from collections import Counter
from collections.abc import Iterator

from copydesk import Annotated, Article, InlineKind, Problem, Severity, rule
from copydesk.article.spelling import UnknownWord, is_accepted
from copydesk.language.dictionary import is_derived, level, suggestions
from copydesk.language.misspellings import misspellings

_FORM = re.compile(r"[^\W\d_]+")
_MOST_LOOKED_AT = 60  # words: to look for what was meant takes a millisecond each
_LEAST_GRAVE, _WORDS_OF_A_SLIP = 5, 250
_SHORT = 4  # letters: shorter ones are abbreviations
_LEAST_FOREIGN, _SHARE_FOREIGN = 4, 0.2  # unknown words of a block in another language


@rule(severity=Severity.NOTE, languages=("en",))
def unknown_word(
    article: Article,
    *,
    accept: Annotated[tuple[str, ...], "words that are known; better said in [vocabulary]"] = (),
    min_letters: Annotated[int, "shorter words are not looked at"] = 5,
    most: Annotated[int, "with more unknown words, half of them have to be slips: else it is a trade's language"] = 12,
) -> Iterator[Problem]:
    """A word is in no dictionary, and one letter away from a word that is.

    A slip of the finger that spell checkers were not asked about: the reader stops, and reads again. Flagged is a word
    in small letters that stands once in the article, is in no English dictionary, British or American, and becomes a
    common word if one letter is changed, taken out, put in or swapped with its neighbour, or if a prefix of two
    letters is taken away. Of words of four letters only those are, two of whose letters stand in the wrong order. Five
    such words and more than one in 250 mean that nobody has checked the spelling: then each is a warning.

    ```markdown bad
    The harbour was quiet, and only the lantren at the end of the pier gave some light.
    ```
    ```markdown bad
    Both sides try to deinfluence the talks before they begin.
    ```

    Names, words with a capital, and words with digits or hyphens are no matter of the dictionary.

    ```markdown good
    Lantren Brothers opened a yard in Skagen, where the re-deinfluenced mp3s and the x86box are kept.
    ```

    A word that stands twice is meant, and so is one that a heading, a link, code or emphasis has.

    ```markdown good
    A lantren is a stone tower. Every lantren has a stair. The `stepz` option counts stepz, and a *carvan* is old.
    ```

    A word that is made of known ones is known: with a prefix or a suffix, or as a compound.

    ```markdown good
    The cyberspecialist was a moonwatcher, unwatchable and gardenless, who ran a bookcorner for microgardens.
    ```

    A word that resembles no other is a term rather than a slip.

    ```markdown good
    They measured the zorbicity of the glaze and cooked a kvasnik.
    ```

    Neither is a passage in another language, Latin dummy text among them.

    ```markdown good
    The sign above the door said: tempor labore magna aliqua veniam nostrud ullamco.
    ```

    What the configuration's vocabulary accepts is known.

    ```markdown good accept=["lantren"]
    Only the lantren at the end of the pier gave some light.
    ```
    """
    foreign = _foreign(article)
    odd = [word for word, places in article.unknown_words.items() if _is_odd(word, places, min_letters)]
    words = [word for word in odd if id(article.unknown_words[word][0].block) not in foreign] if foreign else odd
    looked_at = words[:_MOST_LOOKED_AT]
    meant = {word: _alike(word) for word in looked_at if not is_derived(word) and not is_accepted(word, accept)}
    slips = {word: alike for word, alike in meant.items() if alike}
    if not slips or (len(words) > most and 2 * len(slips) < len(looked_at)):
        return
    elsewhere = _set_apart(article)
    found = [(word, alike) for word, alike in slips.items() if word not in elsewhere]
    grave = len(found) >= _LEAST_GRAVE and len(found) * _WORDS_OF_A_SLIP > article.word_count
    for word, alike in found:
        span = article.unknown_words[word][0].span
        said = f"“{word}” is in no dictionary; is “{'”, “'.join(alike)}” meant?"
        yield Problem(span, said, severity=Severity.WARNING if grave else None)


def _foreign(article: Article) -> set[int]:
    """The blocks in another language, by identity: more words are unknown there than a hasty hand mistypes."""
    blocks = [place.block for places in article.unknown_words.values() for place in places]
    often = Counter(map(id, blocks))
    least = {id(block): max(_LEAST_FOREIGN, _SHARE_FOREIGN * block.word_count) for block in blocks}
    return {block for block, count in often.items() if count >= least[block]}


def _is_odd(word: str, places: tuple[UnknownWord, ...], min_letters: int) -> bool:
    """Whether a word stands once, by itself, in small letters of ASCII, and is no well-known misspelling."""
    place = places[0]
    return (
        len(places) == 1
        and len(word) >= min(min_letters, _SHORT)
        and word.isascii()
        and place.text.islower()
        and not place.block.quoted
        and not place.is_mentioned
        and word not in misspellings()
    )


def _set_apart(article: Article) -> frozenset[str]:
    """The case-folded words of code, links and their targets, and of the names in the article's metadata."""
    code = (block.text for block in article.blocks if not block.words or block.kind.value in ("code", "html", "math"))
    inlines = (
        f"{one.target} {block.text[one.start : one.end] if one.kind is not InlineKind.STRONG else ''}"
        for block in article.blocks
        for one in block.inlines
    )
    metadata = (entry.text for entry in article.metadata.values() if entry.text)
    return frozenset(form.casefold() for text in (*code, *inlines, *metadata) for form in _FORM.findall(text))


def _alike(word: str) -> tuple[str, ...]:
    """The common words that are one slip away."""
    if len(word) <= _SHORT:
        return tuple(one for one in _turned(word) if level(one) == 1)
    return tuple(one for one in suggestions(word) if level(one) <= _COMMON)


def _turned(word: str) -> Iterator[str]:
    """The word with each two neighbours in the other order, its first letter left alone."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_COMMON = 5  # the level of the rarest word that a writer is likely to have meant
