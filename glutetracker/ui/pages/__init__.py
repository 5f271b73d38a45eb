"""The pages of the window, in the order of the side bar."""

from glutetracker.ui.pages.page import Place
from glutetracker.words import tr

PAGES = (
    Place("today", tr("Today"), "today", "Ctrl+1"),
    Place("log", tr("Log"), "log", "Ctrl+2"),
    Place("history", tr("History"), "history", "Ctrl+3"),
    Place("progress", tr("Progress"), "progress", "Ctrl+4"),
    Place("guide", tr("Guide"), "guide", "Ctrl+5"),
    Place("body", tr("Body"), "body", "Ctrl+6", is_of_body=True),
    Place("question", tr("The question"), "question", "Ctrl+7"),
    Place("settings", tr("Settings"), "settings", "Ctrl+,", at_foot=True),
)
