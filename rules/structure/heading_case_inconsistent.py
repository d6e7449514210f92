"""Headings of one level in two kinds of capitals."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Related, Severity, rule
from copydesk.article.heading_case import heading_case, may_be_title_case, small_words
from copydesk.article.zone import named_zone
from copydesk.language.excerpt import excerpt

_NAMES = {"title": "title case", "sentence": "sentence case"}
_MOST_PLACES = 20
_EVEN = 3  # headings of the rarer kind that are no slip, whatever the share


@rule(severity=Severity.NOTE, fixable=True, needs="headings", languages=("en", "es", "pt", "fr", "it", "nl"))
def heading_case_inconsistent(
    article: Article,
    *,
    min_headings: Annotated[int, "fewer headings of a level are not compared"] = 4,
    min_share: Annotated[float, "so many of a level have to be of one kind before the others are odd, 0 to 1"] = 0.6,
) -> Iterator[Problem]:
    """Some headings are in Title Case and others in sentence case.

    Either is a style; both on one level look like two authors. A heading counts as one or the other by its words of
    five letters and more after the first, and a capital counts only in a word that the article also writes small, so
    that names prove nothing. One note for a level, at the first of the rarer kind. Where that kind is title case, the
    unsafe fix writes those words small.

    ```markdown bad
    ## How to reach the island

    The boat leaves from the old quay at noon.

    ## Where to sleep in winter

    Two houses have a stove, and both are full by October.

    ## What to Carry in Winter

    You have to carry bread, since in winter the shop is shut.

    ## When the water freezes

    Then nobody comes.
    ```
    ```markdown fixed
    ## How to reach the island

    The boat leaves from the old quay at noon.

    ## Where to sleep in winter

    Two houses have a stove, and both are full by October.

    ## What to carry in winter

    You have to carry bread, since in winter the shop is shut.

    ## When the water freezes

    Then nobody comes.
    ```
    ```markdown good
    ## How to reach the island

    The boat leaves from the old quay at noon.

    ## Where to sleep in winter

    Two houses have a stove, and both are full by October.

    ## What the Nordic Council says

    It says that somebody has to carry the cost.

    ## When the water freezes

    Then nobody comes.
    ```

    Levels may differ (in plain text they are guesses, so that all headings are compared), words after a colon may
    begin with a capital, and headings of German, which writes its nouns with capitals, are not compared.

    ```markdown good
    ## Getting There in Winter

    It takes one day of getting wet in winter.

    ### By boat and on foot

    The boat leaves at noon, and from there you walk.

    ### By plane: Getting in line

    There is one plane, and a line before it.

    ### By sledge over the ice

    Ask first.

    ### By luck and patience

    Wait.
    ```
    """
    if len(article.headings) < min_headings or not any(map(may_be_title_case, article.headings)):
        return
    asked = {id(pair.question.block) for pair in article.faq.pairs}
    headings = [one for one in article.headings if not one.quoted and id(one) not in asked and not named_zone(one.text)]
    if len(headings) < min_headings:
        return
    title = article.title.heading if article.title else None
    small = small_words(article, headings)
    for level in sorted({_level(heading) for heading in headings}):
        kinds: dict[str, list[Block]] = {"title": [], "sentence": []}
        for heading in headings:
            if _level(heading) == level and heading is not title and (kind := heading_case(heading, small)):
                kinds[kind].append(heading)
        yield from _compared(article, kinds, min_headings, min_share)


def _level(heading: Block) -> int:
    """The level; inferred headings have one in common, since capitals are among what their levels are told by."""
    return 0 if heading.inferred else heading.level


def _compared(
    article: Article, kinds: dict[str, list[Block]], min_headings: int, min_share: float
) -> Iterator[Problem]:
    usual, odd = sorted(kinds, key=lambda kind: -len(kinds[kind]))
    total = len(kinds[usual]) + len(kinds[odd])
    if total < min_headings or not kinds[odd] or len(kinds[usual]) < min_share * total:
        return
    first, *others = kinds[odd]
    related = (
        *(Related(one.text_span, "likewise") for one in others[:_MOST_PLACES]),
        Related(kinds[usual][0].text_span, f"the first in {_NAMES[usual]}"),
    )
    message = f"“{excerpt(first.text)}” is in {_NAMES[odd]}, as {len(kinds[odd])} of {total} headings of its level"
    yield Problem(
        first.text_span, f"{message}; the others are in {_NAMES[usual]}", _fix(article, kinds[odd], odd), related
    )


def _fix(article: Article, headings: Sequence[Block], kind: str) -> Fix | None:
    """Write capital words small that the article writes small elsewhere; what has to be a capital cannot be told."""
    if kind != "title":
        return None
    small = small_words(article, headings)
    edits = []
    for heading in headings:
        for token in heading.tokens[1:]:
            word = heading.text[token.start : token.end]
            if word[0].isupper() and word[1:] == word[1:].lower() and token.word in small and len(word) > 3:
                edits.append(Edit(heading.span_of(token.start, token.start + 1), word[0].lower()))
    return Fix("write them in sentence case", tuple(edits), safe=False) if edits else None
