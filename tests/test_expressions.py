"""The regular expressions of the program and the rulebook: none takes the square of a text made for it, or longer.

Time is measured as the processor's, and only where a text took long is it held against half of the text: the work of
an expression that is linear doubles, that of a quadratic one grows fourfold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import process_time

import pytest

from tests.adversarial import attacks
from tests.expressions import Held, held

LENGTH = 4_000
LONG_S = 0.01
"""A linear expression takes less than a millisecond; one that takes longer is measured again at half the length."""

MOST_GROWTH = 3.0
PATIENCE_S = 120
"""For one expression; one that takes exponential time never ends."""

BOUNDED = {
    "copydesk.article.faq_heading._ADVICE": 160,
    "copydesk.language.dates._WRITTEN": 800,
    "copydesk.language.passive._PASSIVE": 800,
    "copydesk.loaders.front_toml._PLACE": 200,
    "copydesk.loaders.text_lines._CODE": 400,
    "copydesk.loaders.text_lines._TEMPLATE": 400,
    "copydesk.patterns.message._SPELLED": 400,
    "attacked_image_credit_residue._CREDIT": 800,
    "attacked_list_without_lead_in._ANNOUNCED": 150,
    "attacked_llm_chat_residue._OPENING": 800,
    "attacked_mojibake._SHOUTED": 5,
}
"""Expressions that grow faster than their texts, and how long those are: 800 characters stand for a long paragraph,
since spaces in a row, of which these are afraid, are hardly longer; the others are never asked about more."""

forks = pytest.mark.skipif("fork" not in __import__("multiprocessing").get_all_start_methods(), reason="needs fork")


@forks
def test_no_expression_takes_forever() -> None:
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_attack, args=(sender,), daemon=True)
    process.start()
    sender.close()
    name, grown = "the first", list[str]()
    while name and receiver.poll(PATIENCE_S):
        name, grows = receiver.recv()
        grown += [name] * grows
    process.kill()
    assert not name, f"{name} takes forever"
    assert grown == [], "these grow faster than their texts"


def test_the_bounds_that_are_stated_are_those_of_expressions() -> None:
    assert {one.name for one in held()} >= BOUNDED.keys()


def _attack(sender: Connection) -> None:
    for one in held():
        sender.send((one.name, False))
        if any(_grows(one, text) for text in attacks(one.pattern, BOUNDED.get(one.name, LENGTH))):
            sender.send((one.name, True))
    sender.send(("", False))


def _grows(one: Held, text: str) -> bool:
    asked = _whole if one.anchored else _anywhere
    if _seconds(asked, one.pattern, text) < LONG_S:
        return False
    half = text[: len(text) // 2] + text[-1]
    times = [(_seconds(asked, one.pattern, half), _seconds(asked, one.pattern, text)) for _ in range(3)]
    return min(long for _, long in times) > MOST_GROWTH * min(short for short, _ in times)


def _seconds(asked: Callable[[re.Pattern[str], str], None], pattern: re.Pattern[str], text: str) -> float:
    started = process_time()
    asked(pattern, text)
    return process_time() - started


def _whole(pattern: re.Pattern[str], text: str) -> None:
    pattern.match(text)
    pattern.fullmatch(text)


def _anywhere(pattern: re.Pattern[str], text: str) -> None:
    for _ in pattern.finditer(text):
        pass
