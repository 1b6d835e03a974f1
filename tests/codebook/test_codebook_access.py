"""Files, hash and errors of a lexicon folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from agreement_scan.codebook import Codebook, bundled_directory
from agreement_scan.codebook.languages import load_languages
from agreement_scan.errors import CodebookError


def folder_with(tmp_path: Path, name: str, content: str) -> Codebook:
    (tmp_path / name).write_text(content, encoding="utf-8")
    return Codebook(tmp_path)


def test_the_bundled_lexicons_are_found() -> None:
    book = Codebook()
    assert "framework.toml" in book.files()
    assert len(book.sha256()) == 64


def test_the_hash_tells_every_change(tmp_path: Path) -> None:
    copy = tmp_path / "lexicons"
    shutil.copytree(bundled_directory(), copy)
    assert Codebook(copy).sha256() == Codebook().sha256()
    with (copy / "languages.toml").open("a", encoding="utf-8") as stream:
        stream.write("# a remark\n")
    assert Codebook(copy).sha256() != Codebook().sha256()


def test_line_ends_do_not_change_the_hash(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"a = 1\nb = 2\n")
    unix = Codebook(tmp_path).sha256()
    (tmp_path / "a.toml").write_bytes(b"a = 1\r\nb = 2\r\n")
    assert Codebook(tmp_path).sha256() == unix


def test_a_part_is_made_once(tmp_path: Path) -> None:
    calls: list[Codebook] = []
    book = Codebook(tmp_path)
    assert book.part(calls.append) is book.part(calls.append)
    assert len(calls) == 1


def test_faults_name_the_file(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"bad\.toml: not valid TOML"):
        folder_with(tmp_path, "bad.toml", "a = ").toml("bad.toml")
    with pytest.raises(CodebookError, match=r"rows\.csv: row 1 has not as many fields"):
        folder_with(tmp_path, "rows.csv", "a,b\n1\n").csv("rows.csv")
    with pytest.raises(CodebookError, match=r"gone\.toml: cannot be read"):
        Codebook(tmp_path).toml("gone.toml")
    with pytest.raises(CodebookError, match="No folder of lexicons"):
        Codebook(tmp_path / "nowhere")


def test_comments_in_tables_are_left_out(tmp_path: Path) -> None:
    assert folder_with(tmp_path, "rows.csv", "# source: here\na,b\n1,2\n").csv("rows.csv") == [{"a": "1", "b": "2"}]


def test_languages() -> None:
    languages = Codebook().part(load_languages)
    assert languages.supports("en")
    assert languages.supports(None)
    assert not languages.supports("fr")


def test_languages_must_be_codes(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"languages\.toml"):
        folder_with(tmp_path, "languages.toml", "languages = ['english']").part(load_languages)
