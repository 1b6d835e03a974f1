#!/usr/bin/env python3
# ruff: noqa: E501
"""Regenerates docs/ of this case (reportlab and python-docx); output is the same from run to run.

All non-governmental organisations, associations and persons are invented.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from reportlab.lib import colors
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

DOCS = Path(__file__).resolve().parent / "docs"
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
TOKEN = re.compile(r"<(b|i|ins|del|fn)>(.*?)</\1>", re.S)
Block = tuple[Any, ...]


def style(name: str, size: float, bold: bool = False, indent: float = 0, after: float = 5) -> Any:
    font = "Helvetica-Bold" if bold else "Helvetica"
    return ParagraphStyle(
        name, fontName=font, fontSize=size, leading=size * 1.3, alignment=TA_LEFT, leftIndent=indent, spaceAfter=after
    )


STYLES = {
    "T": style("T", 14, True, after=8),
    "S": style("S", 10, after=8),
    "H": style("H", 10.5, True, after=4),
    "P": style("P", 9.8),
    "N": style("N", 9.8, indent=24),
    "I": style("I", 9.8, indent=46),
    "C": style("C", 8, after=0),
    "L": style("L", 10.5, after=0),
}


def table(rows: list[list[str]], widths: list[float], spans: list[int], cell: str) -> Any:
    cells = [
        [Paragraph(f"<b>{c}</b>" if i == 0 or i in spans else c, STYLES[cell]) for c in r] for i, r in enumerate(rows)
    ]
    t = Table(cells, colWidths=[w * cm for w in widths], repeatRows=1)
    look: list[Any] = [("GRID", (0, 0), (-1, -1), 0.4, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    look += [("SPAN", (0, i), (-1, i)) for i in spans]
    t.setStyle(TableStyle(look))
    return t


def pdf(name: str, blocks: list[Block], foot: str, columns: int = 1) -> None:
    w, h = LETTER
    m = 2.1 * cm
    gap = 0.7 * cm
    cw = (w - 2 * m - gap * (columns - 1)) / columns

    def deco(canvas: Any, doc: Any) -> None:
        canvas.saveState()
        canvas.setFont("Helvetica", 7.5)
        canvas.drawString(m, 1.1 * cm, f"{foot}  |  {doc.page}")
        canvas.restoreState()

    def frames(head: float) -> list[Any]:
        out = [Frame(m, h - m - head, w - 2 * m, head, leftPadding=0, rightPadding=0)] if head else []
        for c in range(columns):
            out.append(Frame(m + c * (cw + gap), m, cw, h - 2 * m - head, leftPadding=0, rightPadding=0))
        return out

    head = 3.6 * cm if columns == 2 else 0
    wide = landscape(LETTER)
    doc = BaseDocTemplate(str(DOCS / name), pagesize=LETTER, title="", author="", invariant=1)
    doc.addPageTemplates(
        [
            PageTemplate(id="first", frames=frames(head), onPage=deco),
            PageTemplate(id="later", frames=frames(0), onPage=deco),
            PageTemplate(id="wide", frames=[Frame(m, m, h - 2 * m, w - 2 * m)], onPage=deco, pagesize=wide),
        ]
    )
    story: list[Any] = [NextPageTemplate("later")]
    for b in blocks:
        kind = b[0]
        if kind in ("T", "S", "H", "P"):
            story.append(Paragraph(b[1], STYLES[kind]))
        elif kind in ("N", "I"):
            story.append(Paragraph(b[2], STYLES[kind], bulletText=b[1]))
        elif kind == "TB":
            story += [table(b[1], b[2], b[3], b[4] if len(b) > 4 else "C"), Spacer(1, 8)]
        elif kind == "WIDE":
            story += [NextPageTemplate("wide"), PageBreak()]
        elif kind == "COL":
            story.append(FrameBreak())
    if blocks[0][0] == "LANDSCAPE":
        story = story[1:]
        doc.pageTemplates.reverse()
    doc.build(story)


def escape(s: str) -> str:
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def runs(par: Any, text: str, notes: list[str], stamp: str) -> None:
    pos = 0
    for n, m in enumerate(TOKEN.finditer(text)):
        if m.start() > pos:
            par.add_run(text[pos : m.start()])
        kind, body = m.group(1), m.group(2)
        if kind == "b":
            par.add_run(body).bold = True
        elif kind == "i":
            par.add_run(body).italic = True
        elif kind == "fn":
            notes.append(body)
            ref = f'<w:footnoteReference w:id="{len(notes) + 1}"/>'
            par._p.append(parse_xml(f'<w:r {NS}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{ref}</w:r>'))
        else:
            tag = "w:t" if kind == "ins" else "w:delText"
            inner = f'<w:r><{tag} xml:space="preserve">{escape(body)}</{tag}></w:r>'
            attrs = f'w:id="{700 + n}" w:author="Drafting group" w:date="{stamp}"'
            par._p.append(parse_xml(f"<w:{kind} {NS} {attrs}>{inner}</w:{kind}>"))
        pos = m.end()
    if pos < len(text):
        par.add_run(text[pos:])


def docx(name: str, blocks: list[Block], foot: str, stamp: str) -> None:
    d: Any = Document()
    d.styles["Normal"].font.name = "Calibri"
    d.styles["Normal"].font.size = Pt(11)
    d.sections[0].left_margin = d.sections[0].right_margin = Cm(2.4)
    notes: list[str] = []
    for b in blocks:
        kind = b[0]
        if kind == "T":
            runs(d.add_paragraph(style="Title"), b[1], notes, stamp)
        elif kind == "H":
            runs(d.add_heading(level=1), b[1], notes, stamp)
        elif kind == "P":
            runs(d.add_paragraph(), b[1], notes, stamp)
        elif kind == "LN":
            runs(d.add_paragraph(style="List Number"), b[1], notes, stamp)
        elif kind == "LB":
            runs(d.add_paragraph(style="List Bullet"), b[1], notes, stamp)
        elif kind == "TB":
            t = d.add_table(rows=0, cols=len(b[1][0]))
            t.style = "Table Grid"
            for row in b[1]:
                for cell, value in zip(t.add_row().cells, row, strict=True):
                    cell.text = value
            d.add_paragraph()
    d.sections[0].footer.paragraphs[0].text = foot
    if notes:
        xml = [f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {NS}>']
        for i, sort in enumerate(("separator", "continuationSeparator")):
            xml.append(f'<w:footnote w:type="{sort}" w:id="{i}"><w:p><w:r><w:{sort}/></w:r></w:p></w:footnote>')
        for i, text in enumerate(notes):
            run = f'<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r>'
            xml.append(f'<w:footnote w:id="{i + 2}"><w:p>{run}</w:p></w:footnote>')
        xml.append("</w:footnotes>")
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, "".join(xml).encode(), d.part.package)
        d.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    d.core_properties.author = d.core_properties.title = d.core_properties.comments = ""
    d.core_properties.created = d.core_properties.modified = datetime.datetime.fromisoformat(stamp[:-1])
    buffer = io.BytesIO()
    d.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(DOCS / name, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            info = zipfile.ZipInfo(member, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(member))


def text_file(name: str, text: str) -> None:
    (DOCS / name).write_text(text.lstrip("\n"), encoding="utf-8")


def strategy() -> None:
    pdf(
        "01_santo_domingo_strategy.pdf",
        [
            (
                "T",
                "Santo Domingo Strategy 2024–2029 against Trafficking in Persons and the Smuggling of Migrants in the "
                "Caribbean Basin",
            ),
            ("S", "Approved by the heads of delegation at Santo Domingo on 22 February 2024"),
            (
                "P",
                "The heads of delegation of Belize, the Republic of Costa Rica, the Dominican Republic, the Co-operative "
                "Republic of Guyana, the Republic of Panama, the Republic of Trinidad and Tobago and the Kingdom of Spain,",
            ),
            (
                "P",
                "<i>Aware</i> that the same launches, the same lodging houses and the same money changers serve, from one "
                "week to the next, those who smuggle migrants and those who traffic in persons,",
            ),
            (
                "P",
                "<i>Taking note</i> of the principles on the human rights of all migrants which the Inter-American "
                "Commission on Human Rights made public in 2019,",
            ),
            (
                "P",
                "<i>Grateful</i> to the United Nations Office on Drugs and Crime (UNODC), which served as secretariat "
                "of the negotiations and bore the cost of their three rounds,",
            ),
            ("P", "approve the Strategy that follows."),
            ("H", "Part One – Guiding ideas"),
            (
                "N",
                "1.1",
                "Nobody whose situation falls under this Strategy loses thereby any of his or her human rights. Authorities "
                "are bound to treat such persons with respect for their dignity, whether or not they hold papers.",
            ),
            (
                "N",
                "1.2",
                "A victim of trafficking in persons is not to be punished for having entered, stayed or worked unlawfully.",
            ),
            (
                "N",
                "1.3",
                "Equality between women and men guides the planning, the budget and the review of each activity. Half of the "
                "places in every joint team are to be offered to women, and reports are to break down their figures by sex.",
            ),
            (
                "N",
                "1.4",
                "Whoever appears to be below eighteen years of age receives a guardian within twenty-four hours, and no "
                "transfer of a child takes place before it has been established that it serves the child's best interests.",
            ),
            ("H", "Part Two – Working together"),
            (
                "N",
                "2.1",
                "Each participating State names a desk that can be reached day and night and that is empowered to reply to "
                "enquiries about trafficking in persons or the smuggling of migrants.",
            ),
            (
                "N",
                "2.2",
                "Passenger manifests of ferries and small aircraft are passed on before departure. The recipient keeps them "
                "for ninety days at most.",
            ),
            (
                "N",
                "2.3",
                "Vessels suspected of smuggling of migrants may be visited jointly on the high seas, the flag State having "
                "given its consent. Minor damage caused by the visit is made good by the State whose officers caused it.",
            ),
            (
                "N",
                "2.4",
                "Letters of request are answered within forty-five days. A refusal is reasoned.",
            ),
            ("H", "Part Three – People"),
            (
                "N",
                "3.1",
                "Persons identified as trafficked are offered, in a language they follow, the following:",
            ),
            ("I", "i.", "a bed in a safe place and the attention of a doctor and a psychologist;"),
            ("I", "ii.", "counsel free of charge, and time to think before deciding whether to give evidence;"),
            ("I", "iii.", "a claim for compensation against those convicted."),
            (
                "N",
                "3.2",
                "Pregnant women and mothers of infants are lodged apart, and are not taken to sea during an operation.",
            ),
            ("N", "3.3", "No one is sent to a place where persecution or torture awaits him or her."),
            ("H", "Part Four – Steering and review"),
            (
                "N",
                "4.1",
                "A Steering Group is set up. The CARICOM Implementation Agency for Crime and Security (CARICOM IMPACS) and "
                "the Central American Integration System (SICA) are members of it and chair it "
                "in turn.",
            ),
            (
                "N",
                "4.2",
                "The Inter-American Commission of Women (CIM) sits in the Steering Group as an observer and examines each "
                "year whether paragraph 1.3 has been honoured.",
            ),
            (
                "N",
                "4.3",
                "The Garifuna Women's Assembly, an association, may be invited by the Steering Group to its second annual session.",
            ),
            (
                "N",
                "4.4",
                "Who carries out what is shown in the matrix annexed, which forms an integral part of this Strategy.",
            ),
            ("WIDE",),
            ("H", "Annex – Matrix of responsibilities"),
            (
                "TB",
                [
                    ["Line of action", "Responsible body", "Task", "By"],
                    [
                        "Shelter and legal counsel",
                        "Ministry of Women of the Dominican Republic",
                        "runs the shelter at Boca Chica open to all the participating States",
                        "July 2024",
                    ],
                    [
                        "",
                        "Casa Manglar, non-governmental organisation",
                        "provides counsel at Paso Canoas and at Darién",
                        "September 2024",
                    ],
                    [
                        "",
                        "Harbour Light Foundation, non-governmental organisation",
                        "keeps six beds in Belize City",
                        "September 2024",
                    ],
                    ["Complaints", "Ombudsman's Office of Panama", "receives complaints against officers", "permanent"],
                    [
                        "Information on return",
                        "International Organization for Migration (IOM)",
                        "publishes leaflets in four languages",
                        "December 2024",
                    ],
                    [
                        "Joint inquiries",
                        "Counter Trafficking Unit of Trinidad and Tobago",
                        "keeps the register of joint inquiries",
                        "permanent",
                    ],
                    ["", "National Police of Spain", "seconds two analysts to the register", "January 2025"],
                    [
                        "Desks",
                        "Ministry of Home Affairs of Guyana",
                        "circulates the list of desks and telephone numbers",
                        "April 2024",
                    ],
                ],
                [4.2, 7.2, 9, 3],
                [],
            ),
        ],
        "Santo Domingo Strategy",
    )
    docx(
        "02_strategy_preliminary_draft.docx",
        [
            (
                "T",
                "Preliminary Draft of the Santo Domingo Strategy 2024–2029 against Trafficking in Persons and the "
                "Smuggling of Migrants in the Caribbean Basin",
            ),
            ("P", "Text of 9 November 2023, as it stood at the close of the second round. For discussion; not agreed."),
            (
                "P",
                "The delegations of Belize, Costa Rica, the Dominican Republic, Guyana, Panama, Trinidad and Tobago and "
                "Spain would agree upon the following:",
            ),
            ("H", "Guiding ideas"),
            (
                "LN",
                "All measures against trafficking in persons and the smuggling of migrants [shall] [should] respect the "
                "human rights of <del>nationals</del><ins>everyone concerned</ins>.",
            ),
            ("LN", "Women and men [shall] take part on an equal footing in joint teams."),
            ("LN", "A guardian is appointed for any unaccompanied child within [48] <ins>[24]</ins> hours."),
            ("H", "Working together"),
            ("LN", "Letters of request are answered within [sixty] days."),
            ("LN", "Manifests of ferries are to be exchanged [before] [at] departure."),
            ("H", "Steering"),
            (
                "LN",
                "The Steering Group shall comprise an association, the Garifuna Women's Assembly,<ins> as a full member</ins>"
                "<del> and Fundación Ceiba Blanca, which shall monitor the shelters</del>.",
            ),
            (
                "LN",
                "[The United Nations Office on Drugs and Crime (UNODC) shall provide the secretariat of the Steering Group.]",
            ),
        ],
        "Preliminary draft",
        "2023-11-09T18:00:00Z",
    )


def bilaterals() -> None:
    text_file(
        "03_arrangement_guyana_trinidad.txt",
        """
