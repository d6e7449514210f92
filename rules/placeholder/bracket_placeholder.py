"""Square brackets that say what is to be put there."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Problem, Severity, rule

_BRACKETED = re.compile(r"\[([^\[\]\n]{2,600})\](?![\[(])")
_NOUNS = (
    "name|names|date|dates|time|year|month|day|title|headline|heading|subheading|company|client|customer|brand|product|service"
    "|city|state|country|location|place|address|street|phone|telephone|e-?mail|link|links|url|website|site|number|amount|price"
    "|cost|figure|percentage|statistic|stat|quote|author|editor|topic|subject|keyword|keywords|keyphrase|industry|audience"
    "|position|job|role|image|images|photo|picture|video|table|chart|graph|screenshot|logo|text|content|description|summary"
    "|paragraph|caption|source|reference|example|cta|button|placeholder|template|variable|here"
)
_VERBS = (
    "insert|enter|add|replace|fill|put|type|paste|write|describe|summari[sz]e|explain|mention|include|list|link|embed|upload"
    "|choose|select|pick|check|confirm|verify|ask|update|change|complete|provide|your|my|our"
)
_CAPITALS = re.compile(rf"(?=.*(?:_|\b(?:{_NOUNS}|{_VERBS})\b))[A-Z][A-Z0-9 _&/'’-]+", re.I)
_INSTRUCTION = re.compile(rf"(?:please\s+)?(?:{_VERBS})\b(?:.*\b(?:{_NOUNS})\b.*|\s+\S.*)", re.I | re.S)
_LABELLED = re.compile(
    r"(?:H[1-6]|(?:[A-Z]+ ){0,2}(?:IMAGE|IMG|PHOTO|VIDEO|LINK|TABLE|CHART|GRAPH|INFOGRAPHIC|SCREENSHOT|QUOTE|CTA"
    r"|BUTTON|"
    r"EMBED|SOURCE|GALLERY|AD|MAP|FIGURE|ILLUSTRATION))\s*:.*",
    re.S,
)
_PLAIN = re.compile(
    rf"(?:{_NOUNS})(?:'s)?(?: (?:{_NOUNS}))+|(?:company|client|customer|product|brand|first|last) name", re.I
)
_MARK = re.compile(r"X{2,6}|_{2,}|\.{3,}\s?X{2,}|.*\b(?:goes|comes|to go) here", re.S)
# Alone, these may be an editor's word in a quotation; without quotation marks they are a gap.
_SINGLE = re.compile(
    r"name|date|link|url|image|photo|price|amount|phone|e-?mail|address|title|company|city|year|number|insert|source",
    re.I,
)
_CALLED_FOR = re.compile(
    r"(?<![\w-])(?:<?(?:INSERT|ADD|ENTER|YOUR)(?: [A-Z]+){1,4} HERE>?|<(?:INSERT|YOUR|ADD|ENTER)[ _][A-Z _]+>)"
)
_SIGNS = ("[", "HERE", "<")
_QUOTES = re.compile(r"[“”\"«»„]")
# Editors put words into quotations, and captions name kinds of sources.
_EDITORIAL = re.compile(r"your|my|our|include|includes|add|ask|check|link|update|list|sic", re.I)


@rule(severity=Severity.ERROR)
def bracket_placeholder(article: Article) -> Iterator[Problem]:
    """Square brackets hold a place for something that was never put in.

    They name it in capitals (“[CLIENT NAME]”), ask for it (“[insert date]”, “[Your company]”), or label it
    (“[IMAGE: the harbour]”, “[H2: Summary]”).

    ```markdown bad
    Questions go to [INSERT NAME] at [PHONE_NUMBER].
    ```
    ```markdown bad
    ## [H2: What it costs]

    [INTERNAL LINK: price list] The plan costs [add price] a month.
    ```
    ```text bad
    [Summarise the results here once they are in.]
    ```
    ```markdown good
    Questions go to Ana Reis.
    ```

    Links, notes, editors' insertions in a quotation, task boxes and tags are none.

    ```markdown good
    - [ ] Ask for the minutes [PDF]

    “They [the committee] said [sic] that [our] plan [1] had failed [ABC News],” she said. See the
    [price list](prices.html) and [Add a page][add].

    [add]: add.html
    ```

    Code, and quotes, may show them.

    ```markdown good
    Replace `[YOUR NAME]` by yours.

    > Dear [Your name]
    ```
    """
    for block in article.worded if any(sign in article.text for sign in _SIGNS) else ():
        for start, end in _gaps(block):
            message = f"placeholder “{_short(block.text[start:end])}” is not filled in"
            yield Problem(block.span_of(start, end), message)
    for image in article.images:
        for match in _BRACKETED.finditer(image.inline.label):
            if _asks(match[1].strip()):
                yield Problem(image.inline.span, f"placeholder “{_short(match[0])}” in an alternative text")


def _gaps(block: Block) -> Iterator[tuple[int, int]]:
    text = block.masked
    if "[" in text and not block.quoted:
        cited = bool(_QUOTES.search(text))
        for match in _BRACKETED.finditer(text):
            if _asks(match[1].strip()) or (_SINGLE.fullmatch(match[1]) and not cited):
                yield match.span()
    if "HERE" in text or "<" in text:
        yield from (match.span() for match in _CALLED_FOR.finditer(text))


def _asks(text: str) -> bool:
    if _MARK.fullmatch(text):
        return True
    if text.upper() == text and any(char.isalpha() for char in text):
        return bool(_CAPITALS.fullmatch(text) or _LABELLED.fullmatch(text))
    if _LABELLED.fullmatch(text) or _PLAIN.fullmatch(text):
        return True
    return bool(_INSTRUCTION.fullmatch(text)) and not _EDITORIAL.fullmatch(text)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59].rstrip() + "…"
