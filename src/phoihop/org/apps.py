from django.apps import AppConfig


class OrgRoom(AppConfig):
    name = "phoihop.org"
    label = "org"
