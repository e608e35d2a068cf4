"""Connects the rooms once all of them are loaded."""

from django.apps import AppConfig


class ConfigRoom(AppConfig):
    name = "phoihop.config"
    label = "config"

    def ready(self) -> None:
        from phoihop.config import wiring

        wiring.connect()
