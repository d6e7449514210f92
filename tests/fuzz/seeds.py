"""What fuzzing starts from: short inputs of each target's language."""

from __future__ import annotations

from pathlib import Path

from tests.markdown_constructs import COMMONMARK

_RULES = Path(__file__).parents[2] / "rules"
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
)
_CONFIGURATION = (
    "profile = 'strict'\nselect = ['all']\nignore = ['claims']\n[severity]\nwordy-phrase = 'error'\n",
    "[rules.long-sentence]\nmax_words = 40\n[per-file.'*.md']\nignore = ['faq']\n[gate]\nmin_score = 80\n",
    "[vocabulary]\naccept = ['Marlow']\n[facts]\n'founded' = {value = 1900, until = 2030-01-01}\n[score]\n",
)
_ALLOWANCES = (
    "allow all -- reason",
    "allow-start faq, claims until=2030-01-01",
    "allow-end",
    "disable x",
    "allow-file a=b",
)


def seeds(target: str) -> list[bytes]:
    """The inputs that a target starts from."""
    given = {
        "html": _HTML,
        "text": _TEXT,
        "front-matter": _FRONT,
        "configuration": _CONFIGURATION,
        "data-rule": [path.read_text("utf-8").split("page:")[0] for path in sorted(_RULES.glob("*/*.yaml"))],
        "allowances": _ALLOWANCES,
        "check": [
            *(f"\0{one}" for one in COMMONMARK[::9]),
            *(f"\1{one}" for one in _HTML),
            *(f"\2{one}" for one in _TEXT),
        ],
    }.get(target, COMMONMARK)
    return [one.encode() for one in given]
