"""Questions across rooms whose answer is figures: dashboards, who is behind, my work."""
