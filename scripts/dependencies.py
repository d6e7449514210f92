"""What copydesk depends on when it runs: each package with its version and licence, and known weaknesses of it.

`python -m scripts.dependencies` prints the table; with `--audit`, pip-audit asks PyPI for weaknesses, and OSV for those
of packages that PyPI does not know. It says how many could be looked up: unless all could, the exit code is 1.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, distribution

_EXTRA = re.compile(r"extra\s*==")
_NAME = re.compile(r"[\w.-]+")
_SEPARATORS = re.compile(r"[-_.]+")
_SERVICES = ("pypi", "osv")
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


def verdict(names: Sequence[str], found: Mapping[str, Sequence[str]]) -> list[str]:
    """What an audit of packages comes to; `found` has the weaknesses of those that could be looked up."""
    weak = [f"{name}: {', '.join(found[name])}" for name in names if found.get(name)]
    left = [name for name in names if name not in found]
    known = f"{len(weak) or 'none'} with known weaknesses" if found else "nothing is known of any"
    lines = [*weak, f"audited: {len(names) - len(left)} of {len(names)} packages, {known}"]
    return lines + ([f"not audited, for neither PyPI nor OSV answers for them: {', '.join(left)}"] if left else [])


def _audited(packages: Sequence[Distribution]) -> int:
    versions = {_SEPARATORS.sub("-", one.metadata["Name"]).lower(): one.version for one in packages}
    found: dict[str, list[str]] = {}
    for service in _SERVICES:
        found |= _answers(service, {name: version for name, version in versions.items() if name not in found})
    print(*verdict(list(versions), found), sep="\n")
    return int(len(found) < len(versions) or any(found.values()))


def _answers(service: str, versions: Mapping[str, str]) -> dict[str, list[str]]:
    """The known weaknesses of the packages that a service can look up."""
    wanted = "\n".join(f"{name}=={version}" for name, version in versions.items())
    options = ("--no-deps", "--disable-pip", "--format=json", "--vulnerability-service", service, "-r", "/dev/stdin")
    command = [sys.executable, "-m", "pip_audit", *options]
    done = subprocess.run(command, input=wanted, capture_output=True, text=True, check=False)
    try:
        told = json.loads(done.stdout)["dependencies"]
    except ValueError:
        print(done.stderr.strip().rpartition("\n")[2] or f"pip-audit says nothing of {service}", file=sys.stderr)
        return {}
    return {one["name"]: [weakness["id"] for weakness in one["vulns"]] for one in told if "skip_reason" not in one}


if __name__ == "__main__":
    sys.exit(main())
