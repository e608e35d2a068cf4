"""The Vietnamese words for levels, sectors, bases and cadences, as data."""

from phoihop.targets.spec import Base, Cadence, Comparator, Force, Level, Owner

LEVELS = {
    Level.NATIONAL: "Tổng Liên đoàn",
    Level.PROVINCE: "LĐLĐ tỉnh",
    Level.UPPER: "công đoàn cấp trên trực tiếp cơ sở",
    Level.BASE: "CĐCS",
}

OWNERS = {
    Owner.NATIONAL: "Tổng Liên đoàn",
    Owner.PROVINCE: "LĐLĐ tỉnh",
    Owner.UPPER: "Công đoàn cấp trên trực tiếp cơ sở",
    Owner.BASE: "CĐCS",
    Owner.EACH: "Các cấp công đoàn",
}

SECTORS = {
    "public_admin": "hành chính sự nghiệp",
    "state_enterprise": "doanh nghiệp nhà nước",
    "non_state_enterprise": "doanh nghiệp ngoài nhà nước",
    "fdi": "doanh nghiệp có vốn đầu tư nước ngoài",
    "cooperative": "hợp tác xã",
    "other": "khu vực khác",
}

BASES = {
    Base.MEMBERS: "đoàn viên",
    Base.WORKFORCE: "đoàn viên, người lao động",
    Base.UNITS: "đơn vị",
    Base.ASKED: "đối tượng",
}

CADENCES = {
    Cadence.MONTH: "mỗi tháng",
    Cadence.QUARTER: "mỗi quý",
    Cadence.HALF: "mỗi 6 tháng",
    Cadence.YEAR: "mỗi năm",
    Cadence.TWO_YEARS: "mỗi hai năm",
    Cadence.TERM: "đến hết nhiệm kỳ",
}

COMPARATORS = {
    Comparator.AT_LEAST: "ít nhất ",
    Comparator.MORE_THAN: "trên ",
    Comparator.AT_MOST: "không quá ",
    Comparator.EXACTLY: "",
    Comparator.RANGE: "",
}

FORCES = {
    Force.MUST: "",
    Force.STRIVE: "phấn đấu ",
    Force.MAY: "có thể ",
    Force.MUST_NOT: "không ",
}
