"""Every address of the web, one list per area."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from phoihop.web.pages import gallery

urlpatterns: list[URLPattern | URLResolver] = [
    path("tai-khoan/", include("allauth.account.urls")),
    path("ngon-ngu/", set_language, name="set_language"),
]

if settings.DEBUG or settings.PHOIHOP_DEMO:
    urlpatterns += [
        path("thanh-phan/", gallery.gallery, name="gallery"),
        path("thanh-phan/viec/<int:step>/", gallery.gallery_work, name="gallery_work"),
    ]
