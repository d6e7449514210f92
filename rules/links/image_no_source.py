"""An image of which nobody says whose it is."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Kind, Problem, Related, Severity, rule

_CREDIT = re.compile(
    r"©|\(c\)|\b(?:photo|image|picture|graphic|credit|source|courtesy|foto|bild|quelle|fuente|fonte|crédito?|imagen|imagem)\b"
    r"|\b(?:Getty|Reuters|AP|AFP|EPA|dpa|Unsplash|Pexels|Wikimedia|CC BY)\b",
    re.IGNORECASE,
)
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, default=False)
def image_no_source(article: Article) -> Iterator[Problem]:
    """An image has no caption that says where it is from.

    The rule is off by default; a newsroom that credits each picture selects it. A caption is a figure's, or the line
    right below the image; it credits if it names an agency, a licence, or says “photo”, “source”, “courtesy” or ©.

    ```html bad
    <p>The quay was built in 1871.</p>
    <figure><img src="quay.jpg" alt="Four men and a block of granite"><figcaption>Four men</figcaption></figure>
    ```
    ```html good
    <p>The quay was built in 1871.</p>
    <figure><img src="quay.jpg" alt="Four men and a block of granite"><figcaption>Photo: Anna Berg</figcaption></figure>
    ```

    A decoration needs none.

    ```html good
    <p>The quay was built in 1871.</p>
    <img src="ornament.svg" alt="">
    ```
    """
    found = []
    for at, block in enumerate(article.blocks):
        if (
            block.kind is Kind.IMAGE
            and any(one.label for one in block.inlines)
            and not _is_credited(article.blocks, at)
        ):
            found.append(block.inlines[0].span)
    if found:
        related = tuple(Related(span, "likewise") for span in found[1 : _MOST_PLACES + 1])
        yield Problem(found[0], "nothing says where the image is from; credit it below", related=related)


def _is_credited(blocks: tuple[Block, ...], at: int) -> bool:
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    is_line = below is not None and (below.kind is Kind.CAPTION or len(below.text.split()) <= 30)
    return bool(below and is_line and _CREDIT.search(below.text))
