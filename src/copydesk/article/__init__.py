"""The article as a reader sees it, each part with its exact place in the source."""

from copydesk.article.allowance import Allowance, Allowances
from copydesk.article.article import Article, Placed
from copydesk.article.block import MASK, Block, Inline, InlineKind, Kind, Passage, Run, whole
from copydesk.article.faq import Faq, Pair
from copydesk.article.group import BlockList, Table
from copydesk.article.metadata import Comment, Entry, Footnote, FrontMatter, JsonLd
from copydesk.article.section import Section
from copydesk.article.title import Title
from copydesk.article.zone import Zone

__all__ = [
    "MASK",
    "Allowance",
    "Allowances",
    "Article",
    "Block",
    "BlockList",
    "Comment",
    "Entry",
    "Faq",
    "Footnote",
    "FrontMatter",
    "Inline",
    "InlineKind",
    "JsonLd",
    "Kind",
    "Pair",
    "Passage",
    "Placed",
    "Run",
    "Section",
    "Table",
    "Title",
    "Zone",
    "whole",
]
