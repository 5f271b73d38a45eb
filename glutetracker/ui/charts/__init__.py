"""The charts of the Progress page: its sections, and the charts of each in reading order."""

from typing import Any

from glutetracker.ui.charts import glute_sets, hip_girth, one_rep_max, run_distance, together
from glutetracker.ui.charts.chart import Chart

SECTIONS: dict[str, tuple[Chart[Any, Any], ...]] = {
    "overview": (together.CHART, glute_sets.CHART, run_distance.CHART, one_rep_max.CHART, hip_girth.CHART),
}
CHARTS: tuple[Chart[Any, Any], ...] = tuple({chart.key: chart for part in SECTIONS.values() for chart in part}.values())
