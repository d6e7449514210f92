"""Sections that are all built from one template."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Section, Severity, rule
from copydesk.article.numbering import numbered
from copydesk.article.zone import named_zone

_MOST_PLACES = 20
_PLAIN = ("paragraph",)  # one paragraph is no template


@rule(severity=Severity.NOTE)
def skeleton_uniform(
    article: Article,
    *,
    min_sections: Annotated[int, "so many sections of one build make a template"] = 5,
    max_variation: Annotated[
        float, "standard deviation of their lengths over the mean, below which they are alike"
    ] = 0.2,
) -> Iterator[Problem]:
    """All sections have the same build and the same length.

    A paragraph, three bullets, a paragraph, five times over: the text was poured into a form. Readers feel it by the
    third section and skip the rest. Give a subject as much room as it needs. One note for the article.

    ```markdown bad min_sections=3
    ## Getting there

    The boat leaves from the quay at noon.

    - It takes forty minutes.
    - It costs nine euros.

    ## Sleeping there

    Two houses have a stove and two beds.

    - One is by the sea.
    - One has a view.

    ## Eating there

    There is a shop that opens on Mondays.

    - It sells some bread.
    - It sells no milk.
    ```
    ```markdown good min_sections=3
    ## Getting there

    The boat leaves from the quay at noon.

    - It takes forty minutes.
    - It costs nine euros.

    ## Sleeping there

    Two houses have a stove and two beds. Both are full by October, so write in spring.

    ## Eating there

    There is a shop that opens on Mondays.

    - It sells some bread.
    - It sells no milk.
    ```

    Numbered steps and entries of a reference may be of one form, and so may sections of a single paragraph.

    ```markdown good min_sections=3
    ## Getting there

    The boat leaves from the quay at noon.

    ## Sleeping there

    Two houses have a stove and two beds.

    ## Eating there

    There is a shop that opens on Mondays.
    ```
    """
    groups: dict[int, list[Section]] = {}
    for section in article.sections if len(article.headings) >= min_sections else ():
        if _counts(section):
            groups.setdefault(section.level, []).append(section)
    for sections in groups.values():
        shapes = {_shape(section.blocks) for section in sections}
        if len(sections) >= min_sections and len(shapes) == 1 and not shapes & {_PLAIN, ()}:
            yield from _problem(sections, max_variation)


def _counts(section: Section) -> bool:
    heading = section.heading
    if heading is None or heading.quoted or section.level < 2 or numbered(heading) or named_zone(heading.text):
        return False
    return not any(block.kind in (Kind.CODE, Kind.CELL, Kind.MATH) for block in section.blocks)


def _shape(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The kinds of the blocks in order, a list as its length."""
    shape: list[str] = []
    for kind, some in groupby(blocks, key=lambda block: block.kind):
        count = sum(1 for _ in some)
        shape += [f"{kind.value} {count}"] if kind is Kind.ITEM else [kind.value] * count
    return tuple(shape)


def _problem(sections: Sequence[Section], max_variation: float) -> Iterator[Problem]:
    lengths = [sum(len(block.words) for block in section.blocks) for section in sections]
    headings = [section.heading for section in sections if section.heading]
    mean = sum(lengths) / len(lengths)
    variance = sum((length - mean) ** 2 for length in lengths) / len(lengths)
    if variance**0.5 < max_variation * mean:
        related = tuple(Related(one.text_span, "of the same build") for one in headings[1 : _MOST_PLACES + 1])
        message = f"{len(sections)} sections have the same build and about {mean:.0f} words each"
        yield Problem(headings[0].text_span, message, related=related)
