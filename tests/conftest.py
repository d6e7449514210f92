"""What several tests are given, and how hypothesis looks for counterexamples."""

import os
import signal
import threading
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# The same examples at every run, whatever the machine's speed: a test that passes here passes elsewhere.
settings.register_profile("same", derandomize=True, deadline=None)
# HYPOTHESIS_PROFILE=seek looks for examples that no run has tried.
settings.register_profile("seek", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# What was answered in an earlier run would hide what this one gets wrong.
os.environ["COPYDESK_NO_CACHE"] = "1"

# What a shell has put in the background ignores Ctrl-C, and so would the processes that tests start and end by it.
if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def project() -> Path:
    """The top folder of the project."""
    return ROOT
