"""A “how to” without a step."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule

_HOW_TO = re.compile(
    r"(?:\W|\d)*+(?:(?:\w+ )?guide:? )?how to (?!(?:think|survive|love|lose|fail|not|be)\b)\w+", re.IGNORECASE
)
_STEP = re.compile(
    r"\b(?:step \d|first(?:ly)?,|then|next,|after that|once you|start by|begin by|finally,|now )", re.IGNORECASE
)
_MIN_STEPS = 3


@rule(severity=Severity.NOTE, languages=("en",), needs="title")
def howto_without_steps(
    article: Article,
    *,
    min_words: Annotated[int, "shorter articles are not looked at"] = 200,
) -> Iterator[Problem]:
    """The title says “how to”, and the text has no steps.

    Who reads such a title wants to do it: a numbered list, headings that follow each other, or sentences that tell what
    comes first and what next.

    ```markdown bad min_words=20
    # How to repair a wooden boat

    Wooden boats are beautiful, and there are fewer of them every year. The smell of tar belongs to the harbour, as does
    the sound of rain on canvas, and old people talk of little else.
    ```
    ```markdown good min_words=20
    # How to repair a wooden boat

    1. Lift it out and let it dry.
    2. Scrape off the paint.
    3. Caulk the seams, and paint it again.

    Wooden boats are beautiful, and there are fewer of them every year.
    ```

    Steps may be told in words, in headings or in code.

    ```markdown good min_words=20
    # How to repair a wooden boat

    First, lift it out and let it dry. Then scrape off the paint. Once you have caulked the seams, paint it again, and
    wait for a warm day before you launch it.
    ```
    """
    title = article.title
    if not title or not _HOW_TO.match(title.text) or article.word_count < min_words:
        return
    listed = any(len(one.items) >= _MIN_STEPS for one in article.lists)
    headed = len(article.headings) > _MIN_STEPS or any(block.kind is Kind.CODE for block in article.blocks)
    told = sum(len(_STEP.findall(block.masked)) for block in article.prose)
    if not listed and not headed and told < _MIN_STEPS:
        yield Problem(title.span, "a “how to” without steps; number them, or give each a heading")
