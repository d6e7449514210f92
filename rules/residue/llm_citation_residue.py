"""Marks with which chatbots cite."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, Span, rule
from copydesk.article import MASK
from copydesk.article.holding import bracketed
from copydesk.language.excerpt import excerpt

_MARKS = re.compile(
    r" ?(?::?contentReference\[oaicite:[^\]\n]{0,20}\](?:\{[^}\n]{0,30}\})?|\[?oai_?cite:[^\]\s]{1,30}\]?"
    r"|\[oai_citation:[^\]\n]{1,80}\](?:\([^)\n]{0,400}\))?"
    r"|【[^】\n]{0,12}[†‡:][^】\n]{0,80}】|【\d+】|\[\d+†[^\]\n]{0,60}\]"
    r"|[\ue200-\ue206](?:[^\ue200-\ue206\n]{0,80}[\ue200-\ue206])*"
    r"|(?:cite)?turn\d+(?:search|view|news|image|file|fetch|academia|reddit|forecast|finance|sports|maps|product"
    r"|business|calculator)\d+(?:[a-z]{0,6}turn\d+\w{3,10}\d+)*"
    r"|\[cite_start\]|\[cite_end\]|\[cite: ?[\d, -]{1,40}\]|\[/?source:?[ _]?\d+\]|oai_citation:\d+‡\S{1,80}"
    r"|\[(?:web|file|attached_file|image"
    r"|memory|conversation_history|page|generated_image|chart):\d+(?:[, ]+(?:\w+:)?\d+)*\]"
    r"|<grok:[^>\n]{0,200}>|</grok:\w+>|\bgrok_(?:card|render)[\w-]*|<(?:/)?ant(?:Artifact|Thinking)[^>\n]{0,200}>"
    r"|\bsandbox:/mnt/data/\S{1,120}|\[\^\d+\^\]|\bfile-service://\S{1,100}|:::writing\{[^}\n]{0,100}\}"
    r"|<\|(?:im_start|im_end|endoftext|assistant|user|system)\|>)"
)
_TRACES = ("【", "†", "‡", "\ue200", "^]", "<|", "turn0", "turn1", "turn2", "file-service:", ":::writing", "sandbox:/")
_BRACKETED = ("web:", "file:", "page:", "image:", "memory:", "chart:", "cite", "source", "/source")
_WORDS = frozenset(
    "oaicite contentreference oai_citation oai_cite cite_start cite_end attached_file generated_image"
    " conversation_history grok grok_card grok_render"
    " antartifact antthinking".split()
)
_TRACKING = re.compile(
    r"([?&])utm_source=(?:chatgpt\.com|openai|chatgpt|perplexity(?:\.ai)?|copilot\.com|claude\.ai|gemini"
    r"|grok(?:\.com)?)(?:(&)(?:amp;)?)?",
    re.IGNORECASE,
)
_ATTRIBUTES = re.compile(r"\{index=\d{1,4}\}")


@rule(severity=Severity.ERROR, fixable=True)
def llm_citation_residue(article: Article) -> Iterator[Problem]:
    """A mark with which a chatbot cites its sources stands in the article.

    “:contentReference[oaicite:2]”, “【4†source】”, “turn0search1” and “[cite_start]” mean something only inside of
    the program that wrote them, and “utm_source=chatgpt.com” in a link tells where it was copied. Nobody types them,
    so they are an error wherever they stand outside of code. The fix takes them out; the source that was meant is
    still to be named.

    ```text bad
    The lake froze in eleven of the last forty winters :contentReference[oaicite:2]{index=2}.
    ```
    ```text fixed
    The lake froze in eleven of the last forty winters.
    ```
    ```markdown bad
    The lake froze in 2012 【4†source】, as [the station](https://example.org/ice?utm_source=chatgpt.com) reports.
    ```
    ```markdown fixed
    The lake froze in 2012, as [the station](https://example.org/ice) reports.
    ```
    ```markdown bad
    The lake froze in eleven winters :contentReference[oaicite:2]{index=2}.
    ```
    ```markdown fixed
    The lake froze in eleven winters.
    ```
    ```text good
    The lake froze in eleven of the last forty winters.
    ```

    Code is left alone, and so are footnotes, brackets in East Asian texts and what editors put in brackets.

    ```markdown good
    The lake froze in 2012[^1], and `turn0search1` in the log says so. 【湖】 [sic]

    [^1]: Station report, page 4.
    ```
    """
    traces = [one for one in _TRACES if article.holds(one)]
    traces += ["["] if any(one.startswith(_BRACKETED) for one in bracketed(article)) else []
    if traces or not _WORDS.isdisjoint(article.vocabulary_words):
        for block in article.worded:
            if any(one in block.text for one in traces) or not _WORDS.isdisjoint(block.vocabulary_words):
                yield from _marks(article, block)
    if "utm_source=" in article.source.text:
        for block in article.worded:
            yield from _tracked(article, block)


def _marks(article: Article, block: Block) -> Iterator[Problem]:
    for match in _MARKS.finditer(block.text):
        words = match[0].strip()
        start = match.end() - len(words)
        if block.masked[start] == MASK and "sandbox:" not in words and "file-service" not in words:
            continue
        span = block.span_of(match.start(), match.end())
        verbatim = article.source[span] == match[0]
        if attributes := _ATTRIBUTES.match(article.source.text, span.end):
            # A Markdown reader takes them for attributes, and out of the text.
            span = Span(span.start, attributes.end())
        fix = Fix(f"remove “{excerpt(words)}”", (Edit(span, ""),)) if verbatim else None
        said = f"“{excerpt(words)}” is a chatbot's mark for a source; name the source instead"
        yield Problem(Span(block.span_of(start, match.end()).start, span.end), said, fix)


def _tracked(article: Article, block: Block) -> Iterator[Problem]:
    """Links that say that a chatbot was asked for them."""
    for link in block.inlines:
        if "utm_source" in link.target and _TRACKING.search(link.target):
            written = article.source[link.span]
            for match in _TRACKING.finditer(written):
                span = Span(link.span.start + match.start(), link.span.start + match.end())
                fix = Fix("take it out of the link", (Edit(span, match[1] if match[2] else ""),))
                yield Problem(span, f"“{match[0].strip('?&')}” tells that a chatbot gave the link; take it out", fix)
