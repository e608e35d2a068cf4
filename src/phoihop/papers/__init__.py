"""Picks facts from the other rooms and fills official papers with them."""
