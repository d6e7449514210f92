"""File names that stand as text."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.language.excerpt import excerpt

_MEDIA = (
    r"(?:jpe?g|png|webp|gif|svg|bmp|tiff?|heic|avif|psd|mp4|mov|avi|webm|mp3|wav|m4a|docx?|pptx?|xlsx?|odt|pdf|indd)"
)
_FILE = re.compile(rf"[\w()%+@&’'., -]{{0,80}}[\w()%+-]\.{_MEDIA}(?:[?#]\S{{0,80}})?", re.IGNORECASE)
_CAMERA = re.compile(
    r"(?:IMG|DSC|DSCN|DSCF|PXL|MVI|GOPR|P)[_-]?\d{3,}\w{0,20}|Screen ?shot[ _-]\d{4}[-_ ].{1,40}"
    r"|WhatsApp Image \d{4}-.{1,40}|image ?\d{3,}|untitled-\d+"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){2,3}-[0-9a-f]{4,12}|[0-9A-Za-z+]{8,14}[.] ?_?S[LXY]\d{3,4}_?"
)
_ARROWED = re.compile(
    r"(?<![\w./-])(?P<before>[^\s\ufffc]{1,80}) ?(?:→|->|=>|➜|»|›) ?"
    r"(?P<name>[\w./-]{1,100}\.(?:md|mdx|html?|txt|docx?|php|aspx?))(?=\s|$)",
    re.IGNORECASE,
)
_SUFFIXES = frozenset(
    "jpg jpeg png webp gif svg bmp tif tiff heic avif psd mp4 mov avi webm mp3 wav m4a doc docx ppt pptx xls xlsx odt"
    " pdf indd".split()
)
_ARROWS = ("→", "->", "=>", "➜", "»", "›")
_KINDS = frozenset({Kind.PARAGRAPH, Kind.CAPTION, Kind.HEADING})
_LONGEST = 400  # characters of a line
_MAX_WORDS = 8
_MARKED = frozenset({InlineKind.CODE, InlineKind.STRONG, InlineKind.EMPHASIS, InlineKind.LINK})


@rule(severity=Severity.WARNING)
def filename_residue(article: Article) -> Iterator[Problem]:
    """The name of a file stands as a line of the article.

    Where a picture could not be shown, or a draft named what to put there, the file's name is left. It counts as
    a block of its own, with the suffix of a picture, a film or a document, or with a name that cameras give; and
    behind an arrow, where a link was to be.

    ```text bad
    The kiln stands behind the school.

    kiln-final_v2.jpg

    It has been cold since March.
    ```
    ```markdown bad
    Read the story of the second kiln → second-kiln.md
    ```
    ```text good
    The kiln stands behind the school.

    It has been cold since March.
    ```

    A sentence may name a file, code is left alone, and so is a name that is set in bold or as a link, as above a
    listing, or that stands in a list.

    ```markdown good
    **glaze.pdf**

    The recipe is in [glaze.pdf](glaze.pdf), and the drawing in kiln.svg.

    `kiln.svg`

    - kiln.svg
    - glaze.pdf
    ```
    ```markdown good
    kiln.svg

        <svg viewBox="0 0 10 10"/>
    ```
    """
    blocks = article.blocks
    arrows = [one for one in _ARROWS if one in article.text]
    suffixed = not _SUFFIXES.isdisjoint(article.vocabulary_words)
    for at, block in enumerate(blocks):
        if not (arrows or suffixed or block.has_digit) or block.quoted or not 0 < len(block.text) <= _LONGEST:
            continue
        if _is_name(block) and not _heads_code(blocks, at):
            yield Problem(
                block.text_span, f"“{excerpt(block.text)}” is the name of a file; put the file there, or delete it"
            )
            continue
        for arrow in _ARROWED.finditer(block.masked) if any(one in block.text for one in arrows) else ():
            if "." not in arrow["before"] and not _is_marked(block, arrow.start("name")):
                said = f"“{excerpt(arrow['name'])}” is the name of a file where a link was to be; link to it"
                yield Problem(block.span_of(*arrow.span("name")), said)


def _is_name(block: Block) -> bool:
    if block.kind not in _KINDS or not (block.has_digit or "." in block.text):
        return False
    if any(one.kind in _MARKED for one in block.inlines):
        return False
    text = block.text.strip()
    if block.has_digit and _CAMERA.fullmatch(text):
        return True
    if "." not in text.rpartition(" ")[2][:-1] or not _FILE.fullmatch(text):
        return False
    return len(text.split()) <= _MAX_WORDS and ". " not in text.rpartition(".")[0]


def _heads_code(blocks: Sequence[Block], at: int) -> bool:
    return any(one.kind is Kind.CODE for one in blocks[at + 1 : at + 2])


def _is_marked(block: Block, at: int) -> bool:
    return any(one.kind in (InlineKind.CODE, InlineKind.LINK) and one.start <= at < one.end for one in block.inlines)
