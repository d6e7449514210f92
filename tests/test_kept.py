"""What is kept between runs: it equals what is made anew, nothing damages a run, and it changes no finding."""

import collections
import dataclasses
import json
import marshal
import os
import re
import stat
import subprocess
import sys
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import RuleError
from copydesk.kept import Memory, State, kept
from copydesk.recall import Loader, recalling
from copydesk.rulebook import read_rule

ARTICLE = "# Tea\n\nBoil the the water first. In order to wait, sit down.\n\n- milk\n- [sugar]()\n"
TEXTS = (
    "",
    "the the water",
    "In order to …",
    "TODO: ask @ann",
    "<b>3 – 5 km</b> (see https://example.org)",
    "İstanbul\n",
)


def _with_head(data: bytes) -> bytes:
    return zlib.adler32(data).to_bytes(4, "big") + len(data).to_bytes(4, "big") + data


DAMAGED = {
    "nothing": b"",
    "a foreign file": b"GIF89a, and so on",
    "a check sum without a body": b"\x00\x00\x00\x00",
    "a list": _with_head(marshal.dumps([1])),
    "an index that breaks off": _with_head(b"{"),
    "an index of what is not there": _with_head(marshal.dumps({"word": bytes(12)})),
    "an index of odd places": _with_head(marshal.dumps({"word": b"\xff" * 12})),
}


@pytest.fixture
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def memory_in(*paths: Path) -> Memory:
    return Memory(lambda: map(str, paths))


def never() -> str:
    raise AssertionError("it is made anew")


def saved(*paths: Path) -> None:
    memory = memory_in(*paths)
    memory.kept("word", ("tea", 1), lambda: "leaf")
    memory.save()


@pytest.mark.usefixtures("writing")
def test_a_value_is_made_once_and_found_by_the_next_run(tmp_path: Path) -> None:
    saved(tmp_path / "kept")
    assert memory_in(tmp_path / "kept").kept("word", ("tea", 1), never) == "leaf"


@pytest.mark.usefixtures("writing")
def test_another_kind_or_key_is_another_value(tmp_path: Path) -> None:
    saved(tmp_path / "kept")
    memory = memory_in(tmp_path / "kept")
    assert memory.kept("word", ("tea", 2), lambda: "twig") == "twig"
    assert memory.kept("thing", ("tea", 1), lambda: "pot") == "pot"


@pytest.mark.usefixtures("writing")
def test_what_was_made_of_a_file_lasts_until_the_file_changes(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("tea", encoding="utf-8")
    memory = memory_in(tmp_path / "kept")
    assert memory.kept_of_file("words", str(file), file.read_bytes) == b"tea"
    memory.save()
    assert memory_in(tmp_path / "kept").kept_of_file("words", str(file), lambda: b"made anew") == b"tea"
    file.write_text("coffee", encoding="utf-8")
    assert memory_in(tmp_path / "kept").kept_of_file("words", str(file), file.read_bytes) == b"coffee"


@pytest.mark.usefixtures("writing")
@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_or_foreign_file_counts_as_none_and_is_replaced(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "kept").write_bytes(data)
    saved(tmp_path / "kept")
    assert memory_in(tmp_path / "kept").kept("word", ("tea", 1), never) == "leaf"


@pytest.mark.usefixtures("writing")
@given(st.data())
def test_a_file_with_any_byte_changed_or_cut_off_counts_as_none(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("kept") / "kept"
    saved(path)
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = data.draw(st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]]))
    path.write_bytes(broken)
    assert memory_in(path).kept("word", ("tea", 1), lambda: "made anew") == "made anew"


@pytest.mark.usefixtures("writing")
def test_a_folder_that_cannot_be_written_is_passed_over_for_the_next(tmp_path: Path) -> None:
    (tmp_path / "no-folder").write_bytes(b"")
    saved(tmp_path / "no-folder" / "kept", tmp_path / "cache" / "copydesk" / "kept")
    assert [one.name for one in tmp_path.rglob("kept*")] == ["kept"]
    found = memory_in(tmp_path / "no-folder" / "kept", tmp_path / "cache" / "copydesk" / "kept")
    assert found.kept("word", ("tea", 1), never) == "leaf"


@pytest.mark.usefixtures("writing")
def test_where_no_folder_can_be_written_nothing_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "no-folder").write_bytes(b"")
    saved(tmp_path / "no-folder" / "kept", tmp_path / "no-folder" / "deeper" / "kept")
    assert [*capfd.readouterr()] == ["", ""]
    assert [one.name for one in tmp_path.iterdir()] == ["no-folder"]


