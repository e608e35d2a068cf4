"""How the documents name levels, sectors and people: tables that a speaker can correct.

Patterns are searched in lower-case, single-spaced NFC text, in the order given; the first level or
sector that a stretch of text names takes it, so longer names stand before the shorter ones inside.
"""

from __future__ import annotations

from phoihop.targets.spec import Base, Level

LEVELS: tuple[tuple[str, frozenset[Level]], ...] = (
    (r"(?:các|mỗi) cấp công đoàn|công đoàn các cấp|^cấp công đoàn", frozenset()),
    (
        r"công đoàn cấp trên(?: trực tiếp)?(?: cơ sở)?|cấp trên trực tiếp cơ sở"
        r"|(?:lđlđ|liên đoàn lao động) (?:cấp )?huyện|công đoàn ngành|công đoàn (?:các )?kcn",
        frozenset({Level.UPPER}),
    ),
    (
        r"(?:lđlđ|liên đoàn lao động) (?:cấp )?(?:tỉnh|thành phố)|cấp tỉnh",
        frozenset({Level.PROVINCE}),
    ),
    (r"tổng (?:lđlđ|liên đoàn)", frozenset({Level.NATIONAL})),
    (r"công đoàn cơ sở|cđcs|nghiệp đoàn", frozenset({Level.BASE})),
)

ENTERPRISES = frozenset({"state_enterprise", "non_state_enterprise", "fdi"})

SECTORS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"hành chính,? sự nghiệp|hcsn|cơ quan nhà nước", frozenset({"public_admin"})),
    # In union usage "outside the state sector" holds private and foreign enterprises alike.
    (r"ngoài (?:khu vực )?nhà nước", frozenset({"non_state_enterprise", "fdi"})),
    (r"(?:doanh nghiệp|dn) nhà nước|dnnn", frozenset({"state_enterprise"})),
    (r"(?:có )?vốn (?:đầu tư )?nước ngoài|\bfdi\b", frozenset({"fdi"})),
    (r"tư nhân|ngoài quốc doanh", frozenset({"non_state_enterprise"})),
    (r"hợp tác xã|\bhtx\b", frozenset({"cooperative"})),
)

#: Only when nothing more exact is named.
ANY_ENTERPRISE = r"doanh nghiệp|\bdn\b|nhà máy|công ty"

_DETERMINERS = r"(?:(?:tổng số|toàn bộ|toàn thể|các|những|số|mỗi|nữ)\s+)*"

#: How the group begins: whom a share is taken of.
UNITS_FIRST = _DETERMINERS + (
    r"(?:cđcs|công đoàn cơ sở|nghiệp đoàn|công đoàn|cơ quan|đơn vị|doanh nghiệp|dn\b|hợp tác xã"
    r"|lđlđ|liên đoàn lao động|ban chấp hành|cấp công đoàn)"
)
PEOPLE_FIRST = _DETERMINERS + (
    r"(?:đv\b|đoàn viên|người lao động|nlđ|công nhân|cnlđ|cnvclđ|cbccvc|lao động|viên chức"
    r"|cán bộ|chủ tịch|ủy viên|báo cáo viên|công đoàn viên)"
)

#: Of whom the headcounts tell: first that fits. Officers are in no headcount.
PEOPLE_BASES: tuple[tuple[str, Base], ...] = (
    (r"cán bộ|chủ tịch|ủy viên|báo cáo viên", Base.ASKED),
    (r"nlđ|lao động|công nhân|cnlđ|cnvclđ|viên chức", Base.WORKFORCE),
    (r"đoàn viên|\bđv\b", Base.MEMBERS),
)

AT_LEAST_WORKERS = r"từ ([\d.]+)\s*(?:lao động|công nhân|người|đoàn viên|clđ)[^;.]*? trở lên"
MORE_THAN_WORKERS = r"(?:có )?trên ([\d.]+)\s*(?:lao động|công nhân|người)"
FEWER_THAN_WORKERS = r"(?:có )?dưới ([\d.]+)\s*(?:lao động|công nhân|người)"

AVERAGE = r"bình quân,? (?:mỗi|một|01|1)\b"
QUOTA = r"lựa chọn|hạn mức|đề cử|đề nghị"
STRIVE = r"phấn đấu"
MAY = r"có thể"
MUST_NOT = r"^không (?:tổ chức|được|sử dụng)"
ADMISSIONS = r"kết nạp|đoàn viên mới|phát triển đoàn viên"
