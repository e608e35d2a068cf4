"""Chooses and connects: settings, addresses, and who listens to which event."""
