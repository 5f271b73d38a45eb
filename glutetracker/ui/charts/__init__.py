"""The charts of the Progress page: its sections, and the charts of each in reading order."""

from typing import Any

from glutetracker.ui.charts import (
    best_efforts,
    body_measure,
    close_days,
    compare,
    glute_sets,
    heart_zones,
    hip_girth,
    lift_volume,
    load_balance,
    muscles,
    one_rep_max,
    pace,
    race_forecast,
    run_distance,
    side_gap,
    together,
    year_days,
)
from glutetracker.ui.charts.chart import Chart

SECTIONS: dict[str, tuple[Chart[Any, Any], ...]] = {
    "overview": (
        together.CHART,
        glute_sets.CHART,
        run_distance.CHART,
        one_rep_max.CHART,
        hip_girth.CHART,
        close_days.CHART,
    ),
    "glutes": (muscles.CHART, glute_sets.CHART, lift_volume.CHART, one_rep_max.CHART, side_gap.CHART),
    "runs": (
        run_distance.CHART,
        pace.CHART,
        load_balance.CHART,
        best_efforts.CHART,
        race_forecast.CHART,
        heart_zones.CHART,
    ),
    "body": (hip_girth.CHART, body_measure.CHART),
    "years": (year_days.CHART, compare.CHART),
}
"""A chart may stand in several sections."""

CHARTS: tuple[Chart[Any, Any], ...] = tuple({chart.key: chart for part in SECTIONS.values() for chart in part}.values())
