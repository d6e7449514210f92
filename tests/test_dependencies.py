"""What copydesk depends on: each package is listed, and each states a licence."""

from __future__ import annotations

from pathlib import Path

from scripts.dependencies import dependencies, licence


def test_each_dependency_is_listed_and_states_a_licence(project: Path) -> None:
    listed = (project / "SECURITY.md").read_text("utf-8").lower()
    packages = dependencies()
    assert {"markdown-it-py", "mdurl", "textstat"} <= {one.metadata["Name"].lower() for one in packages}
    assert not [one.metadata["Name"] for one in packages if one.metadata["Name"].lower() not in listed]
    assert not [one.metadata["Name"] for one in packages if licence(one) == "not stated"]
