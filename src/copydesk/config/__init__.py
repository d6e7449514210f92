"""Configuration: what a project, its profile and the command line want, and where each value comes from."""

from copydesk.config.choices import Choices, Config, Settings
from copydesk.config.command_line import overrides
from copydesk.config.description import Row, describe
from copydesk.config.reading import find_config, profiles, read_config
from copydesk.config.selection import apply, validate
from copydesk.config.template import TEMPLATE

__all__ = [
    "TEMPLATE",
    "Choices",
    "Config",
    "Row",
    "Settings",
    "apply",
    "describe",
    "find_config",
    "overrides",
    "profiles",
    "read_config",
    "validate",
]
