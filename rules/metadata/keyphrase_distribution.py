"""A declared keyphrase that a long stretch of the article never takes up."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article.keyphrase import gaps, keyphrase


@rule(severity=Severity.NOTE, default=False)
def keyphrase_distribution(
    article: Article,
    *,
    max_share: Annotated[float, "so much of the sentences may pass without the keyphrase, 0 to 1"] = 0.5,
    min_sentences: Annotated[int, "a shorter article is not looked at"] = 15,
) -> Iterator[Problem]:
    """A long stretch of the article never speaks of its declared keyphrase.

    Either the article strays from its subject there, or it calls the subject by other names. A sentence with the
    keyphrase's words in any form and order counts, as do headings. The rule is off by default.

    ```markdown bad min_sentences=5
    ---
    title: Tides
    keyphrase: tide table
    ---

    A tide table tells when the water is high. The moon pulls at the sea. The sun pulls too, but less. In spring both
    pull together. Then boats lie on the mud. Children look for crabs. Nobody swims.
    ```
    ```markdown good min_sentences=5
    ---
    title: Tides
    keyphrase: tide table
    ---

    A tide table tells when the water is high. The moon pulls at the sea. The sun pulls too, but less. The tables of
    the tides know both. In spring both pull together. A good tide table prints those days in bold.
    ```

    A short article is left alone, and one that declares no keyphrase.

    ```markdown good
    ---
    title: Tides
    keyphrase: tide table
    ---

    A tide table tells when the water is high. The moon pulls at the sea.
    ```
    """
    declared = keyphrase(article)
    if declared is None or len(article.sentences) < min_sentences:
        return
    sentences = article.sentences
    start, end = max(
        gaps([one.text for one in sentences], declared.text, article.language),
        key=lambda gap: gap[1] - gap[0],
        default=(0, 0),
    )
    if end - start > max_share * len(sentences):
        related = (Related(sentences[end - 1].span, "to here"),)
        what = f"{end - start} of {len(sentences)} sentences in a row without “{declared.text[:60]}”"
        yield Problem(sentences[start].span, what, related=related)
