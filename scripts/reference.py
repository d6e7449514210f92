"""The reference of the documentation, written from the code: rules, configuration, commands, report, schemas."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from copydesk.__main__ import COMMANDS, run
from copydesk.config.description import as_toml
from copydesk.config.schema import config_schema
from copydesk.reporters.contract_schema import report_schema
from copydesk.rule import CATEGORIES, Option, Rule
from copydesk.rulebook import Rulebook, read_rulebook

Schema = Mapping[str, object]

_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<format>\w+) (?P<kind>bad|good|fixed)(?P<settings>[^\n]*)$", re.MULTILINE
)
_KINDS = {"bad": "Flagged", "good": "Not flagged", "fixed": "Mended"}
_LONG = 8  # values of a list; more are not shown


def pages() -> dict[str, str]:
    """Every file of the reference by its path below the documentation."""
    rulebook = read_rulebook()
    return {
        "reference/rules/index.md": "".join(_rules(rulebook)),
        **{f"reference/rules/{name}.md": _rule(rule) for name, rule in rulebook.rules.items()},
        "reference/configuration.md": "".join(_configuration(config_schema(rulebook))),
        "reference/commands.md": "".join(_commands()),
        "reference/report.md": "".join(_report(report_schema())),
        "schema/config.json": _json(config_schema(rulebook)),
        "schema/report.json": _json(report_schema()),
    }


def _json(data: Schema) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


# Rules


def _rules(rulebook: Rulebook) -> Iterator[str]:
    yield f"# Rules\n\n{len(rulebook.rules)} rules. `copydesk explain RULE` prints a rule's page in the terminal.\n"
    for category in CATEGORIES:
        if rules := rulebook.named(category):
            yield f"\n## {category}\n\n| rule | severity | finds |\n| --- | --- | --- |\n"
            yield from (f"| {_link(rule)} | {_severity(rule)} | {_cell(rule.summary)} |\n" for rule in rules)


def _link(rule: Rule) -> str:
    return f"[{rule.name}]({rule.name}.md)"


def _severity(rule: Rule) -> str:
    marks = ([] if rule.default else ["off"]) + (["fix"] if rule.fixable else [])
    return ", ".join((rule.severity.value, *marks))


def _rule(rule: Rule) -> str:
    default = "on by default" if rule.default else "off by default: name it in `select`"
    facts = [f"**{rule.severity.value}**", f"category `{rule.category}`", default]
    facts += ["some of it can be fixed"] if rule.fixable else []
    facts += [f"for {', '.join(rule.languages)}"] if rule.languages else []
    page = _FENCE.sub(_captioned, rule.page.strip())
    return f"# {rule.name}\n\n{' · '.join(facts)}\n\n{page}\n\n{_options(rule)}{_allowing(rule)}"


def _captioned(match: re.Match[str]) -> str:
    settings = match["settings"].strip()
    about = f", with `{settings}`" if settings else ""
    return f"*{_KINDS[match['kind']]}*{about}\n\n{match['fence']}{match['format']}"


def _options(rule: Rule) -> str:
    if not rule.options:
        return ""
    rows = "".join(f"| `{one.name}` | `{_default(one)}` | {_cell(one.help)} |\n" for one in rule.options.values())
    return f"## Options\n\nIn `[rules.{rule.name}]`:\n\n| option | default | |\n| --- | --- | --- |\n{rows}\n"


def _default(option: Option) -> str:
    value = option.default
    if isinstance(value, tuple) and len(value) > _LONG:
        return f"{as_toml(value[:_LONG]).removesuffix(']')}, …]"
    return as_toml(value)


def _allowing(rule: Rule) -> str:
    return (
        f"## Allow it\n\nBefore the block that may have it:\n\n"
        f"```html\n<!-- copydesk: allow {rule.name} -- the reason -->\n```\n\n"
        f"For the whole project, in `copydesk.toml`:\n\n"
        f'```toml\n[allow]\n{rule.name} = "the reason"\n```\n'
    )


# Configuration


def _configuration(schema: Schema) -> Iterator[str]:
    yield (
        "# Configuration\n\n"
        "`copydesk.toml`, or `[tool.copydesk]` in `pyproject.toml`; the nearest one above an article holds for it. "
        "`copydesk config FILE` shows what holds for a file, and where each value comes from. "
        "A key that does not exist is a mistake.\n\n"
        "`copydesk schema config` prints the [JSON schema](../schema/config.json), which knows the options of every "
        "rule; they also stand on the [rules' pages](rules/index.md).\n\n"
        "| key | value | default | |\n| --- | --- | --- | --- |\n"
    )
    yield from (_key_row(path, one) for path, one in _keys(_properties(schema), ""))


def _keys(properties: Mapping[str, Schema], prefix: str) -> Iterator[tuple[str, Schema]]:
    """Every key down to where keys are names of the user's own, or of rules and categories."""
    for key, one in properties.items():
        yield f"{prefix}{key}", one
        if prefix != "score.":
            yield from _keys(_properties(one), f"{prefix}{key}.")


