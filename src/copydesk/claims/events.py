"""What happens to a thing once, and the wordings in which English says when: tables that `frames` reads.

The wordings are written as those of `wordings`.
"""

from __future__ import annotations

EVENTS = """
founded, established, set up, created, formed, incorporated; founding, foundation, establishment
opened, inaugurated; opening, inauguration
built, constructed, erected; construction
completed, finished; completion
published; publication
released; release
launched; launch
invented; invention
discovered; discovery
born; birth
abolished, banned, outlawed; abolition
destroyed, demolished, torn down; destruction, demolition
signed, ratified; signing, ratification
passed, adopted, enacted; passage, adoption
dissolved, disbanded; dissolution
premiered, debuted; premiere, debut
introduced, unveiled; introduction, unveiling
"""
"""What happens to a thing once: participles, the first of which names it, and nouns."""

EVENT = r"""
    before  (,? (which|that|who)|,)? (was|were|is) ([a-z]+ly |first )?(PARTICIPLES)<GAP><IN YEAR>
    before  , (first )?(PARTICIPLES)<GAP><IN YEAR>
    main    ^(First )?(CAPITALS)<GAP><IN YEAR>,
    main    ^(Since|After|Before|Ever since|From) (its|their|the|his|her) (NOUNS)<IN YEAR>,
    before  [’']s? (NOUNS)<IN YEAR>
    inside  \b(NOUNS) of <SUBJECT><IN YEAR>
    inside  ^In <YEAR>,? <SUBJECT> (was|were) (PARTICIPLES)\b
    inside  ^It was in <YEAR> that <SUBJECT> (was|were) (PARTICIPLES)\b
"""
"""The wordings of each event, with PARTICIPLES, CAPITALS and NOUNS in place of its words."""
