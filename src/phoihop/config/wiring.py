"""Who listens to which event. News goes up only here."""


def connect() -> None:
    """Register every listener, once, when all rooms are loaded."""
