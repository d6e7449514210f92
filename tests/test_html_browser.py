"""The HTML report in a browser: it complains about nothing, asks for nothing, filters, links and fits a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk import lint
from copydesk.reporters.html import reporter
from copydesk.reporters.html.marks import plain
from copydesk.reporters.reporter import Look
from tests.browser import CHROMIUM, Browser, browser
from tests.test_html import ARTICLES, EXAMPLES, PAYLOADS, covered

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium; apt-get install chromium")

WORDS = """
Object.fromEntries([...document.querySelectorAll(".article mark")].reduce((all, mark) => {
  for (const number of mark.dataset.f.split(" ")) all.set(number, (all.get(number) ?? "") + mark.textContent);
  return all;
}, new Map()))
"""
SHOWN = "[...document.querySelectorAll('.articles tbody tr')].filter(row => !row.hidden)"


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("chromium")) as made:
        yield made


def written(path: Path, folder: Path) -> Path:
    page = folder / "report.html"
    page.write_text(reporter(Look()).render(lint(path)), encoding="utf-8")
    return page


@pytest.mark.parametrize("path", [*ARTICLES, EXAMPLES / "flawed"], ids=lambda path: path.name)
@pytest.mark.parametrize("width", [360, 800, 1280])
def test_a_page_fits_its_window_and_complains_about_nothing(
    chromium: Browser, tmp_path: Path, path: Path, width: int
) -> None:
    page = written(path, tmp_path)
    chromium.open(page, width)
    chromium.run("for (const one of document.querySelectorAll('details')) one.open = true")
    chromium.run("for (const one of document.querySelectorAll('.show-markup')) one.click()")
    chromium.run("for (const one of document.querySelectorAll('.article')) one.style.display = 'block'")
    assert chromium.run("document.documentElement.scrollWidth") == width
    assert chromium.complaints == []
    assert chromium.requests == [page.as_uri()]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_highlights_are_at_the_right_words(chromium: Browser, tmp_path: Path, path: Path) -> None:
    (article,) = lint(path).articles
    chromium.open(written(path, tmp_path), 1280)
    words = chromium.run(WORDS)
    assert isinstance(words, dict)
    for number, finding in enumerate(article.findings, 1):
        spans = (finding.span, *(one.span for one in finding.problem.related))
        assert words[str(number)].split() == plain(covered(article.source.text, *spans)).split()


def test_no_script_of_an_article_runs(chromium: Browser, tmp_path: Path) -> None:
    for suffix in ("md", "html", "txt"):
        (tmp_path / f"one.{suffix}").write_text(PAYLOADS.replace("alert(", "document.ran=("), encoding="utf-8")
    chromium.open(written(tmp_path, tmp_path.parent), 1280)
    chromium.run("for (const one of document.querySelectorAll('.article')) one.style.display = 'block'")
    chromium.run("new Promise(done => setTimeout(done, 100))")
    assert chromium.run("document.ran === undefined") is True
    assert chromium.run("document.scripts.length") == 1
    assert chromium.complaints == []


def test_the_index_filters_and_sorts(chromium: Browser, tmp_path: Path) -> None:
    report = lint(EXAMPLES / "flawed")
    chromium.open(written(EXAMPLES / "flawed", tmp_path), 1280)
    paths = f"{SHOWN}.map(row => row.querySelector('a').hash)"
    assert chromium.run(f"{SHOWN}.length") == len(report.articles)

    _choose(chromium, "text", "rainwater")
    assert chromium.run(f"{SHOWN}.length") == 1
    assert (
        chromium.run("document.querySelector('.index [role=status]').textContent")
        == f"1 of {len(report.articles)} articles"
    )
    _choose(chromium, "text", "")
    _choose(chromium, "category", "faq")
    with_faq = sum(any(one.category == "faq" for one in article.findings) for article in report.articles)
    assert chromium.run(f"{SHOWN}.length") == with_faq
    _choose(chromium, "category", "")
    _choose(chromium, "most", "10")
    assert chromium.run(f"{SHOWN}.length") == sum(one.score.total <= 10 for one in report.articles)
    chromium.run("document.querySelector('.filters [type=reset]').click()")
    chromium.run("new Promise(done => setTimeout(done))")

    chromium.run("document.querySelector('[data-sort=w] button').click()")
    words = chromium.run(f"{SHOWN}.map(row => Number(row.dataset.w))")
    assert words == sorted((one.words for one in report.articles), reverse=True)
    assert chromium.run("document.querySelector('[data-sort=w]').getAttribute('aria-sort')") == "descending"
    assert chromium.run(f"new Set({paths}).size") == len(report.articles)


def test_one_article_of_many_is_shown_at_a_time(chromium: Browser, tmp_path: Path) -> None:
    chromium.open(written(EXAMPLES / "flawed", tmp_path), 1280)
    seen = (
        "[...document.querySelectorAll('.article, #overview')].filter(one => one.checkVisibility()).map(one => one.id)"
    )
    assert chromium.run(seen) == ["overview"]
    chromium.run("location.hash = document.querySelector('.articles a').hash")
    assert chromium.run(seen) == [chromium.run("location.hash.slice(1)")]
    chromium.run("location.hash = document.querySelector('.article:target a.n').hash")
    assert chromium.run(f"{seen}.length") == 1
    chromium.run("document.querySelector('.back').click()")
    assert chromium.run(seen) == ["overview"]


def test_a_place_lights_up_its_note_and_the_other_place(chromium: Browser, tmp_path: Path) -> None:
    chromium.open(written(EXAMPLES / "flawed" / "rainwater-faq.md", tmp_path), 1280)
    pair = "document.querySelector('aside.related').dataset.f"
    chromium.run(f'document.querySelector(`.text a.n[data-f="${{{pair}}}"]`).focus()')
    lit = f"[...document.querySelectorAll(`[data-f~=\"${{{pair}}}\"]`)].every(one => one.classList.contains('on'))"
    assert chromium.run(lit) is True
    assert chromium.run("document.querySelectorAll('.link path').length") == 1
    chromium.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert chromium.run("document.querySelectorAll('.on, .link').length") == 0


def test_a_column_of_the_chart_leads_to_its_section_and_names_it(chromium: Browser, tmp_path: Path) -> None:
    chromium.open(written(EXAMPLES / "flawed" / "rainwater-faq.md", tmp_path), 1280)
    column, row = "document.querySelectorAll('.terrain path')[1]", "document.querySelectorAll('.sections tbody tr')[1]"
    chromium.run(f"{column}.dispatchEvent(new MouseEvent('mouseover', {{bubbles: true}}))")
    assert str(chromium.run(f"{column}.textContent")).startswith(
        str(chromium.run(f"{row}.querySelector('a').textContent"))
    )
    chromium.run(f"{column}.dispatchEvent(new MouseEvent('click', {{bubbles: true}}))")
    assert chromium.run("location.hash") == chromium.run(f"{row}.querySelector('a').hash")
    assert chromium.complaints == []


def test_the_line_between_two_places_crosses_no_words(chromium: Browser, tmp_path: Path) -> None:
    chromium.open(written(EXAMPLES / "flawed" / "rainwater-faq.md", tmp_path), 1280)
    chromium.run("document.documentElement.dataset.still = ''")
    pair = "document.querySelector('aside.related').dataset.f"
    chromium.run(f'document.querySelector(`.text a.n[data-f="${{{pair}}}"]`).focus()')
    below = f"""
    [...document.querySelectorAll('.link circle')].every((dot) => {{
      const words = [...document.querySelectorAll(`.text mark[data-f~="${{{pair}}}"]`)];
      return words.some(one => Math.abs(one.getClientRects()[0].bottom - dot.getBoundingClientRect().y - 3) < 4);
    }})
    """
    assert chromium.run(below) is True


def test_severities_can_be_left_out(chromium: Browser, tmp_path: Path) -> None:
    chromium.open(written(EXAMPLES / "flawed" / "rainwater-faq.md", tmp_path), 1280)
    seen = "[...document.querySelectorAll('aside.warning')].filter(one => one.checkVisibility()).length"
    assert chromium.run(seen) != 0
    chromium.run("document.querySelector('.show-warning').click()")
    assert chromium.run(seen) == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_has_contrast(chromium: Browser, tmp_path: Path, theme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 between a text and what is behind it."""
    chromium.open(written(EXAMPLES / "flawed" / "rainwater-faq.md", tmp_path), 1280)
    chromium.run(f"document.documentElement.dataset.theme = '{theme}'")
    chromium.run("for (const one of document.querySelectorAll('details')) one.open = true")
    assert chromium.run(_CONTRAST) == []


_CONTRAST = """
(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgb = (layers) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const one of layers) { canvas.fillStyle = one; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (color) => color.map((one) => one / 255)
    .map((one) => (one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [.2126, .7152, .0722][at], 0);
  const poor = [];
  for (const one of document.querySelectorAll("body *")) {
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || one.closest("svg, script, style") || !one.checkVisibility()) continue;
    const layers = [];
    for (let at = one; at; at = at.parentElement) layers.unshift(getComputedStyle(at).backgroundColor);
    const [behind, front] = [rgb(["white", ...layers]), rgb(["white", ...layers, getComputedStyle(one).color])];
    const [high, low] = [light(behind), light(front)].sort((a, b) => b - a);
    const ratio = (high + .05) / (low + .05);
    if (ratio < 4.5) poor.push(`${one.tagName}.${one.className} ${ratio.toFixed(2)} ${one.textContent.slice(0, 20)}`);
  }
  return [...new Set(poor)];
})()
"""


def _choose(chromium: Browser, field: str, value: str) -> None:
    chromium.run(
        f"(() => {{ const form = document.querySelector('.filters'); form.elements.{field}.value = '{value}';"
        " form.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )
