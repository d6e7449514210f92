"""Examples for each command's --help: command lines with what they do."""

from __future__ import annotations

EXAMPLES = {
    "check": (
        ("copydesk check draft.md", "an article"),
        ("copydesk check articles", "every article below a folder"),
        ("copydesk check --format concise articles", "one line for each finding"),
        ("copydesk check --select faq,claims draft.md", "some categories or rules"),
        ("copydesk check --min-score 80 --max-warnings 5 articles", "a stricter gate"),
        ("copydesk check --explain-score draft.md", "the account of the score"),
        ("copydesk check --stdin-path draft.md - < draft.md", "standard input"),
    ),
    "fix": (
        ("copydesk fix --diff --unsafe draft.md", "all fixes, shown and not made"),
        ("copydesk fix draft.md", "make those that are safe"),
        ("copydesk fix --check articles", "fail where something would change"),
        ("copydesk fix - < draft.md > better.md", "standard input"),
    ),
    "claims": (
        ("copydesk claims draft.md", "a table"),
        ("copydesk claims --format csv articles", "for a spreadsheet"),
    ),
    "metrics": (
        ("copydesk metrics draft.md", "ease, and the heavy sections"),
        ("copydesk metrics --all draft.md", "with the classic formulas"),
    ),
    "explain": (
        ("copydesk explain duplicate-heading", "why, how, and how not"),
        ("copydesk explain hard-sentence", "a rule with options"),
    ),
    "rules": (
        ("copydesk rules", "a table"),
        ("copydesk rules --format json", "for other programs"),
    ),
    "config": (
        ("copydesk config", "what holds for this folder"),
        ("copydesk config draft.md", "what holds for a file"),
    ),
    "baseline": (
        ("copydesk baseline write articles --output known.json", "what is known"),
        ("copydesk check --baseline known.json articles", "what is new"),
        ("copydesk baseline prune known.json", "forget what is mended"),
    ),
    "init": (
        ("copydesk init", "write copydesk.toml here"),
        ("copydesk init --hook --workflow site", "in another folder, with hook and workflow"),
    ),
    "schema": (
        ("copydesk schema config > copydesk.schema.json", "for editors that complete TOML"),
        ("copydesk schema report", "for programs that read reports"),
    ),
    "completion": (
        ("copydesk completion bash > ~/.local/share/bash-completion/completions/copydesk", ""),
        ("copydesk completion zsh > ~/.zfunc/_copydesk", "a folder of $fpath"),
        ("copydesk completion fish > ~/.config/fish/completions/copydesk.fish", ""),
    ),
    "serve": (("copydesk serve", "an editor starts it so"),),
    "calibrate": (
        ("copydesk calibrate archive", "show the profile"),
        ("copydesk calibrate archive --output house.toml", "write it to a file"),
    ),
    "trend": (
        ("copydesk check --record runs.jsonl articles", "append a run"),
        ("copydesk trend runs.jsonl", "draw what was recorded"),
    ),
    "audit": (
        ("copydesk audit archive", "each rule, with three samples"),
        ("copydesk audit --select cliche --samples 10 archive", "a category, with more"),
    ),
}
"""By command: each example with its remark."""


def examples(command: str) -> str | None:
    """The end of a command's help; None where it has no examples."""
    known = EXAMPLES.get(command)
    if not known:
        return None
    # The parser fills paragraphs again that do not begin with this mark.
    return "\n".join(("\b", "Examples:", *(line for one in known for line in _lines(*one))))


def _lines(call: str, remark: str) -> list[str]:
    return [f"  # {remark}", f"  {call}"] if remark else [f"  {call}"]
