"""Sentences of a view in which every organisation is one sign, with the way back to the view."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agreement_scan.naming import normal_name
from agreement_scan.tagging.organisations.identity import Organisation
from agreement_scan.tagging.organisations.names import Name

_FIRST, _UNODC, _MECHANISM = 0xE000, 0xE800, 0xE900
_SIZE = 0x100
UNODC_ID = "un/unodc"
SIGN = re.compile("[\ue000-\uefff]")
MECHANISM_SIGN = re.compile("[\ue900-\uefff]")
_SHORT = re.compile(r"\s*\([^()]{0,60}\)")
# "UNICEF Office in Peru", "OSCE Mission to Bosnia and Herzegovina": a branch says no more than its organisation.
_SEAT = r" (?:to|in|for) (?:the )?[A-Z][\w'-]+(?:(?: and)? [A-Z][\w'-]+){0,3}"
_BRANCH = re.compile(
    rf" (?:Country |Field |Regional |Liaison )?(?:Mission|Office|Delegation|Presence)(?:{_SEAT})?|(?<=Office){_SEAT}"
)
_END = re.compile(r"(?<=[.?!])(?:\"|\))? +(?=[\"(\[]?[A-Z\u00c0-\u00de\d\ue000-\uefff])")
_NO_END = re.compile(
    r"(?:\b(?:No|Nos|Art|art|para|paras|Mr|Ms|Mrs|Dr|St|vs|cf|e\.g|i\.e|Pol|Maj|Gen|Col|Lt)|\b[A-Z])\.$"
)
_SENTENCE = re.compile(r"[.?!] (?=[A-Z])")
_IT = re.compile(
    r"\b[Ii]t(?= (?:is|was|has|had|will|holds?|held|sits|sat|serves|belongs|became|takes|took|does|did)\b)"
)
_SUBJECT_WITHIN = 30
_ANAPHOR = re.compile(
    r"\b[Tt]he ((?:[Cc]ommission|[Aa]ssociation|[Nn]etwork|[Ff]ederation|[Uu]nion|[Ff]oundation|[Tt]rust|[Cc]entre|"
    r"[Cc]ouncil|[Mm]inistry|[Dd]epartment|[Aa]gency|[Oo]ffice|[Ii]nstitute|[Cc]oalition|[Aa]lliance|[Ss]ervice|"
    r"[Ss]helter|[Ff]und|[Oo]rgani[sz]ation|NGO|[Bb]ureau|[Ll]eague|[Cc]ollective|[Ff]orum|[Ii]nstitution))\b"
    r"(?! (?:of|for|on) )"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence: masked text, offsets of its characters in the view, organisations by sign."""

    provision: int
    text: str
    offsets: array[int]
    organisations: Mapping[str, Organisation]

    @property
    def start(self) -> int:
        """Where the sentence begins in the view."""
        return self.offsets[0]

    @property
    def end(self) -> int:
        """Where it ends in the view."""
        return self.offsets[-1]

    def signs(self, text: str) -> list[Organisation]:
        """The organisations whose signs stand in `text`, in order, each once."""
        found: list[Organisation] = []
        for sign in SIGN.findall(text):
            organisation = self.organisations[sign]
            if organisation not in found:
                found.append(organisation)
        return found


def holds_anaphor(text: str) -> bool:
    """Whether a text speaks of "the Association" or the like."""
    return _ANAPHOR.search(text) is not None


def clauses(
    provision: int,
    text: str,
    names: Sequence[tuple[Name, Organisation]],
    before: Sequence[Organisation] = (),
    *,
    pronouns: bool = False,
) -> list[Clause]:
    """The sentences of one view. `before`: organisations named just before it, for "the Association".

    pronouns: "it" stands for the organisation that the sentence before it begins with.
    """
    spans = _spans(text, names, before)
    if pronouns:
        spans = sorted([*spans, *_pronouns(text, spans)], key=lambda span: span[0])
    masked, offsets, signs = _mask(text, spans)
    found: list[Clause] = []
    start = 0
    for end in [*_ends(masked), len(masked)]:
        if masked[start:end].strip():
            # The last offset is where the sentence ends in the view.
            found.append(Clause(provision, masked[start:end].rstrip(), offsets[start : end + 1], signs))
        start = end
    return found


