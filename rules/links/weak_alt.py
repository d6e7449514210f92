"""An alternative text that does not say what an image shows."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.language.excerpt import excerpt
from copydesk.language.words import normalised

_FILE = re.compile(
    r"[^\s/]+\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?)|(?:img|dsc|dscn|screenshot|image)[ _-]?\d{2,}", re.I
)
_NOTHING = frozenset(
    "image picture photo photograph graphic illustration screenshot img alt untitled placeholder imagen imagem foto"
    " bild grafik immagine afbeelding".split()
) | {"alt text", "image alt", "image description", "featured image", "hero image", "cover image"}
_OPENING = re.compile(r"(?:an? |the )?(?:image|picture|photo|graphic) (?:of|showing) ", re.IGNORECASE)
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, needs="images")
def weak_alt(
    article: Article,
    *,
    max_characters: Annotated[int, "a longer alternative text belongs below the image"] = 250,
) -> Iterator[Problem]:
    """An image's alternative text does not say what it shows.

    A file's name or the word “image” tells nothing to who cannot see it, and “image of” is what a screen reader says
    by itself. A text of several sentences cannot be skipped; it belongs into a caption. One note for the article.

    ```markdown bad
    ![IMG_2041.jpg](quay.jpg)
    ```
    ```markdown bad
    ![Image of the quay at low tide](quay.jpg)
    ```
    ```markdown good
    ![The quay at low tide, with its ladder in the mud](quay.jpg)
    ```

    An empty text marks a decoration, and one word may be all there is to say.

    ```markdown good
    ![](ornament.svg) ![Facebook](facebook.svg)
    ```
    """
    found = [(image, fault) for image in article.images if (fault := _fault(image, max_characters))]
    if found:
        (first, fault), *others = found
        related = tuple(Related(image.inline.span, why) for image, why in others[:_MOST_PLACES])
        yield Problem(first.inline.span, fault, related=related)


def _fault(image: Placed, limit: int) -> str:
    alt = image.inline.label.strip()
    if _FILE.fullmatch(alt):
        return f"alternative text “{excerpt(alt)}” is a file's name; say what it shows"
    if normalised(alt) in _NOTHING:
        return f"alternative text “{excerpt(alt)}” says nothing; say what it shows"
    if opening := _OPENING.match(alt):
        return f"alternative text begins with “{opening[0].strip()}”; say only what it shows"
    return f"alternative text of {len(alt)} characters; the limit is {limit}" if len(alt) > limit else ""
