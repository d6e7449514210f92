"""Synonyms: English verbs of which one denied contradicts another affirmed."""

from __future__ import annotations

from functools import cache

from copydesk.language.stems import stem

_GROUPS = """
tell told mention mentioned say said inform informed disclose disclosed reveal revealed report reported;
reach reached arrive arrived landfall hit struck strike enter entered; receive received get got obtain obtained;
kill killed murder murdered; die died perish perished; buy bought purchase purchased acquire acquired;
marry married wed; meet met; find found discover discovered detect detected; own owned possess possessed;
begin began begun start started commence; end ended finish finished; move moved relocate relocated;
build built construct constructed erect erected; help helped assist assisted aid aided;
hurt injure injured wound wounded harm harmed; leave left depart departed; return returned;
show showed shown display displayed exhibit exhibited; work worked operate operated function functioned;
live lived reside resided dwell; contain contained include included; change changed alter altered modify modified;
allow allowed permit permitted; need needed require required; keep kept retain retained; close closed shut;
steal stole stolen rob robbed; remain remained stay stayed; answer answered reply replied respond responded;
speak spoke talk talked; destroy destroyed demolish demolished; dismiss dismissed fire fired sack sacked;
hire hired employ employed recruit recruited; arrest arrested detain detained; attend attended visit visited;
approve approved endorse endorsed accept accepted; repair repaired fix fixed mend mended; choose chose select selected;
publish published release released issue issued; sign signed; win won; happen happened occur occurred;
see saw seen notice noticed observe observed; try tried attempt attempted; earn earned; teach taught instruct;
grow grew grown cultivate cultivated; sell sold; join joined; drown drowned; flee fled escape escaped;
finance financed fund funded sponsor sponsored; damage damaged; inspect inspected examine examined check checked
"""


@cache
def synonyms(one: str) -> frozenset[str]:
    """The stems that mean much the same as a verb's stem, without itself."""
    return frozenset(_groups().get(one, frozenset())) - {one}


@cache
def _groups() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for group in _GROUPS.split(";"):
        stems = {stem(word) for word in group.split()}
        for key in stems:
            found.setdefault(key, set()).update(stems)
    return found
