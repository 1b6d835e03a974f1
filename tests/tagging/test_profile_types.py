"""The type by the title alone, for many ways of naming the same kind of document."""

from __future__ import annotations

import pytest

from support_profile import profile_of

BODY = "\n\nSuva, 3 May 2021\n\n1. The first paragraph of the text is short.\n\n2. So is the second paragraph.\n"

TITLES = {
    "cooperation_agreement": (
        "Treaty on the Common Protection of Trafficked Children",
        "Compact for the Islands",
        "Joint Commitment of the Lake States to End Human Trafficking",
        "Operational Protocol between the Border Services of Laos and Thailand",
        "Programme of Cooperation for 2021 to 2023",
        "Joint Work Plan 2022 of the Border Commissioners of Oman and Yemen",
        "Ministerial Declaration on Safe Migration",
        "Final Communiqué of the Ministers of the Interior",
        "Common Procedures for the Return of Trafficked Persons",
        "Regional Guidelines on Referral",
        "Framework Arrangement on Joint Investigation",
        "Letter of Intent",
        "Accord de principe: Accord on Shelters",
        "Charter of the Cross-Border Shelters",
        "Understanding between the Immigration Services of Palau and Guam",
        "Bilateral Cooperation Agreement on Victims",
        "Second Regional Action Plan against Migrant Smuggling",
        "Protocol amending the Agreement of 2004",
        "Joint Statement: Ending Trafficking Together",
    ),
    "recommendations": (
        "Conclusions of the Round Table of Judges",
        "Recommendations of the Expert Meeting on Interpreters",
        "Chair's Conclusions",
        "Outcome document of the Regional Dialogue",
        "Call to Action of the Forum of Border Towns",
        "Agreed Conclusions and Recommendations",
        "Key outcomes and next steps",
        "Fourth Meeting of the Contact Group: Conclusions and Recommendations",
    ),
    "meeting_report": (
        "Minutes of the Steering Group",
        "Note of the meeting held on 3 May 2021",
        "Record of decisions, ninth session",
        "Summary of discussions",
        "Proceedings of the Conference on Borders",
        "Report of the Second Session of the Coastal Commission",
        "Meeting notes",
        "Summary report of the technical meeting",
        "Report on the fifth meeting of the Inter-Agency Group",
        "Final report of the Regional Conference",
        "Minutes",
    ),
    "assessment_report": (
        "Assessment of the needs of border officers",
        "Knowledge assessment of prosecutors",
        "Capacity assessment report",
        "Baseline assessment",
        "Performance assessment of the joint teams",
        "Learning needs analysis",
        "Assessment report: understanding of the referral rules",
    ),
    "stakeholder_consultation": (
        "Record of the hearing of civil society on the draft Plan",
        "Consultation with national human rights institutions",
        "Summary of consultations on the Strategy",
        "Note on the consultation of stakeholders",
        "Consultation record",
        "Written comments received from stakeholders",
        "Stakeholder dialogue on the draft Agreement: summary",
        "Report of the civil society consultation",
    ),
    "training_evaluation": (
        "End-of-course evaluation",
        "Course report: interviewing witnesses",
        "Results of the entry and exit tests",
        "Pre- and post-test results",
        "Training evaluation report",
        "Report on the training of prosecutors",
        "Post-training evaluation",
        "Evaluation of the seminar on evidence",
        "Report of the regional training workshop",
        "Test scores",
    ),
    "agenda": (
        "Agenda",
        "Programme",
        "Workshop timetable",
        "Order of business",
        "Course programme",
        "Draft agenda of the second meeting",
        "Agenda for the regional workshop",
        "Programme of the seminar",
        "Tentative programme",
        "Seminar schedule",
    ),
    "participant_list": (
        "Attendance register",
        "Register of participants",
        "List of delegates",
        "Participants",
        "Attendance list",
        "Sign-up sheet",
        "Final list of participants",
        "List of persons present",
        "Nominal roll of trainees",
        "Registration sheet",
    ),
    "accreditation_document": (
        "Accreditation status of NHRIs",
        "Status of accreditation of national institutions",
        "NHRI accreditation overview",
        "Chart of accredited institutions",
        "National human rights institutions: status under the Paris Principles",
    ),
    "other": (
        "Press release",
        "Invitation to the regional workshop",
        "Call for applications",
        "Terms of Reference: Consultant, Training Needs",
        "Vacancy announcement",
        "Project budget 2021",
        "Annual Report of the Border Service",
        "Concept note",
        "Handbook on interviewing",
        "Procurement notice",
        "Law No. 12 on Border Guards",
        "Travel advice",
        "Curriculum vitae",
        "Invoice",
        "Statement by the Minister at the opening of the bridge",
        "A history of the frontier",
        "Survey of bridges and roads",
    ),
}
ROWS = [(label, title) for label, titles in TITLES.items() for title in titles]


@pytest.mark.parametrize(("label", "title"), ROWS, ids=[title for _, title in ROWS])
def test_the_title_tells_the_type(label: str, title: str) -> None:
    assert profile_of(title + BODY).type.label == label
