"""A chart goes to a file as a picture that others can open."""

import re

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from glutetracker.ui.charts import glute_sets, hip_girth, one_rep_max, run_distance, together
from glutetracker.ui.charts.saving import picture
from glutetracker.ui.theme import Theme
from glutetracker.words import Problem

DRAWN = [each.CHART for each in (together, glute_sets, run_distance, one_rep_max, hip_girth)]
"""One of each way of drawing; the others differ in what they say."""


@pytest.fixture
def journal(qapp, store, log_session, log_run, log_visit, weeks_ago):
    """Five weeks of everything."""
    for ago in range(5):
        log_session(weeks_ago(ago), {"reps": 8, "load_kg": 80.0 + ago})
        log_run(weeks_ago(ago))
        log_visit(weeks_ago(ago))
    return store


def pixels_of(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


@pytest.mark.parametrize("chart", DRAWN, ids=lambda chart: chart.key)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_png_is_large_and_on_the_themes_ground(journal, asking, tmp_path, chart, name):
    picture.save(chart, journal, asking(), Theme(name), tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    plain = pixels_of(image) == Theme(name).colour("surface").rgb()
    assert image.width() == 1440
    assert plain[:40].all()
    assert plain[:, :40].all()
    plot = plain[image.height() // 2 :]
    assert 0.5 < plot.mean() < 0.99  # neither filled all over nor empty


@pytest.mark.parametrize("chart", DRAWN, ids=lambda chart: chart.key)
def test_an_svg_draws_the_same_and_says_what_it_shows(journal, asking, tmp_path, chart):
    path = tmp_path / "chart.svg"
    picture.save(chart, journal, asking(), Theme(), path)
    text = path.read_text("utf-8")
    chosen = {"one-rep-max": ": Barbell hip thrust", "glute-sets": ": Glute max"}.get(chart.key, "")
    assert f"<title>{chart.title}{chosen}</title>" in text
    head = chart.head(chart.answer(journal, asking()), asking())
    assert f"<desc>{head.finding}</desc>" in text
    renderer = QSvgRenderer(str(path))
    image = QImage(720, 390, QImage.Format.Format_RGB32)
    image.fill(Theme().colour("danger"))
    with QPainter(image) as painter:
        renderer.render(painter)
    assert renderer.isValid()
    role = {"glute-sets": "glute", "one-rep-max": "glute", "hip-girth": "body_soft"}.get(chart.key, "run_tint")
    pixels = pixels_of(image)
    assert (pixels[190:] == Theme().colour(role).rgb()).any()
    assert (pixels[:380] == Theme().colour("danger").rgb()).sum() == 0


@pytest.mark.parametrize("chart", DRAWN, ids=lambda chart: chart.key)
def test_a_pdf_is_one_page_of_the_charts_size(journal, asking, tmp_path, chart):
    path = tmp_path / "chart.PDF"
    picture.save(chart, journal, asking(), Theme(), path)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert re.search(rb"/Count 1\b", content)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert box
    assert float(box[1]) == pytest.approx(540, abs=1)


def test_a_picture_at_twice_the_text_is_twice_as_large(journal, asking, tmp_path):
    picture.save(glute_sets.CHART, journal, asking(), Theme(scale=2.0), tmp_path / "chart.png")
    assert QImage(str(tmp_path / "chart.png")).width() == 2880


@pytest.mark.parametrize("name", ["chart.gif", "chart", "chart.jpeg"])
def test_another_kind_of_picture_is_refused_by_name(journal, asking, tmp_path, name):
    with pytest.raises(Problem, match=re.escape(f"{name}: name the picture .png, .svg or .pdf, or the table .csv.")):
        picture.save(glute_sets.CHART, journal, asking(), Theme(), tmp_path / name)
    assert list(tmp_path.glob("chart*")) == []


def test_a_folder_that_is_not_there_is_told(journal, asking, tmp_path):
    with pytest.raises(Problem, match=r"chart\.png cannot be written"):
        picture.save(glute_sets.CHART, journal, asking(), Theme(), tmp_path / "nowhere" / "chart.png")


def test_nothing_logged_is_no_picture_but_advice(qapp, store, asking, tmp_path):
    with pytest.raises(Problem, match=re.escape(glute_sets.CHART.to_log)):
        picture.save(glute_sets.CHART, store, asking(), Theme(), tmp_path / "chart.png")
    assert not (tmp_path / "chart.png").exists()
