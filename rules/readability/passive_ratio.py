"""Too many sentences in the passive."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.language.passive import passive


@rule(severity=Severity.NOTE, default=False, languages=("en",))
def passive_ratio(
    article: Article,
    *,
    share: Annotated[float, "the share of passive sentences that is fine, 0 to 1"] = 0.25,
    min_sentences: Annotated[int, "with fewer sentences nothing is said"] = 10,
) -> Iterator[Problem]:
    """Many sentences are in the passive.

    Who does it? The passive need not say, and readers of instructions and news want to know. It is no sign of a hard
    text: in sentences that teachers graded it told nothing of the level. So this is off by default.

    ```markdown bad min_sentences=3
    The bridge was closed on Monday by the council. A report had been written in the spring. The repairs will be paid by
    the county. Nobody complained.
    ```
    ```markdown good min_sentences=3
    The council closed the bridge on Monday. An engineer had warned of it in the spring. The county will pay for the
    repairs. Nobody complained.
    ```

    Participles that say what something is like are no passive.

    ```markdown good min_sentences=3
    The mill is located by the river and is based on an older one. We were surprised that it is related to ours. The
    sisters are interested in it. They are not worried.
    ```
    """
    sentences = [one for one in article.sentences if not one.block.quoted]
    if len(sentences) < min_sentences:
        return
    found = [(one, place) for one in sentences if (place := passive(one.masked))]
    if len(found) <= share * len(sentences):
        return
    spans = [one.span_of(*place) for one, place in found]
    related = tuple(Related(span, "and here") for span in spans[1:21])
    said = f"{len(found)} of {len(sentences)} sentences are in the passive; the limit is {share:.0%}"
    yield Problem(spans[0], f"{said}; say who does it", related=related)
