"""What the user chooses about measures of the body."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.body.measure import OwnSite
from glutetracker.store import Table
from glutetracker.store.body import body_sites
from glutetracker.ui.context import Context
from glutetracker.ui.settings import choices
from glutetracker.ui.settings.choice_card import ChoiceCard
from glutetracker.ui.widgets import IconButton, Label
from glutetracker.words import tr


class BodyCard(ChoiceCard):
    """Hides the body everywhere in one switch, sets a day for measuring, and lists the user's own sites.

    Attributes:
        removers: The buttons that take sites away, by the sites' names in the file.
    """

    def __init__(self, context: Context) -> None:
        told = tr("Hidden measures stay in your file. Weight, girths and their chart are shown again when you like.")
        super().__init__(context, tr("Body"), choices.body(), told)
        self.removers: dict[str, IconButton] = {}
        self._listed: list[OwnSite] = []
        self._sites_head = Label(context.look, tr("Your own sites"), "label", "body2", wraps=True)
        self._site_rows = QVBoxLayout()
        self.body.addWidget(self._sites_head)
        self.body.addLayout(self._site_rows)

    def show_sites(self) -> None:
        """List the user's own sites; the same again changes nothing."""
        is_shown = self._context.preferences.shows_body
        sites = body_sites.own_sites(self._context.store) if is_shown else []
        self._sites_head.setVisible(bool(sites))
        if sites == self._listed:
            return
        self._listed, self.removers = sites, {}
        while (item := self._site_rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for site in sites:
            self._site_rows.addWidget(self._row(site))

    def _row(self, site: OwnSite) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.look, site.title, "body", wraps=True), 1)
        remover = self.removers[site.value] = IconButton(
            self.look, "trash", tr("Take the site “{site}” away; what was measured stays", site=site.title)
        )
        remover.clicked.connect(lambda: self._take_away(site))
        line.addWidget(remover)
        return holder

    def _take_away(self, site: OwnSite) -> None:
        label = tr("Site “{site}” taken away", site=site.title)
        self._context.save(label, lambda edit: edit.remove(Table.BODY_SITE, site.value), undoable=True)
