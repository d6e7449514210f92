"""Questions with answers at the end of an article, under no heading that says FAQ."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Problem, Related, Section, Severity, rule
from copydesk.article.question import asks

_LAST_PART = 0.5  # of the article's length


@rule(severity=Severity.NOTE)
def faq_unlabelled(
    article: Article,
    *,
    min_questions: Annotated[int, "fewer headings in a row that ask are no FAQ"] = 3,
) -> Iterator[Problem]:
    """Headings in a row ask questions, as an FAQ does, but no heading says so.

    Readers look for the letters FAQ, and programs read an FAQ only under such a heading.

    ```markdown bad
    # The ferry

    The ferry has sailed since the bridge fell, and most of the village has worked on it at one time.

    ## The crew

    Six people steer, sell tickets, and paint.

    ### When does it leave?

    At noon.

    ### What does it cost?

    Four euros.

    ### Does it sail in winter?

    Not on ice.
    ```
    ```markdown good
    # The ferry

    The ferry has sailed since the bridge fell, and most of the village has worked on it at one time.

    ## FAQ

    ### When does it leave?

    At noon.

    ### What does it cost?

    Four euros.

    ### Does it sail in winter?

    Not on ice.
    ```

    An article that asks from its first heading on, such as an interview, is told in questions.

    ```markdown good
    # A talk with the captain

    ## When did you first sail?

    As a child, with my uncle.

    ## What do you fear?

    Fog, and nothing else.

    ## Will you stop?

    Never.
    ```
    """
    if article.faq.pairs or sum(asks(one.text) for one in article.headings) < min_questions:
        return
    sections = [one for one in article.sections if one.heading and one.level > 1]
    run = _last_run(sections)
    if len(run) < min_questions or sections[:1] == run[:1]:
        return
    headings = [one.heading for one in run if one.heading]
    if headings[0].span.start >= _LAST_PART * len(article.source.text) or _is_under_one(run):
        related = tuple(Related(one.text_span, "a question") for one in headings[1:20])
        what = f"{len(headings)} questions in a row and no heading that says FAQ"
        yield Problem(headings[0].text_span, what, related=related)


def _last_run(sections: Sequence[Section]) -> list[Section]:
    """The last sections in a row, all of one level, whose headings ask and that have an answer."""
    run: list[Section] = []
    for one in reversed(sections):
        asking = one.heading is not None and asks(one.heading.text) and bool(one.blocks)
        if asking and (not run or one.level == run[-1].level):
            run.append(one)
        elif run:
            break
    return run[::-1]


def _is_under_one(run: Sequence[Section]) -> bool:
    """Whether the questions all stand under one heading of a level between."""
    parents: set[Block | None] = {one.parent for one in run}
    return len(parents) == 1 and run[0].level > 2
