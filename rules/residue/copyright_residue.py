"""A copyright line in the article."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule
from copydesk.article.standing import is_short, standing
from copydesk.language.excerpt import excerpt

_LINE = re.compile(
    r"^\W{0,3}(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d|by |\w+ (?:19|20)\d\d))"
    r"|\ball rights reserved\b"
    r"|\btodos los derechos reservados\b|\btodos os direitos reservados\b|\balle rechte vorbehalten\b"
    r"|\btous droits réservés\b|\btutti i diritti riservati\b",
    re.IGNORECASE,
)
_YEARLESS = re.compile(r"(?:©|copyright ©?)(?![^\n]*\d{4})", re.IGNORECASE)
_EMPTY = re.compile(r"(?:©|&copy;|copyright)[^<\n]{0,20}<(\w+)\b[^<>]{0,200}></\1>", re.IGNORECASE)
_SIGNS = ("©", "(c)", "(C)", "&copy")
_WORDS = frozenset("copyright rights derechos direitos rechte droits diritti".split())
_KINDS = frozenset({Kind.PARAGRAPH, Kind.CAPTION, Kind.ITEM})
_PICTURES = frozenset({Kind.IMAGE, Kind.CAPTION})
_TAIL = 3  # blocks


@rule(severity=Severity.WARNING)
def copyright_residue(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a copyright line"] = 25,
) -> Iterator[Problem]:
    """A copyright line stands in the article.

    In the middle of a text such a line is left from a page that was copied. At the end it may be meant, and is only
    a note.

    ```text bad
    The salt road ran along the ridge.

    © 2019 Ridge Media. All rights reserved.

    It was given up when the railway came, and the inns along it became farms again within ten years.

    Only one of them still has its sign, a white horse that has been painted over five times.

    Nobody knows who painted it first.
    ```
    ```text good
    The salt road ran along the ridge.

    It was given up when the railway came.
    ```

    At the foot of an HTML page such a line is in its place; only one without a year is noted, since mostly
    a script was to fill it in. An empty element where the year belongs is proof of that, and a warning.

    ```html bad
    <body><main><p>The salt road ran along the ridge.</p></main><footer><p>© Ridge Media</p></footer></body>
    ```
    ```html good
    <body><main><p>The salt road ran along the ridge.</p></main><footer><p>© 2019 Ridge Media</p></footer></body>
    ```

    The line below a picture says whose it is, and a sentence about copyright is none.

    ```html good
    <figure><img src="ridge.jpg" alt="The ridge in snow"><figcaption>© 1931 Ridge Archive</figcaption></figure>
    <p>Copyright ends seventy years after an author's death.</p>
    ```
    """
    if _WORDS.isdisjoint(article.vocabulary_words) and not any(one in article.source.text for one in _SIGNS):
        return
    tail = {id(block) for block in article.blocks[-_TAIL:]} if len(article.blocks) > 1 else set()
    pictures = _beside_pictures(article)
    for block in standing(article, max_words, _KINDS):
        if id(block) not in pictures and _LINE.search(block.text):
            severity = Severity.NOTE if id(block) in tail else None
            said = f"“{excerpt(block.text)}” is a copyright line in the text; leave it to the page"
            yield Problem(block.text_span, said, severity=severity)
    for block in article.outside:
        if is_short(block, max_words) and _YEARLESS.match(block.text):
            said = f"“{excerpt(block.text)}” has no year; write it"
            severity = None if _EMPTY.search(article.source[block.span]) else Severity.NOTE
            yield Problem(block.text_span, said, severity=severity)


def _beside_pictures(article: Article) -> set[int]:
    found: set[int] = set()
    blocks = article.blocks
    for at, block in enumerate(blocks):
        if block.kind in _PICTURES:
            near: tuple[Block, ...] = blocks[max(0, at - 1) : at + 2]
            found.update(id(one) for one in near)
    return found
