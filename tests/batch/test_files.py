"""Which files a call means, and how they are shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agreement_scan.batch.files import find_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def shown(*paths: Path | str) -> list[str]:
    return [work.shown for work in find_files(paths)[0]]


def test_a_folder_is_walked_and_shown_relative_to_itself(tmp_path: Path) -> None:
    make(tmp_path, "b/minutes.docx", "a.pdf", "b/unknown.xyz")
    assert shown(tmp_path) == ["a.pdf", "b/minutes.docx", "b/unknown.xyz"]


def test_hidden_files_and_lock_files_are_no_documents(tmp_path: Path) -> None:
    make(tmp_path, ".DS_Store", "~$minutes.docx", ".git/config", "Thumbs.db", "minutes.docx")
    assert shown(tmp_path) == ["minutes.docx"]


def test_a_file_is_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "in/a.txt")
    monkeypatch.chdir(tmp_path)
    assert shown("in/a.txt") == ["in/a.txt"]
    assert shown("./in/../in/a.txt") == ["in/../in/a.txt"]


def test_an_absolute_path_is_never_shown(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert shown(tmp_path / "a.txt") == ["a.txt"]


def test_one_file_named_twice_is_one(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert shown(tmp_path, tmp_path / "a.txt") == ["a.txt"]


def test_files_of_one_name_in_two_folders_stay_apart(tmp_path: Path) -> None:
    make(tmp_path, "2023/report.pdf", "2024/report.pdf")
    assert shown(tmp_path / "2023", tmp_path / "2024") == ["2023/report.pdf", "2024/report.pdf"]


def test_a_missing_path_is_a_failure_and_the_rest_is_done(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    works, failures = find_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [w.shown for w in works] == ["a.txt"]
    assert [(f.path, f.stage) for f in failures] == [("b.txt", "opening")]
    assert "no such file" in failures[0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter every folder")
def test_a_folder_that_cannot_be_entered_is_a_failure(tmp_path: Path) -> None:
    make(tmp_path, "closed/a.txt", "open/b.txt")
    (tmp_path / "closed").chmod(0)
    works, failures = find_files([tmp_path])
    (tmp_path / "closed").chmod(0o700)
    assert [w.shown for w in works] == ["open/b.txt"]
    assert [f.path for f in failures] == ["closed"]


def test_a_walk_that_fails_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "closed/a.txt", "open/b.txt")
    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    works, failures = find_files([tmp_path])
    assert [w.shown for w in works] == ["open/b.txt"]
    assert [f.path for f in failures] == ["closed"]
    assert "cannot be entered" in failures[0].reason


def test_links_met_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "outside.txt", "in/a.txt")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside.txt")
    assert shown(tmp_path / "in") == ["a.txt"]
    assert shown(tmp_path / "in" / "link.txt") == ["link.txt"]
