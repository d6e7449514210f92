"""An answer of the structured data that is not the one on the page."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Pair
from copydesk.article.faq_data import counterparts, plain, similarity, visible_text
from copydesk.article.json_tree import Node

_CONTAINED = 0.95


@rule(severity=Severity.ERROR)
def faq_jsonld_answer_differs(
    article: Article,
    *,
    alike: Annotated[float, "the least part of the words that the two answers have in common, 0 to 1"] = 0.9,
) -> Iterator[Problem]:
    """The structured data answers a question otherwise than the page.

    Mostly one of the two was brought up to date and the other forgotten, and readers of the search result are told
    what is no longer true.

    ```html bad
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>Every day at noon, from the north pier.</p>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?",
      "acceptedAnswer": {"@type": "Answer", "text": "On weekdays at ten, from the south pier."}}]}
    </script>
    ```

    Tags and entities do not count. An answer that is cut short is a warning.

    ```html good
    <article>
    <h1>The ferry</h1>
    <h2>FAQ</h2>
    <h3>When does the ferry leave?</h3>
    <p>Every day at noon, from the north pier.</p>
    <p>Tickets are sold aboard.</p>
    </article>
    <script type="application/ld+json">
    {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "When does the ferry leave?",
      "acceptedAnswer": {"@type": "Answer",
      "text": "<p>Every day at noon,&nbsp;from the north pier.</p><p>Tickets are sold aboard.</p>"}}]}
    </script>
    ```
    """
    stated = list(counterparts(article))
    shown = visible_text(article) if stated else ""
    for one, pair in stated:
        if pair and pair.answer_text.strip():
            for text in one.answers[:1]:
                yield from _problem(text, pair, shown, alike)


def _problem(text: Node, pair: Pair, shown: str, alike: float) -> Iterator[Problem]:
    said, read = plain(text.text), plain(pair.answer_text)
    if said == read or (similarity(said, read) >= alike and not _figures(said) ^ _figures(read)):
        return
    related = (Related(pair.answer[0].span.to(pair.answer[-1].span), "the answer on the page"),)
    words = said.split()
    if f" {said} " in shown or sum(word in read.split() for word in words) >= _CONTAINED * len(words):
        what = f"the structured data gives a part of the answer to “{pair.question.text.strip()}” alone"
        yield Problem(text.span, what, related=related, severity=Severity.WARNING)
    else:
        what = f"the structured data answers “{pair.question.text.strip()}” otherwise than the page"
        yield Problem(text.span, what, related=related)


def _figures(key: str) -> set[str]:
    return {word for word in key.split() if word[0].isdigit()}
