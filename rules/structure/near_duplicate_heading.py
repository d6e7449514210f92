"""Two headings that say almost the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from copydesk import Annotated, Article, Block, Problem, Related, Severity, rule
from copydesk.article.echo import heading_key
from copydesk.language.excerpt import excerpt
from copydesk.language.stems import stem
from copydesk.language.words import content_words

_DIRECTED = frozenset({"to", "from", "into", "than", "vs", "versus", "over"})  # “From Rust to C”, “From C to Rust”
_MOST_DIFFERING = 2  # stems
_WINDOW = 60  # headings that one is compared with, so that long reference pages stay linear


@rule(severity=Severity.NOTE)
def near_duplicate_heading(
    article: Article,
    *,
    min_similarity: Annotated[float, "shared words over all words of two headings, 0 to 1"] = 0.8,
    min_words: Annotated[int, "shorter headings (in words that carry content) are not compared"] = 2,
) -> Iterator[Problem]:
    """Two headings say almost the same.

    The same words in another form or order promise the same section twice: either the two belong together or
    the headings hide what makes them different.

    ```markdown bad
    ## How to clean a cast iron pan

    Salt and a cloth will do.

    ## Cleaning cast iron pans

    Never use soap.
    ```

    ```markdown good
    ## How to clean a cast iron pan

    Salt and a cloth will do.

    ## What ruins a cast iron pan

    Soap, mostly.
    ```

    Headings that differ by a number, a year or a name are a series.

    ```markdown good
    ## Best walks around the Lake Geneva shore

    Start in Nyon.

    ## Best walks around the Lake Zurich shore

    Start in Thalwil.
    ```
    """
    seen: list[_Heading] = []
    for block in article.headings:
        this = _heading(block, article.language)
        if len(this.stems) < min_words or block.quoted:
            continue
        for other in seen[-_WINDOW:]:
            if len(this.stems ^ other.stems) <= _MOST_DIFFERING and _alike(this, other, min_similarity):
                related = (Related(other.block.text_span, "says almost the same"),)
                message = f"“{excerpt(block.text)}” says almost the same as “{excerpt(other.block.text)}”"
                yield Problem(block.text_span, message, related=related)
                break
        seen.append(this)


@dataclass(frozen=True)
class _Heading:
    block: Block
    words: list[str]
    stems: frozenset[str]
    order: tuple[str, ...]
    language: str

    @cached_property
    def key(self) -> str:
        return heading_key(self.block.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of numbers and of words with a capital that is not the first one's."""
        later = self.block.text.split()[1:]
        is_title_case = sum(word[0].isupper() for word in later) > len(later) / 2
        marked = [word.strip(".,:;!?()“”\"'").casefold() for word in later if word[0].isupper() and not is_title_case]
        marked += [word for word in self.words if any(character.isdigit() for character in word)]
        return frozenset(_stems(marked, self.language))


def _heading(block: Block, language: str) -> _Heading:
    words = content_words(block.masked, language)
    order = _stems(words, language)
    return _Heading(block, words, frozenset(order), order, language)


def _stems(words: Sequence[str], language: str) -> tuple[str, ...]:
    return tuple(stem(word, language) for word in words)


def _alike(one: _Heading, other: _Heading, min_similarity: float) -> bool:
    differing = one.stems ^ other.stems
    if one.key == other.key or differing & (one.names | other.names) or any(word.isdigit() for word in differing):
        return False
    if not differing and one.order != other.order and not _DIRECTED.isdisjoint(one.key.split()):
        return False
    return len(one.stems & other.stems) / len(one.stems | other.stems) >= min_similarity
