"""Characters that were read in the wrong encoding."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.language.excerpt import excerpt

# What the bytes 80 to BF of a UTF-8 sequence become when they are read as Windows-1252 or Latin-1.
_AFTER = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_LATIN = re.compile(rf"(?:[ðï][{_AFTER}]{{2,3}}|â[{_AFTER}]{{1,2}}|[ÂÃÄÅÊËÎÏÐÑØÙ][{_AFTER}])+")
_MAC = re.compile(r"‚Ä[ôòúùìîì¶¢]|(?:(?<=[^\W\d_])√[©®±≠≥¥§∂ß¢†´°°¨™º∫≤]|√[©®±≠¥§∂ß´¨º](?=[^\W\d_]))")
_MAC_APOSTROPHE = re.compile(r"(?<=[a-z])[ÕÔÆ](?=[a-z]{1,2}\b)")
_CONTROL = re.compile(r"[\u0080-\u0084\u0086-\u009f]")
_LEADS = re.compile("[ÂÃâðïÄÅÊËÎÏÐÑØÙ√‚ÕÔÆ\u0080-\u009f]")
_LEAD_SIGNS = (*"ÂÃâðïÄÅÊËÎÏÐÑØÙ√‚ÕÔÆ\ufffd", *map(chr, range(0x80, 0xA0)))
_LOST_SIGNS = ("n?t", "?s", "?m", "?re", "?ve", "?ll", "?d")
_LOST = re.compile(r"[^\s\ufffd]{0,20}\ufffd[^\s]{0,20}")
_QUESTION = re.compile(
    r"\b(?:(?:do|does|did|is|was|are|were|has|have|had|ca|could|would|should|wo|must|need|ai)n\?t"
    r"|(?:it|that|there|he|she|what|who|here|let)\?s|(?:I|you|we|they)\?(?:m|re|ve|ll|d))\b"
)
_TYPOGRAPHY = range(0x2010, 0x2040)
_SUBJECT = frozenset("mojibake utf utf8 unicode encoding encodings charset latin1 fffd ascii".split())
_MARKS = re.compile(r"[\u0080-\uffff\U00010000-\U0010ffff]")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{2,}[ÂÃÄÅÊËÎÏÐÑØÙ]\Z")
_MIN_CYRILLIC = 3  # such pairs in a row
_MOST = 20


@rule(severity=Severity.ERROR, fixable=True)
def mojibake(article: Article) -> Iterator[Problem]:
    """Characters were read in the wrong encoding: “donâ€™t”, “cafÃ©”, “Fr�d�ric”.

    A sequence counts only if it is what UTF-8 becomes when it is read as Windows-1252, Latin-1 or Mac Roman: turned
    back, it gives a letter or a mark that texts use. Then the fix knows what stood there. Where a character is lost
    for good (“�”, “don?t”), the finding only shows the place.

    ```text bad
    The inn didnâ€™t open until May, and the cafÃ© not at all.
    ```
    ```text fixed
    The inn didn’t open until May, and the café not at all.
    ```
    ```text bad
    Fr�d�ric kept the inn for forty years.
    ```
    ```text bad
    We don?t know who built it.
    ```
    ```text good
    The inn didn’t open until May, and the café not at all.
    ```

    Words in capitals that end in an accented letter before a quotation mark or a dash are words.

    ```text good
    On the door stood “CAFÉ”, and above it “VOILÀ—ENTRÉE”. IRMÃ… said the sign next door.
    ```

    A text about encodings may show what goes wrong, and code is left alone.

    ```text good
    In the wrong encoding an apostrophe shows as â€™, and é as Ã©.
    ```
    """
    text = article.text
    if not _may_be_damaged(text) or not _SUBJECT.isdisjoint(article.vocabulary_words):
        return
    found: list[Problem] = []
    for block in article.worded:
        if len(found) < _MOST:
            found += _damage(article, block)
    yield from found[:_MOST]


def _may_be_damaged(text: str) -> bool:
    lost = "?" in text and any(sign in text for sign in _LOST_SIGNS)
    return lost or (not text.isascii() and any(sign in text for sign in _LEAD_SIGNS))


def _damage(article: Article, block: Block) -> Iterator[Problem]:
    masked = block.masked
    for pattern in (_LOST, _QUESTION) if "\ufffd" in masked or "?" in masked else ():
        for match in pattern.finditer(masked):
            yield Problem(block.span_of(*match.span()), f"“{excerpt(match[0])}” has lost a character; restore it")
    if not _LEADS.search(masked):
        return
    end = -1
    for match in sorted(_sequences(masked), key=lambda one: (one.start(), -one.end())):
        if match.start() >= end and (meant := _meant(masked, match)):
            end = match.end()
            yield _problem(article, block, match, meant)


def _sequences(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_MAC, _LATIN, _MAC_APOSTROPHE, _CONTROL):
        yield from pattern.finditer(text)


def _problem(article: Article, block: Block, match: re.Match[str], meant: str) -> Problem:
    span = block.span_of(*match.span())
    verbatim = article.source[span] == match[0]
    fix = Fix(f"write “{meant}”", (Edit(span, meant),), safe=False) if verbatim else None
    said = f"“{_around(block.text, match)}” was read in the wrong encoding; “{match[0]}” stands for “{meant}”"
    return Problem(span, said, fix)


def _around(text: str, match: re.Match[str]) -> str:
    """The word around a match."""
    start = max(text.rfind(" ", 0, match.start()), match.start() - 20) + 1
    end = text.find(" ", match.end(), match.end() + 20)
    return excerpt(text[start : end if end >= 0 else match.end()].strip())


def _meant(text: str, match: re.Match[str]) -> str:
    """What a sequence stood for; "" where it is no damage."""
    damaged = match[0]
    if match.re is _MAC_APOSTROPHE:
        return "’"
    if match.re is _MAC:
        return _turned_back(damaged, "mac_roman")
    if match.re is _CONTROL:
        return damaged.encode("latin-1").decode("cp1252", "ignore")
    if damaged == "â€" or (damaged.startswith("â€") and len(damaged) == 2):
        return "”"
    if len(damaged) == 2 and _is_word_end(text, match):
        return ""
    return _turned_back(damaged, "cp1252")


def _is_word_end(text: str, match: re.Match[str]) -> bool:
    """Whether a capital with an accent and the mark behind it can be what they look like."""
    if _SHOUTED.search(text, max(0, match.start() - 4), match.start() + 1):
        return True
    beside = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return match[0][0] not in "ÂÃ" and not any(one.islower() for one in beside)


def _turned_back(damaged: str, codec: str) -> str:
    try:
        meant = b"".join(_byte(one, codec) for one in damaged).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
    if len(meant) == 1 and "\u0080" <= meant <= "\u009f":
        return meant.encode("latin-1").decode("cp1252", "ignore")
    # What was damaged twice turns back twice.
    meant = _turned_back(meant, codec) or meant if _LATIN.fullmatch(meant) else meant
    return meant if _is_plausible(meant) else ""


def _byte(character: str, codec: str) -> bytes:
    """The byte that was read as this character; the five that Windows-1252 leaves open are themselves."""
    return character.encode("latin-1") if "\u0080" <= character <= "\u009f" else character.encode(codec)


def _is_plausible(meant: str) -> bool:
    """Whether a text would use these characters: Latin letters, typography, emoji, or a word in another script."""
    if all(
        0xA0 <= ord(one) < 0x180 or ord(one) in _TYPOGRAPHY or one in "€™−→←…" or ord(one) >= 0x1F000 for one in meant
    ):
        return True
    return len(meant) >= _MIN_CYRILLIC and all(0x370 <= ord(one) < 0x500 for one in meant)
