"""Globs of paths: `*` stays within a folder, `**` crosses folders, a glob without "/" matches at any depth."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase


def path_matches(glob: str, path: str) -> bool:
    """Whether a glob matches a path with "/", or a folder above it."""
    wanted = [part for part in glob.removeprefix("./").split("/") if part]
    if len(wanted) == 1 and "/" not in glob.rstrip("/"):
        wanted = ["**", *wanted]
    # What stands in a folder that matches belongs to it.
    return _matches([*wanted, "**"], [part for part in path.split("/") if part])


def _matches(wanted: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the parts match, by the places in `wanted` that can be reached after each part."""
    reached = _skipped({0}, wanted)
    for part in parts:
        following = {at for at in reached if at < len(wanted) and wanted[at] == "**"}
        following |= {at + 1 for at in reached if at < len(wanted) and fnmatchcase(part, wanted[at])}
        reached = _skipped(following, wanted)
    return len(wanted) in reached


def _skipped(reached: set[int], wanted: Sequence[str]) -> set[int]:
    """Places with those that "**" leads to by matching nothing."""
    for at, part in enumerate(wanted):
        if part == "**" and at in reached:
            reached = reached | {at + 1}
    return reached
