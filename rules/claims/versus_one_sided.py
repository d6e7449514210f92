"""A comparison that speaks of one side."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.language.stems import stems

_VERSUS = re.compile(
    r"(?:^|[:–—|,]\s)(?P<one>[^:–—|,?]{2,40}?)\s(?:vs\.?|versus)\s(?P<other>[^:–—|,?(]{2,40})", re.IGNORECASE
)
_LEAST = 5  # mentions of the greater side


@rule(severity=Severity.NOTE, languages=("en",), words="vs versus", needs="title")
def versus_one_sided(
    article: Article,
    *,
    max_ratio: Annotated[float, "how many times more often one side may be named than the other"] = 5.0,
) -> Iterator[Problem]:
    """The title sets two things against each other, and the text speaks of one.

    Who reads “A vs B” wants both. Counted is how often the words that tell the two apart stand in the text.

    ```markdown bad
    # Rowing vs sailing

    Rowing is quiet. Rowing needs no wind, and rowing keeps you warm. Whoever likes rowing will like the bay, where
    rowing is free. Rowing at dawn is best, and rowing at dusk comes next.
    ```
    ```markdown good
    # Rowing vs sailing

    Rowing is quiet, and so is sailing. Rowing needs no wind; sailing needs little else. Rowing keeps you warm, and
    sailing makes you cold. Rowing is free, sailing is not. Rowing at dawn is best, sailing at noon.
    ```

    A match or a lawsuit names its sides with “vs” too, but few words of them stand often enough to be counted.

    ```markdown good
    # Harbour Board vs Kemp

    The hearing lasted a day. The board lost.
    ```
    """
    title = article.title
    match = _VERSUS.search(title.text) if title and ("vs" in title.text or "ersus" in title.text) else None
    if not title or not match:
        return
    one, other = (frozenset(stems(match[side], "en")) for side in ("one", "other"))
    counts = _counts(article, one - other), _counts(article, other - one)
    if one - other and other - one and max(counts) >= _LEAST and max(counts) > max_ratio * max(1, min(counts)):
        names = (match["one"].strip(), match["other"].strip())
        more, less = names if counts[0] > counts[1] else names[::-1]
        message = f"“{more}” is named {max(counts)} times, “{less}” {min(counts)} times"
        yield Problem(title.span, message)


def _counts(article: Article, words: frozenset[str]) -> int:
    """How often the most frequent of some words stands in the prose."""
    found = [word for block in article.prose for word in stems(block.masked, "en")]
    return max((found.count(word) for word in words), default=0)
