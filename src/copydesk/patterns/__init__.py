"""Data rules: a rule that is a list, in YAML with Vale's keys.

    extends: existence
    message: "“%s” says nothing; cut it"
    level: warning
    ignorecase: true
    tokens: [needless to say, it goes without saying]
    page: |
      A phrase announces that it need not be said.
      …

Keys of all rules
  extends     existence, substitution, occurrence, repetition, consistency, conditional, capitalization or metric
  message     the words of a finding; %s are the matched words (substitution: first what to write, then what
              stands there; %[1]s and %[2]s turn that round), {count} and {max} the figures of a count
  level       suggestion (a note), warning (the default) or error
  scope       where to look: text (the prose), heading, heading.h1 … heading.h6, heading.stated
              (not told by its looks alone, as in plain text), list, table, table.header,
              table.cell, blockquote, paragraph, caption, term, definition, block (any of these but a table's cell),
              sentence, title, link, strong, emphasis, alt, summary (the prose as one), raw (the source);
              a list is their union, "~" leaves out, "&" joins: "paragraph & ~blockquote".
              Without a scope: the prose, for word lists (existence, substitution, consistency) without block
              quotes, whose words are somebody else's; with block: true every block but a table's cells
  exceptions  regular expressions for what is no offence: a match within one, or around one, is passed over
  ignorecase  upper and lower case are one
  nonword     tokens may begin and end within a word; otherwise they stand between word boundaries
  page        Markdown; its first line is the summary, its examples are tests
  link, description, limit (findings per article), vocab (without effect: names are the configuration's affair)
  languages   the rule runs on articles in these languages only (ISO 639-1)
  default     false: the rule runs where it is selected
  outside     true: also in an HTML page's header, navigation, aside and footer
  max_words   in blocks of at most so many words
  action      {name: remove | replace | suggest | edit, params: […]}
  fix         safe or unsafe (the default): whether what the action does keeps the meaning

Keys of one kind
  existence       tokens, raw (regular expressions joined as they are), append (raw follows the tokens),
                  block: true (a token is a whole block, its trailing punctuation aside)
  substitution    swap: {regular expression: what to write}, "a|b" for alternatives, $1 for a group; block;
                  verbs: {phrase: what to write}, both beginning with an English verb, for all of its forms
  both            per (document, section or "1000 words") with max: speaks once where there are more
  occurrence      token with max, min or both; counts in each stretch of the scope, or per document or section
  repetition      tokens, max (repeats that pass), alpha (words of letters alone)
  consistency     either: {regular expression: regular expression}, of which an article has one
  conditional     first and second: what the first matches has to be matched by the second somewhere
  capitalization  match ($title, $sentence, $lower, $upper or a regular expression), style (AP, Chicago),
                  threshold (the share of words that have to fit), indicators, prefix
  metric          formula over words, sentences, characters, syllables …, and condition, as in "> 8"
"""

from copydesk.patterns.reading import read_pattern_rule, recalled_pattern_rule

__all__ = ["read_pattern_rule", "recalled_pattern_rule"]
