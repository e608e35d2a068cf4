"""Units valid in time, departments, partner agencies, people, posts, accounts, scope of sight."""
