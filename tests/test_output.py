"""Files are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan.errors import UsageError
from agreement_scan.output import make_folder, safe_name, write_whole


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    target.write_text("old", encoding="utf-8")
    write_whole(target, "neu: é")
    assert target.read_text(encoding="utf-8") == "neu: é"
    assert [p.name for p in tmp_path.iterdir()] == ["result.json"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "result.json"
    target.write_text("old", encoding="utf-8")

    def full(self: Path, other: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match="No space left"):
        write_whole(target, "new")
    assert [p.read_text(encoding="utf-8") for p in tmp_path.iterdir()] == ["old"]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot write"):
        write_whole(tmp_path / "no" / "result.json", "text")


def test_a_folder_below_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot make the folder"):
        make_folder(tmp_path / "file" / "below")


@pytest.mark.parametrize("shown", ["../../etc/passwd", "a/b.pdf", "..", "", "x" * 500, "ملف.pdf", "a\0b\nc"])
def test_names_stay_in_their_folder(shown: str) -> None:
    name = safe_name(shown, "0123456789abcdef")
    assert Path(name).name == name
    assert not name.startswith(".")
    assert len(name) < 200
    assert "01234567" in name
