"""One entry of a list of people, and the section it stands in; shared by tables and numbered lists."""

from __future__ import annotations

from dataclasses import dataclass

from agreement_scan.codebook.people import People
from agreement_scan.passages import fold
from agreement_scan.tagging.people.functions import Role, classify
from agreement_scan.tagging.people.names import Name, Sex, sex_of_word

# Words before a task at an event that leave it one.
_QUALIFYING = frozenset(
    ["lead", "co", "senior", "chief", "main", "simultaneous", "guest", "national", "international", "conference"]
)
# Words that leave "officer" without any more.
_BARE_OFFICER = frozenset(
    ["officer", "officers", "in", "charge", "the", "of", "case", "frontline", "desk", "level", "grade"]
)
_STAFF = ("unodc", "united nations office on drugs and crime")


@dataclass(frozen=True, slots=True)
class Section:
    """Where in a list a row stands. explicit: the list says so itself; sex: of a section of women or of men."""

    capacity: str = "participant"
    explicit: bool = False
    sex: Sex = "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `name` is `None` in lists that give codes; scores are texts as printed; spans are of the document."""

    name: Name | None
    sex: Sex
    organisation: str
    organisation_span: tuple[int, int] | None
    function: str
    country: str
    capacity: str
    start: int
    end: int
    name_span: tuple[int, int] | None = None
    pre: str = ""
    post: str | None = None
    passed: str | None = None
    code: str = ""

    def role(self, people: People) -> Role:
        """Function and whether it makes a practitioner. "Officer" makes none by itself: of a section, of records?"""
        role = classify(self.function, self.organisation, people)
        if role.function != "officer" or not role.practitioner:
            return role
        others = set(fold(self.function).split()) - people.ranks - _BARE_OFFICER
        return Role("officer", False if others else None)


@dataclass(frozen=True, slots=True)
class Roll:
    """A list: its entries, the text of its title, and what its own footer says (`None` where it has none)."""

    start: int
    end: int
    title: str
    entries: tuple[Entry, ...]
    attendance: bool
    scored: bool = False
    stated: str | None = None
    post_heading: str = ""


def section_of(text: str, people: People) -> Section | None:
    """The section that a title announces, `None` where it names no capacity (a country, a day)."""
    folded = people.not_sections.sub(" ", fold(text))
    found = [(match.start(), words.id) for words in people.capacities if (match := words.pattern.search(folded))]
    if not found:
        return None
    capacity = min(found)[1]
    if any(name == "absent" for _, name in found) and " and " not in folded:
        capacity = "absent"
    return Section(capacity, True, _section_sex(folded, people))


def capacity_of(section: Section, role: str, function: str, organisation: str, remark: str, people: People) -> str:
    """The capacity of one row: what its own cells say before what its section says."""
    if remark and _absent(remark, people):
        return "absent"
    if remark and not role and _is_task(remark, people):
        role = remark
    if is_unodc(organisation) or is_unodc(role):
        return "unodc_staff"
    stated = section_of(role, people) if role else None
    if stated is not None:
        return stated.capacity
    if function and section.capacity in ("participant", "trainer"):
        own = section_of(fold(function.split("(")[0].split(",")[0]), people)
        whole = own is not None and len(fold(function.split("(")[0]).split()) <= 3 and _is_task(function, people)
        if own is not None and whole and own.capacity not in ("participant", "absent"):
            return own.capacity if not section.explicit or own.capacity != "trainer" else section.capacity
    return section.capacity


def is_unodc(organisation: str) -> bool:
    """Whether a cell names UNODC as the employer; a body that only works with UNODC is not meant."""
    folded = fold(organisation)
    return any(folded == name or folded.startswith(name + " ") for name in _STAFF)


def _is_task(function: str, people: People) -> bool:
    """Whether the function is nothing but a task at the event ("Trainer", "Interpreter (Lao)", "Lead facilitator")."""
    words = fold(function.split("(")[0].split(",")[0]).split()
    rest = [word for word in words if word not in _QUALIFYING]
    return any(capacity.pattern.fullmatch(" ".join(rest)) for capacity in people.capacities)


def _absent(remark: str, people: People) -> bool:
    folded = fold(remark)
    match = people.absent.search(folded)
    return match is not None and (match.start() == 0 or len(match.group()) > 3)


def _section_sex(folded: str, people: People) -> Sex:
    for word in folded.split():
        if word in ("women", "female", "females", "men", "male", "males"):
            return sex_of_word(word, people)
    return "unknown"
