"""Questions of one FAQ that are set in several ways."""

from collections import Counter
from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule

_CALLED = {"heading": "a heading", "bold": "bold", "label": "“Q:”", "line": "a plain line", "item": "a list item"}


@rule(severity=Severity.NOTE, needs="faq")
def faq_mixed_format(article: Article) -> Iterator[Problem]:
    """The questions of the FAQ are not all set in the same way.

    ```markdown bad
    ## FAQ

    ### When does the ferry leave?

    At noon.

    **What does it cost?**

    Four euros.

    ### May I take my dog?

    On a leash.
    ```
    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    At noon.

    ### What does it cost?

    Four euros.
    ```

    Two FAQs on one page may each have a way of their own.

    ```markdown good
    # Ferry FAQ

    **When does the ferry leave?**

    At noon.

    **What does it cost?**

    Four euros.
    ```
    """
    forms = Counter(pair.form for pair in article.faq.pairs)
    if len(forms) < 2:
        return
    usual = forms.most_common(1)[0][0]
    first = next(pair for pair in article.faq.pairs if pair.form == usual)
    odd = next(pair for pair in article.faq.pairs if pair.form != usual)
    related = (Related(first.question.span, f"set as {_CALLED.get(usual, usual)}"),)
    message = f"this question is set as {_CALLED.get(odd.form, odd.form)}, most others as {_CALLED.get(usual, usual)}"
    yield Problem(odd.question.span, message, related=related)
