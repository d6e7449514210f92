"""A section whose first sentence says its heading again."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Passage, Problem, Related, Section, Severity, rule
from copydesk.article import Zone
from copydesk.article.echo import heading_key
from copydesk.language.excerpt import excerpt
from copydesk.language.sentences import sentences
from copydesk.language.stems import stems

_EMPTY = frozenset(
    stem
    for stem in stems(
        "important importance significance complexity crucial key role play significant essential several many factor"
        " reason understand complex various"
        " vital help include make become way thing aspect consider know look explore discuss ongoing dynamics major"
        " numerous different certain following main primary number need necessary great good best better big large"
        " want use used using learn find see take come get give one two three first also can may might must new"
        " deeply rooted uncertain remain continue influence affect impact shape attribute analyze analyse examine"
        " topic subject question issue matter concern note noteworthy popular common often usually always today here"
        " below above article guide section list step tip benefit advantage trajectory critical central integral"
        " result resulting cause lead due people world life time year"
    )
)
_PRAISE = frozenset(
    stem
    for stem in stems(
        "important importance crucial key role significant significance essential several many numerous factor reason"
        " complex complexity various vital multiple different certain major main critical numerous topic"
    )
)
_MIN_KEYS = 2


@rule(severity=Severity.NOTE)
def heading_restated(
    article: Article,
    *,
    share: Annotated[float, "the share of the heading's words that the sentence repeats, 0 to 1"] = 0.75,
    max_fresh: Annotated[int, "a sentence with more content words of its own says something"] = 4,
) -> Iterator[Problem]:
    """The first sentence of a section says its heading again.

    “Benefits of rye. The benefits of rye are many.” Readers have read the heading, and wait for the first benefit. A
    note, where the sentence has three quarters of the heading's words, hardly any other that says something, and one
    such as “important”, “several” or “role”, which does not.

    ```markdown bad
    # Rye bread

    ## Benefits of rye for the heart

    There are several important benefits of rye for the heart.
    ```
    ```markdown bad
    # Rye bread

    ## Storage methods

    Storage methods also play a significant role. Wrap it in linen.
    ```
    ```markdown good
    # Rye bread

    ## Benefits of rye for the heart

    Two slices a day lowered cholesterol by a twelfth in a Finnish trial of 2012.
    ```

    A sentence that takes up the heading and says a fact is left alone.

    ```markdown good
    # Rye bread

    ## Sourdough starter

    A sourdough starter is a paste of flour and water.

    ## Storage methods

    Storage methods that keep mould away for a week rely on linen, not on plastic.
    ```

    Questions of an FAQ are answered in their words.

    ```markdown good
    # Rye bread

    ## FAQ

    ### What are the benefits of rye?

    The benefits of rye are many.
    ```
    """
    faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    language = article.language or "en"
    title = frozenset(stems(article.title.text, language)) if article.title else frozenset()
    for section in article.sections:
        first = _first_sentence(section)
        if first is None or section.heading is None or section.level < 2 or id(section.heading) in faq:
            continue
        told = set(stems(section.heading.text, language))
        keys = set(stems(first.masked, language))
        fresh = keys - told - title - _EMPTY
        if (
            len(told & keys) < share * len(told)
            or len(told) < _MIN_KEYS
            or not keys & _PRAISE
            or len(fresh) > max_fresh
        ):
            continue
        related = (Related(section.heading.text_span, "the heading"),)
        said = f"“{excerpt(first.text)}” says the heading again; begin with what follows from it"
        yield Problem(first.span, said, related=related)


def _first_sentence(section: Section) -> Passage | None:
    """The first sentence below a heading, where a paragraph is what stands there; an echo of the heading is none."""
    told = heading_key(section.heading.text) if section.heading else ""
    block = next((one for one in section.blocks[:2] if heading_key(one.text) != told), None)
    if block is None or block.kind is not Kind.PARAGRAPH or block.quoted:
        return None
    return next((Passage(block, start, end) for start, end in sentences(block.masked[:1000])), None)
