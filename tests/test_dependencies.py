"""What copydesk depends on: each package is listed, and each states a licence."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from scripts.dependencies import dependencies, licence, verdict


def test_each_dependency_is_listed_and_states_a_licence(project: Path) -> None:
    listed = (project / "SECURITY.md").read_text("utf-8").lower()
    packages = dependencies()
    assert {"markdown-it-py", "mdurl", "textstat"} <= {one.metadata["Name"].lower() for one in packages}
    assert not [one.metadata["Name"] for one in packages if one.metadata["Name"].lower() not in listed]
    assert not [one.metadata["Name"] for one in packages if licence(one) == "not stated"]


@given(st.dictionaries(st.from_regex("[a-z]{3,9}[0-9]", fullmatch=True), st.none() | st.lists(st.just("CVE-1"))))
def test_an_audit_names_what_is_weak_or_was_not_looked_up(packages: dict[str, list[str] | None]) -> None:
    found = {name: weak for name, weak in packages.items() if weak is not None}
    told = "\n".join(verdict(list(packages), found))
    named = set(told.replace(",", " ").replace(":", " ").split())
    assert packages.keys() & named == {name for name, weak in packages.items() if weak != []}
    assert f"audited: {len(found)} of {len(packages)} packages" in told
