"""A demo's passwords are printed on its sign-in page: it answers nobody beyond this machine."""

from collections.abc import Callable
from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.utils.translation import gettext as _


class LoopbackOnly:
    """Holds whatever server runs the demo; ``phoihop serve`` refuses other addresses anyway."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if ip_address(request.META["REMOTE_ADDR"]).is_loopback:
            return self.get_response(request)
        sentence = _("Bản dùng thử chỉ mở trên chính máy đang chạy. Đồng chí mở trên máy đó.")
        return HttpResponseForbidden(sentence, content_type="text/plain; charset=utf-8")
