"""List numbers as Word would print them.

A paragraph names a list (`numId`) and a level; lists may share one definition (`abstractNum`) and then count on
together. Rules: ISO/IEC 29500-1, 17.9; where it leaves a choice, what Word does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from agreement_scan.reading.docx_package import MC, W, number, on, value
from agreement_scan.reading.docx_styles import Properties, Styles, children
from agreement_scan.reading.docx_symbols import BULLET
from agreement_scan.reading.numerals import printed

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_DASHES = "-–—−"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. restart: `None` after every higher level, 0 never, n after levels up to n (from 1)."""

    start: int
    form: str
    text: str
    legal: bool
    restart: int | None
    style: str | None
    hidden: bool
    properties: Properties


@dataclass(slots=True)
class _List:
    """The levels of one `num`, and the counters that it shares with others of the same definition."""

    levels: dict[int, Level]
    starts: dict[int, int]
    counters: list[int | None]
    begun: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before a paragraph. spoken: it holds a word ("Article 3"), so it stands even without text."""

    text: str
    spoken: bool
    properties: Properties


class Numbering:
    """Counts the numbered paragraphs of a document, in document order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        found = [] if root is None else root.findall(W + "abstractNum")
        self._definitions = {value(e, "abstractNumId"): e for e in found}
        self._style_links = {value(e.find(W + "styleLink")): e for e in found if e.find(W + "styleLink") is not None}
        self._nums = {value(e, "numId"): e for e in ([] if root is None else root.findall(W + "num"))}
        self._counters: dict[str | None, list[int | None]] = {}
        self._lists: dict[str, _List | None] = {}

    def label(self, direct: etree._Element | None, style: str | None) -> Label | None:
        """The label of the next paragraph, by its own `w:numPr` and its style; advances the counters."""
        of_style, style_level = self._styles.numbering(style)
        own = None if direct is None else value(direct.find(W + "numId"))
        numbered = self._list(of_style if own is None else own)
        if numbered is None:
            return None
        own_level = None if direct is None else number(value(direct.find(W + "ilvl")))
        level = own_level if own_level is not None else self._style_level(numbered, style, style_level)
        if level not in numbered.levels:
            return None
        _advance(numbered, level)
        return _printed(numbered, level)

    def _style_level(self, numbered: _List, style: str | None, stated: str | None) -> int:
        """The level that is linked to the style, or to the nearest one it is based on; else the one it states."""
        linked = {level.style: index for index, level in numbered.levels.items() if level.style}
        for identity in self._styles.ids(style):
            if identity in linked:
                return linked[identity]
        return number(stated) or 0

    def _list(self, identity: str | None) -> _List | None:
        if identity is None or identity == "0" or identity not in self._nums:
            return None
        if identity not in self._lists:
            self._lists[identity] = self._opened(self._nums[identity])
        return self._lists[identity]

    def _opened(self, num: etree._Element) -> _List | None:
        definition = self._resolved(self._definitions.get(value(num.find(W + "abstractNumId"))))
        if definition is None:
            return None
        levels = {_index(e): _level(e) for e in definition.findall(W + "lvl")}
        starts: dict[int, int] = {}
        for override in num.findall(W + "lvlOverride"):
            replaced = override.find(W + "lvl")
            if replaced is not None:
                levels[_index(override)] = _level(replaced)
            if (start := number(value(override.find(W + "startOverride")))) is not None:
                starts[_index(override)] = start
        counters = self._counters.setdefault(value(definition, "abstractNumId"), [None] * _LEVELS)
        return _List({i: level for i, level in levels.items() if 0 <= i < _LEVELS}, starts, counters)

    def _resolved(self, definition: etree._Element | None) -> etree._Element | None:
        """Follows a definition that only points to a numbering style."""
        link = None if definition is None else value(definition.find(W + "numStyleLink"))
        if link is None:
            return definition
        if link in self._style_links:
            return self._style_links[link]
        num = self._nums.get(self._styles.numbering(link)[0])
        return None if num is None else self._definitions.get(value(num.find(W + "abstractNumId")))


def _index(element: etree._Element) -> int:
    index = number(value(element, "ilvl"))
    return -1 if index is None else index


def _level(element: etree._Element) -> Level:
    text = value(element.find(W + "lvlText")) or ""
    form = value(_format(element)) or "decimal"
    if element.find(W + "lvlPicBulletId") is not None:
        form = "bullet"
    return Level(
        start=number(value(element.find(W + "start"))) or 0,
        form=form,
        text=text,
        legal=on(element.find(W + "isLgl")),
        restart=number(value(element.find(W + "lvlRestart"))),
        style=value(element.find(W + "pStyle")),
        hidden=on(element.find(f"{W}rPr/{W}vanish")),
        properties=children(element.find(W + "pPr")),
    )


def _format(element: etree._Element) -> etree._Element | None:
    """The number format; a custom one stands in an alternative beside its fallback."""
    direct = element.find(W + "numFmt")
    return direct if direct is not None else element.find(f"{MC}AlternateContent/{MC}Fallback/{W}numFmt")


def _advance(numbered: _List, level: int) -> None:
    counters = numbered.counters
    before = counters[level]
    overridden = level in numbered.starts and level not in numbered.begun
    counters[level] = _start(numbered, level) if before is None or overridden else before + 1
    numbered.begun.add(level)
    # A level that was skipped counts as begun: after "2.a.i", the next on its parent's level is "2.b".
    for higher in range(level):
        if counters[higher] is None and higher in numbered.levels:
            counters[higher] = _start(numbered, higher)
    for deeper in range(level + 1, _LEVELS):
        restart = numbered.levels[deeper].restart if deeper in numbered.levels else None
        if restart is None or level < restart:
            counters[deeper] = None


def _start(numbered: _List, level: int) -> int:
    return numbered.starts.get(level, numbered.levels[level].start)


def _printed(numbered: _List, index: int) -> Label:
    level = numbered.levels[index]
    if level.hidden:
        return Label("", False, level.properties)
    if level.form == "bullet":
        return Label(_bullet(level.text), False, level.properties)
    text = _PLACEHOLDER.sub(lambda match: _figure(numbered, level, int(match[1]) - 1), level.text).strip()
    spoken = len(re.findall(r"[^\W\d_]", _PLACEHOLDER.sub("", level.text))) >= 3
    return Label(text, spoken, level.properties)


def _figure(numbered: _List, level: Level, index: int) -> str:
    if index not in numbered.levels:
        return ""
    counter = numbered.counters[index]
    other = numbered.levels[index]
    form = "decimal" if level.legal and other.form != "none" else other.form
    return "" if form == "bullet" or counter is None else printed(counter, form)


def _bullet(text: str) -> str:
    """Dashes stay dashes; every other shape, mostly of some symbol font, is a bullet."""
    shape = text.strip()
    if not shape:
        return ""
    return "–" if shape in _DASHES else BULLET
