"""A word typed twice in a row."""

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Severity, rule

_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]+)([ \n]+)(\1)(?![\w’'-])", re.IGNORECASE)

# Function words that English does not double: twice is a slip wherever it stands.
_SLIPS = frozenset(
    "a an and are as at be but by can for from has have if in into is it its of on or our the their them then they "
    "this to was we were which who will with would you your".split()
)
_DOUBLED_FOR_EFFECT = frozenset(
    "again blah boo bye cha choo chop dear enough etc ever far goody ha had he hear hee her ho hot hush knock la long "
    "many more much na never night no now oh okay out over please pretty quick really right round same shoo so sorry "
    "tap tense that there tick tsk tut tweet twenty very wait way well what yada yeah yes zoom".split()
)
# “What it is is a promise”: the first verb ends the clause that the second one is about.
_FREE_RELATIVE = re.compile(r"\b(?:what|all|where|who|that)\b[^.;:]{0,60}$", re.IGNORECASE)


@rule(severity=Severity.ERROR, fixable=True, languages=("en",))
def doubled_word(
    article: Article,
    *,
    exceptions: Annotated[tuple[str, ...], "words that may stand twice in a row"] = (),
) -> Iterator[Problem]:
    """A word stands twice in a row.

    Writers do not see the second “the” of a slip, and readers do. Articles, prepositions, pronouns and
    other function words are errors; any other lower-case word of three letters or more is a warning, since
    it may be meant.

    ```markdown bad
    The ferry leaves from the the north pier at noon.
    ```
    ```markdown fixed
    The ferry leaves from the north pier at noon.
    ```

    English doubles some words by its grammar, and others for effect.

    ```markdown good
    He knew that that road was closed, and she had had enough of the very, very long detour. What it is is a shame,
    and it was far far away. He gives her her coat, and you will never ever ever ask when enough is enough enough.
    ```

    Names, numbers and code may repeat themselves.

    ```markdown good
    Duran Duran played in Walla Walla on a stage of 20 20 kg blocks; the setlist is in `log log`.
    ```

    Two words in two sentences, or one in a heading and one below it, are none.

    ```markdown good
    ## What we log

    Log files older than a week are deleted. If you need one, this is what it is. Is the disk full?
    ```
    """
    allowed = _DOUBLED_FOR_EFFECT | {word.casefold() for word in exceptions}
    for block in article.worded:
        words = block.words
        if True not in map(eq, words, islice(words, 1, None)):
            continue
        for match in _TWICE.finditer(block.masked):
            if match[1].casefold() not in allowed and _as_typed(article, block, match):
                yield from _problem(block, match)


def _as_typed(article: Article, block: Block, match: re.Match[str]) -> bool:
    """Whether nothing but white space stands between the two: markup would make them two things."""
    return article.source[block.span_of(*match.span())].split() == [match[1], match[3]]


def _problem(block: Block, match: re.Match[str]) -> Iterator[Problem]:
    word = match[1].casefold()
    slip = word in _SLIPS
    if match[3][0].isupper() or (not slip and len(word) < 3):
        return
    if word in ("is", "was") and _FREE_RELATIVE.search(block.masked, max(0, match.start() - 80), match.start()):
        return
    fix = Fix(f"delete the second “{match[3]}”", (Edit(block.span_of(match.end(1), match.end()), ""),))
    severity = Severity.ERROR if slip else Severity.WARNING
    yield Problem(block.span_of(*match.span()), f"“{match[1]}” stands twice", fix, severity=severity)
