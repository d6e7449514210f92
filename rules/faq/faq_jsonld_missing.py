"""A page with an FAQ that its structured data does not state."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.structured_data import faq_pages, scripts


@rule(severity=Severity.NOTE, default=False, needs="faq")
def faq_jsonld_missing(
    article: Article,
    *,
    min_questions: Annotated[int, "an FAQ of fewer questions needs no structured data"] = 2,
) -> Iterator[Problem]:
    """An HTML page has an FAQ and no FAQPage.

    Off by default: search engines show the questions of few sites in their results, but assistants read them.

    ```html bad
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>At noon, from the north pier.</p>
    <h3>What does the ferry cost?</h3>
    <p>Four euros for adults, nothing for children.</p>
    </article>
    ```

    A fragment of Markdown gets its structured data from the site that it is built into.

    ```markdown good
    # The ferry

    ## FAQ

    ### When does the ferry leave?

    At noon, from the north pier.

    ### What does the ferry cost?

    Four euros for adults, nothing for children.
    ```
    """
    faq = article.faq
    if article.format != "html" or len(faq.pairs) < min_questions or any(one.error for one in scripts(article)):
        return
    if next(faq_pages(article), None) is None:
        at = faq.headings[0].text_span if faq.headings else faq.pairs[0].question.span
        yield Problem(at, f"an FAQ of {len(faq.pairs)} questions, and no FAQPage in JSON-LD")
