"""Printed lines become paragraphs.

The main witness is the line break itself: a typesetter starts a new line when the next word does not fit. Where the
first word of a line would have fitted on the line before, the break was meant. Spacing, indents, labels, type and
sentence ends are the other witnesses. A paragraph goes on over columns and pages when its sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreement_scan.labels import division
from agreement_scan.reading.pdf_lines import PrintedLine
from agreement_scan.reading.pdf_typography import Typography
from agreement_scan.reading.pdf_words import LINE_END_HYPHEN

# Type larger than the text by this factor is display: titles and headings, broken where it looks well.
DISPLAY = 1.08
BULLET = re.compile(r"[•●○▪■□◦‣∙·➢➤✓➔►❖]\s*")
_LABEL = re.compile(
    r"(?:[–—-]\s|[\[(]?(?:\d{1,3}|([a-z])\1?|[ivxl]{1,6}|[A-Z]|[IVXL]{1,6})[.)]\]?\s"
    r"|\(\d{1,3}\)|\[\d{1,3}\]|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s"
    r"|(?:Article|Section|Chapter|Annex|Appendix|Part|Rule|Recommendation|Paragraph|Principle|Objective|Goal|Action|Activity|Decision|Measure|Outcome|Output|Step|OP|PP)"
    r"\s+(?:\d+|[IVXLC]+|[A-Z])\b)",
)
# "p. 9" at the start of a line is a page reference, "v. Greece" a party.
_ABBREVIATION = re.compile(r"[pnv]\.\s")
# How the recitals of a preamble begin, and the formula that ends an instrument.
_RECITAL = re.compile(r"[A-Z][a-z]+(?:ing|ed|ful|ous)\s+[a-z]")
_CLOSING = re.compile(r"(?:Done (?:at|in)|(?i:in (?:witness|faith) whereof))\b")
_DATED = re.compile(r"\b(?:19|20)\d\d$")
_TERMINAL = re.compile(r"[.:;!?…][\"'”’)\]»]*\d{0,3}$")
_SOFT_END = re.compile(r"(?:[,;:.!?…][\"'”’)\]»]*|\b(?:and|or))$")


def starts_paragraph(lines: Sequence[PrintedLine], line: PrintedLine, kind: Typography) -> bool:
    """Whether `line` begins a new paragraph after those `lines`."""
    last = lines[-1]
    if abs(last.size - line.size) > 0.1 * max(last.size, line.size):
        return True
    if last.page == line.page and abs(line.base - last.base) < 0.3 * line.size and line.left > last.right:
        return True
    if last.page != line.page or last.region != line.region or line.base < last.base:
        return not runs_on(lines, line)
    if line.base - last.base > kind.usual_leading(last.size) + 0.22 * last.size:
        return not _is_plainly_open(last, line)
    return _breaks_within_column(lines, line, kind)


def _is_plainly_open(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether a sentence goes on over a wider distance than usual, as in a passage with double spacing."""
    return (
        line.base - last.base < 2.3 * line.size
        and line.text[:1].islower()
        and last.bold == line.bold
        and not _SOFT_END.search(last.text)
        and not is_label(line.text)
        and not _was_forced(last, line)
    )


def _breaks_within_column(lines: Sequence[PrintedLine], line: PrintedLine, kind: Typography) -> bool:
    last = lines[-1]
    if last.text.endswith(LINE_END_HYPHEN):
        return False
    if BULLET.match(line.text) or last.contents:
        return True
    if _hangs(lines, line):
        return True
    forced = _was_forced(last, line)
    ended = bool(_TERMINAL.search(last.text))
    small = line.text[:1].islower()
    if forced and (_DATED.search(last.text) or _is_date_line(line)):
        return True
    display = last.size >= DISPLAY * kind.body and _is_same_type(last, line)
    if display and not ended and not is_label(line.text):
        named = division(last.text)
        return named is not None and named.alone
    if is_label(line.text) and (forced or bool(_SOFT_END.search(last.text)) or _left_edge_moves(lines, line)):
        return not (small and not forced and not _SOFT_END.search(last.text) and "(" not in line.text[:2])
    if _begins_formula(lines, line):
        return True
    if last.bold != line.bold:
        return forced or ended or (last.bold and not small)
    if small and not ended:
        return False
    if kind.first_indent and _has_first_indent(lines, line, kind.first_indent):
        return True
    if is_centred(last) and is_centred(line) and last.bold == line.bold and not ended:
        return False
    if _left_edge_moves(lines, line):
        return ended or forced
    return forced


