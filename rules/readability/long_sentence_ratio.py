"""Too many long sentences in an article."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule


@rule(severity=Severity.NOTE, default=False)
def long_sentence_ratio(
    article: Article,
    *,
    long_words: Annotated[int, "a sentence of more words is long"] = 20,
    share: Annotated[float, "the share of long sentences that is fine, 0 to 1"] = 0.6,
    min_sentences: Annotated[int, "with fewer sentences nothing is said"] = 10,
) -> Iterator[Problem]:
    """Too many sentences are long.

    Yoast SEO warns when a quarter of the sentences have more than 20 words (2024). Edited reporting often has more,
    so the limit is .6 here: what is above it reads like a contract. One note for the article, at the longest sentence.
    Off by default, since hard-sentence weighs the length of sentences together with their words.

    ```markdown bad min_sentences=3
    The committee that the council had asked to look into the bridges of the town found that most of them need repair
    before winter. The bridge at the mill, which was built when lorries weighed half of what they weigh today, has been
    closed since the flood. Nobody on the council could say on Monday where the money for a new one would come from.
    ```
    ```markdown good min_sentences=3
    Most bridges of the town need repair before winter. A committee says so. The one at the mill, which was built when
    lorries weighed half of what they weigh today, has been closed since the flood. Where will the money come from?
    Nobody could say.
    ```
    """
    lengths = [len(line.forms) for line in article.lines]
    long = [(length, one) for length, one in zip(lengths, article.sentences, strict=True) if length > long_words]
    if len(lengths) < min_sentences or len(long) <= share * len(lengths):
        return
    (_, first), *others = sorted(long, key=lambda one: -one[0])
    related = tuple(Related(one.span, f"{length} words") for length, one in others[:20])
    found = f"{len(long)} of {len(lengths)} sentences have more than {long_words} words"
    yield Problem(first.span, f"{found}; the limit is {share:.0%}", related=related)
