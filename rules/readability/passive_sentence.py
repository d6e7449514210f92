"""A sentence in the passive."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.language.excerpt import excerpt
from copydesk.language.passive import passive


@rule(severity=Severity.NOTE, default=False, languages=("en",))
def passive_sentence(article: Article) -> Iterator[Problem]:
    """A sentence is in the passive.

    For houses whose style asks for the active voice in every sentence; off by default, since the passive is right
    where nobody cares who did it.

    ```markdown bad
    The bridge was closed on Monday.
    ```
    ```markdown good
    The council closed the bridge on Monday.
    ```

    Participles that say what something is like are no passive, and quotations stay as they are.

    ```markdown good
    The mill is located by the river, and the sisters are interested in it.

    > The bridge was closed on Monday.
    ```
    """
    for sentence in article.sentences:
        if not sentence.block.quoted and (place := passive(sentence.masked)):
            said = excerpt(sentence.text[slice(*place)])
            yield Problem(sentence.span_of(*place), f"“{said}” is passive; say who does it")
