"""Two sentences without a full stop between them."""

import re
from collections.abc import Iterator
from itertools import compress

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Severity, rule
from copydesk.article.usage import is_verbatim
from copydesk.language.function_words import FUNCTION_WORDS

_VERBS = (
    "is|are|was|were|will|would|can|could|may|might|must|should|has|had|means|meant|allows|allowed|makes|made|helps|"
    "helped|gives|gave|leads|led|includes|enables|ensures|works|requires|required|shows|showed|lets|provides|creates|"
    "seems|involves|happens|happened|doesn[’']t|didn[’']t|isn[’']t|wasn[’']t|can[’']t|also"
)
_ADVERBS = (
    "however|therefore|moreover|furthermore|nevertheless|nonetheless|finally|unfortunately|fortunately|"
    "additionally|meanwhile|similarly|consequently|thankfully|luckily|ultimately|hopefully|obviously|interestingly|"
    "sadly|for example|for instance|in fact|in addition|in contrast|by contrast|in other words|as a result|as such|"
    "more importantly|ideally"
)
_START = re.compile(
    rf"(?P<adverb>(?:{_ADVERBS}),)"
    rf"|(?P<this>this (?:{_VERBS})|(?:these|those) (?:are|were|will|can|have|would|could|should))\b"
    r"|there (?:is|are|was|were) (?:an?|the|no|not|some|many|several|more)\b|here are\b"
    r"|(?:we|they|you|it|he|she|i) also\b|that means\b|let[’']s\b"
    r"|it(?: is| was|[’']s) (?:an?|the|also|not|important|possible|clear|hard|easy)\b"
    r"|we(?: are| were|[’']re) (?:also|always|proud|happy|excited|looking|an?|the)\b"
    r"|(?:we|they|he|she|i) [a-z]{3,} (?:an?|the|our|their|its|your|some|any)\b"
)
_FIRST = frozenset(
    "this these those there here we they you it he she i that let's it's we're for in by as more".split()
) | frozenset(_ADVERBS.split("|"))
_BREAK = re.compile(r"[^\w\s’'-]|\n")
_ENDS = frozenset(".!?…\n")
_WORD = re.compile(r"[\w’'-]+")
_BEHIND = re.compile(r" [^\W\d_]")
_SHORTEST_LAST = 3  # letters of a word that a sentence ends with
_SHORTEST = 4  # words of the first sentence, and of what follows its last comma
_REACH = 400  # characters before a place that are looked at
_FINITE = frozenset(
    "is are was were isn't wasn't aren't weren't will would can could may might must should won't can't couldn't "
    "wouldn't cannot has have had hasn't haven't hadn't do does did don't doesn't didn't we're it's they're "
    "you're i'm we've that's there's we i they you he she".split()
)
# A clause that begins so is the first part of its sentence, and what looks like another sentence is the second.
_INTRODUCING = frozenset(
    "in on at for with by to from under over after before during through among within without when whenever if as "
    "while since until unless because although though where wherever once despite instead how what which that who "
    "whose given considering regarding using based and but or so yet whether than".split()
)
# After these a clause may follow without “that”: “I think we made the right call”, “the day we opened the gate”.
_TAKES_CLAUSE = frozenset(
    "say says said think thinks thought know knows knew believe believes believed hope hopes hoped find finds "
    "found see sees saw ensure ensures ensured feel feels felt mean means meant sure show shows showed shown "
    "suggest suggests suggested realize realized realise realised learn learned tell tells told guess suppose "
    "assume assumed wish understand note notice noticed decide decided argue argued make makes confident aware "
    "glad happy sorry certain possible clear afraid want wanted need needed let like likely explain explains "
    "explained demonstrate indicates claim claims claimed agree agreed imagine remember predict warn warned admit "
    "admitted discover discovered determine check expect expected proud worried concerned recognize recognise "
    "announce announced convinced recommend report reported prove so now today once help helps helped sometimes "
    "perhaps maybe previously often evidence proof fact idea chance provided given time times day days way ways "
    "reason reasons moment week month year years place point every last first next thing things everything "
    "anything something nothing case situation minute instant kind type number amount part person people one ones "
    "all each other same only best most stuff places degree extent rate speed ease state executives".split()
)
_UNFINISHED = ("ly", "ever", "ing")


