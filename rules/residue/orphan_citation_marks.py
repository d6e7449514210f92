"""Citation marks without the sources that they point to."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Related, Severity, rule
from copydesk.article import MASK
from copydesk.article.zone import Zone

_NUMBER = re.compile(r"(?<=[\w.,;:!?”\"’')\]])\[(\d{1,3})\](?![(\[:\w])")
_WORDS = re.compile(
    r"\[(?:edit|edit source|citation needed|clarification needed|when\?|who\?|by whom\?|according to whom\?"
    r"|note \d+|nb \d+|update|dead link|better source needed|verification needed"
    r"|editar|cita requerida|carece de fuentes|bearbeiten|quelltext bearbeiten|modifier|modifier le code"
    r"|réf\. (?:nécessaire|souhaitée)|citation nécessaire|carece de fontes)\]",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\s*\[?\d{1,3}[\].)]")
_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CAPTION})
_SHOWN = 20
_TAIL = 0.4  # of the blocks


@rule(severity=Severity.WARNING)
def orphan_citation_marks(
    article: Article,
    *,
    min_marks: Annotated[int, "so many numbers in brackets make them citations"] = 2,
) -> Iterator[Problem]:
    """Marks such as “[1]” or “[citation needed]” point to sources that are not there.

    They come along when a text is copied from an encyclopedia, and its list of references stays behind. The finding
    stands at the first mark and shows the others.

    ```text bad
    The town was founded by salt traders.[1] It burned down twice in one century.[2][citation needed]
    ```
    ```text good
    The town was founded by salt traders. It burned down twice in one century.
    ```

    Where the article has footnotes or a list of sources, marks are in their place, and so are marks that are links.
    A single number in brackets is no citation, and code is left alone.

    ```markdown good
    The town was founded by salt traders.[1] It burned down twice.[2]

    ## References

    1. The salt book
    2. The fire book
    ```
    ```markdown good
    The town burned down twice[^fire], and the third line[3] of the poem says why. `list[1][2]`

    [^fire]: In 1541 and 1587.
    ```
    """
    if "[" not in article.source.text:
        return
    marks = [one for block in article.blocks if block.kind in _KINDS and "[" in block.text for one in _marks(block)]
    numbers = {int(mark) for _, _, _, mark in marks if mark.isdigit()}
    if len(numbers) < min_marks and not any(not mark.isdigit() for _, _, _, mark in marks):
        return
    if article.footnotes or Zone.SOURCES in article.zones or _has_entries(article.blocks):
        return
    spans = [block.span_of(start, end) for block, start, end, _ in marks]
    block, start, end, _ = marks[0]
    how_many = f" and {len(marks) - 1} more" if len(marks) > 1 else ""
    related = tuple(Related(span, "points to no source") for span in spans[1 : _SHOWN + 1])
    yield Problem(
        spans[0],
        f"“{block.text[start:end]}”{how_many} point to sources that the article does not list",
        related=related,
    )


def _marks(block: Block) -> Iterator[tuple[Block, int, int, str]]:
    """The marks of a block with what stands in the brackets."""
    links = [one for one in block.inlines if one.kind in (InlineKind.LINK, InlineKind.FOOTNOTE)]
    for match in sorted((*_NUMBER.finditer(block.text), *_WORDS.finditer(block.text)), key=lambda one: one.start()):
        linked = any(one.start <= match.start() + 1 < one.end for one in links)
        if not linked and block.masked[match.start()] != MASK:
            yield block, *match.span(), match[0][1:-1]


def _has_entries(blocks: Sequence[Block]) -> bool:
    """Whether lines that begin with a number stand in the last part: a list of sources without a heading."""
    tail = blocks[int(len(blocks) * (1 - _TAIL)) :]
    return sum(bool(block.text.startswith("[") and _ENTRY.match(block.text)) for block in tail) >= 2
