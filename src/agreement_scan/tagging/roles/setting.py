"""What a document is, as far as roles depend on it: its type, its own mechanism, the instrument it is about."""

from __future__ import annotations

import re
from functools import cached_property

from agreement_scan.codebook.organisations import load_grammar
from agreement_scan.codebook.roles import MECHANISM_NOUN, Cue, Roles
from agreement_scan.model import Evidence, Profile, Provision, Role, RoleStatus
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.roles.clauses import MECHANISM_SIGN, SIGN, Clause

_WORD = r"[A-Z\u00c0-\u00de\d][\w'\u2013-]*"
_LINK = r"of|on|for|against|in|and|to|the"
_TITLE = re.compile(
    rf"((?:[A-Z\u00c0-\u00de][\w'\u2013-]*)(?: (?:{_WORD}|{_LINK}|along))*? "
    r"(?:Plan of Action|Action Plan|Plan|Agreement|Memorandum of Understanding|Memorandum|Protocol|Declaration|"
    r"Arrangement|Road Map|Roadmap|Understanding|Accord|Pact|Charter|Code of Conduct|Joint Statement|Strategy|"
    r"Convention|Guidelines|Framework|Treaty|Compact|Programme)(?: \d{4}(?:\u2013\d{2,4})?)?"
    rf"(?: (?:of|on|against|for|to|concerning|between) (?=[A-Z\u00c0-\u00de])(?:{_WORD}|{_LINK}| )+)?)"
)
# "First Text of the ...", "Zero Draft": what a text was before it became the instrument.
_UNFINISHED = re.compile(
    r"(?i)^(?:(?:the|an?|zero|first|second|third|fourth|final|latest|preliminary|revised|initial|working|proposed|drafts?|"
    r"texts?|versions?|of|for)(?: |$))+"
)
_ANOTHER = re.compile(
    r"(?i)\bon (?:their own|its own|another|a separate|a different|a second) ((?:draft |proposed )?(?:[\w-]+ )?"
    r"(?:agreement|protocol|memorandum|arrangement|plan|strategy|declaration|convention|treaty|understanding)\b[^.;,]{0,80})"
)
# "Minutes of the fourth meeting of the National Council ..."
_RECORD = re.compile(r"(?i:minutes|(?:summary )?records?|reports?|summary)\b[^,:]{0,60}? of (?:the )?(?=[A-Z])")
_ABOUT_TEXT = re.compile(
    r"(?i)\b(?:draft(?:s|ed|ing)?|consultations?|preparation|preparing|text|negotiat\w+|elaborat\w+|memorandum|agreement|plan|"
    r"protocol|declaration|strategy|instrument|arrangement|framework|convention|paragraph|article)\b"
)
# In a report a text is an instrument only if it is called one: a national report or a law is drafted with others too.
_ABOUT_INSTRUMENT = re.compile(
    r"(?i)\b(?:agreements?|memorand\w+|plans? of action|action plans?|protocols?|declarations?|arrangements?|mou)\b"
)
_ABOUT_EVENT = re.compile(
    r"(?i)\b(?:meetings?|workshops?|trainings?|courses?|seminars?|consultations?|conferences?|negotiations?|sessions?|"
    r"plans? of action|agreements?|memorand\w+|protocols?|declarations?|the plan|events?|initiative)\b"
)
_INSTRUMENTS = ("cooperation_agreement", "recommendations")
_CONSULTATION = re.compile(r"(?i)\b(?:consult\w*|draft|comments?|submission|proposals?|text of)\b")
_NOTE = re.compile(r"^\[?(?:Drafting |Editor'?s? |Secretariat )?[Nn]ote\b|^\[Drafting")


