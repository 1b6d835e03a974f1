"""The words that entries of the framework may use: types, roles, and the facts that each unit of counting knows."""

from __future__ import annotations

from agreement_scan.model import DIMENSIONS

DOCUMENT_TYPES = (
    "cooperation_agreement",
    "recommendations",
    "meeting_report",
    "assessment_report",
    "stakeholder_consultation",
    "training_evaluation",
    "agenda",
    "participant_list",
    "accreditation_document",
    "other",
)
SUBJECTS = ("tip", "som")
SCOPES = ("bilateral", "regional", "trans-regional", "national")
STATES = ("signed", "adopted", "in_force", "draft", "unknown")
STAKEHOLDER_TYPES = ("un", "igo", "nhri", "ngo", "civil_society", "state", "private", "other")
ROLES = (
    "party",
    "supporter",
    "included",
    "consulted",
    "mechanism_member",
    "collaborates",
    "participant",
    "trainer",
    "mentioned",
)
STATUSES = ("actual", "planned", "negated")
MEASURES = ("trained", "attended", "demonstrated", "assessed")
SEXES = ("female", "male", "unknown")
ACCREDITATIONS = ("A", "B", "none", "unknown")
KNOWN = ("yes", "no", "unknown")

Vocabulary = tuple[str, ...] | None
"""The values that a fact can have, or `None` where they are not known beforehand (titles, years, States)."""

INSTRUMENT: dict[str, Vocabulary] = {
    # agreement; recommendations that launch an initiative; other recommendations
    "form": ("agreement", "initiative", "recommendations"),
    "title": None,
    "date": None,
    "year": None,
    "party": None,
    "scope": (*SCOPES, "unknown"),
    "state": STATES,
    "subject": SUBJECTS,
    # dimensions with an affirmed provision of level 2, of level 1 or 2, and with a provision that withholds
    "commitment": DIMENSIONS,
    "reference": DIMENSIONS,
    "withheld": DIMENSIONS,
    "unodc_support": KNOWN,
}
STAKEHOLDER: dict[str, Vocabulary] = {
    "type": STAKEHOLDER_TYPES,
    "specialisation": DIMENSIONS,
    "state": None,
    "accreditation": ACCREDITATIONS,
    "accreditation_source": None,
    "role": ROLES,
    "status": STATUSES,
    "concerns": DIMENSIONS,
    "mechanism": None,
    "document": DOCUMENT_TYPES,
    "date": None,
    "year": None,
    # the instrument that the role is about, and whether the document is its draft or its final text
    "instrument": None,
    "version": ("draft", "final", "record"),
    "timing": ("before_adoption", "after_adoption", "unknown"),
}
STAKEHOLDER.update({f"instrument.{fact}": values for fact, values in INSTRUMENT.items()})
PERSON: dict[str, Vocabulary] = {
    "kind": None,
    "title": None,
    "place": None,
    "date": None,
    "year": None,
    "subject": SUBJECTS,
    "dimension": DIMENSIONS,
    "cross_border": ("yes", "no"),
    "document": DOCUMENT_TYPES,
    # the measures that the event has figures of, and of those the ones that the indicator asks for
    "stated": MEASURES,
    "measure": MEASURES,
}
# Facts of single persons: for breakdowns only.
OF_PERSONS: dict[str, Vocabulary] = {"sex": SEXES, "function": None, "type": None}

FACTS: dict[str, dict[str, Vocabulary]] = {
    "instrument": INSTRUMENT,
    "stakeholder": STAKEHOLDER,
    "relationship": STAKEHOLDER,
    "person": PERSON,
}
