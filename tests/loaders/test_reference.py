"""Reference files: typed rows, and errors that name the place and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.errors import ReferenceFileError
from loaders.reference import (
    agency_rows,
    local_names,
    province_rows,
    successor_rules,
    vocabulary,
)

HEAD = "name_vi,short_name_vi,name_en,level,category,functional_area,functional_area_2,is_collective,aliases,successor_name_vi,successor_from_date,successor_note,exists_now,source_url,confidence\n"


def written(folder: Path, text: str, name: str = "agencies.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_files_of_the_repository_are_right() -> None:
    rows = agency_rows()
    assert len({row.name for row in rows}) == len(rows)
    assert len(province_rows()) == 63
    assert len({row.successor for row in province_rows()}) == 34
    assert local_names()
    assert successor_rules()


def test_a_row_is_typed(tmp_path: Path) -> None:
    path = written(
        tmp_path, HEAD + "Sở X,,,province,department,health,,no,A|B | C,,,,active,,verified\n"
    )
    (row,) = agency_rows(path)
    assert (row.aliases, row.is_collective, row.successor, row.exists_now) == (
        ("A", "B", "C"),
        False,
        "Sở X",
        True,
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            HEAD + "Sở X,,,province,department,,,maybe,,,,,active,,verified\n",
            ["row 2", "is_collective", "maybe", "yes or no"],
        ),
        (HEAD + "Sở X,,,,department,,,no,,,,,active,,verified\n", ["row 2", "'level'", "empty"]),
        (
            HEAD + "Sở X, Y,,,province,department,,,no,,,,,active,,verified\n",
            ["row 2", "15 columns", "double quotes"],
        ),
        ("name_vi,level\nSở X,province\n", ["short_name_vi", "missing"]),
    ],
)
def test_a_wrong_file_is_named_with_its_place_and_remedy(
    tmp_path: Path, text: str, parts: list[str]
) -> None:
    with pytest.raises(ReferenceFileError) as caught:
        agency_rows(written(tmp_path, text))
    for part in ["agencies.csv", *parts]:
        assert part in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFileError, match=r"provinces\.csv is missing"):
        province_rows(tmp_path / "provinces.csv")
    with pytest.raises(ReferenceFileError, match=r"words\.toml is missing"):
        vocabulary("words", tmp_path)


def test_a_vocabulary_that_is_no_toml_is_named(tmp_path: Path) -> None:
    written(tmp_path, "a = [", "words.toml")
    with pytest.raises(ReferenceFileError, match=r"words\.toml"):
        vocabulary("words", tmp_path)
