"""A total that its parts do not add up to."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Article, Block, Passage, Problem, Related, Severity, rule
from copydesk.language.quantities import Amount, Approximation, Quantity

# What leads to the parts, of which there are no others: “12 staff: 5 editors and 6 writers”.
_LEAD = re.compile(r"(?:\s[\w’'-]+){0,4}?(?::|\s?[–—]|\s--|\s?\(|,)\s?")
_OF_THEM = re.compile(r"(?:\s[\w’'-]+){0,4}?(?:,|\s?[–—])\s(?:of (?:whom|which|them)|made up of|consisting of)\s")
_BETWEEN = re.compile(r"(?:\s[\w’'-]+){0,4}?(?:,\s?|,?\s(?:and|plus)\s)(?:another\s|the other\s)?", re.IGNORECASE)
_LEADS = re.compile(r"[:–—(]|--|, (?:of|made up|consisting)\b")  # one of which stands in every `_LEAD` that counts
_END = re.compile(r"(?:[\s-][\w’'-]++){0,3}+\s?(?P<mark>[.;:)–—!?]|$)")
_PEOPLE = frozenset(
    "staff person member employe student pupil worker guest player adult passeng voter candid judg team crew".split()
)
_CUES = frozenset(
    """
    staff persons people members employees students pupils workers guests players adults passengers voters candidates
    judges teams crew member employee student pupil worker guest player adult passenger voter candidate judge team
    spent paid bill came comes budget invoice donated cost costs total totals totaled totalled totaling totalling
    """.split()
)
_AGENT = re.compile(
    r"(?:er|or|ist|ian|ant|ent|man|woman|boy|girl|child|nurs|pilot|person|adult|cook|guard|teen|eer|ee)$"
)
_SPENT = re.compile(r"\b(?:spent|paid|bill|came to|comes to|total\w*|budget|invoice|donated|cost us|costs us)\b")
_SOME = re.compile(r"\sof\b")
_OPEN = re.compile(
    r"\b(?:includ\w+|such as|like|among|mostly|mainly|e\.g|at least|for example|both|also|or)\b", re.IGNORECASE
)


@rule(severity=Severity.WARNING, languages=("en",), words=_CUES)
def sum_mismatch(article: Article) -> Iterator[Problem]:
    """The parts of a total do not add up to it.

    Only people who are counted by what they are, and sums of money, are added: of other things one may be in two parts.

    ```markdown bad
    The paper has 12 staff: 5 editors and 6 writers.
    ```
    ```markdown bad
    The weekend cost us $140: $60 for the room, $45 for food and $25 for fuel.
    ```
    ```markdown good
    The paper has 12 staff: 5 editors and 7 writers. The weekend cost us $140: $70 for the room, $45 for food and $25
    for fuel.
    ```

    A list that names only some of the parts has no sum, and neither has one of things of another kind.

    ```markdown good
    The paper has 12 staff, including 5 editors and 6 writers. We spent 3 days on it: 2 visits and 4 talks. It has 12
    staff: 5 editors, some writers and 2 cooks.
    ```
    """
    for sentence in article.sentences:
        if _may_add(sentence.block) and _LEADS.search(sentence.text) and len(sentence.quantities) > 2:
            yield from _problems(sentence)


def _may_add(block: Block) -> bool:
    """Whether a block may count people, or tell a sum of money that was spent."""
    return block.has_number and not _CUES.isdisjoint(block.vocabulary_words)


def _problems(sentence: Passage) -> Iterator[Problem]:
    text, found = sentence.block.masked, sentence.quantities
    if _OPEN.search(text, sentence.start, sentence.end):
        return
    for at, total in enumerate(found[:-2]):
        if not _is_total(text, total) or not _leads(text[total.end : found[at + 1].start]):
            continue
        parts = _parts(text, found[at + 1 :])
        closed = _END.match(text, parts[-1].end, sentence.end) and not _SOME.match(text, parts[-1].end)
        if len(parts) > 1 and closed and _add(total, parts):
            yield from _problem(sentence, total, parts)
        return


def _problem(sentence: Passage, total: Quantity, parts: Sequence[Quantity]) -> Iterator[Problem]:
    added = sum(part.low for part in parts)
    if abs(added - total.low) <= max(0.001, *(part.step / 2 if part.step < 1 else 0 for part in parts)):
        return
    block = sentence.block
    shown = block.text[total.start : total.end]
    message = f"the parts add up to {added:,.12g}, not to “{shown}”"
    related = tuple(Related(block.span_of(part.start, part.end), "one of the parts") for part in parts)
    yield Problem(block.span_of(total.start, total.end), message, related=related)


def _is_total(text: str, total: Quantity) -> bool:
    if total.approximation is not Approximation.EXACT or total.is_range or total.scaled:
        return False
    if total.kind is Amount.MONEY:
        # A price may be followed by other prices.
        return bool(_SPENT.search(text[max(0, total.start - 60) : total.start]))
    return total.kind is Amount.COUNT and total.noun in _PEOPLE


def _leads(gap: str) -> bool:
    lead = _LEAD.fullmatch(gap)
    return bool(_OF_THEM.fullmatch(gap)) or bool(lead and not lead[0].rstrip().endswith(","))


def _parts(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities from the first on with nothing but a few words and a comma or “and” between."""
    parts = [found[0]]
    for one in found[1:]:
        if not _BETWEEN.fullmatch(text[parts[-1].end : one.start]):
            break
        parts.append(one)
    return parts


def _add(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts are such as the total counts, each smaller than it."""
    exact = all(part.approximation is Approximation.EXACT and not part.is_range and not part.scaled for part in parts)
    if not exact or any((part.kind, part.unit) != (total.kind, total.unit) or part.low >= total.low for part in parts):
        return False
    if total.kind is Amount.MONEY:
        return True
    nouns = {part.noun for part in parts}
    return len(nouns) == len(parts) and all(_AGENT.search(noun) for noun in nouns)
