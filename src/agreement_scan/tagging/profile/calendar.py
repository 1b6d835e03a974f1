"""Dates in text: found in the forms that agreements and reports use, given in ISO 8601 with what is known of them.

Several days give the first day. A year of another calendar is no date: 2567 of the Buddhist era is not turned into
2024, because only the document's own Gregorian date can be compared with others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.places import Places
from agreement_scan.codebook.profile import FOLDER, Cue, Lexicon
from agreement_scan.codebook.profile import load as load_cues
from agreement_scan.errors import CodebookError

_CONTEXT = 160
_DIGIT = re.compile(r"\d")
_FILLER = re.compile(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|\b\d{1,2}[.:h]\d{2}\b|"
    r"\b(?:a\.?m\.?|p\.?m\.?|hrs|hours|on|at|in|from|to|and|the|of|held|date|venue|place|both|dates|inclusive|online|virtual(?:ly)?|hybrid)\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a text. iso: `2024-03-14`, `2024-03` or `2024`."""

    start: int
    end: int
    iso: str


class Calendar:
    """Finds dates; compiled once from `profile/dates.toml`."""

    def __init__(
        self, months: Mapping[str, int], numbers: Mapping[str, int], years: range, cues: Lexicon, sites: Lexicon
    ) -> None:
        self._months = months
        self._numbers = numbers
        self._years = years
        self.cues = cues
        self._sites = sites
        self._patterns = _patterns(months, numbers)

    def find(self, text: str) -> list[Mention]:
        """All dates in `text`, in order. A bare year is not taken for a date."""
        if not _DIGIT.search(text) and " of " not in text.lower():
            return []
        found: list[Mention] = []
        position = 0
        while match := self._patterns.search(text, position):
            iso = self._iso(match.groupdict())
            if iso and not self._is(text, match.start(), match.end(), "not_a_date"):
                found.append(Mention(match.start(), match.end(), iso))
                position = match.end()
            else:  # "Draft 3 – 22 January": the draft's number is no day, what follows may be
                position = match.start() + 1
        return found

    def sense(self, text: str, mention: Mention, lead: str = "") -> tuple[str | None, Cue | None]:
        """What the words before a date make of it: `signature`, `adoption`, `event`, `as_of`, `document`, `not_own`.

        lead: the line before, for a date that stands alone below "Distr.: General".
        """
        before = (lead + " " + text[: mention.start] if mention.start < 12 else text[: mention.start])[-_CONTEXT:]
        for value in ("signature", "adoption", "as_of", "event", "document", "not_own"):
            for cue in self.cues.of(value, "before"):
                if cue.search(before):
                    return value, cue
        return None, None

    def is_date_line(self, text: str, places: Places) -> bool:
        """Whether a line says only when and where: "Nadi, Fiji, 4–6 June 2023", "14 March 2024", "Lima, Peru"."""
        if len(text) > 120:
            return False
        mentions = self.find(text)
        rest = text
        for mention in reversed(mentions):
            rest = rest[: mention.start] + rest[mention.end :]
        words = _FILLER.sub(" ", rest)
        spots = list(places.find(words))
        for start, end, place in reversed(spots):
            if place.kind != "demonym":
                words = words[:start] + words[end:]
        left = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", words)
        if mentions:
            return len(left) <= 3 and all(w[:1].isupper() for w in left) and not self._names_no_place(words)
        return bool(spots) and not left and "," in text

    def _names_no_place(self, words: str) -> bool:
        return any(cue.search(words) for cue in self._sites.of("not_place"))

    def _is(self, text: str, start: int, end: int, value: str) -> bool:
        before, after = text[max(0, start - _CONTEXT) : start], text[end : end + 40]
        return any(cue.search(before) for cue in self.cues.of(value, "before")) or any(
            cue.search(after) for cue in self.cues.of(value, "after")
        )

    def _iso(self, found: dict[str, str | None]) -> str | None:
        for style in "abwn":
            if year := found.get(f"y{style}"):
                return self._complete(found, style, year)
        if year := found.get("ym"):
            return self._checked(int(year), self._months[str(found["mm"]).lower().rstrip(".")], None)
        if iso := found.get("iso"):
            return self._checked(*(int(part) for part in re.split(r"[-/.]", iso)))
        return None

    def _complete(self, found: dict[str, str | None], style: str, year: str) -> str | None:
        day, month = str(found[f"d{style}"]), str(found[f"m{style}"])
        if style == "n":
            first, second = int(day), int(month)
            first, second = (second, first) if second > 12 else (first, second)
            return self._checked(int(year), second, first)
        number = self._words(day) if style == "w" else int(re.sub(r"\D", "", day))
        written = int(year) if year.isdigit() else self._words(year)
        begins = self._months[month.lower().rstrip(".")]
        if (end := found.get("me")) and self._months[end.lower().rstrip(".")] < begins:
            written -= 1  # "30 December – 2 January 2024" began the year before
        return self._checked(written, begins, number)

    def _words(self, text: str) -> int:
        """ "two thousand and twenty-four" and "twenty-first" as numbers."""
        total = current = 0
        for word in re.findall(r"[a-z]+", text.lower()):
            if word == "hundred":
                current = max(current, 1) * 100
            elif word == "thousand":
                total += max(current, 1) * 1000
                current = 0
            else:
                current += self._numbers.get(word, 0)
        return total + current

    def _checked(self, year: int, month: int, day: int | None) -> str | None:
        if year not in self._years or not 1 <= month <= 12:
            return None
        if day is None:
            return f"{year:04}-{month:02}"
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return None


