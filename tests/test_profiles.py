"""Profiles: each names rules that exist, says why, and hears what its kind of text is written like."""

from __future__ import annotations

import tomllib

import pytest

from copydesk import lint
from copydesk.config import apply, profiles, read_config, validate
from copydesk.rulebook import built_in, read_rulebook

RULEBOOK = read_rulebook()
PROFILES = profiles()

BRIEF = """---
title: The ferry stays in port
author: Anna Berg
---

The ferry to Lindholm stays in port until Friday.

Its engine failed on Tuesday off the north beach, the harbour office said.

Nobody of the forty people on board was hurt.

A tug brought the boat back to the old quay before dark.

The office will send a smaller boat for the post and the bread.

It leaves at noon and at six, as the ferry did.

Tickets for the ferry are good for the smaller boat as well.

The engine is being sent to the yard that built it in 1971.

It will be back on Thursday night if the weather holds.
"""

REFERENCE = """# Commands

## haul

Pulls the boat up the beach.

### Syntax

Name the boat, and say how far up it has to go: `haul BOAT`

### Errors

A boat that is tied up stays where it is, and so do you.

### Syntax

Without a name it pulls all boats that lie there: `haul --all`

## lower

Puts the boat into the water.

### Syntax

`lower BOAT`
"""

LANDING = """---
title: The lamp that burns for nine hours
keyphrase: storm lamp
description: A storm lamp for boats and beaches. It burns for nine hours, and you can mend it with a coin.
---

# The storm lamp that burns for nine hours

**It burns.** In rain, in wind, under the table.

## Take it with you.

- It weighs a pound.
- It floats.
- It can be mended with a coin.
"""


def said(text: str, profile: str) -> set[str]:
    """The names of the rules that speak under a profile."""
    return {finding.rule for finding in lint(text, config={"profile": profile}).articles[0].findings}


def test_the_five_profiles_are_shipped() -> None:
    assert PROFILES == ("article", "docs", "marketing", "news", "strict")


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_names_rules_and_options_that_exist(name: str) -> None:
    config = read_config(given={"profile": name})
    validate(config, RULEBOOK)
    assert apply(RULEBOOK, config.for_file("a.md"))


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_says_what_it_is_for_and_why_it_differs(name: str) -> None:
    lines = (built_in() / "profiles" / f"{name}.toml").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    data = tomllib.loads("\n".join(lines))
    comments = sum(line.strip().startswith("#") for line in lines)
    assert comments > len(data)


def test_a_brief_of_short_paragraphs_is_news_and_no_article() -> None:
    assert {"single-sentence-run", "text-too-short"} <= said(BRIEF, "article")
    assert not {"single-sentence-run", "text-too-short", "author-missing"} & said(BRIEF, "news")


def test_news_without_a_byline_is_told() -> None:
    assert "author-missing" in said(BRIEF.replace("author: Anna Berg\n", ""), "news")


def test_a_reference_repeats_its_headings() -> None:
    assert "duplicate-heading" in said(REFERENCE, "article")
    assert not {"duplicate-heading", "text-too-short", "thin-section"} & said(REFERENCE, "docs")


def test_a_landing_page_may_be_short_and_has_to_be_found() -> None:
    assert "text-too-short" in said(LANDING, "article")
    assert not {"text-too-short", "heading-trailing-punctuation", "bullet-heavy"} & said(LANDING, "marketing")
    assert "keyphrase-placement" in said(
        LANDING.replace("storm lamp", "boat lamp", 1).replace("A storm", "A"), "marketing"
    )


def test_strict_runs_every_rule() -> None:
    config = read_config(given={"profile": "strict"})
    assert len(apply(RULEBOOK, config.for_file("a.md"))) == len(RULEBOOK.rules)
