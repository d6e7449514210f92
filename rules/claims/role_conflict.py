"""A person with the same office in two places."""

from collections.abc import Iterator, Sequence

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.claims.slots import Slot
from copydesk.claims.told import told_slots
from copydesk.language.names import Name, are_aliases, names

_PAST = (
    "former",
    "then",
    "ex-",
    "until",
    "previous",
    "was",
    "once",
    "both",
    "also",
    "later",
    "before",
    "after",
    "deputy",
)


@rule(severity=Severity.NOTE, languages=("en",))
def role_conflict(article: Article) -> Iterator[Problem]:
    """One person is called the head of two organisations.

    Somebody can lead two houses, but mostly one of the names is a slip.

    ```markdown bad
    Anna Berg, the director of the Orme Trust, opened the hall.

    Nobody else spoke. Berg is the director of the Falk Museum.
    ```
    ```markdown good
    Anna Berg, the director of the Orme Trust, opened the hall. Berg is the director of the Trust.
    ```

    A former office is no conflict, and neither is one of two people with different first names.

    ```markdown good
    Anna Berg, the director of the Orme Trust, opened the hall. Berg, the former director of the Falk Museum, smiled.
    ```
    ```markdown good
    Anna Berg, the director of the Orme Trust, opened the hall. Otto Berg is the director of the Falk Museum.
    ```
    """
    held = [slot for slot in told_slots(article) if slot.attribute.startswith("role:")]
    for at, slot in enumerate(held):
        first = next((one for one in held[:at] if _clash(one, slot)), None)
        if first:
            office = slot.attribute.partition(":")[2]
            message = f"“{slot.text}” is {office} of “{slot.subject.text}” here and of “{first.subject.text}” elsewhere"
            yield Problem(slot.span, message, related=(Related(first.span, f"of “{first.subject.text}” here"),))


def _clash(one: Slot, other: Slot) -> bool:
    """Whether two slots give one person the same office in two named places at the same time."""
    if one.attribute != other.attribute or not (one.subject.names and other.subject.names):
        return False
    people = _name(one.text), _name(other.text)
    if not (people[0] and people[1] and are_aliases(people[0], people[1])):
        return False
    return not _may_be_one(one, other) and not _tells_time((one, other))


def _may_be_one(one: Slot, other: Slot) -> bool:
    """Whether the two places can be the same: one name within the other, or an alias of it."""
    if one.subject.core <= other.subject.core or other.subject.core <= one.subject.core:
        return True
    first, second = _name(one.subject.text), _name(other.subject.text)
    return bool(first and second and are_aliases(first, second))


def _tells_time(slots: Sequence[Slot]) -> bool:
    return any(word in slot.passage.text.lower() for slot in slots for word in _PAST) or slots[0].when != slots[1].when


def _name(text: str) -> Name | None:
    return next(names(f"x {text}"), None)
