"""Sources of what the browser loads, and the command that builds them."""
