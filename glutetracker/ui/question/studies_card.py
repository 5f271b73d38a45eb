"""What did studies see? A small calculator for the first day; no verdict on anyone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.analysis.studied_change import GLUTE_VOLUME_CM, HIP_CM_PER_KG, Span, studied_change
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.ui.context import Context
from glutetracker.ui.guide.texts import points
from glutetracker.ui.widgets import Button, Card, Field, Flow, Label
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import number, parse_number, short

WEIGHT_KG, MORE_KM, WEEKS = 65.0, 10.0, 12.0
LEAST_KG, MOST_KG, MOST_KM, MOST_WEEKS = 30.0, 250.0, 100.0, 52.0
WIDTH = 116


class StudiesCard(Card):
    """Takes a weight, kilometres a week more and weeks, and gives ranges.

    Attributes:
        weight, way, weeks: The three fields.
        told: The ranges, a line each.
        claims: Leads to what is said and what is known.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("What did studies see?"))
        self._context = context
        self._prefilled = ""
        self.weight, self.way, self.weeks = (Field(look, "") for _ in range(3))
        self._fields = Flow()
        for field, name in ((self.weight, "studyWeight"), (self.way, "studyWay"), (self.weeks, "studyWeeks")):
            field.edit.setObjectName(name)
            field.edit.textChanged.connect(self._reckon)
            self._fields.addWidget(field)
        self.told = QWidget()
        self._lines = QVBoxLayout(self.told)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._ranges = [Label(look, "", "body", "title", wraps=True) for _ in range(3)]
        for label in self._ranges:
            self._lines.addWidget(label)
        self.claims = Button(look, tr("Claims, checked"), icon="book", kind="ghost")
        self.claims.setObjectName("questionClaims")
        self.claims.clicked.connect(lambda: context.asked_for.emit("guide", "claims:long_runs"))
        about = tr("Ranges for people like those who were studied, not for you, and no verdict. Yours comes from your "
                   "own readings.")  # fmt: skip
        self.body.addWidget(Label(look, about, "small", "body2", wraps=True))
        self.body.addLayout(self._fields)
        self.body.addWidget(self.told)
        for line in points(look, _limits()):
            self.body.addWidget(line)
        self.body.addWidget(self.claims, 0, Qt.AlignmentFlag.AlignLeading)
        self._dress()
        look.changed.connect(self._dress)

    def show_start(self) -> None:
        """Name the fields in the user's units, and begin with their weight where it is known; typed words stay."""
        preferences = self._context.preferences
        load, way = preferences.load_unit, preferences.distance_unit
        weight_kg = self._context.recall.weight_kg() or WEIGHT_KG
        starts = (
            (self.weight, tr("Body weight, {unit}", unit=load), short(load.from_kg(weight_kg))),
            (self.way, tr("More {unit} a week", unit=way), short(way.from_m(MORE_KM * 1000))),
            (self.weeks, tr("For weeks"), short(WEEKS)),
        )
        prefilled = "|".join(text for _, _, text in starts) + f"{load}{way}"
        for field, label, text in starts:
            field.label.setText(label)
            field.edit.setAccessibleName(label)
            if prefilled != self._prefilled and not field.edit.isModified():
                field.set_text(text)
        self._prefilled = prefilled
        self._reckon()

    def _reckon(self) -> None:
        preferences = self._context.preferences
        load, way = preferences.load_unit, preferences.distance_unit
        weight = _read(self.weight, load.from_kg(LEAST_KG), load.from_kg(MOST_KG))
        more = _read(self.way, 0, way.from_m(MOST_KM * 1000))
        weeks = _read(self.weeks, 1, MOST_WEEKS)
        is_whole = weight is not None and more is not None and weeks is not None
        self.told.setVisible(is_whole)
        if weight is not None and more is not None and weeks is not None:
            told = _told(load.to_kg(weight), way.to_m(more) / 1000, weeks, preferences)
            for label, line in zip(self._ranges, told, strict=True):
                label.setText(line)

    def _dress(self) -> None:
        px = self.look.theme.px
        self._fields.setSpacing(px(12))
        for field in (self.weight, self.way, self.weeks):
            field.setFixedWidth(px(WIDTH))
        self._lines.setSpacing(px(4))


def _read(field: Field, least: float, most: float) -> float | None:
    try:
        value = parse_number(field.text())
    except Problem as problem:
        field.tell(str(problem) if field.text() else tr("Empty"))
        return None
    if not least <= value <= most:
        field.tell(tr("{least} to {most}", least=number(least), most=number(most)))
        return None
    field.tell("")
    return value


def _told(weight_kg: float, more_km: float, weeks: float, preferences: Preferences) -> list[str]:
    found = studied_change(weight_kg, more_km, weeks)
    load, girth = preferences.load_unit, preferences.girth_unit
    kilos = Span(*(load.from_kg(each) for each in found.weight_kg))
    waist, hip = (Span(*(girth.from_cm(each) for each in span)) for span in (found.waist_cm, found.hip_cm))
    return [
        tr("Weight: {span} {unit} less. The least is what runners showed; the most is what the energy of the runs "
           "could do if none of it were eaten back.", span=_span(kilos), unit=load),
        tr("Waist: {span} {unit} less, as seen over about three years.", span=_span(waist), unit=girth),
        tr("Hips: nobody measured them over time. By geometry from the weight: {span} {unit} less.", span=_span(hip),
           unit=girth),
    ]  # fmt: skip


def _span(span: Span) -> str:
    least, most = number(span.least, 1), number(span.most, 1)
    return least if least == most else tr("{least} to {most}", least=least, most=most)


def _limits() -> list[str]:
    return [
        tr("12,951 runners over about three years: an association (Williams & Wood 2006). Most were lean and ran "
           "already; people eat back about a fifth of the energy, some all of it and more (Riou 2015)."),
        tr("A kilogram goes with {least} to {most} cm of hip girth. One tape reading is off by about {error}.",
           least=number(HIP_CM_PER_KG[0], 2), most=number(HIP_CM_PER_KG[1], 2),
           error=question_words.size(0.5, Preferences().girth_unit)),
        tr("Glute work: 3 to 7 % more of the big glute muscle in 9 to 12 weeks, which is {least} to {most} cm of hip "
           "girth (Kubo 2019, Plotkin 2023).", least=number(GLUTE_VOLUME_CM[0], 1), most=number(GLUTE_VOLUME_CM[1], 1)),
    ]  # fmt: skip
