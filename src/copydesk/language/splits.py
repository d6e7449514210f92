"""Where a long English sentence may be split in two: before a clause that could stand as a sentence of its own."""

from __future__ import annotations

import re
from bisect import bisect_left

from copydesk.language.words import WORD

MIN_SIDE = 6
"""Words that either half keeps."""

_SUBJECT = (
    r"(?:I|you|he|she|it|we|they|this|that|these|those|there|the|an?|its|their|our|my|your|his|her|many|most|some|few"
    r"|several|each|both|one|nobody|no one|[A-Z]\w+)"
)
_JOINT = re.compile(
    rf"(?:;|\s[–—]|—)\s*(?P<after>\w+)"
    rf"|,\s(?P<joined>and|but|or|so|yet)(?=\s{_SUBJECT}\s)"
    r"|,\s(?P<clause>which|who|whose|where|because|although|though|whereas|while|since|unless|until|so that)\b"
    r"|\s(?P<reason>because|although|whereas|but)\s"
)


def split_before(sentence: str) -> tuple[int, int] | None:
    """Start and end of the word before which a sentence falls into its most even halves; None if no place will do."""
    starts = [match.start() for match in WORD.finditer(sentence)]
    joints = [match.span(match.lastgroup) for match in _JOINT.finditer(sentence) if match.lastgroup]
    sides = {span: bisect_left(starts, span[0]) for span in joints}
    fitting = [span for span, before in sides.items() if MIN_SIDE <= before <= len(starts) - MIN_SIDE]
    return min(fitting, key=lambda span: abs(2 * sides[span] - len(starts)), default=None)
