"""copydesk as a library: check a text, then a file."""

from pathlib import Path

import copydesk

HERE = Path(__file__).parent


def main() -> None:
    """Print what copydesk finds in a text and in one of the examples."""
    article = copydesk.lint("# Tea\n\nBoil the the water first.\n", format="markdown").articles[0]
    for finding in article.findings:
        print(article.place(finding.span).line, finding.severity, finding.rule, finding.message)

    article = copydesk.lint(HERE / "clean" / "sharpen-a-knife.md").articles[0]
    print(article.title, article.score.total, article.score.grade)


if __name__ == "__main__":
    main()
