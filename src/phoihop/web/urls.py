"""Every address of the web, one list per area."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, path
from django.views.i18n import set_language

from phoihop.web.pages import (
    cascade,
    documents,
    gallery,
    my_work,
    papers,
    plan,
    plan_amend,
    plan_amend_item,
    plan_amendments,
    plans_list,
    report_form,
    report_review,
    report_sent,
    reports,
    review,
    review_confirm,
    search,
    sign_in,
    units,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("tai-khoan/login/", sign_in.SignIn.as_view(), name="account_login"),
    path("tai-khoan/logout/", sign_in.SignOut.as_view(), name="account_logout"),
    path("chon-don-vi/", sign_in.choose_position, name="choose_position"),
    path("chua-co-don-vi/", sign_in.no_position, name="no_position"),
    path("ngon-ngu/", set_language, name="set_language"),
]

urlpatterns += [
    path("", my_work.my_work, name="my_work"),
    path("tim-kiem/", search.search, name="search"),
]

urlpatterns += [
    path("ke-hoach/<int:plan_id>/", plan.plan_page, name="plan_page"),
    path("ke-hoach/<int:plan_id>/chi-tieu/<int:target_id>/", plan.plan_target, name="plan_target"),
    path("ke-hoach/<int:plan_id>/nhiem-vu/", plan.plan_tasks, name="plan_tasks"),
    path("ke-hoach/<int:plan_id>/lich/", plan.plan_calendar, name="plan_calendar"),
    path("ke-hoach/<int:plan_id>/bao-cao/", plan.plan_reports, name="plan_reports"),
    path("ke-hoach/<int:plan_id>/van-ban/", plan.plan_source, name="plan_source"),
    path("ke-hoach/<int:plan_id>/van-ban/tep/", plan.plan_file, name="plan_file"),
    path("ke-hoach/<int:plan_id>/thu-hoi/", plan_amend.plan_take_back, name="plan_take_back"),
    path(
        "ke-hoach/<int:plan_id>/cac-lan-sua/",
        plan_amendments.plan_amendments,
        name="plan_amendments",
    ),
    path("ke-hoach/<int:plan_id>/sua/", plan_amend.amend_plan, name="plan_amend"),
    path(
        "ke-hoach/<int:plan_id>/sua/chi-tieu/<int:target_id>/",
        plan_amend_item.amend_target,
        name="amend_target",
    ),
    path(
        "ke-hoach/<int:plan_id>/sua/nhiem-vu/<int:task_id>/",
        plan_amend_item.amend_task,
        name="amend_task",
    ),
    path(
        "ke-hoach/<int:plan_id>/xac-nhan/chi-tieu/<int:target_id>/",
        plan_amend.confirm_target,
        name="confirm_target",
    ),
    path(
        "ke-hoach/<int:plan_id>/xac-nhan/nhiem-vu/<int:task_id>/",
        plan_amend.confirm_task,
        name="confirm_task",
    ),
    path("ke-hoach/<int:plan_id>/so-ket/", papers.review_papers, name="review_papers"),
    path("ke-hoach/<int:plan_id>/so-ket/<int:paper_id>/", papers.review_paper, name="review_paper"),
    path(
        "ke-hoach/<int:plan_id>/so-ket/<int:paper_id>/tep/", papers.review_file, name="review_file"
    ),
]

urlpatterns += [
    path("van-ban/", documents.document_list, name="document_list"),
    path("van-ban/nhap/", documents.document_upload, name="document_upload"),
    path("van-ban/doc/<int:run_id>/", review.review_desk, name="review_desk"),
    path("van-ban/doc/<int:run_id>/doc-den-dau/", documents.document_state, name="document_state"),
    path("van-ban/doc/<int:run_id>/tep/", documents.document_file, name="document_file"),
    path(
        "van-ban/doc/<int:run_id>/doc-lai/",
        documents.document_read_again,
        name="document_read_again",
    ),
    path("van-ban/doc/<int:run_id>/muc/<int:item_id>/", review.desk_item, name="desk_item"),
    path(
        "van-ban/doc/<int:run_id>/muc/<int:item_id>/<slug:verdict>/",
        review.desk_undo,
        name="desk_undo",
    ),
    path("van-ban/doc/<int:run_id>/nhan-muc-chac-chan/", review.desk_sure, name="desk_sure"),
    path("van-ban/doc/<int:run_id>/them/<slug:part>/", review.desk_add, name="desk_add"),
    path("van-ban/doc/<int:run_id>/dau-van-ban/", review.desk_header, name="desk_header"),
    path("van-ban/doc/<int:run_id>/tao/", review_confirm.desk_confirm, name="desk_confirm"),
]

urlpatterns += [
    path("ke-hoach/", plans_list.plan_list, name="plan_list"),
    path("ke-hoach/<int:plan_id>/phan-bo/", cascade.plan_cascade, name="plan_cascade"),
    path("ke-hoach/<int:plan_id>/phan-bo/giao/", cascade.cascade_all, name="cascade_all"),
    path(
        "ke-hoach/<int:plan_id>/phan-bo/<int:target_id>/",
        cascade.cascade_target,
        name="cascade_target",
    ),
    path(
        "ke-hoach/<int:plan_id>/phan-bo/<int:target_id>/<int:unit_id>/",
        cascade.cascade_unit,
        name="cascade_unit",
    ),
]

urlpatterns += [
    path("don-vi/", units.unit_list, name="unit_list"),
    path("don-vi/<int:unit_id>/", units.unit_page, name="unit_page"),
    path("don-vi/<int:unit_id>/truc-thuoc/", units.unit_branches, name="unit_branches"),
]

urlpatterns += [
    path("bao-cao/", reports.report_home, name="report_home"),
    path("bao-cao/mo/", reports.open_round, name="round_open"),
    path("bao-cao/chot/<int:round_id>/", reports.close_round, name="round_close"),
    path("bao-cao/mo-lai/<int:round_id>/", reports.reopen_round, name="round_reopen"),
    path("bao-cao/<str:period>/nhap/", report_form.report_form, name="report_form"),
    path("bao-cao/<str:period>/giu/", report_form.report_keep, name="report_keep"),
    path("bao-cao/<str:period>/da-gui/", report_sent.report_sent, name="report_sent"),
    path("bao-cao/<str:period>/sua/", report_sent.report_reopen, name="report_reopen"),
    path("bao-cao/<str:period>/duyet/", report_review.report_review, name="report_review"),
    path(
        "bao-cao/<str:period>/duyet/chap-nhan/", report_review.report_accept, name="report_accept"
    ),
    path(
        "bao-cao/<str:period>/duyet/tra-lai/<int:submission_id>/",
        report_review.report_return,
        name="report_return",
    ),
    path("bao-cao/<str:period>/nhac/", report_review.report_remind, name="report_remind"),
]

if settings.DEBUG or settings.PHOIHOP_DEMO:
    urlpatterns += [
        path("thanh-phan/", gallery.gallery, name="gallery"),
        path("thanh-phan/viec/<int:step>/", gallery.gallery_work, name="gallery_work"),
    ]