ARRANGEMENT BETWEEN THE GOVERNMENT OF THE CO-OPERATIVE REPUBLIC OF GUYANA
AND THE GOVERNMENT OF THE REPUBLIC OF TRINIDAD AND TOBAGO
CONCERNING CONCERTED ACTION AT SEA AGAINST THE SMUGGLING OF MIGRANTS

The Government of the Co-operative Republic of Guyana and the Government of the Republic of
Trinidad and Tobago (each a "Participant"),

Conscious that infants and schoolchildren have more than once been among those put aboard pirogues
in the Gulf of Paria and off the Essequibo coast;

Recalling the Protocol against the Smuggling of Migrants by Land, Sea and Air and the Protocol to
Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children;

Have come to the following arrangement:

Clause I. Object
The object of this Arrangement is that smuggling of migrants in the waters between the two Participants be
detected sooner and be dealt with by both in the same way.

Clause II. Joint watches
1. The Guyana Defence Force Coast Guard and the Trinidad and Tobago Coast Guard shall carry out joint watches,
at the least six in each calendar year.
2. A vessel reasonably suspected of smuggling of migrants may be boarded by either service in the waters of its
own State and, with leave of the other Participant obtained by radio, in the waters of that other.
3. The master of a boarded vessel shall be given a written record of the boarding. Minor repairs which the
boarding makes necessary are for the account of the service that boarded.