def _begins_formula(lines: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Whether a recital follows a recital, or the closing formula a sentence, even behind a full line."""
    end = lines[-1].text[-1:]
    recital = end in ",;" and _RECITAL.match(line.text) and _RECITAL.match(lines[0].text)
    return bool(recital or (end in ".;" and _CLOSING.match(line.text)))


def _is_same_type(last: PrintedLine, line: PrintedLine) -> bool:
    return last.bold == line.bold and abs(last.size - line.size) < 0.04 * last.size


def _has_first_indent(lines: Sequence[PrintedLine], line: PrintedLine, indent: float) -> bool:
    """Whether the line is indented as this document's paragraphs begin, and not as this paragraph goes on."""
    last = lines[-1]
    if abs(line.left - line.column[0] - indent) > 1.5 or is_label(lines[0].text) or is_centred(line):
        return False
    if len(lines) == 1:
        return abs(last.left - line.left) < 1.5
    return last.left < line.left - 0.5 * indent


def _is_date_line(line: PrintedLine) -> bool:
    """ "Dakar, 4 March 2021" below a title."""
    return len(line.text) < 80 and line.text[:1].isupper() and bool(_DATED.search(line.text))


def _left_edge_moves(lines: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Whether the line's left edge differs from where the paragraph's lines go on."""
    last, slack = lines[-1], 0.8 * line.size
    if len(lines) > 1:
        return abs(line.left - last.left) > slack
    if is_label(last.text) or BULLET.match(last.text):
        return line.left < last.left - slack
    return line.left > last.left + slack


def _hangs(lines: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Whether the line stands out to the left as the paragraph's first line did, while its other lines are indented."""
    first, last = lines[0], lines[-1]
    same_column = first.page == line.page and first.region == line.region
    return same_column and last.left > first.left + 0.8 * line.size and abs(line.left - first.left) < 0.4 * line.size


def _was_forced(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether the line's first word would have fitted on the line before."""
    room = last.column[1] - last.right
    if is_centred(last) and is_centred(line):
        room += last.left - last.column[0]
    return room > line.first_word_width + 0.6 * last.size


def is_centred(line: PrintedLine) -> bool:
    """Whether the line stands in the middle of its column or of the page, well away from the column's edges."""
    before, behind = line.left - line.column[0], line.column[1] - line.right
    if before < line.size or behind < 0.5 * line.size:
        return False
    if abs(before - behind) < 1.5 * line.size:
        return True
    # Ragged text hides its right edge, so that the page must tell; but an indented line may end anywhere.
    off_page = abs(line.left + line.right - line.frame.width)
    return off_page < line.size and min(before, behind) > 3 * line.size


def is_label(text: str) -> bool:
    """Whether the text starts with a list label, paragraph number or the like."""
    return bool((_LABEL.match(text) and not _ABBREVIATION.match(text)) or BULLET.match(text))


def is_unfinished(lines: Sequence[PrintedLine]) -> bool:
    """Whether the paragraph so far looks broken off: its last line is full and does not end a sentence."""
    last = lines[-1]
    return not _TERMINAL.search(last.text) and last.column[1] - last.right < 3 * last.size and not is_centred(last)


def runs_on(lines: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Whether the paragraph goes on in the next column or on the next page."""
    last = lines[-1]
    if last.text.endswith((LINE_END_HYPHEN, "-")):
        return True
    ended = bool(_TERMINAL.search(last.text))
    if BULLET.match(line.text) or (last.bold != line.bold and (ended or not line.text[:1].islower())):
        return False
    if line.text[:1].islower():
        return not ended
    if ended or is_label(line.text):
        return False
    return not _was_forced(last, line) and not is_centred(line)
