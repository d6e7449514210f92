"""A conclusion that is the introduction once more."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article import Zone
from copydesk.language.stems import stems

_END = re.compile(
    r"(?:(?:in )?(?:conclusion|summary)|conclusions?|final (?:thoughts|words)"
    r"|wrapping up|the bottom line|fazit|conclusión|conclusão)\W*",
    re.IGNORECASE,
)


@rule(severity=Severity.WARNING)
def intro_conclusion_copy(
    article: Article,
    *,
    similarity: Annotated[float, "the share of content words that both have, 0 to 1"] = 0.6,
    min_words: Annotated[int, "with fewer words in either nothing is said"] = 40,
) -> Iterator[Problem]:
    """The conclusion says the introduction again.

    Between the two lies a whole article, and the conclusion has not heard of it. Compared are the text before the first
    heading below the title and the text under a heading such as “Conclusion”: the content words that both have
    among all that either has.

    ```markdown bad min_words=15
    # Rye

    Rye bread keeps for a week, costs little, and feeds the heart, which is why more bakers knead it every year.

    ## Baking

    Two hours suffice.

    ## Conclusion

    Rye bread keeps for a week and costs little; it feeds the heart, which is why every year more bakers knead it.
    ```
    ```markdown good min_words=15
    # Rye

    Rye bread keeps for a week, costs little, and feeds the heart, which is why more bakers knead it every year.

    ## Baking

    Two hours suffice.

    ## Conclusion

    Whoever has two hours on a Friday can spare the bakery the trouble, and the family the plastic bag.
    ```

    Short ones cannot help having words in common.

    ```markdown good
    # Rye

    Rye bread keeps for a week.

    ## Conclusion

    Rye bread keeps for a week.
    ```
    """
    ends = [
        one for one in article.sections if one.heading and one.level > 1 and _END.fullmatch(one.heading.text.strip())
    ]
    if not ends:
        return
    intro = [
        one for one, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.INTRO and _is_text(one)
    ]
    end = [one for one in ends[-1].blocks if _is_text(one)]
    if not intro or min(_words(intro), _words(end)) < min_words:
        return
    mine, theirs = (set(stems(" ".join(one.masked for one in part), article.language)) for part in (intro, end))
    if len(mine & theirs) >= similarity * len(mine | theirs):
        related = (Related(intro[0].text_span, "the introduction"),)
        yield Problem(
            end[0].text_span, "the conclusion says the introduction again; say what the text has shown", related=related
        )


def _is_text(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and not block.quoted


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)
