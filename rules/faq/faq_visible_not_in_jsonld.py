"""A visible question that the structured data leaves out."""

from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.article.faq_data import plain
from copydesk.article.structured_data import faq_pages
from copydesk.language.words import normalised


@rule(severity=Severity.WARNING, needs="faq")
def faq_visible_not_in_jsonld(article: Article) -> Iterator[Problem]:
    """The page answers a question that its structured data lacks.

    A question that was added to the page alone is not found by those who search for it.

    ```html bad
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>At noon, from the north pier.</p>
    <h3>What does the ferry cost?</h3>
    <p>Four euros for adults, nothing for children.</p>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?",
      "acceptedAnswer": {"@type": "Answer", "text": "At noon, from the north pier."}}]}
    </script>
    ```

    A page without an FAQPage lacks none of its questions.

    ```html good
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>At noon, from the north pier.</p>
    </article>
    <script type="application/ld+json">{"@type": "WebPage", "name": "The ferry"}</script>
    ```
    """
    pages = list(faq_pages(article))
    if not pages:
        return
    stated = {plain(one.name.text) for page in pages for one in page.questions if one.name}
    kind = pages[0].node.get("@type") or pages[0].node
    for pair in article.faq.pairs:
        if normalised(pair.question.text) not in stated:
            related = (Related(kind.span, "the structured data"),)
            what = f"the structured data lacks the question “{pair.question.text.strip()}”"
            yield Problem(pair.question.span, what, related=related)
