"""A section whose first sentence says its heading again."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Passage, Problem, Related, Section, Severity, rule
from copydesk.article import Zone
from copydesk.article.echo import heading_key
from copydesk.language.excerpt import excerpt
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
        "important importance crucial key role significant significance essential several many numerous"
        " complex complexity various vital multiple different certain major main critical"
    )
)
_PRAISED = re.compile(
    r"\b(?:important|importance|crucial|key|role|signific|essential|several|many|numerous|complex|various|vital"
    r"|multiple|different|certain|major|main|critical)",
    re.IGNORECASE,
)
_MIN_KEYS = 2
_LEAST_LEVEL = 2
_MARKS = 4  # characters by which an echo may be longer than its heading


@rule(severity=Severity.NOTE, languages=("en",), needs="headings")
def heading_restated(
    article: Article,
    *,
    share: Annotated[float, "the share of the heading's words that the sentence repeats, 0 to 1"] = 0.75,
    max_fresh: Annotated[int, "a sentence with more words that no heading has says something"] = 2,
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

    A sentence that takes up the heading and says a fact is left alone, and so is an import.

    ```markdown good
    # Rye bread

    ## Sourdough starter

    A sourdough starter is a paste of flour and water.

    ## Storage methods

    Storage methods that keep mould away for a week rely on linen, not on plastic.

    ## Importing grain

    Now we start importing the grain, sack by sack.

    ## Many uses of crumbs

    Crumbs thicken soups, coat fish and, in many a village, play an important role in the feeding of hens.
    ```

    Questions of an FAQ are answered in their words.

    ```markdown good
    # Rye bread

    ## FAQ

    ### What are the benefits of rye?

    The benefits of rye are many.
    ```
    """
    first_of: dict[int, Passage] = {}
    for sentence in article.sentences:
        first_of.setdefault(id(sentence.block), sentence)
    faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    for section in article.sections:
        first = first_of.get(id(_first_block(section)))
        if first is None or section.heading is None or id(section.heading) in faq or not _PRAISED.search(first.masked):
            continue
        told = set(stems(section.heading.text))
        keys = set(stems(first.masked))
        if len(told) < _MIN_KEYS or len(told & keys) < share * len(told) or not (keys - told) & _PRAISE:
            continue
        if len(keys - _topic(article) - _EMPTY) > max_fresh:
            continue
        related = (Related(section.heading.text_span, "the heading"),)
        said = f"“{excerpt(first.text)}” says the heading again; begin with what follows from it"
        yield Problem(first.span, said, related=related)


def _topic(article: Article) -> frozenset[str]:
    """The stems of the title and the headings."""
    title = article.title.text if article.title else ""
    return frozenset(stems(" ".join([title, *(one.text for one in article.headings)])))


def _first_block(section: Section) -> Block | None:
    """The paragraph of its own that stands below a heading of level 2 or deeper; an echo of the heading is none."""
    if section.heading is None or section.level < _LEAST_LEVEL:
        return None
    block = next((one for one in section.blocks[:2] if not _is_echo(one, section.heading)), None)
    return None if block is None or block.kind is not Kind.PARAGRAPH or block.quoted else block


def _is_echo(block: Block, heading: Block) -> bool:
    near = abs(len(block.text) - len(heading.text)) <= _MARKS
    return near and heading_key(block.text) == heading_key(heading.text)
