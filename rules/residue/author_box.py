"""A section about the author."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Severity, rule
from copydesk.article.standing import standing
from copydesk.language.excerpt import excerpt

_LABELS = {
    "en": r"(?:about|meet) the (?:authors?|writers?)|authors?|author bio|about (?:me|us)|author profile",
    "es": r"autora?(?:es)?|sobre (?:el|la) autora?|acerca (?:del autor|de la autora)|sobre mí",
    "pt": r"autora?(?:es)?|sobre (?:o|a) autora?|quem escreveu",
    "de": r"autor(?:in|en)?|über (?:den|die) autor(?:in|en)?|zum autor|zur autorin",
    "fr": r"auteure?s?|à propos de l['’]auteure?|l['’]auteure?|autrice",
    "it": r"autor[ei]|autrice|l['’]autore|informazioni sull['’]autore",
    "nl": r"auteurs?|over de auteur",
}
_BOX = re.compile("|".join(_LABELS.values()), re.IGNORECASE)
_KINDS = frozenset({Kind.PARAGRAPH, Kind.HEADING})
_MAX_WORDS = 5


@rule(severity=Severity.NOTE)
def author_box(article: Article) -> Iterator[Problem]:
    """The article has a section about its author.

    That is as it may be; the note says that the section was read as such, and that no other rule takes it for a
    part of the text. On many sites it belongs to the page and not to the article. A label in another language than
    the article's is the affair of `foreign-language-block`.

    ```text bad
    The ferry stopped in 1998, when the bridge was opened.

    About the author

    Pia Lindqvist was the ferry's last conductor, and now keeps its bell.
    ```
    ```markdown good
    The ferry stopped in 1998, when the bridge was opened.
    ```

    A heading about an author whom the article deals with has more to say.

    ```markdown good
    ## About the author of the timetable

    He never took the ferry himself.
    ```
    """
    label = re.compile(_LABELS[article.language], re.IGNORECASE) if article.language in _LABELS else _BOX
    for block in standing(article, _MAX_WORDS, _KINDS):
        if label.fullmatch(block.text.strip(" .:!")) and block is not article.blocks[0]:
            yield Problem(block.text_span, f"“{excerpt(block.text)}” opens a section about the author")
