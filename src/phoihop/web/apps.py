from django.apps import AppConfig


class WebRoom(AppConfig):
    name = "phoihop.web"
    label = "web"
