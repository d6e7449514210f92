"""Residue in a plain text: short lines that a page leaves behind, and that are no headings.

Words that also open headings ("Next steps", "Save money", "Install Python") count only where they fill the line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk.language.page_strings import is_page_string

_BUTTON = (
    r"share|tweet|retweet|pin it|e-?mail|print|save|bookmark|copy link|like|follow|subscribe|sign ?(?:up|in|out)"
    r"|log ?(?:in|out)|register|join(?: us| now)?|watch|listen|play|download|install|donate|submit|send|reply|search"
    r"|menu|home|close|back|next|prev|previous|older|newer|skip|buy|order|learn more|get started|contact us|show more"
    r"|view all|see all|read more|more|tap here|click here|undefined|null|n/?a|transcript|archives?|newsletters?|tags?"
    r"|topics?|categor(?:y|ies)|comments?|privacy|cookies?|disclaimer|trending|via|facebook|twitter|instagram|linkedin"
    r"|pinterest|whatsapp|youtube|teilen|drucken|compartilhar|compartir|partager|comentarios?|comentários?|kommentare?"
    r"|commentaires?|buscar|suche|rechercher|anzeige|werbung|publici(?:dad|dade|té)|advertise?ments?|advert|sponsored"
    r"|promoted|paid content"
)
_WHOLE = re.compile(
    rf"(?:{_BUTTON})(?: (?:post|page|article|story|now|policy|settings|comments?))? ?\W*", re.IGNORECASE
)
_OPENING = re.compile(
    r"loading\b|wird geladen|cargando|carregando|chargement|(?:re)?share (?:this|on|via|with)\b|(?:tweet|pin) this"
    r"|(?:follow|like|find|contact|join) (?:us|me|our)\b|subscribe (?:to|now|for)\b|sign up\b|(?:log|sign) in\b"
    r"|(?:read|see|view|hear|find out|learn) (?:more|next|full|also|all)\b|read the full|continue reading|weiterlesen"
    r"|(?:click|tap) (?:here|to|for)\b|(?:skip|jump|back|return|scroll) to\b|leia (?:mais|também)|saiba mais"
    r"|l(?:ee|eer|ea|ire) (?:más|también|la suite|aussi)|mehr (?:lesen|erfahren|zum)"
    r"|(?:lesen|erfahren) sie (?:auch|mehr|weiter)|keep reading\b|more on our\b|continue to (?:the )?full"
    r"|read this (?:article|story|post)\b|publicidad"
    r"|(?:post|leave|add|write) a (?:comment|reply)|(?:be the )?first to comment|no comments?\b|liked by\b"
    r"|\d[\d,.]*k? ?(?:comments?|shares?|likes?|views?|replies|followers|kommentare|comentarios|commentaires)\b"
    r"|comments? (?:on this|powered|are closed|\(|\W? ?\d)|advertise?ment\b|sponsored (?:by|content)|promoted by"
    r"|related(?: ?(?:posts?|articles?|stories|content|searches|topics|news|reading|links|—))?\W*$|recommended for"
    r"|more (?:on this|from|stories|news|articles|posts|like this)\b"
    r"|(?:most|popular) (?:read|viewed|posts|reads|articles)|top stories|recently posted"
    r"|(?:latest|recent) (?:news|posts?|articles|stories|videos?|comments|from)\b"
    r"|you (?:might|may) (?:also )?(?:like|enjoy|be interested)|don['’]t miss\b|also on\b|up next"
    r"|editor['’]?s['’]? picks?"
    r"|(?:around|from) the web|(?:tags?|topics?|filed under|categor(?:y|ies)|labels?|source|vía|via)\s*:"
    r"|privacy (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions|&)|accept (?:all|cookies)"
    r"|(?:cookie|privacy) (?:policy|settings|preferences|notice)|powered by\b|get (?:the app|our|the latest|it now)"
    r"|page \d+(?: of|$)|\d+ (?:of|/) \d+$"
    r"|(?:buy|order|shop|book|donate|download|listen|watch|start|try) (?:now|it free|for free)",
    re.IGNORECASE,
)
# What stands above the boxes of a page is marked up as a heading there.
_BOX = re.compile(
    r"never miss|thank|\bstay\b|\bjoin\b|support|notification|related|popular|recent|latest|trending|\bmost\b"
    r"|recommended|also like|don['’]t miss|subscribe|discussion|conversation|\bmore\b|\bcookies\b|preference",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|mar(?:ch|zo|s)?|märz|março|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|enero|febrero|abril|mayo|junio|julio|agosto"
    r"|sept?iembre|octubre|noviembre|diciembre|janeiro|fevereiro|maio|junho|julho|setembro|outubro|novembro|dezembro"
    r"|février|avril|juin|juillet|août|septembre|octobre|décembre)"
)
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b{_MONTH}\.? ?{_ORDINAL}\b,?(?: \d{{4}}\b)?"
    rf"|\b{_ORDINAL}\.? (?:de )?{_MONTH}\b\.?,?(?: (?:de )?\d{{4}}\b)?"
    rf"|\b{_MONTH}\.?,? (?:de )?(?:19|20)\d\d\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b"
    r"|\b\d{1,2}:\d\d(?::\d\d)? ?(?:[ap]\.?m\b\.?|h\b|uhr\b)?|\b\d{1,2} ?[ap]\.?m\b\.?"
    r"|\b\d+ ?(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) (?:read|ago)\b",
    re.IGNORECASE,
)
_BESIDE_A_DATE = re.compile(
    r"\b(?:at|on|by|of|in|the|am|um|le|el|em|a las|às|à|published|updated|posted|last|modified)\b"
)
_LOWER_WORD = re.compile(r"\b[^\W\d_A-Z]\w*")
_BYLINE = re.compile(
    r"(?i:(?:written|posted|published|updated|reviewed|edited|photos?|photography|words|text|story|video|interview"
    r"|illustrations?|graphics?|images?|created) )?(?i:by|von|par|por)(?: on)?:?(?: [A-ZÀ-Þ@].*)?"
    r"|(?i:published|posted|updated|last (?:updated|modified|reviewed)|publicado|atualizado|actualizado|publié"
    r"|mis à jour|veröffentlicht|aktualisiert)(?:| ?:.*| (?:on|in|at|by|le|el|em|am) .*| .*\d.*)"
    r"|(?i:author|autor(?:in|a|es)?|auteure?s?|autore|editor|redaktion|contributor|staff|reporter)s?:?"
)
_CREDIT = re.compile(
    r"©|\(c\) ?\d{4}|\bcopyright (?:©|\d|by)|\ball rights reserved\b|\b(?:photo )?courtesy (?:of|photo)\b"
    r"|\b(?:getty|shutterstock|unsplash|istock|afp|reuters) ?(?:images|photo)?/|\bgetty images\b"
    r"|/(?:afp|ap|epa|reuters|getty)\b|\b(?:photo|image|picture|foto|imagen|imagem|bild|video|file)s? ?[:/-]? ?"
    r"(?:credit|by|via|courtesy|source|copyright|caption)\b"
    r"|^(?:photos?|images?|picture|screenshot|photograph|imagen|imagem|bild|foto|crédits?|credits?|source|fuente|fonte"
    r"|quelle|caption|figure|fig\.|illustration|thumbnail|avatar|logo|icon|video|audio|gallery)(?: ?\d*$| ?[:/|].*)",
    re.IGNORECASE,
)
_PRESS_CREDIT = re.compile(r"(?:[A-Z][\w.’'-]+ ){2,4}for The [A-Z].*|(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+ ?/ ?[A-Z].*")
_INGREDIENT = re.compile(
    r"[\d½¼¾⅓⅔⅛][\d ./,–½¼¾⅓⅔⅛-]*(?:x )?(?:tsp|tbsp|teaspoons?|tablespoons?|cups?|oz|ounces?|lbs?|pounds?|kg|gr?"
    r"|grams?|mg|ml|cl|dl|l|lit(?:er|re)s?|pinch|cloves?|cans?|jars?|sticks?|slices?|el|tl|esslöffel|teelöffel|cucharad\w+|colher\w*|cuillères?"
    r"|tasses?|xícaras?)\b.*",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(
    r"[\w().%+-]+\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|html?)|\w[^\W_]*+_\w+|[a-z\d]+(?:-[a-z\d]+)+"
)
_HANDLE = re.compile(r"(?:^|[\s(|/])[@#][^\W\d]")
_TRAIL = re.compile(r"[^>›»]+(?:[>›»][^>›»]+){2,}")  # Home > News > World
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=4096)
def is_residue(text: str) -> bool:
    """Whether a short line is a control, a byline, a credit, a date, an ingredient … of the page."""
    return bool(
        not _LETTER.search(text)
        or _WHOLE.fullmatch(text)
        or _OPENING.match(text)
        or (is_page_string(text) and not _BOX.search(text))
        or is_credit(text)
        or _INGREDIENT.fullmatch(text)
        or _FILE_NAME.fullmatch(text)
        or _HANDLE.search(text)
        or _TRAIL.fullmatch(text)
    )


def is_credit(text: str) -> bool:
    """Whether a short line names an author, a photographer or a date, and says nothing else."""
    return bool(_BYLINE.fullmatch(text) or _CREDIT.search(text) or _PRESS_CREDIT.fullmatch(text) or _is_dateline(text))


def _is_dateline(text: str) -> bool:
    """Whether it is a date, perhaps with names: no word beside it is in lower case."""
    rest, dates = _DATE.subn(" ", text) if _DIGIT.search(text) else (text, 0)
    return dates > 0 and not _LOWER_WORD.search(_BESIDE_A_DATE.sub(" ", rest))
