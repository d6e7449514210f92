"""An article without a title."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Kind, Problem, Severity, rule
from copydesk.language.excerpt import excerpt

_FRAGMENT_KEYS = ("fragment", "partial", "headless")
_MAX_TITLE_WORDS = 16
_MIN_TITLE_WORDS = 2
_HEAD = 4000  # characters in which a page says that it is one
_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!,;:…][\"'”’)]*$")


@rule(severity=Severity.ERROR)
def missing_title(article: Article) -> Iterator[Problem]:
    """The article has no title.

    The title is what search results, feeds, browser tabs and screen readers show; without one the page is
    “Untitled” in all of them. A title is a heading of level 1, `title` or `headline` in the front matter,
    or `<title>` or `<h1>` in HTML.

    ```markdown bad
    The ferry to the island runs from April to October, and the crossing takes half an hour in fair weather.
    ```

    ```markdown good
    # The ferry to the island

    It runs from April to October, and the crossing takes half an hour in fair weather.
    ```

    The front matter may state it.

    ```markdown good
    ---
    title: The ferry to the island
    ---

    It runs from April to October, and the crossing takes half an hour in fair weather.
    ```

    Where the article begins with a heading of a lower level, that is a title in the wrong size, which is a
    warning. In plain text nothing marks a title, so a first line that looks like one is enough, and a text
    that begins without one is a note.

    ```text good
    The ferry to the island

    It runs from April to October, and the crossing takes half an hour in fair weather.
    ```

    HTML that is no whole page, such as the body of an article in a database, gets a note too.

    ```html bad
    <p>It runs from April to October, and the crossing takes half an hour in fair weather.</p>
    ```

    A piece of a page is no article: a file whose name begins with `_`, or with `fragment: true` in its front
    matter.

    ```markdown good
    ---
    fragment: true
    ---

    The ferry does not run on the first of November.
    ```
    """
    if article.title or _is_fragment(article) or any(block.level == 1 for block in article.outside):
        return
    if article.front_matter and article.front_matter.error:
        return  # the title may stand in what cannot be read
    first = next((block for block in article.blocks if block.text.strip()), None)
    if first is None or not any(block.kind is not Kind.HEADING for block in article.blocks):
        return  # empty-article says it
    if article.format == "text":
        if not _looks_like_title(first):
            yield Problem(first.text_span, "no title; the text begins at once", severity=Severity.NOTE)
    elif article.format == "html" and not _PAGE.search(article.source.text[:_HEAD]):
        yield Problem(first.text_span, "no title; this piece of HTML has no <h1>", severity=Severity.NOTE)
    elif first.kind is Kind.HEADING:
        message = f"no title; the first heading, “{excerpt(first.text)}”, is of level {first.level}"
        yield Problem(first.text_span, message, severity=Severity.WARNING)
    else:
        how = "give it a <title> or an <h1>" if article.format == "html" else "begin with “# …”"
        yield Problem(first.text_span, f"no title before “{excerpt(first.text)}”; {how}")


def _is_fragment(article: Article) -> bool:
    name = article.source.path.rsplit("/", 1)[-1]
    return name.startswith("_") or any(key in article.metadata for key in _FRAGMENT_KEYS)


def _looks_like_title(first: Block) -> bool:
    text = first.text.strip()
    words = len(text[:400].split())
    is_line = first.kind in (Kind.PARAGRAPH, Kind.HEADING) and _MIN_TITLE_WORDS <= words <= _MAX_TITLE_WORDS
    return first.kind is Kind.HEADING or (is_line and not text[0].islower() and not _SENTENCE_END.search(text))
