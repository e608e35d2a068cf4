from django.apps import AppConfig


class FoundationRoom(AppConfig):
    name = "phoihop.foundation"
    label = "foundation"
