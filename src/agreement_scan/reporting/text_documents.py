"""The part of the text report about each document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agreement_scan.model import DIMENSIONS, Figure, Finding, Profile, Provision, Role, Scan, Stakeholder
from agreement_scan.reporting.options import ReportOptions
from agreement_scan.reporting.quotes import Quotes
from agreement_scan.reporting.wording import DIMENSION, MEASURE, SUBJECT, label, listed, sexes

_FINDINGS, _STAKEHOLDERS, _FIGURES, _NOTES = 3, 12, 8, 6
_QUOTE = 150
_ROLES = {"actual": "", "planned": " (planned)", "negated": " (not so)"}


def document(scan: Scan, quotes: Quotes, options: ReportOptions) -> Iterator[RenderableType]:
    """Everything that the report says of one document."""
    d = scan.document
    yield Text(d.path, style="bold")
    if scan.profile is None:
        yield _indented(Text(_unprofiled(scan), style="yellow"))
        return
    yield _indented(_identity(scan.profile))
    yield from _warnings(scan)
    if scan.findings:
        yield Padding(_levels(scan.findings), (1, 0, 0, 2))
        yield from _best(scan, quotes, options)
    yield from _stakeholders(scan.stakeholders, options)
    yield from _figures(scan, options)


def _indented(content: RenderableType, by: int = 2) -> Padding:
    return Padding(content, (0, 0, 0, by))


def _unprofiled(scan: Scan) -> str:
    d = scan.document
    if d.status == "failed":
        return f"not read: {d.reason}"
    return f"language {d.language or 'unknown'}: no lexicons for it, read and listed but not counted"


def _identity(profile: Profile) -> Text:
    text = Text(label(profile.type.label).capitalize(), style="cyan")
    if profile.type.runner_up and profile.type.score < 0.6:
        text.append(f" (or {label(profile.type.runner_up)}?)", style="dim")
    facts = [claim.value for claim in (profile.state, profile.scope) if claim and claim.value != "unknown"]
    facts += [SUBJECT.get(claim.value, claim.value) for claim in profile.subjects]
    facts += [claim.value for claim in (profile.date, profile.place) if claim]
    for fact in facts:
        text.append(f" · {fact}", style="default")
    lines = [f"“{profile.title.value}”"] if profile.title else ["no title found"]
    if profile.parties:
        lines.append("Parties: " + ", ".join(party.code or party.name for party in profile.parties))
    if profile.unodc_support:
        lines.append("Supported by UNODC" if profile.unodc_support.value else "No support by UNODC shown")
    for line in lines:
        text.append("\n" + line, style="default")
    return text


def _warnings(scan: Scan) -> Iterator[RenderableType]:
    d = scan.document
    lines = [f"read in part: {d.reason}"] if d.status == "partial" else []
    if d.unread_pages:
        lines.append(f"pages without readable text: {_ranges(d.unread_pages)}")
    lines += [f"{label(note.kind)}: {note.detail}" for note in d.notes[:_NOTES]]
    if len(d.notes) > _NOTES:
        lines.append(f"and {len(d.notes) - _NOTES} more notes; see --format json")
    for line in lines:
        yield _indented(Text(f"! {line}", style="yellow"))


def _ranges(pages: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
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
    provisions = {p.id: p for p in scan.provisions}
    for dimension in DIMENSIONS:
        own = sorted((f for f in scan.findings if f.dimension == dimension), key=_worth)
        shown = sorted(own if options.verbose else own[:_FINDINGS], key=lambda f: f.start)
        for i, f in enumerate(shown):
            lead = f"{DIMENSION[dimension]}: " if i == 0 else ""
            yield _indented(Text(lead, style="bold") + _finding(scan, f, provisions.get(f.provision), quotes), 4)
        if len(own) > len(shown):
            more = f"and {len(own) - len(shown)} more; use --verbose or --format json"
            yield _indented(Text(more, style="dim"), 4)


def _worth(f: Finding) -> tuple[bool, int, float, int]:
    """Withheld clauses first (nobody may miss them), then commitments, then the surest."""
    return f.polarity != "withheld", -f.level, -f.score, f.start


def _finding(scan: Scan, f: Finding, provision: Provision | None, quotes: Quotes) -> Text:
    grade = "withheld" if f.polarity == "withheld" else {2: "commitment", 1: "reference"}.get(f.level, "")
    place = ", ".join(part for part in (provision.number if provision else "", page(f.page)) if part)
    focus = scan.document.text[slice(*f.trigger)] if f.trigger else ""
    text = Text(f"{grade}, {place} " if place else f"{grade} ", style="dim")
    text.append(f"“{quotes.of_scan(scan, f.start, f.quote, _QUOTE, focus)}”", style="default")
    why = ", ".join(part for part in (label(f.theme or f.source), f.assertion) if part)
    return text.append(f" [{why}]", style="dim")


def page(number: int | None) -> str:
    """`p. 3`, or nothing where the format has no pages."""
    return f"p. {number}" if number else ""


def _stakeholders(stakeholders: Sequence[Stakeholder], options: ReportOptions) -> Iterator[RenderableType]:
    if not stakeholders:
        return
    yield Padding(Text("Stakeholders", style="bold"), (1, 0, 0, 2))
    ordered = sorted(stakeholders, key=lambda s: (not _telling(s), s.mentions[0].start if s.mentions else 0, s.id))
    shown = ordered if options.verbose else ordered[:_STAKEHOLDERS]
    for s in shown:
        kind = ", ".join((label(s.type), *(label(x) for x in s.specialisations)))
        state = f", {s.state}" if s.state else ""
        text = Text(f"{s.name} ").append(f"({kind}{state}) ", style="dim")
        yield _indented(text.append(_roles(s.roles), style="cyan"), 4)
    if len(ordered) > len(shown):
        more = f"and {len(ordered) - len(shown)} more; use --verbose or --format json"
        yield _indented(Text(more, style="dim"), 4)


def _telling(s: Stakeholder) -> bool:
    return any(role.role not in ("mentioned", "participant") for role in s.roles)


def _roles(roles: Sequence[Role]) -> str:
    return listed(dict.fromkeys(f"{label(r.role)}{_ROLES[r.status]}" for r in roles)) or "mentioned"


def _figures(scan: Scan, options: ReportOptions) -> Iterator[RenderableType]:
    figures = scan.figures if options.verbose else scan.figures[:_FIGURES]
    if not figures:
        return
    yield Padding(Text("Events", style="bold"), (1, 0, 0, 2))
    occasions = {o.id: o for o in scan.occasions}
    for f in figures:
        o = occasions[f.occasion]
        name = ", ".join(part for part in (o.title or o.kind, o.place, o.date) if part)
        yield _indented(Text(f"{name}: ").append(_figure(f), style="cyan"), 4)
    if len(scan.figures) > len(figures):
        more = f"and {len(scan.figures) - len(figures)} more; use --verbose or --format json"
        yield _indented(Text(more, style="dim"), 4)


def _figure(f: Figure) -> str:
    who = f" {label(f.function)}" if f.function else ""
    split = sexes(f.female, f.male, f.unknown) if f.female or f.male else ""
    remarks = [
        f.source,
        "derived from a percentage" if f.derived else "",
        "contradictory" if f.inconsistent else "",
    ]
    return (
        f"{f.total}{who} {MEASURE[f.measure]}" + (f": {split}" if split else "") + f" ({listed(filter(None, remarks))})"
    )
