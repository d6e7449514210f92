"""Hostile input: `python -m tests.hostile` checks each kind at three sizes and prints how the time grows.

Of the three sizes the largest is nine times the smallest; the exponent is the slope between the last two on
logarithmic axes: 1 is linear, 2 is quadratic. Small times are noise, so that a kind which takes less than
`QUICK_S` at the largest size has no exponent.
"""

from __future__ import annotations

import argparse
import gc
import math
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import NamedTuple

from copydesk import lint
from copydesk.__main__ import COLLECT_AFTER
from copydesk.errors import ArticleError
from copydesk.loaders import FORMATS

QUICK_S = 0.4
MAX_EXPONENT = 1.15
REFUSED = "refused"
"""What the end of a text begins with that is beyond a limit, which is no bad end."""

_SENTENCE = "The ferry to Marlow leaves at 9:15 and takes 40 minutes. "


class Kind(NamedTuple):
    """A kind of hostile text: its format, and what makes about so many characters of it."""

    format: str
    make: Callable[[int], str]
    size: int = 1_000_000  # characters of the largest text


def _times(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit))


def _nested(opening: str, closing: str = "", inside: str = "x") -> Callable[[int], str]:
    def make(size: int) -> str:
        count = size // (len(opening) + len(closing))
        return opening * count + inside + closing * count

    return make


