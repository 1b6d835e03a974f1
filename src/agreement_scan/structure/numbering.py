"""Which list a label belongs to, by sequence: what it counts on from decides, indentation only between bullets."""

from __future__ import annotations

from dataclasses import dataclass, field

from agreement_scan.labels import Label, Reading, readings


@dataclass(slots=True)
class Level:
    """One open list. text: the label as a citation shows it. chapeau: id of the unit that introduces the list."""

    family: str
    ordinal: int
    text: str
    chapeau: str | None
    indent: float | None


@dataclass(slots=True)
class Numbering:
    """The open lists, outermost first."""

    levels: list[Level] = field(default_factory=list)

    def clear(self) -> None:
        """A new article or section begins its own lists."""
        self.levels.clear()

    def place(
        self, label: Label, following: Label | None, opener: str | None, indent: float | None, fresh: bool
    ) -> Level:
        """Put `label` into its list.

        opener: id of the unit before it, if that announces a list. fresh: that unit is no item itself.
        """
        if label.style == "1.1":
            return self._decimal(label)
        if label.style == "-":
            return self._bullet(label, opener, indent, fresh)
        options = readings(label)
        depth, reading = self._continuing(options, following)
        if depth is not None:
            return self._count_on(depth, reading, label)
        if self.levels and self.levels[0].family == "1.1" and options[0].family == "1." and opener is None:
            # "130." stands beside "129.4", not below it.
            self.levels.clear()
        first = next((r for r in options if r.ordinal == 1), None)
        if first is not None and opener is not None and not self._holds(first.family):
            return self._push(first, label, opener, indent)
        depth, reading = self._returning(first or options[0])
        if depth is not None:
            level = self._count_on(depth, reading, label)
            if reading.ordinal == 1:
                level.chapeau = opener
            return level
        self._leave_inner_lists(reading)
        return self._push(reading, label, opener, indent)

    def _continuing(self, options: tuple[Reading, ...], following: Label | None) -> tuple[int | None, Reading]:
        found = [
            (depth, reading)
            for depth in reversed(range(len(self.levels)))
            for reading in options
            if (self.levels[depth].family, self.levels[depth].ordinal + 1) == (reading.family, reading.ordinal)
        ]
        found = found or [
            # "a) ... (b) ...": the writing changed, the count goes on.
            (depth, Reading(self.levels[depth].family, reading.ordinal))
            for depth in reversed(range(len(self.levels)))
            for reading in options
            if reading.ordinal == self.levels[depth].ordinal + 1 and _same_letters(reading, self.levels[depth])
        ]
        first = [reading for reading in options if reading.ordinal == 1]
        if found and first and following is not None and Reading(first[0].family, 2) in readings(following):
            # "(h) ... (i) ... (ii)": the numeral opens a list although the letter would count on.
            following_letter = Reading(found[0][1].family, found[0][1].ordinal + 1)
            if following_letter not in readings(following):
                return None, first[0]
        return found[0] if found else (None, options[0])

    def _returning(self, reading: Reading) -> tuple[int | None, Reading]:
        """A list of the same writing that starts again or leaves numbers out."""
        for depth in reversed(range(len(self.levels))):
            if self.levels[depth].family == reading.family:
                return depth, reading
        return None, reading

    def _holds(self, family: str) -> bool:
        return any(level.family == family for level in self.levels)

    def _leave_inner_lists(self, reading: Reading) -> None:
        while self.levels and Reading(self.levels[-1].family, 0).rank > reading.rank:
            self.levels.pop()

    def _count_on(self, depth: int, reading: Reading, label: Label) -> Level:
        del self.levels[depth + 1 :]
        level = self.levels[depth]
        level.ordinal, level.text = reading.ordinal, label.value
        return level

    def _push(self, reading: Reading, label: Label, opener: str | None, indent: float | None) -> Level:
        level = Level(reading.family, reading.ordinal, label.value, opener, indent)
        self.levels.append(level)
        return level

    def _decimal(self, label: Label) -> Level:
        self.levels.clear()
        return self._push(readings(label)[0], label, None, None)

    def _bullet(self, label: Label, opener: str | None, indent: float | None, fresh: bool) -> Level:
        family = readings(label)[0].family
        for depth in reversed(range(len(self.levels))):
            level = self.levels[depth]
            if level.family != family:
                continue
            if opener is not None and _deeper(indent, level.indent):
                break
            if _deeper(level.indent, indent) and any(above.family == family for above in self.levels[:depth]):
                continue
            del self.levels[depth + 1 :]
            if fresh:
                level.chapeau, level.ordinal = opener, 0
            level.ordinal += 1
            level.text = str(level.ordinal)
            return level
        return self._push(Reading(family, 1), Label("1", "-", label.length), opener, indent)


def _same_letters(reading: Reading, level: Level) -> bool:
    kind = reading.family.strip("().")
    return kind in ("a", "i", "A") and kind == level.family.strip("().")


def _deeper(indent: float | None, other: float | None) -> bool:
    return indent is not None and other is not None and indent > other + 1.5
