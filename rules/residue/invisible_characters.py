"""Characters that nobody sees and everybody stumbles over."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule

_NAMES = {
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
    "\u00ad": "a soft hyphen",
    "\u200e": "a left-to-right mark",
    "\u200f": "a right-to-left mark",
    "\u202a": "a directional embedding",
    "\u202b": "a directional embedding",
    "\u202c": "the end of a directional embedding",
    "\u202d": "a directional override",
    "\u202e": "a directional override",
    "\u2066": "a directional isolate",
    "\u2067": "a directional isolate",
    "\u2068": "a directional isolate",
    "\u2069": "the end of a directional isolate",
    "\u180e": "a Mongolian vowel separator",
    "\u3164": "a Hangul filler",
}
_HIDDEN = re.compile(
    "[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\u180e\u3164]+"
    "|\u00a0{2,}|\u00a0 | \u00a0"
)
_SPACES = re.compile("\u00a0[\u00a0 ]| \u00a0")
# Scripts in which joiners and marks of direction are spelling: Hebrew to Thaana, the Indic ones to Khmer, Mongolian.
_JOINING = re.compile("[\u0590-\u07bf\u0900-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc]")
_PICTURE = re.compile("[\u00a9\u00ae\u203c-\u3299\ufe0f\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f]")
_MOST = 20


@rule(severity=Severity.WARNING, fixable=True)
def invisible_characters(article: Article) -> Iterator[Problem]:
    """Characters stand in the text that nobody sees.

    Zero-width spaces, soft hyphens, byte order marks and marks of direction come along when text is copied from a
    page or a chat. They break searches, links and word counts. The fix takes them out, and makes one space of several
    that do not break; a reader sees the same text. Rows of no-break spaces are a note.

    ```text bad
    The sour\u200bdough rests for a night.
    ```
    ```text fixed
    The sourdough rests for a night.
    ```
    ```text bad
    The oven\u00a0\u00a0is hot.
    ```

    Single no-break spaces keep a figure and its unit together, joiners make one emoji of several, and some scripts
    need them to be spelled. Code is left alone.

    ```text good
    It weighs 12\u00a0kg, and the whole family came: 👨\u200d👩\u200d👧. In Persian a book is کتاب\u200cها.
    ```
    """
    rare = article.unusual
    if _NAMES.keys().isdisjoint(rare) and not ("\u00a0" in rare and _SPACES.search(article.source.text)):
        return
    count = 0
    for block in article.worded:
        for found in _HIDDEN.finditer(block.masked) if not block.text.isascii() else ():
            if count < _MOST and not _belongs(block.text, found):
                count += 1
                yield _problem(article, block, found)


def _belongs(text: str, found: re.Match[str]) -> bool:
    """Whether it is part of an emoji, or of a word in a script that needs it."""
    beside = text[max(0, found.start() - 2) : found.start()] + text[found.end() : found.end() + 2]
    return bool(_JOINING.search(beside)) or ("\u200d" in found[0] and bool(_PICTURE.search(beside)))


def _problem(article: Article, block: Block, found: re.Match[str]) -> Problem:
    span = block.span_of(*found.span())
    hidden = next((one for one in found[0] if one != " "), " ")
    start = max(block.text.rfind(" ", 0, found.start()) + 1, found.start() - 20)
    around = block.text[start : found.start()] + "·" + block.text[found.end() : found.end() + 12].partition(" ")[0]
    verbatim = article.source[span] == found[0]
    fix = Fix("take it out", (Edit(span, " " if "\u00a0" in found[0] else ""),)) if verbatim else None
    spaces = "\u00a0" in found[0]
    said = "no-break spaces stand in a row" if spaces else f"{_NAMES.get(hidden, 'an invisible character')} hides"
    return Problem(span, f"{said} at “{around.strip()}”", fix, severity=Severity.NOTE if spaces else None)
