"""House facts: what every article of a project must agree with."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"(?P<subject>.+?) (?P<sign>!?=) (?P<value>.+) @ (?P<place>.+)")
_OR = " | "


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a subject, or the spelling of a name (`subject`) with spellings that are wrong."""

    place: str  # its key and file
    subject: str
    value: str = ""
    wrong: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The fact as an option of a rule holds it, which `read_fact` reads."""
        said = f"!= {_OR.join(self.wrong)}" if self.wrong else f"= {self.value}"
        return f"{self.subject} {said} @ {self.place}"


def read_fact(line: str) -> Fact:
    """The fact of a line: “Harlow Institute = 1974 @ place” or “copydesk != Copydesk | CopyDesk @ place”.

    Raises:
        ValueError: it is neither.
    """
    match = _LINE.fullmatch(line)
    if not match:
        raise ValueError(f"“{line}” is no fact; write SUBJECT = VALUE @ PLACE")
    if match["sign"] == "=":
        return Fact(match["place"], match["subject"], match["value"])
    return Fact(match["place"], match["subject"], wrong=tuple(match["value"].split(_OR)))