class Setting:
    """A document as the setting of roles."""

    def __init__(self, context: Context, profile: Profile, roles: Roles) -> None:
        self.context = context
        self.roles = roles
        self.profile = profile
        self.type = profile.type.label
        self.columns = context.codebook.part(load_grammar).columns
        self.draft = bool(profile.state and profile.state.value == "draft")

    # ------------------------------------------------------------------------------------------------- conditions
    def of_type(self, documents: tuple[str, ...]) -> bool:
        """Whether the document is of one of these types (any, if none is named)."""
        return not documents or self.type in documents

    def admits(self, cue: Cue, clause: Clause, provision: Provision) -> bool:
        """Whether a cue counts in this place."""
        if not self.of_type(cue.documents) or (cue.kinds and provision.kind not in cue.kinds):
            return False
        if cue.opening and clause.provision > 6:
            return False
        if cue.of_mechanism and not self._names_mechanism(clause):
            return False
        return self.has(cue.needs, clause)

    def _names_mechanism(self, clause: Clause) -> bool:
        return bool(MECHANISM_SIGN.search(clause.text) or MECHANISM_NOUN.search(clause.text))

    def has(self, need: str, clause: Clause) -> bool:
        """Whether what an entry needs is there."""
        if need == "own_mechanism":
            return self.own_mechanism is not None
        if need == "no_own_mechanism":
            return self.own_mechanism is None
        if need == "event":
            return self.type == "cooperation_agreement" or bool(_ABOUT_EVENT.search(clause.text))
        if need == "text":
            about = _ABOUT_TEXT if self.type in _INSTRUMENTS else _ABOUT_INSTRUMENT
            return self.type == "stakeholder_consultation" or bool(about.search(clause.text))
        if need == "consultation":
            return self.type == "stakeholder_consultation" or bool(_CONSULTATION.search(clause.text))
        return True

    def is_note(self, provision: Provision) -> bool:
        """Whether a provision is a remark on a draft, not its text."""
        position = self.context.index[provision.id]
        return bool(_NOTE.match(self.context.views[position].text))

    def before_body(self, position: int) -> bool:
        """Whether a paragraph stands before the first numbered provision of an instrument that numbers them."""
        return position < self._first_numbered

    @cached_property
    def _first_numbered(self) -> int:
        for position, provision in enumerate(self.context.provisions):
            if provision.part != "front" and provision.number and provision.kind not in ("title", "recital", "row"):
                return position
        return 0

    def heading(self, position: int) -> str | None:
        """The heading that a provision stands under: its own, or a short line just above a list."""
        provision = self.context.provisions[position]
        for _ in range(40):  # an item's chapeau may be the item before it
            parent = self.context.index.get(provision.chapeau or "")
            if parent is None:
                break
            provision = self.context.provisions[parent]
            text = self.context.views[parent].text
            if provision.kind != "item" and len(text) < 90:
                return text.rstrip(": ")
        return provision.heading

    # ------------------------------------------------------------------------------------------------- mechanisms
    @cached_property
    def own_mechanism(self) -> str | None:
        """The national mechanism whose meeting the document reports, by its title."""
        if self.type != "meeting_report":
            return None
        scope = self.profile.scope.value if self.profile.scope else None
        titles = [self.profile.title.value] if self.profile.title else []
        titles += [self.context.views[i].text for i in range(min(4, len(self.context.views)))]
        for title in titles:
            noun = self.roles.mechanism["noun"].search(title)
            if noun and not self.roles.mechanism["shared"].search(title) and scope == "national":
                return _body_of(title, self.roles.mechanism["noun"])
        return None

    def membership(self, mechanism: str, clause: Clause) -> str:
        """Role of a member of `mechanism`: only a national one makes a mechanism member (codebook, section 3)."""
        if self.type in ("cooperation_agreement", "recommendations"):
            return "included"
        body = MECHANISM_SIGN.search(mechanism)
        named = clause.organisations[body.group()].name if body else ""
        shared = self.roles.mechanism["shared"]
        if shared.search(SIGN.sub(" ", mechanism)) or shared.search(named):
            return "included"
        return "mechanism_member"

    def mechanism_name(self, mechanism: str | None, clause: Clause, role: str) -> str | None:
        """The name of the mechanism, or the words for it; "the Board" in its own minutes is the one of the title."""
        if role != "mechanism_member":
            return None
        if mechanism is None:
            return self.own_mechanism
        body = MECHANISM_SIGN.search(mechanism)
        if body:
            return clause.organisations[body.group()].name
        words = re.split(r"[\ue000-\uefff]| (?:that|which|once|when|if|since|where|until) ", mechanism)[0].strip()
        plain = re.sub(r"^(?:[Tt]he|its|a|an) ", "", words)
        return self.own_mechanism if self.own_mechanism and " " not in plain else plain

    # ------------------------------------------------------------------------------------------------------- roles
    def role(
        self,
        clause: Clause,
        role: str,
        status: RoleStatus | str | None,
        source: str,
        reason: str = "",
        *,
        mechanism: str | None = None,
        quoted: bool = True,
        further: str = "",
    ) -> Role:
        """A role with the sentence as its evidence; `further` text is read for what it concerns."""
        view = self.context.views[clause.provision]
        start, end = view.span(clause.start, min(clause.end, len(view.text)))
        while end > start and self.context.document.text[end - 1].isspace():
            end -= 1
        return Role(
            role=role,
            status=status or "actual",  # type: ignore[arg-type]
            page=self.context.page_at(start),
            start=start,
            end=end,
            quote=self.context.document.text[start:end] if quoted else None,
            source=source,
            provision=self.context.provisions[clause.provision].id,
            instrument=self.instrument(clause) if role == "consulted" else None,
            mechanism=mechanism,
            concerns=self.concerns(clause, further),
            reason=reason,
        )

    def party(self, evidence: Evidence) -> Role:
        """The role of a party, with the evidence that the profile has for it."""
        position = next((i for i, p in enumerate(self.context.provisions) if p.start <= evidence.start < p.end), None)
        return Role(
            role="party",
            status="planned" if self.draft else "actual",
            page=evidence.page,
            start=evidence.start,
            end=evidence.end,
            quote=evidence.quote,
            source=evidence.source,
            provision=self.context.provisions[position].id if position is not None else None,
            reason="the instrument is a draft" if self.draft else "",
        )

    def concerns(self, clause: Clause, further: str = "") -> tuple[str, ...]:
        """Dimensions that a sentence (and `further` text) concerns, by its words without names of organisations."""
        words = SIGN.sub(" ", f"{clause.text} {further}")
        return tuple(name for name, regex in self.roles.concerns.items() if regex.search(words))

    def instrument(self, clause: Clause) -> str | None:
        """Title of the instrument that a consultation was on, where it is not the document itself."""
        found = _TITLE.search(SIGN.sub(" ", clause.text))
        if found and found.group(1).count(" ") > 1:
            return _UNFINISHED.sub("", found.group(1)) or found.group(1)
        if another := _ANOTHER.search(SIGN.sub(" ", clause.text)):
            return another.group(1).strip()
        if self.type in ("cooperation_agreement", "recommendations"):
            return None
        return self._about

    @cached_property
    def _about(self) -> str | None:
        title = self.profile.title.value if self.profile.title else ""
        after = re.search(r"(?i)\b(?:draft|proposed|text of|on) (?:of )?(?:the )?(.*)", title)
        found = _TITLE.search(_UNFINISHED.sub("", after.group(1))) if after else None
        return found.group(1) if found else None


def _body_of(title: str, noun: re.Pattern[str]) -> str:
    """The part of a title that names the body: "National Council against Trafficking", of its minutes' title."""
    parts = [part for part in re.split(r" \u2013 |[,:;] |\n", title) if noun.search(part)]
    return _RECORD.sub("", parts[0] if parts else title).strip()
