"""A cookie notice, or the links to a page's policies."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.standing import is_about, standing
from copydesk.language.excerpt import excerpt

_COOKIES = re.compile(r"\bcookies?\b|\bkakor\b|\binformasjonskapsler\b", re.IGNORECASE)
_BY_A_SITE = re.compile(
    r"\b(?:we(?: and our partners)?|(?:web)?site|page|portal|app|store|shop|blog|partners"
    r"|company) (?:\w+ ){0,2}(?:uses?|using|sets?|stores?|places?)\b|\buse of cookies\b|\bcookies help us\b"
    r"|\b(?:utiliz|usa|emple)\w*|\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))\b|\butilis\w*|\bgebruik(?:en|t)?\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\b(?:accept\w*|agree\w*|consent\w*|reject|declin\w*|allow\w*|acept\w*|consient\w*|rechaz\w*|polític\w*"
    r"|continuar navegando"
    r"|aceit\w*|concord\w*|recus\w*|akzeptier\w*|zustimm\w*|zu\b.*\bstimmen|einverstanden|ablehn\w*|einstellungen"
    r"|richtlinie"
    r"|acceptez|accepter|refus\w*|en poursuivant|politique|accett\w*|acconsent\w*)\b",
    re.IGNORECASE,
)
_MANNERS = re.compile(
    r"\b(?:by (?:continuing|using|browsing|clicking|closing)|(?:we|your) (?:value|care about|respect)|your privacy"
    r"|got it"
    r"|learn more|find out more|more information|opt[- ]out|more info|manage|preferences|polic(?:y|ies)"
    r"|settings|ok)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:experience|personali[sz]e\w*|analy[sz]e\w*|analytics|traffic|ads|advertising|improve|enhance|function\w*"
    r"|relevant|our services|remember(?:ing)?|best|necessary|essential|third[- ]party"
    r"|experiencia|experiência|mejorar|melhorar|personaliz\w*|tráfico|tráfego|erlebnis|erfahrung|verbessern"
    r"|personalisier\w*"
    r"|expérience|améliorer|personnalis\w*|trafic|esperienza|migliorare)\b",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:(?:manage|change|update|edit|review|customi[sz]e|set)(?: your| my| our)? cookies? (?:preferences|settings"
    r"|choices|consent|options)"
    r"|(?:(?:i )?(?:accept|reject|allow|decline|manage|refuse|deny)(?: (?:all|the|our|these|non-essential"
    r"|only essential|necessary))* cookies?)"
    r"|(?:strictly )?(?:necessary|essential|functional|performance|targeting|analytics|marketing) cookies"
    r"|cookies? (?:policy|settings|preferences|consent|notice|banner|statement|info(?:rmation)?|list)"
    r"|(?:aceptar|rechazar|aceitar|rejeitar|accepter|refuser)(?: (?:todas?|todos|tous|toutes|las|los|os"
    r"|les))* cookies"
    r"|política de cookies|configura(?:ción|ções) de cookies|(?:alle )?cookies (?:akzeptieren|ablehnen)"
    r"|cookie-(?:einstellungen|richtlinien?|hinweise?)|(?:politique|gestion|paramètres) (?:de |des )?cookies)\W*",
    re.IGNORECASE,
)
_POLICY = (
    r"(?:your |our )?privacy(?: (?:policy|notice|statement|settings|center|preferences|choices))?"
    r"|your privacy choices"
    r"|terms(?: (?:of (?:use|service|sale)|and conditions|& conditions))?|legal notice|imprint|disclaimer"
    r"|accessibility statement"
    r"|do not sell(?: or share)? my (?:personal )?(?:information|info|data)|we (?:value|care about"
    r"|respect) your privacy"
    r"|política de privacidade?|aviso (?:legal|de privacidad)|términos(?: y condiciones| de uso)?"
    r"|termos(?: e condições| de uso)?"
    r"|datenschutz(?:erklärung|hinweise|bestimmungen)?|impressum|agb|nutzungsbedingungen|politique de confidentialité"
    r"|mentions légales|conditions (?:générales )?d['’]utilisation|cookies?(?: policy)?"
)
_POLICIES = re.compile(rf"(?:{_POLICY})(?:(?: ?[|·•,/–-] ?| and | & | )(?:{_POLICY})){{0,5}}\W*", re.IGNORECASE)
_AGREEMENT = re.compile(
    r"\bby (?:continuing|using|clicking|signing up|registering|subscribing|submitting|entering)\b.{0,80}\b(?:agree"
    r"|accept|consent|acknowledge)\b"
    r".{0,80}\b(?:terms|policy|policies|conditions)\b",
    re.IGNORECASE,
)
_PRIVACY = re.compile(
    r"(?:we (?:value|respect|care about|take) your privacy|your privacy (?:is important"
    r"|matters))\b.{0,80}\b(?:accept|agree|consent"
    r"|manage|preferences|choices|opt[- ]out|settings|partners)\b"
    r"|we and our (?:\d+ )?(?:\w+ )?(?:partners|vendors) (?:store|process|use|access)\b"
    r"|(?:respetamos|valoramos) (?:su|tu) privacidad\b.{0,80}\b(?:acept|configur|gestion)"
    r"|(?:wir respektieren|ihre) (?:ihre )?privatsphäre\b.{0,80}\b(?:akzeptier|zustimm|einstellung)"
    r"|(?:nous respectons|le respect de) votre vie privée\b.{0,80}\b(?:accept|gérer|paramétr)",
    re.IGNORECASE,
)
_SUBJECT = frozenset(
    "cookie cookies privacy gdpr consent datenschutz privacidad privacidade confidentialité rgpd dsgvo".split()
)
_WORDS = frozenset(
    "cookie cookies kakor privacy terms policy policies conditions legal imprint disclaimer accessibility sell"
    " privacidad privacidade términos termos aviso"
    " datenschutz datenschutzerklärung datenschutzhinweise datenschutzbestimmungen impressum agb"
    " nutzungsbedingungen confidentialité mentions".split()
)
_MAX_POLICY_WORDS = 10


@rule(severity=Severity.WARNING, words=_WORDS)
def cookie_consent_residue(
    article: Article,
    *,
    max_words: Annotated[int, "the most words of a notice"] = 45,
) -> Iterator[Problem]:
    """A cookie notice or a line of policy links stands in the article.

    Such notices lie over a page when it is saved and end up between its paragraphs. They are told by what they
    say, in any of the larger European languages: cookies, with two of who sets them, what for, how to agree, and
    the manners of such notices.

    ```text bad
    The seeds are sown in March, two to a pot.

    We use cookies to improve your experience. By continuing you accept our cookie policy.
    ```
    ```text bad
    Die Samen kommen im März in die Erde.

    Diese Website verwendet Cookies. Alle Cookies akzeptieren
    ```
    ```html bad
    <p>The seeds are sown in March.</p><p>Privacy Policy | Terms of Use</p>
    ```
    ```text good
    The seeds are sown in March, two to a pot.
    ```

    Cookies that are baked are left alone, and so is a longer paragraph.

    ```text good
    We use crushed cookies to make the base, and a little butter to hold it together.
    ```

    An article about cookies or privacy says such things of its own accord, and a quote may say anything.

    ```markdown good
    # How a site asks for consent to cookies

    By law this site may use cookies only after readers accept them.
    ```
    ```markdown good
    Every page greeted us in the same way:

    > We use cookies to personalise content. Accept all cookies
    ```
    """
    if is_about(article, _SUBJECT):
        return
    for block in standing(article, max_words):
        if not _WORDS.isdisjoint(block.vocabulary_words) and _is_notice(block.text, len(block.text.split())):
            yield Problem(block.text_span, f"“{excerpt(block.text)}” is a notice of the page, not text; delete it")


def _is_notice(text: str, words: int) -> bool:
    if words <= _MAX_POLICY_WORDS and (_BUTTON.fullmatch(text) or _is_policy(text)):
        return True
    if _COOKIES.search(text):
        return sum(bool(one.search(text)) for one in (_BY_A_SITE, _CONSENT, _MANNERS, _PURPOSE)) >= 2
    return bool(_AGREEMENT.search(text)) or bool(_PRIVACY.match(text))


def _is_policy(text: str) -> bool:
    """Whether it is the names of policies and nothing else; a single short word could be anything."""
    return len(text) > len("disclaimer") and bool(_POLICIES.fullmatch(text))
