"""Passive clauses of English sentences."""

from __future__ import annotations

import re

_IRREGULAR = """
beaten begun bitten blown bound bought broken brought built burnt caught chosen cut dealt done drawn driven drunk eaten
fed felt fought found forbidden forgiven forgotten frozen given ground grown heard held hidden hit hung hurt kept laid
led left lent let lost made meant met paid proven put read ridden risen rung run said seen sent set sewn shaken shot
shown shut sold sought spent spoken spread stolen struck stuck sung sunk sworn swept swum swung taken taught thought
thrown told torn understood undone woken won worn wound woven written overseen rebuilt rewritten withdrawn withheld
""".split()
# Participles that say what something is like or where it is, rather than what is done to it.
_ADJECTIVAL = """
accustomed advanced allowed amazed annoyed ashamed based bored committed complicated concerned confused connected
convinced crowded dedicated delighted determined devoted disappointed divorced dressed educated embarrassed engaged
excited exhausted experienced fascinated finished frightened gone impressed inclined interested interrelated involved
isolated limited located married mistaken naked needed opposed pleased prepared qualified related relaxed relieved
retired sacred satisfied scared set shocked skilled sophisticated stuck supposed surprised talented thrilled tired
unchanged unemployed unexpected unfinished united unlimited unprecedented unrelated unused used variegated wicked
worried wretched rugged ragged hundred red lost done left bound meant
""".split()
_NOT_PARTICIPLES = "need speed breed exceed indeed proceed succeed feed seed weed deed bed shed sped embed".split()

_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|get|gets|got|getting)"
    r"(?:\s+(?:not|never|always|often|also|still|now|then|just|only|\w+ly))*"
    rf"\s+(?P<participle>(?!(?:{'|'.join(_ADJECTIVAL + _NOT_PARTICIPLES)})\b)(?:\w{{2,}}ed|{'|'.join(_IRREGULAR)}))\b"
    r"(?!-)",
    re.IGNORECASE,
)


def passive(sentence: str) -> tuple[int, int] | None:
    """Start and end of the first passive: a form of "be" or "get" with its participle; None without one."""
    found = _PASSIVE.search(sentence)
    return found.span() if found else None
