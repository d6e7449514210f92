"""A notice that the page needs JavaScript or another browser."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule
from copydesk.article.standing import is_about, standing
from copydesk.language.excerpt import excerpt

_NOTICE = re.compile(
    r"\b(?:enabl|activ|turn(?:ing)? on|allow|switch(?:ing)? on)\w* (?:your browser['’]s )?java ?script\b"
    r"|\bjava ?script (?:(?:is|to be|has been|seems to be|appears to be|must be|needs to be"
    r"|should be) )?(?:currently )?(?:not )?"
    r"(?:enabled|disabled|required|turned (?:off|on)|blocked|activated|supported|available|deactivated)\b"
    r"|\b(?:requires?|needs?|without|works best with) java ?script\b"
    r"|\byour browser (?:does not|doesn['’]t|is not able to|cannot|can['’]t|is (?:outdated|out of date"
    r"|no longer supported|not supported))\b"
    r"|\b(?:upgrade|update|use) (?:to )?(?:your browser|a (?:different|modern|supported|newer) (?:web )?browser)\b"
    r"|\b(?:habilit|activ|permit)\w* (?:el )?java ?script\b|\bjava ?script (?:está|esta) (?:deshabilitado"
    r"|desactivado|desabilitado|desativado)\b"
    r"|\b(?:habilit|ativ)\w* (?:o )?java ?script\b|\b(?:seu|tu|su) navegador no?ã?o? (?:suporta|soporta|admite"
    r"|é compatível|es compatible)\b"
    r"|\bjava ?script (?:aktivieren|ist (?:deaktiviert|nicht aktiviert|erforderlich)|einschalten)\b|\b(?:aktivieren"
    r"|erlauben) sie (?:bitte )?java ?script\b"
    r"|\b(?:ihr|dein) browser (?:unterstützt|ist veraltet)\b|\b(?:activer|activez|autoriser) (?:le )?java ?script\b"
    r"|\bjava ?script est (?:désactivé|requis|nécessaire)\b"
    r"|\bvotre navigateur ne\b",
    re.IGNORECASE,
)
_SUBJECT = frozenset(
    "javascript js browser browsers browserify node react noscript accessibility web frontend typescript".split()
)
_WORDS = frozenset("java javascript browser navegador navigateur".split())
_KINDS = frozenset({Kind.PARAGRAPH, Kind.CAPTION})


@rule(severity=Severity.ERROR)
def javascript_notice(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a notice"] = 25,
) -> Iterator[Problem]:
    """A notice about JavaScript or the browser stands in the article.

    “Please enable JavaScript” is what a page says to a program that reads it. It means that something of the page
    is missing, and a reader can do nothing about it. The notice is known in English, Spanish, Portuguese, German
    and French.

    ```text bad
    The orchard was planted in 1954, by people who never ate from it.

    Please enable JavaScript to view this content.
    ```
    ```html bad
    <p>The orchard was planted in 1954.</p><p>Your browser does not support the video tag.</p>
    ```
    ```text good
    The orchard was planted in 1954, by people who never ate from it.
    ```

    An article about JavaScript or browsers, one that says so in its title or a heading, is left alone, and so is a
    text with more to say, an item of a list or a quote.

    ```markdown good
    # Pages that work without JavaScript

    Some readers have JavaScript disabled.
    ```
    ```markdown good
    The form keeps what you typed in the page itself, so it works on a slow line, and if you have JavaScript disabled
    it falls back to sending everything at once, which takes a little longer.
    ```
    """
    if _WORDS.isdisjoint(article.vocabulary_words) or is_about(article, _SUBJECT):
        return
    for block in standing(article, max_words, _KINDS):
        if _NOTICE.search(block.masked):
            said = f"“{excerpt(block.text)}” is a notice to browsers, not text; delete it, and look for what is missing"
            yield Problem(block.text_span, said)
