"""Widgets that pages share; each draws itself from the theme as it is now."""

from glutetracker.ui.widgets.buttons import Button, ChipGroup, IconButton, NavButton
from glutetracker.ui.widgets.card import Card
from glutetracker.ui.widgets.fields import Field, NumberCell, Select
from glutetracker.ui.widgets.labels import ElidedLabel, Label, Pill
from glutetracker.ui.widgets.layouts import ReflowColumns, ScrollPage, wide_row
from glutetracker.ui.widgets.rings import DayDisc, RhythmTiles, Ring, WeekStrip
from glutetracker.ui.widgets.states import EmptyState, Toast
from glutetracker.ui.widgets.tick import TickBox
from glutetracker.ui.widgets.when import DateField, TimeField

__all__ = [
    "Button", "Card", "ChipGroup", "DateField", "DayDisc", "ElidedLabel", "EmptyState", "Field", "IconButton", "Label",
    "NavButton", "NumberCell", "Pill", "ReflowColumns", "RhythmTiles", "Ring", "ScrollPage", "Select", "TickBox",
    "TimeField", "Toast", "WeekStrip", "wide_row",
]  # fmt: skip
