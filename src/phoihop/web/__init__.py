"""The door for the browser: pages, partials, components. Holds no rule."""
