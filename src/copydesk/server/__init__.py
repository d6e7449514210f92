"""The language server: articles checked while they are written, in any editor that speaks LSP 3.17."""
