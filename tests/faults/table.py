"""The faults by name: what is tried, how often it is tried, and whether the tests try it too."""

from __future__ import annotations

from typing import NamedTuple

from tests.faults import company, processes, storage, surroundings
from tests.faults.desk import Attempt


class Fault(NamedTuple):
    """What is tried and how often; one that is not `quick` runs by `make faults` alone."""

    attempt: Attempt
    runs: int
    quick: bool = True


FAULTS: dict[str, Fault] = {
    "a worker is killed": Fault(processes.worker_killed, 20),
    "the first process of a check is killed": Fault(processes.first_killed, 20),
    "Ctrl-C during fix": Fault(processes.fix_interrupted, 50),
    "the signal to end during fix": Fault(processes.fix_ended, 50),
    "fix is killed": Fault(processes.fix_killed, 50),
    "a check with a report is ended": Fault(processes.check_killed, 50),
    "nobody reads the report": Fault(processes.reader_gone, 20),
    "two runs on one cache": Fault(processes.two_runs, 20),
    "articles come and go during a check": Fault(company.files_come_and_go, 100),
    "an article grows while it is read": Fault(company.file_grows, 100),
    "two runs of fix at once": Fault(company.two_fixes, 100),
    "somebody saves articles during fix": Fault(company.saved_during_fix, 100),
    "no room for a fix": Fault(storage.full_while_fixing, 20),
    "no room for a report": Fault(storage.full_while_reporting, 20),
    "no room for the cache": Fault(storage.full_cache, 20),
    "a full disk": Fault(storage.full_disk, 10, quick=False),
    "no permission to write an article": Fault(storage.read_only_articles, 5),
    "no permission to write a report": Fault(storage.read_only_report, 5),
    "no permission to write the cache": Fault(storage.read_only_cache, 5),
    "a damaged cache": Fault(storage.damaged_cache, 100),
    "an odd clock": Fault(surroundings.odd_clock, 50),
    "an odd language": Fault(surroundings.odd_language, 20),
    "no home": Fault(surroundings.no_home, 10),
    "a home that may not be written": Fault(surroundings.read_only_home, 5),
    "links in circles": Fault(surroundings.links_in_circles, 100),
    "many files": Fault(surroundings.few_of_many_files, 1),
    "100,000 files": Fault(surroundings.many_files, 1, quick=False),
}
