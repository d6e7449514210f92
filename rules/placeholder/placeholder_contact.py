"""Names, numbers and addresses that forms are filled with before somebody fills them."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.article.holding import holding, numerals

_PATTERNS = (
    re.compile(
        r"(?<![\w.+-])(?:[\w.+-]+@(?:example|domain|yourdomain|your-domain|mydomain|yoursite|your-site|yourcompany"
        r"|your-company|company-name|mysite|website|yourwebsite|acme|mail|email|test)\.(?:com|org|net)"
        r"|(?:your\.?name|your[-_.]?e?mail|name|user(?:name)?|someone|first\.last|firstname(?:\.lastname)?|email|you)"
        r"@(?:company|domain|email|mail|site|website|business|yourdomain|example)\.\w{2,4})(?![\w-])",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\w-])(?:\(?\+?1?[ .-]?\(?(?:123|555|000|111|999|XXX|xxx)\)?[ .-]?(?:456|555|123|000|111"
        r"|XXX|xxx)[ .-]?(?:7890|4567"
        r"|1234|0000|1111|0199|01\d\d|XXXX|xxxx)|\(?\d{3}\)?[ .-]555[ .-]01\d\d|555[ .-]01\d\d"
        r"|012345678\d?|123 ?456 ?789"
        r"|\+?\d{1,3}[ -]?(?:xxx|XXX)[ -]?(?:xxx|XXX)[ -]?(?:xxxx|XXXX))(?![\w-])"
    ),
    re.compile(
        r"\b(?:\d{1,5} )?(?:123 (?:Main|Anywhere|Fake|Example|Street|Your|Sample|Business) (?:Street|St"
        r"|Ave|Avenue|Road|Rd|Name)\b\.?"
        r"|Anytown,? (?:USA|State|ST|US)|Your (?:City|Town|State|Street Address|Address Line|Company Name"
        r"|Business Name)\b(?=[,.]|$))"
    ),
)
_BYLINE = re.compile(
    r"(?:(?:written |posted |photo(?:graph)? |words |text |edited |reviewed )?(?:by|author|von|por|par|di"
    r"|autor|auteur):?\s+|[—–-]\s?)?"
    r"(?:John|Jane|Max|Erika|Juan|Fulano|Jean|Mario|Jan) (?:Q\. )?(?:Doe|Smith Doe|Mustermann|Musterfrau"
    r"|Nadie|de Tal|Dupont Test|Rossi Test"
    r"|Kowalski Test)(?:,? (?:CEO|Author|Editor|Writer|Staff Writer|Contributor)\b.{0,30})?",
    re.IGNORECASE,
)
_FILLERS = ("123", "555", "000", "111", "999")
"""One of these, or an xxx, stands in each such number."""

_PLACES = frozenset(
    "anytown,your city,your town,your state,your street,your address,your company,your business".split(",")
).union(f"123 {one}" for one in "main anywhere fake example street your sample business".split())
_NOBODY = frozenset("doe mustermann musterfrau nadie tal dupont rossi kowalski".split())
_SIGNS = _PLACES | _NOBODY
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})


@rule(severity=Severity.WARNING)
def placeholder_contact(article: Article) -> Iterator[Problem]:
    """A name, a number or an address is the one that templates come with.

    “name@example.com”, “123-456-7890”, “555-0123”, “123 Main Street, Anytown”, a byline of Jane Doe: whoever writes or
    calls reaches nobody.

    ```markdown bad
    Orders are taken at name@yourdomain.com or under (123) 456-7890.
    ```
    ```markdown bad
    By Jane Doe

    The bakery opens at six, and on Sundays at eight.
    ```
    ```markdown good
    Orders are taken at brot@backhaus-lana.it or under 0473 561 000.
    ```

    Code, quoted words and texts about such names are left alone.

    ```markdown good
    Send it to `name@example.com`. In court she was called Jane Doe, and “John Doe” was the defendant. Films use numbers
    such as “555-0123”.
    ```
    """
    for block in _suspects(article):
        for start, end in _places(block) if not block.quoted else ():
            said = f"“{block.text[start:end]}” is what templates come with; write the true one"
            yield Problem(block.span_of(start, end), said)


def _suspects(article: Article) -> Sequence[Block]:
    """The blocks in which a pattern may match."""
    if "@" in article.text or "xxx" in article.vocabulary_text:
        return article.worded
    fillers = {word for word in numerals(article) if any(one in word for one in _FILLERS)}
    return [block for block in holding(article, fillers | _SIGNS) if block.kind not in _UNREAD]


def _places(block: Block) -> Iterator[tuple[int, int]]:
    for pattern in _possible(block):
        for found in pattern.finditer(block.text):
            quoted = block.text[found.start() - 1 : found.start()] in _QUOTES and found.start() > 0
            if not quoted and not _is_code(block, found.start()):
                yield found.span()
    if (
        len(block.text) < _BYLINE_LENGTH
        and not _NOBODY.isdisjoint(block.vocabulary_words)
        and _BYLINE.fullmatch(block.text.strip())
    ):
        yield 0, len(block.text)


def _possible(block: Block) -> Iterator[re.Pattern[str]]:
    """The patterns that can match in a block, told by signs that are quicker to look for."""
    address, number, place = _PATTERNS
    text = block.text
    if "@" in text:
        yield address
    if (block.has_digit and any(one in text for one in _FILLERS)) or "xxx" in text or "XXX" in text:
        yield number
    if not _PLACES.isdisjoint(block.phrases):
        yield place


def _is_code(block: Block, at: int) -> bool:
    kinds = (InlineKind.CODE, InlineKind.MATH)
    return any(one.start <= at < one.end for one in block.inlines if one.kind in kinds)


_QUOTES = frozenset("“\"'‘«")
_BYLINE_LENGTH = 80
