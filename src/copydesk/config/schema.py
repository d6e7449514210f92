"""The JSON schema of a configuration: every key with its type, its default and what it is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from copydesk.config.choices import DEFAULT_PROFILE
from copydesk.config.reading import profiles
from copydesk.config.selection import ALL, DEFAULT_RULES
from copydesk.finding import Severity
from copydesk.gate import FAIL_ON, Gate
from copydesk.rule import CATEGORIES, Option, Rule
from copydesk.rulebook import Rulebook

Schema = Mapping[str, object]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors with completion for TOML know."""

_LEVELS = tuple(one.value for one in Severity)
_WORD: Schema = {"type": "string", "minLength": 1}
_SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 100}
_RATE: Schema = {"type": "number", "minimum": 0, "maximum": 1_000_000}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_TYPES: Mapping[type, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    tuple: {"type": "array", "items": {"type": "string"}},
}
_UNTIL: Schema = {"type": "string", "format": "date", "description": "The last day on which the fact is compared."}
_VALUE_FACT: Schema = {
    "subject": {**_WORD, "description": "What the fact is about, as articles call it."},
    "value": {
        "type": ["string", "integer"],
        "description": "A year, an amount such as “$12” or “40 %”, or a count such as “40 rooms”.",
    },
    "until": _UNTIL,
}


def config_schema(rulebook: Rulebook) -> Schema:
    """The schema of copydesk.toml, and of [tool.copydesk] in pyproject.toml, for a project with this rulebook."""
    keys = {
        "profile": _profile(),
        **_CHOICES,
        "per-file": {
            "type": "object",
            "description": "What differs for files, by globs relative to the configuration; later tables are stronger.",
            "additionalProperties": _object("", _CHOICES),
        },
        "rulebooks": _names("Folders with rules of your own. Python in them runs."),
        "exclude": _names("Globs of files and folders that are left out where a folder is checked."),
        "baseline": {**_WORD, "description": "The file with the findings that are known, which are not reported."},
        "gate": _object("What lets `copydesk check` succeed.", _gate()),
        "score": _object("Figures of the score that differ from the standard ones.", _score(rulebook.rules)),
        "vocabulary": _object("Words that are right.", _VOCABULARY),
        "facts": _facts(),
    }
    top = {"$schema": DRAFT, "title": "Configuration of copydesk", **_object("", keys)}
    return {**top, "definitions": _definitions(rulebook.rules)}


def _profile() -> Schema:
    text = "The kind of text: a profile that copydesk ships, or the path of one of your own."
    kinds = [{"enum": list(profiles())}, {"type": "string", "pattern": r"\.toml$"}]
    return {"description": text, "anyOf": kinds, "default": DEFAULT_PROFILE}


def _definitions(rules: Mapping[str, Rule]) -> Mapping[str, Schema]:
    """What stands in several places."""
    points = {
        "good": {**_RATE, "description": "Findings in 1,000 words that leave .9 of the rule's part."},
        "middle": {**_RATE, "description": "Findings in 1,000 words that leave .5 of it."},
    }
    return {
        "name": {"enum": [*rules, *CATEGORIES, ALL, DEFAULT_RULES]},
        "level": {"enum": list(_LEVELS)},
        "options": _object("The options of rules.", {name: _options(rule) for name, rule in rules.items()}),
        "curve": {**_object("", points), "required": ["good", "middle"]},
    }


def _options(rule: Rule) -> Schema:
    return _object(f"{rule.summary}.", {one.name: _option(one) for one in rule.options.values()})


def _option(option: Option) -> Schema:
    default = list(option.default) if isinstance(option.default, tuple) else option.default
    return {**_TYPES[option.type], "description": option.help, "default": default}


def _gate() -> Mapping[str, Schema]:
    least = dict.fromkeys(CATEGORIES, _SCORE)
    return {
        "fail_on": {"enum": list(FAIL_ON), "description": "The least severity that fails.", "default": Gate().fail_on},
        "min_score": {**_SCORE, "description": "The lowest score of an article."},
        "max_warnings": {"type": "integer", "minimum": 0, "description": "The most warnings in all."},
        "min": _object("The lowest scores of categories.", least),
        "compare": {**_WORD, "description": "A JSON report; no article may score less than it did there."},
    }


def _score(rules: Iterable[str]) -> Mapping[str, Schema]:
    shares = {
        "grave": {**_SHARE, "description": "The part that errors and warnings can take."},
        "notes": {**_SHARE, "description": "The part that notes can take."},
    }
    return {
        "weights": _object("What a finding weighs.", dict.fromkeys(_LEVELS, _RATE)),
        "shares": _object("The most that a category can take.", {name: _object("", shares) for name in CATEGORIES}),
        "rules": _object("From which rates on a rule costs points.", {name: _ref("curve") for name in rules}),
    }


def _facts() -> Schema:
    spelling: Schema = {
        "spelling": {**_WORD, "description": "The right spelling."},
        "not": _names("The wrong ones."),
        "until": _UNTIL,
    }
    kinds = [
        {**_object("A value.", _VALUE_FACT), "required": ["subject", "value"]},
        {**_object("A spelling.", spelling), "required": ["spelling", "not"]},
    ]
    named = {"type": "object", "additionalProperties": {"anyOf": kinds}}
    return {"description": "What every article must agree with, or the file with it.", "anyOf": [_WORD, named]}


def _object(text: str, properties: Mapping[str, object]) -> dict[str, object]:
    """A table with these keys and no others."""
    described = {"description": text} if text else {}
    return {**described, "type": "object", "properties": dict(properties), "additionalProperties": False}


def _map(text: str, value: Schema) -> dict[str, object]:
    """A table from names of rules to values of one kind."""
    described = {"description": text} if text else {}
    return {**described, "type": "object", "propertyNames": _ref("name"), "additionalProperties": value}


def _names(text: str, one: Schema = _WORD) -> dict[str, object]:
    """A list of strings; a string alone is a list of one."""
    described = {"description": text} if text else {}
    return {**described, "anyOf": [one, {"type": "array", "items": one}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


# What may stand at the top and in a table of per-file.
_CHOICES: Mapping[str, Schema] = {
    "select": {**_names("The rules that run.", _ref("name")), "default": [DEFAULT_RULES]},
    "ignore": _names("Rules that are switched off.", _ref("name")),
    "allow": {
        "description": "Rules that are permitted, each with the reason; a list gives none.",
        "anyOf": [_names("", _ref("name")), _map("", _WORD)],
    },
    "severity": _map("How grave a rule or a category is.", _ref("level")),
    "rules": _ref("options"),
}
_VOCABULARY: Mapping[str, Schema] = {
    "accept": _names("Words, or regular expressions of words."),
    "files": _names("Files of them, one on each line, and comments after “#”."),
}
