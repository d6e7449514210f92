"""The address that a link leads to, in parts."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

_ADDRESS = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*):)?(?://(?:[^/?#@\s]*@)?(?P<host>[^/?#:\s]*|\[[^\]]*\])(?::\d*)?)?"
    r"(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?$",
    re.IGNORECASE | re.DOTALL,
)


class Address(NamedTuple):
    """A link's target; each part is empty where the target has none. Scheme and host are in lower case."""

    scheme: str
    host: str
    path: str
    query: str
    fragment: str

    @property
    def page(self) -> str:
        """Host, path and query without "www." and a slash at the end: what two links to one page have in common."""
        query = f"?{self.query}" if self.query else ""
        return self.host.removeprefix("www.") + self.path.rstrip("/") + query

    @property
    def site(self) -> str:
        """The host without "www."."""
        return self.host.removeprefix("www.")


@lru_cache(maxsize=4096)
def address(target: str) -> Address:
    """The parts of a target (RFC 3986, appendix B); "www.…" is taken to be a host."""
    target = target.strip()
    match = _ADDRESS.match(f"//{target}" if target.lower().startswith("www.") else target)
    if match is None:
        return Address("", "", target, "", "")
    parts = {name: part or "" for name, part in match.groupdict().items()}
    return Address(parts["scheme"].lower(), parts["host"].lower(), parts["path"], parts["query"], parts["fragment"])


def is_in(host: str, domains: Container[str]) -> bool:
    """Whether a host is one of some domains or lies in one of them."""
    parts = host.split(".")
    return any(".".join(parts[at:]) in domains for at in range(len(parts) - 1))


def is_of(host: str, domain: str) -> bool:
    """Whether a host is a domain or lies in it."""
    return host == domain or host.endswith(f".{domain}")
