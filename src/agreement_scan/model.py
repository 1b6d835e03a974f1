"""The values that walk through the rooms: frozen, comparable, without behaviour beyond a look at themselves.

Spans are half-open code-point offsets into `Document.text`. `page` is 1-based and `None` where the format has no
pages. Levels, polarities, types, roles and statuses are those of the codebook (`docs/codebook.md`).
Imports nothing of this package.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

BlockKind = Literal["heading", "paragraph", "cell", "footnote", "furniture"]
Status = Literal["ok", "partial", "failed"]
RoleStatus = Literal["actual", "planned", "negated"]
Polarity = Literal["affirmed", "withheld"]
Measure = Literal["trained", "attended", "demonstrated", "assessed"]

DIMENSIONS = ("human_rights", "gender", "child_protection")


# ---------------------------------------------------------------------------------------------------- reading
@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points on the page as displayed, origin at its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a block, so that a span can be drawn on its page."""

    start: int
    end: int
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like run of text. Blocks do not overlap and stand in reading order.

    kind: `heading` and `paragraph` are running text; `cell` is one table cell; `footnote` a foot- or endnote;
    `furniture` a running head, page number or line number: kept, never tagged.
    level: heading level from 1, where the format or the type size tells it.
    indent: distance from the left edge of the text area (points; columns in plain text), where known.
    size: type size relative to the document's body text (1.0), where known.
    table/row/column: position of a `cell`, 0-based.
    inserted: True where the block stands in the text only by a tracked insertion.
    contents: True where the file says that this is a line of a table of contents.
    """

    start: int
    end: int
    kind: BlockKind
    page: int | None = None
    level: int | None = None
    indent: float | None = None
    size: float | None = None
    bold: bool = False
    centred: bool = False
    table: int | None = None
    row: int | None = None
    column: int | None = None
    inserted: bool = False
    language: str | None = None
    lines: tuple[Line, ...] = ()
    contents: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `start == end` where it is empty. A merged cell stands once, at its first row and column."""

    row: int
    column: int
    start: int
    end: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table, possibly over several pages. `header_rows` counts the rows at the top that hold column headings."""

    index: int
    start: int
    end: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    header_rows: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader noticed and a person should know, e.g. kind `tracked_deletions`, detail `3 left out`."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. `text` is final: every later stage only points into it.

    id: SHA-256 of the file's bytes. pages: number of pages or `None`. language: ISO 639-1, or `None` where the text is
    too short to tell. unread_pages: pages without readable text (1-based). status `failed` means that `text` is empty.
    """

    id: str
    path: str
    media_type: str
    status: Status
    reason: str | None
    pages: int | None
    language: str | None
    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    unread_pages: tuple[int, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()


# -------------------------------------------------------------------------------------------------- structure
ProvisionKind = Literal[
    "title",
    "heading",
    "contents",
    "recital",
    "definition",
    "article",
    "paragraph",
    "item",
    "decision",
    "recommendation",
    "final_clause",
    "signature",
    "footnote",
    "row",
]
Part = Literal["front", "preamble", "body", "final", "annex", "notes"]


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of a document: the leaf that the codebook's levels are judged on. Units do not overlap.

    number: as a person would cite it, e.g. `Article 5(2)(b)`, `Preamble, para. 3`, or "" where it has none.
    path: the same as parts, outermost first. heading: the nearest heading above. chapeau: id of the unit whose sentence
    this item completes. kind `article` is the text of an article without numbered paragraphs; `row` a table row.
    """

    id: str
    number: str
    path: tuple[str, ...]
    heading: str | None
    kind: ProvisionKind
    part: Part
    page: int | None
    start: int
    end: int
    chapeau: str | None = None
    language: str | None = None
    table: int | None = None
    row: int | None = None


# ---------------------------------------------------------------------------------------------------- tagging
@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim comes from. `quote` is `None` for rows of participant lists (personal data).

    source: id of the lexicon entry or rule, e.g. `types/agenda.heading`. reason: one phrase for people.
    """

    start: int
    end: int
    page: int | None
    quote: str | None
    source: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """A value with its evidence."""

    value: T
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DocumentType:
    """The codebook's document type; score from 0 to 1; runner-up shown for a close call."""

    label: str
    score: float
    evidence: Evidence | None
    runner_up: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A State (code: ISO 3166-1 alpha-3) or an organisation (code None) that is party to the instrument."""

    name: str
    kind: Literal["state", "organisation"]
    code: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is. `None` where the codebook gives the type no such property or the text does not tell."""

    type: DocumentType
    title: Claim[str] | None = None
    date: Claim[str] | None = None
    place: Claim[str] | None = None
    scope: Claim[str] | None = None
    state: Claim[str] | None = None
    subjects: tuple[Claim[str], ...] = ()
    parties: tuple[Party, ...] = ()
    unodc_support: Claim[bool] | None = None
    launches_initiative: Claim[bool] | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One provision reflects (or withholds) one dimension.

    level: 0 only with polarity `withheld`, else 1 reference or 2 commitment. method: `rule` or `model`.
    source: id of the lexicon entry. theme: its sub-theme. trigger/assertion: spans of the term and of the words that
    set level and polarity. support: further entries that matched in the same unit.
    """

    id: str
    provision: str
    dimension: str
    level: int
    polarity: Polarity
    page: int | None
    start: int
    end: int
    quote: str
    method: Literal["rule", "model"]
    source: str
    score: float
    theme: str = ""
    trigger: tuple[int, int] | None = None
    assertion: str = ""
    support: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a stakeholder is named; `quote` is `None` in rows of participant lists."""

    page: int | None
    start: int
    end: int
    quote: str | None


@dataclass(frozen=True, slots=True)
class Role:
    """A stakeholder's role with its evidence.

    provision: id of the provision that says it. instrument: title of the instrument concerned, where it is not the
    document itself (a consultation on a draft plan). mechanism: name of the national mechanism. concerns: dimensions
    that the same provision, section or relationship concerns. reason: why this status.
    """

    role: str
    status: RoleStatus
    page: int | None
    start: int
    end: int
    quote: str | None
    source: str
    provision: str | None = None
    instrument: str | None = None
    mechanism: str | None = None
    concerns: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """A named organisation, institution or office in one document. `id` is canonical: the same in every document.

    state: ISO 3166-1 alpha-3 of the State it belongs to (types `state`, `nhri`), where known. source: `register:<id>`
    or the name rule that recognised and typed it.
    """

    id: str
    name: str
    type: str
    specialisations: tuple[str, ...]
    state: str | None
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Accreditation:
    """Status of an NHRI as a document states it. status: `A`, `B` or `none`. date: ISO 8601 or `None`."""

    stakeholder: str
    name: str
    status: str
    date: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event: training, workshop, meeting, assessment, consultation. Figures point to it by id.

    date: first day, ISO 8601. dimensions and subjects: what its content shows; cross_border: whether it is about
    cooperation across borders. `evidence` shows the event itself, `content` each of the attributes.
    """

    id: str
    title: str | None
    date: str | None
    place: str | None
    kind: str
    subjects: tuple[str, ...]
    dimensions: tuple[str, ...]
    cross_border: bool
    evidence: Evidence
    content: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One participant, without a name: `key` is a salted hash of the normalised name and organisation.

    name_key: salted hash of the name alone (finds homonyms). sex: `female`, `male` or `unknown`. capacity:
    `participant`, `trainer`, `organiser`, `interpreter`, `observer` or `unodc_staff`; only participants count.
    """

    key: str
    name_key: str
    sex: Literal["female", "male", "unknown"]
    capacity: str
    organisation: str | None
    organisation_type: str | None
    function: str | None
    practitioner: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of persons at an occasion; total = female + male + unknown. `persons` where they are known one by one.

    source: `list` (persons row by row), `table` (scores or totals) or `prose`. practitioners: True where the figure is
    of criminal justice practitioners. threshold: e.g. `70`, where a score decided. functions: where rows tell them,
    each function with its women, men and persons of unknown sex; they sum to the figure.
    """

    id: str
    occasion: str
    measure: Measure
    female: int
    male: int
    unknown: int
    total: int
    inconsistent: bool
    function: str | None
    practitioners: bool
    source: Literal["list", "table", "prose"]
    page: int | None
    start: int
    end: int
    quote: str | None
    dimensions: tuple[str, ...] = ()
    derived: bool = False
    threshold: str | None = None
    persons: tuple[Person, ...] = ()
    reason: str = ""
    functions: tuple[tuple[str, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that speaks for or against a statement of the framework's last column."""

    indicator: str
    statement: str
    direction: Literal["for", "against"]
    evidence: Evidence


# ------------------------------------------------------------------------------------------------------- scan
@dataclass(frozen=True, slots=True)
class Scan:
    """Everything said about one document."""

    document: Document
    profile: Profile | None
    provisions: tuple[Provision, ...] = ()
    findings: tuple[Finding, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    accreditations: tuple[Accreditation, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    figures: tuple[Figure, ...] = ()
    passages: tuple[Passage, ...] = ()
    rejected: tuple[Evidence, ...] = ()
    masks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gave no document, or only part of one."""

    path: str
    stage: str
    reason: str


# --------------------------------------------------------------------------------------------------- counting
@dataclass(frozen=True, slots=True)
class Source:
    """Evidence as the counting shows it: with the document it stands in."""

    document: str
    path: str
    page: int | None
    start: int
    end: int
    quote: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that an indicator counted (`amount` 1, or persons). `attributes` feed breakdowns and explanations."""

    id: str
    name: str
    amount: int
    attributes: tuple[tuple[str, str], ...]
    evidence: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One thing that an indicator did not count. rule: the criterion that left it out; reason: the same in words."""

    id: str
    name: str
    rule: str
    reason: str
    evidence: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A value, or `None` with a reason (`no_sources`, `unreadable`, `language`)."""

    id: str
    title: str
    unit: str
    value: int | None
    reason: str | None
    denominator: int | None
    breakdown: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    counted: tuple[Counted, ...]
    left_out: tuple[LeftOut, ...]
    review: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """An assumption of the framework and what the documents say of it."""

    indicator: str
    id: str
    text: str
    verdict: Literal["supported", "contradicted", "mixed", "no_evidence"]
    supporting: tuple[Source, ...]
    contradicting: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A whole run: what `scan --format json` writes."""

    version: str
    lexicons: str
    model: str | None
    period: str | None
    scans: tuple[Scan, ...]
    indicators: tuple[Indicator, ...]
    statements: tuple[Statement, ...]
    failures: tuple[Failure, ...] = field(default_factory=tuple)
