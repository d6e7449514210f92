"""An article that breaks off within a sentence."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, Span, rule
from copydesk.article.zone import Zone
from copydesk.language.endings import dangling_word, ends_sentence, is_cut
from copydesk.language.excerpt import excerpt
from copydesk.language.words import count_words

_MIN_WORDS = 4
_MIN_PROSE_WORDS = 12
_MAX_BYLINE_WORDS = 20
_LOOK = 1000  # characters whose words are counted: enough to tell that a paragraph is long
_STOPS = (".", "!", "?", "…")
_TAIL = 60  # characters that are shown of the end
_NO_PROSE = re.compile(
    r"(?:by|tags?|topics?|source|photo|image|posted|filed|published|follow|read more|via|cc)\b|[#@©*–—-]", re.I
)


@rule(severity=Severity.ERROR)
def truncated_document(
    article: Article, *, min_words: Annotated[int, "a shorter last paragraph may end anyhow"] = _MIN_WORDS
) -> Iterator[Problem]:
    """The article breaks off.

    The last paragraph ends on a word that no sentence ends on, on a comma, or on the “[…]” of a feed: the rest
    was lost when the article was saved or generated.

    ```markdown bad
    # The last ferry

    We waited on the quay until the lights went out. Then somebody came down the hill with a lantern and
    told us that the
    ```

    ```markdown bad
    # The last ferry

    We waited on the quay until the lights went out, one after the other, and nobody came to tell us anything […]
    ```

    ```markdown good
    # The last ferry

    We waited on the quay until the lights went out. Then somebody came down the hill with a lantern.
    ```

    A byline, a signature, tags, a link or a list may stand last.

    ```markdown good
    # The last ferry

    We waited on the quay until the lights went out.

    [How to get to the island in winter and what to bring with](winter.md)
    ```

    A last paragraph without a full stop is only suspicious where it is long and all others have one: that is a
    warning, as is one that ends with a colon or a comma.

    ```markdown bad
    # The last ferry

    We waited on the quay until the lights went out. It was the third of November.

    The harbour master had gone home at noon, as he always did before a storm, and so there were only the gulls:
    ```
    """
    last = _last_paragraph(article)
    text = last.masked.rstrip() if last else ""
    if last is None or text.endswith(_STOPS) or count_words(last.text[:_LOOK]) < min_words:
        return
    if _is_linked(last) or _is_byline(last):
        return
    span = last.span_of(max(0, len(text) - _TAIL), len(text))
    if word := dangling_word(text, article.language):
        yield Problem(span, f"the article breaks off after “{word}”")
    elif count_words(text[:_LOOK]) >= _MIN_PROSE_WORDS:
        yield from _suspicions(article, last, text, span)


def _last_paragraph(article: Article) -> Block | None:
    """The last paragraph, if nothing that is prose follows it."""
    for block, zone in zip(reversed(article.blocks), reversed(article.zones), strict=True):
        if block.kind is Kind.PARAGRAPH and block.text.strip():
            return None if block.quoted or block.inside or zone in (Zone.AUTHOR, Zone.SOURCES) else block
        if block.kind not in (Kind.HTML, Kind.BREAK, Kind.IMAGE, Kind.CAPTION):
            return None
    return None


def _is_byline(block: Block) -> bool:
    return count_words(block.text[:_LOOK]) <= _MAX_BYLINE_WORDS and bool(_NO_PROSE.match(block.text))


def _is_linked(block: Block) -> bool:
    """Whether its end is a link, an image, code or a hashtag, which need no full stop."""
    end = len(block.text.rstrip())
    if block.text[-_TAIL:].rstrip().rpartition(" ")[2][:1] in ("#", "@", "<"):
        return True
    return any(one.end >= end for one in block.inlines if one.target or one.kind == "code")


def _suspicions(article: Article, last: Block, text: str, span: Span) -> Iterator[Problem]:
    if is_cut(text):
        yield Problem(span, "the article is cut off with “[…]”; put the rest in")
    elif text.endswith((",", ";", " –", " —", " -")):
        yield Problem(span, f"the article breaks off after “{text[-1]}”", severity=Severity.WARNING)
    elif text.endswith(":"):
        yield Problem(span, "the article ends with a colon, and nothing follows", severity=Severity.WARNING)
    elif not ends_sentence(text) and _others_end(article, last):
        message = f"no full stop at the end of the article, after “{excerpt(text[-40:].partition(' ')[2])}”"
        yield Problem(span, message, severity=Severity.NOTE if article.format == "text" else Severity.WARNING)


def _others_end(article: Article, last: Block) -> bool:
    others = [
        block for block in article.blocks if block.kind is Kind.PARAGRAPH and block is not last and not block.quoted
    ]
    prose = [block for block in others if count_words(block.text[:_LOOK]) >= _MIN_PROSE_WORDS]
    return bool(prose) and all(ends_sentence(block.text) for block in prose)
