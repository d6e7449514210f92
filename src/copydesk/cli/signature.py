"""A command's signature as its command line, for typer, and for the plain forms that need no parser.

Importing typer and asking it to parse takes as long as checking a short article. So what nearly all calls consist
of (paths, `--name value`, `--name=value`, flags) is read here; whatever else is given, mistakes and `--help` among
it, is left to typer. Both read one signature: Annotated[type, help, short name]; without a default it is the
command's arguments, else an option.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Annotated, NamedTuple

_NUMBERS = {int: re.compile(r"-?[0-9]{1,9}"), float: re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")}


class Parameter(NamedTuple):
    """A parameter of a command: how it is written, and what it takes."""

    name: str
    flags: tuple[str, ...]  # none for the arguments
    type: type
    many: bool
    default: object
    help: str

    def value(self, text: str) -> object:
        """The value that a text stands for; None where typer has to say what is wrong with it."""
        if self.type is str:
            return text if text == "-" or (text and not text.startswith("-")) else None
        return self.type(text) if _NUMBERS[self.type].fullmatch(text) else None


def parameters(command: Callable[..., object]) -> list[Parameter]:
    """The parameters of a command, in order."""
    hints = typing.get_type_hints(command, include_extras=True)
    names = [name for name in hints if name != "return"]
    optional: tuple[object, ...] = getattr(command, "__defaults__", None) or ()
    defaults = dict(zip(reversed(names), reversed(optional), strict=False))
    return [_parameter(name, hints[name], defaults) for name in names]


def plain(command: Callable[..., object], arguments: Sequence[str]) -> partial[object] | None:
    """The call of a command that some arguments stand for; None where only typer can tell."""
    known = parameters(command)
    options = {flag: one for one in known for flag in one.flags}
    place = next((one for one in known if not one.flags), None)
    given = {one.name: one.default for one in known}
    rest = iter(arguments)
    for argument in rest:
        one, value = _read(argument, rest, options, place)
        if one is None or value is None:
            return None
        before = given[one.name]
        given[one.name] = [*(before if isinstance(before, list) else ()), value] if one.many else value
    return partial(command, **given) if place is None or given[place.name] else None


def for_typer(command: Callable[..., object]) -> Callable[..., object]:
    """The command with its signature in typer's own words."""
    import inspect

    import typer

    def annotation(one: Parameter) -> object:
        whole = list[one.type] if one.many else one.type  # type: ignore[name-defined]
        if not one.flags:
            return Annotated[whole, typer.Argument(help=one.help, show_default=False)]
        flags = one.flags if one.type is bool or len(one.flags) > 1 else ()
        return Annotated[whole if one.default is not None else whole | None, typer.Option(*flags, help=one.help)]

    def called(**given: object) -> object:
        return command(**given)

    hints = {one.name: annotation(one) for one in parameters(command)}
    before = inspect.signature(command)
    called.__signature__ = before.replace(  # type: ignore[attr-defined]
        parameters=[one.replace(annotation=hints[one.name]) for one in before.parameters.values()]
    )
    called.__annotations__, called.__doc__ = hints, command.__doc__
    return called


def _parameter(name: str, hint: object, defaults: Mapping[str, object]) -> Parameter:
    whole, text, *short = (typing.get_args(hint)[0], *typing.get_args(hint)[1:])
    if isinstance(whole, types.UnionType):
        whole = next(one for one in typing.get_args(whole) if one is not types.NoneType)
    many = typing.get_origin(whole) is list
    one = typing.get_args(whole)[0] if many else whole
    flags = (f"--{name.replace('_', '-')}", *short) if name in defaults else ()
    return Parameter(name, flags, one, many, defaults.get(name), text)


def _read(
    argument: str, rest: Iterator[str], options: Mapping[str, Parameter], place: Parameter | None
) -> tuple[Parameter | None, object]:
    """The parameter that an argument is for, and the value, which may be the argument that follows."""
    flag, equals, text = argument.partition("=")
    option = options.get(flag)
    if option is None:
        return place, place.value(argument) if place else None
    if option.type is bool:
        return option, None if equals else True
    if equals and not flag.startswith("--"):
        return option, None
    return option, option.value(text if equals else next(rest, ""))
