"""An answer that begins beside the question."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article import Pair
from copydesk.language.sentences import sentences
from copydesk.language.stems import stems

_DIRECT = re.compile(
    r"\W*(?:yes|no|not|never|always|sometimes|usually|often|rarely|it|they|we|you|he|she|this|that|these|there|because|since|if|"
    r"once|first|to|by|from|in|on|at|with|only|about|up to|between|most|many|some|all|any|every|each|either|both|"
    r"absolutely|definitely|certainly|generally|typically|unfortunately|it['’]s|that['’]s|maybe|perhaps|probably|\d)",
    re.IGNORECASE,
)
_MIN_WORDS = 6


@rule(severity=Severity.NOTE, default=False, languages=("en",), needs="faq")
def faq_indirect_answer(article: Article) -> Iterator[Problem]:
    """An answer's first sentence has nothing to do with the question.

    Search results show the first sentence alone. It is off by default: an answer may begin with a synonym, which a
    comparison of words cannot see.

    ```markdown bad
    ## FAQ

    ### When does the ferry leave?

    Our company has served the people of this coast since 1911. The ferry leaves at noon.
    ```
    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    The ferry leaves at noon. Our company has served this coast since 1911.
    ```

    Pronouns, yes and no, figures and reasons begin direct answers.

    ```markdown good
    ## FAQ

    ### When does the ferry leave?

    It is tied to the tide, so look at the table on the pier.

    ### Why does the ferry not run at night?

    Because nobody would see the buoys out there.
    ```
    """
    for pair in article.faq.pairs:
        first = _first_sentence(pair)
        if len(first.split()) < _MIN_WORDS or _DIRECT.match(first):
            continue
        if set(stems(first)).isdisjoint(stems(pair.question.text)):
            yield Problem(
                pair.answer[0].span, f"the answer to “{pair.question.text.strip()}” begins beside the question"
            )


def _first_sentence(pair: Pair) -> str:
    text = pair.answer[0].masked if pair.answer else ""
    return next((text[start:end] for start, end in sentences(text)), "")
