from django.apps import AppConfig


class IndicatorsRoom(AppConfig):
    name = "phoihop.indicators"
    label = "indicators"
