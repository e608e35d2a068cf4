from django.apps import AppConfig


class PlansRoom(AppConfig):
    name = "phoihop.plans"
    label = "plans"