Clause III. Persons on board
1. The preservation of life takes precedence over the pursuit. Persons taken off a vessel shall be given water,
food, dry clothing and such medical attention as their condition calls for.
2. Women shall be searched by women only, out of sight of the crew; where no woman officer is on board the
search waits until port is reached.
3. A person who expresses fear of being sent back shall be heard by a competent officer ashore, and shall not
be sent back in the meantime.

Clause IV. Prosecution
The Office of the Director of Public Prosecutions of Trinidad and Tobago shall transmit to Guyana, upon request,
certified copies of boarding records and radio logs for use in proceedings for smuggling of migrants.

Clause V. No entitlement
Nothing contained in this Arrangement confers upon a person found on board any entitlement, claim or
cause of action against a Participant or its officers.

Clause VI. Costs, commencement, duration
1. Costs lie where they fall.
2. This Arrangement shall come into effect thirty days after the later of the two notifications that domestic
formalities have been completed, and shall continue until ended by either Participant on ninety days' notice.

IN WITNESS WHEREOF the undersigned, duly authorised, have signed this Arrangement.

DONE in duplicate at Port of Spain this fifth day of June, two thousand and nineteen.

FOR THE GOVERNMENT OF THE                       FOR THE GOVERNMENT OF THE
CO-OPERATIVE REPUBLIC OF GUYANA                 REPUBLIC OF TRINIDAD AND TOBAGO
(sgd.)                                          (sgd.)
""",
    )
    docx(
        "04_agreement_costa_rica_panama.docx",
        [
            (
                "T",
                "Agreement between the Republic of Costa Rica and the Republic of Panama on Assistance to Persons "
                "Trafficked or Smuggled across their Common Border",
            ),
            (
                "P",
                "Signed at David on 28 March 2023.<fn>The exchange of notifications having been completed, this Agreement "
                "entered into force on 14 August 2023.</fn>",
            ),
            ("P", "The Republic of Costa Rica and the Republic of Panama, hereinafter the Contracting Parties,"),
            (
                "P",
                "Acknowledging the written contributions to the drafting of this Agreement which were received from the "
                "International Labour Organization (ILO) and from Casa Manglar, a non-governmental organisation,",
            ),
            (
                "P",
                "Acknowledging also that the United Nations Office on Drugs and Crime (UNODC) financed the rounds of "
                "negotiation and placed its premises at the disposal of the delegations,",
            ),
            ("P", "have agreed as follows:"),
            ("H", "Purpose and reach"),
            (
                "LN",
                "The Contracting Parties cooperate to see to it that persons who have been made the object of trafficking in "
                "persons or of smuggling of migrants across the common border are found, looked after and heard.",
            ),
            (
                "LN",
                "No provision of this Agreement may be read so as to diminish what any person is entitled to under the "
                "treaties on human rights or on the status of refugees to which a Contracting Party is bound.",
            ),
            ("H", "First reception"),
            (
                "LN",
                "At Paso Canoas, Sabalito and Sixaola–Guabito, reception rooms are kept open round the clock. Each room "
                "shall have at all times one woman officer at the least, to whom women may address themselves without giving "
                "reasons.",
            ),
            (
                "LN",
                "Boys and girls who arrive without an adult relative are entrusted at once to the State institution for "
                "child care, the National Children's Trust of Costa Rica (PANI), and must not be questioned in uniform.",
            ),
            (
                "LN",
                "The National Migration Service of Panama and the Directorate General of Migration and Immigration of Costa "
                "Rica record each reception in a common book, and answer each other's enquiries within five working days.",
            ),
            ("H", "Mixed Commission"),
            ("LN", "A Mixed Commission supervises the application of this Agreement. Its permanent members are:"),
            ("LB", "the Ombudsman's Office of Costa Rica (DHR);"),
            ("LB", "the Ombudsman's Office of Panama;"),
            (
                "LB",
                "the National Institute of Women of Costa Rica (INAMU), which reports on the rooms of paragraph 3.",
            ),
            ("LN", "The Mixed Commission meets every four months, alternately at Ciudad Neily and at David."),
            ("H", "Final clauses"),
            ("LN", "Differences are settled by negotiation."),
            (
                "LN",
                "This Agreement enters into force on the date of the second of the notifications by which the Contracting "
                "Parties inform one another that their internal requirements have been met. It is concluded for ten years.",
            ),
            (
                "TB",
                [
                    ["For the Republic of Costa Rica", "For the Republic of Panama"],
                    ["(signature)", "(signature)"],
                ],
            ),
        ],
        "Agreement Costa Rica – Panama",
        "2023-09-01T12:00:00Z",
    )


def minutes() -> None:
    docx(
        "05_minutes_council_belize.docx",
        [
            ("T", "Minutes of the 31st Meeting of the Anti-Trafficking in Persons Council of Belize"),
            ("P", "Held at Belmopan on 18 July 2024, 9.10 a.m. to 1.35 p.m."),
            ("H", "1. Those present"),
            (
                "TB",
                [
                    ["Body", "Capacity", "Remarks"],
                    [
                        "Ministry of Human Development, Families and Indigenous Peoples' Affairs",
                        "Member, chair",
                        "present",
                    ],
                    ["Belize Police Department", "Member", "present"],
                    ["Department of Border Management and Immigration Services", "Member", "present, late"],
                    ["Office of the Director of Public Prosecutions", "Member", "present"],
                    ["Office of the Ombudsman of Belize (OMB), national human rights institution", "Member", "present"],
                    ["Harbour Light Foundation, non-governmental organisation", "Member", "present"],
                    ["Tidewater Survivors' Circle, association", "Member", "present"],
                    [
                        "Ombudsman's Office of Costa Rica (DHR), national human rights institution",
                        "Guest",
                        "present online",
                    ],
                    ["United Nations Office on Drugs and Crime (UNODC)", "Guest", "present"],
                ],
            ),
            (
                "P",
                "The Office of the Human Rights Ombudsman of El Salvador (PDDH) had been asked to join as a guest but did "
                "not attend.<fn>A message of apology reached the chair on the following Monday.</fn>",
            ),
            ("H", "2. Sister institutions"),
            (
                "P",
                "OMB has now sat on the Council for a year and two months. Its representative told members quite frankly "
                "that nobody on the staff of OMB has any experience of trafficking or smuggling cases, and that it had more "
                "than once voted without understanding the file.",
            ),
            (
                "P",
                "DHR related that it has been a voting member of the National Coalition against the Smuggling of Migrants and "
                "Trafficking in Persons of Costa Rica since 2013. It added that the Ombudsman's Office of Panama is to be "
                "given a seat on the National Commission against Trafficking in Persons of Panama when the new decree comes "
                "out.",
            ),
            (
                "P",
                "On the Agreement of 2023 between Costa Rica and Panama, DHR observed that it is being applied: thirty-one of "
                "thirty-four enquiries were answered within the five days that the Agreement allows.",
            ),
            ("H", "3. Handing over of children at the western border"),
            (
                "P",
                "An assessment was made at Benque Viejo on 3 June 2024. Eleven immigration officers were assessed, five women "
                "and six men; nine of them, four women and five men, correctly applied the rules on the protection of "
                "children when handing over a child to the Guatemalan authorities.",
            ),
            ("H", "4. Dealings with UNODC"),
            (
                "P",
                "Since 2022 the Belize Police Department and UNODC have run a joint programme, renewed every January, on the "
                "way in which women who report sexual exploitation are received at police stations. It was UNODC that had "
                "raised the matter; two stations have since opened separate rooms, and reports by women have doubled.",
            ),
            (
                "P",
                "The Department of Border Management and Immigration Services has an agreement with UNODC, now in its third "
                "year, on the maintenance of passport scanners.",
            ),
            (
                "P",
                "The Ministry of Human Development, Families and Indigenous Peoples' Affairs will form a working group with "
                "UNODC in 2025 on the rights of survivors.",
            ),
            ("H", "5. Any other business"),
            ("P", "The parking area is to be resurfaced. The next meeting was fixed for 17 October."),
        ],
        "ATIPS Council",
        "2024-07-22T10:00:00Z",
    )


def consultation() -> None:
    text_file(
        "06_consultation_san_jose.md",
        """
