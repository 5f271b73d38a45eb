"""What watches call an exercise: names that the public FIT profile has."""

import fitdecode.profile
import pytest

from glutetracker.guides.pages import all_pages

CATEGORIES = set(fitdecode.profile.FIELD_TYPES["exercise_category"].enum.values())


@pytest.mark.parametrize("page", all_pages().values(), ids=lambda page: page.id)
def test_a_watch_knows_every_exercise_by_a_category_and_a_name(page):
    category, name = page.fit.split("/")
    assert category in CATEGORIES
    assert name in fitdecode.profile.FIELD_TYPES[f"{category}_exercise_name"].enum.values()
