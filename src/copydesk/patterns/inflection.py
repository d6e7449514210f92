"""The forms of English verbs, so that one entry of a list holds for all of them."""

from __future__ import annotations

import re

_IRREGULAR = {
    verb: forms.split("/")
    for verb, forms in (
        pair.split(":")
        for pair in """
        arise:arises/arose/arisen/arising be:is/was/been/being begin:begins/began/begun/beginning
        bring:brings/brought/brought/bringing buy:buys/bought/bought/buying choose:chooses/chose/chosen/choosing
        come:comes/came/come/coming control:controls/controlled/controlled/controlling do:does/did/done/doing
        draw:draws/drew/drawn/drawing get:gets/got/got/getting give:gives/gave/given/giving
        have:has/had/had/having hold:holds/held/held/holding know:knows/knew/known/knowing lay:lays/laid/laid/laying
        lead:leads/led/led/leading lend:lends/lent/lent/lending lose:loses/lost/lost/losing make:makes/made/made/making
        meet:meets/met/met/meeting oversee:oversees/oversaw/overseen/overseeing pay:pays/paid/paid/paying
        prefer:prefers/preferred/preferred/preferring put:puts/put/put/putting run:runs/ran/run/running
        see:sees/saw/seen/seeing seek:seeks/sought/sought/seeking send:sends/sent/sent/sending
        show:shows/showed/shown/showing stop:stops/stopped/stopped/stopping
        submit:submits/submitted/submitted/submitting
        take:takes/took/taken/taking tell:tells/told/told/telling think:thinks/thought/thought/thinking
        understand:understands/understood/understood/understanding undergo:undergoes/underwent/undergone/undergoing
        ban:bans/banned/banned/banning become:becomes/became/become/becoming
        plan:plans/planned/planned/planning set:sets/set/set/setting
        """.split()
    )
}
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)\Z")
_CONSONANT_Y = re.compile(r"[^aeiou]y\Z")
_SILENT_E = re.compile(r"[^eo]e\Z")
_PLURAL_BE = {"are": 0, "were": 2}  # forms of their own, with the number of the form that other verbs have there
_GROUP = "verb_"


def forms(verb: str) -> tuple[str, str, str, str, str]:
    """The base, the third person, the past, the participle and the -ing form."""
    if known := _IRREGULAR.get(verb):
        third, past, participle, continuous = known
        return verb, third, past, participle, continuous
    past = _past(verb)
    return verb, _third(verb), past, past, _continuous(verb)


def in_all_forms(phrase: str) -> str:
    """The regular expression of a phrase with its first word, a verb, in each form; a group is named after it."""
    verb, _, rest = phrase.partition(" ")
    spelled = dict.fromkeys((*forms(verb), *(_PLURAL_BE if verb == "be" else ())))
    return f"(?P<{_GROUP}{verb}>{'|'.join(spelled)}) {rest}"


def names_verb(expression: str) -> bool:
    """Whether an expression holds what `in_all_forms` returns."""
    return f"(?P<{_GROUP}" in expression


def agreeing(better: str, match: re.Match[str]) -> tuple[str, ...]:
    """A phrase with its verb in the form that `in_all_forms` has met; two where the form may be either of two.

    Where the match has met no verb, the phrase as it is.
    """
    name = match.lastgroup or ""
    if not name.startswith(_GROUP):
        return (better,)
    met = match[name].lower()
    known = forms(name.removeprefix(_GROUP))
    numbers = [_PLURAL_BE[met]] if met in _PLURAL_BE else [at for at, form in enumerate(known) if form == met]
    phrases = _phrases(better)
    return tuple(dict.fromkeys(phrases[number] for number in numbers))


def _phrases(phrase: str) -> list[str]:
    """The phrase with each form of its verb, which an adverb in -ly may stand before."""
    first, *rest = phrase.split(" ")
    before = []
    if first.endswith("ly") and rest and first not in _VERBS_IN_LY:
        before, first, rest = [first], rest[0], rest[1:]
    return [" ".join([*before, form, *rest]) for form in forms(first)]


_VERBS_IN_LY = frozenset({"apply", "comply", "imply", "rely", "reply", "supply", "multiply"})


def _third(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if _SIBILANT.search(verb) else f"{verb}s"


def _past(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _continuous(verb: str) -> str:
    return f"{verb[:-1]}ing" if _SILENT_E.search(verb) else f"{verb}ing"
