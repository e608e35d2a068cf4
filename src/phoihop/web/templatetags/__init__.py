"""Template tags: the components' names in templates."""
