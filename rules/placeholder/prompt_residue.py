"""Lines of the brief that the article was written from."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Kind, Problem, Severity, rule

_LABEL = re.compile(
    r"(?:(?:target|primary|secondary|focus|main|seed|LSI|SEO)\s+(?:keywords?|key\s?phrases?|title|slug"
    r"|description|URL)"
    r"|meta[\s-]?(?:description|title|tags?|keywords)|title tag|(?:URL )?slug|url|word[\s-]?count|(?:target "
    r")?(?:audience|reader)|"
    r"search intent|tone(?: of voice)?|writing style|content (?:type|brief|goal)|call to action|internal links?"
    r"|external links?|"
    r"featured image|alt text|(?:hero|soft|mid-article|final|primary|secondary) CTA|CTA|schema(?: type)?|anchor id"
    r"|format|outline|(?:semantic|related|LSI|entity) (?:terms?|keywords?|entities)(?: (?:included|used))?"
    r"|(?:internal|external|outbound) links? (?:used|included|added|inserted)|notes? (?:for"
    r"|to) (?:the )?(?:editor|writer|designer"
    r"|developer|publisher)s?|keywords? used|(?:reading level|readability score|keyword density))"
    r"\s*+(?:\([^()\n]{1,50}\))?\s*+:",
    re.IGNORECASE,
)
# One of these alone is a brief; the others need company.
_SURE = re.compile(
    r"(?:(?:target|primary|secondary|focus|LSI|SEO)\s+(?:keywords?|key\s?phrases?|title|slug)"
    r"|meta[\s-]?(?:description|title|keywords)"
    r"|title tag|word[\s-]?count|search intent|tone of voice|anchor id|(?:hero|soft|mid-article|final|primary"
    r"|secondary) CTA|CTA|(?:semantic|LSI) (?:terms?|keywords?)(?: (?:included|used))?"
    r"|(?:internal|external|outbound) links? (?:used|included|added|inserted)|notes? (?:for"
    r"|to) (?:the )?(?:editor|writer|designer"
    r"|developer|publisher)s?|keywords? used|keyword density)\s*+"
    r"(?:\([^()\n]{1,50}\))?\s*+:",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"(?:please\s+)?(?:write|create|generate|draft"
    r"|compose)\s+(?:me\s+)?(?:an?\s+)?(?:\w+[\s,-]+){0,4}?(?:\d[\d,]*[\s‑-]words?\s+)?"
    r"(?:SEO[\s-]\w+\s+)?(?:blog post|blog article|article|essay|product description)\s+(?:about|on"
    r"|of\s+(?:about\s+)?\d|for|titled|"
    r"targeting|optimi[sz]ed)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:SEO|search engines?|keywords?|meta|prompts?|copywriting|content marketing|metadata)\b", re.IGNORECASE
)
_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CODE, Kind.DEFINITION})
_OPENING_BLOCKS = 6
_REACH = 120  # characters; longer than any label


@rule(severity=Severity.ERROR)
def prompt_residue(article: Article) -> Iterator[Problem]:
    """A line of the brief, or of the prompt, was published with the article.

    Labels such as “Target keyword:”, “Meta description:” or “Word count:” at the start of a block tell it, and so does
    an order to write an article among the first blocks. Labels that other texts use too (“Format:”, “Audience:”) count
    only in company.

    ```markdown bad
    Target keyword: rainwater barrel

    A rainwater barrel saves water in summer.
    ```
    ```text bad
    Write a 1,000-word article about rainwater barrels in a friendly tone.

    A rainwater barrel saves water in summer.
    ```
    ```markdown good
    A rainwater barrel saves water in summer. Format: 200 litres.
    ```

    An article on search engines or prompts may name them; front matter is where they belong.

    ```markdown good
    ---
    description: How to save water in summer
    ---

    # How search engines read a page

    Meta description: the two lines that a result shows below its title.
    ```
    """
    labelled = [block for block in article.blocks if block.kind in _KINDS and _label(block)]
    opening = [block for block in article.blocks[:_OPENING_BLOCKS] if _is_order(block)]
    if not (labelled or opening) or _ABOUT.search(article.title.text if article.title else ""):
        return
    for block in labelled:
        if len(labelled) > 2 or _SURE.match(_bare(block)) or block.kind is Kind.CODE:
            yield Problem(block.text_span, f"“{_label(block)}” is a line of the brief")
    for block in opening:
        yield Problem(block.text_span, f"“{block.text[:48].rstrip()}…” is an order to write, not the article")


def _is_order(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and not block.quoted and bool(_PROMPT.match(block.text))


def _bare(block: Block) -> str:
    return block.text.lstrip("( [*")


def _label(block: Block) -> str:
    """The label that opens a block; code has to hold two."""
    # Only code is read to its end.
    text = _bare(block)
    if ":" not in (text if block.kind is Kind.CODE else text[:_REACH]):
        return ""
    match = (_SURE if block.kind is Kind.CODE else _LABEL).match(text)
    if not match or block.quoted or (block.kind is Kind.CODE and block.language):
        return ""
    return match[0] if block.kind is not Kind.CODE or len(_SURE.findall(text)) >= 2 else ""
