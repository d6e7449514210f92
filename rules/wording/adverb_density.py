"""More adverbs in -ly than an article can carry."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Related, Severity, Span, rule

_RELATED = 20
# Adjectives, nouns and verbs in -ly, and adverbs that tell when and how often rather than how.
_SPARED = frozenset(
    """
    only early likely unlikely friendly unfriendly family families daily weekly monthly yearly hourly quarterly nightly
    apply reply supply rely comply imply multiply fly july italy ally rally bully belly jelly lily holy ugly silly
    lovely lonely lively costly deadly elderly orderly scholarly timely homely worldly curly chilly hilly woolly
    assembly anomaly monopoly butterfly billy emily sally kelly molly polly beverly kimberly finally usually recently
    currently previously originally especially particularly namely respectively approximately exactly directly
    automatically publicly separately similarly accordingly initially eventually nearly early really nonly
    """.split()
)


@rule(severity=Severity.NOTE, languages=("en",))
def adverb_density(
    article: Article,
    *,
    most: Annotated[float, "how many adverbs in -ly pass in 100 words"] = 2.5,
    least: Annotated[int, "fewer than so many are never reported"] = 8,
) -> Iterator[Problem]:
    """Adverbs in -ly crowd the text.

    “Quickly ran” is “sprinted”, “completely destroyed” is “destroyed”. One adverb can carry a sentence; where every
    third has one, none does. The rule counts and speaks once for the article, at the first, with the others beside it.

    ```markdown bad least=4
    She quickly opened the badly painted door and slowly, carefully went in.
    ```
    ```markdown good least=4
    She flung the door open, looked at its flaking paint, and crept in, quickly for once.
    ```

    Words that only end so, and adverbs that say when or how often, do not count. Block quotes and code are left alone.

    ```markdown good least=2
    The family usually had an early reply from Emily in July, and finally the weekly supply came from Italy.

    > She quickly opened the badly painted door and slowly, carefully went in.
    ```
    """
    adverbs = {word: count for word, count in article.word_counts.items() if word[-2:] == "ly" and _is_adverb(word)}
    if sum(adverbs.values()) < least:
        return
    blocks = [block for block in article.prose if not block.quoted]
    words = sum([len(block.words) for block in blocks])
    if 100 * sum(adverbs.values()) <= most * words:
        return
    used = [block for block in blocks if not adverbs.keys().isdisjoint(block.words)]
    found = [(block, token) for block in used for token in block.tokens if token.word in adverbs]
    if len(found) < least or 100 * len(found) <= most * words:
        return
    places = [_place(block, token.start, token.end) for block, token in found]
    message = f"{len(found)} adverbs in {words} words, “{places[0][1]}” first; the limit is {most:g} in 100"
    related = tuple(Related(span, f"“{text}”") for span, text in places[1 : _RELATED + 1])
    yield Problem(places[0][0], message, related=related)


def _is_adverb(word: str) -> bool:
    return len(word) > 4 and word.endswith("ly") and word not in _SPARED


def _place(block: Block, start: int, end: int) -> tuple[Span, str]:
    return block.span_of(start, end), block.text[start:end]
