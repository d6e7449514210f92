"""A question of the structured data that no reader sees."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.faq_data import counterparts, plain, visible_text


@rule(severity=Severity.ERROR)
def faq_jsonld_question_not_visible(article: Article) -> Iterator[Problem]:
    """The structured data asks a question that the page does not show.

    What a search engine announces must stand on the page, and search engines punish pages where it does not.

    ```html bad
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>At noon, from the north pier.</p>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "What does the ferry cost?",
      "acceptedAnswer": {"@type": "Answer", "text": "Four euros."}}]}
    </script>
    ```

    Case, punctuation, entities and tags do not count, and a disclosure that opens at a click is visible.

    ```html good
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <details><summary>What does Tom &amp; Ann’s ferry cost?</summary><p>Four euros.</p></details>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "What does Tom &amp; Ann's ferry cost",
      "acceptedAnswer": {"@type": "Answer", "text": "<p>Four euros.</p>"}}]}
    </script>
    ```
    """
    stated = list(counterparts(article))
    shown = visible_text(article) if stated else ""
    for one, pair in stated:
        if one.name and not pair and f" {plain(one.name.text)} " not in shown:
            yield Problem(one.name.span, f"the page does not show the question “{one.name.text.strip()}”")
