"""The door for the terminal. Holds no rule."""
