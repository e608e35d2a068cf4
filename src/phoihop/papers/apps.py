from django.apps import AppConfig


class PapersRoom(AppConfig):
    name = "phoihop.papers"
    label = "papers"
