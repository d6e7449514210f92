"""Credits and captions of pictures that are not there."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.article.standing import is_short
from copydesk.language.excerpt import excerpt

_PICTURE = (
    r"(?:photo(?:graph)?(?:s|y)?|image|picture|illustration|graphic|artwork|screenshot|screengrab|still|foto|fotos"
    r"|imagen|imagem|bild|bilder|abbildung|crédit photo|photographie|video)s?"
)
_AGENCY = (
    r"(?:getty(?: images)?|shutterstock|i ?stock(?: ?photo)?|alamy|reuters|associated press|corbis|unsplash|pexels"
    r"|pixabay|flickr|wikimedia(?: commons)?|adobe stock|dreamstime|depositphotos|123rf"
    r"|bigstock|bloomberg|xinhua|zuma(?: press)?|rex (?:features|shutterstock)|nurphoto|sipa|redux"
    r"|magnum(?: photos)?|science photo library|stocksy|freepik|digital vision|photodisc|thinkstock"
    r"|creatas|stockbyte|hemera|moodboard|polka dot|pixland|(?-i:AP(?: Photo| Images)?|PA(?: Wire| Images)?|AFP|EPA"
    r"|UPI|DPA))"
)
_CREDIT = re.compile(
    rf"\W*(?:{_PICTURE} ?(?:credits?|by|source|courtesy(?: of)?|via|copyright|from|:|/|\||©|–|-|—) ?:?.{{0,100}}"
    rf"|(?:credits?|courtesy|photo courtesy|image courtesy|picture credit|créditos?|crédits?|bildnachweis|bildquelle)"
    rf" ?(?:of |photo |image |: ?|\.\.\. ?)(?:{_PICTURE})?.{{0,100}}"
    rf"|(?:source|caption|quelle|fuente|fonte) ?(?:of |: ?){_PICTURE}.{{0,100}}"
    rf"|(?:[^/|–—,\n]{{2,60}}[/|–—,] ?){{1,4}}{_AGENCY}(?: (?:news|sport|entertainment|images|via .{{2,40}}"
    rf"|for .{{2,40}}))?(?: ?[/|] ?[\w.’' -]{{2,40}}){{0,2}}"
    rf"|{_AGENCY}(?: ?[/|] ?[\w.’' &-]{{2,50}}){{1,3}}"
    rf"|(?:©|\(c\)) ?(?:\d{{4}} )?(?:[\w.’'& -]{{2,50}} ?[/|-] ?)?{_AGENCY}|(?:via )?(?:getty images"
    rf"|associated press|shutterstock|adobe stock|istock ?photo)"
    r"|(?:file|stock|archive|representational|representative|handout) (?:photo|image|picture)(?: .{0,60})?|(?:photo"
    r"|image|picture) (?:for representation|used for representational).{0,60})\W*",
    re.IGNORECASE,
)
_INLINE = re.compile(
    rf"\((?:{_PICTURE}(?: credits?| by| courtesy(?: of)?| via|:|/).{{1,80}}?|(?:[\w.’'& -]{{2,50}} ?[/"
    rf"|] ?){{1,3}}{_AGENCY}(?: (?:news|images))?|{_AGENCY}(?:[/|][\w.’' -]{{2,50}}){{1,2}}|getty images"
    rf"|shutterstock)\)",
    re.IGNORECASE,
)
_STRONG_AGENCY = re.compile(rf"\b{_AGENCY}\W*$", re.IGNORECASE)
_SENTENCE = re.compile(
    r"[.!?][”\"’')]*+\s++\S.*[.!?]|\b(?:is|are|was|were|has|have|will|can|should|shows?|says?|said)\b", re.IGNORECASE
)
# One of these stands in every credit.
_WORDS = frozenset(
    f"{one}{end}"
    for one in (
        "photo photograph photography image picture illustration graphic artwork screenshot screengrab still foto fotos"
        " imagen imagem bild bilder abbildung photographie video photographs credit credits courtesy créditos crédito"
        " crédit crédits photocredit imagecredit bildnachweis bildquelle"
        " source caption quelle fuente fonte getty shutterstock stock istock"
        " stockphoto istockphoto alamy reuters associated corbis unsplash pexels pixabay flickr wikimedia adobe"
        " dreamstime depositphotos 123rf bigstock bloomberg xinhua zuma rex nurphoto sipa redux magnum science stocksy"
        " freepik digital photodisc thinkstock creatas stockbyte hemera moodboard polka pixland ap pa afp epa upi dpa"
    ).split()
    for end in ("", "s")
)
_PICTURES = frozenset({Kind.IMAGE, Kind.CAPTION, Kind.HTML})
_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_MAX_CREDIT_WORDS = 20
_MAX_CAPTION_WORDS = 25


@rule(severity=Severity.WARNING, words=_WORDS)
def image_credit_residue(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a credit"] = _MAX_CREDIT_WORDS,
) -> Iterator[Problem]:
    """The credit of a picture stands in the article without the picture.

    “Photo: Ann Lee/Getty Images” says whose a picture is. Saved as text, the picture is gone, and its credit stands
    between two paragraphs, often with the caption glued to the line before. In a plain text the line of
    a caption right above the credit belongs to the finding. In Markdown and HTML the picture may be set elsewhere,
    and a credit without one is only a note.

    ```text bad
    The bridge was closed for a summer, and the ferry came back.
    The ferry on its first evening.
    Ann Lee/Lakeside/Getty Images

    In autumn the bridge was opened again.
    ```
    ```text bad
    The bridge was closed for a summer.

    Photo credit: Ann Lee

    In autumn it was opened again.
    ```
    ```text good
    The bridge was closed for a summer. In autumn it was opened again.
    ```

    A credit in italics, or with a link to the photographer, was written for the page, whose template sets the picture.

    ```markdown good
    The bridge was closed for a summer.

    *Photo by [Ann Lee](https://annlee.example/ferry)*
    ```

    Beside its picture a credit is in its place, and so is a sentence about who took it.

    ```markdown good
    ![The ferry in the evening](ferry.jpg)

    Photo: Ann Lee

    The photo was taken by Ann Lee, who sold it to an agency for the price of a ticket, as she told us later.
    ```
    """
    blocks = article.blocks
    severity = None if article.format == "text" else Severity.NOTE
    for at, block in enumerate(blocks):
        if block.kind not in _KINDS or block.quoted or _WORDS.isdisjoint(block.vocabulary_words):
            continue
        if _is_beside_picture(blocks, at):
            continue
        if is_short(block, max_words) and _is_credit(block.text) and not _is_meant(article, block):
            first = _caption(article, at)
            text = block.text if first is block else f"{first.text} {block.text}"
            said = f"“{excerpt(text)}” belongs to a picture that is not there; delete it, or show the picture"
            yield Problem(first.text_span.to(block.text_span), said, severity=severity)
        elif article.format == "text" and (match := _INLINE.search(block.text)):
            said = f"“{excerpt(match[0])}” belongs to a picture that is not there; delete it"
            yield Problem(block.span_of(*match.span()), said)


def _is_credit(text: str) -> bool:
    if not _CREDIT.fullmatch(text.strip()):
        return False
    return bool(_STRONG_AGENCY.search(text)) or not _SENTENCE.search(text)


def _is_meant(article: Article, block: Block) -> bool:
    """Whether a credit was written for the page: it has a link, or is set in italics; its picture is the template's."""
    if article.format == "text":
        return False
    size = len(block.text.strip(" ()."))
    return any(
        one.kind is InlineKind.LINK or (one.kind is InlineKind.EMPHASIS and one.end - one.start >= size)
        for one in block.inlines
    )


def _is_beside_picture(blocks: Sequence[Block], at: int) -> bool:
    return any(one.kind in _PICTURES for one in (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2]))


def _caption(article: Article, at: int) -> Block:
    """The short line right above a credit in a plain text, or the credit itself."""
    from copydesk.loaders.text_residue import is_residue

    block = article.blocks[at]
    above = article.blocks[at - 1] if at else block
    if article.format != "text" or above.kind is not Kind.PARAGRAPH or not is_short(above, _MAX_CAPTION_WORDS):
        return block
    if is_residue(above.text):
        return block
    between = article.source.text[above.span.end : block.span.start]
    return above if between.strip() == "" and between.count("\n") <= 1 else block
