"""A word in small letters that English writes with a capital."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Inline, InlineKind, Problem, Severity, rule
from copydesk.article.usage import is_verbatim

_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays january february april june july september october november december "
    "american americans british german germans italian italians spanish japanese portuguese russian russians "
    "mexican mexicans canadian canadians australian australians brazilian brazilians african africans asian asians "
    "european europeans english korean koreans vietnamese swedish norwegian danish "
    "christmas america england germany japan australia canada europe mexico russia brazil california texas".split()
)
_PRONOUN = re.compile(r"(?<![^\s(“‘\"])i(?:[’'](?:m|ve|d|ll))?(?= [a-z]|, [a-z])")
_REACH = 24  # characters of the word before
_APART = frozenset({InlineKind.CODE, InlineKind.MATH, InlineKind.HTML, InlineKind.LINK, InlineKind.EMPHASIS})
_SHORTEST = 3  # letters of an acronym
_MARKS = frozenset("-_/.@#&’'“\"‘`\ufffc")


@rule(severity=Severity.WARNING, fixable=True, languages=("en",))
def missing_capital(article: Article) -> Iterator[Problem]:
    """A word lacks its capital: “i”, “monday”, “american”, or “hTTPS” in an article that has “HTTPS”.

    English writes the pronoun I, days, months, and the names of nations and languages with a capital, and an acronym in
    one way. The fix writes it.

    ```markdown bad
    On monday i went to the english bakery, since i like rye.
    ```
    ```markdown fixed
    On Monday I went to the English bakery, since I like rye.
    ```
    ```markdown bad
    The bakery has HTTPS. It was hard to set up. hTTPS keeps what you order to yourself.
    ```
    ```markdown fixed
    The bakery has HTTPS. It was hard to set up. HTTPS keeps what you order to yourself.
    ```

    Code, links, addresses and emphasis are left alone, and so are block quotes, letters that stand for numbers, and
    words that may be names of something else.

    ```markdown good
    Let `i` be the index, and *i* the row; part i, the i th part, and v_i too. See example.com/monday, the-american.txt
    and [monday](https://example.org). We march in may.

    > i went on monday.
    ```
    """
    acronyms = {
        form[0].lower() + form[1:]
        for form in article.capitals
        if len(form) >= _SHORTEST and form.isupper() and form.isalpha()
    }
    odd = (_WORDS & article.forms) | (acronyms & article.forms)
    pronoun = "i" in article.forms
    for block in article.prose if odd or pronoun else ():
        if not block.quoted:
            yield from _words(article, block, odd) if not odd.isdisjoint(block.forms) else ()
            yield from _pronouns(article, block) if pronoun and "i" in block.forms else ()


def _words(article: Article, block: Block, odd: frozenset[str]) -> Iterator[Problem]:
    for _, start, end in block.tokens:
        word = block.text[start:end]
        if word in odd and _is_plain(block, start, end):
            better = word.upper() if word[1:].isupper() else word.capitalize()
            yield _problem(article, block, start, end, better)


def _pronouns(article: Article, block: Block) -> Iterator[Problem]:
    for match in _PRONOUN.finditer(block.masked):
        before = block.text[max(0, match.start() - _REACH) : match.start()]
        if "’" in match[0] or "'" in match[0] or _may_be_subject(before, block.text[match.end() :]):
            yield _problem(article, block, match.start(), match.end(), "I" + match[0][1:])


def _may_be_subject(before: str, after: str) -> bool:
    """Whether “i” between two texts is a pronoun: a verb that goes with it follows, and no noun that it may number."""
    verb = _VERB.match(after)
    word = before.split()[-1:] or [""]
    return bool(verb) and word[0].casefold() not in _NUMBERED


def _is_plain(block: Block, start: int, end: int) -> bool:
    """Whether a word stands in running text, and not in an address, a label or emphasis."""
    if block.text[max(0, start - 1) : start] in _MARKS or block.text[end : end + 1] in _MARKS_BEHIND:
        return False
    return not any(_holds(one, start, end) for one in block.inlines)


def _holds(one: Inline, start: int, end: int) -> bool:
    return one.kind in _APART and one.start <= start and end <= one.end


def _problem(article: Article, block: Block, start: int, end: int, better: str) -> Problem:
    written = block.text[start:end]
    edits = (Edit(block.span_of(start, end), better),) if is_verbatim(article, block, start, end) else ()
    fix = Fix(f"write “{better}”", edits) if edits else None
    return Problem(block.span_of(start, end), f"“{written}” lacks its capital; write “{better}”", fix)


_VERB = re.compile(
    r" (?:also |always |never |really |just |still |often |usually |only |then |even )?(?:am|was|have|had|do|did|"
    r"don[’']t|didn[’']t|will|would|can|can[’']t|could|couldn[’']t|should|must|may|might|think|know|want|wanted|went|like|liked|"
    r"love|loved|need|needed|see|saw|said|say|believe|feel|felt|hope|wish|agree|remember|learned|got|get|go|came|made|"
    r"make|took|take|found|find|tried|try|used|use|work|worked|live|lived|started|decided|thought|knew|told|asked|"
    r"looked|spent|spend|enjoy|enjoyed|mean|guess|understand|chose|choose|gave|give|saw|read|wrote|write|met|meet|"
    r"wasn[’']t|haven[’']t|hadn[’']t|wouldn[’']t|shouldn[’']t)\b"
)
_NUMBERED = frozenset(
    "part section chapter type phase class stage step volume book act level grade group item index row".split()
)
_MARKS_BEHIND = _MARKS - {"’", "'", "."}
