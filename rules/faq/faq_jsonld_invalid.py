"""Structured data of an FAQ that search engines cannot read."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, Span, rule
from copydesk.article.structured_data import FaqPage, Script, faq_pages, scripts

_TYPE = "FAQPage"


@rule(severity=Severity.ERROR)
def faq_jsonld_invalid(article: Article) -> Iterator[Problem]:
    """The FAQPage of the structured data is broken.

    Search engines and assistants drop an FAQ whose JSON does not parse, that has no questions, or whose questions lack
    their name or the text of their answer. Nothing on the page shows that it was dropped.

    ```html bad
    <article>
    <h1>The ferry</h1>
    <p>The ferry leaves at noon from the north pier and is back before dark.</p>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?"},]}
    </script>
    ```
    ```html bad
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>At noon, from the north pier.</p>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?"}]}
    </script>
    ```
    ```html good
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>At noon, from the north pier.</p>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?",
      "acceptedAnswer": {"@type": "Answer", "text": "At noon, from the north pier."}}]}
    </script>
    ```

    Broken scripts that hold no FAQ are not looked at here, and neither is a listing that shows how to write one.

    ````markdown good
    # How to mark up an FAQ

    Put this into the head of the page:

    ```html
    <script type="application/ld+json">{"@type": "FAQPage", "mainEntity": []}</script>
    ```
    ````
    """
    for script in scripts(article):
        if script.error and _TYPE in article.source[script.span]:
            yield Problem(_place(article, script), f"the JSON-LD of the FAQ cannot be read: {_reason(script.error)}")
    for page in faq_pages(article):
        yield from _incomplete(page)


def _incomplete(page: FaqPage) -> Iterator[Problem]:
    kind = page.node.get("@type")
    if not page.questions and kind:
        yield Problem(kind.span, "the FAQPage has no questions; list them in “mainEntity”")
    for number, one in enumerate(page.questions, 1):
        at = one.name or one.node.get("@type") or one.node
        if not one.name:
            yield Problem(at.span, f"question {number} of the FAQPage has no “name”")
        elif not one.answers:
            yield Problem(at.span, f"question {number} of the FAQPage has no “acceptedAnswer” with a “text”")


def _place(article: Article, script: Script) -> Span:
    start = article.source.text.index(_TYPE, script.span.start)
    return Span(start, start + len(_TYPE))


def _reason(error: str) -> str:
    return error[:1].lower() + error[1:].rstrip(".")
