"""Every address of the web and the API."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", include("phoihop.api.urls")),
    path("", include("phoihop.web.urls")),
]

handler400 = "phoihop.web.pages.failures.bad_request"
handler403 = "phoihop.web.pages.failures.permission_denied"
handler404 = "phoihop.web.pages.failures.not_found"
handler500 = "phoihop.web.pages.failures.server_error"
