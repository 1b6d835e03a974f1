"""What a text says that an organisation does or is (`lexicons/roles.toml`), with status and evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from agreement_scan.codebook.roles import Cue, Default, load_roles
from agreement_scan.model import DIMENSIONS, Profile, Provision, Role, RoleStatus
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.identity import Organisation
from agreement_scan.tagging.organisations.mentions import Named
from agreement_scan.tagging.organisations.names import Name
from agreement_scan.tagging.roles import relationships
from agreement_scan.tagging.roles import rows as tableroles
from agreement_scan.tagging.roles.clauses import SIGN, UNODC_ID, Clause, clauses, holds_anaphor
from agreement_scan.tagging.roles.setting import Setting
from agreement_scan.tagging.roles.status import status_of, status_of_cells, status_of_speaker

_LISTED = 120
# In records of what was said "it" is who spoke last; in instruments it may be anything.
_RECORDS = ("meeting_report", "stakeholder_consultation", "training_evaluation", "assessment_report")
_RANK = {"actual": 0, "negated": 1, "planned": 2}
_RECITAL = re.compile(
    r"^(?:[A-Z][a-z]+(?:ing|ful|ious)|Aware|Concerned|Convinced|Determined|Alarmed|Satisfied|Inspired|Guided|Having)\b"
)
# What stands between an organisation and its verb: other names of a list, brackets, an apposition.
_APPOSITION = re.compile(r"^(?: \([^()]*\))?(?:(?:,? and|,|;) (?:the )?[\ue000-\uefff])*(?:, [^.;]{2,110}?,)?")
_JOINED = re.compile(r"[\ue000-\uefff](?:(?:, | and (?:the )?|, and (?:the )?)[\ue000-\uefff])*")
# "no representative of X has ..."
_NONE_OF = re.compile(r"(?i)\b(?:no|nor|neither|without(?: an?y?)?) (?:[\w-]+ ){0,3}(?:of|from) $")
_SAID = re.compile(r"[;.\"]|,? (?:that|whether|how|why|what|which|where|if|when|for|against|on)\b")
_SPEAKER = re.compile(
    r"^(?:\(?[\d.]+\)?[.)]? |\(?[a-z]{1,5}[.)] |\([\w.]{1,5}\) |[\u2013\u2022*-] )?(?:[A-Z][^.;\ue000-\uefff]{0,80}, )?"
    r"(?:[Tt]he |[Aa] )?(?:(?:representatives?|delegates?|delegation|director|head|spokes\w+|members?) (?:of|from) )?"
    r"(?:the )?$"
)


def read(
    context: Context, profile: Profile, organisations: Sequence[Organisation], named: Named
) -> dict[str, tuple[Role, ...]]:
    """Roles by the organisation's id; an organisation without an entry is only mentioned."""
    reader = _Reader(context, profile, organisations, named)
    return reader.read()