def _properties(schema: Schema) -> Mapping[str, Schema]:
    return cast("Mapping[str, Schema]", schema.get("properties", {}))


def _key_row(path: str, one: Schema) -> str:
    default = f"`{as_toml(one['default'])}`" if "default" in one else ""
    about = _ABOUT.get(path) or str(one.get("description", ""))
    return f"| `{path}` | {_kind(one)} | {default} | {_cell(about)} |\n"


_ABOUT = {
    "rules": "The options of rules, a table for each: `[rules.very-long-sentence]`.",
    "per-file": 'What differs for files, a table for each glob: `[per-file."drafts/**"]` with select, ignore, allow, '
    "severity and rules. Later tables are stronger.",
    "facts": "What every article must agree with, a table for each fact, or the file with them. "
    "A value: `subject`, `value`. A spelling: `spelling`, `not`. Both may end: `until`.",
    "score.rules": "From which rates on a rule costs points: `good` and `middle`, findings in 1,000 words.",
    "score.shares": "The most that a category can take, 0 to 1: `grave` by errors and warnings, `notes` by notes.",
    "score.weights": "What an `error`, a `warning` and a `note` weigh.",
}


def _kind(one: Schema) -> str:
    if "enum" in one:
        return ", ".join(f"`{value}`" for value in cast("list[object]", one["enum"]))
    if "type" in one and one["type"] != "object":
        bounds = f" {one['minimum']} to {one['maximum']}" if "maximum" in one else ""
        return f"{one['type']}{bounds}"
    kinds = cast("list[Schema]", one.get("anyOf", ()))
    if any(kind.get("type") == "array" for kind in kinds):
        return "list of strings"
    return " or ".join(filter(None, (_kind(kind) for kind in kinds))) or "table"


# Commands


def _commands() -> Iterator[str]:
    yield (
        "# Commands\n\n`copydesk PATH…` is short for `copydesk check PATH…`.\n\n"
        "| exit code | |\n| --- | --- |\n"
        "| 0 | the gate holds, or there was none to hold |\n"
        "| 1 | the gate does not hold |\n"
        "| 2 | something was given wrong, or could not be checked |\n"
        "| 130, 141 | interrupted; nobody reads the output any more |\n"
    )
    for name in COMMANDS:
        yield f"\n## {name}\n\n```text\n{_help(name)}```\n"


def _help(command: str) -> str:
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        run([command, "--help"])
    return "\n".join(line.rstrip() for line in text.getvalue().rstrip().split("\n")) + "\n"


# The report


def _report(schema: Schema) -> Iterator[str]:
    yield (
        "# The JSON report\n\n"
        "`copydesk check --format json` prints one object. Its `version` is 1 as long as these fields stay what they "
        "are; others may be added. `copydesk schema report` prints the [JSON schema](../schema/report.json).\n"
    )
    definitions = cast("Mapping[str, Schema]", schema["definitions"])
    for name, one in {"Report": schema, **definitions}.items():
        yield f"\n## {name}\n\n"
        yield f"{one['description']}\n\n" if "description" in one else ""
        yield "| field | type | |\n| --- | --- | --- |\n"
        for field, value in _properties(one).items():
            yield f"| `{field}` | {_type(value)} | {_cell(str(value.get('description', '')))} |\n"


def _type(value: Schema) -> str:
    if "$ref" in value:
        name = str(value["$ref"]).rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "enum" in value:
        return ", ".join(f"`{json.dumps(one)}`" for one in cast("list[object]", value["enum"]))
    if "anyOf" in value:
        return " or ".join(_type(one) for one in cast("list[Schema]", value["anyOf"]))
    if value["type"] == "array":
        return f"list of {_type(cast('Schema', value['items']))}"
    if value["type"] == "object":
        return f"by name: {_type(cast('Schema', value['additionalProperties']))}"
    return str(value["type"])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
