"""Data rules: how a YAML file becomes a rule, and what is said of one that does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.errors import ConfigError, RuleError
from copydesk.finding import Severity
from copydesk.patterns import read_pattern_rule
from copydesk.rule import run
from copydesk.source import Source
from tests.data_rules import article, problems, quotes, rule

FILLER = """\
extends: existence
message: "“%s” says nothing; cut it"
level: suggestion
ignorecase: true
tokens:
  - needless to say
  - at the end of the day
  - basically
"""


def test_a_hit_is_quoted_in_the_message_and_covered_by_the_span() -> None:
    text = "# Ferries\n\nThe ferry is late. At the end of the day, it *basically* leaves at nine.\n"
    found = problems(FILLER, text)
    assert [one.message for one in found] == [
        "“At the end of the day” says nothing; cut it",
        "“basically” says nothing; cut it",
    ]
    assert quotes(FILLER, text) == ["At the end of the day", "basically"]


def test_emphasis_within_a_phrase_does_not_hide_it() -> None:
    assert quotes(FILLER, "We leave at the *end* of the day when it suits us.") == ["at the *end* of the day"]


def test_a_phrase_over_a_line_end_is_found() -> None:
    assert quotes(FILLER, "The harbour is needless to\nsay closed on Sundays.") == ["needless to\nsay"]


@pytest.mark.parametrize(
    "text",
    [
        "Run `basically` in a shell to see it.",
        "The page https://example.org/basically/ explains how it works.",
        "```\nbasically\n```\n",
        "> This is basically how she put it.\n",
    ],
    ids=["code", "an address", "a code block", "a block quote"],
)
def test_word_lists_pass_over(text: str) -> None:
    assert problems(FILLER, text) == []


def test_a_rule_takes_its_keys() -> None:
    made = rule(FILLER + "default: false\nlanguages: [en, DE]\npage: |\n  Filler.\n\n  More.\n")
    assert (made.severity, made.default, made.languages, made.summary) == (Severity.NOTE, False, ("en", "de"), "Filler")
    assert made.path == "rules/wording/sample.yaml"


def test_a_rule_without_a_page_makes_one_of_its_message() -> None:
    assert rule("extends: existence\nmessage: \"Avoid '%s' here.\"\ntokens: [foo]\n").summary == "Avoid … here"


@pytest.mark.parametrize(
    ("of", "names"),
    [
        (FILLER, ["exceptions"]),
        (FILLER + "per: section\nmax: 2\n", ["exceptions", "max"]),
        (FILLER + "max_words: 6\n", ["exceptions", "max_words"]),
        ("extends: occurrence\nmessage: x\ntoken: ','\nmax: 3\nmin: 1\n", ["exceptions", "max", "min"]),
        ("extends: capitalization\nmessage: x\nmatch: $title\n", ["exceptions", "threshold"]),
    ],
    ids=["a list", "a density", "short blocks", "an occurrence", "a letter case"],
)
def test_the_options_of(of: str, names: list[str]) -> None:
    options = rule(of).options
    assert list(options) == names
    assert all(option.help for option in options.values())


def test_an_option_of_another_type_is_refused() -> None:
    with pytest.raises(ConfigError, match="whole number"):
        rule(FILLER + "per: section\nmax: 2\n").configured({"max": "two"})


@given(st.lists(st.sampled_from(["basically", "Needless to say", "the tide", "is", "late,", "**so**"]), max_size=12))
@settings(max_examples=60, deadline=None)
def test_an_exception_silences_exactly_its_words(words: list[str]) -> None:
    text = " ".join(words)
    every = quotes(FILLER, text)
    assert quotes(FILLER, text, exceptions=["Basically"]) == [one for one in every if one != "basically"]


def test_an_exception_may_be_longer_than_the_hit() -> None:
    text = "It is basically free, and basically open."
    assert len(problems(FILLER + "exceptions: ['basically (?:free|cheap)']\n", text)) == 1
    assert len(problems(FILLER, text, exceptions=["basically open"])) == 1


def test_flags_before_an_expression_hold_for_it_alone() -> None:
    of = "extends: existence\nmessage: x\ntokens: ['(?i)tide|ebb', Sea]\nexceptions: ['(?i)high tide']\n"
    assert quotes(of, "TIDE, Ebb, High Tide, Sea, sea.") == ["TIDE", "Ebb", "Sea"]


def test_of_hits_that_overlap_the_first_and_longest_stays() -> None:
    of = "extends: existence\nmessage: x\ntokens: [very, very much, much more]\n"
    assert quotes(of, "We like it very much more than before.") == ["very much"]


def test_a_limit_ends_the_list() -> None:
    assert len(problems(FILLER + "limit: 1\n", "It is basically late, basically always.")) == 1


def test_the_source_of_each_hit_is_its_words() -> None:
    text = "Basically &amp; needless\n  to say, it is *at the end* of the day, as `x` is basically."
    for one in problems(FILLER, text):
        plain = Source("article", text)[one.span].replace("*", "")
        assert f"“{' '.join(plain.split())}”" in one.message


SCOPES = {
    "heading": ["foo one"],
    "heading.h1": [],
    "heading.h2": ["foo one"],
    "list": ["foo two"],
    "table.header": ["foo three"],
    "table.cell": ["foo four"],
    "table": ["foo three", "foo four"],
    "blockquote": ["foo five"],
    "paragraph": ["foo five", "foo six", "foo seven"],
    "paragraph & ~blockquote": ["foo six", "foo seven"],
    "[heading, list]": ["foo one", "foo two"],
    "[paragraph, ~blockquote]": ["foo six", "foo seven"],
    "sentence": ["foo five", "foo six", "foo seven"],
    "sentence & ~blockquote": ["foo six", "foo seven"],
    "link": ["foo seven"],
    "alt": ["![foo eight](a.png)"],
    "heading.md": ["foo one"],
    "raw": ["foo one", "foo two", "foo three", "foo four", "foo five", "foo six", "foo seven", "foo eight"],
}

SCOPED = """\
# Title

