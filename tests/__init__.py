"""The tests; a package, because an installed library ships one of the same name."""
