"""Reporters: one module for each format, with a function `reporter` that makes what writes it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.reporters.reporter import Look, Reporter

FORMATS = (
    "terminal",
    "concise",
    "json",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "markdown",
    "html",
    "csv",
)
"""What `--format` can name; each is a module here."""


@cache
def reporter_for(format: str, look: Look) -> Reporter:
    """The reporter of a format."""
    reporter: Reporter = import_module(f"copydesk.reporters.{format}").reporter(look)
    return reporter
