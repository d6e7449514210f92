"""More than all of some people."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Problem, Severity, rule

_SHARE = re.compile(
    r"(?<![\d.,–-])(?P<minus>[-−])?(?P<number>\d{1,4}(?:\.\d+)?)\s?(?P<sign>%|percent|per cent) of "
    r"(?:(?:all|the|our|its|their|these|those|of|adult|young|older|new|eligible|registered) )*"
    r"(?P<whole>users|people|respondents|customers|patients|students|pupils|voters|women|men|children|households"
    r"|adults|employees|residents|readers|visitors|members|participants|companies|teachers|workers|parents|citizens)\b"
)
_RELATIVE = re.compile(
    r"\b(?:increase\w*|grew|grow\w*|rose|rise\w*|more than|compared|relative|capacity|target|quota|goal|funded|usual"
    r"|normal|average|expected|enrol\w*|last year|not|cannot|never|than)\b",
    re.IGNORECASE,
)


@rule(severity=Severity.WARNING, languages=("en",), signs="% cent")
def percent_over_100(article: Article) -> Iterator[Problem]:
    """A share of people is more than all of them, or fewer than none.

    “120% of visitors” cannot be: a digit is wrong, or a growth was meant.

    ```markdown bad
    In the survey 130% of residents wanted the pier to stay.
    ```
    ```markdown good
    In the survey 30% of residents wanted the pier to stay, 100% of the children among them.
    ```

    What grows, or is measured against a target or an average, may be above.

    ```markdown good
    The school enrolled 110% of the pupils that it had expected. The fund reached 130% of its goal.
    ```
    """
    text = article.source.text
    if "%" not in text and "cent of" not in text:
        return
    for block in article.worded:
        if "%" in block.text or "cent" in block.text:
            yield from _problems(block)


def _problems(block: Block) -> Iterator[Problem]:
    for match in _SHARE.finditer(block.masked):
        around = block.masked[max(0, match.start() - 80) : match.end() + 60]
        if (float(match["number"]) > 100 or match["minus"]) and not _RELATIVE.search(around):
            limit = "less than none" if match["minus"] else "more than all"
            yield Problem(block.span_of(*match.span()), f"“{match[0]}” are {limit}")
