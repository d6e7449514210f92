"""More than one FAQPage, or more than one answer to a question."""

from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.article.structured_data import faq_pages


@rule(severity=Severity.ERROR)
def faq_jsonld_multiple(article: Article) -> Iterator[Problem]:
    """The structured data holds two FAQPages, or two answers to a question.

    A page is one FAQPage at most, and each of its questions has one answer; a page where readers answer is a QAPage.
    Search engines drop what is stated twice.

    ```html bad
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
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?",
      "acceptedAnswer": {"@type": "Answer", "text": "At noon, from the north pier."}}]}
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
    [{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?",
      "acceptedAnswer": {"@type": "Answer", "text": "At noon, from the north pier."}}]},
     {"@type": "WebPage", "name": "The ferry"}]
    </script>
    ```
    """
    pages = list(faq_pages(article))
    for page in pages[1:]:
        first, kind = pages[0].node.get("@type"), page.node.get("@type")
        if first and kind:
            what = "the structured data holds an FAQPage twice; put all questions into one"
            yield Problem(kind.span, what, related=(Related(first.span, "the first one"),))
    for page in pages:
        for one in page.questions:
            if one.name and one.offered > 1:
                what = f"“{one.name.text.strip()}” has {one.offered} accepted answers; keep one, or make it a QAPage"
                yield Problem(
                    one.name.span, what, related=tuple(Related(text.span, "an answer") for text in one.answers)
                )