# Record of the Consultation on the First Text of the Santo Domingo Strategy

San José, 4–5 October 2023

Before sitting down to negotiate, the delegations of the seven States wished to know what others thought of the
first text of the Strategy against trafficking in persons and the smuggling of migrants. UNODC convened the two
days and paid for them; it kept the minutes and put forward nothing of its own.

## Who spoke, and what became of it

| Organisation | Nature | What was put forward | Outcome |
|---|---|---|---|
| International Organization for Migration (IOM) | United Nations | leaflets for those going home | accepted |
| UN Women | United Nations | a share of places for women in joint teams | accepted, now paragraph 1.3 |
| Office of the United Nations High Commissioner for Refugees (UNHCR) | United Nations | a clause on persecution | accepted |
| Casa Manglar | non-governmental organisation | free counsel | noted |
| Harbour Light Foundation | non-governmental organisation | beds for men | not taken up |
| Coalition of Domestic Workers of the Isthmus | coalition | time to think before giving evidence | not taken up at that stage |
| Tidewater Survivors' Circle | association | names of victims kept out of court lists | not taken up |
| Ombudsman's Office of Panama | national human rights institution | complaints against officers | accepted |
| Central American Integration System (SICA) | regional organisation | alternating chair | accepted |
| Isthmus Ferries Ltd. | company | retention period of manifests | accepted |

