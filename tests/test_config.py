"""The configuration file and periods: right or a clear error."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan.config import load_config, parse_period
from agreement_scan.errors import CodebookError, UsageError


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024-01-05/2024-12-31", ("2024-01-05", "2024-12-31")),
        ("2024/2025", ("2024-01-01", "2025-12-31")),
        ("2024-02/2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-11/2024-12", ("2023-11-01", "2024-12-31")),
    ],
)
def test_periods(value: str, days: tuple[str, str]) -> None:
    assert parse_period(value) == days


@pytest.mark.parametrize("value", ["2024", "2024/", "/2024", "2025/2024", "2024-13/2025", "last year/this year", ""])
def test_no_periods(value: str) -> None:
    with pytest.raises(UsageError, match="not a period"):
        parse_period(value)


def test_a_whole_configuration(tmp_path: Path) -> None:
    path = tmp_path / "agreement-scan.toml"
    path.write_text(
        'programme = "Safe Roads"\norganisation = "XM-DAC-41128"\nactivity = "XM-DAC-41128-17"\nperiod = "2024/2024"\n'
        'countries = ["KEN", "UGA"]\n[baselines]\n"4.1.1" = 2\n[targets]\n"4.1.1" = 5.0\n',
        encoding="utf-8",
    )
    config = load_config(path)
    assert config.programme == "Safe Roads"
    assert config.period == ("2024-01-01", "2024-12-31")
    assert config.countries == ("KEN", "UGA")
    assert dict(config.baselines) == {"4.1.1": 2}
    assert dict(config.targets) == {"4.1.1": 5}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("programe = 'x'", "programe: no such setting"),
        ("period = 2024", "period: must be a str"),
        ("period = '2025/2024'", "ends before it begins"),
        ("countries = ['Kenya']", "three-letter"),
        ("[targets]\n'4.1.1' = 'many'", "targets.4.1.1: must be a number"),
        ("programme = ", "cannot be read"),
    ],
)
def test_faults_are_named(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "agreement-scan.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CodebookError, match=said):
        load_config(path)
