import pytest

from glutetracker.fit.profile import KINDS

UNDER_ONE_NAME = {(20, 78): "enhanced_altitude", (20, 73): "enhanced_speed"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_our_numbers_names_and_scales_are_those_of_the_published_profile(kind):
    profile = pytest.importorskip("fitdecode.profile")
    theirs = profile.MESSAGE_TYPES[kind.number]
    assert theirs.name == kind.name
    for field in kind.fields:
        their_field = theirs.fields.get(field.number) or profile.FIELD_TYPE_TIMESTAMP
        assert their_field.name == UNDER_ONE_NAME.get((kind.number, field.number), field.name)
        assert their_field.base_type.identifier == field.base_type, field
        if not field.name.startswith("position"):
            is_moment = "timestamp" in field.name or field.name in {"start_time", "time_created"}
            assert (their_field.scale or 1) == field.scale, field
            assert (their_field.offset or 0) == (0 if is_moment else field.offset), field
