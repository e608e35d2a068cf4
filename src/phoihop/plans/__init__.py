"""Documents, plans, sections, targets, tasks, parties, and how they go down to the units."""
