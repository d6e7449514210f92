"""An article of very few words."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule

_STUBS = ("draft", "fragment", "partial", "redirect", "redirect_to", "redirect_url")


@rule(severity=Severity.WARNING)
def text_too_short(
    article: Article,
    *,
    min_words: Annotated[int, "below this, a warning"] = 50,
    advised_words: Annotated[int, "below this, a note"] = 200,
) -> Iterator[Problem]:
    """The article is very short.

    Less than 50 words hold no article (the collections that language models are trained on throw such pages
    out: Rae et al. 2021, table A1), and less than 200 are a notice. News can be short and good, so the second is a
    note. Yoast SEO takes a page of less than 300 words for thin: set `advised_words` so where search engines matter.

    ```markdown bad
    # The new opening hours

    We open at nine.
    ```

    ```markdown good min_words=10 advised_words=20
    # The new opening hours

    From the first of May the library opens at nine and closes at seven, on Saturdays at two. The reading room on the
    upper floor stays open until ten.
    ```

    A draft, a redirect and a fragment may be short, and an empty file is `empty-article`'s.

    ```markdown good
    ---
    title: The new opening hours
    draft: true
    ---

    We open at nine.
    ```
    """
    words = article.word_count
    if words >= advised_words or _is_stub(article):
        return
    body = [block for block in article.blocks if block.kind is not Kind.HEADING and block.text.strip()]
    if not body:
        return
    limit, severity = (min_words, Severity.WARNING) if words < min_words else (advised_words, Severity.NOTE)
    counted = "1 word" if words == 1 else f"{words} words"
    yield Problem(body[0].text_span, f"the article has {counted}; the least is {limit}", severity=severity)


def _is_stub(article: Article) -> bool:
    name = article.source.path.rsplit("/", 1)[-1]
    stated = [article.metadata[key].value for key in _STUBS if key in article.metadata]
    return name.startswith("_") or bool(article.masked) or any(value not in (False, "false", None) for value in stated)
