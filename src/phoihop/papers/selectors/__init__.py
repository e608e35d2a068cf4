"""The only readers of this room."""

from phoihop.papers.selectors.papers import paper_file, paper_get, papers_of

__all__ = ["paper_file", "paper_get", "papers_of"]
