"""A heading with nothing under it."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from copydesk import Article, Block, Kind, Problem, Section, Severity, Span, rule
from copydesk.article.echo import echoes
from copydesk.language.excerpt import excerpt

_NOTHING = (Kind.BREAK, Kind.HTML)
_UNSEEN = re.compile(
    r"<!--.*?-->|\{/\*.*?\*/\}|</?(?:a|br|hr|span|div|p|section|article|main|header|body|html|h[1-6])\b[^<>]*>"
    r"|(?:[-*_][ \t]*){3,}|\s+",
    re.DOTALL | re.IGNORECASE,
)
_SHOWN = re.compile(
    r"(?:see|watch|view|look at|check out|listen to|scroll through)(?: (?:the|this|our|his|her|their|more|all))?"
    r"(?: \w+)? ?(?:tweets?|posts?|videos?|clips?|gallery|photos|pictures|images|maps?|slideshow|poll|podcast|trailer)"
    r"(?: (?:here|below))? ?:",
    re.IGNORECASE,
)
_MAX_LINE = 60  # characters
_MAX_BLANK = 4000  # characters of the source that are looked through; more is something


@rule(severity=Severity.WARNING)
def empty_section(article: Article) -> Iterator[Problem]:
    """A heading has nothing under it.

    The reader is promised something that is not there: the text was not written, was lost when the article was
    copied, or is filled in by a script that is not there any more.

    ```markdown bad
    ## What it costs

    ## How to book

    Write to the harbour office a week ahead.
    ```

    ```markdown good
    ## What it costs

    Nine euros for adults, nothing for children.

    ## How to book

    Write to the harbour office a week ahead.
    ```

    A heading directly above one of a lower level has that one under it. A picture, a table, a list, code or
    an embedded frame is something.

    ```markdown good
    ## How to book

    ### By post

    Write to the harbour office a week ahead.

    ### On the quay

    ![The ticket window, with its hours painted on the shutter](window.jpg)
    ```

    A shortcode or an element of the site's own will put something there.

    ```markdown good
    ## The crossing on film

    {{< youtube dQ4w9 >}}

    ## How to book

    Write to the harbour office a week ahead.
    ```

    In plain text a heading is inferred, so a section that looks empty is only a note there. A line that leads to
    something a text cannot show is a warning.

    ```text bad
    The senate in mourning

    The senate rose for a minute of silence on Tuesday, in honour of two members who had died during its recess.

    See tweets:

    It will meet again on Wednesday to hear the letters that had come in while it was away from the capital.
    ```

    A question of the FAQ without an answer is `faq-unanswered`'s.
    """
    if not any(block.kind is not Kind.HEADING for block in article.blocks):
        return  # empty-article says it
    pairs = zip_longest(article.sections, article.sections[1:])
    empty = [(section.heading, following) for section, following in pairs if _is_empty(article, section, following)]
    skipped = {id(echo.heading) for echo in echoes(article)} if empty else set()
    skipped |= {id(pair.question.block) for pair in article.faq.pairs} if empty else set()
    for heading, following in empty:
        if heading is None or heading.quoted or id(heading) in skipped or not heading.text.strip():
            continue
        if _is_blank(article, _place(article, heading, following)):
            yield _problem(heading)
    if article.format == "text":
        yield from _lost_embeds(article.blocks)


def _is_empty(article: Article, section: Section, following: Section | None) -> bool:
    if following and following.level > section.level:
        return False
    if section.heading is article.blocks[0] and (section.level == 1 or article.format == "html"):
        return False  # a title, or the line above it
    return all(block.kind in _NOTHING or not (block.text.strip() or block.inlines) for block in section.blocks)


def _is_blank(article: Article, place: Span) -> bool:
    """Whether the source, too, has nothing there: no element, no template code, no definition."""
    return len(place) <= _MAX_BLANK and not _UNSEEN.sub("", article.source[place])


def _place(article: Article, heading: Block, following: Section | None) -> Span:
    below = following.heading if following else None
    return Span(heading.span.end, below.span.start if below else len(article.source.text))


def _problem(heading: Block) -> Problem:
    severity = Severity.NOTE if heading.inferred else None
    message = f"nothing stands under “{excerpt(heading.text)}”; write it or delete the heading"
    return Problem(heading.text_span, message, severity=severity)


def _lost_embeds(blocks: Sequence[Block]) -> Iterator[Problem]:
    """Lines of a plain text that lead to a film, a picture or a post, none of which came along."""
    for block in blocks:
        if block.kind is Kind.PARAGRAPH and len(block.text) <= _MAX_LINE and _SHOWN.fullmatch(block.text.strip()):
            message = f"nothing is shown under “{excerpt(block.text)}”; put it in or delete the line"
            yield Problem(block.text_span, message)
