"""The charts of the Progress page, in reading order."""

from typing import Any

from glutetracker.ui.charts import glute_sets, hip_girth, one_rep_max, run_distance
from glutetracker.ui.charts.chart import Chart

CHARTS: tuple[Chart[Any, Any], ...] = (glute_sets.CHART, run_distance.CHART, one_rep_max.CHART, hip_girth.CHART)
