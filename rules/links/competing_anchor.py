"""A link that gives the article's own keyphrase to another page."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.keyphrase import keyphrase
from copydesk.language.excerpt import excerpt
from copydesk.language.stems import stems


@rule(severity=Severity.NOTE, needs="links")
def competing_anchor(article: Article) -> Iterator[Problem]:
    """A link's words are the article's own keyphrase, and it leads elsewhere.

    It tells search engines that another page is the one about it (an assessment of Yoast SEO). The front matter has
    to declare the keyphrase, as `keyphrase`, `focus_keyphrase` or `focus_keyword`.

    ```markdown bad
    ---
    title: Reading a tide table
    keyphrase: tide table
    ---

    Take any [tide tables](https://harbour.example/tables) to hand.
    ```
    ```markdown good
    ---
    title: Reading a tide table
    keyphrase: tide table
    ---

    Take [those of the harbour office](https://harbour.example/tables) to hand.
    ```

    A link to a place of the same page competes with nothing.

    ```markdown good
    ---
    title: Reading a tide table
    keyphrase: tide table
    ---

    First look for the [tide table](#where) of your harbour.

    ## Where

    At the quay.
    ```
    """
    declared = keyphrase(article)
    language = article.language or "en"
    wanted = stems(declared.text, language) if declared else []
    for link in article.links if wanted else ():
        if not link.inline.target.startswith("#") and stems(link.text, language) == wanted:
            yield Problem(link.inline.span, f"“{excerpt(link.text)}” is this article's keyphrase and leads elsewhere")
