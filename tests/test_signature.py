"""The plain way to read a command line gives the call that typer gives, or leaves it to typer."""

import functools
from collections.abc import Mapping

import pytest
import typer
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk.cli.check import check
from copydesk.cli.signature import for_typer, parameters, plain

WORDS = (
    "a.md",
    "-",
    "",
    "--",
    "-q",
    "-qq",
    "--quiet=1",
    "--help",
    "--no-such",
    "x=y",
    "7",
    "-7",
    "0.5",
    "1e3",
    "٣",
    " 7",
)
FLAGS = tuple(flag for one in parameters(check) for flag in one.flags)

flags = st.sampled_from(FLAGS)
words = st.sampled_from(WORDS)
arguments = st.lists(
    st.one_of(
        words.map(lambda word: [word]),
        flags.map(lambda flag: [flag]),
        st.tuples(flags, words).map(list),
        st.tuples(flags, words).map(lambda both: ["=".join(both)]),
    ),
    max_size=5,
).map(lambda parts: [argument for part in parts for argument in part])


@given(arguments)
@example(["a.md", "--format", "json", "--select=links", "--select", "faq", "-q", "--min-score", "60"])
def test_the_plain_way_and_typer_make_one_call_of_a_command_line(arguments: list[str]) -> None:
    call = plain(check, arguments)
    if call is not None:
        assert call.keywords == _by_typer(arguments)


@pytest.mark.parametrize(
    "given", [["--help"], [], ["--no-such", "a.md"], ["a.md", "--min-score", "many"], ["a.md", "--format"]]
)
def test_help_and_mistakes_are_left_to_typer(given: list[str]) -> None:
    assert plain(check, given) is None


@pytest.mark.parametrize(
    "given",
    [
        ["a.md"],
        ["docs", "-", "--format", "json"],
        ["--format=concise", "a.md", "--ignore", "links", "--ignore=faq", "--max-warnings", "3", "--outline", "-q"],
    ],
    ids=" ".join,
)
def test_usual_calls_need_no_typer(given: list[str]) -> None:
    assert plain(check, given) is not None


def test_every_option_says_what_it_is() -> None:
    assert [one.name for one in parameters(check) if not one.help.endswith(".")] == []


def _by_typer(arguments: list[str]) -> Mapping[str, object]:
    """What typer calls the command with."""
    calls: list[Mapping[str, object]] = []

    @functools.wraps(check)
    def noted(**given: object) -> None:
        calls.append(given)

    noted.__defaults__ = check.__defaults__  # type: ignore[attr-defined]
    app = typer.Typer(add_completion=False)
    app.command()(for_typer(noted))
    app(arguments, standalone_mode=False)
    return calls[0]
