"""Damaged files of every format through the whole import: looked at, kept and taken back, in whole or not at all."""

import pytest

from tests.intake.own_files import every_format
from tests.intake.whole_import import WholeImports

MANY = 10_000


def test_whole_files_of_every_format_come_in_and_go_again(tmp_path):
    files = every_format()
    imports = WholeImports(tmp_path, files, damage=lambda _name, content, _seed: content)

    assert not list(imports.complaints(range(len(files))))
    assert imports.became["added"] + imports.became["already there"] == sum(imports.became.values())


def test_damaged_files_come_in_whole_or_are_refused_with_words(tmp_path):
    imports = WholeImports(tmp_path, every_format())

    assert not list(imports.complaints(range(12)))
    assert {"added", "refused"} <= imports.became.keys()


@pytest.mark.deep
@pytest.mark.timeout(7200)
def test_ten_thousand_damaged_files_come_in_whole_or_are_refused_with_words(tmp_path):
    assert not list(WholeImports(tmp_path, every_format()).complaints(range(MANY)))
