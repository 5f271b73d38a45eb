"""Which sites of the body a visit reads, and naming one that is not there yet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite, OwnSite, Site, own_site, site_order
from glutetracker.domain.grammar.measures import starts_as_measure
from glutetracker.domain.grammar.runs import starts_as_run
from glutetracker.store.body import body_sites
from glutetracker.ui.context import Context
from glutetracker.ui.log.visit.site_fields import unit_shown
from glutetracker.ui.widgets import Button, Chip, ChipGroup, Field, Flow, Label
from glutetracker.words import Problem, tr

if TYPE_CHECKING:
    from glutetracker.guides import Catalogue


class SiteChips(QWidget):
    """A chip for each site, of which any number hold.

    Attributes:
        toggled: A site was chosen or left out; its name in the file, and whether it holds now.
        chips: The chips by the sites' names in the file.
        name_one: Opens the fields in which a site is named.
    """

    toggled = Signal(str, bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(tr("Sites to measure"))
        self._row = Flow(self)
        self.chips: dict[str, Chip] = {}
        self.name_one = Button(context.look, tr("Name a site"), icon="plus")
        self.name_one.setObjectName("nameSite")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        context.look.changed.connect(self._dress)

    def show_sites(self, sites: Sequence[AnySite], chosen: Sequence[str]) -> None:
        """Show a chip for each of these sites, and which of them hold."""
        wanted = [site.value for site in sites]
        for gone in [value for value in self.chips if value not in wanted]:
            chip = self.chips.pop(gone)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for site in sites:
            if site.value not in self.chips:
                self.chips[site.value] = self._chip(site)
        self._row.removeWidget(self.name_one)
        self._row.addWidget(self.name_one)
        for value, chip in self.chips.items():
            chip.setChecked(value in chosen)

    def _chip(self, site: AnySite) -> Chip:
        name = wording.site_name(site)
        chip = Chip(self._context.look, name)
        chip.setObjectName(f"site.{site.value}")
        chip.setAccessibleName(tr("Measure: {site}", site=name))
        chip.clicked.connect(lambda checked, value=site.value: self.toggled.emit(value, checked))
        self._row.addWidget(chip)
        return chip

    def _dress(self) -> None:
        self._row.setSpacing(self._context.look.theme.px(8))


class NewSite(QWidget):
    """Names a site of one's own.

    Attributes:
        named: A site was named and is in the file.
        title: Its name.
        units: What it is measured in.
    """

    named = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self.title = Field(look, tr("Name of the site"), placeholder=tr("upper arm"))
        self.title.edit.setObjectName("siteTitle")
        kinds = ((unit, "") for unit in ("cm", "kg", "%"))
        self.units = ChipGroup(look, tr("Measured in"), tuple(kinds))
        self.add = Button(look, tr("Add site"), icon="check")
        self.add.setObjectName("addSite")
        self.title.edit.returnPressed.connect(self.keep)
        self.title.edit.textEdited.connect(lambda _: self.title.tell(""))
        self.add.clicked.connect(self.keep)
        foot = QHBoxLayout()
        foot.addWidget(self.units, 1)
        foot.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(Label(look, tr("Measured in"), "label", "body2"))
        column.addLayout(foot)

    def begin(self) -> None:
        """Put the cursor to the name."""
        for unit, chip in self.units.buttons.items():
            shown = unit_shown(OwnSite("", "", unit), self._context.preferences)
            chip.setText(shown)
            chip.setAccessibleName(tr("Measured in: {unit}", unit=shown))
        self.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep the site; what is wrong with its name is said below it."""
        store = self._context.store
        try:
            site = _named(self.title.text(), self.units.key, body_sites.own_sites(store), body_sites.ever_named(store))
            _see_if_free(site.title, self._context.catalogue)
        except Problem as problem:
            self.title.tell(str(problem))
            self.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        label = tr("Site “{site}”", site=site.title)
        if self._context.save(label, lambda edit: body_sites.save(edit, site)):
            self.title.set_text("")
            self.named.emit(site)


def _named(title: str, unit: str, shown: Sequence[OwnSite], ever: dict[str, OwnSite]) -> OwnSite:
    """Make the site of a name, or give back one that was taken away.

    Raises:
        Problem: The name means something else already.
    """
    made = own_site(title, unit, ever.values())
    same = [each for each in ever.values() if each.title.casefold() == made.title.casefold()]
    if any(each.title.casefold() == made.title.casefold() for each in shown):
        raise Problem(tr("There is a site of that name already."))
    return next((each for each in same if each.unit == unit), made)


def _see_if_free(title: str, catalogue: "Catalogue") -> None:
    line = f"{title} 1"
    if starts_as_measure(line, 0, len(line)) or starts_as_run(line, 0, len(line)) or catalogue.match(title):
        raise Problem(tr("“{name}” means something else in the line already. Choose another name.", name=title))


def all_sites(own: Sequence[OwnSite]) -> list[AnySite]:
    """Give every site there is, ours first."""
    return sorted([*Site, *own], key=site_order)
