"""Contractions in some places and the full forms in others."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Severity, rule

_PAIRS = {
    "do not": "don’t", "does not": "doesn’t", "did not": "didn’t", "is not": "isn’t", "are not": "aren’t",
    "was not": "wasn’t", "were not": "weren’t", "cannot": "can’t", "could not": "couldn’t", "will not": "won’t",
    "would not": "wouldn’t", "should not": "shouldn’t", "has not": "hasn’t", "have not": "haven’t",
    "it is": "it’s", "you are": "you’re", "we are": "we’re", "they are": "they’re", "that is": "that’s",
    "I am": "I’m", "you will": "you’ll", "we will": "we’ll", "I have": "I’ve", "we have": "we’ve",
}  # fmt: skip
_SHORT = re.compile(r"\b(?:\w+n[’']t|(?:it|that|you|we|they|I)[’'](?:s|re|ll|m|ve))\b", re.IGNORECASE)
_LONG = re.compile(rf"\b(?:{'|'.join(_PAIRS)})\b(?! (?:only|to say)\b)(?=[ ])", re.IGNORECASE)
_FULL = {short: full for full, short in _PAIRS.items()}


@rule(severity=Severity.NOTE, default=False, fixable=True, languages=("en",))
def mixed_contractions(
    article: Article,
    *,
    share: Annotated[float, "a part of all places up to which the rarer style is a slip"] = 0.2,
    least: Annotated[int, "so many places there have to be at all"] = 6,
) -> Iterator[Problem]:
    """Some places say “don't” where the others say “do not”.

    Contractions sound like talk, full forms like print. Either is a voice; a mixture sounds like two writers. It is a
    matter of taste, so that the rule runs only where it is selected, and it flags only the rarer style.

    ```markdown bad
    It is cold. We do not swim. You are early. They are late. The shop does not open. The gate is not shut. He can't.
    ```
    ```markdown fixed
    It is cold. We do not swim. You are early. They are late. The shop does not open. The gate is not shut. He cannot.
    ```

    An even mixture is a choice, and quotes and code are left alone.

    ```markdown good
    It's cold. We do not swim. You're early. They are late. The shop doesn't open. The gate is not shut.

    > He can't.
    ```
    """
    blocks = [block for block in article.prose if not block.quoted]
    short = [(block, match) for block in blocks for match in _SHORT.finditer(block.masked)]
    long = [(block, match) for block in blocks for match in _LONG.finditer(block.masked)]
    rarer = min(short, long, key=len)
    if len(short) + len(long) < least or not rarer or len(rarer) > share * (len(short) + len(long)):
        return
    style = "contractions" if rarer is short else "full forms"
    for block, match in rarer:
        yield _problem(article, block, match, style)


def _problem(article: Article, block: Block, match: re.Match[str], style: str) -> Problem:
    span, other = block.span_of(*match.span()), _other(match[0])
    fix = (
        Fix(f"write “{other}”", (Edit(span, other),), safe=False)
        if other and article.source[span] == match[0]
        else None
    )
    return Problem(span, f"“{match[0]}” is one of few {style} here", fix)


def _other(words: str) -> str:
    """The same in the other style, with its capital; "" where it is not known."""
    key = words.replace("'", "’")
    low = key if key.startswith("I") and not key.lower().startswith(("it", "is")) else key.lower()
    found = _FULL.get(low) or _PAIRS.get(low, "")
    return found[:1].upper() + found[1:] if found and words[0].isupper() else found
