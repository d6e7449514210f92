"""The copydesk.toml that `copydesk init` writes."""

TEMPLATE = """\
# What copydesk checks in this folder and below. Every value here is the default or an example:
# remove the "#" before a key to set it. `copydesk config FILE` shows what holds for a file.

# The kind of text: article, news, docs, marketing or strict, or the path of a profile of your own (.toml).
profile = "article"

# Which rules run: names of rules or categories, "default" or "all".
# `copydesk rules` lists them, `copydesk explain RULE` shows a rule's page.
#select = ["default"]
#ignore = []

# Files and folders that are not checked when a folder is; what .gitignore names is left out anyway.
#exclude = ["archive/", "**/CHANGELOG.md"]

# Folders with rules of your own, laid out like the built-in ones. Python in them runs.
#rulebooks = ["house-rules/rules"]

# Rules that this project permits everywhere, each with the reason why.
#[allow]
#stray-fragment = "our drop heads are short lines of their own"

# How grave a rule or a category is: error, warning or note.
#[severity]
#typography = "note"

# The options of a rule.
#[rules.duplicate-heading]
#siblings_only = true

# What differs for some files; a later table wins over an earlier one.
#[per-file."drafts/**"]
#ignore = ["placeholder"]

# Only problems that are new: baseline = "copydesk-baseline.json" leaves out what `copydesk baseline write` knows.

# Words that are right here; files = ["accept.txt"] names files of them, a word or a regular expression on each line.
#[vocabulary]
#accept = ["copyfit", "slugline"]

# What every article must agree with: a founding year, an amount, a spelling.
#[facts.founded]
#subject = "Harlow Institute"
#value = 1974
#[facts.name]
#spelling = "copydesk"
#not = ["CopyDesk"]

# What lets `copydesk check` succeed.
[gate]
# The least severity that fails: error, warning, note or never.
fail_on = "error"
# The lowest score of an article, 0 to 100.
#min_score = 80
# The lowest scores of categories.
#min = { structure = 60, residue = 80 }
# The most warnings in all.
#max_warnings = 10

# From which rates on a rule costs points, where your articles differ from others: .9 of the rule's part is left at
# "good" findings in 1,000 words, .5 at "middle". `copydesk calibrate FOLDER` measures them.
#[score.rules.very-long-sentence]
#good = 2
#middle = 8
"""
