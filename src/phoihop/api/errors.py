"""One envelope for all that goes wrong: a code for machines, a sentence for people, fields."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from phoihop.foundation.errors import Conflict, Denied, Missing
from phoihop.kernel.problems import Problem

STATUS_OF_PROBLEM: tuple[tuple[type[Problem], int], ...] = (
    (Missing, 404),
    (Denied, 403),
    (Conflict, 409),
)
UNPROCESSABLE = 422

SENTENCES = {
    400: ("bad_request", _("Dữ liệu gửi lên không đọc được. Đồng chí gửi JSON đúng định dạng.")),
    401: ("not_signed_in", _("Đồng chí cần đăng nhập trước khi gọi địa chỉ này.")),
    403: ("forbidden", _("Yêu cầu thiếu mã chống giả mạo (X-CSRFToken) hoặc mã đã cũ.")),
    404: ("address_unknown", _("Không có địa chỉ này. Danh sách địa chỉ ở /api/v1/openapi.json.")),
    405: ("method_not_allowed", _("Địa chỉ này không nhận phương thức đó.")),
}

SHAPE_WRONG = _("Dữ liệu gửi lên chưa đúng mẫu. Các ô chưa đúng nằm trong “fields”.")


def envelope(
    status: int, code: str, sentence: str | Promise, fields: Mapping[str, Any] | None = None
) -> HttpResponse:
    error = {"code": code, "sentence": str(sentence), "fields": dict(fields or {})}
    return JsonResponse({"error": error}, status=status, json_dumps_params={"ensure_ascii": False})


def status_of(problem: Problem) -> int:
    found = (status for kind, status in STATUS_OF_PROBLEM if isinstance(problem, kind))
    return next(found, UNPROCESSABLE)


def answer_problem(_request: HttpRequest, problem: Problem) -> HttpResponse:
    """Give the sentence, and one for each box that does not fit; the rest is for the log."""
    boxes = problem.fields.get("errors")
    fields = boxes if isinstance(boxes, Mapping) else {}
    return envelope(status_of(problem), problem.code, problem.sentence, fields)


def answer_http(_request: HttpRequest, error: HttpError | AuthenticationError) -> HttpResponse:
    code, sentence = SENTENCES.get(error.status_code, SENTENCES[400])
    return envelope(error.status_code, code, sentence)


def answer_not_found(_request: HttpRequest, _error: Http404) -> HttpResponse:
    return envelope(404, *SENTENCES[404])


def answer_invalid(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Name each field by where it stands: ``{"body.values.12": "…"}``."""
    fields = {".".join(map(str, item["loc"][1:])): item["msg"] for item in error.errors}
    return envelope(UNPROCESSABLE, "fields_invalid", SHAPE_WRONG, fields)


def unknown_address(request: HttpRequest, rest: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer an address under ``/api/`` that nothing serves."""
    return envelope(404, *SENTENCES[404])


def connect(api: NinjaAPI) -> None:
    handlers = (
        (Problem, answer_problem),
        (ValidationError, answer_invalid),
        (Http404, answer_not_found),
        (HttpError, answer_http),
    )
    for kind, handler in handlers:
        api.add_exception_handler(kind, handler)  # type: ignore[arg-type]
