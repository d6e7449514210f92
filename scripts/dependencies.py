"""What copydesk depends on when it runs: each package with its version and licence, and known weaknesses of it.

`python -m scripts.dependencies` prints the table; with `--audit`, pip-audit looks for weaknesses, for which it needs
the network. A package that it could not look up counts as not audited, and the exit code is 1.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

_EXTRA = re.compile(r"extra\s*==")
_NAME = re.compile(r"[\w.-]+")
_LICENCES = "License :: OSI Approved :: "


def main() -> int:
    """Print the table, and what an audit finds."""
    packages = dependencies()
    for one in packages:
        print(f"{one.metadata['Name']:<20} {one.version:<12} {licence(one)}")
    return _audited(packages) if "--audit" in sys.argv[1:] else 0


def dependencies(name: str = "copydesk") -> list[Distribution]:
    """The packages that a package needs, and those that these need, by name."""
    found: dict[str, Distribution] = {}
    waiting = [*_needed(distribution(name))]
    while waiting:
        one = distribution(waiting.pop())
        key = one.metadata["Name"].lower()
        if key not in found:
            found[key] = one
            waiting += _needed(one)
    return [found[key] for key in sorted(found)]


def licence(package: Distribution) -> str:
    """A package's licence as it states it."""
    told = package.metadata.json
    stated = str(told.get("license_expression") or told.get("license") or "")
    classified = [one.removeprefix(_LICENCES) for one in told.get("classifier", ()) if _LICENCES in one]
    return stated if 0 < len(stated) < 60 else " and ".join(classified) or "not stated"


def _needed(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        what, _, condition = line.partition(";")
        name = _NAME.match(what)
        if name and not _EXTRA.search(condition) and _holds(condition):
            yield name[0]


def _holds(condition: str) -> bool:
    """Whether a requirement is one of this system: packages for others are not installed."""
    if not condition.strip():
        return True
    from packaging.markers import Marker

    return Marker(condition.strip()).evaluate()


def _audited(packages: list[Distribution]) -> int:
    wanted = "\n".join(f"{one.metadata['Name']}=={one.version}" for one in packages)
    command = [sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "--format=json", "-r", "/dev/stdin"]
    done = subprocess.run(command, input=wanted, capture_output=True, text=True, check=False)
    try:
        audited = json.loads(done.stdout)["dependencies"]
    except ValueError:
        print(done.stderr, file=sys.stderr)
        return 1
    skipped = [one["name"] for one in audited if "skip_reason" in one]
    weak = [f"{one['name']} {one['version']}: {weakness['id']}" for one in audited for weakness in one.get("vulns", ())]
    print("\n".join(weak) or f"no known weakness in {len(audited) - len(skipped)} packages")
    if skipped:
        print(f"not audited, for they could not be looked up: {', '.join(skipped)}")
    return int(bool(weak or skipped))


if __name__ == "__main__":
    sys.exit(main())
