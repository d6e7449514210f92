"""Notes on where a text first stood, in the middle of it."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule
from copydesk.article.standing import standing
from copydesk.language.excerpt import excerpt

_NOTE = re.compile(
    r"(?:(?:this|the) (?:article|post|story|piece|essay|interview|column|text|recipe|review)(?: (?:was|is|has been"
    r"|had been))? )?"
    r"(?:(?:originally|first|previously) (?:published|posted|appeared|printed|written)|(?:published|posted"
    r"|appeared) (?:originally|first)"
    r"|(?:re-?published|reprinted|reposted|cross-?posted|syndicated)) (?:here )?(?:at|on|in|by|for|under|from"
    r"|with)\b.{1,90}"
    r"|(?:este artículo|esta nota|este texto)? ?(?:se publicó|fue publicado|publicado|apareció) (?:originalmente"
    r"|por primera vez) en .{1,80}"
    r"|(?:este artigo|este texto)? ?(?:foi )?publicado (?:originalmente|pela primeira vez) (?:em|no|na) .{1,80}"
    r"|(?:dieser (?:artikel|beitrag|text) )?(?:erschien|ist) (?:zuerst|ursprünglich) (?:erschienen )?(?:auf|in|bei"
    r"|im) .{1,80}"
    r"|(?:cet article (?:a été )?)?(?:publié|paru) (?:initialement|pour la première fois|à l['’]origine) (?:sur"
    r"|dans) .{1,80}",
    re.IGNORECASE,
)
_WORDS = frozenset(
    "published posted appeared printed reprinted republished reposted crossposted cross syndicated publicado"
    " publicó apareció erschien erschienen publié paru".split()
)
_KINDS = frozenset({Kind.PARAGRAPH, Kind.CAPTION})
_EDGE = 5  # blocks at the beginning and at the end, where such a note is in its place; of a short text a quarter


@rule(severity=Severity.WARNING)
def original_source_residue(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a note"] = 18,
) -> Iterator[Problem]:
    """A note on where the text was first published stands in the middle of it.

    Such a note is right at the beginning or at the end of a text that is reprinted. Between two paragraphs it is the
    end of another text, or of a teaser that was pasted in.

    ```text bad
    The tower was built twice, and both times too short.

    It leans by the width of a hand, and nobody has measured why.

    Its bell came from a ship.

    Originally published at the tower society's blog.

    The second tower is the one that still stands.

    It can be climbed in summer.

    The way up is narrow.

    Children go free.
    ```
    ```text good
    The tower was built twice, and both times too short.

    The second tower is the one that still stands.

    Originally published at the tower society's blog.
    ```

    A sentence in a paragraph with more to say is part of the story.

    ```markdown good
    One.

    Two.

    Three.

    The novel was first published in eleven parts, which the paper printed beside the price of coal for a year.

    Five.

    Six.

    Seven.
    ```
    """
    if _WORDS.isdisjoint(article.vocabulary_words):
        return
    edge = max(1, min(_EDGE, len(article.blocks) // 4))
    middle = {id(block) for block in article.blocks[edge:-edge]}
    for block in standing(article, max_words, _KINDS):
        if id(block) in middle and _NOTE.fullmatch(block.text.strip()):
            yield Problem(block.text_span, f"“{excerpt(block.text)}” says where another text first stood; delete it")