class _Reader:
    def __init__(self, context: Context, profile: Profile, organisations: Sequence[Organisation], named: Named) -> None:
        self.context = context
        self.named = named
        self.organisations = organisations
        self.roles = context.codebook.part(load_roles)
        self.setting = Setting(context, profile, self.roles)
        cues = [cue for cue in self.roles.cues if self.setting.of_type(cue.documents)]
        self.cues = [(cue, frozenset(cue.words)) for cue in cues]
        self.words = sorted({word for cue in cues for word in cue.words})
        self.by_provision: dict[int, list[tuple[Name, Organisation]]] = {}
        for organisation in organisations:
            for name in organisation.names:
                self.by_provision.setdefault(name.provision, []).append((name, organisation))
        for names in self.by_provision.values():
            names.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        self.found: dict[str, list[Role]] = {}
        self._supporting: set[str] = set()

    def read(self) -> dict[str, tuple[Role, ...]]:
        before: list[Organisation] = []
        for position, provision in enumerate(self.context.provisions):
            names = self.by_provision.get(position, [])
            row = self.named.rows.get(position)
            if row is not None:
                for organisation, role in tableroles.read(self.context, self.setting, row, names):
                    self._give(organisation, role)
                if row.people:
                    continue
            if names or (before and holds_anaphor(self.context.views[position].text)):
                self._read_provision(position, provision, names, before)
            before = [organisation for _, organisation in names]
        self._by_profile()
        own = self.setting.own_mechanism
        return {identity: _settled(_without_attendance(roles, own)) for identity, roles in self.found.items()}

    def _by_profile(self) -> None:
        """Organisations among the parties that the profile found."""
        for party in self.setting.profile.parties:
            if party.kind != "organisation":
                continue
            for organisation in self.organisations:
                spans = (self.context.views[n.provision].span(n.start, n.end) for n in organisation.names)
                evidence = party.evidence
                if any(start < evidence.end and evidence.start < end for start, end in spans):
                    self._give(organisation, self.setting.party(evidence))

    def _read_provision(
        self,
        position: int,
        provision: Provision,
        names: Sequence[tuple[Name, Organisation]],
        before: Sequence[Organisation],
    ) -> None:
        text = self.context.views[position].text
        sentences = clauses(position, text, names, before, pronouns=self.setting.type in _RECORDS)
        for number, clause in enumerate(sentences, 1):
            if not SIGN.search(clause.text):
                continue
            told = self._by_cues(clause, provision)
            told += [o.id for o in self._by_section(clause, provision, told)]
            for organisation, role in relationships.read(self.context, self.setting, clause, sentences[number:]):
                self._give(organisation, role)
            for default in self.roles.defaults:
                self._by_default(default, clause, provision, told)

    # ------------------------------------------------------------------------------------------------------- cues
    def _by_cues(self, clause: Clause, provision: Provision) -> list[str]:
        """Roles by cues; gives the ids of organisations that a cue spoke of, `none` cues included."""
        told: list[str] = []
        self._supporting = set()
        lowered = clause.text.lower()
        present = {word for word in self.words if word in lowered}
        for cue, words in self.cues:
            if words.isdisjoint(present) or not self.setting.admits(cue, clause, provision):
                continue
            for match in cue.pattern.finditer(clause.text):
                told += self._by_match(cue, clause, provision, match)
        return told

    def _by_match(self, cue: Cue, clause: Clause, provision: Provision, match: re.Match[str]) -> list[str]:
        groups = match.groupdict()
        who = [o for name, text in groups.items() if name.startswith("who") and text for o in clause.signs(text)]
        who += clause.signs(groups.get("all") or "")
        mechanism = next((text for name, text in groups.items() if name.startswith("mechanism") and text), None)
        role = cue.role
        if mechanism is not None and role == "mechanism_member":
            role = self.setting.membership(mechanism, clause)
            who = [o for o in who if o not in clause.signs(mechanism)]
        if cue.unodc:
            who = [o for o in who if o.id == "un/unodc"]
        if role == "none" or not who:
            return [o.id for o in who]
        if role == "mechanism_member" and self.setting.own_mechanism and mechanism is None:
            # UNODC is a guest of a national mechanism: that it is in the room makes it no member.
            guests = [o for o in who if o.id == UNODC_ID]
            self._give_all(guests, clause, "participant", "actual", cue.id)
            who = [o for o in who if o.id != UNODC_ID]
        words = predicate_of(clause, match)
        if role == "consulted":  # who supports the drafting is a supporter by the same words
            who = [o for o in who if o.id not in self._supporting]
        status, reason = (cue.status, cue.reason) if cue.status else status_of(self.setting, role, words, provision)
        for organisation in who:
            self._give(
                organisation,
                self.setting.role(
                    clause, role, status, cue.id, reason, mechanism=self.setting.mechanism_name(mechanism, clause, role)
                ),
            )
        if role == "supporter":
            self._supporting.update(o.id for o in who)
        return [o.id for o in who]

    # ---------------------------------------------------------------------------------------------------- sections
    def _by_section(self, clause: Clause, provision: Provision, told: Sequence[str]) -> list[Organisation]:
        heading = self.setting.heading(clause.provision)
        if not heading or provision.kind in ("heading", "title"):
            return []
        for section in self.roles.sections:
            if not self.setting.of_type(section.documents) or not section.heading.search(heading):
                continue
            if not self.setting.has(section.needs, clause):
                continue
            if provision.kind not in section.kinds or clause.provision in self.named.rows or not _listed(clause):
                return []
            who = [o for o in clause.signs(clause.text) if o.id not in told]
            status = section.status or ("planned" if self.setting.draft else "actual")
            for organisation in who:
                mechanism = self.setting.own_mechanism if section.role == "mechanism_member" else None
                self._give(
                    organisation,
                    self.setting.role(clause, section.role, status, section.id, section.reason, mechanism=mechanism),
                )
            return who
        return []

    # ---------------------------------------------------------------------------------------------------- defaults
    def _by_default(self, default: Default, clause: Clause, provision: Provision, told: Sequence[str]) -> None:
        if not self.setting.of_type(default.documents) or provision.kind in default.not_kinds:
            return
        if default.parts and provision.part not in default.parts:
            return
        if default.position == "any":
            recital = _RECITAL.match(clause.text) and self.context.views[clause.provision].text.endswith((",", ";"))
            if recital or self.setting.before_body(clause.provision):
                return
            who = clause.signs(clause.text)
        elif default.position == "line":
            who = clause.signs(clause.text) if _listed(clause) else []
        else:
            who = _speakers(clause)
        for organisation in who:
            if organisation.id in told:
                continue
            status, reason = self._default_status(default, clause, organisation, provision)
            if default.role == "included" and status == "negated":
                continue  # what it shall not do gives it no part
            self._give(organisation, self.setting.role(clause, default.role, status, default.id, reason))

    def _default_status(
        self, default: Default, clause: Clause, organisation: Organisation, provision: Provision
    ) -> tuple[RoleStatus, str]:
        if default.position == "line":
            return "actual", ""
        if default.position == "subject":
            row = self.named.rows.get(clause.provision)
            if row is not None:
                text = self.context.views[clause.provision].text
                return status_of_cells(self.roles, [text[cell.start : cell.end] for cell in row.cells])
            return status_of_speaker(self.roles, _main_verb(clause, organisation))
        return status_of(self.setting, default.role, _predicate(clause, organisation), provision)

    def _give_all(
        self, who: Sequence[Organisation], clause: Clause, role: str, status: RoleStatus, source: str
    ) -> None:
        for organisation in who:
            self._give(organisation, self.setting.role(clause, role, status, source))

    def _give(self, organisation: Organisation, role: Role) -> None:
        self.found.setdefault(organisation.id, []).append(role)


