"""Questions in a row that nobody answers."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from copydesk import Annotated, Article, Kind, Passage, Problem, Related, Severity, rule


@rule(severity=Severity.NOTE, default=False)
def rhetorical_question_run(
    article: Article,
    *,
    most: Annotated[int, "so many questions in a row pass"] = 2,
) -> Iterator[Problem]:
    """Questions follow each other, and no answer comes.

    One question wakes a reader. Three in a row are an interrogation, and readers came for answers.
    What a text really asks (in an interview, in a guide of questions) looks the same, so that the rule runs only where
    it is selected.

    ```markdown bad
    Do your tomatoes split? Are their leaves yellow? Have you tried everything? Then read on.
    ```
    ```markdown good
    Do your tomatoes split? Uneven watering is the likeliest cause. Are their leaves yellow? They lack magnesium.
    ```

    A list of questions, an FAQ, an interview and a block quote are made of questions, and left alone.

    ```markdown good
    Ask the seller:

    - How old is the roof?
    - Who paid for the boiler?
    - When was the wiring done?
    - Why do you sell?

    > Do your tomatoes split? Are their leaves yellow? Have you tried everything?
    ```
    """
    if "?" not in article.source.text:
        return
    asked = {id(pair.question.block) for pair in article.faq.pairs}
    for block, group in groupby(article.sentences, key=lambda one: one.block):
        if block.quoted or block.kind is not Kind.PARAGRAPH or "?" not in block.text or id(block) in asked:
            continue
        for run in _runs(group):
            if len(run) > most:
                yield _problem(run)


def _runs(sentences: Iterator[Passage]) -> Iterator[Sequence[Passage]]:
    for asks, run in groupby(sentences, key=lambda one: one.masked.rstrip("”\"’')* ").endswith("?")):
        if asks:
            yield [*run]


def _problem(run: Sequence[Passage]) -> Problem:
    related = tuple(Related(one.span, "and this") for one in run[1:])
    return Problem(run[0].span, f"{len(run)} questions in a row, and no answer between", related=related)