## Who did not

* The United Nations Children's Fund (UNICEF) is going to send its observations in the course of December.
* Fundación Ceiba Blanca, a non-governmental organisation, turned down the invitation: it considered the date
  too close, and its views were not obtained by other means.

## How it went

The international organisations had the whole of the first day. The associations and small organisations were
called at twenty to five on the second, were allowed three minutes each, and got no reply to what they had
proposed. One of them remarked that its views had plainly counted for less.
""",
    )


GROUPS: list[tuple[str, list[list[str]]]] = [
    (
        "Delegation of Belize",
        [
            ["woman", "Castellan-Pook", "Ivy", "Inspector of police", "Belize Police Department"],
            [
                "man",
                "Tzibil",
                "Rodwell",
                "Immigration officer",
                "Department of Border Management and Immigration Services",
            ],
            ["woman", "Usherwood", "Leonie", "Crown counsel", "Office of the Director of Public Prosecutions"],
        ],
    ),
    (
        "Delegation of Costa Rica",
        [
            ["woman", "Arguedal Montoy", "Xinia", "Prosecutor", "Public Prosecutor's Office of Costa Rica"],
            ["man", "Brenesco Sol", "Gerardo", "Investigator", "Judicial Investigation Agency"],
            [
                "woman",
                "Chacontes Rey",
                "Marielos",
                "Migration police officer",
                "Directorate General of Migration and Immigration of Costa Rica",
            ],
            ["man", "Villafuerta", "Tomás", "Legal adviser", "Casa Manglar"],
        ],
    ),
    (
        "Delegation of the Dominican Republic",
        [
            ["woman", "Peñalver Duvergé", "Altagracia", "Prosecutor", "Office of the Attorney General of the Republic"],
            ["man", "Matosanto", "Ramón Elías", "Colonel of police", "National Police of the Dominican Republic"],
            ["woman", "Feliznor", "Yudelka", "Psychologist", "Ministry of Women of the Dominican Republic"],
        ],
    ),
    (
        "Delegation of Guyana",
        [
            ["woman", "Ramsarup", "Devika", "Sergeant of police", "Guyana Police Force"],
            ["man", "Fraserton", "Colin", "Lieutenant", "Guyana Defence Force Coast Guard"],
            ["not stated", "Alleynard", "M.", "Social worker", "Ministry of Human Services and Social Security"],
        ],
    ),
    (
        "Delegation of Panama",
        [
            ["woman", "Quirozal", "Itzel", "Prosecutor", "Public Ministry of Panama"],
            ["man", "Batistán", "Edgardo", "Captain", "National Aeronaval Service"],
            ["woman", "Guardiol", "Nereida", "Analyst", "National Migration Service of Panama"],
            ["man", "Him Cheungo", "Luis", "Border guard, second lieutenant", "National Border Service"],
        ],
    ),
]


def people() -> None:
    head = ["Sex", "Surname", "First name", "Function", "Service"]
    rows = [head]
    spans: list[int] = []
    for label, members in GROUPS:
        spans.append(len(rows))
        rows += [[label, "", "", "", ""], *members]
    pdf(
        "07_participants_colon.pdf",
        [
            ("LANDSCAPE",),
            ("T", "Colón Course on Cross-Border Requests in Trafficking and Smuggling Cases"),
            ("S", "Colón, 13–17 May 2024"),
            ("S", "<b>Participants, by delegation</b>"),
            ("TB", rows, [2.2, 4.4, 3.6, 5, 8.2], spans, "L"),
            ("H", "Teaching staff and interpreters (not participants)"),
            (
                "TB",
                [
                    head,
                    ["woman", "Lindqvara", "Petra", "Course leader", "UNODC"],
                    ["man", "Obandoz", "Julio", "Lecturer, retired judge", "independent"],
                    ["woman", "Tessier-Roach", "Nadine", "Interpreter", "independent"],
                ],
                [2.2, 4.4, 3.6, 5, 8.2],
                [],
            ),
        ],
        "Colón course – list",
    )
    text_file(
        "10_attendance_georgetown.txt",
        """
