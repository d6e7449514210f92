"""Two images with the same alternative text, or one that repeats its caption."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from copydesk import Article, Block, InlineKind, Kind, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.language.excerpt import excerpt
from copydesk.language.words import normalised

_MIN_WORDS = 3  # fewer are a name, which two pictures may share


@rule(severity=Severity.NOTE, needs="images")
def duplicate_alt(article: Article) -> Iterator[Problem]:
    """Two different images have the same alternative text, or it repeats the caption.

    Who cannot see them takes the two for one. And where caption and alternative text are the same, a screen reader
    says it twice: let the one tell what is seen and the other what it means.

    ```markdown bad
    ![The quay at low tide](quay-1.jpg)

    An hour later the water was back.

    ![The quay at low tide](quay-2.jpg)
    ```
    ```html bad
    <figure><img src="quay.jpg" alt="The quay at low tide"><figcaption>The quay at low tide</figcaption></figure>
    ```
    ```markdown good
    ![The quay at low tide](quay-1.jpg)

    An hour later the water was back.

    ![The same quay under water](quay-2.jpg)
    ```

    The same image may be shown twice, and two words may be a name.

    ```markdown good
    ![The quay at low tide](quay.jpg) ![The quay at low tide](quay.jpg) ![Anna Berg](a.jpg) ![Anna Berg](b.jpg)
    ```
    """
    if not article.images:
        return
    first: dict[str, Placed] = {}
    for image in article.images:
        key = normalised(image.inline.label)
        if len(key.split()) < _MIN_WORDS:
            continue
        seen = first.setdefault(key, image)
        if seen.inline.target != image.inline.target:
            related = (Related(seen.inline.span, "the other image"),)
            message = f"two images have the alternative text “{excerpt(image.inline.label)}”; say what tells them apart"
            yield Problem(image.inline.span, message, related=related)
    yield from _captioned(article.blocks)


def _captioned(blocks: Sequence[Block]) -> Iterator[Problem]:
    for block, below in pairwise(blocks):
        if block.kind is Kind.IMAGE and below.kind is Kind.CAPTION:
            key = normalised(below.text)
            for one in block.inlines:
                if one.kind is InlineKind.IMAGE and key and normalised(one.label) == key:
                    related = (Related(below.text_span, "the caption"),)
                    yield Problem(one.span, "the caption repeats the alternative text", related=related)
