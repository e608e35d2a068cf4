"""The door for programs: one error envelope, an OpenAPI snapshot. Holds no rule."""
