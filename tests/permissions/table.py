"""One line for each address and method: the verdict for each person, in the order of PEOPLE.

``in`` is a redirect to sign-in, ``302`` one to where the work went on, the rest are statuses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.life import answers
from tests.permissions.world import ANONYMOUS, World
from tests.personas import CHAIR, LEADER, OFFICER, OUTSIDER, PARTNER, UPPER
from tests.scene import QUARTER, TEXT

PEOPLE = (OFFICER, LEADER, UPPER, CHAIR, PARTNER, OUTSIDER, ANONYMOUS)

Body = Mapping[str, Any] | Callable[[World], dict[str, Any]]


@dataclass(frozen=True)
class Address:
    method: str
    route: str
    verdicts: str
    body: Body = field(default_factory=dict)
    is_json: bool = False


def get(route: str, verdicts: str, **query: str) -> Address:
    return Address("get", route, verdicts, query)


def post(route: str, verdicts: str, body: Body | None = None) -> Address:
    return Address("post", route, verdicts, body or {})


def call(method: str, route: str, verdicts: str, body: Body | None = None) -> Address:
    """A call of the API with a JSON body."""
    return Address(method, route, verdicts, body or {}, is_json=True)


def _upload(_world: World) -> dict[str, Any]:
    return {"file": SimpleUploadedFile("ke-hoach.txt", TEXT.encode(), "text/plain")}


def _report(world: World) -> dict[str, Any]:
    """The chair's answers; for another unit they are figures of boxes that it does not have."""
    province = world.life.province
    return {"values": answers(province, province.unit("SH-KCN-001"), QUARTER)}


def _waiting(world: World) -> dict[str, Any]:
    return {"submission_ids": [world.life.waiting_id]}


def _ticked(world: World) -> dict[str, Any]:
    return {"report": [str(world.life.waiting_id)]}


PLAN = "ke-hoach/<int:plan_id>/"
RUN = "van-ban/doc/<int:run_id>/"
API = "api/v1/"
REPORT = "bao-cao/<str:period>/"

EVERYBODY = "200 200 200 200 200 200 in"
SEES_PLAN = "200 200 200 200 200 404 in"
UNION_SEES_PLAN = "200 200 200 200 404 404 in"
OWN_OFFICE = "200 200 404 404 404 404 in"
API_EVERYBODY = "200 200 200 200 200 200 401"

PAGES = [
    get("", EVERYBODY),
    get("tim-kiem/", EVERYBODY, q="văn hóa"),
    get("ke-hoach/", EVERYBODY),
    get(PLAN, SEES_PLAN),
    get(PLAN + "chi-tieu/<int:target_id>/", SEES_PLAN),
    get(PLAN + "nhiem-vu/", SEES_PLAN),
    get(PLAN + "lich/", SEES_PLAN),
    get(PLAN + "bao-cao/", SEES_PLAN),
    get(PLAN + "van-ban/", SEES_PLAN),
    get(PLAN + "van-ban/tep/", SEES_PLAN),
    post(PLAN + "thu-hoi/", "409 403 403 403 403 404 in", {"withdraw_reason": "nhầm"}),
    get(PLAN + "cac-lan-sua/", SEES_PLAN),
    get(PLAN + "so-ket/", SEES_PLAN),
    post(PLAN + "so-ket/", "302 302 302 302 403 404 in", {"period": "2026-Q3"}),
    get(PLAN + "so-ket/<int:paper_id>/", OWN_OFFICE),
    get(PLAN + "so-ket/<int:paper_id>/tep/", OWN_OFFICE),
]

ROUND = {"period": "2026-Q4", "unit_due": "2026-12-24", "review_due": "2026-12-28"}
OWN = {"value": "2", "reason": "phù hợp đơn vị"}
ADDED = {"add-text": "Hằng năm tổ chức ít nhất 02 hội thi", "add-value": "2"}
CONFIRMED = {"period_from": "01/01/2026", "period_to": "31/12/2026", "cadence": "quarter"}
HEAD = {
    "title": "Tên khác",
    "code": "42/KH-LĐLĐ",
    "period_from": "01/01/2026",
    "period_to": "31/12/2028",
    "cadence": "quarter",
    "reason": "theo công văn",
}
DROPPED = {"go": "drop", "drop_reason": "trùng nội dung"}
OWNER_ALONE = "200 403 403 403 403 404 in"
HANDED_DOWN = "302 403 403 403 404 404 in"

