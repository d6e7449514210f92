"""A declared keyphrase that is missing where it counts."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule
from copydesk.article.keyphrase import holds, keyphrase
from copydesk.article.zone import Zone

_PLACES = ("title", "introduction", "heading", "description", "slug")
_FEW_HEADINGS = 3  # so few need not hold it


@rule(severity=Severity.NOTE, default=False)
def keyphrase_placement(
    article: Article,
    *,
    places: Annotated[
        tuple[str, ...], "where it has to stand: title, introduction, heading, description, slug"
    ] = _PLACES,
) -> Iterator[Problem]:
    """The declared keyphrase does not stand where readers and search engines look.

    Those places are the title, the first paragraph, one subheading, the description and the address (assessments of
    Yoast SEO). Any form and order of its words counts. The rule is off by default, and an article that declares no
    `keyphrase` (`focus_keyphrase`, `focus_keyword`) is left alone.

    ```markdown bad
    ---
    title: What the moon does to the sea
    keyphrase: tide table
    ---

    It pulls at it, and the water follows, twice a day.
    ```
    ```markdown good
    ---
    title: How to read a tide table
    description: A tide table tells when the water is high. This is how to read one.
    slug: reading-tide-tables
    keyphrase: tide table
    ---

    A tide table tells when the water is high.
    ```
    ```markdown good
    ---
    title: What the moon does to the sea
    ---

    It pulls at it, and the water follows, twice a day.
    ```

    Only what is there is looked at: an article without a description or a slug gets them elsewhere.
    """
    declared = keyphrase(article)
    if declared is None:
        return
    texts = {name: text for name, text in _texts(article).items() if text and name in places}
    missing = [name for name, text in texts.items() if not holds(text, declared.text, article.language)]
    if missing:
        where = ", ".join(missing[:-1]) + (" or the " if len(missing) > 1 else "") + missing[-1]
        yield Problem(declared.span, f"keyphrase “{declared.text[:60]}” is not in the {where}")


def _texts(article: Article) -> dict[str, str]:
    """The text of each place, "" where the article has no such place."""
    title = article.title
    headings = [one for one in article.headings if not title or one is not title.heading]
    stated = {name: article.metadata[name].text for name in ("description", "slug") if name in article.metadata}
    return {
        "title": title.text if title else "",
        "introduction": _introduction(article.blocks, article.zones),
        "heading": "\n".join(one.text for one in headings) if len(headings) > _FEW_HEADINGS else "",
        "description": stated.get("description", ""),
        "slug": stated.get("slug", "").replace("-", " ").replace("_", " ").replace("/", " "),
    }


def _introduction(blocks: tuple[Block, ...], zones: tuple[Zone, ...]) -> str:
    """The first paragraph, and a second one of the introduction."""
    prose = [pair for pair in zip(blocks, zones, strict=True) if pair[0].kind is Kind.PARAGRAPH]
    return "\n".join(block.text for at, (block, zone) in enumerate(prose[:2]) if at == 0 or zone is Zone.INTRO)
