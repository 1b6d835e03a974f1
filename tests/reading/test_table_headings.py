"""Which rows of a table are column headings, for every format."""

from __future__ import annotations

import pytest

from agreement_scan.reading.tables import header_rows


@pytest.mark.parametrize(
    ("rows", "bold", "expected"),
    [
        ([["Name", "Function", "State"], ["A. One", "Judge", "Peru"]], [], 1),
        ([["Group", "Women"], ["Police", "12"], ["Courts", "1,034"]], [], 1),
        ([["Host", "The city"], ["Venue", "Town hall"]], [], 0),
        ([["Country:", "Peru"], ["Participants:", "14"]], [], 0),
        ([["Score sheet", "", ""], ["Name", "Before", "After"], ["P1", "50", "80"]], [], 2),
        ([["1", "A. One", "Peru"], ["2", "B. Two", "Chad"]], [], 0),
        ([["Name", "Name", "State"], ["a", "b", "c"]], [], 0),
        ([["Day 1", "Day 2"], ["a", "b"], ["c", "d"]], [True, False, False], 1),
        ([["Day 1", "Day 2"], ["am", "pm"], ["c", "d"]], [True, True, False], 2),
        ([["a1", "b1"], ["c1", "d1"]], [True, True], 0),
        ([["Name", "Function", "State"]], [True], 0),
        ([], [], 0),
    ],
)
def test_header_rows(rows: list[list[str]], bold: list[bool], expected: int) -> None:
    assert header_rows(rows, bold) == expected
