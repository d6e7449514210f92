"""Completion scripts for shells: all that can be completed stands in the script, so that a key press costs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from copydesk.config import profiles
from copydesk.gate import FAIL_ON
from copydesk.rule import CATEGORIES

if TYPE_CHECKING:
    from typer._click import Command as Parser


class Word(NamedTuple):
    """An option: its names, its help, whether it takes a value, and the values that are known."""

    flags: tuple[str, ...]
    help: str
    valued: bool
    values: tuple[str, ...]


class Command(NamedTuple):
    """A command: its name, its help, its options, and the arguments that are known."""

    name: str
    help: str
    options: tuple[Word, ...]
    arguments: tuple[str, ...]


def commands(parser: Parser, rules: Sequence[str]) -> tuple[Command, ...]:
    """All commands of a program with their options; the names of rules complete where rules are meant."""
    values = _values(rules)
    inner: Mapping[str, Parser] = getattr(parser, "commands", {})
    return tuple(_command(name, one, values) for name, one in inner.items())


def bash(known: Sequence[Command]) -> str:
    """The script for bash."""
    lines = [
        "_copydesk() {",
        '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD - 1]}" command="" at',
        # Where "=" parts words, the option stands before it.
        '    [[ $before == "=" ]] && before="${COMP_WORDS[COMP_CWORD - 2]}"',
        '    [[ $word == "=" ]] && { before="${COMP_WORDS[COMP_CWORD - 1]}"; word=""; }',
        "    for ((at = 1; at < COMP_CWORD; at++)); do",
        '        case "${COMP_WORDS[at]}" in',
        f"            {'|'.join(one.name for one in known)}) command=${{COMP_WORDS[at]}}; break ;;",
        "        esac",
        "    done",
        "    COMPREPLY=()",
        '    case "$command $before" in',
        *(f"        {line}" for one in known for line in _bash_values(one)),
        "    esac",
        '    case "$command" in',
        *(f"        {_bash_words(one)}" for one in known),
        f'        "") COMPREPLY=($(compgen -W "{_joined(_top(known))}" -- "$word")) ;;',
        "    esac",
        "}",
        "complete -o default -o bashdefault -F _copydesk copydesk",
    ]
    return "\n".join(lines) + "\n"


def zsh(known: Sequence[Command]) -> str:
    """The script for zsh, to be written into a folder of $fpath as _copydesk."""
    described = [f"        {_quoted(f'{one.name}:{one.help}')}" for one in known]
    lines = [
        "#compdef copydesk",
        "_copydesk() {",
        "    local -a commands",
        "    commands=(",
        *described,
        "    )",
        "    if (( CURRENT == 2 )); then",
        "        _describe command commands",
        "        _files",
        "        return",
        "    fi",
        '    local command="${words[2]}"',
        '    case "$command" in',
        *(f"        {line}" for one in known for line in _zsh_case(one)),
        "        *) _files ;;",
        "    esac",
        "}",
        '[[ "${zsh_eval_context[-1]}" == loadautofunc ]] && _copydesk "$@" || compdef _copydesk copydesk',
    ]
    return "\n".join(lines) + "\n"


def fish(known: Sequence[Command]) -> str:
    """The script for fish."""
    names = " ".join(one.name for one in known)
    first = f"not __fish_seen_subcommand_from {names}"
    lines = [f"complete -c copydesk -n {_quoted(first)} -a {one.name} -d {_quoted(one.help)}" for one in known]
    for one in known:
        start = f"complete -c copydesk -n {_quoted(f'__fish_seen_subcommand_from {one.name}')}"
        lines += [f"{start} {_fish_option(word)}" for word in one.options]
        lines += [f"{start} -f -a {_quoted(' '.join(one.arguments))}"] if one.arguments else []
    return "\n".join(lines) + "\n"


SCRIPTS: Mapping[str, Callable[[Sequence[Command]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""The scripts by shell."""


