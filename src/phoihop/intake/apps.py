from django.apps import AppConfig


class IntakeRoom(AppConfig):
    name = "phoihop.intake"
    label = "intake"