PAPERS_READ_IN = [
    get("van-ban/", EVERYBODY),
    get("van-ban/nhap/", "200 403 200 403 403 200 in"),
    post("van-ban/nhap/", "302 403 302 403 403 302 in", _upload),
    get(RUN, OWN_OFFICE),
    get(RUN + "doc-den-dau/", "286 286 404 404 404 404 in"),
    get(RUN + "tep/", OWN_OFFICE),
    post(RUN + "doc-lai/", "409 403 404 404 404 404 in"),
    post(RUN + "muc/<int:item_id>/", "302 403 404 404 404 404 in", {"verdict": "accept"}),
    post(RUN + "muc/<int:item_id>/<slug:verdict>/", "302 403 404 404 404 404 in"),
    post(RUN + "nhan-muc-chac-chan/", "302 403 404 404 404 404 in"),
    post(RUN + "them/<slug:part>/", "302 403 404 404 404 404 in", ADDED),
    post(RUN + "dau-van-ban/", "302 403 404 404 404 404 in", {"title": "Tên khác"}),
    get(RUN + "tao/", "200 200 404 404 404 404 in"),
    post(RUN + "tao/", "302 403 404 404 404 404 in", CONFIRMED),
]

AMENDED = [
    get(PLAN + "sua/", OWNER_ALONE),
    post(PLAN + "sua/", "302 403 403 403 403 404 in", HEAD),
    get(PLAN + "sua/chi-tieu/<int:target_id>/", OWNER_ALONE),
    post(PLAN + "sua/chi-tieu/<int:target_id>/", "302 403 403 403 403 404 in", DROPPED),
    get(PLAN + "sua/nhiem-vu/<int:task_id>/", OWNER_ALONE),
    post(PLAN + "sua/nhiem-vu/<int:task_id>/", "302 403 403 403 403 404 in", DROPPED),
    post(PLAN + "xac-nhan/chi-tieu/<int:target_id>/", "302 403 403 403 403 404 in"),
    post(PLAN + "xac-nhan/nhiem-vu/<int:task_id>/", "302 403 403 403 403 404 in"),
]

CASCADE = [
    get(PLAN + "phan-bo/", UNION_SEES_PLAN),
    post(PLAN + "phan-bo/giao/", "302 403 403 403 403 404 in"),
    post(PLAN + "phan-bo/<int:target_id>/", HANDED_DOWN, {"method": "same"}),
    post(PLAN + "phan-bo/<int:target_id>/<int:unit_id>/", "302 302 302 302 404 404 in", OWN),
]

REPORTS = [
    get("bao-cao/", EVERYBODY),
    post("bao-cao/mo/", "302 302 302 302 403 302 in", ROUND),
    post("bao-cao/chot/<int:round_id>/", "302 302 403 403 403 403 in"),
    post("bao-cao/mo-lai/<int:round_id>/", "403 302 403 403 403 403 in", {"reason": "nhầm"}),
    get(REPORT + "nhap/", "200 200 200 200 404 404 in"),
    post(REPORT + "nhap/", "302 302 302 302 404 404 in", {"go": "next"}),
    post(REPORT + "giu/", "200 200 200 200 404 404 in"),
    get(REPORT + "da-gui/", "302 302 302 302 404 404 in"),
    post(REPORT + "sua/", "302 302 302 302 404 404 in"),
    get(REPORT + "duyet/", "200 200 200 200 404 200 in"),
    post(REPORT + "duyet/chap-nhan/", "403 403 302 404 404 404 in", _ticked),
    post(
        REPORT + "duyet/tra-lai/<int:submission_id>/",
        "403 403 302 404 404 404 in",
        {"reason": "Xem lại số", "seen": "submitted"},
    ),
    get(REPORT + "nhac/", "200 200 200 200 404 200 in"),
]