@pytest.mark.usefixtures("writing")
def test_of_two_runs_at_once_the_last_one_is_kept_whole(tmp_path: Path) -> None:
    first, second = memory_in(tmp_path / "kept"), memory_in(tmp_path / "kept")
    first.kept("word", ("tea",), lambda: "leaf")
    second.kept("word", ("coffee",), lambda: "bean")
    first.save()
    second.save()
    assert memory_in(tmp_path / "kept").kept("word", ("coffee",), never) == "bean"
    assert [one.name for one in tmp_path.iterdir()] == ["kept"]


@pytest.mark.usefixtures("writing")
@pytest.mark.skipif(os.name == "nt", reason="no permissions there")
def test_the_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    saved(tmp_path / "kept")
    (tmp_path / "other").touch()
    assert stat.S_IMODE((tmp_path / "kept").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_where_python_writes_no_bytecode_nothing_is_written_beside_the_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    saved(tmp_path / "__pycache__" / "kept", tmp_path / "cache" / "copydesk" / "kept")
    assert [one.relative_to(tmp_path) for one in tmp_path.rglob("kept")] == [Path("cache/copydesk/kept")]


@pytest.mark.usefixtures("writing")
def test_what_is_brought_along_is_found_and_left_as_it_is(tmp_path: Path) -> None:
    made = memory_in(tmp_path / "kept")
    made.kept("word", ("tea", 1), lambda: "leaf")
    assert made.bring(str(tmp_path / "brought"))
    before = (tmp_path / "brought").read_bytes()
    installed = Memory(lambda: [str(tmp_path / "kept")], lambda: str(tmp_path / "brought"))
    assert installed.kept("word", ("tea", 1), never) == "leaf"
    installed.kept("word", ("tea", 2), lambda: "twig")
    installed.save()
    assert (tmp_path / "brought").read_bytes() == before
    assert memory_in(tmp_path / "kept").kept("word", ("tea", 2), never) == "twig"


@pytest.mark.parametrize("named", [True, False], ids=["a file with a name", "a file without one"])
def test_what_is_brought_of_a_file_holds_for_a_copy_of_the_same_name(tmp_path: Path, named: bool) -> None:
    here, there = tmp_path / "here.txt", tmp_path / "there.txt"
    here.write_bytes(b"tea")
    there.write_bytes(b"tea")
    os.utime(there, (1, 1))
    name = "list.txt" if named else ""
    made = memory_in(tmp_path / "kept")
    made.kept_of_file("words", str(here), here.read_text, known_as=name)
    made.bring(str(tmp_path / "brought"))
    installed = memory_in(tmp_path / "brought")
    found = installed.kept_of_file("words", str(there), lambda: "made anew", known_as=name)
    assert found == ("tea" if named else "made anew")
    there.write_bytes(b"ice")
    os.utime(there, (1, 1))
    assert memory_in(tmp_path / "brought").kept_of_file("words", str(there), there.read_text, known_as=name) == "ice"


def test_what_was_made_by_other_code_is_made_anew(tmp_path: Path) -> None:
    code, file = tmp_path / "code.py", tmp_path / "list.txt"
    code.write_bytes(b"1")
    file.write_bytes(b"tea")
    memory = memory_in(tmp_path / "kept")

    def found(value: str) -> str:
        return memory.kept_of_file("words", str(file), lambda: value, makers=State(str(tmp_path)))

    assert [found("leaf"), found("twig")] == ["leaf", "leaf"]
    code.write_bytes(b"345")
    assert [found("twig"), found("leaf")] == ["twig", "twig"]


@pytest.mark.usefixtures("writing")
def test_a_run_without_anything_to_add_leaves_the_file_alone(tmp_path: Path) -> None:
    saved(tmp_path / "kept")
    before = (tmp_path / "kept").stat()
    saved(tmp_path / "kept")
    assert (tmp_path / "kept").stat() == before


@pytest.fixture(scope="module")
def compiled() -> list[tuple[str, int]]:
    """The expressions and flags that a check of an article compiles, those of the rulebook among them."""
    program = """
import contextlib, io, json, re, sys
found = []
original = re._compiler.compile
def noted(pattern, flags=0):
    if isinstance(pattern, str):
        found.append((pattern, int(flags)))
    return original(pattern, flags)
import copydesk.recall
re._compiler.compile = copydesk.recall._pattern_compiler = lambda compiler: noted
re._compiler.compile = noted
from copydesk import lint
from copydesk.run import rulebook_here
lint(sys.argv[1])
print(json.dumps(found))
"""
    done = subprocess.run([sys.executable, "-c", program, ARTICLE], capture_output=True, text=True, check=True)
    return [(pattern, flags) for pattern, flags in json.loads(done.stdout)]


def test_a_kept_pattern_is_the_pattern_that_is_compiled_afresh(compiled: list[tuple[str, int]]) -> None:
    assert len(compiled) > 200
    fresh = {one: re._compiler.compile(*one) for one in compiled}  # type: ignore[attr-defined]
    with recalling():
        found = {one: re._compiler.compile(*one) for one in compiled}  # type: ignore[attr-defined]
    assert found == fresh
    for one, pattern in found.items():
        assert (pattern.groups, pattern.groupindex) == (fresh[one].groups, fresh[one].groupindex)
        for text in TEXTS:
            assert [match.regs for match in pattern.finditer(text)] == [m.regs for m in fresh[one].finditer(text)]


@given(st.text("ab|*()[]^?\\dw{}1,+.", max_size=12), st.sampled_from([0, re.IGNORECASE, re.MULTILINE | re.VERBOSE]))
def test_what_is_no_pattern_is_none_when_recalling_either(expression: str, flags: int) -> None:
    plain = _outcome(lambda: re._compiler.compile(expression, int(flags)))  # type: ignore[attr-defined]
    with recalling():
        recalled = _outcome(lambda: re._compiler.compile(expression, int(flags)))  # type: ignore[attr-defined]
    assert recalled == plain


def _outcome(compile: Callable[[], object]) -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "[[" will one day mean something else
        try:
            return compile()
        except re.error as error:
            return error.args


def test_records_made_when_recalling_are_the_same() -> None:
    plain = _records()
    with recalling():
        recalled = _records()
    assert [repr(one) for one in recalled] == [repr(one) for one in plain]
    assert [hash(one) for one in recalled] == [hash(one) for one in plain]
    for one in recalled:
        with pytest.raises(AttributeError):
            one.name = "coffee"  # type: ignore[attr-defined]


def _records() -> list[object]:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Slotted:
        """A record."""

        name: str
        grams: int = 2

    @dataclasses.dataclass(frozen=True, order=True)
    class Ordered:
        name: str
        parts: tuple[int, ...] = dataclasses.field(default_factory=tuple)

    class Row(NamedTuple):
        name: str
        grams: int = 2

    return [Slotted("tea"), Ordered("tea"), Row("tea")]


def test_what_stands_in_is_taken_away_again() -> None:
    modules = (re._compiler, dataclasses, collections)  # type: ignore[attr-defined]
    before = [dict(module.__dict__) for module in modules]
    with recalling():
        assert all(module.__dict__ != names for module, names in zip(modules, before, strict=True))
    assert [dict(module.__dict__) for module in modules] == before


def test_a_rule_that_does_not_parse_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "odd.py"
    path.write_text('"""Odd."""\n\ndef odd(:\n', encoding="utf-8")
    with pytest.raises(RuleError, match=r"odd\.py, line 3"):
        read_rule(str(path), "wording")


def test_a_module_knows_its_file_and_its_source(tmp_path: Path) -> None:
    path = tmp_path / "odd.py"
    path.write_text("def fail():\n    raise ValueError\n", encoding="utf-8")
    loader = Loader("odd", str(path))
    code = loader.get_code("odd")
    assert code is not None
    assert code.co_filename == str(path)
    assert loader.get_source("odd") == path.read_text(encoding="utf-8")


def test_what_is_kept_changes_no_finding(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(ARTICLE, encoding="utf-8")
    plain = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    keeping = {name: value for name, value in plain.items() if name != "PYTHONDONTWRITEBYTECODE"}
    reports = [_report(tmp_path, environment) for environment in (keeping, keeping, plain)]
    with_nothing = _report(tmp_path, plain, "import copydesk.kept as k; k._memory._places = lambda: ()")
    assert reports == [with_nothing] * 3
    assert '"rule": "doubled-word"' in with_nothing


def _report(folder: Path, environment: dict[str, str], first: str = "") -> str:
    program = f"import sys; sys.path.pop(0)\n{first}\nfrom copydesk.__main__ import main\nmain()"
    command = [sys.executable, "-c", program, "check", "--format", "json", "one.md"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False).stdout


def test_the_shared_memory_keeps() -> None:
    assert kept("test", ("a key of the tests",), lambda: 1) == kept("test", ("a key of the tests",), lambda: 2)
