"""What is tried on any bytes: each target raises where something does not hold."""

from __future__ import annotations

from collections.abc import Callable

from copydesk import lint
from copydesk.article import Article, Block
from copydesk.config import read_config
from copydesk.errors import ConfigError, RuleError
from copydesk.loaders import load
from copydesk.patterns import read_pattern_rule
from copydesk.rule import run
from copydesk.source import Source, Span
from tests.fuzz import parts

Target = Callable[[bytes], None]

FORMATS = ("markdown", "html", "text")
_FENCES = (("---\n", "\n---\n"), ("+++\n", "\n+++\n"), ("{", "}\n"), ("---\ncopydesk:\n  ", "\n---\n"))
_SAMPLE = (
    "# Ferries\n\nThe ferry to Marlow, which left at 9:15, took 40 minutes; in order to save time, the crew ran.\n"
)


def markdown(data: bytes) -> None:
    """Markdown becomes an article whose places are right."""
    check_article(load(Source("article.md", decoded(data)), "markdown"))


def mdx(data: bytes) -> None:
    """So does MDX."""
    check_article(load(Source("article.mdx", decoded(data)), "markdown"))


def html(data: bytes) -> None:
    """So does HTML."""
    check_article(load(Source("article.html", decoded(data)), "html"))


def text(data: bytes) -> None:
    """So does plain text."""
    check_article(load(Source("article.txt", decoded(data)), "text"))


def front_matter(data: bytes) -> None:
    """Front matter has data or an error, and entries with places."""
    opening, closing = _FENCES[data[0] % len(_FENCES) if data else 0]
    article = load(Source("article.md", f"{opening}{decoded(data[1:])}{closing}\nA ferry.\n"), "markdown")
    check_article(article)
    for entry in article.metadata.values():
        _check_span(article, entry.span)
    if article.front_matter:
        assert not (article.front_matter.error and article.front_matter.data)


def configuration(data: bytes) -> None:
    """A configuration is read, or it is told what is wrong with it."""
    file = parts.folder() / "copydesk.toml"
    file.write_bytes(data)
    try:
        read_config(file)
    except ConfigError as error:
        parts.check_message(error)


def data_rule(data: bytes) -> None:
    """A YAML rule runs, or it is told what is wrong with it."""
    try:
        rule = read_pattern_rule("rules/wording/sample.yaml", decoded(data))
        list(run(rule, load(Source("article.md", _SAMPLE), "markdown")))
    except RuleError as error:
        parts.check_message(error)


def allowances(data: bytes) -> None:
    """A directive permits something, or it is told what is wrong with it."""
    words = decoded(data)
    article = load(Source("article.md", f"<!-- copydesk: {words} -->\n\nA ferry.\n\n<!--copydesk:{words}"), "markdown")
    for one in article.allowances.mistakes:
        _check_span(article, one.span)


def check(data: bytes) -> None:
    """A check with all default rules ends, and no rule breaks."""
    report = lint(decoded(data[1:]), format=FORMATS[data[0] % len(FORMATS) if data else 0])
    assert not report.problems, report.problems


TARGETS: dict[str, Target] = {
    "markdown": markdown,
    "mdx": mdx,
    "html": html,
    "text": text,
    "front-matter": front_matter,
    "configuration": configuration,
    "data-rule": data_rule,
    "allowances": allowances,
    "language": parts.language,
    "figures-and-dates": parts.figures_and_dates,
    "encodings": parts.encodings,
    "fixes": parts.fixes,
    "baseline": parts.baseline,
    "check": check,
}


def decoded(data: bytes) -> str:
    """Bytes as a text of any code points; what is no UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def check_article(article: Article) -> None:
    """Look at all that is read of an article: places lie within it, texts come from where they say."""
    for block in (*article.blocks, *article.outside):
        _check_block(article, block)
    assert len(article.zones) == len(article.blocks)
    for sentence in article.sentences:
        assert 0 <= sentence.start < sentence.end <= len(sentence.block.text)
    for pair in article.faq.pairs:
        _check_span(article, pair.question.span)
    _ = article.title, article.sections, article.counts, article.language, article.allowances


def _check_block(article: Article, block: Block) -> None:
    _check_span(article, block.span)
    at = 0
    for run_ in block.runs:
        assert run_.at == at
        assert run_.length >= 0 <= run_.width
        _check_span(article, Span(run_.source, run_.source + run_.width))
        at += run_.length
    assert at == len(block.text) or not block.runs
    for one in block.inlines:
        assert 0 <= one.start <= one.end <= len(block.text)
        _check_span(article, one.span)


def _check_span(article: Article, span: Span) -> None:
    assert 0 <= span.start <= span.end <= len(article.source.text), span
