"""Links to other articles, with nothing else."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Related, Severity, rule
from copydesk.language.excerpt import excerpt

_OTHERS = (
    r"(?:posts?|articles?|stories|story|content|reads?|reading|news|topics?|links?|guides?|videos?|searches|pages"
    r"|resources|coverage|recipes)"
)
_LABEL = re.compile(
    rf"(?:(?:some|our|the|see|read|view|explore|discover|browse) )?(?:related|similar|recommended|suggested|popular"
    rf"|trending|recent|latest|other|featured|further|more)(?: \w+)? {_OTHERS}"
    r"(?: (?:for you|(?:that )?you (?:may|might|will) .{1,20}|like this|worth .{1,20}|(?:from|on|in|by"
    r"|about) .{1,40}))?"
    r"|related|(?:recommended|handpicked|selected|picked)(?: (?:for|by) .{1,20})?|(?:also|other things) of interest"
    r"|(?:next|previous) (?:article|post|story|read)s?"
    r"|you might have missed|in other news|elsewhere on .{1,30}|from the archives?|explore (?:more|further)"
    r"|discover more|trending(?: now)?|most (?:read|popular|viewed|shared|commented"
    r"|recent)(?: \w+){0,2}"
    r"|you (?:may|might|could|['’]ll|will)(?: also)?(?: like| enjoy| love| be interested in"
    r"| want to read)(?: (?:this|these|to read|reading))?(?: \w+)?"
    r"|(?:people|readers|others) also (?:read|liked|viewed|asked|ask)|if you (?:liked|enjoyed) this.{0,40}"
    r"|more (?:from|on|like|in|by|about|to) .{1,50}|(?:more|what) to (?:read|explore|watch)(?: next)?"
    r"|what to read next|read (?:next|also|more|this next)|see also|also read"
    r"|up next|next up|don['’]t miss|must[- ]reads?|editor['’]?s?['’]? (?:picks?|choice)|top (?:stories|posts"
    r"|picks)|in case you missed it|check (?:it|these|this) out"
    r"|(?:from |more from )?around the web|(?:more )?from the web|from our (?:partners|sponsors|blog|archives?)"
    r"|promoted stories|keep (?:exploring|learning)"
    r"|(?:artículos|notas|noticias|entradas|contenidos?|temas) (?:relacionad[oa]s|recomendad[oa]s)"
    r"|te puede interesar|(?:también )?te (?:puede|podría) (?:interesar|gustar)|(?:lee|lea|leer) también"
    r"|más noticias|lo más (?:leído|visto)"
    r"|(?:artigos|posts|notícias|matérias|conteúdos?) (?:relacionad[oa]s|recomendad[oa]s)|(?:leia|veja"
    r"|confira) também|você (?:também )?(?:pode|vai) gostar.{0,20}|(?:as )?mais lidas"
    r"|(?:ähnliche|verwandte|weitere|passende|empfohlene) (?:artikel|beiträge|themen)|(?:das )?könnte (?:sie"
    r"|dich) (?:auch )?interessieren|das könnte (?:sie|dich|ihnen|dir) (?:auch )?(?:interessieren|gefallen)"
    r"|lesen sie auch|mehr zum thema|meistgelesen|auch interessant"
    r"|(?:articles|contenus|sujets) (?:similaires|liés|recommandés|associés|connexes)|à lire (?:aussi|également"
    r"|ensuite)|(?:vous (?:aimerez|pourriez) (?:aussi|aimer|également).{0,20})|sur le même (?:sujet|thème)"
    r"|lire aussi|voir aussi|les plus lus",
    re.IGNORECASE,
)
_LEAD = re.compile(rf"({_LABEL.pattern}) ?:", re.IGNORECASE)
# One of these stands in each label.
_CUES = frozenset(
    "related similar recommended suggested popular trending recent latest other featured further more handpicked"
    " selected picked interest next previous missed elsewhere archive archives explore discover most you also what read"
    " miss must see editor editors top check web our promoted keep relacionados relacionadas recomendados recomendadas"
    " te lee lea leer más leia veja confira você mais ähnliche verwandte weitere passende empfohlene könnte lesen mehr"
    " meistgelesen auch similaires liés recommandés associés connexes lire vous sur voir plus".split()
)
_TRAIL = re.compile(r"(?<![\s.:!…»›→>|—–-])[\s.:!…»›→>|—–-]++$")
_END = re.compile(r"[.;,:][\"'”’)]*$")
_LINE_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CAPTION})
_MIN_LINES = 2
_MAX_LABEL_WORDS = 9
_MAX_LABEL = 150  # characters
_MAX_TITLE_WORDS = 18
_MAX_PROSE_WORDS = 25
_SHOWN = 20
_DOCS = frozenset(
    {
        "see also",
        "further reading",
        "more resources",
        "related topics",
        "related links",
        "other resources",
        "related",
        "related pages",
    }
)


@rule(severity=Severity.WARNING)
def related_posts_residue(
    article: Article,
    *,
    min_lines: Annotated[int, "so many short lines have to follow the label"] = _MIN_LINES,
) -> Iterator[Problem]:
    """Links to other articles stand in the article, under “Related posts” or the like.

    A page offers what to read next, and a copy of it keeps the titles and loses the links. The label is known in
    English, Spanish, Portuguese, German and French, and at least two short lines without a full stop have to
    follow, or at least two links on the label's own line.

    ```text bad
    The glacier lost four metres in a single summer.

    Related posts

    Ten paths for an autumn walk

    Why the upper lake is green
    ```
    ```html bad
    <p>The glacier lost four metres in a single summer.</p>
    <p>Related: <a href="/paths">Ten paths for an autumn walk</a> · <a href="/lake">Why the upper lake is green</a></p>
    ```
    ```text good
    The glacier lost four metres in a single summer.
    ```

    A section that has something to say about what it links to is part of the article.

    ```markdown good
    The glacier lost four metres in a single summer.

    ## Related articles

    Our survey of 2019 measured the same tongue from the air, and found three metres less ice than the map of 1950
    shows; the method is described there in full, with the flight paths and all errors that we know of.

    [The survey](survey.md)
    ```

    So is a list of references, which guides call “See also” or “Further reading”, and a single link.

    ```markdown good
    ## See also

    - [Measuring ice](ice.md)
    - [Reading a contour map](map.md)

    Related: [the survey of 2019](survey.md)
    ```
    """
    blocks = article.blocks
    for at, block in enumerate(blocks):
        if block.quoted or block.kind not in _LINE_KINDS or not (block.inlines or 0 < len(block.text) <= _MAX_LABEL):
            continue
        if _CUES.isdisjoint(block.vocabulary_words):
            continue
        if _linked(block):
            yield _problem(block, [])
        elif _is_label(block) and (lines := _lines_below(blocks, at, min_lines)):
            yield _problem(block, lines)


def _problem(block: Block, lines: Sequence[Block]) -> Problem:
    related = tuple(Related(one.text_span, "leads to another article") for one in lines[:_SHOWN])
    said = f"“{excerpt(block.text)}” leads away from the article; leave links to other articles to the page"
    return Problem(block.text_span, said, related=related)


def _is_label(block: Block) -> bool:
    if block.kind is Kind.ITEM or len(block.text) > _MAX_LABEL or len(block.text.split()) > _MAX_LABEL_WORDS:
        return False
    text = _TRAIL.sub("", block.text)
    return bool(_LABEL.fullmatch(text)) and not (block.kind is Kind.HEADING and text.casefold() in _DOCS)


def _lines_below(blocks: Sequence[Block], at: int, least: int) -> list[Block]:
    """The titles below a label; none where the section says more than that."""
    lines: list[Block] = []
    for block in blocks[at + 1 : at + 1 + _SHOWN]:
        if block.kind in (Kind.IMAGE, Kind.BREAK, Kind.HTML):
            continue
        if not _is_title(block):
            break
        lines.append(block)
    behind = at + 1 + len(lines)
    if len(lines) < least or _goes_on(blocks[at], lines, blocks[behind : behind + 1]):
        return []
    return lines


def _is_title(block: Block) -> bool:
    text = block.text.strip()
    if block.kind not in _LINE_KINDS or not text or len(text.split()) > _MAX_TITLE_WORDS:
        return False
    return not _END.search(text) or _is_link(block)


def _goes_on(label: Block, lines: Sequence[Block], after: Sequence[Block]) -> bool:
    """Whether the lines under a heading are the headings of sections, or lead up to prose of their own."""
    if label.kind is not Kind.HEADING or not after:
        return False
    return (
        after[0].kind is Kind.PARAGRAPH
        and lines[0].kind is not Kind.ITEM
        and len(after[0].text.split()) > _MAX_PROSE_WORDS
    )


def _is_link(block: Block) -> bool:
    return any(
        one.kind is InlineKind.LINK and one.end - one.start >= len(block.text.strip()) * 0.8 for one in block.inlines
    )


def _linked(block: Block) -> bool:
    """Whether it is a label with a colon and links to two or more other articles behind it."""
    if len(block.inlines) < _MIN_LINES or block.kind is Kind.ITEM or ":" not in block.text:
        return False
    links = [one for one in block.inlines if one.kind is InlineKind.LINK]
    if len(links) < _MIN_LINES or not (lead := _LEAD.match(block.text)):
        return False
    linked = sum(one.end - one.start for one in links)
    return linked >= 0.7 * (len(block.text) - lead.end())
