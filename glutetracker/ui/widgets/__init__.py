"""Widgets that pages share; each draws itself from the theme as it is now.

A module is loaded when the first of its widgets is asked for: Today, which a start waits for, shows few of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glutetracker.ui.widgets.buttons import Button, IconButton
    from glutetracker.ui.widgets.card import Card, CardButton
    from glutetracker.ui.widgets.cells import NumberCell
    from glutetracker.ui.widgets.chips import Chip, ChipGroup
    from glutetracker.ui.widgets.choice import Select
    from glutetracker.ui.widgets.fields import Field, NoteField
    from glutetracker.ui.widgets.flow import Flow
    from glutetracker.ui.widgets.hits import HitList
    from glutetracker.ui.widgets.labels import ElidedLabel, KeyCap, Label, Metric, Pill, SectionTitle
    from glutetracker.ui.widgets.layouts import ReflowColumns, ScrollPage, wide_row
    from glutetracker.ui.widgets.line import Line
    from glutetracker.ui.widgets.nav import NavButton
    from glutetracker.ui.widgets.overlay import Overlay
    from glutetracker.ui.widgets.page_stack import PageStack
    from glutetracker.ui.widgets.rhythm import RhythmTiles
    from glutetracker.ui.widgets.ring import Ring
    from glutetracker.ui.widgets.row_place import RowPlace
    from glutetracker.ui.widgets.shares import Share, ShareRows
    from glutetracker.ui.widgets.states import EmptyState, Medallion, Toast
    from glutetracker.ui.widgets.text_page import TextPage
    from glutetracker.ui.widgets.tick import CheckBox, TickBox
    from glutetracker.ui.widgets.week import DayDisc, WeekStrip
    from glutetracker.ui.widgets.when import DateField, TimeField

__all__ = [
    "Button", "Card", "CardButton", "CheckBox", "Chip", "ChipGroup", "DateField", "DayDisc", "ElidedLabel",
    "EmptyState", "Field", "Flow", "HitList", "IconButton", "KeyCap", "Label", "Line", "Medallion", "Metric",
    "NavButton", "NoteField", "NumberCell", "Overlay", "PageStack", "Pill", "ReflowColumns", "RhythmTiles", "Ring",
    "RowPlace", "ScrollPage", "SectionTitle", "Select", "Share", "ShareRows", "TextPage", "TickBox", "TimeField",
    "Toast", "WeekStrip", "wide_row",
]  # fmt: skip

_NAMES = {
    "buttons": "Button IconButton",
    "card": "Card CardButton",
    "cells": "NumberCell",
    "chips": "Chip ChipGroup",
    "choice": "Select",
    "fields": "Field NoteField",
    "flow": "Flow",
    "hits": "HitList",
    "labels": "ElidedLabel KeyCap Label Metric Pill SectionTitle",
    "layouts": "ReflowColumns ScrollPage wide_row",
    "line": "Line",
    "nav": "NavButton",
    "overlay": "Overlay",
    "page_stack": "PageStack",
    "rhythm": "RhythmTiles",
    "ring": "Ring",
    "row_place": "RowPlace",
    "shares": "Share ShareRows",
    "states": "EmptyState Medallion Toast",
    "text_page": "TextPage",
    "tick": "CheckBox TickBox",
    "week": "DayDisc WeekStrip",
    "when": "DateField TimeField",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
