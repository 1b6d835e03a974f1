"""The part of the text report about each document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agreement_scan.model import DIMENSIONS, Figure, Finding, Profile, Provision, Role, Scan, Stakeholder
from agreement_scan.reporting.layout import Hanging, joined, page, some
from agreement_scan.reporting.options import ReportOptions
from agreement_scan.reporting.quotes import Quotes
from agreement_scan.reporting.wording import DIMENSION, MEASURE, SUBJECT, label, listed, sexes

_FINDINGS, _STAKEHOLDERS, _EVENTS, _NOTES = 3, 12, 8, 6
_QUOTE = 150
_CLOSE_CALL = 0.6
_STATUS = {"actual": "", "planned": " (planned)", "negated": " (negated)"}
# Ids of entries are for auditors (JSON, explain); people read the phrase before them.
_ENTRY_ID = re.compile(r"\s*\([a-z_]+/[a-z_./-]+\)")


def document(scan: Scan, quotes: Quotes, options: ReportOptions) -> Iterator[RenderableType]:
    """Everything that the report says of one document that has a profile."""
    yield Text(scan.document.path, style="bold")
    if scan.profile:
        yield from _identity(scan.profile)
    yield from _warnings(scan)
    if scan.findings:
        yield Padding(_levels(scan.findings), (1, 0, 1, 2))
        yield from _best(scan, quotes, options)
    yield from _stakeholders(scan.stakeholders, options)
    yield from _events(scan, options)


def _identity(profile: Profile) -> Iterator[RenderableType]:
    head = Text(label(profile.type.label).capitalize(), style="cyan")
    if profile.type.runner_up and profile.type.score < _CLOSE_CALL:
        head.append(f" (or {label(profile.type.runner_up)}?)", style="dim")
    facts = [claim.value for claim in (profile.state, profile.scope) if claim and claim.value != "unknown"]
    facts += [SUBJECT.get(claim.value, claim.value) for claim in profile.subjects]
    facts += [claim.value for claim in (profile.date, profile.place) if claim]
    for fact in facts:
        head.append(f" · {fact}", style="default")
    yield Hanging(head)
    yield Hanging(Text(f"“{profile.title.value}”" if profile.title else "no title found"))
    if profile.parties:
        yield Hanging(Text(", ".join(party.code or party.name for party in profile.parties)), "Parties: ")
    if profile.unodc_support:
        yield Hanging(Text("supported by UNODC" if profile.unodc_support.value else "no support by UNODC shown"))


def _warnings(scan: Scan) -> Iterator[RenderableType]:
    d = scan.document
    lines = [f"read in part: {d.reason}"] if d.status == "partial" else []
    if d.unread_pages:
        lines.append(f"pages without readable text: {_ranges(d.unread_pages)}")
    lines += [f"{label(note.kind)}: {note.detail}" for note in d.notes[:_NOTES]]
    if len(d.notes) > _NOTES:
        lines.append(f"and {len(d.notes) - _NOTES} more notes; see --format json")
    for line in lines:
        yield Hanging(Text(line, style="yellow"), "! ", style="yellow")


def _ranges(pages: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for number in sorted(pages):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)


def _levels(findings: Sequence[Finding]) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="dim")
    table.add_column("Provisions")
    for heading in ("commitments", "references", "withheld"):
        table.add_column(heading, justify="right")
    for dimension in DIMENSIONS:
        own = [f for f in findings if f.dimension == dimension]
        affirmed = [f.level for f in own if f.polarity == "affirmed"]
        withheld = sum(f.polarity == "withheld" for f in own)
        numbers = (affirmed.count(2), affirmed.count(1), withheld)
        table.add_row(DIMENSION[dimension], *(str(n) if n else "–" for n in numbers))
    return table


def _best(scan: Scan, quotes: Quotes, options: ReportOptions) -> Iterator[RenderableType]:
    """For each dimension the surest findings, in the order of the text."""
    provisions = {p.id: p for p in scan.provisions}
    for dimension in DIMENSIONS:
        own = sorted((f for f in scan.findings if f.dimension == dimension), key=_worth)
        if not own:
            continue
        yield Hanging(Text(DIMENSION[dimension], style="bold"))
        first = own if options.verbose else [*sorted(own[:_FINDINGS], key=lambda f: f.start), *own[_FINDINGS:]]
        yield from some(
            [Hanging(_finding(scan, f, provisions.get(f.provision), quotes), "· ", 4) for f in first],
            _FINDINGS,
            options,
            indent=6,
        )


def _worth(f: Finding) -> tuple[bool, int, float, int]:
    """Withheld clauses first (nobody may miss them), then commitments, then the surest."""
    return f.polarity != "withheld", -f.level, -f.score, f.start


def _finding(scan: Scan, f: Finding, provision: Provision | None, quotes: Quotes) -> Text:
    grade = "withheld" if f.polarity == "withheld" else {2: "commitment", 1: "reference"}.get(f.level, "")
    text = Text(joined(grade, provision.number if provision else "", page(f.page)) + " ", style="cyan")
    focus = scan.document.text[slice(*f.trigger)] if f.trigger else ""
    text.append(f"“{quotes.of_scan(scan, f.start, f.quote, _QUOTE, focus)}”", style="default")
    assertion = _ENTRY_ID.sub("", f.assertion).removeprefix(f"{grade}: ")
    why = "; ".join(part for part in (label(f.theme or f.source), assertion) if part and part != grade)
    return text.append(f" [{why}]", style="dim")


def _stakeholders(stakeholders: Sequence[Stakeholder], options: ReportOptions) -> Iterator[RenderableType]:
    if not stakeholders:
        return
    yield Padding(Text("Stakeholders", style="bold"), (1, 0, 0, 2))
    ordered = sorted(stakeholders, key=lambda s: (not _telling(s), s.mentions[0].start if s.mentions else 0, s.id))
    yield from some([Hanging(_stakeholder(s), "· ", 4) for s in ordered], _STAKEHOLDERS, options, indent=6)


def _stakeholder(s: Stakeholder) -> Text:
    kind = joined(label(s.type), *(label(x) for x in s.specialisations), s.state)
    text = Text(f"{s.name} ").append(f"({kind}) ", style="dim")
    return text.append(_roles(s.roles), style="cyan")


def _telling(s: Stakeholder) -> bool:
    return any(role.role not in ("mentioned", "participant") for role in s.roles)


def _roles(roles: Sequence[Role]) -> str:
    return listed(dict.fromkeys(f"{label(r.role)}{_STATUS[r.status]}" for r in roles)) or "mentioned"


def _events(scan: Scan, options: ReportOptions) -> Iterator[RenderableType]:
    if not scan.figures:
        return
    yield Padding(Text("Events", style="bold"), (1, 0, 0, 2))
    rows = []
    for o in scan.occasions:
        figures = [f for f in scan.figures if f.occasion == o.id]
        if figures:
            text = Text(joined(o.title or label(o.kind), o.place, o.date)).append(": ")
            rows.append(Hanging(text.append("; ".join(_figure(f) for f in figures), style="cyan"), "· ", 4))
    yield from some(rows, _EVENTS, options, indent=6)


def _figure(f: Figure) -> str:
    split = sexes(f.female, f.male, f.unknown) if f.female or f.male else ""
    remarks = (
        split,
        label(f.function or ""),
        f.source,
        "derived from a percentage" if f.derived else "",
        "contradictory" if f.inconsistent else "",
    )
    return f"{f.total} {MEASURE[f.measure]} ({joined(*remarks)})"
