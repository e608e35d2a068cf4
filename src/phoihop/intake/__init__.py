"""From an uploaded paper to a confirmed plan: the reading run and the review desk."""
