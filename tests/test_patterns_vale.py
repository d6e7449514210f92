"""Data rules in the forms that published Vale styles have: they are read, and find what Vale finds."""

from textwrap import dedent

import pytest

from tests.data_rules import quotes, rule

SHAPES = {
    "numbers with units": """
        extends: existence
        message: "Put a space into '%s'."
        link: 'https://example.org/units'
        nonword: true
        level: error
        tokens:
          - \\d+(?:GB|TB)
          - \\d+(?:ns|ms|s|min|h|d)
    """,
    "an edit": """
        extends: existence
        message: Use 'to' instead of a dash in '%s'.
        nonword: true
        level: error
        action:
          name: edit
          params:
            - replace
            - '[-–]'
            - 'to'
        tokens:
          - '\\b(?:AM|PM)\\s?[-–]\\s?.+(?:AM|PM)\\b'
    """,
    "flags within a swap": """
        extends: substitution
        message: "Use '%s' instead of '%s'."
        level: warning
        ignorecase: false
        action:
          name: replace
        swap:
          (?i)b\\.t\\.w|btw: or|by the way
          '[\\.]+apk': APK
          "(?:cell ?phone|smart ?phone)": phone|mobile phone
          (colou?r) chart: $1 card
    """,
    "acronyms": """
        extends: conditional
        message: "'%s' has no definition."
        level: suggestion
        ignorecase: false
        # What the first finds needs the second.
        first: '\\b([A-Z]{3,5})\\b'
        second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
        exceptions:
          - API
    """,
    "headings": """
        extends: capitalization
        message: "'%s' should be in sentence case."
        level: warning
        scope: heading
        match: $sentence
        indicators:
          - ":"
        exceptions:
          - Azure
          - I
    """,
    "commas": """
        extends: occurrence
        message: "More than 3 commas!"
        level: error
        scope: sentence
        max: 3
        token: ','
    """,
    "doubled words": """
        extends: repetition
        message: "'%s' is repeated!"
        level: warning
        alpha: true
        action:
          name: edit
          params:
            - truncate
            - ' '
        tokens:
          - '[^\\s]+'
    """,
    "two spellings": """
        extends: consistency
        message: "Inconsistent spelling of '%s'."
        level: error
        scope: text
        ignorecase: true
        nonword: false
        either:
          advisor: adviser
          cent(?:er|ers): cent(?:re|res)
    """,
    "a formula": """
        extends: metric
        message: "Keep the index (%s) below 10."
        link: https://example.org/ari
        formula: |
          (4.71 * (characters / words)) + (0.5 * (words / sentences)) - 21.43
        condition: "> 10"
    """,
    "raw expressions": """
        extends: existence
        message: "'%s' is passive"
        ignorecase: true
        level: warning
        raw:
          - \\b(am|are|were|be|is)\\b\\s*
        tokens:
          - '[\\w]+ed'
          - taken
    """,
    "a vocabulary": """
        extends: existence
        message: "Avoid '%s'"
        vocab: false
        scope: text
        description: ""
        tokens: [etc]
    """,
}


def shape(name: str) -> str:
    return dedent(SHAPES[name])


@pytest.mark.parametrize("name", SHAPES)
def test_a_rule_is_read(name: str) -> None:
    assert rule(shape(name)).summary


FINDS = {
    "numbers with units": ("It has 4GB of memory and wakes in 20ms.", ["4GB", "20ms"]),
    "an edit": ("Open from 9 AM - 5 PM daily.", ["AM - 5 PM"]),
    "flags within a swap": (
        "BTW, a smartphone and a cell phone share a color chart.",
        ["BTW", "smartphone", "cell phone", "color chart"],
    ),
    "acronyms": ("The NATO and the API of the World Food Programme (WFP); WFP helps.", ["NATO"]),
    "headings": ("# How To Cook Rice\n\n## Getting it done: The Azure way\n", ["How To Cook Rice"]),
    "commas": ("One, two, three, four. Five, six, seven, eight, nine.", [","]),
    "doubled words": ("It was the the best and and then 7 7.", ["the", "and"]),
    "two spellings": ("The advisor met an adviser. The adviser left the center.", ["advisor"]),
    "raw expressions": ("The cake was eaten; both are finished and is taken.", ["are finished", "is taken"]),
    "a vocabulary": ("Pens, paper, etc are in the drawer.", ["etc"]),
}


@pytest.mark.parametrize("name", FINDS)
def test_a_rule_finds(name: str) -> None:
    text, found = FINDS[name]
    assert quotes(shape(name), text) == found