FOLLOWING THE ROUTE: JOINT INQUIRIES INTO TRAFFICKING IN PERSONS AND SMUGGLING OF MIGRANTS
Georgetown, 10-11 September 2024

Attendance sheet

 1. RAMSARUP, Devika (f), Sergeant of police, Guyana Police Force
 2. BATISTÁN, Edgardo (m), Captain, National Aeronaval Service
 3. HOLDERNESSE, Keisha (f), State counsel, Office of the Director of Public Prosecutions of Trinidad and Tobago
 4. JOGIERAM, Vishnu (m), Detective, Counter Trafficking Unit of Trinidad and Tobago
 5. ALLEYNARD, M. (f), Social worker, Ministry of Human Services and Social Security
 6. VILLAFUERTA, Tomás (m), Boarding officer, National Coast Guard Service of Costa Rica
 7. SMARTTAN, Denise (f), Magistrate, Georgetown Magistrates' Court
 8. DE FREITASEN, Paul (m), Lieutenant, Guyana Defence Force Coast Guard
 9. WELLMANTE, Roxanne (f), Immigration officer, Immigration Division of Trinidad and Tobago
10. KOENGO, R., Inspector of police, Suriname Police Corps
11. ADHINARA, Sunil (m), Defence lawyer, Essequibo Legal Aid Trust

