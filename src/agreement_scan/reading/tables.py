"""What all readers need to know about tables: which rows at the top hold column headings."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST_HEADING = 60
_MOST_ROWS = 3


def header_rows(rows: Sequence[Sequence[str]], bold: Sequence[bool] = ()) -> int:
    """How many rows at the top are column headings, judged by look and content; 0 where nothing shows any.

    rows: the text of each cell, "" where it is empty or covered by a merged one. bold: per row, whether all its text is
    bold. Bold rows over others that are not are headings. Else the first full row is one where its cells are short,
    distinct and wordy, and either the table has three columns or a column below it holds figures.
    """
    if len(rows) < 2:
        return 0
    by_type = _leading_bold(bold)
    if by_type:
        return by_type
    title = 1 if len(rows) > 2 and len(rows[0]) > 2 and sum(1 for text in rows[0] if text) == 1 else 0
    return title + 1 if _looks_like_headings(rows[title], rows[title + 1 :]) else 0


def _leading_bold(bold: Sequence[bool]) -> int:
    if not bold or all(bold):
        return 0
    count = next((index for index, held in enumerate(bold) if not held), 0)
    return count if count <= _MOST_ROWS else 0


def _looks_like_headings(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    texts = [text.strip() for text in first]
    if len(texts) < 2 or not below or len({text.casefold() for text in texts}) < len(texts):
        return False
    if not all(_is_heading(text) for text in texts):
        return False
    return len(texts) > 2 or any(_holds_figures(below, column) for column in range(len(texts)))


def _is_heading(text: str) -> bool:
    """Short, with letters, no figure of its own, no sentence, no label such as "Country:"."""
    return (
        0 < len(text) <= _LONGEST_HEADING
        and any(c.isalpha() for c in text)
        and not any(c.isdigit() for c in text)
        and text[-1] not in ":;,"
        and "@" not in text
    )


def _holds_figures(rows: Sequence[Sequence[str]], column: int) -> bool:
    texts = [row[column].strip() for row in rows if column < len(row) and row[column].strip()]
    return bool(texts) and all(text.rstrip("%.").replace(",", "").replace(".", "").isdigit() for text in texts)
