"""The page around the articles: templates, style and script, and the policy that forbids every request."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from copydesk import __version__
from copydesk.reporters.html.identity import article_key, rule_key
from copydesk.score import grade, shown


def opening() -> str:
    """The page up to the first article."""
    style, script = _file("page.css"), _file("page.js")
    return rendered(
        "opening.html", style=Markup(style), script=Markup(script), policy=policy(style, script), version=__version__
    )


def policy(style: str, script: str) -> str:
    """A content security policy: this style and this script, and nothing else from anywhere."""
    allowed = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def rendered(template: str, **values: object) -> str:
    """A template with these values; every text among them is escaped."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("copydesk.reporters.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"shown": shown, "grade": grade, "key": article_key, "rule_key": rule_key, "counted": _counted}
    return made


def _file(name: str) -> str:
    return files("copydesk.reporters.html").joinpath("templates", name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _counted(number: int, noun: str) -> str:
    """“1 note”, “1,204 notes”."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
