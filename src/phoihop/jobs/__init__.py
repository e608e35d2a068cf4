"""The door for the clock and the queue: tasks that may run twice with one effect. Holds no rule."""