## Has foo one

- foo two

| foo three |
| --- |
| foo four |

> He said foo five.

It said foo six. Then [foo seven](b.md) and ![foo eight](a.png) were seen.
"""


@pytest.mark.parametrize("scope", SCOPES)
def test_scope(scope: str) -> None:
    of = f"extends: existence\nmessage: x\nscope: {scope}\ntokens: ['foo \\w+']\n"
    assert quotes(of, SCOPED) == SCOPES[scope]


def test_outside_looks_into_the_navigation_of_a_page() -> None:
    page = "<html><body><nav><p>Skip to content</p></nav><main><h1>Tides</h1><p>They rise.</p></main></body></html>"
    of = "extends: existence\nmessage: x\nblock: true\ntokens: [skip to content]\n"
    assert list(run(rule(of), article(page, "html"))) == []
    assert len(list(run(rule(of + "outside: true\n"), article(page, "html")))) == 1


WRONG = {
    "an unknown key": ("extends: existence\nmessage: x\ntoken:\n  - a\ntokns: [b]\n", 3, "occurrence"),
    "a misspelled key": ("extends: existence\nmessage: x\ntokns: [b]\n", 3, "did you mean “tokens”?"),
    "a key of another kind": ("extends: existence\nmessage: x\ntokens: [a]\neither: {a: b}\n", 4, "consistency"),
    "no kind": ("message: x\n", 1, "no “extends”"),
    "an unknown kind": ("extends: existance\nmessage: x\n", 1, "did you mean “existence”?"),
    "spelling": ("extends: spelling\nmessage: x\n", 1, "not supported"),
    "sequence": ("extends: sequence\nmessage: x\ntokens:\n  - tag: NN\n", 1, "not supported"),
    "script": ("extends: script\nmessage: x\n", 1, "not supported"),
    "another rule": ("extends: House.Commas\nmessage: x\n", 1, "not supported"),
    "no message": ("extends: existence\ntokens: [a]\n", 1, "needs “message”"),
    "no tokens": ("extends: existence\nmessage: x\n", 1, "needs “tokens” or “raw”"),
    "no swap": ("extends: substitution\nmessage: x\n", 1, "needs “swap”"),
    "a level that is none": ("extends: existence\nmessage: x\nlevel: sugestion\ntokens: [a]\n", 3, "suggestion"),
    "a flag that is none": ("extends: existence\nmessage: x\nnonword: maybe\ntokens: [a]\n", 3, "true or false"),
    "a bad expression": ("extends: existence\nmessage: x\ntokens:\n  - fine\n  - '(a'\n", 5, "no regular expression"),
    "half an expression": ("extends: existence\nmessage: x\ntokens: ['a)|(b']\n", 3, "no regular expression"),
    "a wide look-behind": ("extends: existence\nmessage: x\ntokens: ['(?<=a+)b']\n", 3, "no regular expression"),
    "an endless expression": ("extends: existence\nmessage: x\ntokens: ['(\\w+\\s?)*x']\n", 3, "forever"),
    "an endless exception": ("extends: existence\nmessage: x\ntokens: [a]\nexceptions: ['(a+)+']\n", 4, "forever"),
    "a scope that is none": ("extends: existence\nmessage: x\nscope: headings\ntokens: [a]\n", 3, "“heading”?"),
    "a scope that stays in": ("extends: existence\nmessage: x\nscope: ~link\ntokens: [a]\n", 3, "cannot be left out"),
    "a limit without a unit": ("extends: existence\nmessage: x\nmax: 3\ntokens: [a]\n", 3, "per: document"),
    "a unit that is none": ("extends: existence\nmessage: x\nper: page\ntokens: [a]\n", 3, "“page” is no per"),
    "an action that is none": ("extends: existence\nmessage: x\naction: {name: delete}\ntokens: [a]\n", 3, "no action"),
    "an edit that is none": ("extends: existence\nmessage: x\naction: {name: edit}\ntokens: [a]\n", 3, "no edit"),
    "text for a list": ("extends: substitution\nmessage: x\nswap: a\n", 3, "write “word: other word”"),
    "a map for a list": ("extends: existence\nmessage: x\ntokens: {a: b}\n", 3, "write a list"),
    "a list for a text": ("extends: existence\nmessage: [x]\ntokens: [b]\n", 2, "write a text"),
    "no bounds": ("extends: occurrence\nmessage: x\ntoken: a\n", 1, "“max” or “min”"),
    "a case that is none": ("extends: capitalization\nmessage: x\nmatch: $titel\n", 3, "“$title”?"),
    "a formula with a call": ("extends: metric\nmessage: x\nformula: exit(1)\ncondition: '> 1'\n", 3, "no formula"),
    "a figure that is none": ("extends: metric\nmessage: x\nformula: word / 2\ncondition: '> 1'\n", 3, "“words”?"),
    "a condition that is none": ("extends: metric\nmessage: x\nformula: words\ncondition: many\n", 4, "no condition"),
    "no YAML": ("extends: existence\nmessage: 'x\n", 3, "no YAML"),
    "a list": ("- a\n- b\n", 1, "not a rule"),
    "nothing": ("", 1, "no “extends”"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_rule_file_with(case: str) -> None:
    text, line, says = WRONG[case]
    with pytest.raises(RuleError) as raised:
        rule(text)
    message = str(raised.value)
    assert message.startswith(f"rules/wording/sample.yaml:{line}: ")
    assert says in message
    assert ";" in message


@given(st.text(alphabet="extends: existence\nmg[]{}\"'-|*&!%(a+)\t", max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_rule_or_a_rule_error(text: str) -> None:
    try:
        said = read_pattern_rule("any.yaml", "extends: existence\n" + text).path
    except RuleError as error:
        said = str(error)
    assert said.startswith("any.yaml")


def test_words_that_yaml_takes_for_values_are_words() -> None:
    of = "extends: substitution\nmessage: x\nswap:\n  on: off\n  no: 1984\n  null: none\n  24/7: every day\n"
    assert quotes(of, "It is on, and no one was there 24/7: null.") == ["on", "no", "24/7", "null"]


def test_an_entry_that_yaml_takes_for_a_map_is_an_error_with_its_line() -> None:
    text = "extends: existence\nmessage: “%s”\ntokens:\n  - plain\n  - go(?: right| straight)? on\n"
    with pytest.raises(RuleError, match=r"rule\.yaml:5: an entry of “tokens” .* put it in quotes"):
        read_pattern_rule("rule.yaml", text)
