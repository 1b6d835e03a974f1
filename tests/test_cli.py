"""The command line: streams, exit codes, files; and what bad input gets: a clear message, and the others done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

AGREEMENT = """AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC OF KENYA AND THE GOVERNMENT OF THE REPUBLIC OF UGANDA
ON COMBATING TRAFFICKING IN PERSONS

Article 1
The Parties shall ensure that every victim of trafficking in persons receives legal aid and medical care.

Article 2
The best interests of the child shall be a primary consideration in all measures taken under this Agreement.

Done at Kampala on 3 February 2021.
"""


class Done:
    """What a run of the command gave."""

    def __init__(self, process: subprocess.CompletedProcess[bytes]) -> None:
        self.code = process.returncode
        self.out = process.stdout.decode("utf-8")
        self.err = process.stderr.decode("utf-8")

    @property
    def json(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.out)
        return data


@pytest.fixture
def command(tmp_path: Path) -> Callable[..., Done]:
    """Runs the command in a folder that holds `agreement.txt`."""
    (tmp_path / "agreement.txt").write_text(AGREEMENT, encoding="utf-8")

    def run(*words: str) -> Done:
        call = [sys.executable, "-m", "agreement_scan", *words]
        return Done(subprocess.run(call, cwd=tmp_path, capture_output=True, check=False))

    return run


def test_a_scan_prints_a_report_and_nothing_else(command: Callable[..., Done]) -> None:
    done = command("scan", "agreement.txt")
    assert done.code == 0, done.err
    assert done.err == ""
    assert "\x1b" not in done.out
    for expected in ("agreement.txt", "KEN", "UGA", "2021-02-03", "Kampala", "4.1.1", "4.1.7", "best interests"):
        assert expected in done.out, expected


def test_json_is_the_contract_and_the_same_every_time(command: Callable[..., Done], tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"copy{number}.txt").write_text(AGREEMENT.replace("2021", f"201{number}"), encoding="utf-8")
    one, two = (command("scan", ".", "--format", "json", "--jobs", jobs) for jobs in ("1", "3"))
    assert one.out == two.out
    assert list(one.json)[:6] == ["schema", "run", "documents", "indicators", "statements", "failures"]
    assert str(tmp_path) not in one.out


def test_files_are_written_where_asked(command: Callable[..., Done], tmp_path: Path) -> None:
    done = command("scan", "agreement.txt", "--format", "json", "--format", "text", "--output", "out/")
    assert (done.code, done.out) == (0, "")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["agreement-scan.json", "agreement-scan.txt"]
    assert json.loads((tmp_path / "out" / "agreement-scan.json").read_text(encoding="utf-8"))["failures"] == []


def test_kept_text_carries_every_quote(command: Callable[..., Done], tmp_path: Path) -> None:
    done = command("scan", "agreement.txt", "--format", "json", "--keep-text", "texts")
    (document,) = done.json["documents"]
    text = (tmp_path / document["text_path"]).read_bytes().decode("utf-8")
    assert document["findings"]
    for finding in document["findings"]:
        assert text[finding["start"] : finding["end"]] == finding["quote"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("scan",), 2, "PATH"),
        (("scan", "agreement.txt", "--format", "telex"), 2, "telex"),
        (("scan", "agreement.txt", "--jobs", "0"), 2, "jobs"),
        (("scan", "agreement.txt", "--period", "2024"), 2, "START/END"),
        (("scan", "agreement.txt", "--format", "json", "--format", "text"), 2, "--output"),
        (("scan", "agreement.txt", "--output", "no/such/file.json"), 2, "there is no folder"),
        (("scan", "agreement.txt", "--lexicons", "nowhere"), 4, "No folder of lexicons"),
        (("scan", "agreement.txt", "--config", "nowhere.toml"), 4, "nowhere.toml"),
        (("scan", "missing.pdf"), 3, "no such file"),
        (("frobnicate",), 2, "frobnicate"),
        (("codebook", "no-such-part"), 2, "no-such-part"),
    ],
)
def test_wrong_calls(command: Callable[..., Done], words: tuple[str, ...], code: int, said: str) -> None:
    done = command(*words)
    assert done.code == code
    assert said in done.err
    assert "Traceback" not in done.err


def bad_files(folder: Path) -> dict[str, str]:
    """Files that cannot be read, and a word of what must be said of each."""
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "not-a-zip.docx").write_bytes(b"This is no zip archive, but it calls itself one. " * 20 + b"\x00\x01")
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref garbage")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200))
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 400_000_000)
    with zipfile.ZipFile(folder / "entity.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
            "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>",
        )
    os.mkfifo(folder / "pipe.txt")
    return {
        "empty.pdf": "empty",
        "not-a-zip.docx": "",
        "damaged.pdf": "damaged",
        "photo.jpg": "image",
        "bomb.docx": "limit",
        "entity.docx": "entit",
        "pipe.txt": "",
    }


def test_each_bad_file_is_a_row_and_the_others_are_done(command: Callable[..., Done], tmp_path: Path) -> None:
    said = bad_files(tmp_path)
    done = command("scan", ".", "--format", "json")
    assert done.code == 1
    assert "Traceback" not in done.err
    reasons = {failure["path"]: failure["reason"] for failure in done.json["failures"]}
    assert sorted(reasons) == sorted(said)
    for path, word in said.items():
        assert word in reasons[path].lower(), (path, reasons[path])
        assert path in done.err
    status = {document["path"]: document["status"] for document in done.json["documents"]}
    assert status["agreement.txt"] == "ok"
    assert all(status[path] == "failed" for path in said)


def test_nothing_readable_is_exit_3(command: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert command("scan", "folder").code == 3
    (tmp_path / "folder" / "empty.docx").write_bytes(b"")
    done = command("scan", "folder", "--format", "json")
    assert done.code == 3
    assert [indicator["value"] for indicator in done.json["indicators"]] == [None] * 7
    assert {indicator["reason"] for indicator in done.json["indicators"]} == {"unreadable"}


def test_a_text_of_many_megabytes_without_line_breaks(command: Callable[..., Done], tmp_path: Path) -> None:
    sentence = "The Parties shall exchange information on the routes that are used. "
    (tmp_path / "long.txt").write_text(sentence * 75_000, encoding="utf-8")
    done = command("scan", "long.txt", "--format", "json")
    assert done.code == 0, done.err
    assert done.json["documents"][0]["status"] == "ok"


def test_a_closed_pipe_is_no_error(command: Callable[..., Done], tmp_path: Path) -> None:
    call = f"{sys.executable} -m agreement_scan scan agreement.txt | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", call], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_interruption_is_exit_130(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("The Parties shall protect victims. " * 400_000, encoding="utf-8")
    call = [sys.executable, "-m", "agreement_scan", "scan", "long.txt"]
    process = subprocess.Popen(call, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None and not children.read_text(encoding="ascii"):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in errors