def _spans(
    text: str, names: Sequence[tuple[Name, Organisation]], before: Sequence[Organisation]
) -> list[tuple[int, int, Organisation]]:
    spans: list[tuple[int, int, Organisation]] = []
    for name, organisation in names:
        if spans and name.start < spans[-1][1]:
            continue  # the owner, inside the span of its unit
        end = name.end
        branch = _BRANCH.match(text, end) if name.ids else None
        end = branch.end() if branch else end
        short = _SHORT.match(text, end)
        if short and (re.search(r"[A-Z].*[A-Z]|\"", short.group())):
            end = short.end()
        if spans and text[spans[-1][1] : name.start].strip() == "" and spans[-1][2] is organisation:
            spans[-1] = (spans[-1][0], end, organisation)
            continue
        spans.append((name.start, end, organisation))
    return sorted([*spans, *_anaphors(text, spans, before)], key=lambda span: span[0])


def _anaphors(
    text: str, spans: Sequence[tuple[int, int, Organisation]], before: Sequence[Organisation]
) -> list[tuple[int, int, Organisation]]:
    """ "the Association" stands for the last one named whose name has that word."""
    found: list[tuple[int, int, Organisation]] = []
    for match in _ANAPHOR.finditer(text):
        if any(start < match.end() and match.start() < end for start, end, _ in spans):
            continue
        word = normal_name(match.group(1))
        earlier = [o for start, _, o in spans if start < match.start()]
        for organisation in [*earlier[::-1], *list(before)[::-1]]:
            kind = organisation.type == "ngo" if word in ("ngo", "organization") else False
            if kind or word in normal_name(organisation.name).split():
                found.append((match.start(), match.end(), organisation))
                break
    return found


def _pronouns(text: str, spans: Sequence[tuple[int, int, Organisation]]) -> list[tuple[int, int, Organisation]]:
    """The first "it", with a verb, of a sentence that names nobody before it, after one that began with its subject."""
    found: list[tuple[int, int, Organisation]] = []
    subject: Organisation | None = None
    start = 0
    for end in [*(m.end() for m in _SENTENCE.finditer(text)), len(text)]:
        named = [span for span in spans if start <= span[0] < end]
        pronoun = _IT.search(text, start, named[0][0] if named else end)
        if subject is not None and pronoun:
            found.append((pronoun.start(), pronoun.end(), subject))
        elif named:
            one = len({organisation.id for _, _, organisation in named}) == 1
            subject = named[0][2] if one or named[0][0] - start < _SUBJECT_WITHIN else None
        else:
            subject = None
        start = end
    return found


def _mask(text: str, spans: Sequence[tuple[int, int, Organisation]]) -> tuple[str, array[int], dict[str, Organisation]]:
    pieces: list[str] = []
    offsets = array("l")
    signs: dict[str, Organisation] = {}
    position = 0
    for number, (start, end, organisation) in enumerate(spans):
        pieces.append(text[position:start])
        offsets.extend(range(position, start))
        sign = chr(_base(organisation) + number % _SIZE)
        signs[sign] = organisation
        pieces.append(sign)
        offsets.append(start)
        position = end
    pieces.append(text[position:])
    offsets.extend(range(position, len(text) + 1))
    return "".join(pieces), offsets, signs


def _base(organisation: Organisation) -> int:
    if organisation.id == UNODC_ID:
        return _UNODC
    # A mechanism may be typed by its noun: a "National Coalition against Trafficking" is one all the same.
    mechanism = organisation.type in ("state", "civil_society", "other") and re.search(
        r"(?i)\b(?:committee|council|board|task ?force|working group|mechanism|platform|commission|"
        r"(?:national|reference) (?:coalition|group|network))\b",
        organisation.name,
    )
    return _MECHANISM if mechanism else _FIRST


def _ends(masked: str) -> list[int]:
    return [m.end() for m in _END.finditer(masked) if not _NO_END.search(masked, 0, m.start())]
