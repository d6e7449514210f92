"""Emoji in running text."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule

_RELATED = 20
_EMOJI = re.compile("[\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff]\ufe0f?|[☀-➿]\ufe0f")
_FIRST = "☀"  # in Unicode


@rule(severity=Severity.NOTE)
def emoji_in_prose(
    article: Article,
    *,
    most: Annotated[int, "how many pass in 1,000 words"] = 2,
) -> Iterator[Problem]:
    """Emoji stand in the text.

    Screen readers speak each of them by its name, other systems draw them otherwise, and tone is better in the words. A
    few pass; in the main heading each one counts. Emoji that lead list items are the affair of emoji-bullets.

    ```markdown bad
    The bakery opens at six 🥐 and sells out by nine 😅 so be early ⏰️ and bring a bag 🛍️ of your own.
    ```
    ```markdown bad
    # Our bakery 🥐

    The bakery opens at six and sells out by nine.
    ```
    ```markdown good
    The bakery opens at six and sells out by nine, so be early and bring a bag. See you there 🙂
    ```

    Lists, tables, code and block quotes are left alone, and so are arrows and signs such as ™ and ✓.

    ```markdown good
    - 🥐 Croissants
    - 🥖 Baguettes
    - 🍞 Loaves

    > The bakery opens at six 🥐 and sells out 😅 by nine ⏰️ on Sundays.

    Press → and pick Acme™ ✓ in the menu.
    ```
    """
    if max(article.unusual, default="") < _FIRST or not _EMOJI.search(article.source.text):
        return
    for block in article.headings:
        if block.level == 1:
            yield from (_problem(block, at) for at in _places(block)[:1])
    paragraphs = (block for block in article.prose if block.kind is Kind.PARAGRAPH and not block.quoted)
    found = [(block, at) for block in paragraphs for at in _places(block)]
    if len(found) > most * max(1.0, article.word_count / 1000):
        related = tuple(Related(block.span_of(at, at + 1), "and this") for block, at in found[1:_RELATED])
        block, at = found[0]
        message = f"{len(found)} emoji in the text; the limit is {most} in 1,000 words"
        yield Problem(block.span_of(at, at + 1), message, related=related)


def _places(block: Block) -> list[int]:
    return [match.start() for match in _EMOJI.finditer(block.masked)]


def _problem(block: Block, at: int) -> Problem:
    return Problem(block.span_of(at, at + 1), f"“{block.text[at]}” stands in the main heading; say it in words")
