"""Polarity: whether a sentence affirms or denies, and words that deny one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from copydesk.language.stems import stem
from copydesk.language.words import Token

_NEGATORS = {
    "en": """not no never none neither nor nobody nothing nowhere without cannot isn't aren't wasn't weren't don't
    doesn't didn't won't wouldn't shan't shouldn't can't couldn't mustn't haven't hasn't hadn't ain't needn't""",
    "es": "no nunca jamás ningún ninguna ninguno nadie nada tampoco sin",
    "pt": "não nunca jamais nenhum nenhuma ninguém nada tampouco sem",
    "de": "nicht nie niemals kein keine keinen keinem keiner keines niemand nichts ohne",
    "fr": "pas jamais aucun aucune rien sans guère",
}
_WORDS = {language: frozenset(words.split()) for language, words in _NEGATORS.items()}
_YES = frozenset("yes yep yeah sure certainly absolutely definitely sí sim ja jawohl oui".split())
_NO = frozenset("no nope não nein non".split())
_LEAD = re.compile(r"\W*([^\W\d_]+)(?=\s*(?:[.,;:!–—]|$)|\s-)")

_NARROWING = frozenset(
    """
    only just merely simply all every always necessarily entirely fully completely exactly quite both yet solely
    everyone everybody everything alone enough because
    """.split()
)
"""Words after a negator that narrow what is denied: "not only", "not all"."""

_OPPOSITES = """
increase rise rose risen grow grew grown climb climbed gain soar | decrease fall fell fallen drop shrink shrank decline
raise raised lift | lower lowered cut
allow permit permitted authorise authorize | forbid forbade forbidden prohibit ban banned disallow
allow permit enable | prevent block
allow permit | deny denied
accept approve | reject refuse decline
include contain | exclude omit omitted lack
enable activate | disable deactivate
safe harmless | dangerous unsafe hazardous harmful risky
legal lawful | illegal unlawful
valid | invalid
possible | impossible
able | unable
required mandatory compulsory obligatory necessary | optional voluntary unnecessary
easy simple straightforward | difficult hard complicated complex
fast quick rapid | slow
faster quicker | slower
fastest | slowest
high | low
higher | lower
highest | lowest
large big huge | small tiny little
larger bigger | smaller
largest biggest | smallest
long | short
longer | shorter
longest | shortest
old ancient | new modern
older | younger newer
oldest | youngest newest
young | old
early | late
earlier | later
earliest | latest
cheap inexpensive affordable | expensive costly
cheaper | dearer costlier
cheapest | dearest costliest
free | paid chargeable
good | bad
better | worse
best | worst
improve | worsen deteriorate
strengthen | weaken
strong | weak
stronger | weaker
light | heavy
lighter | heavier
hot warm | cold cool
hotter warmer | colder cooler
wet | dry
rare uncommon unusual | common frequent usual
open opened | closed shut
open | close
public | private
visible | invisible hidden
mutable | immutable
temporary | permanent
reversible | irreversible
synchronous | asynchronous
automatic | manual
automatically | manually
internal | external
indoor indoors | outdoor outdoors
maximum | minimum
begin began begun start | end finish stop
win won | lose lost
succeed | fail
success | failure
buy bought purchase | sell sold
support favour favor back endorse | oppose
agree | disagree
true correct right accurate | false incorrect wrong inaccurate untrue
present | absent
full | empty
complete finished | incomplete unfinished
alive | dead
add added | remove removed delete
join joined | leave
arrive | depart
enter | exit
create build built | destroy
protect | endanger harm
encourage recommend advise | discourage
confirm | deny denied refute
guilty | innocent
wide broad | narrow
deep | shallow
thick | thin
soft | hard
smooth | rough
clean | dirty
flammable inflammable combustible | nonflammable
edible | inedible poisonous
renewable | nonrenewable
aumenta aumentar | disminuye disminuir reduce reducir
permite permitido | prohíbe prohibido
seguro | peligroso
gratis gratuito | pago
permitido | proibido
aumentar | diminuir
seguro | perigoso
erlaubt | verboten
sicher | gefährlich
steigt gestiegen | sinkt gesunken
kostenlos | kostenpflichtig
autorisé permis | interdit
augmente augmenter | diminue diminuer
gratuit | payant
sûr | dangereux
"""


def negators(words: Sequence[Token], language: str = "en") -> tuple[Token, ...]:
    """The words that deny, in order, without a "no" that answers."""
    known = _WORDS.get(language or "en")
    found = tuple([token for token in words if token[0] in known]) if known else ()
    answers = bool(found) and found[0] is words[0] and words[0].word in _NO and _is_reply(words)
    return found[answers:]


def narrowing(words: Sequence[Token], negator: Token) -> str:
    """The word that narrows what a negator denies, as in "not only" and "not all"; "" if there is none."""
    following = next((token.word for token in words if token.start > negator.start), "")
    return following if following in _NARROWING else ""


def reply(text: str) -> bool | None:
    """Whether a text begins with a plain yes (True) or no (False); None if it begins with neither."""
    lead = _LEAD.match(text)
    word = lead[1].casefold() if lead else ""
    return True if word in _YES else False if word in _NO else None


def reply_length(text: str) -> int:
    """The length of the yes or no that a text begins with."""
    lead = _LEAD.match(text)
    return lead.end() if lead and reply(text) is not None else 0


def opposites(one: str, language: str = "en") -> frozenset[str]:
    """The stems that deny a stem."""
    return _opposites(language or "en").get(one, frozenset())


def stems_with_opposites(language: str = "en") -> frozenset[str]:
    """All stems whose opposites are known."""
    return frozenset(_opposites(language or "en"))


@lru_cache
def _opposites(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for left, right in clusters():
        one, other = ({stem(word, language) for word in side.split()} for side in (left, right))
        for here, there in ((one, other), (other, one)):
            for word in here:
                found.setdefault(word, set()).update(there - here)
    return {word: frozenset(others) for word, others in found.items()}


def clusters() -> Iterator[tuple[str, str]]:
    """The two sides of each group of opposites, as they are written."""
    for line in _OPPOSITES.strip().splitlines():
        left, _, right = line.partition("|")
        yield left, right


def _is_reply(words: Sequence[Token]) -> bool:
    """Whether a "no" at the beginning answers: "No, it does not", not "No dog may board"."""
    return len(words) == 1 or words[1].start - words[0].end > 1
