"""Where the bracket of a link, an image or a note in a line closes, sought in a bounded number of steps.

The parser looks for the end of each label anew. Brackets that do not close have it look through all that follows,
each of them, which takes the square of the text's length.
"""

from __future__ import annotations

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import StateInline

STEPS, STEPS_PER_CHARACTER = 5_000, 2
"""All labels of a text together; behind that a bracket is a bracket. A text of 1,000 words with 50 links takes 300."""

_SPENT = -9  # in the cache of a state, whose keys are places


class Helpers:
    """The helpers of the parser, the one that seeks the end of a label replaced."""

    parseLinkDestination = staticmethod(parseLinkDestination)  # noqa: N815
    parseLinkTitle = staticmethod(parseLinkTitle)  # noqa: N815

    @staticmethod
    def parseLinkLabel(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N802, N803
        """The place of the bracket that closes the one at `start`; -1 where none does, or too much has been sought."""
        return label_end(state, start, nested=not disableNested)


def label_end(state: StateInline, start: int, *, nested: bool = True) -> int:
    """The place of the bracket that closes the one at `start`; -1 where none does, or too much has been sought.

    With `nested` off, a link within the label means that it is none.
    """
    before, cache = state.pos, state.cache
    most = STEPS + STEPS_PER_CHARACTER * len(state.src)
    state.pos, level = start + 1, 1
    while state.pos < state.posMax and cache.get(_SPENT, 0) < most:
        at = state.pos
        cache[_SPENT] = cache.get(_SPENT, 0) + 1
        level -= state.src[at] == "]"
        if not level:
            break
        state.md.inline.skipToken(state)
        if state.src[at] == "[":
            if state.pos == at + 1:
                level += 1
            elif not nested:
                break
    end = state.pos if not level else -1
    state.pos = before
    return end
