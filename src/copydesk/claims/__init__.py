"""Claims: what an article states, and how two of its statements compare."""
