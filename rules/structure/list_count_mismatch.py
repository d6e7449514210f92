"""“Three reasons:” before a list of another length."""

from collections.abc import Iterator, Mapping, Sequence

from copydesk import Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article.group import BlockList
from copydesk.language.promises import Promise, lead_in_promise

_CLOSE = 2  # a list that differs by more may not be the one that was counted
_REACH = 200  # blocks in which the rest of a list is looked for
_MAX_BETWEEN = 2  # blocks between two parts of a list
_NO_CONTENT = (Kind.BREAK, Kind.HTML)


@rule(severity=Severity.ERROR, needs="lists")
def list_count_mismatch(article: Article) -> Iterator[Problem]:
    """A sentence announces another number of items than its list has.

    “For three reasons:” and then four: an item was added or cut and the sentence forgotten. Readers stop and
    count, and wonder what is missing.

    ```markdown bad
    We left the city for three reasons:

    - the rent
    - the noise
    ```

    ```markdown good
    We left the city for three reasons:

    - the rent
    - the noise
    - the smell of the river in August
    ```

    The number must be close to the colon and count something; a limit, a range, a share or a measure is no
    promise.

    ```markdown good
    There are at least three ways to get there:

    - by boat
    - on foot

    The walk takes 5 hours:

    - up to the pass
    - down to the lake

    One of the three rules:

    - never swim alone
    - never in April
    ```

    Only the items of the list itself count, and a list that goes on after a picture or a listing is one list.

    ```markdown good
    There are two ways to get there:

    - by boat
      - from the town
      - from the mill
    - on foot

    It is cheap in four seasons:

    1. In spring, with the old ticket

       ![The old ticket, blue](ticket.jpg)
    2. In summer

    <!-- the photograph of the quay comes here -->

    3. In autumn
    4. In winter
    ```

    A list that is longer or shorter by more than two items is only a warning, and so is a mismatch in plain
    text, where lists are told by their looks.
    """
    groups = {group.number: group for group in article.lists}
    is_english = article.language in ("", "en")
    for at, block in enumerate(article.blocks):
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM) or block.quoted or not block.text.rstrip().endswith(":"):
            continue
        if is_english and not block.has_number:
            continue
        lists = _lists_below(article.blocks, at, groups)
        promise = lead_in_promise(block.masked, article.language) if lists else None
        lengths = [len(one.items) for one in lists]
        if not promise or not lengths or promise.number in (lengths[0], sum(lengths)):
            continue
        if not _goes_on_inside(lists[0].items[-1]):
            yield _problem(article, block, promise, lists[0])


def _lists_below(blocks: Sequence[Block], at: int, groups: Mapping[int, BlockList]) -> list[BlockList]:
    """The list that follows at once, and the lists after it that no second paragraph parts from it."""
    found: dict[int, BlockList] = {}
    depth = blocks[at].depth
    between = 0
    for block in blocks[at + 1 : at + 1 + _REACH]:
        if block.kind is Kind.HEADING or block.depth < depth or between > _MAX_BETWEEN:
            break
        number = block.inside[depth] if block.depth > depth else None
        if number is not None and number in groups:
            found.setdefault(number, groups[number])
            between = 0
        elif block.kind not in _NO_CONTENT:
            between += 1 if found else _REACH
    return list(found.values())


def _goes_on_inside(last: Block) -> bool:
    """Whether the next number stands within the last item, as in “1) … 2) …, and 3) …”."""
    digits = last.marker.strip("().")
    return digits.isdecimal() and len(digits) < 4 and last.marker.replace(digits, str(int(digits) + 1)) in last.text


def _problem(article: Article, block: Block, promise: Promise, below: BlockList) -> Problem:
    length = len(below.items)
    exact = article.format != "text" and abs(promise.number - length) <= _CLOSE
    words = block.text[promise.start : promise.end]
    related = (Related(below.items[0].text_span, f"the list of {length}"),)
    message = f"“{words}” are announced, but the list has {length}"
    severity = None if exact else Severity.WARNING
    return Problem(block.span_of(promise.start, promise.end), message, related=related, severity=severity)
