"""Every address of the API."""

from django.urls import URLPattern, URLResolver, path

from phoihop.api.app import api
from phoihop.api.errors import unknown_address

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", api.urls),
    path("", unknown_address, name="api_root"),
    path("<path:rest>", unknown_address, name="api_unknown"),
]