Facilitators: Petra LINDQVARA (f), UNODC; Averil MCTAGGARTH (f), retired magistrate
""",
    )


SCORES = [
    ["A1", "Prosecutor", "F", "9", "17"],
    ["A2", "Prosecutor", "F", "11", "15"],
    ["A3", "Prosecutor", "F", "8", "14"],
    ["A4", "Crown counsel (prosecution)", "F", "10", "18"],
    ["B1", "Police officer", "M", "7", "13"],
    ["B2", "Police officer", "F", "9", "16"],
    ["B3", "Investigator", "M", "12", "19"],
    ["B4", "Police officer", "F", "6", "11"],
    ["C1", "Immigration officer", "F", "10", "12"],
    ["C2", "Immigration officer", "M", "9", "14"],
    ["D1", "Border guard", "M", "5", "15"],
]


def evaluation() -> None:
    docx(
        "08_evaluation_colon_paso_canoas.docx",
        [
            ("T", "Evaluation before and after Training: Colón Course and Paso Canoas Seminar"),
            ("P", "Report of 12 December 2024"),
            ("H", "Colón Course on Cross-Border Requests in Trafficking and Smuggling Cases, Colón, 13–17 May 2024"),
            (
                "P",
                "UNODC ran the course. Nineteen persons followed it, ten women and nine men. They practised the drafting of "
                "requests to another State in cases of trafficking in persons and smuggling of migrants, and were shown at "
                "each step what a careless request can do to the privacy of a victim, to a woman interviewed by men, or to a "
                "child whose relatives have not been looked for.",
            ),
            (
                "P",
                "The eleven criminal justice practitioners among them sat the same paper of twenty points, on the first "
                "morning and on the last, about the human rights, gender and child protection implications of international "
                "cooperation. A score of at least 14 points after the course counts as a pass.",
            ),
            ("TB", [["Code", "Function", "Sex", "Points before", "Points after"], *SCORES]),
            (
                "P",
                "Five of those nominated had never had a case of this kind in their hands, and two of these said that they "
                "had been sent because no colleague was free.",
            ),
            (
                "P",
                "The picture is better as regards staying on: of the fourteen officers named as contact points in 2022, thirteen "
                "still hold the same post.",
            ),
            ("H", "Seminar for officers of the migration services, Paso Canoas, 6 November 2024"),
            (
                "P",
                "Twenty-six immigration officers of Costa Rica and Panama, eleven women and fifteen men, were trained at Paso "
                "Canoas on 6 November 2024 in referring trafficked women and unaccompanied children from one side of the "
                "border to the other.",
            ),
            (
                "P",
                "In the closing exercise eighty-five per cent of the twenty-six officers demonstrated that they understood "
                "the human rights and gender implications of such referrals.",
            ),
            (
                "P",
                "By e-mail, ninety per cent of respondents said that they would recommend the seminar.",
            ),
            ("H", "Other observations"),
            (
                "P",
                "The joint watches provided for in the Arrangement of 2019 between Guyana and Trinidad and Tobago have not "
                "taken place even once in five years.",
            ),
            (
                "P",
                "Since an exchange of letters of March 2021 the National Institute of Women of Costa Rica (INAMU) and UNODC "
                "have kept focal points who meet every quarter about the treatment of women in smuggling proceedings.",
            ),
            (
                "P",
                "In March 2024 a leaflet on the rights of victims was printed which the Counter Trafficking Unit of Trinidad "
                "and Tobago and UNODC had written together; with that the matter ended.",
            ),
            (
                "P",
                "In April 2024, two months after the Santo Domingo Strategy had been approved, the Garifuna Women's Assembly "
                "was asked for its opinion of it.",
            ),
        ],
        "Evaluation 2024",
        "2024-12-12T10:00:00Z",
    )


def smaller() -> None:
    pdf(
        "09_agenda_georgetown.pdf",
        [
            ("T", "Following the Route: Joint Inquiries into Trafficking in Persons and Smuggling of Migrants"),
            ("S", "Georgetown, 10–11 September 2024"),
            ("H", "Programme"),
            (
                "TB",
                [
                    ["Hour", "First day, 10 September", "Second day, 11 September"],
                    ["8.30", "Sign-in, coffee", "What the first day left open"],
                    [
                        "9.15",
                        "One route, five jurisdictions: who may ask whom for what",
                        "Speaking with a child witness who is in another country",
                    ],
                    [
                        "11.00",
                        "Drawing up the terms of a joint inquiry",
                        "Women aboard: suspect, victim, or neither? Stereotypes in the file",
                    ],
                    ["13.30", "Money changers and remittance houses", "Right of victims to privacy when files travel"],
                    ["15.00", "Exercise in mixed teams", "Certificates and close"],
                ],
                [2, 7.5, 7.5],
                [],
            ),
            ("P", "UNODC bears the costs of the workshop and teaches it."),
        ],
        "Programme",
    )
    pdf(
        "11_accreditation_institutions.pdf",
        [
            ("T", "National Human Rights Institutions of Central America and the Caribbean: Accreditation Status"),
            ("S", "Position on 31 March 2024"),
            (
                "P",
                "Accreditation is granted by the Global Alliance of National Human Rights Institutions (GANHRI). "
                "A: fully compliant with the Paris Principles. B: partially compliant.",
            ),
            (
                "TB",
                [
                    ["Institution", "Country", "Accreditation"],
                    ["Ombudsman's Office of Costa Rica (DHR)", "Costa Rica", "A"],
                    ["Office of the Human Rights Ombudsman of El Salvador (PDDH)", "El Salvador", "A"],
                    ["Ombudsman's Office of Panama", "Panama", "A"],
                    ["Office of the Ombudsman of Belize (OMB)", "Belize", "none (no application made)"],
                    [
                        "Office of the Ombudsman of Trinidad and Tobago",
                        "Trinidad and Tobago",
                        "none (no application made)",
                    ],
                ],
                [9, 3.8, 4.2],
                [],
            ),
        ],
        "Accreditation",
    )
    pdf(
        "12_bridgetown_conclusions.pdf",
        [
            (
                "T",
                "Conclusions and Recommendations of the Fourth Caribbean Forum on Labour Exploitation and Trafficking in Persons",
            ),
            ("S", "Bridgetown, 26–27 May 2022"),
            ("COL",),
            (
                "P",
                "The delegations of Barbados, Jamaica and Saint Lucia met at Bridgetown. The Organization of American "
                "States (OAS) provided the secretariat.",
            ),
            (
                "P",
                "They heard that three out of four persons brought out of bars and massage parlours in the previous year "
                "were women, mostly from other islands, and that men cutting cane are seldom asked anything.",
            ),
            ("P", "Having discussed the foregoing, they adopted the conclusions and recommendations set out below."),
            ("H", "Conclusions"),
            (
                "N",
                "A.",
                "Barbados, Jamaica and Saint Lucia hereby launch the Lamplighter Initiative against trafficking in persons "
                "for forced labour, which begins on 1 July 2022.",
            ),
            (
                "N",
                "B.",
                "Under the Lamplighter Initiative the labour inspectors of each of the three States will pass on to those of "
                "the other two, within a fortnight, what they learn of recruiters and of the wages withheld by them.",
            ),
            (
                "N",
                "C.",
                "The CARICOM Implementation Agency for Crime and Security (CARICOM IMPACS) is the focal point of the "
                "Initiative. The Shoreline Women's Forum, an association, is a member of its advisory panel.",
            ),
            ("COL",),
            ("H", "Recommendations"),
            (
                "N",
                "D.",
                "Workers found in forced labour should be housed, should be told of their rights in their own language, and "
                "should be able to recover unpaid wages whatever their migration status.",
            ),
            (
                "N",
                "E.",
                "No child should be left in the care of an employer; children found at a place of work should be referred "
                "the same day to the services for the protection of children and be enrolled at school.",
            ),
            ("N", "F.", "The next Forum should be held at Kingston in 2024."),
        ],
        "Fourth Caribbean Forum",
        columns=2,
    )
    text_file(
        "13_hurricane_circular.txt",
        """
HURRICANE SEASON 2024: MOORING, FUEL AND SHELTER

Circular to harbour masters, Belize City, 30 May 2024

Masters are reminded that small craft are to be taken up the river before the second warning. Fuel drums are
not to be left on the jetty. The church hall at Dangriga serves again as a shelter; families bring their own
bedding. Last year some 70 per cent of officers knew the evacuation routes by heart, which is not enough.

The bakery next to the customs shed has asked that lorries should not block its door.
""",
    )


def main() -> None:
    DOCS.mkdir(exist_ok=True)
    for old in DOCS.iterdir():
        old.unlink()
    strategy()
    bilaterals()
    minutes()
    consultation()
    people()
    evaluation()
    smaller()


if __name__ == "__main__":
    main()
