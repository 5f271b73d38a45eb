"""Every widget in every state, drawn to PNG: python tests/ui/gallery.py FOLDER."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui import widgets as w
from glutetracker.ui.theme import Look, icons

TODAY = 4
WEEK = (
    ("M", "dumbbell", "glute"), ("T", "run", "run"), ("W", "moon", ""), ("T", "dumbbell", "both"),
    ("F", "dumbbell", ""), ("S", "run", ""), ("S", "", ""),
)  # fmt: skip
GLUTES = (4, 5, 3, 9, 7, 0, 7, 5, 4, 3, 4, 8)
RUNS = (9, 5, 3, 6, 9, 0, 9, 6, 5, 5, 2, 6)
PAGES = (
    ("today", "Today"), ("log", "Log"), ("history", "History"), ("progress", "Progress"), ("guide", "Guide"),
    ("body", "Body"), ("plan", "Plan"), ("question", "The question"), ("settings", "Settings"),
)  # fmt: skip


def gallery(look: Look, *, chosen_page: int = 0) -> QWidget:
    """A window like the real one, with a card for each kind of widget."""
    window = QWidget()
    window.setObjectName("page")
    across = QHBoxLayout(window)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(side_bar(look, chosen_page))
    page = w.ScrollPage(look, "Every widget", "Friday 23 October · in every state")
    page.buttons.addWidget(w.Button(look, "Log a run", icon="run"))
    page.buttons.addWidget(w.Button(look, "Start session", icon="play", kind="primary"))
    page.under_title.addWidget(
        w.ChipGroup(look, "Range", [("4", "4 weeks"), ("12", "12 weeks"), ("1", "1 year"), ("a", "All")], "12")
    )
    columns = w.ReflowColumns(look)
    for card in (week_card(look), buttons_card(look), set_rows_card(look), empty_card(look)):
        columns.first.addWidget(card)
    for card in (sessions_card(look), rhythm_card(look), words_card(look), fields_card(look), rings_card(look)):
        columns.second.addWidget(card)
    page.body.addWidget(columns)
    across.addWidget(page, 1)
    return window


def flowing(look: Look, *widgets: QWidget) -> QWidget:
    """Widgets side by side, on the next line what does not fit."""
    holder = QWidget()
    row = w.Flow(holder)
    row.setSpacing(look.theme.px(8))
    for widget in widgets:
        row.addWidget(widget)
    return holder


def side_bar(look: Look, chosen: int) -> QWidget:
    bar = QFrame()
    bar.setObjectName("sideBar")
    px = look.theme.px
    column = QVBoxLayout(bar)
    column.setContentsMargins(px(12), px(20), px(12), px(20))
    column.setSpacing(px(4))
    narrow = chosen < 0
    bar.setFixedWidth(px(64 if narrow else 208))
    for at, (icon, title) in enumerate(PAGES):
        button = w.NavButton(look, icon, title, f"Ctrl+{at + 1}")
        button.set_narrow(narrow=narrow)
        button.setChecked(at == abs(chosen))
        if icon == "settings":
            column.addStretch(1)
        column.addWidget(button)
    return bar


def week_card(look: Look) -> w.Card:
    card = w.Card(look, "This week", w.Label(look, "3 days left", "small", "body2"))
    strip = w.WeekStrip(look)
    strip.show_days(
        [
            w.DayDisc(letter, icon, role, at == TODAY, f"day {at}", is_planned=at > TODAY and bool(icon))
            for at, (letter, icon, role) in enumerate(WEEK)
        ]
    )
    card.body.addWidget(strip)
    row = QHBoxLayout()
    for role, share, value, of in (("glute", 0.69, "11", "of 16 sets"), ("run", 0.71, "14.2", "of 20 km")):
        ring = w.Ring(look, role)
        ring.show_share(share, value, of, f"{value} {of}")
        row.addWidget(ring)
        told = QVBoxLayout()
        told.addStretch(1)
        told.addWidget(w.Label(look, "Glute sets" if role == "glute" else "Running", "h3", "title"))
        told.addWidget(w.Label(look, "5 to go. Today’s session has 6.", "small", "body2", wraps=True))
        told.addStretch(1)
        row.addLayout(told, 1)
    card.body.addLayout(row)
    return card


def buttons_card(look: Look) -> w.Card:
    card = w.Card(look, "Buttons")
    for kind in ("primary", "secondary", "ghost", "danger"):
        plain, off, busy = (w.Button(look, text, icon="play", kind=kind) for text in (kind.title(), "Off", "Saving"))
        off.setEnabled(False)
        busy.set_busy(busy=True)
        card.body.addWidget(flowing(look, plain, w.Button(look, "Words alone", kind=kind), off, busy))
    icon_row = [w.IconButton(look, name, name) for name in ("edit", "more", "search", "keyboard", "undo", "redo")]
    icon_row[-1].setEnabled(False)
    card.body.addWidget(flowing(look, *icon_row))
    ticked, off = w.CheckBox(look, "Hide body numbers"), w.CheckBox(look, "Not now")
    ticked.setChecked(True)
    off.setEnabled(False)
    card.body.addWidget(flowing(look, w.CheckBox(look, "Sound at the end"), ticked, off))
    return card


def set_rows_card(look: Look) -> w.Card:
    card = w.Card(look, "Barbell hip thrust", w.IconButton(look, "more", "More"))
    for state, at in (("done", 1), ("now", 2), ("todo", 3), ("wrong", 4)):
        row = QFrame()
        row.setObjectName("setRow")
        row.setProperty("state", state)
        across = QHBoxLayout(row)
        across.addWidget(w.Label(look, str(at), "h3", "title"))
        across.addWidget(w.ElidedLabel(look, "80 × 8  RIR 2", "small", "previous"), 1)
        for text in ("82.5", "8", "2"):
            cell = w.NumberCell(look, "cell")
            cell.setFixedWidth(look.theme.px(64))
            cell.show_value(text, suggested=state == "todo", plain=state == "done")
            cell.tell("a problem" if state == "wrong" and text == "8" else "")
            across.addWidget(cell)
        tick = w.TickBox(look, "Done")
        tick.setChecked(state == "done")
        across.addWidget(tick)
        card.body.addWidget(row)
    card.body.addWidget(flowing(look, w.Button(look, "Add set", icon="plus", kind="ghost")))
    return card


def sessions_card(look: Look) -> w.Card:
    card = w.Card(look, "Last sessions", w.Button(look, "All", kind="ghost"))
    rows = (
        ("dumbbell", "glute_soft", "primary_text", "Glutes B: single leg", "New best"),
        ("run", "run_soft", "run", "Easy run along the river and back over the hill", ""),
    )
    for icon, ground, ink, title, pill in rows:
        line = QHBoxLayout()
        line.setSpacing(look.theme.px(12))
        line.addWidget(w.Medallion(look, icon, ground=ground, ink=ink))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(w.ElidedLabel(look, title, "strong", "title"))
        words.addWidget(w.ElidedLabel(look, "Thursday · 5 exercises · 13 sets", "small", "body2"))
        line.addLayout(words, 1)
        if pill:
            line.addWidget(w.Pill(look, pill, "ok"))
        line.addWidget(w.Label(look, "8.1 km", "strong", "title"))
        card.body.addLayout(line)
    pressed = w.CardButton(look, "Open the guide")
    pressed.add(w.Label(look, "A card to press", "h3", "title"))
    pressed.add(
        w.Label(look, "All of it is one button, words that break go on to the next line.", "small", "body2", wraps=True)
    )
    card.body.addWidget(pressed)
    return card


def rhythm_card(look: Look) -> w.Card:
    card = w.Card(look, "Your rhythm", w.Label(look, "9 of 12 weeks", "small", "body2"))
    tiles = w.RhythmTiles(look)
    tiles.show_rows([("Glutes", "glute", GLUTES), ("Runs", "run", RUNS)], ("12 weeks ago", "this week"), "12 weeks")
    card.body.addWidget(tiles)
    return card


def words_card(look: Look) -> w.Card:
    card = w.Card(look)
    card.body.addWidget(w.SectionTitle(look, "Words"))
    card.body.addWidget(flowing(look, w.Metric(look, "1 320", "kg moved"), w.Metric(look, "98.9", "cm")))
    tones = ("neutral", "accent", "run", "body", "answer", "ok", "warn", "danger")
    for few in (tones[:4], tones[4:]):
        card.body.addWidget(flowing(look, *(w.Pill(look, tone.title(), tone) for tone in few)))
    card.body.addWidget(
        flowing(look, w.KeyCap(look, "Ctrl+K"), w.KeyCap(look, "F1"), w.Label(look, "shortcuts", "small", "body2"))
    )
    return card


def fields_card(look: Look) -> w.Card:
    card = w.Card(look, "Fields")
    wrong, off = w.Field(look, "Distance in km"), w.Field(look, "Off")
    wrong.set_text("8,1,2")
    wrong.tell("“8,1,2” is no number. Write it like 8.1.")
    off.set_text("not now")
    off.setEnabled(False)
    day, at = w.DateField(look, "Day"), w.TimeField(look, "Began")
    day.edit.setText("31 Jan")
    at.edit.setText("1805")
    kind = w.Select(look, "Kind of run")
    kind.offer([("easy", "Easy"), ("long", "Long")], "easy")
    card.body.addWidget(w.Field(look, "Title", hint="As you like", placeholder="Glutes A"))
    card.body.addWidget(wrong)
    card.body.addLayout(side_by_side(day, at))
    card.body.addLayout(side_by_side(kind, off))
    card.body.addWidget(w.NoteField(look, "Note", placeholder="How it went"))
    return card


def side_by_side(*widgets: QWidget) -> QLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row


def rings_card(look: Look) -> w.Card:
    card = w.Card(look, "Rings")
    rings = []
    for share, value, of in ((None, "7", "sets"), (0.0, "0", "of 16"), (1.0, "16", "of 16"), (1.3, "21", "of 16")):
        ring = w.Ring(look, "glute", side=92)
        ring.show_share(share, value, of, f"Glute sets: {value} {of}")
        rings.append(ring)
    timer = w.Ring(look, "primary", side=60)
    timer.show_share(0.62, "1:14", "", "Rest")
    card.body.addWidget(flowing(look, *rings, timer))
    return card


def empty_card(look: Look) -> w.Card:
    card = w.Card(look)
    card.body.addWidget(w.EmptyState(look, "calendar", "Nothing is logged yet. What comes first?", "Log a session"))
    return card


def shoot(look: Look, folder: Path, name: str, size: tuple[int, int], **how: object) -> None:
    window = gallery(look, chosen_page=int(str(how.get("page", 0))))
    if how.get("mirrored"):
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(*size)
    window.show()
    toast = w.Toast(look, window)
    said = str(how.get("toast", "undo"))
    if said == "undo":
        toast.say("Hip thrust 82.5 kg × 8 removed.", action="Undo", act=toast.hide)
    elif said:
        toast.say(
            "The file is in use by another program. Your set is kept and saved as soon as it is free.", tone="error"
        )
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    tab_to = how.get("focus")
    if tab_to:
        for button in window.findChildren(w.Button):
            if button.text() == tab_to:
                button.setFocus(Qt.FocusReason.TabFocusReason)
    window.grab().save(str(folder / f"{name}.png"))
    window.close()
    window.deleteLater()


def main(folder: Path) -> None:
    application = QApplication([])
    application.setWindowIcon(icons.app_icon())
    look = Look(application)
    folder.mkdir(parents=True, exist_ok=True)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        look.choose(choice)
        shoot(look, folder, f"{choice}", (1280, 1180), focus="Start session")
        shoot(look, folder, f"{choice}_error", (900, 1180), toast="error", page=-3, focus="Log a run")
        look.choose(choice, 2.0)
        shoot(look, folder, f"{choice}_200", (1366, 2600), page=-1)
    look.choose(ThemeChoice.LIGHT)
    shoot(look, folder, "mirrored", (1280, 1180), mirrored=True, page=4)
    shoot(look, folder, "narrow", (640, 480), page=-2)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
