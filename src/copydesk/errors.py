"""What can be wrong with what a user gives us: each error says where, what, and what to do."""


class CopydeskError(Exception):
    """A mistake that its message explains in one line; the command line exits with 2."""


class ArticleError(CopydeskError):
    """A file that cannot be read as an article: binary, undecodable, of no known format.

    The message says what and what to do; whoever reads the file knows its path and puts it in front.
    """


class ConfigError(CopydeskError):
    """A configuration, an option or an argument that means nothing here."""


class RuleError(CopydeskError):
    """A rule file that is no rule."""


def described(error: BaseException) -> str:
    """An exception with its name, in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
