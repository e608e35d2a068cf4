"""The list of papers and the upload, as the officer meets them."""

from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.test import Client
from tests.intake.papers import PAPER, docx_of
from tests.personas import CHAIR, LEADER, PARTNER

from phoihop.intake.models import ReadingRun
from phoihop.intake.services import paper_upload, run_read
from phoihop.intake.services.uploads import READ_AT_ONCE
from phoihop.web.uploads import ENVELOPE


def upload(client, data, name="ke-hoach.txt"):
    file = SimpleUploadedFile(name, data, "text/plain")
    return client.post("/van-ban/nhap/", {"file": file}, follow=True)


def test_an_uploaded_paper_leads_to_its_review(signed_in) -> None:
    """Text beside items, targets first."""
    page = upload(signed_in(), docx_of(PAPER), "ke-hoach.docx")
    assert page.redirect_chain
    assert "Rà soát kết quả đọc: 42/KH-LĐLĐ" in page.content.decode()


def test_an_unreadable_paper_says_why_and_keeps_the_file(signed_in) -> None:
    """The way on stands beside the reason."""
    client = signed_in()
    page = upload(client, b"PK broken", "hong.docx").content.decode()
    assert "bị hỏng" in page
    assert "Tệp đã tải lên vẫn còn" in page
    run = ReadingRun.objects.get()
    answer = client.get(f"/van-ban/doc/{run.pk}/tep/")
    assert answer.content == b"PK broken"
    assert "attachment" in answer["Content-Disposition"]
    again = client.post(f"/van-ban/doc/{run.pk}/doc-lai/", follow=True)
    assert "bị hỏng" in again.content.decode()


@pytest.mark.parametrize(
    ("size", "words"), [(None, "Chưa có tệp nào"), (5, "lớn hơn mức cho phép")]
)
def test_a_refused_upload_says_what_to_do(signed_in, settings, size, words) -> None:
    """Nothing is kept; the form is there for another try."""
    settings.PHOIHOP_MAX_UPLOAD = 4
    files = {"file": SimpleUploadedFile("x.txt", b"x" * size)} if size else {}
    page = signed_in().post("/van-ban/nhap/", files)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert not ReadingRun.objects.exists()


@pytest.mark.parametrize("address", ["/van-ban/nhap/", "/api/v1/documents", "/tai-khoan/login/"])
def test_nothing_of_a_request_that_is_too_large_is_kept(signed_in, settings, address) -> None:
    """Whoever sends it, no byte reaches the disk; who asks for the file learns its size."""
    settings.PHOIHOP_MAX_UPLOAD = 4
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    client = Client() if "login" in address else signed_in()
    with patch.object(TemporaryFileUploadHandler, "receive_data_chunk") as kept:
        answer = upload_once(client, address, b"x" * (ENVELOPE + 5))
    assert not kept.called
    assert ("lớn hơn mức cho phép" in answer.content.decode()) == ("login" not in address)


def upload_once(client, address, data):
    return client.post(address, {"file": SimpleUploadedFile("x.txt", data)})


@pytest.mark.parametrize("persona", [LEADER, CHAIR, PARTNER])
def test_who_may_not_enter_papers_is_told_so(signed_in, persona) -> None:
    """A page that explains, not an empty form."""
    assert signed_in(persona).get("/van-ban/nhap/").status_code == 403


def test_a_long_paper_is_waited_for_until_it_is_read(signed_in, officer) -> None:
    """The page asks every two seconds; the answer that ends it is 286."""
    data = (PAPER + "\n" * READ_AT_ONCE).encode()
    run = paper_upload(viewer=officer, data=data, name="dai.txt", content_type="text/plain")
    client = signed_in()
    assert "every 2s" in client.get(f"/van-ban/doc/{run}/").content.decode()
    poll = f"/van-ban/doc/{run}/doc-den-dau/"
    assert client.get(poll, headers={"HX-Request": "true"}).status_code == 200
    run_read(run_id=run)
    done = client.get(poll, headers={"HX-Request": "true"})
    assert done.status_code == 286
    assert "Đã đọc xong" in done.content.decode()


def test_the_list_tells_the_state_and_the_next_step(signed_in, run_id) -> None:
    """Found without accents; a filter that finds nothing says which filter."""
    client = signed_in()
    assert "Rà soát văn bản" in client.get("/van-ban/?q=doi song van hoa").content.decode()
    nothing = client.get("/van-ban/?q=hội thao").content.decode()
    assert "Không có văn bản nào khớp bộ lọc" in nothing
    assert "hội thao" in nothing
    assert "khớp bộ lọc" in client.get("/van-ban/?state=failed").content.decode()


def test_before_the_first_paper_the_list_says_what_it_is_for(signed_in) -> None:
    """An officer is shown the way in, a chair is not."""
    assert "/van-ban/nhap/" in signed_in().get("/van-ban/").content.decode()
    chair = signed_in(CHAIR).get("/van-ban/").content.decode()
    assert "Chưa có văn bản nào" in chair
    assert "/van-ban/nhap/" not in chair
