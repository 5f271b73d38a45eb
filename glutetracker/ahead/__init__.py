"""What is to come: plans read from a line, what they stand close to, and what keeps one from its day."""

from glutetracker.ahead.in_the_way import in_the_way
from glutetracker.ahead.lines import is_plan_alone, read_as_plan, read_plan, with_planned_day
from glutetracker.ahead.nearness import nearness

__all__ = ["in_the_way", "is_plan_alone", "nearness", "read_as_plan", "read_plan", "with_planned_day"]
