from django.apps import AppConfig


class InsightsRoom(AppConfig):
    name = "phoihop.insights"
    label = "insights"
