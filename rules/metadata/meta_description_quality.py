"""A description that describes nothing, or that nobody finished."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.templating import is_template
from copydesk.language.words import normalised

# A writing brief that was pasted where the description goes.
_BRIEF = re.compile(
    r"\b\d[\d,.]*[\s‑-]words?\b|\bSEO[\s‑-](?:optimi[sz]ed|friendly)|\b(?:target|focus|primary) keywords?\b|\bword "
    r"count\b",
    re.IGNORECASE,
)
_UNFILLED = re.compile(r"\{\{?[^{}]{1,40}\}\}?|\blorem ipsum\b|\[(?:insert|your|add)\b[^\]]*\]|\b(?:TODO|TBD|TK)\b")


@rule(severity=Severity.WARNING)
def meta_description_quality(article: Article) -> Iterator[Problem]:
    """The description repeats the title, breaks off, or speaks of the writing and not of the subject.

    ```markdown bad
    ---
    title: Why the ferry is late
    description: Why the ferry is late
    ---

    The tide is low at noon.
    ```
    ```html bad
    <html><head><title>Why the ferry is late</title>
    <meta name="description" content="A 1,200-word, SEO-friendly guide to ferry delays."></head>
    <body><h1>Why the ferry is late</h1><p>The tide is low at noon.</p></body></html>
    ```
    ```markdown bad
    ---
    title: Why the ferry is late
    description: "{{ excerpt }}"
    ---

    The tide is low at noon.
    ```
    ```markdown good
    ---
    title: Why the ferry is late
    description: Low tide at noon delays the ferry on one day in three.
    ---

    The tide is low at noon.
    ```

    In an article whose text is a template too, variables are filled in later.

    ```markdown good
    ---
    title: Why the ferry is late
    description: "{{ excerpt }}"
    ---

    {% include tide.md %} The tide is low at noon.
    ```
    """
    entry = article.metadata.get("description")
    text = entry.text.strip() if entry else ""
    if not entry or not text:
        return
    if fault := _fault(article, text):
        yield Problem(entry.span, fault)


def _fault(article: Article, text: str) -> str:
    if found := _BRIEF.search(text):
        return f"the description speaks of the writing (“{found[0]}”), not of the subject"
    if (found := _UNFILLED.search(text)) and not is_template(article):
        return f"“{found[0]}” in the description is not filled in"
    if article.title and normalised(text) == normalised(article.title.text):
        return "the description repeats the title"
    return ""
