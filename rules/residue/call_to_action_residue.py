"""Buttons that sell, and notes about them."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Inline, InlineKind, Kind, Problem, Severity, rule
from copydesk.article.standing import LINES, is_about, standing
from copydesk.language.excerpt import excerpt

_DEAL = (
    r"(?:discount|offers?|deals?|bonus(?:es)?|coupon|price|prices|pricing|free trial|trial|spot|seat|copy|gift|reward"
    r"|savings|special|sale|order|demo|quote|consultation|guide|e-?book|kit|access)"
)
_PHRASE = re.compile(
    rf"(?:(?:yes[,!] )?(?:claim|grab|get|unlock|redeem|reserve|secure|snag|see|check|compare|view|request|book"
    rf"|start|activate|order|try)(?: (?:your|my|the|a|an|our|this|today['’]?s|latest|current|official|best"
    rf"|exclusive|special|free|full|limited|instant|\d+%|\d+-day))* {_DEAL}(?: (?:&|and) {_DEAL})?(?: (?:now|today"
    rf"|here|on amazon|at .{{1,20}}))?"
    r"|(?:buy|shop|order|book|join|enroll|enrol|donate|apply|act|start|call|subscribe|download|register|sign up"
    r"|try it|get it|get yours?|get started|learn more|check it out|click here|contact us|try (?:it )?(?:for )?free"
    r"|start (?:for )?free|sign up (?:for )?free|join (?:for )?free)(?: (?:now|today|here|free|for free|online|us"
    r"|on amazon|at .{1,20}|before .{1,20}))+"
    r"|add to (?:cart|basket|bag|wish ?list)|proceed to checkout|limited[- ]time offer|while (?:supplies"
    r"|stocks) last|get started|submit your (?:work|story|photo|idea|entry)|request (?:a )?(?:quote|demo|callback)"
    r"|book (?:a )?(?:call|demo|consultation|appointment)|contact (?:us|sales)(?: (?:now|today|for .{1,30}))?"
    r"|become (?:a|our) (?:member|partner|affiliate)|become (?:a )?part of (?:our|the) (?:\w+ ){0,3}"
    r"(?:community|family|team|network|club)|(?:learn|read|find out|see) more (?:on|at) (?:the|our|their) "
    r"(?:official )?(?:page|site|website|shop|store)"
    r"|(?:compra(?:r)?|comprar|pide|solicita|reserva|regístrate|suscríbete|contáctanos|prueba|empieza|obtén"
    r"|consigue|aprovecha)(?: (?:ahora|ya|hoy|aquí|gratis|tu|el|la|descuento|oferta|prueba))+|(?:compre|comprar"
    r"|peça|garanta|aproveite|cadastre-se|assine|experimente|comece|fale conosco|entre em contato)(?: (?:agora|já"
    r"|hoje|aqui|grátis|seu|sua|o|a|desconto|oferta|conosco))+"
    r"|(?:jetzt|hier) (?:kaufen|bestellen|buchen|sichern|anmelden|testen|registrieren|starten|kostenlos .{1,20}"
    r"|angebot sichern|entdecken|herunterladen)|in den warenkorb|(?:achetez|commandez|réservez|profitez"
    r"|inscrivez-vous|essayez|commencez|contactez-nous|téléchargez|j['’]en profite)(?: (?:maintenant|dès maintenant"
    r"|aujourd['’]hui|ici|gratuitement|en))+(?: .{1,20})?|ajouter au panier)",
    re.IGNORECASE,
)
_TRAIL = " \t\n\u00a0.!»›→>⟶➜➔▶👉🛒✅|:-"
_LEAD = " \t\n\u00a0👉➡→▶🛒✅🔥»>*-"
_ASKED = re.compile(r"^[^.!?\n]{3,80}\?\s+(?=\S)")  # “Tired of waiting? Book a call”
_LABEL = re.compile(
    r"(?:(?:soft|hard|primary|secondary|main|final|hero|contextual|mid-article) )?ctas?(?: (?:button|link|text|copy"
    r"|placement))?\s*:",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:[\w/-]+ ){0,5}(?-i:CTAs?)\b(?: \([^)]{1,40}\)| (?:in|or|at|button|link|section)\b.{0,40})?\W*", re.IGNORECASE
)
_SPONSORED = re.compile(r"\brel\s*=\s*[\"'][^\"'>]{0,80}\bsponsored\b", re.IGNORECASE)
_NOFOLLOW = re.compile(r"\brel\s*=\s*[\"'][^\"'>]{0,80}\bnofollow\b", re.IGNORECASE)
_BUTTON = re.compile(r"\bclass\s*=\s*[\"'][^\"'>]{0,200}?(?:\b|_)(?:btn|button|cta)\b", re.IGNORECASE)
_SUBJECT = frozenset(
    "cta ctas conversion conversions landing copywriting button buttons call-to-action marketing".split()
)
_NOTED = frozenset({"cta", "ctas"})
# One of these stands in all that buttons say.
_CUES = frozenset(
    "claim grab get unlock redeem reserve secure snag see check compare view request book start activate order try"
    " buy shop join enroll enrol donate apply act call subscribe download register sign learn click contact add proceed"
    " limited while submit become read find compra comprar pide solicita reserva regístrate suscríbete contáctanos"
    " prueba empieza obtén consigue aprovecha compre peça garanta aproveite cadastre assine experimente comece fale"
    " entre jetzt hier warenkorb achetez commandez réservez profitez inscrivez essayez commencez contactez téléchargez"
    " profite ajouter".split()
)
_MAX_WORDS = 9
_MAX_LABELLED_WORDS = 40
_MAX_BUTTON_WORDS = 6
_MAX_QUESTION_WORDS = 9


@rule(severity=Severity.WARNING)
def call_to_action_residue(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a button"] = _MAX_WORDS,
) -> Iterator[Problem]:
    """A button that sells stands in the article.

    “Claim your discount” or “Buy now” as a line of its own is a button, not a sentence, and it tells readers what
    the text was written for. Three things count: a line of a known wording in English, Spanish, Portuguese, German
    or French; in HTML a line that is one paid link or a button that leads elsewhere; and the label “CTA”
    that a draft puts before such lines. A paid link beside an HTML page's navigation counts like one in the text.

    ```text bad
    The tea is grown at two thousand metres.

    Claim your discount today!
    ```
    ```html bad
    <p>The tea is grown at two thousand metres.</p>
    <p><a class="btn" rel="sponsored nofollow" href="https://shop.example.net/x">Taste Mountain Leaf</a></p>
    ```
    ```markdown bad
    CTA: Order your first tin here.
    ```
    ```text bad
    The tea is grown at two thousand metres.

    Do you like it strong? Become part of our tasting club.
    ```
    ```text good
    The tea is grown at two thousand metres.
    ```

    A sentence may recommend something, with or without a link, a heading or a step may say what to do, and an
    article about buttons may show them.

    ```markdown good
    ## Get started today

    1. Download now or later; the file is small.
    2. Book a call

    If you like it strong, [buy the tea](https://shop.example.net) from the grower, whose prices are fair.
    ```
    ```markdown good
    # Buttons that convert

    Sign up today
    ```
    """
    found = [*_found(article, max_words)]
    if found and not is_about(article, _SUBJECT):
        yield from found


def _found(article: Article, max_words: int) -> Iterator[Problem]:
    noted = not _NOTED.isdisjoint(article.vocabulary_words)
    for block in standing(article, _MAX_LABELLED_WORDS if noted else max_words + _MAX_QUESTION_WORDS):
        if noted and (end := _note_end(block, max_words)):
            said = f"“{excerpt(block.text[:end])}” is a note about the page's buttons; take it out"
            yield Problem(block.span_of(0, end), said)
        elif _is_button(article, block, max_words):
            yield Problem(
                block.text_span, f"“{excerpt(block.text)}” is a button, not text; delete it, or say why in a sentence"
            )
    for block in article.outside:
        if (link := _only_link(block)) and _is_paid(article, link):
            yield Problem(block.text_span, f"“{excerpt(block.text)}” sells beside the article")


def _note_end(block: Block, max_words: int) -> int:
    """Where the label ends, or the line that says where a call to action is to stand; 0 if it is neither."""
    if label := _LABEL.match(block.text):
        return label.end()
    is_note = "CTA" in block.text and _NOTE.fullmatch(block.text) and len(block.text.split()) <= max_words
    return len(block.text) if is_note else 0


def _is_button(article: Article, block: Block, max_words: int) -> bool:
    if not block.inlines and _CUES.isdisjoint(block.vocabulary_words):
        return False
    link = _only_link(block)
    other = (block.kind is Kind.HEADING and not block.inferred) or (block.kind is Kind.ITEM and not link)
    if other and not link:
        return False
    text = _ASKED.sub("", block.text.rstrip(_TRAIL).lstrip(_LEAD))
    words = len(text.split())
    if link and words <= _MAX_BUTTON_WORDS and _is_paid(article, link):
        return True
    return not other and words <= max_words and bool(_PHRASE.fullmatch(text))


def _only_link(block: Block) -> Inline | None:
    """The link that a line consists of."""
    if block.kind not in LINES or len(block.text) > 120:
        return None
    size = len(block.text.strip(" →»›>👉."))
    return next((one for one in block.inlines if one.kind is InlineKind.LINK and one.end - one.start >= size > 0), None)


def _is_paid(article: Article, link: Inline) -> bool:
    """Whether a link leads elsewhere and its tag says that it is paid for, or is a button that nobody vouches for."""
    tag = _tag(article, link)
    paid = _SPONSORED.search(tag) or (_NOFOLLOW.search(tag) and _BUTTON.search(tag))
    return bool(paid) and not link.target.startswith(("#", "/", "."))


def _tag(article: Article, link: Inline) -> str:
    """A link's start tag as written; "" for a link in Markdown."""
    return article.source.text[link.span.start : link.span.start + 600].partition(">")[0] if link.form == "html" else ""