UNITS = [
    get("don-vi/", "200 200 200 200 302 200 in"),
    get("don-vi/<int:unit_id>/", "200 200 200 200 404 404 in"),
    get("don-vi/<int:unit_id>/truc-thuoc/", "200 200 200 200 404 404 in"),
]

SIGN_IN = [
    get("tai-khoan/login/", "302 302 302 302 302 302 200"),
    post("tai-khoan/logout/", "in in in in in in in"),
    get("chon-don-vi/", EVERYBODY),
    post("chon-don-vi/", "302 302 302 302 302 302 in"),
    get("chua-co-don-vi/", "302 302 302 302 302 302 in"),
    post("ngon-ngu/", "302 302 302 302 302 302 302", {"language": "en"}),
]

AMENDS = "200 403 403 403 403 404 401"
CALLS = [
    get(API + "openapi.json", "200 200 200 200 200 200 200"),
    get(API, "404 404 404 404 404 404 404"),
    get("api/", "404 404 404 404 404 404 404"),
    get("api/<path:rest>", "404 404 404 404 404 404 404"),
    get(API + "me", API_EVERYBODY),
    get(API + "units/<int:unit_id>", "200 200 200 200 404 404 401"),
    get(API + "units/<int:unit_id>/children", "200 200 200 200 404 404 401"),
    get(API + "plans", API_EVERYBODY),
    get(API + "plans/<int:plan_id>", "200 200 200 200 200 404 401"),
    call("patch", API + "plans/<int:plan_id>", AMENDS, {"title": "Tên khác", "reason": "sửa"}),
    call(
        "post",
        API + "plans/<int:plan_id>/withdraw",
        "409 403 403 403 403 404 401",
        {"reason": "nhầm"},
    ),
    call(
        "patch",
        API + "plans/<int:plan_id>/targets/<int:target_id>",
        AMENDS,
        {"value": 3, "reason": "sửa"},
    ),
    call(
        "patch",
        API + "plans/<int:plan_id>/tasks/<int:task_id>",
        AMENDS,
        {"due": "2026-10", "reason": "sửa"},
    ),
    get(API + "plans/<int:plan_id>/papers", "200 200 200 200 200 404 401"),
    call(
        "post",
        API + "plans/<int:plan_id>/papers",
        "200 200 200 200 403 404 401",
        {"period": "2026-Q3"},
    ),
    get(API + "papers/<int:paper_id>/file", "200 200 404 404 404 404 401"),
    get(API + "documents", API_EVERYBODY),
    post(API + "documents", "200 403 200 403 403 200 401", _upload),
    get(API + "documents/<int:run_id>", "200 200 404 404 404 404 401"),
    get(API + "documents/<int:run_id>/items", "200 200 404 404 404 404 401"),
    call(
        "post",
        API + "documents/items/<int:item_id>",
        "200 403 404 404 404 404 401",
        {"verdict": "accepted"},
    ),
    call(
        "post",
        API + "documents/<int:run_id>/confirm",
        "200 403 404 404 404 404 401",
        {"period_from": "2026-01-01", "period_to": "2026-12-31"},
    ),
    get(API + "reports/rounds", API_EVERYBODY),
    get(API + "reports/<period>", "200 200 200 200 403 200 401"),
    get(API + "reports/<period>/form", "200 200 200 200 403 200 401"),
    get(API + "reports/<period>/review", "200 200 200 200 404 200 401"),
    call("put", API + "reports/<period>/draft", "200 200 200 200 403 404 401", _report),
    call("post", API + "reports/<period>/submit", "200 200 200 200 403 404 401", _report),
    call("post", API + "reports/submissions/accept", "403 403 200 404 404 404 401", _waiting),
    call(
        "post",
        API + "reports/submissions/<int:submission_id>/return",
        "403 403 200 404 404 404 401",
        {"reason": "Xem lại số"},
    ),
]

ADDRESSES = [*PAGES, *PAPERS_READ_IN, *AMENDED, *CASCADE, *REPORTS, *UNITS, *SIGN_IN, *CALLS]