def load(codebook: Codebook) -> Calendar:
    """The calendar of the codebook."""
    data = codebook.toml(f"{FOLDER}/dates.toml")
    months, numbers, limits = (data.get(key, {}) for key in ("months", "numbers", "limits"))
    if sorted(set(months.values())) != list(range(1, 13)):
        raise CodebookError(f"{FOLDER}/dates.toml: months: not all twelve months have a name.")
    years = range(limits["first_year"], limits["last_year"] + 1)
    cues = codebook.part(load_cues)
    return Calendar(months, numbers, years, cues.dates, cues.sites)


def _patterns(months: Mapping[str, int], numbers: Mapping[str, int]) -> re.Pattern[str]:
    names = sorted(months, key=len, reverse=True)
    month = "(?:" + "|".join(f"{n.title()}|{n.upper()}" for n in names) + r")\b\.?"
    day = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d.:])"
    weekday = r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    more = rf"(?: ?(?:–|-|/|&|,|and|to|until|till)+ ?(?:and )?{weekday}{day})"
    year = r"(?P<y%s>\d{4})(?!\d)"
    word = "(?:" + "|".join(sorted({*numbers, "hundred", "thousand"}, key=len, reverse=True)) + ")"
    written = rf"(?:{word}|and)(?:[ -](?:{word}|and)\b)*"
    of_year = r",?(?: (?i:(?:in|of) the year(?: of our lord)?)| of)?,?[ -]"
    forms: Iterator[str] = iter(
        (
            r"(?P<iso>\d{4}(?P<cut>[-/.])\d{2}(?P=cut)\d{2})(?!\d)",
            rf"(?P<da>{day}){more}{{0,6}}[ -](?i:day )?(?i:of )?(?P<ma>{month})"
            rf"(?:,? ?(?:–|-|to|and|&|until) ?{weekday}{day} (?P<me>{month}))?{of_year}{year % 'a'}",
            rf"(?P<mb>{month}) (?P<db>{day})(?: ?(?:–|-|&|,|and|to)+ ?(?:{month} )?{day}){{0,6}},? {year % 'b'}",
            rf"(?P<dw>(?i:{word}(?:[ -]{word})?)) (?i:day )?(?i:of )?(?P<mw>{month})"
            rf"{of_year}(?P<yw>\d{{4}}|(?i:{written}))",
            rf"(?<![\d/.])(?P<dn>\d{{1,2}})(?:\.? ?[–-] ?\d{{1,2}})?[/.](?P<mn>\d{{1,2}})[/.]{year % 'n'}(?![/.]\d)",
            rf"(?P<mm>{month}),? {year % 'm'}",
        )
    )
    return re.compile(r"(?<![\w])(?:" + "|".join(forms) + ")")