def _values(rules: Sequence[str]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The values that are known, by command and option; "" stands for any command, or for the argument."""
    from copydesk import loaders
    from copydesk.cli import rulebook_index, schema
    from copydesk.cli.listing import TABLE
    from copydesk.reporters import FORMATS, ledger, metrics

    names = (*rules, *CATEGORIES)
    return {
        ("", "--profile"): profiles(),
        ("", "--fail-on"): FAIL_ON,
        ("", "--format-in"): loaders.FORMATS,
        ("", "--select"): names,
        ("", "--ignore"): names,
        ("", "--min"): tuple(f"{one}=" for one in CATEGORIES),
        ("check", "--format"): FORMATS,
        ("claims", "--format"): (TABLE, *ledger.WRITTEN),
        ("metrics", "--format"): (TABLE, *metrics.WRITTEN),
        ("rules", "--format"): rulebook_index.FORMATS,
        ("explain", ""): tuple(rules),
        ("schema", ""): schema.NAMES,
        ("completion", ""): tuple(SCRIPTS),
    }


def _command(name: str, parser: Parser, values: Mapping[tuple[str, str], tuple[str, ...]]) -> Command:
    words = []
    for one in parser.params:
        if one.param_type_name == "option":
            known = values.get((name, one.opts[0])) or values.get(("", one.opts[0]), ())
            flags, valued = (*one.opts, *one.secondary_opts), not getattr(one, "is_flag", False)
            words.append(Word(flags, _one_line(getattr(one, "help", "") or ""), valued, known))
    words.append(Word(("--help", "-h"), "Show this message and exit", valued=False, values=()))
    below = tuple(getattr(parser, "commands", ()))  # of a command that has some of its own
    return Command(name, _one_line(parser.get_short_help_str(200)), tuple(words), values.get((name, ""), below))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().removesuffix(".")


def _top(known: Iterable[Command]) -> list[str]:
    return [*(one.name for one in known), "--help", "--version"]


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def _bash_values(one: Command) -> Iterator[str]:
    for word in one.options:
        places = "|".join(f'"{one.name} {flag}"' for flag in word.flags)
        if word.values:
            yield f'{places}) COMPREPLY=($(compgen -W "{_joined(word.values)}" -- "$word")); return ;;'
        elif word.valued:
            yield f"{places}) return ;;"


def _bash_words(one: Command) -> str:
    flags = _joined(flag for word in one.options for flag in word.flags)
    options = f'COMPREPLY=($(compgen -W "{flags}" -- "$word"))'
    arguments = f'COMPREPLY=($(compgen -W "{_joined(one.arguments)}" -- "$word"))' if one.arguments else ":"
    return f"{one.name}) if [[ $word == -* ]]; then {options}; else {arguments}; fi ;;"


def _zsh_case(one: Command) -> Iterator[str]:
    yield f"{one.name})"
    yield "    shift words; (( CURRENT-- ))"
    arguments = f":({_joined(one.arguments)})" if one.arguments else ":_files"
    specs = [spec for word in one.options for spec in _zsh_specs(word)]
    yield f"    _arguments {' '.join(specs)} {_quoted(f'*:argument{arguments}')}"
    yield "    ;;"


def _zsh_specs(word: Word) -> Iterator[str]:
    text = re.sub(r"([\[\]:])", r"\\\1", word.help)
    action = f":value:({_joined(word.values)})" if word.values else ":value:_files" if word.valued else ""
    for flag in word.flags:
        equals = "=" if word.valued and flag.startswith("--") else ""
        yield _quoted(f"*{flag}{equals}[{text}]{action}")


def _fish_option(word: Word) -> str:
    flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in word.flags)
    values = f" -x -a {_quoted(_joined(word.values))}" if word.values else " -r" if word.valued else ""
    return f"{flags} -d {_quoted(word.help)}{values}"


def _quoted(text: str) -> str:
    """A text in single quotes, as all three shells read it."""
    return "'" + text.replace("'", "'\\''") + "'"
