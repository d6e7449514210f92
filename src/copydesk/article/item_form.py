"""The form of a list item or a heading: how it begins and how it ends."""

from __future__ import annotations

import re

from copydesk.article.block import MASK, Block, InlineKind

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LABEL = re.compile(r"[^\s:.?!][^:.?!\n]{0,50}(?::|\s[–—-])\s+\S")
_INNER_STOP = re.compile(r"[.!?][\"”’)]?\s+[\"“‘(]?[A-ZÀ-Þ\d]")
_ABBREVIATED = re.compile(
    r"(?:\betc|\be\.g|\bi\.e|\b[A-Z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|vs|approx|no|p|pp|a\.m|p\.m))\.$", re.I
)
_NO_GERUNDS = frozenset(
    """anything building ceiling clothing during earring evening everything feeling king lightning meeting morning
    nothing opening outing painting parking pudding ring roofing saying setting sibling something spring string thing
    training warning wedding wing being housing funding heading beijing boeing sterling darling offering listing
    according including following regarding bring sing swing cling fling sling sting wring ping bing engineering
    marketing advertising accounting banking shipping ongoing upcoming existing increasing growing leading
    missing""".split()
)
_VERBS = frozenset(
    """add adjust allow apply ask assign attach avoid bake be begin boil book bring build buy call carry change check
    choose clean clear click close collect combine compare complete configure confirm connect consider contact copy
    count cover create customize cut decide define delete deploy describe design determine develop discuss divide do
    double-check download drag drain draw drink drop eat edit embrace enable encourage engage ensure enter establish
    evaluate examine expand explain explore export fill find fix focus follow forget get give go grab grate grow heat
    help hide hold identify ignore implement import improve include increase insert inspect install invest involve join
    keep know leave learn let limit link list listen load locate log look maintain make manage measure mix monitor move
    name navigate negotiate note offer open optimize order organize pack pay peel pick place plan plant play pour
    practice prefer prepare press prevent prioritize promote protect provide pull push put read reduce refer register
    remember remove rename repeat replace report request research reset respond restart review rinse run save schedule
    search see select send separate serve set share show sign simmer slice sort specify spend spread sprinkle start
    stay stir stop store submit subscribe switch take talk tell test think tie track treat try turn type understand
    uninstall update upgrade upload use verify view visit wait walk wash watch wear whisk work write""".split()
)
_DETERMINERS = frozenset(
    "the a an your our his her their its my this these that those there it they we you he she i".split()
)


def ending(item: Block) -> str:
    """How it ends: "stop", "none", or "" where that tells nothing.

    An item that leads on, that ends in a link or code, in a question, a cry or an abbreviation tells nothing.
    """
    text = item.text.rstrip()
    if not text or text.endswith((":", ",", ";", "?", "!", "…", "-", "–", "—")) or text.endswith("..."):
        return ""
    if item.masked.rstrip().endswith(MASK) or any(one.end >= len(text) for one in item.inlines if one.target):
        return ""
    if text.rstrip('"”’)').endswith("."):
        return "" if _ABBREVIATED.search(text) else "stop"
    return "none" if text[-1].isalnum() or text[-1] in '"”’)%€$' else ""


def is_several_sentences(item: Block) -> bool:
    """Whether a full stop stands within it."""
    return bool(_INNER_STOP.search(item.text))


def opening(text: str) -> str:
    """How English words begin: gerund, infinitive, imperative, question or determiner; "" for all else."""
    if text.rstrip().endswith("?"):
        return "question"
    words = [word.casefold() for word in _WORD.findall(text[:80])]
    if len(words) < 2:
        return ""
    if words[0] == "to":
        return "infinitive"
    if words[0] in _VERBS or (words[0] in ("don't", "don’t", "never", "always") and words[1] in _VERBS):
        return "imperative"
    if is_gerund(words[0]) or (words[0] == "not" and is_gerund(words[1])):
        return "gerund"
    return "determiner" if words[0] in _DETERMINERS else ""


def is_gerund(word: str) -> bool:
    """Whether a word in lower case ends in -ing and is none of the nouns and adjectives that do."""
    return len(word) > 4 and word.endswith("ing") and word not in _NO_GERUNDS


def has_label(item: Block) -> bool:
    """Whether a name stands before the item's text: bold, or with a colon or a dash behind it."""
    strong = any(one.kind is InlineKind.STRONG and one.start == 0 and one.end < len(item.text) for one in item.inlines)
    return strong or bool(_LABEL.match(item.masked))


def initial(item: Block) -> str:
    """The case of its first letter: "upper" or "lower"; "" where a number, code or a mark comes first."""
    first = item.masked.lstrip(" \"“‘('")[:1]
    return "" if not first.isalpha() or first.lower() == first.upper() else "upper" if first.isupper() else "lower"
