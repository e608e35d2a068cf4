"""What a paper says: facts in, blocks out. Nothing here reads a database."""
