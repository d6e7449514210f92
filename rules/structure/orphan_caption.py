"""The credit or caption of a picture that is not there."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.language.excerpt import excerpt

_AGENCIES = (
    r"(?:getty(?: images)?(?: news)?|istock(?:photo)?|shutterstock|adobe ?stock|alamy(?: stock photo)?|unsplash|pexels"
    r"|pixabay|reuters|afp|ap|epa|dpa|imago(?: images)?|moodboard|photodisc|digital vision|depositphotos|dreamstime"
    r"|flickr|wikimedia commons|corbis|123rf|bloomberg|zuma press|pa images|thinkstock|bigstock|freepik)"
)
_CREDIT = re.compile(
    rf"[^.!?]{{0,80}}(?: ?[/|] ?| via ){_AGENCIES}"
    r"|(?:getty images|shutterstock|istock(?:photo)?)"
    r"|(?:photo(?:graph)?|image|picture|foto|imagen|imagem|bild|fotos|photos|images)s? ?"
    r"(?:(?:credits?|courtesy|source) ?(?:of|by|:)|by|von|por|par|:) ?[^.!?:]{2,60}"
    r"|courtesy of [^.!?]{2,60}",
    re.IGNORECASE,
)
_MAX_CREDIT = 140  # characters
_MAX_CAPTION_WORDS = 20
_NEAR = 2  # blocks


@rule(severity=Severity.WARNING)
def orphan_caption(article: Article) -> Iterator[Problem]:
    """A picture's credit or caption stands alone.

    When an article is copied as text its pictures stay behind, and their captions are left between the
    paragraphs as lines that belong to nothing. Put the picture in, or delete the line.

    ```text bad
    A party on a small budget

    Nobody needs a hall. A garden, a borrowed table and a string of lamps are enough, and neighbours bring chairs.
    Lamps make any garden festive.
    Anna Berg/Photodisc/Getty Images

    Ask your guests to bring a dish each, and tell them which, or you will have nine bowls of potato salad.
    ```

    ```markdown good
    # A party on a small budget

    Nobody needs a hall. A garden, a borrowed table and a string of lamps are enough.

    ![Paper lamps in an apple tree](lamps.jpg)

    Photo by Anna Berg
    ```

    A sentence about a photograph is no credit.

    ```markdown good
    # A party on a small budget

    Photo albums by the gate make people talk. Image rights are another matter: ask before you print.
    ```
    """
    for at, block in enumerate(article.blocks):
        if not _is_credit(block) or _has_picture(article, at):
            continue
        caption = article.blocks[at - 1] if at and _is_caption(article, article.blocks[at - 1], block) else block
        message = f"“{excerpt(block.text)}” credits a picture that is not there; put it in or delete the line"
        severity = None if article.format == "text" else Severity.NOTE  # the picture may be the page's own
        yield Problem(caption.text_span.to(block.text_span), message, severity=severity)


def _is_credit(block: Block) -> bool:
    text = block.text.strip().strip("()[]").strip()
    is_line = block.kind in (Kind.PARAGRAPH, Kind.HEADING) and not block.quoted and len(text) <= _MAX_CREDIT
    return is_line and bool(_CREDIT.fullmatch(text))


def _has_picture(article: Article, at: int) -> bool:
    near = article.blocks[max(0, at - _NEAR) : at + _NEAR + 1]
    return any(
        block.kind in (Kind.IMAGE, Kind.HTML) or any(one.kind is InlineKind.IMAGE for one in block.inlines)
        for block in near
    )


def _is_caption(article: Article, before: Block, credit: Block) -> bool:
    """Whether a short line stands directly above the credit in a plain text."""
    if article.format != "text" or before.kind is not Kind.PARAGRAPH or _is_credit(before):
        return False
    gap = article.source.line(credit.span.start) - article.source.line(before.span.end)
    return gap <= 1 and len(before.text.split()) <= _MAX_CAPTION_WORDS
