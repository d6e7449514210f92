"""Shares of one whole that add up to more than the whole."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from copydesk import Article, Block, Passage, Problem, Related, Severity, rule
from copydesk.article import Table
from copydesk.language.quantities import Amount, Approximation, Quantity
from copydesk.language.words import content_words

_SHARE_WORD = re.compile(r"%|\bper ?cent\b|\b[Hh]alf\b|third|quarter|fifth|tenth")
_SHARE_FORMS = frozenset("percent cent half third thirds quarter quarters fifth fifths tenth tenths".split())
_WHOLE = 100.0
_ROUNDING = 0.5  # of each share, in percentage points
_LEAST = 2.0
_GREATEST = 160.0  # what comes to more is no slip: one gave several answers
_NEAR = 60  # characters before the first share
_ABOUT = 3.0  # what “about” adds to each

# The last share is what is left, so the others and it make the whole.
_REST = re.compile(
    r"\b(?:remaining|(?:the|an|some) (?:other|last|final)|(?:the )?(?:rest|remainder|balance)(?: of [\w ]{1,24})?,?)"
    r"[\s(]*(?:about |roughly |nearly |some )?$",
    re.IGNORECASE,
)
# Answers and groups of which nobody has two.
_OPPOSITES = tuple(
    tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in pair)
    for pair in (
        ("yes", "no(?! longer)"),
        (
            "for|in favou?r|support(?:ed|s|ers)?|back(?:ed|s)?|favou?r(?:ed|s)?",
            "against|oppos(?:ed|es|e|ing)|opponents",
        ),
        ("agree[ds]?", "disagree[ds]?"),
        ("approved?", "disapproved?"),
        ("good|excellent", "poor|bad"),
        ("men|male|males|boys", "women|female|females|girls"),
        ("satisfied|happy", "dissatisfied|unhappy|unsatisfied"),
        ("urban|cities", "rural|countryside"),
        ("won|wins", "lost|losses"),
        (
            r"undecided|unsure|not sure|no opinion|don[’']t know|did(?: not|n[’']t) know|abstain(?:ed)?|neutral",
            "said|yes|no|for|were|was",
        ),
    )
)
# Money, time and mixtures, each part of which goes to one place.
_PARTITION = re.compile(
    r"\b(?:(?:went|goes|go|going|allotted|devoted|given|assigned|paid) (?:to|towards?|into|for)|spen[dt]s?|spending"
    r"|allocat\w+|earmarked|budget|split|divided|breakdown|broken down|consist\w*|compos\w+|comprised of|made of"
    r"|ma[dk]es? up|mak(?:es?|ing) up|blend|mixture|account(?:s|ed|ing)? for|market share|c[ao]mes? from|coming from"
    r"|of (?:the|all|its|their|our) (?:votes?|seats|market|money|income|revenues?|profits?|estate|land|total|cost))\b",
    re.IGNORECASE,
)
# Growth, comparisons and chances have no common whole; neither have answers of which one may give several.
_NO_WHOLE = re.compile(
    r"\b(?:rose|rises?|risen|rising|increas\w+|grew|grow\w*|fell|fall\w*|dropp?\w*|declin\w+|decreas\w+|gain\w*|cut"
    r"|cuts|reduc\w+|(?<!made )(?<!make )(?<!makes )(?<!making )(?<!-)up|down|jump\w*|climb\w*|slipp?\w*|than|compared"
    r"|versus|vs|from \d[\d.]*%? to|likely|likelihood|chances?|probability|odds|discounts?|off|interest|rates?"
    r"|confiden\w+"
    r"|accura\w+|efficien\w+|multiple|several|both|also|too|as well|either|overlap\w*|respectively|average|median|again"
    r"|then|later|earlier|previous\w*|last year|years? ago|another|each|every|per(?! ?cent)|once|twice|times|faster"
    r"|slower|if|or more|at least one)\b",
    re.IGNORECASE,
)
_AND_SO_ON = re.compile(
    r"\b(?:of|from|out of) (?:which|whom|them)\b|[,;(] ?(?:and )?of (?:these|those|that|this)\b", re.IGNORECASE
)
_NESTED = re.compile(r"\b(?:of|among|from) (?:the|those|that|this|these)\s(?:remaining\s)?$", re.IGNORECASE)
_OF = re.compile(r"\s?of\s(?:(?:the|all|its|their|our|his|her|your|those|these|this|that)\s)*(?P<whole>[\w’'-]+)")
_PLACE = re.compile(r"\b(?:[Ii]n|[Ff]rom|[Aa]mong|[Ff]or) (?:the )?([A-Z]\w+)")
_GROUP = re.compile(r"\b[A-Z]\w+ \(\d")
_SAYING = frozenset("said say says voted answered were was are is".split())
# What leads to a list of parts, or heads a column of them.
_DIVIDED = re.compile(
    r"\b(?:breakdown|split|divided|composition|budget|allocat\w+|goes|went|spen[dt]s?|made (?:up )?of|consists?"
    r"|share of|market share|of (?:the )?total|votes?|where (?:the|your|our|its) (?:money|time))\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:who|users|respondents|people|customers|use|using|that|with)\b", re.IGNORECASE)
_TOTAL = re.compile(r"(?:grand |sub)?(?:total|sum|all|overall)\b.{0,20}", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:[Aa]mong(?:st)?|[Oo]f the \d|[Ii]n (?:19|20)\d\d|[Bb]y (?:19|20)\d\d)\b")


@rule(severity=Severity.WARNING, languages=("en",))
def shares_above_whole(article: Article) -> Iterator[Problem]:
    """The shares of one whole add up to more than the whole.

    Shares of one budget, or of the answers to one question, cannot come to more than 100 percent: one of them is wrong,
    or they are not shares of the same thing. Where the last share is called the rest, or the answers exclude each
    other, it is an error.

    ```markdown bad
    Asked about the bypass, 52% of the residents were in favour, 38% were against and 25% had no opinion.
    ```
    ```markdown bad
    A third of the grant paid for seeds, half for tools, and the remaining 40 percent for the fence.
    ```
    ```markdown bad
    The farm spends 45% of its income on wages, 35% on feed and 30% on repairs.
    ```
    ```markdown good
    Asked about the bypass, 52% of the residents were in favour, 38% were against and 10% had no opinion. A third of the
    grant paid for seeds, half for tools, and the rest for the fence.
    ```

    Lists and columns of a table are added up where their lead-in or head calls them shares of one thing.

    ```markdown bad
    Where a fee of 100 euros goes:

    - Wages: 60%
    - Rent: 30%
    - Books: 25%
    ```
    ```markdown good
    What members do in their spare time:

    - Reading: 60%
    - Walking: 50%
    - Cooking: 25%
    ```

    Rounded shares may miss the whole by a little.

    ```markdown good
    Of the members, 33.5% said yes, 33.5% said no and 33.5% were undecided.
    ```

    Answers of which one may give several, rates of growth, comparisons and shares of different wholes have no sum.

    ```markdown good
    Asked what they look for, 60% of the buyers named the price, 55% the quality and 30% the colour. Sales of pears rose
    by 70% and those of apples by 40%. Some 64% of the men said yes, and 58% of the women said no. Half of the budget
    goes to schools, of which 70% is spent on teachers.
    ```
    """
    for sentence in article.sentences:
        if _may_share(sentence.block) and _SHARE_WORD.search(sentence.text):
            yield from _problem(sentence)
    for listed in article.lists:
        if len(listed.items) > 2 and all("%" in item.text or "cent" in item.text for item in listed.items):
            yield from _of_rows(listed.items, _lead(article, listed.items[0]))
    for table in article.tables:
        if "%" in article.source[table.span]:
            yield from _of_table(table)


def _may_share(block: Block) -> bool:
    return "%" in block.text or not _SHARE_FORMS.isdisjoint(block.vocabulary_words)


def _problem(sentence: Passage) -> Iterator[Problem]:
    shares = _shares(sentence)
    if len(shares) < 2 or not _is_above(shares) or not _are_exclusive(sentence, shares):
        return
    block = sentence.block
    places = [block.span_of(one.start, one.end) for one in shares]
    words = [block.text[one.start : one.end] for one in shares]
    listed = f"{', '.join(f'“{one}”' for one in words[:-1])} and “{words[-1]}”"
    message = f"{listed} add up to {_total(shares):.4g}% of one whole"
    related = tuple(Related(place, "one of the shares") for place in places[:-1])
    severity = Severity.ERROR if _is_certain(sentence, shares) else Severity.WARNING
    yield Problem(places[-1], message, related=related, severity=severity)


def _shares(sentence: Passage) -> list[Quantity]:
    return [
        one
        for one in sentence.quantities
        if (one.kind is Amount.FRACTION or (one.kind is Amount.PERCENT and one.unit == "%"))
    ]


def _percent(share: Quantity) -> float:
    return share.low * (_WHOLE if share.kind is Amount.FRACTION else 1)


def _total(shares: Sequence[Quantity]) -> float:
    return sum(map(_percent, shares))


def _is_above(shares: Sequence[Quantity]) -> bool:
    rounding = sum(_ROUNDING if one.approximation is Approximation.EXACT else _ABOUT for one in shares)
    return _WHOLE + max(_LEAST, rounding) < _total(shares) <= _GREATEST


def _are_exclusive(sentence: Passage, shares: Sequence[Quantity]) -> bool:
    """Whether the shares are parts of one whole, none of which overlaps another."""
    text = sentence.block.masked[sentence.start : sentence.end]
    bounded = {Approximation.UP_TO, Approximation.LESS_THAN}
    if any(one.approximation in bounded or _percent(one) >= _WHOLE or one.low < 0 for one in shares):
        return False
    if (
        _NO_WHOLE.search(text)
        or len(_AMONG.findall(text)) > 1
        or _AND_SO_ON.search(text, shares[0].end - sentence.start)
    ):
        return False
    if _has_two_wholes(sentence.block, shares):
        return False
    return _is_certain(sentence, shares) or _is_partition(text, shares, sentence.start)


def _has_two_wholes(block: Block, shares: Sequence[Quantity]) -> bool:
    """Whether one share is taken of another, or two of different things."""
    text = block.masked
    if any(_NESTED.search(text[max(0, one.start - 24) : one.start]) for one in shares):
        return True
    wholes = {match["whole"].lower() for one in shares if (match := _OF.match(text, one.end))}
    return len(wholes) > 1


def _is_certain(sentence: Passage, shares: Sequence[Quantity]) -> bool:
    """Whether the last share is the rest, or the answers exclude each other."""
    text = sentence.block.masked[sentence.start : sentence.end]
    start = sentence.start
    if _REST.search(text[: shares[-1].start - start][-60:]):
        return True
    if len(set(_PLACE.findall(text))) > 1 or len(_GROUP.findall(text)) > 1:
        return False
    spans = [(one.start - start, one.end - start) for one in shares]
    ends, starts = [end for _, end in spans], [begin for begin, _ in spans]
    behind = [text[end:stop] for end, stop in zip(ends, [*starts[1:], len(text)], strict=True)]
    before = [text[stop:begin] for stop, begin in zip([0, *ends[:-1]], starts, strict=True)]
    return any(_part(clauses, pair) for clauses in (behind, before) for pair in _OPPOSITES)


def _part(clauses: Sequence[str], pair: Sequence[re.Pattern[str]]) -> bool:
    """Whether the two of a pair stand in different clauses, about one thing."""
    found = [{at for at, clause in enumerate(clauses) if pattern.search(clause)} for pattern in pair]
    if not all(found) or len(found[0] | found[1]) < 2 or found[0] == found[1]:
        return False
    # “62% favour the tunnel, 58% oppose the bridge”: two alone must not name two things.
    return len(clauses) > 2 or not _names_more(clauses, pair)


def _names_more(clauses: Sequence[str], pair: Sequence[re.Pattern[str]]) -> bool:
    """Whether the second clause has content words that are neither in the first nor of the pair."""
    known = set(content_words(clauses[0]))
    rest = clauses[1]
    for pattern in pair:
        rest = pattern.sub(" ", rest)
    return not known.issuperset(word for word in content_words(rest) if word not in _SAYING)


def _is_partition(text: str, shares: Sequence[Quantity], start: int) -> bool:
    """Whether the words around three shares tell of one thing that is divided."""
    near = text[max(0, shares[0].start - start - _NEAR) : shares[-1].end - start]
    return len(shares) > 2 and bool(_PARTITION.search(near))


def _lead(article: Article, item: Block) -> str:
    """The text of the block before a list."""
    at = bisect_left(article.blocks, item.span.start, key=lambda block: block.span.start)
    return article.blocks[at - 1].text if at else ""


def _of_table(table: Table) -> Iterator[Problem]:
    columns: dict[int, list[Block]] = {}
    totals = {block.cell[0] for block in table.cells if block.cell and _TOTAL.fullmatch(block.text.strip())}
    for block in table.cells:
        if block.cell and block.cell[0] not in totals:
            columns.setdefault(block.cell[1], []).append(block)
    for cells in columns.values():
        if len(cells) > 3:
            yield from _of_rows(cells[1:], cells[0].text)


def _of_rows(rows: Sequence[Block], head: str) -> Iterator[Problem]:
    """The problem of shares that stand one in each of some blocks, under words that call them shares."""
    if not _DIVIDED.search(head) or _NO_WHOLE.search(head) or _SEVERAL.search(head):
        return
    found = [_row_share(row) for row in rows]
    shares = [(row, one) for row, one in zip(rows, found, strict=True) if one]
    values = [one for _, one in shares]
    if len(shares) < len(rows) or not _is_above(values):
        return
    row, last = shares[-1]
    related = tuple(Related(block.span_of(one.start, one.end), "one of the shares") for block, one in shares[:-1][:20])
    yield Problem(row.span_of(last.start, last.end), f"the shares add up to {_total(values):.4g}%", related=related)


def _row_share(row: Block) -> Quantity | None:
    """The only percentage of a list item or cell that says nothing else of it."""
    shares = [one for one in row.quantities if one.kind is Amount.PERCENT and one.unit == "%"]
    if len(shares) != 1 or not 0 <= shares[0].low < _WHOLE or _NO_WHOLE.search(row.text):
        return None
    return None if shares[0].is_range else shares[0]
