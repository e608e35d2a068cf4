"""The tables of this room; private to it."""

from phoihop.reporting.models.completeness import Completeness
from phoihop.reporting.models.duty_figure import DutyFigure
from phoihop.reporting.models.rollup_mark import RollupMark
from phoihop.reporting.models.round import Round
from phoihop.reporting.models.submission import Submission
from phoihop.reporting.models.target_figure import TargetFigure
from phoihop.reporting.models.unit_figure import UnitFigure

__all__ = [
    "Completeness",
    "DutyFigure",
    "RollupMark",
    "Round",
    "Submission",
    "TargetFigure",
    "UnitFigure",
]
