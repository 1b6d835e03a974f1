"""The pages of docs/: generated ones are up to date, links lead somewhere, commands and figures are real."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from agreement_scan.cli import commands

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "corpora").glob("*.md")])


def test_generated_pages_are_up_to_date(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "tools" / "generate_docs.py", tmp_path], check=True)
    for page in tmp_path.iterdir():
        there = (ROOT / "docs" / page.name).read_text(encoding="utf-8")
        assert page.read_text(encoding="utf-8") == there, f"docs/{page.name} is not up to date: run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_files_that_pages_name_exist(page: Path) -> None:
    folders = "src|docs|tests|tools|lexicons|corpora|benchmarks"
    for named in re.findall(rf"`((?:{folders})/[\w./-]+)`", page.read_text(encoding="utf-8")):
        assert (ROOT / named).exists(), named


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_options_that_pages_name_exist(page: Path) -> None:
    known = {option for command in commands.commands.values() for p in command.params for option in p.opts}
    shown = re.findall(r"agreement-scan (?:scan|codebook)\b[^\n`]*", page.read_text(encoding="utf-8"))
    for line in shown:
        for option in re.findall(r"(?<=\s)--[a-z-]+", line):
            assert option in known | {"--help"}, line


def test_the_contract_names_every_option_and_exit_code() -> None:
    contract = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
    for parameter in commands.commands["scan"].params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert f"`{option}" in contract, option
    for code in (0, 1, 2, 3, 4, 5, 130):
        assert f"| {code} |" in contract
