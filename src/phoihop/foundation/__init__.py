"""What any trade could use unchanged: audit, access, files, events, queue. Knows no union word."""
