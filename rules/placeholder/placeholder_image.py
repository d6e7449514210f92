"""A picture that holds the place of another, or that nobody has named."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.templating import is_template

_STAND_IN = re.compile(
    r"(?:https?:)?//(?:[\w-]+\.)*(?:placeholder\.com|placehold\.(?:co|it|jp)|placekitten\.com"
    r"|placeimg\.com|picsum\.photos"
    r"|dummyimage\.com|loremflickr\.com|placebear\.com|placecage\.com|placebeard\.it|fillmurray\.com|unsplash\.it"
    r"|fakeimg\.pl|lorempixel\.com|satyr\.dev|baconmockup\.com)(?:[/:?#].*)?"
    r"|(?:.*/)?(?:place-?_?holder|dummy|no-?_?image|image-?_?placeholder|default-?_?image|coming-?_?soon"
    r"|image-?_?here"
    r"|your-?_?image(?:-?_?here)?|sample-?_?image|test-?_?image|lorem|fpo|tbd|todo"
    r"|xxx+)(?:[-_]?\d+(?:x\d+)?)?\.(?:jpe?g|png|webp|gif|svg|avif)(?:\?.*)?"
    r"|(?:path/to/|your/|/?images?/)?(?:your[-_]?)?(?:image|picture|photo|img)(?:[-_]?(?:name|url|path"
    r"|here))?\.(?:jpe?g|png|webp|gif|svg|ext)"
    r"|(?:insert|add|your|image|img)[-_ ]?(?:image|picture|photo|url|src|path|link)(?:[-_ ]?here)?",
    re.IGNORECASE,
)
_ALT = re.compile(
    r"(?:(?:insert|add|your|the|a|an|my|some|sample|dummy|default|placeholder) )?(?:image|picture|photo"
    r"|alt(?:ernative)?|description|alt(?:ernative)?[- ]text|image description"
    r"|image alt(?: text)?|alt text)(?: (?:here|goes here|text|description|title|caption|name|placeholder|\d{1,2}))*"
    r"|placeholder(?: (?:image|text|picture|photo))?|untitled(?:[-_ ]?(?:design|\d++|image|document))*(?:\.\w{3,4})?"
    r"|(?:img|dsc|dscn|dscf|pxl|wp|p|mvimg|gopr|dji|screen ?shot|screenshot|bildschirmfoto"
    r"|captura de pantalla|capture d.?[ée]cran|whatsapp image)[-_ ]?\d[\w :.()-]*(?:\.\w{3,4})?"
    r"|[\w-]+\.(?:jpe?g|png|webp|gif|svg|avif)|tbd|todo|xxx+|alt|lorem ipsum.{0,40}",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"(?:.*/)?(?:untitled[-_\w ]*)\.(?:jpe?g|png|webp|gif|svg)(?:\?.*)?", re.IGNORECASE)


@rule(severity=Severity.WARNING, needs="images")
def placeholder_image(article: Article) -> Iterator[Problem]:
    """A picture holds the place of another, or its alternative text does.

    “via.placeholder.com/600x400”, “placeholder.png”, “path/to/image.jpg”, and alternative texts such as “image”,
    “IMG_1234” or “Untitled design”: readers see a grey box, or hear a file name read aloud. An alternative text that
    says nothing is a note.

    ```markdown bad
    ![The oven from the front](https://via.placeholder.com/600x400)
    ```
    ```markdown bad
    ![IMG_2041](oven.jpg)
    ```
    ```markdown good
    ![The oven from the front, with its iron door open](oven.jpg)
    ```

    Pictures without any alternative text are another rule's affair, and an article about templates, or in one, may
    hold what it likes.

    ```markdown good
    ![](stripes.png) Write `![image](path/to/image.jpg)` for a picture. ![A picture of the oven](img/oven-2041.jpg)
    ```
    """
    if not article.images or is_template(article):
        return
    for placed in article.images:
        image, alt = placed.inline, placed.inline.label.strip()
        if _STAND_IN.fullmatch(image.target.strip()) or _UNNAMED.fullmatch(image.target.strip()):
            said = f"picture “{image.target.strip()[-50:]}” holds the place of another"
            yield Problem(image.span, said)
        elif alt and _ALT.fullmatch(alt):
            said = f"alternative text “{alt[:50]}” says nothing; say what the picture shows"
            yield Problem(image.span, said, severity=Severity.NOTE)
