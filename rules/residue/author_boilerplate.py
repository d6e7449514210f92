"""A biography that says nothing of anybody."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.article.standing import standing
from copydesk.language.excerpt import excerpt

_CLICHES = (
    r"\b(?:passion(?:ate)?|enthusias(?:t|tic|m)|love|fascinated|obsessed|driven) (?:about|for|with|by|of)\b"
    r"|\bavid\b|\benthusiasts?\b",
    r"\bseasoned\b|\bveteran\b|\bhighly (?:skilled|experienced|qualified)\b|\bexperienced (?:writers?|authors?"
    r"|journalists?|editors?|team|professionals?|bloggers?|experts?|copywriters?)\b",
    r"\b(?:years?|decades?|decade) of (?:\w+ ){0,3}experience\b|\bwealth of (?:knowledge|experience)\b"
    r"|\bextensive (?:experience|knowledge|background)\b",
    r"\b(?:group|team|collective|collection|bunch) of (?:\w+[, -]+){0,4}(?:writers?|authors?|journalists?|editors?"
    r"|experts?|enthusiasts?|professionals?|creators?|bloggers?|specialists?)\b",
    r"\b(?:strong|keen|sharp) (?:focus|interest|eye)\b|\bfocus(?:es|ed|ing)? on (?:\w+[, -]+){0,4}(?:seo|content"
    r"|quality|value|marketing|blog\w*)\b",
    r"\bdedicated to\b|\bcommitted to\b|\bstrives? to\b|\bon a mission\b|\bour mission\b|\baims? to\b"
    r"|\bpride ourselves\b",
    r"\bdegrees? in\b|\bbackgrounds? in\b|\bexpertise in\b|\bspeciali[sz](?:es?|ing) in\b|\bexperts? in\b",
    r"\bseo(?:-\w+)?\b|\bsearch engines?\b|\bhigh[- ]quality (?:\w+ )?(?:content|articles?|information)\b"
    r"|\b(?:engag|inform|inspir|educat|entertain|rank)\w*,? (?:and )?(?:\w+,? and )?(?:engag|inform|inspir|educat"
    r"|entertain|rank|empower)\w*",
    r"\b(?:engaging|insightful|informative|valuable|accurate|actionable|compelling|well-researched|reliable"
    r"|relevant|original)(?:,| and)? (?:and )?(?:engaging|insightful|informative|valuable|accurate|actionable"
    r"|compelling|well-researched|reliable|relevant|original|content|articles?|information|insights)\b",
    r"\bwhen (?:she|he|they|we)(?:['’]s|['’]re| is| are) not (?:\w+ing)\b|\bin (?:her|his|their) (?:free|spare) time\b",
    r"\b(?:help(?:s|ing)?|empower(?:s|ing)?|inspir(?:es|ing)|guid(?:es|ing)) (?:our )?(?:readers?|people|others"
    r"|businesses|brands|individuals|you)\b",
    r"\b(?:content|freelance|professional|creative) (?:creators?|writers?|strategists?|marketers?)\b"
    r"|\bstorytell\w+\b|\bwordsmiths?\b|\bthought leaders?\b",
    r"\b(?:apasionad[oa]s?|experimentad[oa]s?|años de experiencia|especializad[oa]s? en|equipo de"
    r"|comprometid[oa]s? con|contenido de calidad)\b",
    r"\b(?:apaixonad[oa]s?|experientes?|anos de experiência|especializad[oa]s? em|equipe de|grupo de"
    r"|comprometid[oa]s? com|conteúdo de qualidade)\b",
    r"\b(?:leidenschaftlich\w*|erfahrene\w*|jahre(?:n|lange\w*)? erfahrung|spezialisiert auf|team (?:von|aus)"
    r"|hochwertige\w* inhalte\w*)\b",
    r"\b(?:passionnée?s?|expérimentée?s?|années d['’]expérience|spécialisée?s? (?:en|dans)|équipe de"
    r"|contenus? de qualité)\b",
)
_PATTERNS = tuple(re.compile(one, re.IGNORECASE) for one in _CLICHES)
_OPENING = re.compile(
    r"(?:we(?: are|['’]re)|i(?: am|['’]m)|our (?:team|writers|editors|authors|experts)|the (?:author|team"
    r"|editorial team|writers|editors)|written by|meet|an? (?:passionate|seasoned|experienced|avid|dedicated)"
    r"|with (?:over|more than|nearly|\d+)"
    r"|(?:the )?\w+(?: \w+)? (?:team )?(?:is|are) an? (?:passionate|seasoned|experienced|avid|dedicated|team|group"
    r"|freelance|content)|somos|nuestro equipo|soy|nosso time|nossa equipe|sou|wir sind|unser team|ich bin"
    r"|nous sommes|notre équipe|je suis"
    r"|(?:she|he|they|[A-Z]\w+) (?:is|are) (?:an? )?(?:passionate|seasoned|experienced|avid|dedicated|team|group"
    r"|freelance|content))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ'’-]+ (?:[A-Z]\. )?(?:[a-z]{2,3} )?(?:Mc|Mac|O['’])?[A-ZÀ-Þ][a-zà-ÿ'’-]+\b")
_LABEL = re.compile(
    r"(?:about (?:the )?(?:authors?|writers?|us|me|team)|authors?|autora?(?:es)?|autor(?:in|en)|auteure?s?|autore"
    r"|über (?:den|die|uns) ?\w*|sobre (?:el|la|o|a|nós) ?\w*|à propos.*|author bio|written by)[.: ]*",
    re.IGNORECASE,
)
# One of these stands in each label.
_LABELS = frozenset(
    "about author authors writer writers autor autora autores autoras autorin autoren auteur auteure auteurs auteures"
    " autore über sobre propos written".split()
)
_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.CAPTION})
_LABEL_LENGTH = 60
_TAIL = 4  # blocks


@rule(severity=Severity.WARNING)
def author_boilerplate(
    article: Article,
    *,
    min_cliches: Annotated[int, "so many kinds of stock phrases make a biography empty"] = 2,
    max_words: Annotated[int, "the most words of a biography"] = 90,
) -> Iterator[Problem]:
    """A biography made of stock phrases names nobody.

    “A passionate team of experienced writers” could stand under any text. Readers want to know who answers for what
    they read: a name, a trade, a link. Only a short block counts that speaks of its author, at the end or below a
    label such as “Author”, with stock phrases of two kinds at least and neither a full name nor a link.

    ```text bad
    The last dancing bear was freed in 2007.

    Author

    We are a team of experienced writers who are passionate about animals and committed to high-quality content.
    ```
    ```text good
    The last dancing bear was freed in 2007.

    Author

    Mira Petrova, a veterinary surgeon in Plovdiv, has looked after bears since 1994.
    ```

    A name or a link is enough, and a text may use such phrases where it speaks of others.

    ```markdown good
    Ana Ribeiro is a seasoned reporter with twenty years of experience.

    We are a passionate, experienced team; [this is who we are](team.md).

    The keeper was passionate about bears, had a wealth of knowledge, and was committed to freeing all of them.
    ```
    """
    is_labelled = not _LABELS.isdisjoint(article.vocabulary_words)
    labelled = {id(after) for before, after in pairwise(article.blocks) if _is_label(before)} if is_labelled else set()
    told = labelled.union(map(id, article.blocks[-_TAIL:]))
    for block in standing(article, max_words, _KINDS):
        if id(block) not in told or not (id(block) in labelled or _OPENING.match(block.text)):
            continue
        if _NAME.search(block.text) or any(one.kind is InlineKind.LINK for one in block.inlines):
            continue
        if sum(bool(one.search(block.text)) for one in _PATTERNS) >= min_cliches:
            said = f"“{excerpt(block.text)}” could be about anybody; say who wrote this and what they know of it"
            yield Problem(block.text_span, said)


def _is_label(block: Block) -> bool:
    is_short = len(block.text) < _LABEL_LENGTH
    return is_short and not _LABELS.isdisjoint(block.vocabulary_words) and bool(_LABEL.fullmatch(block.text))