def _aliases(size: int) -> str:
    """YAML whose aliases stand for a billion words."""
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + _SENTENCE * (size // len(_SENTENCE))


def _entities(size: int) -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE html [<!ENTITY l0 "ha">{entities}]><p>&l9;</p>' + "<p>&lol;&amp;&#x1F375;</p>" * (size // 26)


def _questions(size: int) -> str:
    pair = "### How long does ferry number {0} take?\n\nFerry number {0} takes {0} minutes.\n\n"
    body = "".join(f"Ferry number {n} takes {n + 1} minutes to cross.\n\n" for n in range(size // 130))
    return "# Ferries\n\n" + body + "## FAQ\n\n" + "".join(pair.format(n) for n in range(size // 130))


KINDS: dict[str, Kind] = {
    "prose": Kind("markdown", _times(_SENTENCE + _SENTENCE + "\n\n")),
    "different sentences": Kind(
        "markdown",
        lambda size: "\n\n".join(f"Town {n} had {n * 7} ferries in {1900 + n % 120}." for n in range(size // 38)),
    ),
    "one line": Kind("markdown", _times(_SENTENCE)),
    "one word": Kind("markdown", _times("a")),
    "digits": Kind("markdown", _times("1234567890")),
    "digits and commas": Kind("text", _times("1,234,567.")),
    "full stops": Kind("text", _times(".")),
    "spaces": Kind("text", lambda size: "a" + " " * size + "b"),
    "line ends": Kind("text", _times("\n")),
    "carriage returns": Kind("text", _times("\r")),
    "quotes": Kind("markdown", _nested("> ")),
    "list levels": Kind("markdown", _nested("- ")),
    "a staircase of lists": Kind(
        "markdown", lambda size: "\n".join("  " * (n % 60) + "- item" for n in range(size // 66))
    ),
    "opening brackets": Kind("markdown", _times("[")),
    "brackets": Kind("markdown", _nested("[", "]")),
    "images in images": Kind("markdown", _nested("![", "](a)")),
    "parentheses": Kind("markdown", _nested("(", ")")),
    "link targets": Kind("markdown", _times("[a](")),
    "stars": Kind("markdown", _times("*a _b ")),
    "stars alone": Kind("markdown", _times("*")),
    "backticks": Kind("markdown", lambda size: " ".join("`" * (1 + n % 90) for n in range(size // 46))),
    "headings": Kind("markdown", _times("# Ferry\n\n")),
    "different headings": Kind("markdown", lambda size: "\n\n".join(f"## Ferry {n}" for n in range(size // 13))),
    "a wide table": Kind(
        "markdown",
        lambda size: "\n".join("|a" * (size // 8) + "|" if n != 1 else "|-" * (size // 8) + "|" for n in range(4)),
    ),
    "a long table": Kind("markdown", lambda size: "|a|b|\n|-|-|\n" + "|ferry|9|\n" * (size // 10)),
    "references": Kind(
        "markdown", lambda size: "".join(f"[{n}]: /a\n" for n in range(size // 22)) + "[0] " * (size // 22)
    ),
    "footnotes": Kind("markdown", lambda size: "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(size // 24))),
    "html tags": Kind("markdown", _times("<b>")),
    "html comments": Kind("markdown", _times("<!-- a ")),
    "less than": Kind("markdown", _times("<")),
    "allowances": Kind("markdown", _times("<!-- copydesk: allow all -->\n\nferry\n\n")),
    "open allowances": Kind("markdown", _times("<!-- copydesk: allow-start all -->\n\n")),
    "aliases": Kind("markdown", _aliases),
    "deep front matter": Kind(
        "markdown", lambda size: f"---\na: {'[' * (size // 2)}{']' * (size // 2)}\n---\n\nferry\n"
    ),
    "an open front matter": Kind("markdown", lambda size: "---\n" + "a: b\n" * (size // 5)),
    "shortcodes": Kind("markdown", _times("{{< a ")),
    "braces": Kind("markdown", _nested("{", "}")),
    "math": Kind("markdown", _times("$a ")),
    "questions": Kind("markdown", _questions, 300_000),
    "the same sentence": Kind("text", _times("Three ferries sank in May.\n\n")),
    "near twins": Kind(
        "text",
        lambda size: "\n\n".join(
            f"Of {n} ferries, {n + 3} sank in the storm of May 18{n % 90:02}." for n in range(size // 50)
        ),
    ),
    "names": Kind("text", lambda size: " ".join(f"Ann Lee{n} met Bob Kay{n % 7}." for n in range(size // 25))),
    "acronyms": Kind("text", lambda size: " ".join(f"Port Of Marlow (POM{n})" for n in range(size // 23))),
    "bullets": Kind("text", _times("• tea • milk ")),
    "tabs": Kind("text", _times("a\tb\n")),
    "urls": Kind("text", _times("http://a.b/c?d=e&f ")),
    "an endless url": Kind("text", lambda size: "http://" + "a.b/" * (size // 4)),
    "combining marks": Kind("text", lambda size: "e" + "\u0301" * size),
    "bidi controls": Kind("text", _times("a\u202e\u2066b\u2069\u202c ")),
    "emoji": Kind("text", _times("👩‍👩‍👧‍👦")),
    "lone surrogates": Kind("text", _times("a\ud800 ")),
    "nul": Kind("text", _times("a\0 ")),
    "unclosed quotes": Kind("text", _times("“a ")),
    "mixed quotes": Kind("text", _times("\"a' “b ‘c ")),
    "html nesting": Kind("html", _nested("<div>", "</div>")),
    "html open": Kind("html", _times("<div><p>a")),
    "html attributes": Kind("html", lambda size: "<p " + "a=b " * (size // 4) + ">x</p>"),
    "an open attribute": Kind("html", _times('<a href="')),
    "html less than": Kind("html", _times("<")),
    "html comments open": Kind("html", _times("<!--")),
    "html entities": Kind("html", _entities),
    "ampersands": Kind("html", _times("&")),
    "html lists": Kind("html", _nested("<ul><li>", "</li></ul>")),
    "html tables": Kind("html", _nested("<table><tr><td>", "</td></tr></table>")),
    "a wide html table": Kind("html", lambda size: "<table><tr>" + "<td>a" * (size // 5) + "</table>"),
    "json-ld": Kind(
        "html",
        lambda size: (
            '<script type="application/ld+json">'
            + '{"a":' * (size // 10)
            + "1"
            + "}" * (size // 10)
            + "</script><p>a</p>"
        ),
    ),
    "wide json-ld": Kind(
        "html",
        lambda size: (
            '<script type="application/ld+json">[' + '{"@type":"Thing"},' * (size // 18) + "{}]</script><p>a</p>"
        ),
    ),
    "a quoted list": Kind("markdown", _nested("> - ")),
    "numbered levels": Kind(
        "markdown", lambda size: "\n".join(" " * (3 * (n % 90)) + "1. a" for n in range(size // 140))
    ),
    "emphasis in emphasis": Kind("markdown", _nested("*a **b ", "** *")),
    "notes in notes": Kind("markdown", _nested("^[a ", "]")),
    "links in links": Kind("markdown", _nested("[a ", "](b)")),
    "an open target": Kind("markdown", lambda size: "[a](<" + "b" * size),
    "an open title": Kind("markdown", _times("[a](b 'c ")),
    "inline comments": Kind("markdown", _times("a <!-- b ")),
    "processing instructions": Kind("markdown", _times("a <? b <![CDATA[ c <!D ")),
    "images that do not close": Kind("markdown", lambda size: "![a " * (size // 4) + "]"),
    "notes that do not close": Kind("markdown", lambda size: "^[a " * (size // 4) + "]"),
    "links that do not close": Kind("markdown", lambda size: "[a] [b " * (size // 7) + "](c)"),
    "tags in a line": Kind("markdown", _times("a <b c='d ")),
    "open fences": Kind("markdown", _times("```a\n\n~~~b\n\n")),
    "definitions": Kind("markdown", _times("ferry\n: a boat\n\n")),
    "escapes": Kind("markdown", _times("\\*\\_")),
    "references alone": Kind("markdown", _times("[ferry][boat] ")),
    "a long heading": Kind("markdown", lambda size: "# " + "Ferry " * (size // 6)),
    "dots in a heading": Kind("markdown", lambda size: "# " + "." * size + "a"),
    "a long title": Kind("markdown", lambda size: f"---\ntitle: {'ferry ' * (size // 6)}\n---\n\nferry\n"),
    "tags in front matter": Kind("markdown", lambda size: "---\n" + "a: !!x/y b\n" * (size // 11) + "---\n\nferry\n"),
    "merged aliases": Kind(
        "markdown", lambda size: "---\na: &a {b: 1}\n" + "c: {<<: *a}\n" * (size // 12) + "---\n\nx\n"
    ),
    "TOML tables": Kind("markdown", lambda size: "+++\n" + "[a.b]\n" * (size // 6) + "+++\n\nferry\n"),
    "an open JSON": Kind("markdown", lambda size: '{"a":' * (size // 5) + "\n"),
    "Liquid tags": Kind("markdown", _nested("{% a %}", "{% enda %}")),
    "MDX imports": Kind("markdown", _times("import a from 'b'\n\n")),
    "brackets of text": Kind("text", _nested("(a ", ") ")),
    "unclosed brackets": Kind("text", _times("(a [b {c ")),
    "dashes": Kind("text", _times("– a —")),
    "words": Kind("text", _times("ferry ")),
    "numbered lines": Kind("text", lambda size: "\n\n".join(f"{n}. Ferry {n}" for n in range(size // 17))),
    "questions and answers": Kind("text", _times("What is a ferry?\n\nA boat that carries cars.\n\n")),
    "years": Kind("text", _times("In 1990 and May 1991, 5 of 7 ferries (71%) sank. ")),
    "money": Kind("text", _times("$1,000.50 or €3 million ")),
    "a flattened table": Kind("text", lambda size: "Key Points Details\n" + "🚢 Ferry It sails\n" * (size // 17)),
    "no-break spaces": Kind("text", _times("a\u00a0\u2009\u200b")),
    "Chinese": Kind("text", _times("渡轮九点出发。")),
    "Latin-1 letters": Kind("text", _times("é ü ß ø ")),
    "open elements": Kind("html", _times("<b><i><a href=x>")),
    "closing tags": Kind("html", _times("</p></b></div>")),
    "a select": Kind("html", _nested("<select><option>a", "</option></select>")),
    "tables without cells": Kind("html", _times("<table><tr>")),
    "definition lists": Kind("html", _times("<dl><dt>a<dd>b")),
    "paragraphs": Kind("html", _times("<p>The ferry leaves.</p>")),
    "headings of HTML": Kind("html", _times("<h2>Ferry</h2><p>a</p>")),
    "doctypes": Kind("html", _times("<!DOCTYPE a><!x><?y>")),
    "a long attribute": Kind("html", lambda size: f'<p title="{"a " * (size // 2)}">ferry</p>'),
    "a style": Kind("html", lambda size: "<style>" + "a{b:c}" * (size // 6)),
    "many JSON-LD": Kind("html", _times('<script type="application/ld+json">{"@type":"FAQPage"}</script>')),
    "scripts open": Kind("html", _times("<script>")),
}


class Row(NamedTuple):
    """What a kind took: seconds at each size, the exponent (None where it is quick), the peak memory, and the end."""

    kind: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]
    exponent: float | None
    megabytes: float
    end: str  # "" or what went wrong


def rows(names: list[str], *, scale: float, limit_s: int) -> Iterator[Row]:
    """The kinds in turn, each size in a process of its own; one that seems to grow too fast is measured again."""
    gc.set_threshold(COLLECT_AFTER)
    for format in FORMATS:  # what is read once, such as the rulebook, is there before
        lint("# Warm\n\nA ferry, which left.\n", format=format)
    for name in names:
        row = _row(name, scale, limit_s)
        if not row.end and (row.exponent or 0) > MAX_EXPONENT:
            row = _quicker(row, _row(name, scale, limit_s))
        yield row


def _row(name: str, scale: float, limit_s: int) -> Row:
    sizes = tuple(int(KINDS[name].size * scale / part) for part in (9, 3, 1))
    taken: list[float] = []
    memory, end = 0.0, ""
    for size in sizes:
        seconds, memory, end = _timed(name, size, limit_s)
        taken.append(seconds)
        if end:
            break
    return Row(name, sizes, tuple(taken), _exponent(taken), memory, end)


def _quicker(one: Row, other: Row) -> Row:
    """Two measurements of a kind as one, of the shorter times: what others did at that moment only adds to them."""
    taken = list(map(min, one.seconds, other.seconds))
    return other._replace(seconds=tuple(taken), exponent=_exponent(taken))


def _exponent(taken: list[float]) -> float | None:
    if len(taken) < 3 or taken[-1] < QUICK_S:
        return None
    return math.log(taken[-1] / max(taken[-2], 0.01)) / math.log(3)


def _timed(name: str, size: int, limit_s: int) -> tuple[float, float, str]:
    """Seconds of the processor, megabytes and the end of one check."""
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_check, args=(name, size, sender, limit_s))
    process.start()
    sender.close()
    try:
        seconds, memory, end = receiver.recv()
    except EOFError:
        seconds, memory, end = float(limit_s), 0.0, ""
    process.join()
    if process.exitcode:
        late = process.exitcode == -signal.SIGXCPU
        end = f"more than {limit_s} s" if late else f"the process died ({process.exitcode})"
    return seconds, memory, end


def _check(name: str, size: int, sender: Connection, limit_s: int) -> None:
    kind = KINDS[name]
    text, started = kind.make(size), time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(started) + limit_s, resource.RLIM_INFINITY))
    end = ""
    try:
        report = lint(text, format=kind.format)
        end = "; ".join(one.message[:120] for one in report.problems)
    except ArticleError as error:
        end = f"{REFUSED}: {error}"
    except Exception as error:
        end = f"{type(error).__name__}: {error}"[:120]
    seconds = time.process_time() - started
    sender.send((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, end))


def main() -> int:
    """Print the table; the exit code is 1 where a kind grows faster than linear, or ends badly."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kinds", nargs="*", help="only these")
    parser.add_argument("--scale", type=float, default=1.0, help="times the usual size")
    parser.add_argument("--limit", type=int, default=120, help="seconds of the processor for one check")
    options = parser.parse_args()
    bad = 0
    print(f"{'kind':<22} {'characters':>12} {'seconds':>26} {'exponent':>9} {'MB':>6}")
    for row in rows(options.kinds or list(KINDS), scale=options.scale, limit_s=options.limit):
        wrong = bool(row.end and not row.end.startswith(REFUSED)) or (row.exponent or 0) > MAX_EXPONENT
        bad += wrong
        times = " ".join(f"{one:8.2f}" for one in row.seconds)
        exponent = f"{row.exponent:.2f}" if row.exponent is not None else "–"
        mark = "  !" if wrong else ""
        print(
            f"{row.kind:<22} {row.sizes[-1]:>12,} {times:>26} {exponent:>9} {row.megabytes:>6.0f}{mark} {row.end}",
            flush=True,
        )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
