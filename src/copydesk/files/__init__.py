"""Articles found: the files that paths name, and those in the folders that they name."""

from copydesk.files.arguments import STANDARD_INPUT, Found, find_articles
from copydesk.files.walk import BUILD_FOLDERS, Unreadable

__all__ = ["BUILD_FOLDERS", "STANDARD_INPUT", "Found", "Unreadable", "find_articles"]
