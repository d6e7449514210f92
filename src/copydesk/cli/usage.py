"""Usage errors of the parser, told in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.suggestion import did_you_mean

if TYPE_CHECKING:
    from typer._click import Context, Parameter


def help_asked(error: Exception) -> str:
    """The help that stands in for an answer to a command line without words; "" for another error."""
    return str(error) if type(error).__name__ == "NoArgsIsHelpError" else ""


def explained(error: Exception) -> str:
    """What is wrong with a command line and what to do; "" for an error that is no usage error."""
    if not hasattr(error, "format_message"):
        return ""
    context: Context | None = getattr(error, "ctx", None)
    parameter: Parameter | None = getattr(error, "param", None)
    if type(error).__name__ == "NoSuchOption" and context is not None:
        return _unknown(getattr(error, "option_name", ""), context)
    if type(error).__name__ == "MissingParameter" and context is not None and parameter is not None:
        return f"{context.info_name} needs {parameter.name}: {_lowered(getattr(parameter, 'help', '') or '')}"
    place = f"{parameter.opts[0]}: " if parameter is not None else ""
    return f"{place}{_lowered(getattr(error, 'message', str(error)))}; --help explains it"


def _unknown(option: str, context: Context) -> str:
    known = [name for one in context.command.get_params(context) for name in one.opts]
    return f"unknown option “{option}”{did_you_mean(option, known, '--help lists them')}"


def _lowered(sentence: str) -> str:
    """A sentence as a message: without its capital and its full stop."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")
