"""Share bars and invitations to follow."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule
from copydesk.article.holding import holding
from copydesk.article.standing import LINES, is_short
from copydesk.language.excerpt import excerpt

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NETWORKS = frozenset(
    "facebook fb twitter x linkedin whatsapp pinterest reddit telegram instagram tumblr mastodon bluesky threads"
    " email e-mail"
    " mail print sms messenger pocket flipboard xing vk youtube tiktok snapchat line wechat weibo viber skype digg"
    " buffer"
    " instapaper mix stumbleupon delicious pinboard evernote google gmail mewe parler signal discord rss soundcloud"
    " spotify".split()
)
_DEEDS = frozenset(
    "share shares tweet retweet follow pin like email e-mail forward post send spread repost"
    " compartir comparte comparta compartilhe compartilhar partilhar partilhe teilen teile folgen folge partager"
    " partagez"
    " suivez suivre seguir síguenos síguenos siga seguinos siganos síganos condividi seguici delen deel volg"
    " tuitear tweeten"
    " twittern pinnen drucken imprimir imprimer weiterempfehlen weiterleiten".split()
)
_SMALL = frozenset(
    "a al and app article artículo artigo artikel auf auch bei by cet cette click con connect copy de del den der"
    " die dem deze"
    " diesen dieses dies the en em es este esta for friend friends find from get group here hier i icon in it join"
    " know la le"
    " les let link love loved more me min mit my na no nos noticia nota o on op opens os or our out page pagina"
    " página par per"
    " please post posts profile publicación publicação qui read share site social media soziale medien networks"
    " media redes sociais"
    " sociales seite sobre someone story sur su tell that the this three to tu us uns und unsere via via von voor"
    " wall we"
    " what with window word y your sie ihn articolo new tab via button buttons now onto s too also latest updates"
    " news updated"
    " stay tuned touch keep you your followers network channel account handle page comments comment".split()
)
_NOT_ALONE = frozenset(
    "post posts send like likes print email e-mail mail x line mix signal threads buffer pocket digg google".split()
)
_NOT_FIRST = frozenset("post send forward email e-mail like pin imprimir drucken".split())
_COUNT = re.compile(r"\d[\d.,]*[km]?", re.IGNORECASE)
_MIN_RUN = 2
_LONGEST_WORD = 16  # characters, on the mean
_KNOWN = _NETWORKS | _DEEDS
_EXPECTED = _KNOWN | _SMALL
_PARTS = frozenset(part for word in _KNOWN for part in word.split("-"))


@rule(severity=Severity.WARNING, words=_PARTS)
def share_follow_residue(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a line of a share bar"] = 14,
) -> Iterator[Problem]:
    """A share bar or an invitation to follow stands in the article.

    “Share on Facebook”, “Tweet”, “Follow us on Instagram” are the buttons beside a text. A line counts if all of
    its words are deeds (share, tweet, follow …), networks and small words, in any of the larger European
    languages; the names of networks alone count where lines of that kind follow one another.

    ```text bad
    The choir sang until the lamps went out.

    Share on Facebook

    Share on Twitter

    Email
    ```
    ```html bad
    <p>The choir sang until the lamps went out.</p><p>Síguenos en Instagram</p>
    ```
    ```text bad
    Facebook
    WhatsApp
    Copy link

    The choir sang until the lamps went out.
    ```
    ```text good
    The choir sang until the lamps went out.
    ```

    A sentence with a word of its own is left alone, and so are headings and lists that name networks.

    ```markdown good
    ## Facebook

    Share the recording with the choir before you post it.

    The choir can be found on:

    - Facebook
    - Mastodon
    - Reddit
    ```

    So is a quote.

    ```markdown good
    Below the picture we read:

    > Share this on Facebook
    ```
    """
    for run in _runs(article, max_words):
        if _is_bar(run):
            text = " / ".join(one.text for one in run[:4])
            yield Problem(
                run[0].text_span.to(run[-1].text_span),
                f"“{excerpt(text)}” is a bar of buttons, not text; delete it",
            )


def _runs(article: Article, max_words: int) -> Iterator[list[Block]]:
    """The lines of nothing but a share bar's words that follow one another."""
    told = {id(block) for block in holding(article, _PARTS)}
    run: list[Block] = []
    for block in article.blocks:
        if id(block) in told and _may_be_in(block, max_words):
            run.append(block)
        elif block.kind not in (Kind.IMAGE, Kind.BREAK, Kind.HTML):
            if run:
                yield run
            run = []
    if run:
        yield run


def _may_be_in(block: Block, max_words: int) -> bool:
    if len(block.text) > max_words * _LONGEST_WORD or block.kind not in LINES or block.quoted:
        return False
    if not is_short(block, max_words):
        return False
    words = _words(block)
    return _EXPECTED.issuperset(words) and not _KNOWN.isdisjoint(words)


def _is_bar(run: Sequence[Block]) -> bool:
    """Whether a line says what to do, or lines that are no list name networks one after another."""
    if any(_is_button(one) for one in run):
        return True
    lines = [one for one in run if _is_line(one)]
    return len(lines) >= _MIN_RUN and all(_NETWORKS.issuperset(_words(one)) for one in lines)


def _is_button(block: Block) -> bool:
    """Whether a line by itself asks to share or to follow."""
    words = _words(block)
    deeds = [one for one in words if one in _DEEDS]
    if not deeds or block.text.rstrip().endswith("?"):
        return False
    if len(words) == 1:
        return words[0] not in _NOT_ALONE and _is_line(block)
    if words[0] in _NOT_FIRST and _NETWORKS.isdisjoint(words[1:]):
        return False
    asks = words[0] in _DEEDS or words[0] in ("please", "auf", "click", "don't")
    return asks and (_is_line(block) or not _NETWORKS.isdisjoint(words))


def _is_line(block: Block) -> bool:
    """Whether it is a paragraph, or a heading that only its looks tell."""
    return block.kind is Kind.PARAGRAPH or (block.kind is Kind.HEADING and block.inferred)


def _words(block: Block) -> list[str]:
    return [one.casefold() for one in _WORD.findall(_COUNT.sub(" ", block.text))]
