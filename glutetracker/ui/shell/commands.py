"""Everything that can be asked for by a key, the palette or the menu: one list."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.ui.context import Context
from glutetracker.ui.pages import PAGES
from glutetracker.ui.resting import LONGER_KEYS, SHORTER_KEYS, SKIP_KEYS, STEP_S
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.shell.overlays import Overlays
    from glutetracker.ui.shell.window import Window

SCALE_STEP_PCT, LEAST_SCALE_PCT, MOST_SCALE_PCT = 10, 80, 200


class Command(NamedTuple):
    """Something that can be asked for.

    Attributes:
        title: What it does, as a verb.
        group: What it is listed under in help.
        act: Does it.
        keys: The keys that ask for it, the first of them shown; none for some.
        is_of_body: It is about measures of the body, which the user may hide.
        icon: Stands before it in the palette.
        also: Other words by which it is found there.
    """

    title: str
    group: str
    act: Callable[[], None]
    keys: tuple[str, ...] = ()
    is_of_body: bool = False
    icon: str = ""
    also: str = ""

    def is_offered(self, preferences: Preferences) -> bool:
        """Whether it is shown to who chose so."""
        return preferences.shows_body or not self.is_of_body

    @property
    def shown_keys(self) -> str:
        """Its first keys as this system writes them."""
        return QKeySequence(self.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if self.keys else ""


def commands(window: "Window", overlays: "Overlays", context: Context) -> tuple[Command, ...]:
    """List all commands of a window."""
    return (
        *_going(window, overlays),
        *_logging(window, context),
        *_resting(context),
        *_taking_back(context),
        *_reading(context),
        *_looking(window, context),
        *_file(window),
    )


def give_keys(window: "Window", commands: Iterable[Command]) -> None:
    """Let a window listen to the keys of commands."""
    for command in (each for each in commands if each.keys):
        action = QAction(command.title, window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(called(command))
        window.addAction(action)


def called(command: Command) -> Callable[[], None]:
    """Give what a signal calls to do a command, whatever the signal tells."""
    return lambda *_: command.act()


def _going(window: "Window", overlays: "Overlays") -> Iterable[Command]:
    group = tr("Go to")
    for place in PAGES:
        yield Command(title=place.title, group=group, icon=place.icon, keys=(place.shortcut,),
                      act=_show(window, place.key), is_of_body=place.is_of_body)  # fmt: skip
    yield Command(title=tr("Search what you logged"), group=group, icon="search", keys=("Ctrl+F",), act=overlays.search)
    yield Command(title=tr("Find a command"), group=group, icon="command", keys=("Ctrl+K",), act=overlays.find_command)
    yield Command(
        title=tr("Keyboard shortcuts"), group=group, icon="keyboard", keys=("F1",), act=overlays.show_shortcuts
    )
    yield Command(title=tr("Menu of all commands"), group=group, icon="more", keys=("F10",), act=overlays.show_menu)


def _show(window: "Window", key: str) -> Callable[[], None]:
    return lambda: window.show_page(key)


def _logging(window: "Window", context: Context) -> Iterable[Command]:
    group = tr("Log")

    def ask(page: str, what: str) -> Callable[[], None]:
        return lambda: context.asked_for.emit(page, what)

    yield Command(
        title=tr("Start or continue a session"),
        group=group,
        icon="dumbbell",
        keys=("Ctrl+N",),
        act=ask("log", "session"),
    )
    begin = _begin_next(window)
    yield Command(title=tr("Start what is next"), group=group, icon="play", keys=("Ctrl+Shift+N",), act=begin)
    yield Command(title=tr("Finish the session"), group=group, icon="flag", act=_finish_session(window, context))
    yield Command(title=tr("Log a run"), group=group, icon="run", keys=("Ctrl+R",), act=ask("log", "run"))
    measure = ask("log", "measure")
    yield Command(
        title=tr("Take a measure"), group=group, icon="measure", keys=("Ctrl+M",), act=measure, is_of_body=True
    )
    yield Command(title=tr("Plan a session or a run"), group=group, icon="calendar", keys=("Ctrl+P",),
                  act=ask("plan", ""))  # fmt: skip
    yield Command(title=tr("New routine"), group=group, icon="plan", act=ask("routine", ""))
    yield Command(title=tr("Pin an event to your charts"), group=group, icon="flag", act=ask("progress", "event"))
    yield Command(title=tr("Save this session as a routine"), group=group, icon="plan", act=_save_as_routine(context))
    yield Command(title=tr("Your kit: bars, plates, bands"), group=group, icon="dumbbell", act=ask("settings", "kit"))
    yield Command(
        title=tr("Import files from a watch"), group=group, icon="import", keys=("Ctrl+I",), act=ask("import", "")
    )


def _resting(context: Context) -> Iterable[Command]:
    group, rest = tr("Rest"), context.resting
    longer, shorter = tr("Rest {step} s more", step=STEP_S), tr("Rest {step} s less", step=STEP_S)
    yield Command(title=longer, group=group, icon="timer", keys=LONGER_KEYS, act=rest.longer)
    yield Command(title=shorter, group=group, icon="timer", keys=SHORTER_KEYS, act=rest.shorter)
    yield Command(title=tr("Skip the rest"), group=group, icon="skip", keys=SKIP_KEYS, act=rest.skip)


def _begin_next(window: "Window") -> Callable[[], None]:
    """Begin what Today offers: what is planned for today before all else; with nothing to offer, an empty session."""

    def begin() -> None:
        from glutetracker.ui.pages.today import TodayPage

        page = window.page("today")
        assert isinstance(page, TodayPage)
        page.catch_up()
        page.begin_next()

    return begin


def _finish_session(window: "Window", context: Context) -> Callable[[], None]:
    def finish() -> None:
        from glutetracker.store.lifting import sessions
        from glutetracker.ui.pages.log import LogPage

        if sessions.open_session(context.store) is None:
            context.notices.said.emit(tr("No session is going on."))
            return
        context.asked_for.emit("log", "session")
        page = window.page("log")
        if isinstance(page, LogPage):
            page.session.finish_session()

    return finish


def _save_as_routine(context: Context) -> Callable[[], None]:
    def ask() -> None:
        from glutetracker.store.lifting import sessions

        logged = sessions.open_session(context.store)
        if logged is None:
            context.notices.said.emit(tr("No session is going on. Search for a past one with Ctrl+F and save that."))
        else:
            context.asked_for.emit("routine", f"session:{logged.session.id}")

    return ask


def _taking_back(context: Context) -> Iterable[Command]:
    group = tr("Change")
    yield Command(title=tr("Undo"), group=group, icon="undo", keys=("Ctrl+Z",), act=context.undo)
    yield Command(title=tr("Redo"), group=group, icon="redo", keys=("Ctrl+Shift+Z", "Ctrl+Y"), act=context.redo)


def _reading(context: Context) -> Iterable[Command]:
    group = tr("Guide")
    for named, title in (
        ("form_first", tr("Form first")), ("routes", tr("Routes through the guide")),
        ("what_to_expect", tr("What to expect")), ("claims", tr("Claims: what is said, and what is known")),
        ("words", tr("Words of the guide")),
    ):  # fmt: skip
        yield Command(title=title, group=group, icon="book", act=partial(context.asked_for.emit, "guide", named))


def _looking(window: "Window", context: Context) -> Iterable[Command]:
    group = tr("View")

    def theme(choice: ThemeChoice) -> Callable[[], None]:
        return lambda: context.choose(replace(context.preferences, theme=choice))

    def scale(by: int) -> Callable[[], None]:
        def choose() -> None:
            wanted = context.preferences.text_scale_pct + by if by else 100
            scaled = max(LEAST_SCALE_PCT, min(MOST_SCALE_PCT, wanted))
            context.choose(replace(context.preferences, text_scale_pct=scaled))

        return choose

    size = tr("size font zoom")
    yield Command(title=tr("Larger text"), group=group, icon="plus", keys=("Ctrl++", "Ctrl+="), also=size,
                  act=scale(SCALE_STEP_PCT))  # fmt: skip
    yield Command(title=tr("Smaller text"), group=group, icon="minus", keys=("Ctrl+-",), also=size,
                  act=scale(-SCALE_STEP_PCT))  # fmt: skip
    yield Command(title=tr("Text at 100 %"), group=group, icon="scale", keys=("Ctrl+0",), also=size, act=scale(0))
    yield Command(title=tr("Light theme"), group=group, icon="sun", act=theme(ThemeChoice.LIGHT))
    yield Command(title=tr("Dark theme"), group=group, icon="moon", act=theme(ThemeChoice.DARK))
    yield Command(title=tr("Theme as the system has it"), group=group, icon="contrast", act=theme(ThemeChoice.SYSTEM))
    yield Command(title=tr("Full screen"), group=group, icon="open", keys=("F11",), act=window.toggle_full_screen)


def _file(window: "Window") -> Iterable[Command]:
    group = tr("Your file")
    yield Command(title=tr("Back up now"), group=group, icon="backup", keys=("Ctrl+B",), act=window.back_up)
    yield Command(
        title=tr("Restore a backup"), group=group, icon="restore", act=lambda: window.show_page("settings", "backups")
    )
    yield Command(
        title=tr("Export everything"), group=group, icon="export", act=lambda: window.show_page("settings", "export")
    )
    yield Command(
        title=tr("Make a report as PDF"), group=group, icon="file", act=lambda: window.show_page("settings", "report")
    )
    yield Command(title=tr("Open the folder of your file"), group=group, icon="folder", act=window.open_folder)
    yield Command(title=tr("Quit"), group=group, icon="close", keys=("Ctrl+Q",), act=window.quit)
