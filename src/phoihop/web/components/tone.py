"""The seven states of the design: one class and one icon each."""

from enum import StrEnum


class Tone(StrEnum):
    """A state; its value is the class in the style sheets."""

    DONE = "dat"
    ON_TRACK = "dung"
    LOOK = "luuy"
    LATE = "cham"
    NOTHING_YET = "cho"
    RETURNED = "tra"
    LOCKED = "khoa"


ICON_OF_TONE = {
    Tone.DONE: "circle-check",
    Tone.ON_TRACK: "progress-check",
    Tone.LOOK: "alert-triangle",
    Tone.LATE: "alert-octagon",
    Tone.NOTHING_YET: "circle-dashed",
    Tone.RETURNED: "arrow-back-up",
    Tone.LOCKED: "lock",
}

ICON_OF_NOTICE = {**ICON_OF_TONE, Tone.ON_TRACK: "info-circle"}