def _listed(clause: Clause) -> bool:
    """Whether a line of a list names organisations and says little else."""
    return len(SIGN.sub("", clause.text)) <= _LISTED


def predicate_of(clause: Clause, match: re.Match[str]) -> str:
    """The words that decide the status: the match, and before a passive ("hosted by X") its auxiliaries.

    What stands before a mechanism at the beginning of the match says something else.
    """
    for name in match.groupdict():
        if name.startswith("mechanism") and match.start(name) == match.start():
            return clause.text[match.end(name) : match.end()]
    if SIGN.match(match.group().removeprefix("the ").removeprefix("The ")):
        return ("not " if _NONE_OF.search(clause.text, 0, match.start()) else "") + match.group()
    return re.split(r"[.;,:]", clause.text[max(0, match.start() - 30) : match.start()])[-1] + match.group()


def _speakers(clause: Clause) -> list[Organisation]:
    """Organisations that are the subject of the sentence: it begins with them, or with a phrase and them."""
    first = SIGN.search(clause.text)
    if not first or not _SPEAKER.match(clause.text[: first.start()]):
        return []
    joined = _JOINED.match(clause.text, first.start())
    return clause.signs(joined.group()) if joined else []


def _predicate(clause: Clause, organisation: Organisation) -> str:
    """The words that say what the organisation does: those after it and its apposition, in lists those before it.

    What follows "that" is what it says, not what it does.
    """
    start, after = _after(clause, organisation)
    lead = re.split(r"[;.]", clause.text[max(0, start - 90) : start])[-1]
    said = re.split(r"[;.]| that | whether |, and ", after)[0]
    return lead + "|" + " ".join(said.split()[:6])


def _main_verb(clause: Clause, organisation: Organisation) -> str:
    """The auxiliaries and the verb of a speaker; what it proposed follows and says nothing of the status."""
    said = re.split(
        r"[;.\"]|,? (?:that|whether|how|why|what|which|where|if|when|for|against|on)\b", _after(clause, organisation)[1]
    )
    return "|" + " ".join(said[0].split()[:4])


def _after(clause: Clause, organisation: Organisation) -> tuple[int, str]:
    sign = next(s for s, o in clause.organisations.items() if o is organisation and s in clause.text)
    start = clause.text.index(sign)
    return start, _APPOSITION.sub("", clause.text[start + 1 :], count=1)


def _without_attendance(roles: Sequence[Role], own: str | None) -> Sequence[Role]:
    """A member of the mechanism that met is no participant of the meeting, and stays a member where it was absent."""
    member = own and any(r.role == "mechanism_member" and r.status == "actual" and r.mechanism == own for r in roles)
    return [r for r in roles if r.role != "participant"] if member else roles


def _settled(roles: Iterable[Role]) -> tuple[Role, ...]:
    """One entry for each role and mechanism: actual before negated before planned; evidence on a dimension first."""
    best: dict[tuple[str, str | None], Role] = {}
    for role in roles:
        key = (role.role, role.mechanism if role.role == "mechanism_member" else None)
        known = best.get(key)
        if known is None or _RANK[role.status] < _RANK[known.status]:
            best[key] = role
        elif role.status == known.status and role.concerns and known.concerns != role.concerns:
            concerns = tuple(c for c in DIMENSIONS if c in {*known.concerns, *role.concerns})
            best[key] = replace(known if known.concerns else role, concerns=concerns)
    return tuple(best.values())
