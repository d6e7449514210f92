"""Letters and marks in the place of a symbol."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, together

_SYMBOLS = {"(c)": "©", "(r)": "®", "(tm)": "™", "+/-": "±", "->": "→", "<-": "←", "=>": "⇒"}
_STANDIN = re.compile(
    r"\(c\)(?= ?(?:\d{4}|(?-i:[A-Z])))|(?<=\w) ?\((?:r|tm)\)|\+/-(?= ?\d)|(?<=\s)(?:->|=>|<-)(?=\s)|(?<=\d) ?x ?(?=\d)",
    re.IGNORECASE,
)
_HINT = re.compile(r"\((?:c|r|tm)\)|\+/-|->|=>|<-|\d ?x ?\d", re.IGNORECASE)


@rule(severity=Severity.NOTE, default=False, fixable=True)
def symbol_substitution(article: Article) -> Iterator[Problem]:
    """Letters stand for a symbol: “(c)” for ©, “(tm)” for ™, “2 x 3” for 2 × 3.

    Typewriters had no such symbols. House styles differ, so that the rule is off unless it is selected. One finding for
    the article; the fix sets the symbols.

    ```markdown bad
    The sheet is 210 x 297 mm, +/- 1 mm. (c) 1987 Paper Works
    ```
    ```markdown fixed
    The sheet is 210 × 297 mm, ± 1 mm. © 1987 Paper Works
    ```
    ```markdown good
    Point (c) of the list, part 3(r), model 0x12 and `a -> b` stay as they are.
    ```
    """
    if not _HINT.search(article.source.text):
        return
    uses = [
        Use(block, *match.span(), match[0])
        for block in article.prose
        for match in _STANDIN.finditer(block.masked)
        if not _is_number(block.masked, match)
    ]
    if uses:
        said = f"“{uses[0].text.strip()}” stands for “{_rewritten(uses[0], '').strip()}”"
        yield together(article, uses, said, _rewritten)


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Whether an “x” or a bracket is a part of a number: 0x12, 3(r)."""
    before = text[max(0, match.start() - 2) : match.start()]
    return ((match[0].lower() == "x" and before.strip().endswith("0")) and not before.strip("0").isdigit()) or (
        match[0].lstrip().startswith("(") and before[-1:].isdigit()
    )


def _rewritten(use: Use, _: str) -> str:
    text = use.text
    if "x" in text.lower() and not text.strip().startswith("("):
        return text.replace("x", "×").replace("X", "×")
    return _SYMBOLS[text.strip().lower()]
