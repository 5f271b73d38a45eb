"""Which backups stay as the years go by."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from glutetracker.store.file.backup import Backup, thinned

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def shelf_after(days, each_day=1):
    """Days before the last one whose backups stay, when so many are made, one after the other."""
    kept = []
    for day in range(days):
        for hour in range(each_day):
            moment = NOON + timedelta(days=day, hours=hour)
            kept.insert(0, Backup(Path(f"{moment:%Y%m%dT%H%M%S}"), moment, "daily", 1))
        gone = thinned(kept)
        kept = [each for each in kept if each not in gone]
    return kept


def test_after_three_years_of_days_there_are_7_days_8_weeks_and_12_months():
    kept = shelf_after(3 * 365)
    last = kept[0].made_at
    assert [(last - each.made_at).days for each in kept[:7]] == list(range(7))
    weeks = {each.made_at.strftime("%G-%V") for each in kept}
    months = {each.made_at.strftime("%Y-%m") for each in kept}
    assert {(last - timedelta(weeks=week)).strftime("%G-%V") for week in range(8)} <= weeks
    assert len(months) == 12
    assert (last - kept[-1].made_at).days in range(330, 366)
    assert len(kept) <= 7 + 8 + 12


def test_of_several_in_a_day_all_of_the_last_day_and_the_newest_of_the_others_stay():
    kept = shelf_after(20, each_day=4)
    last = kept[0].made_at
    today = [each for each in kept if last - each.made_at < timedelta(days=1)]
    assert len(today) == 4
    assert {each.made_at.hour for each in kept if each not in today} == {15}


def test_at_any_time_a_new_backup_lets_at_most_a_few_go_and_never_the_newest():
    kept = []
    for day in range(800):
        moment = NOON + timedelta(days=day)
        kept.insert(0, Backup(Path(f"{moment:%Y%m%d}"), moment, "daily", 1))
        gone = thinned(kept)
        assert kept[0] not in gone
        assert len(gone) <= 3
        kept = [each for each in kept if each not in gone]


def test_nothing_is_thinned_of_nothing():
    assert thinned([]) == []
