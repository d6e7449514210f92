"""What a chatbot says around a text."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Kind, Problem, Severity, rule
from copydesk.article.holding import holding
from copydesk.article.standing import is_about
from copydesk.language.excerpt import excerpt

_WORK = (
    r"(?:article|essay|blog(?: post)?|post|draft|version|rewrite|revision|section|paragraph|introduction|conclusion"
    r"|outline|summary|text|piece|story|copy"
    r"|answer|response|translation|edit|take|title|headline|email|letter|script|description)s?"
)
_REWORKED = (
    r"(?:revised|rewritten|reworded|polished|refined|condensed|tightened|cleaned[- ]up|proofread|paraphrased"
    r"|humani[sz]ed|seo-\w+|human-\w+|\d+[- ]word)"
)
_SELF = re.compile(
    r"\bas (?:an? )?(?:ai|artificial intelligence|large language)(?: (?:language|text-based"
    r"|powered))?(?:[- ](?:model|assistant|chatbot|system|program))\b|\bas an ai,"
    r"|\bas a (?:large )?language model\b"
    r"|\bi(?:['’]m| am) (?:just |only |merely )?an? (?:ai\b|artificial intelligence|(?:large )?language model"
    r"|virtual assistant|ai[- ]\w+)"
    r"|\bi (?:cannot|can['’]t|can not|am (?:not able|unable) to|do not have the ability to"
    r"|don['’]t have the ability to) (?:browse|access (?:the )?(?:internet|web|real[- ]time)|search the (?:web"
    r"|internet)|provide real[- ]time|open links|view images)"
    r"|\bi (?:do not|don['’]t) have (?:real[- ]time|personal (?:opinions?|experiences?|feelings|beliefs)"
    r"|access to (?:real[- ]time|the internet|current|up-to-date|live|your)|(?:the )?(?:ability"
    r"|capability) to (?:browse|access))"
    r"|\b(?:as of|up to|until|since) my (?:(?:last|latest|most recent|current) )?(?:(?:knowledge|training) )?(?:update"
    r"|cut-?off|training|data|knowledge)\b|\bmy (?:knowledge|training)(?: data)? (?:cut-?off|only (?:goes|extends)"
    r"|ends?|extends|was last updated)\b|\bmy training data\b"
    r"|\bi(?:['’]m sorry| apologi[sz]e)\b[^.!?]{0,40}\b(?:but )?(?:i can(?:no|['’])t (?:assist|help|fulfill?|comply"
    r"|generate|provide|create)|as an ai)\b|\bi can(?:not|['’]t) (?:assist with|fulfill?) (?:that|this"
    r"|your) request\b"
    r"|\bi was (?:trained|created|developed) by (?:openai|anthropic|google|meta)\b"
    r"|\bcomo (?:un )?modelo de lenguaje\b|\bcomo (?:una )?(?:ia|inteligencia artificial)\b,"
    r"|\bcomo (?:um )?modelo de linguagem\b|\bcomo (?:uma )?(?:ia|inteligência artificial)\b,|\bals (?:ein )?(?:ki"
    r"|großes)[- ]sprachmodell\b|\bals ki\b,|\ben tant que (?:modèle de langage|ia\b|qu['’]ia\b"
    r"|qu['’]intelligence artificielle)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"(?:certainly|sure(?: thing)?|absolutely|of course|great question|got it|understood"
    rf"|you['’]re (?:absolutely )?right)(?:[!.:] ?| ?[—–] ?)(?:here(?:['’]s| is| are)|below (?:is|are)|i(?:['’]d"
    rf"| would) be (?:happy|glad) to|i(?:['’]ve| have) \w+)\b"
    rf"|(?:certainly|sure(?: thing)?|absolutely|of course|happy to help|gladly)[,.!]? (?:(?:here(?:['’]s| is| are)"
    rf"|below (?:is|are)) (?:\w+[, -]+){{0,6}}?{_WORK}\b|i(?:['’]d| would) be (?:happy|glad) to (?:help|assist)"
    rf"|i can help (?:you )?with (?:that|this))"
    rf"|(?:here(?:['’]s| is| are)|below (?:is|are)|i(?:['’]ve| have) (?:written|created|drafted|prepared"
    rf"|put together)) (?:(?:an?|the|your|my|some|one|\w+) )?(?:\w+[, -]+){{0,2}}?{_REWORKED}(?:[, -]+\w+){{0,3}}?"
    rf" {_WORK}\b"
    rf"|(?:here(?:['’]s| is| are)|below (?:is|are)) (?:an?|the|your|some) (?:\w+[, -]+){{0,4}}?{_WORK} (?:you"
    rf" (?:requested|asked for|wanted)|(?:based on|tailored to|using|of|for|with) your\b|as requested"
    rf"|optimi[sz]ed for)"
    rf"|i(?:['’]ve| have) (?:revised|rewritten|edited|polished|reworked) (?:the|your|this) {_WORK}\b"
    r"|(?:¡?claro(?: que sí)?|por supuesto)[!.,]+ (?:aquí (?:tienes|está|te dejo|va)|a continuación)|(?:claro"
    r"|com certeza|certamente)[!.,]+ (?:aqui (?:está|estão|vai)|segue)|(?:natürlich|gerne?"
    r"|selbstverständlich)[!.,]+ (?:hier (?:ist|sind|kommt))|(?:bien sûr|certainement"
    r"|avec plaisir) ?[!.,]+ (?:voici|voilà)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    rf"\b(?:let me know if you(?:['’]d| would) like(?: me)? (?:to|any|some|further|more|adjust)"
    rf"|would you like me to|\banything else you(?:['’]d| would) like me to|if you(?:['’]d| would) like,? i can"
    rf"|i can (?:also )?(?:revise|rewrite|adjust|refine"
    rf"|expand|tailor|shorten) (?:it|this|the {_WORK})"
    rf"|let me know if you (?:need|want) (?:me to|any (?:further )?(?:changes|adjustments|edits|revisions"
    rf"|modifications|tweaks))|feel free to (?:modify|adjust|customi[sz]e|tweak|edit|adapt) (?:it|this|the|as)\b"
    rf"|do you want me to (?:also )?(?:revise|rewrite|expand|add|turn|create|make))",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\bi hope (?:this|that|these) (?:helps?|was helpful|is helpful|answers? your question|meets? your)\b"
    r"|\blet me know if you have any (?:other |further |more )?(?:questions|concerns)\b|\bfeel free to (?:ask"
    r"|reach out|let me know)\b"
    r"|\bis there anything else (?:i|you)\b|\bif you (?:need|have|require) any (?:further|more|other"
    r"|additional) (?:assistance|help|questions|clarification|information)\b|\bhappy (?:writing|to help)[!.]"
    r"|\bgood luck with your (?:article|essay|project|paper|assignment|writing)\b",
    re.IGNORECASE,
)
_SUBJECT = frozenset(
    "ai chatgpt chatbot chatbots gpt llm llms claude gemini copilot bard openai anthropic prompt prompts prompting"
    " assistant assistants"
    " ki ia".split()
)
# Whole lines that answer an order: no article says them to its readers.
_ALONE = re.compile(
    r"i hope (?:this|that|it) helps[!.].{0,80}|(?:please )?let me know if you (?:need|have"
    r"|want) (?:anything else|any (?:other"
    r"|further|more|additional) (?:help|changes|questions|information|assistance|details)|more detail)\b.{0,60}"
    r"|(?:please )?feel free to (?:ask|let me know) if you (?:need|want|have|['’]d like|would like).{0,60}"
    r"|i(?:['’]m| am) sorry,? but i (?:can(?:no|['’])t|am (?:not able|unable) to"
    r"|won['’]t be able to) (?:help|assist|comply|do"
    r"|continue|provide|create|write|generate|fulfil\w*)\b.{0,80}|i (?:apologi[sz]e"
    r"|['’]m sorry) for (?:the|any|my) (?:confusion"
    r"|mistake|error|misunderstanding|oversight)\b.{0,80}|is there anything else (?:i can|you(?:['’]d| would)).{0,60}"
    r"|(?:great|good|excellent) (?:question|choice|point)!.{0,60}|you(?:['’]re| are) (?:absolutely "
    r"|completely |quite )?(?:right|welcome)!.{0,80}",
    re.IGNORECASE,
)
# What one of the patterns needs, so that most blocks need none of them: the beginnings of what opens a block, and words
# or pairs of neighbours.
_OPENINGS = tuple(
    "certainly,sure,absolutely,of course,great,got it,understood,you,happy to,gladly,here,below,i,¡claro,claro,por sup"
    ",com cert,certamente,natürlich,gern,selbstv,bien s,certainement,avec pl".split(",")
)
_SELF_SIGNS = frozenset(
    "an ai,a ai,as ai,artificial intelligence,large language,language model,virtual assistant,browse,access the"
    ",access internet,access web,access real,search the,provide real,open links,view images,have real,have personal"
    ",have access,ability to,capability to,my last,my latest,my most,my current,my knowledge,my training,my update"
    ",my cut,my cutoff,my data,m sorry,i apologize,i apologise,cannot assist,t assist,cannot fulfill,cannot fulfil"
    ",t fulfill,t fulfil,by openai,by anthropic,by google,by meta,modelo de,una ia,uma ia,como ia"
    ",inteligencia artificial,inteligência artificial,sprachmodell,kisprachmodell,als grosses,als ki,tant que".split(
        ","
    )
)
_OFFER_SIGNS = frozenset(
    "let me,you like,would like,d like,feel free,want me,i hope,there anything,need any,have any,require any"
    ",happy writing,happy to,good luck,m sorry,am sorry,i apologize,i apologise".split(",")
).union(
    (f"can {deed}" for deed in "revise rewrite adjust refine expand tailor shorten".split()),
    (f"also {deed}" for deed in "revise rewrite adjust refine expand tailor shorten".split()),
    (f"{one} {what}" for one in ("great", "good", "excellent") for what in ("question", "choice", "point")),
    (f"{one} {what}" for one in "re are absolutely completely quite".split() for what in ("right", "welcome")),
)
_OPENING_SIGNS = frozenset(
    "here s,here is,here are,below is,below are,i d,i would,i ve,i have,i can,claro,por supuesto,com certeza,certamente"
    ",natürlich,gern,gerne,selbstverständlich,bien sûr,certainement,avec plaisir".split(",")
)
_SIGNS = _SELF_SIGNS | _OFFER_SIGNS | _OPENING_SIGNS
_KINDS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.CAPTION})
_QUOTES = "“\"‘'«„"
_MAX_CLOSING_WORDS = 40
_MAX_CLOSING_LENGTH = 400
_TAIL = 3  # blocks


@rule(severity=Severity.ERROR, words=_SIGNS)
def llm_chat_residue(article: Article) -> Iterator[Problem]:
    """A chatbot speaks in the article.

    “Certainly! Here is a revised version” was said to the author, not to the reader. Three things count: what a
    program says of itself, the phrases that hand a text over at the start of a block, and offers to change it.
    Friendly words at the end (“I hope this helps”) are a warning where they are a paragraph, or two of them stand in a
    short one, and otherwise nothing, since people say them too.

    ```text bad
    Certainly! Here is a revised version of the section:

    The stork came back in April, two weeks later than in other years.
    ```
    ```text bad
    As an AI language model, I cannot browse the web, but storks are known to come back in April.
    ```
    ```text bad
    The stork came back in April.

    I hope this helps! Let me know if you have any questions.
    ```
    ```text good
    The stork came back in April, two weeks later than in other years.

    I hope this helps those who wait for it.
    ```

    In an article about chatbots, one that says so in its title or a heading, such words are a note. Quotes are left
    alone.

    ```markdown good
    The reply began, “As an AI language model, I cannot wait for storks.”

    > Certainly! Here is a revised version of the section.
    ```
    ```markdown good
    Here is a list of villages that had a stork last year, and here's the version of the story that they tell there.
    ```
    """
    tail = {id(block) for block in article.blocks[-_TAIL:]}
    suspects = [block for block in holding(article, _SIGNS) if block.kind in _KINDS and not block.quoted]
    found = [(block, *phrase) for block in suspects for phrase in _phrases(block, at_end=id(block) in tail)]
    about = Severity.NOTE if found and is_about(article, _SUBJECT) else None
    for block, start, end, grave in found:
        said = f"“{excerpt(block.text[start:end])}” is a chatbot speaking to the author; delete it"
        yield Problem(block.span_of(start, end), said, severity=about or (None if grave else Severity.WARNING))


def _phrases(block: Block, *, at_end: bool) -> Iterator[tuple[int, int, bool]]:
    """Start and end of what a chatbot says in a block, and whether it is beyond doubt."""
    text, phrases = block.masked, block.phrases
    opening = _OPENING.match(text) if text[:12].lower().startswith(_OPENINGS) else None
    if opening:
        yield *opening.span(), True
    if not _SELF_SIGNS.isdisjoint(phrases):
        yield from ((*one.span(), True) for one in _SELF.finditer(text) if not _is_quoted(text, one.start()))
    if _OFFER_SIGNS.isdisjoint(phrases):
        return
    short = len(text) < _MAX_CLOSING_LENGTH and len(text.split()) <= _MAX_CLOSING_WORDS
    if short or at_end or opening:
        yield from _farewell(text, short=short)


def _farewell(text: str, *, short: bool) -> Iterator[tuple[int, int, bool]]:
    """An offer to change the text, or two friendly phrases of those that end an answer."""
    offer = next((one for one in _OFFER.finditer(text) if not _is_quoted(text, one.start())), None)
    if offer:
        yield *offer.span(), True
    elif short and _ALONE.fullmatch(text.strip()):
        yield 0, len(text), False
    elif short and len(closings := list(_CLOSING.finditer(text))) > 1:
        yield closings[0].start(), closings[-1].end(), False


def _is_quoted(text: str, start: int) -> bool:
    """Whether a quotation mark has been opened before a place and not closed."""
    before = text[max(0, start - 300) : start]
    if before.rstrip()[-1:] in tuple(_QUOTES):
        return True
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("«") > before.count("»")
