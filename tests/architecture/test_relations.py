"""A foreign key is a wall with a door in it: it may lead down, never up."""

import configparser
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).parents[2]


def floors() -> dict[str, int]:
    """Number the rooms from the top, as the import contract lists them."""
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    layers = contracts["importlinter:contract:floors"]["layers"].split("\n")
    return {
        room.strip(): number
        for number, layer in enumerate(filter(None, layers))
        for room in layer.split("|")
    }


def test_no_foreign_key_leads_to_a_higher_floor_or_a_neighbour() -> None:
    """What a table points to can exist without it."""
    floor = floors()
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in floor
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation and field.related_model is not None
        if field.related_model._meta.app_label in floor
        if field.related_model._meta.app_label != model._meta.app_label
        if floor[field.related_model._meta.app_label] <= floor[model._meta.app_label]
    ]
    assert wrong == []
