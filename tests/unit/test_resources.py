"""A file is read whole or refused."""

from pathlib import Path

import pytest

from afterword.errors import DataError
from afterword.resources import read_bytes


@pytest.mark.parametrize("length", [0, 1, 49_999, 50_000, 50_001, 120_000])
def test_a_file_is_read_whole(tmp_path: Path, length: int) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"n" * length)
    assert read_bytes(path, limit=120_000) == b"n" * length


@pytest.mark.parametrize(("length", "limit"), [(101, 100), (120_001, 120_000)])
def test_a_larger_file_is_refused(tmp_path: Path, length: int, limit: int) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"n" * length)
    with pytest.raises(DataError, match="larger"):
        read_bytes(path, limit=limit)


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is a folder"):
        read_bytes(tmp_path)
    with pytest.raises(DataError, match="no such file"):
        read_bytes(tmp_path / "notes.txt")
