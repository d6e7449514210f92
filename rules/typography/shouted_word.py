"""Single words of a sentence in capitals."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule
from copydesk.language.dictionary import level
from copydesk.language.function_words import FUNCTION_WORDS

_SHORTEST = 4  # letters: shorter ones are acronyms as often as words
_SURE = 6  # letters: of these few words are acronyms
_COMMON = 5  # the level of the rarest word that is shouted rather than short for something
_USES = 2  # what stands oftener in capitals, and never in small letters, is a name
_RELATED = 20
_NAMED = 3
_REACH = 32  # characters of a word
_GRAVE = 1000 / 3  # words: more shouted words than one in so many are no emphasis
_LEAST_GRAVE = 4
_APART = frozenset("./&@#$:=<>{}()[]\"“”'‘’_-*+%\\|\ufffc")
_STRESSED = frozenset(
    "never always only must very every should shall could would does really both either neither still just most "
    "required recommended optional before after without except nothing please immediately absolutely".split()
)
_KEYWORDS = frozenset(
    "note warning caution danger important attention update edit spoiler select insert delete create alter grant where "
    "from having order group limit join inner outer left right with values table database head post patch options "
    "trace connect null true false readme gnome acme angle patriot scratch scope basic pascal fortran cobol "
    "confidential draft secret classified approved rejected pending success failed error debug info".split()
)
_SPARED = _STRESSED | _KEYWORDS
_NEXT = re.compile(r" (\w)")
_BEFORE = re.compile(r"(\w+) \Z")


@rule(severity=Severity.NOTE, languages=("en",))
def shouted_word(
    article: Article,
    *,
    accept: Annotated[tuple[str, ...], "words that may stand in capitals, in lower case"] = (),
) -> Iterator[Problem]:
    """A word stands in capitals in the middle of a sentence.

    Capitals raise the voice, and readers of such a word look for what the letters are short for. One note for the
    article, with all places; four places or more, and more than one in 330 words, are a warning. Rows of words in
    capitals are the affair of all-caps-run.

    ```markdown bad
    The council has plans for the GARDENS that it will show in May.
    ```
    ```markdown bad
    Whoever comes FROM the station walks past the mill. The mill is older THAN the bridge.
    ```
    ```markdown good
    The council has plans for the gardens that it will show in May.
    ```

    Acronyms are short words, or names that stand in capitals every time.

    ```markdown good
    The EARS project of NASA ended in 1999. A GOPHER is a probe: each GOPHER weighs a ton, and no GOPHER ever came back.
    ```

    A word may be stressed now and then, and the words of standards, queries and warnings are written so.

    ```markdown good
    It is NEVER heated. Clients MUST answer, and servers SHOULD wait. WARNING: the pool is closed. Use WHERE or HAVING.
    ```

    Names of several words, labels of buttons in quotation marks, code and block quotes are left alone.

    ```markdown good
    The VIPER Mission is over. Press “CONTINUE” and set `TIMEOUT`, or take the PAYLOAD_SIZE from the table.

    > We want BREAD.
    ```
    """
    words = {form for form in article.capitals if len(form) >= _SHORTEST and form.isupper() and form.isalpha()}
    words = {form for form in words if form.lower() not in _SPARED and form.lower() not in accept}
    places = list(_places(article, words)) if words else []
    uses = Counter(one.text for one in places)
    shouted = [one for one in places if _is_shouted(one.text, uses[one.text], article)]
    if shouted:
        yield _problem(shouted, article.word_count)


def _places(article: Article, words: set[str]) -> Iterator[Passage]:
    """The places of some words in prose where they stand by themselves."""
    for block in article.prose:
        if not block.quoted and not words.isdisjoint(block.forms) and not block.text.isupper():
            for _, start, end in block.tokens:
                if block.text[start:end] in words and _stands_alone(block.masked, start, end):
                    yield Passage(block, start, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word is no part of a name, a label or an address."""
    if text[max(0, start - 1) : start] in _APART or text[end : end + 1] in _APART:
        return False
    following = _NEXT.match(text, end)
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    return not (following and following[1].isupper()) and not (before and before[1].isupper() and len(before[1]) > 1)


def _is_shouted(form: str, uses: int, article: Article) -> bool:
    """Whether a word of capitals is an English word and no name or acronym."""
    word = form.lower()
    if not 0 < level(word) <= _COMMON:
        return False
    small = word in article.forms
    if len(word) >= _SURE:
        return small or uses <= _USES
    return word in FUNCTION_WORDS["en"] or (small and uses <= _USES)


def _problem(places: Sequence[Passage], words: int) -> Problem:
    first, *others = places
    named = "”, “".join(dict.fromkeys(one.text for one in places[:_NAMED]))
    grave = len(places) >= _LEAST_GRAVE and len(places) * _GRAVE > words
    counted = f"{len(places)} words shout: " if others else ""
    said = f"{counted}“{named}”; write small letters" if others else f"“{named}” shouts; write it in small letters"
    related = tuple(Related(one.span, "and this") for one in others[:_RELATED])
    return Problem(first.span, said, related=related, severity=Severity.WARNING if grave else None)
