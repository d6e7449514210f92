"""What fuzzing starts from: short inputs of each target's language, and the examples of the rulebook's pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from textwrap import dedent

from tests.markdown_constructs import COMMONMARK

_RULES = Path(__file__).parents[2] / "rules"
_EXAMPLE = re.compile(
    r"^(?P<indent>[ ]*)```(?P<format>markdown|html|text|mdx) (?:bad|good|fixed)[^\n]*\n(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
_HTML = (
    "<!DOCTYPE html><html lang=en><head><title>A</title><meta name=description content='b'></head><body><article>"
    "<h1>A</h1><p>b <b>c</b> &amp; <a href='/d'>d</a></p><ul><li>e<ol><li>f</ol></ul></article></body></html>",
    '<table><caption>a<tr><th>b<td>c</table><script type=\'application/ld+json\'>{"@type":"FAQPage"}</script>',
    "<details><summary>What?</summary>No</details><pre>x</pre><svg><title>t</title></svg><!-- copydesk: allow all -->",
)
_TEXT = (
    "A title\n\nA paragraph that ends. Another one.\n\n• one\n• two\n\nKey Points Details\n🚢 Ferry It sails\n",
    "FAQ\n\nQ: What?\nA: That.\n\n1. First\n\n2. Second\n\na\tb\tc\n",
)
_FRONT = (
    "\0title: A\ntags: [a, b]\ndate: 2024-05-01\n",
    "\1title = 'A'\ndate = 2024-05-01\n[params]\nx = [1, 2]\n",
    '\2"title": "A", "tags": ["a"], "x": {"y": null}',
    "\3allow: [duplicate-heading]\n",
    "\0a: &x [1]\nb: *x\n<<: {c: !!str 1}\n",
    "\0title: >-\n  The ferry\n  sails\nauthor:\n  - {name: Ann Lee, url: 'https://a.b'}\ndraft: yes\nn: 1_000.5\n",
    '\1[[authors]]\nname = """Ann\nLee"""\nx = 0x1F\nt = 07:32:00\n\'a b\'.c = {d = [1.5, inf]}\n',
)
_CONFIGURATION = (
    "profile = 'strict'\nselect = ['all']\nignore = ['claims']\n[severity]\nwordy-phrase = 'error'\n",
    "[rules.long-sentence]\nmax_words = 40\n[per-file.'*.md']\nignore = ['faq']\n[gate]\nmin_score = 80\n",
    "[vocabulary]\naccept = ['Marlow']\n[facts]\n'founded' = {value = 1900, until = 2030-01-01}\n[score]\n",
    "profile = 'house.toml'\nrulebooks = ['house', '../more']\n[vocabulary]\nfiles = ['words.txt']\n",
    "exclude = ['drafts/**', '*.tmp.md']\nbaseline = 'known.json'\n[gate]\nfail_on = 'warning'\nmax_warnings = 3\n",
)
_ALLOWANCES = (
    "allow all -- reason",
    "allow-start faq, claims until=2030-01-01",
    "allow-end",
    "disable x",
    "allow-file a=b",
    "allow duplicate-heading, wordy-phrase -- the client asked for it",
    "allow-start typography -- a poem -->\n\nText.\n\n<!-- copydesk: allow-end",
)
_FIGURES = (
    "On 3 May 1912 at 9:15 a.m. the ferry took 1,250 people, £4.5 million and 40 % of the mail to Marlow.",
    "From $3,000.50 to €2m (a 12.5-percent rise), 3 to 4 kg, two-thirds, 1½ miles, the 21st of June '99.",
    "About twenty-five thousand three hundred; 1.234.567,89; 10^6; 5'11\"; 12/05/2024; 2024-05-12T10:00Z; −3 °C.",
    "Between 1914–18 and the 1990s, version 3.11.2, page 42, room 101, a 2:1 lead, +44 20 7946 0018, 16 GB RAM.",
)
_BASELINE = (
    '{\n  "version": 1,\n  "files": {\n    "a.md": [\n      {"rule": "doubled-word", "fingerprint": "0f", "line": 3, '
    '"quote": "the the"}\n    ]\n  }\n}\n',
    '{"version": 2, "files": {}}',
)


def seeds(target: str) -> list[bytes]:
    """The inputs that a target starts from."""
    if target == "encodings":
        return [*_encoded()]
    given = {
        "html": (*_HTML, *_examples("html")),
        "text": (*_TEXT, *_examples("text")),
        "markdown": (*COMMONMARK, *_examples("markdown")),
        "mdx": (*COMMONMARK, *_examples("mdx"), *_examples("markdown")[::3]),
        "front-matter": _FRONT,
        "configuration": _CONFIGURATION,
        "data-rule": [path.read_text("utf-8").split("page:")[0] for path in sorted(_RULES.glob("*/*.yaml"))],
        "allowances": _ALLOWANCES,
        "language": (*_FIGURES, *_TEXT, *_examples("markdown")),
        "figures-and-dates": (*_FIGURES, *_examples("markdown")[::4]),
        "fixes": [f"{one}\0\1\4ferry\0\u0302\u0310\0 \x7f\n\0ab" for one in (*_TEXT, *_examples("markdown")[::8])],
        "baseline": _BASELINE,
        "check": (
            *(f"{chr(0)}{one}" for one in (*COMMONMARK[::9], *_examples("markdown"))),
            *(f"{chr(1)}{one}" for one in (*_HTML, *_examples("html"))),
            *(f"{chr(2)}{one}" for one in (*_TEXT, *_examples("text"))),
        ),
    }[target]
    return [one.encode() for one in given]


@cache
def _examples(format: str) -> tuple[str, ...]:
    """The texts of the examples on the rulebook's pages, read without the rules."""
    pages = [path.read_text("utf-8") for path in sorted(_RULES.glob("*/*")) if path.suffix in (".py", ".yaml")]
    found = (one for page in pages for one in _EXAMPLE.finditer(page) if one["format"] == format)
    return tuple(dict.fromkeys(dedent(one["text"]) for one in found))


def _encoded() -> Iterable[bytes]:
    page = '<meta charset="{}"><title>Tea</title><p>The café has “tea”, 茶 and ß.</p>'
    for charset in ("iso-8859-1", "utf-8", "utf-16", "shift_jis", "gb2312", "euc-kr", "koi8-r", "none"):
        yield page.format(charset).encode("utf-8")
        yield page.format(charset).encode("cp1252", "replace")
    for codec in ("utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp932"):
        yield "# Tea\r\n\r\nThe kettle — and the pot — stand ready.\n".encode(codec, "replace")
