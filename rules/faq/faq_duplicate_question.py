"""A question that the FAQ asks twice."""

from collections import deque
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Passage
from copydesk.language.stems import stems
from copydesk.language.words import normalised

_OPPOSED = (
    {"can", "can't"},
    {"cannot", "can"},
    {"is", "isn't"},
    {"does", "doesn't"},
    {"do", "don't"},
    {"with", "without"},
)

_MOST = 100  # questions back that one is compared with in other words


@rule(severity=Severity.ERROR, needs="faq")
def faq_duplicate_question(
    article: Article,
    *,
    similarity: Annotated[float, "the least share of content words in common, 0 to 1"] = 0.8,
) -> Iterator[Problem]:
    """The FAQ asks a question twice.

    The same words are an error, and so are the same content words in another order or form; they are compared by
    their stems.

    ```markdown bad
    ## FAQ

    ### When does the ferry leave?

    At noon.

    ### When does the ferry leave?

    At twelve.
    ```
    ```markdown bad
    ## FAQ

    ### How long does the crossing by ferry take?

    Forty minutes.

    ### How long does it take to cross by ferry?

    Forty minutes, in calm weather.
    ```
    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    At noon.

    ### What does the ferry cost?

    Four euros.
    ```

    Questions that differ by a name, a number, or by yes and no are two.

    ```markdown good
    ## FAQ

    ### How long does the ferry take to Aran?

    Forty minutes.

    ### How long does the ferry take to Clare?

    An hour.

    ### Can I take my dog on the ferry?

    On a leash.

    ### Why can't I take my dog on the ferry at night?

    There is nobody to look after it.
    ```
    """
    words: dict[str, Passage] = {}
    seen: deque[tuple[Passage, frozenset[str]]] = deque(maxlen=_MOST)
    for pair in article.faq.pairs:
        asked = frozenset(stems(pair.question.text, article.language or "en"))
        first = words.setdefault(normalised(pair.question.text), pair.question)
        alike = (one for one, before in seen if _same(pair.question, one, asked, before, similarity))
        earlier = first if first is not pair.question else next(alike, None)
        if earlier:
            related = (Related(earlier.span, "asked here first"),)
            yield Problem(pair.question.span, f"“{pair.question.text.strip()}” is asked twice", related=related)
        seen.append((pair.question, asked))


def _same(one: Passage, other: Passage, asked: frozenset[str], before: frozenset[str], similarity: float) -> bool:
    if len(asked) < 3 or len(asked & before) < similarity * len(asked | before):
        return False
    differing = {word for word in (*one.text.split(), *other.text.split()) if _tells_apart(word, one.text, other.text)}
    words = set(one.text.casefold().replace("’", "'").split()) ^ set(other.text.casefold().replace("’", "'").split())
    return not differing and not any(pair <= words | {"can", "is", "does", "do"} and pair & words for pair in _OPPOSED)


def _tells_apart(word: str, one: str, other: str) -> bool:
    """Whether a name or number stands in only one of two questions."""
    bare = word.strip("?,.;:“”\"'()")
    special = any(char.isdigit() for char in bare) or (
        bare[:1].isupper() and not one.startswith(word) and not other.startswith(word)
    )
    return special and (bare in one) != (bare in other)