@rule(severity=Severity.WARNING, fixable=True, languages=("en",))
def run_on_sentence(article: Article) -> Iterator[Problem]:
    """Two sentences run into each other: the full stop between them is missing.

    Readers take the second for a part of the first, and begin again when it does not fit. Only places are named that
    cannot be read as one sentence: behind a whole clause stands, without a mark, “however,” or “for example,”, “this
    means”, “there is a”, or a subject with its verb and object. What stands in the middle of a sentence after “that”,
    “if” or a preposition is left alone. Of 349 articles that editors published none has such a place. The fix ends the
    sentence; it is unsafe, since a comma with “and” may read better.

    ```markdown bad
    The ferry was sold to a yard in Turkey however, the crew stayed in the town.
    ```
    ```markdown fixed
    The ferry was sold to a yard in Turkey. However, the crew stayed in the town.
    ```
    ```markdown bad
    We had to close the old bridge for the winter this means that the bus goes round by the mill.
    ```
    ```markdown bad
    The council has opened a new bath they spent the money on tiles and left the roof for later.
    ```
    ```markdown good
    The ferry was sold to a yard in Turkey. However, the crew stayed. We had to close the bridge, and this means that
    the bus goes round by the mill.
    ```

    A clause may follow a noun or a verb without “that”, or an introduction without a comma.

    ```markdown good
    The bath we opened in May is full. The day we opened the gate was cold. We hope this is the last winter without a
    roof. I think they spent the money well. In older houses there is a stove in every room. If it rains we close the
    gate. The tools you need for this are in the shed. Whatever we make of this is ours, and all we did there is known.
    ```

    Block quotes and lists of keywords are left alone.

    ```markdown good
    > We had to close the old bridge this means trouble.
    ```
    """
    for block in article.prose:
        if not block.quoted and block.kind is Kind.PARAGRAPH:
            yield from _in_block(article, block)


def _in_block(article: Article, block: Block) -> Iterator[Problem]:
    text = block.lowered
    _, words, starts, ends = block.placed_words
    for at in compress(range(len(words)), map(_FIRST.__contains__, words)):
        start = starts[at]
        if ends[at - 1] == start - 1 and text[start - 1] == " " and block.text[start].islower():
            match = _START.match(text, start)
            if match and _BEHIND.match(text, match.end()) and _is_start(text, words[at - 1], match):
                opening = block.text[start : match.end()].rstrip(",")
                span = block.span_of(start, start + len(opening))
                yield Problem(span, f"a full stop is missing before “{opening}”", _fix(article, block, start))


def _fix(article: Article, block: Block, start: int) -> Fix | None:
    if not is_verbatim(article, block, start - 1, start + 1):
        return None
    edit = Edit(block.span_of(start - 1, start + 1), f". {block.text[start].upper()}")
    return Fix("end the sentence", (edit,), safe=False)


def _is_start(text: str, last: str, match: re.Match[str]) -> bool:
    """Whether a whole sentence stands before what may begin one."""
    if not last.isalpha() or len(last) < _SHORTEST_LAST or last in _NO_END or last.endswith(_UNFINISHED[:2]):
        return False
    clause, whole = _before(text, match.start())
    if whole < _SHORTEST or match["adverb"]:
        return whole >= _SHORTEST
    if last.endswith(_UNFINISHED) or clause[0] in ("to", "one", "how", "if") or clause[-2:-1] == ["to"]:
        return False
    return bool(match["this"]) or _is_finite(clause)


def _is_finite(clause: list[str]) -> bool:
    """Whether a clause can stand by itself."""
    if len(clause) < _SHORTEST or clause[0] in _INTRODUCING:
        return False
    return any(word in _FINITE or word.endswith("ed") for word in clause[:-1])


def _before(text: str, start: int) -> tuple[list[str], int]:
    """The words of the clause before a place, and how many its sentence has up to there."""
    reach = text[max(0, start - _REACH) : start]
    marks = list(_BREAK.finditer(reach))
    clause = _WORD.findall(reach, marks[-1].end() if marks else 0)
    end = next((mark.end() for mark in reversed(marks) if mark[0] in _ENDS), 0)
    return [word.replace("’", "'") for word in clause], len(_WORD.findall(reach, end))


_NO_END = FUNCTION_WORDS["en"] | _TAKES_CLAUSE
