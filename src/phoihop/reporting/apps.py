from django.apps import AppConfig


class ReportingRoom(AppConfig):
    name = "phoihop.reporting"
    label = "reporting"
