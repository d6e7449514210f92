"""Characters that are put together of two, or wide forms."""

import re
import unicodedata
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, together

_MARKED = re.compile(r"[^\W\d_][\u0300-\u036f]+|[\uff01-\uff5e]+")
_SIGN = re.compile(r"[\u0300-\u036f\uff01-\uff5e]")
_LEADS = (b"\xcc", b"\xcd", b"\xef\xbc", b"\xef\xbd")  # in UTF-8
_WIDE = frozenset({"ja", "zh", "ko"})
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@rule(severity=Severity.NOTE, fixable=True)
def decomposed_character(article: Article) -> Iterator[Problem]:
    """A letter and its accent are two characters, or Latin letters have their wide forms.

    Files copied from a Mac or out of a PDF have “e” and an accent instead of “é”. It looks the same, but a search for
    the word does not find it, and some fonts set the accent beside the letter. Wide letters (“ＡＢＣ”) come from East
    Asian keyboards. One finding for the article; the fix writes the single or the narrow character (Unicode NFC,
    NFKC).

    ```markdown bad
    The café opens at noon.
    ```
    ```markdown fixed
    The café opens at noon.
    ```
    ```markdown bad
    The room is called ＡＢ, on floor two.
    ```
    ```markdown good
    The café opens at noon, and y̌ has no single character.
    ```

    In Japanese, Chinese and Korean texts wide forms are at home.

    ```markdown good
    東京タワーの高さは３３３メートルです。ＡＢＣホールは二階にあります。
    ```
    """
    if not _may_be_decomposed(article.text) or not _SIGN.search(article.text):
        return
    if article.language in _WIDE or _EAST_ASIAN.search(article.source.text):
        return
    uses = [
        Use(block, *match.span(), "marked")
        for block in article.worded
        for match in _MARKED.finditer(block.masked)
        if _single(match[0]) != match[0]
    ]
    if uses:
        said = f"“{uses[0].text}” is made of {'wide forms' if uses[0].text[0] >= '！' else 'more than one character'}"
        yield together(article, uses, f"{said}; write “{_single(uses[0].text)}”", lambda use, _: _single(use.text))


def _may_be_decomposed(text: str) -> bool:
    """Whether a byte stands in the text that all such characters begin with: sought faster than these."""
    written = b"" if text.isascii() else text.encode("utf-8", "surrogatepass")
    return any(lead in written for lead in _LEADS)


def _single(text: str) -> str:
    return unicodedata.normalize("NFKC" if text[0] >= "\uff01" else "NFC", text)
