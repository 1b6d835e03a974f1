# ruff: noqa: E501
"""Regenerates docs/ of the case "balkans" from the text held below.

Needs reportlab and python-docx. Every non-governmental organisation, association, person and instrument is invented.
"""

from __future__ import annotations

import datetime
import io
import pathlib
import re
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt
from reportlab.lib import colors  # type: ignore[import-untyped,unused-ignore]
from reportlab.lib.pagesizes import A4, landscape  # type: ignore[import-untyped,unused-ignore]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped,unused-ignore]
from reportlab.lib.units import cm  # type: ignore[import-untyped,unused-ignore]
from reportlab.platypus import (  # type: ignore[import-untyped,unused-ignore]
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

DOCS = pathlib.Path(__file__).resolve().parent / "docs"
Block = tuple[Any, ...]
MARGIN = 2 * cm


# ---------------------------------------------------------------- PDF
def pdf(name: str, blocks: list[Block], header: str = "", layout: str = "one", face: str = "Times") -> None:
    """Write a PDF: layout is one (column), two (columns) or wide (landscape)."""
    plain, bold = ("Times-Roman", "Times-Bold") if face == "Times" else ("Helvetica", "Helvetica-Bold")
    size = 10.5 if face == "Times" else 9.5
    style = {
        "T": ParagraphStyle("T", fontName=bold, fontSize=size + 4, leading=size * 1.7, spaceAfter=8),
        "S": ParagraphStyle("S", fontName=plain, fontSize=size, leading=size * 1.35, spaceAfter=8),
        "H": ParagraphStyle(
            "H", fontName=bold, fontSize=size + 1, leading=size * 1.5, spaceBefore=8, spaceAfter=4, keepWithNext=1
        ),
        "P": ParagraphStyle("P", fontName=plain, fontSize=size, leading=size * 1.35, spaceAfter=6),
        "N": ParagraphStyle("N", fontName=plain, fontSize=size, leading=size * 1.35, leftIndent=24, spaceAfter=5),
        "C": ParagraphStyle("C", fontName=plain, fontSize=size - 1.5, leading=size * 1.15),
        "B": ParagraphStyle("B", fontName=bold, fontSize=size - 1.5, leading=size * 1.15),
    }
    page = landscape(A4) if layout == "wide" else A4
    width, height = page
    inner = width - 2 * MARGIN
    if layout == "two":
        half = (inner - 0.9 * cm) / 2
        frames = [
            Frame(
                MARGIN + k * (half + 0.9 * cm),
                MARGIN,
                half,
                height - 2 * MARGIN,
                leftPadding=0,
                rightPadding=0,
                id=f"c{k}",
            )
            for k in (0, 1)
        ]
    else:
        frames = [Frame(MARGIN, MARGIN, inner, height - 2 * MARGIN, leftPadding=0, rightPadding=0, id="a")]
    lw, lh = landscape(A4)
    turned = [Frame(MARGIN, MARGIN, lw - 2 * MARGIN, lh - 2 * MARGIN, leftPadding=0, rightPadding=0, id="t")]

    def decorate(canvas: Any, doc: Any) -> None:
        canvas.setFont(plain, 8)
        if header:
            canvas.drawRightString(canvas._pagesize[0] - MARGIN, canvas._pagesize[1] - 1.2 * cm, header)
        canvas.drawCentredString(canvas._pagesize[0] / 2, 1.1 * cm, f"- {doc.page} -")

    doc = BaseDocTemplate(str(DOCS / name), pagesize=page, invariant=1, title="", author="")
    doc.addPageTemplates(
        [
            PageTemplate(id="main", frames=frames, onPage=decorate, pagesize=page),
            PageTemplate(id="turned", frames=turned, onPage=decorate, pagesize=landscape(A4)),
        ]
    )
    story: list[Any] = []
    for block in blocks:
        kind = block[0]
        if kind in style and kind != "N":
            story.append(Paragraph(block[1], style[kind]))
        elif kind == "N":
            story.append(Paragraph(block[2], style["N"], bulletText=block[1]))
        elif kind == "TB":
            rows = [[Paragraph(cell, style["B" if i == 0 else "C"]) for cell in row] for i, row in enumerate(block[1])]
            table = Table(rows, colWidths=[w * cm for w in block[2]], repeatRows=1)
            table.setStyle(
                TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
            )
            story += [table, Spacer(1, 8)]
        elif kind == "TURN":
            story += [NextPageTemplate("turned"), PageBreak()]
    doc.build(story)


# ---------------------------------------------------------------- DOCX
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = f'xmlns:w="{WORD}"'
MARK = re.compile(r"<(b|ins|del|fn)>(.*?)</\1>", re.DOTALL)


def runs(par: Any, text: str, notes: list[str], stamp: str) -> None:
    """Append text to a paragraph; <ins> and <del> become tracked changes, <fn> a footnote."""
    pos = 0
    for match in MARK.finditer(text):
        if match.start() > pos:
            par.add_run(text[pos : match.start()])
        kind, body = match.group(1), match.group(2)
        if kind == "b":
            par.add_run(body).bold = True
        elif kind == "fn":
            notes.append(body)
            par._p.append(
                parse_xml(
                    f'<w:r {NS}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(notes) + 1}"/></w:r>'
                )
            )
        else:
            tag = "t" if kind == "ins" else "delText"
            par._p.append(
                parse_xml(
                    f'<w:{kind} {NS} w:id="{700 + match.start()}" w:author="Chair" w:date="{stamp}"><w:r>'
                    f'<w:{tag} xml:space="preserve">{escape(body)}</w:{tag}></w:r></w:{kind}>'
                )
            )
        pos = match.end()
    if pos < len(text):
        par.add_run(text[pos:])


def docx(name: str, blocks: list[Block], stamp: str, footer: str = "") -> None:
    """Write a word-processor file from blocks."""
    doc = Document()
    doc.styles["Normal"].font.size = Pt(11)  # type: ignore[attr-defined,unused-ignore]
    notes: list[str] = []
    for block in blocks:
        kind = block[0]
        if kind == "T":
            par = doc.add_paragraph()
            par.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = par.add_run(block[1])
            run.bold = True
            run.font.size = Pt(15)
        elif kind == "H":
            runs(doc.add_heading(level=2), block[1], notes, stamp)
        elif kind == "P":
            runs(doc.add_paragraph(), block[1], notes, stamp)
        elif kind == "LN":
            runs(doc.add_paragraph(style="List Number"), block[1], notes, stamp)
        elif kind == "LB":
            runs(doc.add_paragraph(style="List Bullet"), block[1], notes, stamp)
        elif kind == "TB":
            width = len(block[1][0])
            table = doc.add_table(rows=0, cols=width)
            table.style = "Table Grid"
            for row in block[1]:
                cells = table.add_row().cells
                if len(row) == 1:
                    merged = cells[0].merge(cells[width - 1])
                    merged.text = ""
                    merged.paragraphs[0].add_run(row[0]).bold = True
                else:
                    for cell, value in zip(cells, row, strict=True):
                        cell.text = value
    if footer:
        doc.sections[0].footer.paragraphs[0].text = footer
    if notes:
        body = "".join(
            f'<w:footnote w:id="{i + 2}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>'
            for i, note in enumerate(notes)
        )
        xml = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {NS}>'
            '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
            f"{body}</w:footnotes>"
        )
        part = Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            xml.encode(),
            doc.part.package,
        )
        doc.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    core = doc.core_properties
    core.author = core.title = core.comments = ""
    core.created = core.modified = datetime.datetime.fromisoformat(stamp.rstrip("Z"))
    buffer = io.BytesIO()
    doc.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(DOCS / name, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            info = zipfile.ZipInfo(member, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(member))


def txt(name: str, text: str) -> None:
    """Write a text file."""
    (DOCS / name).write_text(text.lstrip("\n"), encoding="utf-8")


# ---------------------------------------------------------------- the documents
DECLARATION: list[Block] = [
    (
        "T",
        "Ohrid Declaration on a Common Response to Trafficking in Human Beings and Migrant Smuggling along the Eastern "
        "Mediterranean and Western Balkan Routes",
    ),
    ("S", "Ministerial Conference, Ohrid, 22–23 May 2024<br/>Adopted by acclamation on 23 May 2024"),
    (
        "P",
        "The Ministers of the Interior and the Ministers of Justice of Albania, Bosnia and Herzegovina, Montenegro, North "
        "Macedonia, Serbia and Türkiye, brought together on the shore of Lake Ohrid by the Government of North Macedonia,",
    ),
    (
        "P",
        "Reaffirming what their States have accepted in the Council of Europe Convention on Action against Trafficking in Human "
        "Beings and in the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children,",
    ),
    (
        "P",
        "Struck by the fact that two out of every three persons identified in the region last year were girls, and that hardly "
        "one of them had been asked what she wished to happen next,",
    ),
    ("P", "Grateful for the comments which were gathered at Tirana in February,"),
    ("P", "Declare and decide as follows:"),
    ("H", "A. What we undertake"),
    (
        "N",
        "1.",
        "Human trafficking and the smuggling of migrants will be investigated by our services as one chain, from recruitment to "
        "profit, no matter at which frontier a link of it comes to light.",
    ),
    (
        "N",
        "2.",
        "It is our common resolve that a trafficked person be treated as a holder of rights before being treated as a source of "
        "evidence; that such a person shall not be punished for unlawful entry, false papers or other acts into which he or she was "
        "forced; and that help must not hinge on a readiness to testify.",
    ),
    (
        "N",
        "3.",
        "Sex-disaggregated figures will be compiled by every national coordinator, and the money set aside for this Declaration is "
        "to be examined each spring for its effect on women and on men.",
    ),
    (
        "N",
        "4.",
        "In a case involving a minor the first question shall be what serves that minor best. A legal guardian who does not answer "
        "to the migration authorities must be in place before any interview.",
    ),
    ("H", "B. Method of work"),
    (
        "N",
        "5.",
        "A request that reaches the Regional Desk is acknowledged within one working day and answered within ten; silence obliges "
        "the Desk to write to the Minister concerned.",
    ),
    (
        "N",
        "6.",
        "Parallel financial inquiries are opened in any smuggling case in which more than five migrants were carried.",
    ),
    (
        "N",
        "7.",
        "The Southeast European Law Enforcement Center (SELEC) hosts the Regional Desk and keeps its secure line in working order, "
        "twenty-four hours a day and on public holidays.",
    ),
    ("H", "C. Who takes part"),
    (
        "N",
        "8.",
        "Oversight lies with a Follow-up Group. Seats on it are held by the Ministry of Interior of Albania, the Agency for Gender "
        "Equality of Bosnia and Herzegovina, the Police Directorate of Montenegro, the Ministry of Labour and Social Policy of North "
        "Macedonia, the Ministry of Justice of Serbia and the Presidency of Migration Management of Türkiye.",
    ),
    (
        "N",
        "9.",
        "Whether points 2 to 4 are lived up to is looked into, once in every calendar year and without warning, by a monitoring team of "
        "three drawn from the Protector of Citizens of Serbia, the People's Advocate of Albania and the Ombudsman of North Macedonia.",
    ),
    (
        "N",
        "10.",
        "UN Women and the Office for Democratic Institutions and Human Rights (ODIHR) sit with the Follow-up Group as standing "
        "advisers and receive all its papers.",
    ),
    (
        "N",
        "11.",
        "Where a State has no shelter of its own, beds are supplied by the Coalition of Women's Refuges of the Adriatic and by Dom na "
        "Brdu, a non-governmental organisation based in Kotor; the Coalition also answers the helpline.",
    ),
    (
        "N",
        "12.",
        "The Follow-up Group may, should it so wish, bring in the Women Jurists' Association of Vardar as an additional adviser.",
    ),
    ("H", "D. Support and follow-up"),
    (
        "N",
        "13.",
        "The Follow-up Group is serviced by the United Nations Office on Drugs and Crime (UNODC), which also meets the running costs "
        "of the Regional Desk until the end of 2026.",
    ),
    (
        "N",
        "14.",
        "None of the foregoing is to be read as lessening what is owed to refugees, asylum-seekers and other persons under "
        "international human rights law.",
    ),
    (
        "N",
        "15.",
        "This Declaration is not a treaty. It produces effects from 1 July 2024 and will be looked at afresh in 2027.",
    ),
    ("P", "Ohrid, 23 May 2024. Original in English."),
    ("TURN",),
    ("H", "Annex. Who does what by when"),
    (
        "TB",
        [
            ["Point", "Step", "Lead", "By", "Sign that it is done"],
            [
                "5",
                "Telephone numbers and duty rosters exchanged",
                "all coordinators",
                "15 July 2024",
                "roster on the secure line",
            ],
            ["6", "Model order for a financial inquiry", "Serbia", "October 2024", "text circulated"],
            ["7", "Test of the secure line at night", "Regional Desk", "September 2024", "log of the test"],
            ["8", "First sitting of the Follow-up Group", "North Macedonia", "October 2024", "record of the sitting"],
            ["15", "Review", "all", "2027", "conference"],
        ],
        [2, 9, 5, 4, 5],
    ),
]

ZERO_DRAFT: list[Block] = [
    ("P", "<b>ZERO DRAFT – state of the text on 2 February 2024 – square brackets show what is not agreed</b>"),
    (
        "T",
        "Draft Ohrid Declaration on a Common Response to Trafficking in Human Beings and Migrant Smuggling along the Eastern "
        "Mediterranean and Western Balkan Routes",
    ),
    (
        "P",
        "The Ministers of the Interior and the Ministers of Justice of Albania, Bosnia and Herzegovina, Montenegro, North "
        "Macedonia, Serbia and Türkiye,",
    ),
    (
        "P",
        "Recalling the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children,",
    ),
    ("P", "[Declare] [and decide] as follows:"),
    ("LN", "Human trafficking and the smuggling of migrants will be investigated as one chain."),
    (
        "LN",
        "[A trafficked person shall be treated as a holder of rights<del>, provided that he or she assists the prosecution,</del> and "
        "shall not be punished for acts into which he or she was forced.]",
    ),
    ("LN", "Sex-disaggregated figures <del>might</del><ins>will</ins> be compiled by every national coordinator."),
    ("LN", "In a case involving a minor the first question shall be what serves that minor best [, as a rule]."),
    (
        "LN",
        "[The Women Jurists' Association of Vardar holds a seat on the Follow-up Group<ins>, and so does the Coalition of Women's "
        "Refuges of the Adriatic</ins>.]",
    ),
    ("LN", "<ins>The Follow-up Group is serviced by the United Nations Office on Drugs and Crime (UNODC).</ins>"),
    ("P", "Adopted at Ohrid on [ ] May 2024."),
]

PROTOCOL_2016 = """
PROTOCOL
between the Republic of Albania and Montenegro
on Mixed Patrols and on Joint Action against the Smuggling of Migrants

The Republic of Albania and Montenegro, in the further text: the Sides,

starting from good neighbourly relations and from the wish that the border connects and does not divide,

having in mind that among the persons carried by night over the Buna river there are also children, whose
number is in growth, and that both Sides are bound by the Convention on the Rights of the Child,

agreed on the following:

Art. 1 (Subject)
By this Protocol are arranged the mixed patrols along the common state border and the joint action of the
border services against the smuggling of migrants.

Art. 2 (Mixed patrols)
(1) A mixed patrol is made of not less than four officers, of whom half from each Side. It moves in a depth
of ten kilometres from the border line, on land and on the lake.
(2) The plan of patrols is made for every month in advance and is kept as confidential.
(3) Outside own state territory the officer carries uniform and service weapon, but the measures are
undertaken only by the officer of the Side on whose territory the patrol moves.

Art. 3 (Treatment of persons)
(1) Towards the persons who are found during the patrol it shall be acted humanely. To a person who is
wounded, ill or exhausted, medical help is to be given at once and before any other action.
(2) A person who says that he is afraid of return shall be led to the competent asylum body without delay,
and until the decision of that body he is not handed over to the other Side.
(3) The search of a female person shall be done exclusively by a female officer and in a closed room.

Art. 4 (Exclusion of claims)
From this Protocol no claim arises for any individual. The persons found cannot invoke it before a court,
nor can they on its ground demand accommodation, legal help or damages.

Art. 5 (Contact points)
Contact points are, for the Albanian Side, the Albanian State Police and, for the Montenegrin Side, the
Police Directorate of Montenegro. Between them a protected telephone line is kept open day and night.

Art. 6 (Expenses)
Each Side bears its own expenses. Fuel for the boat is paid by the Side to which the boat belongs.

Art. 7 (Final)
(1) Disagreements are removed by talks of the Sides.
(2) This Protocol shall enter into force on the day of receipt of the later of the notifications by which
the Sides inform each other that the domestic conditions are fulfilled. It is concluded for indefinite time.

Made in Shkodër on 14 October 2016, in two originals, each in the Albanian, the Montenegrin and the English
language. In case of difference in interpretation, the English text is relevant.

For the Republic of Albania                                For Montenegro
(signed)                                                   (signed)
"""

AGREEMENT_2022: list[Block] = [
    (
        "T",
        "Agreement between the Government of the Republic of North Macedonia and the Government of the Republic of Serbia on Joint "
        "Teams and on the Care of Injured Parties in Proceedings for Trafficking in Human Beings",
    ),
    (
        "P",
        "The Government of the Republic of North Macedonia and the Government of the Republic of Serbia (the “Parties”),",
    ),
    ("P", "Convinced that the best of files is worth little once the person whose story it tells has vanished,"),
    (
        "P",
        "Having received, while this text was being drafted, written remarks from the United Nations Children's Fund (UNICEF) and "
        "from Zora Juga, a non-governmental organisation in Leskovac, and having altered Articles 4 and 5 in the light of them,",
    ),
    ("P", "Have agreed as follows:"),
    ("H", "Article 1. Joint teams"),
    (
        "P",
        "Where an inquiry into trafficking in human beings touches both territories, the competent public prosecutors may set up a "
        "joint team by a written order, which names the leader, the members and the time for which the team is to last.",
    ),
    ("H", "Article 2. Evidence"),
    (
        "P",
        "What a member of the team has lawfully recorded on one side of the border may be read out in the courts of the other "
        "without being certified anew.<fn>For recordings made before the order was signed the general treaty on legal assistance of "
        "2011 continues to apply.</fn>",
    ),
    ("H", "Article 3. Injured parties"),
    (
        "P",
        "From the first contact an injured party is entitled to a lawyer at public expense, to a bed in a safe place for ninety days "
        "and to be told, in a language understood, what is going to happen. No confrontation with the accused may be imposed.",
    ),
    (
        "P",
        "Whoever was made to break the law while being exploited shall go unpunished for it on either side of the border.",
    ),
    ("H", "Article 4. Children"),
    (
        "P",
        "A child shall be heard once only, by video recording and with a psychologist at hand. Whether and when the child is taken "
        "back across the border is to be decided by the guardianship authority according to the child's best interests.",
    ),
    ("H", "Article 5. Balance of the teams"),
    (
        "P",
        "In composing a team the Parties shall see to it that neither women nor men fall below two fifths of its members.",
    ),
    (
        "P",
        "A woman who is expecting, or who is nursing an infant, shall be questioned only at a place of her choosing.",
    ),
    ("H", "Article 6. Mixed Commission"),
    ("P", "A Mixed Commission supervises the teams. Its members, each with one vote, are:"),
    ("LN", "the Public Prosecutor's Office for Organised Crime of Serbia;"),
    ("LN", "the Coordination Body for Gender Equality of Serbia;"),
    ("LN", "the Ministry of Interior of North Macedonia;"),
    ("LN", "the Ombudsman of North Macedonia."),
    (
        "P",
        "Zora Juga accompanies injured parties to court in Serbia and attends the sittings of the Mixed Commission as an observer.",
    ),
    ("H", "Article 7. Means"),
    (
        "P",
        "The vehicles, the interpreters and the first two years of the Commission's office are paid for by the United Nations Office "
        "on Drugs and Crime (UNODC). Thereafter each Party bears half.",
    ),
    ("H", "Article 8. Rights left whole"),
    (
        "P",
        "The rights which persons hold under the law of either Party, under the European Convention on Human Rights or under the "
        "rules on asylum remain whole, whatever this Agreement may provide.",
    ),
    ("H", "Article 9. Duration"),
    (
        "P",
        "This Agreement is concluded for ten years. It may be denounced in writing at any time, with effect after one year.",
    ),
    ("P", "Signed at Niš on 8 December 2022 in two copies, in the Macedonian, Serbian and English languages."),
    (
        "TB",
        [
            ["For the Government of the Republic of North Macedonia", "For the Government of the Republic of Serbia"],
            ["(signed)", "(signed)"],
        ],
    ),
    (
        "P",
        "Note of the depositary: the later of the two notifications having been received that day, the Agreement entered into force "
        "on 1 March 2023.",
    ),
]

MINUTES: list[Block] = [
    (
        "T",
        "Minutes No. 3/2024 of the National Committee for Combating Trafficking in Human Beings of the Republic of Moldova",
    ),
    ("P", "Chișinău, Government House, 7 November 2024, from five past two until twenty to five"),
    ("H", "Round the table"),
    (
        "P",
        "Members: the Ministry of Internal Affairs of Moldova (in the chair), the Ministry of Labour and Social Protection of Moldova, "
        "the General Prosecutor's Office of Moldova, the General Inspectorate of Border Police of Moldova, the People's Advocate Office "
        "of Moldova (PAO) and the Coalition Drum Drept.",
    ),
    (
        "P",
        "Guests: the Protector of Human Rights and Freedoms of Montenegro, and the United Nations Office on Drugs and Crime (UNODC).",
    ),
    ("P", "Invited as a guest but absent: the People's Advocate of Albania."),
    ("H", "1. How others do it"),
    (
        "P",
        "As the chair had a train to catch, the guests spoke first. The lady from Podgorica told us that the Protector of Human Rights "
        "and Freedoms of Montenegro has been a member of the Montenegrin coordination body against human trafficking since the spring of "
        "2021; for the first year, she said with a smile, it sat near the door.",
    ),
    (
        "P",
        "The People's Advocate of Albania did not attend. Its e-mail, which was read out, says that it is not a member of the Albanian "
        "state committee against trafficking and has not applied to become one.",
    ),
    (
        "P",
        "From Belgrade word has come that the Protector of Citizens of Serbia will become a member of the Serbian council for combating "
        "trafficking once the new decree has been published.",
    ),
    ("H", "2. Inspections"),
    (
        "P",
        "PAO, a member of this Committee since decision no. 41 of 2018,<fn>The seat is personal to the institution and carries a "
        "vote.</fn> gave an account of four unannounced visits to the reception centre. In two of them mothers had no separate washroom. "
        "The chair will write to the administration.",
    ),
    (
        "P",
        "Asked whether it felt equipped for this work, PAO answered frankly: not one of its staff has ever received training on "
        "trafficking or on smuggling of migrants, nobody there knows the subject well, and complaints of this sort are passed on to others.",
    ),
    ("H", "3. Work with UNODC"),
    (
        "P",
        "Under the joint programme signed in June 2023 the General Inspectorate of Border Police of Moldova and UNODC meet every second "
        "Tuesday on the way in which women and girls are questioned at the Palanca crossing. Since the new interview form was brought in, "
        "three times as many women have asked for help.",
    ),
    (
        "P",
        "The standing working group which the General Prosecutor's Office of Moldova formed with UNODC in March 2022, on the right of "
        "victims to privacy, goes on with its sittings; its guideline has been followed, and home addresses no longer appear in indictments.",
    ),
    (
        "P",
        "The Customs Service of Moldova, which is not a member of the Committee, has an agreement with UNODC on the upkeep of container "
        "scanners, renewed in May.",
    ),
    (
        "P",
        "The Ministry of Labour and Social Protection of Moldova intends to conclude, next year, a memorandum with UNODC on shelters for "
        "women.",
    ),
    (
        "P",
        "The Ministry of Internal Affairs of Moldova and UNODC printed one poster on trafficked girls in 2023. They have done "
        "nothing in common since.",
    ),
    ("H", "4. Miscellaneous"),
    ("P", "The heating of the meeting room is to be looked at before the winter. Next sitting: February."),
]

CONSULTATION: list[Block] = [
    ("T", "Stakeholder hearing on the zero draft of the Ohrid Declaration"),
    ("S", "Tirana, 20 February 2024"),
    (
        "P",
        "The zero draft of the Ohrid Declaration, which deals with trafficking in human beings and with the smuggling of migrants, was "
        "laid before interested bodies in Tirana on 20 February 2024. UNODC paid for the hall and for the interpreters; it put forward no "
        "comments of its own.",
    ),
    ("H", "Comments received and what became of them"),
    (
        "TB",
        [
            ["", "Body", "What it said about the draft", "Outcome"],
            [
                "1",
                "United Nations High Commissioner for Refugees (UNHCR)",
                "Asked for a sentence which leaves the law on refugees untouched, and supplied one.",
                "Now point 14.",
            ],
            [
                "2",
                "UN Women",
                "Handed in two pages on budgets and on figures broken down by sex.",
                "Now point 3.",
            ],
            [
                "3",
                "Jasna Obala, non-governmental organisation, Bar",
                "Spoke against the words “provided that he or she assists the prosecution”.",
                "No reply given.",
            ],
            [
                "4",
                "Network of Roma Mediators of the Vardar Valley",
                "Wished to see the mediators named beside the police wherever families are traced.",
                "No reply given.",
            ],
            [
                "5",
                "Window for Children, non-governmental organisation, Vlorë",
                "Suggested that the guardian should not answer to the migration authorities.",
                "Now in point 4.",
            ],
            [
                "6",
                "Coalition of Women's Refuges of the Adriatic",
                "Gave its view on the number of beds and on the helpline.",
                "No reply given.",
            ],
            ["7", "People's Advocate of Albania", "Commented on unannounced visits.", "Now point 9."],
            [
                "8",
                "Regional Cooperation Council (RCC)",
                "Observed that the route should be named in the title.",
                "Now in the title.",
            ],
        ],
        [1, 7, 11, 5],
    ),
    ("H", "Those who were not heard"),
    (
        "P",
        "The International Organization for Migration (IOM) has announced that it will send its observations after Easter. Tiha Voda, a "
        "non-governmental organisation from Doboj, declined the invitation, having been given four days to read forty pages, and was "
        "not consulted by other means.",
    ),
    ("H", "Fairness of the procedure"),
    (
        "P",
        "Of the eleven proposals made by the non-governmental organisations and networks only one was answered, whereas all nine proposals "
        "of the international organisations were taken over. The speaker of Jasna Obala waited until evening and was cut off after two "
        "minutes.",
    ),
    ("H", "An earlier text"),
    (
        "P",
        "For the sake of completeness: in 2022 Pod Alb, a non-governmental organisation in Ungheni, was consulted on a draft protocol "
        "between Moldova and Romania against trafficking on coach lines. The negotiations were broken off, and that protocol has remained "
        "a draft.",
    ),
]

PARTICIPANTS: list[Block] = [
    ("T", "One Case, Two Borders: Training Course on Joint Proceedings in Trafficking and Smuggling Cases"),
    ("P", "Sarajevo, 9–12 September 2024"),
    ("P", "<b>List of participants, by delegation</b>"),
    (
        "TB",
        [
            ["Surname", "First name", "Sex", "Position", "Institution"],
            ["ALBANIA"],
            ["Hoxhallari", "Ardita", "female", "Prosecutor", "General Prosecution Office of Albania"],
            ["Gjonkolaj", "Besnik", "male", "Chief inspector", "Albanian State Police"],
            ["Prendushi", "Mirela", "female", "Lawyer", "Window for Children"],
            ["BOSNIA AND HERZEGOVINA"],
            ["Hadžimujkić", "Selma", "female", "Judge", "Court of Bosnia and Herzegovina"],
            ["Vranješević", "Dragan", "male", "Investigator", "State Investigation and Protection Agency"],
            ["Tukulić", "Emir", "male", "Immigration inspector", "Service for Foreigners' Affairs"],
            ["MONTENEGRO"],
            ["Radonjićev", "Milica", "female", "Border police inspector", "Police Directorate of Montenegro"],
            ["Vukotinović", "Luka", "male", "State prosecutor", "Supreme State Prosecutor's Office of Montenegro"],
        ],
    ),
    ("P", ""),
    (
        "TB",
        [
            ["Surname", "First name", "Sex", "Position", "Institution"],
            ["NORTH MACEDONIA"],
            [
                "Trajkovskoska",
                "Elena",
                "female",
                "Social worker",
                "Ministry of Labour and Social Policy of North Macedonia",
            ],
            ["Stojanovičin", "Goran", "male", "Police inspector", "Ministry of Interior of North Macedonia"],
            ["Reka-Ademi", "Arta", "female", "Adviser", "Ombudsman of North Macedonia"],
            ["SERBIA"],
            [
                "Petronijevićin",
                "Jelena",
                "female",
                "Deputy prosecutor",
                "Public Prosecutor's Office for Organised Crime of Serbia",
            ],
            ["Ilićević", "Marko", "", "Border police officer", "Ministry of Interior of Serbia"],
            ["TÜRKIYE"],
            ["Yıldızoğlan", "Deniz", "male", "Captain", "Gendarmerie General Command of Türkiye"],
            ["Korkutata", "Elif", "female", "Migration expert", "Presidency of Migration Management of Türkiye"],
            ["LECTURERS AND INTERPRETERS"],
            ["Lindqvistsen", "Karin", "female", "Course leader", "UNODC"],
            ["Moretton", "Paolo", "male", "Lecturer", "Council of Europe"],
            ["Kapetanovska", "Vesna", "female", "Interpreter", "independent"],
        ],
    ),
]

EVALUATION: list[Block] = [
    ("T", "What did they take home? Training evaluation of the Sarajevo course and the Bujanovac seminar"),
    ("S", "2 December 2024"),
    ("H", "I. The Sarajevo course (9–12 September 2024)"),
    (
        "N",
        "1.",
        "“One Case, Two Borders: Training Course on Joint Proceedings in Trafficking and Smuggling Cases” was given to seventeen "
        "participants, ten women and seven men. For four days they drew up letters of request, and each day ended with an hour on the "
        "rights of victims, on women as witnesses and on the hearing of children.",
    ),
    (
        "N",
        "2.",
        "A test of 25 points on what joint proceedings imply for human rights, gender equality and child protection was sat on the "
        "first and on the last morning. A candidate who reaches 18 points or more on the last morning has passed. The sheet is given "
        "below without names. Number 12 is not a criminal justice practitioner and sat the test by way of courtesy.",
    ),
    (
        "TB",
        [
            ["No.", "Function", "Sex", "First morning", "Last morning"],
            ["1", "Prosecutor", "F", "11", "21"],
            ["2", "Police officer", "M", "9", "18"],
            ["3", "Judge", "F", "15", "23"],
            ["4", "Investigator", "M", "10", "17"],
            ["5", "Immigration inspector", "M", "8", "19"],
            ["6", "Border police officer", "F", "12", "22"],
            ["7", "Prosecutor", "M", "13", "20"],
            ["8", "Police officer", "M", "7", "15"],
            ["9", "Prosecutor", "F", "14", "24"],
            ["10", "Border police officer", "M", "10", "16"],
            ["11", "Police officer", "M", "9", "19"],
            ["12", "Adviser, Ombudsman institution", "F", "16", "24"],
        ],
        [1.5, 6.5, 1.8, 3.2, 3.2],
    ),
    (
        "N",
        "3.",
        "Some delegations had nominated whoever happened to be free that week: four of the nominees had never worked on a trafficking or "
        "smuggling case and do not expect to.",
    ),
    (
        "N",
        "4.",
        "Skills are staying where they were planted. Of the twelve contact officers named in 2021, eleven are still in the same post.",
    ),
    ("H", "II. The Bujanovac seminar (16–17 October 2024)"),
    (
        "N",
        "5.",
        "Thirty-four border police officers and immigration inspectors of Serbia and North Macedonia, fifteen women and nineteen men, "
        "were trained in Bujanovac on 16–17 October 2024 in handing over trafficked and smuggled persons across their common border, "
        "with particular weight on unaccompanied minors and on pregnant women.",
    ),
    (
        "N",
        "6.",
        "Of the thirty-four officers, 68 per cent showed in the closing exercise that they had understood what human rights and child "
        "protection require at a handover to the neighbouring State, and made no error.",
    ),
    ("H", "III. A mock hearing at Orhei (3 October 2024)"),
    (
        "N",
        "7.",
        "No teaching took place at Orhei on 3 October 2024; it was an assessment only. Nine judges, six women and three men, were given a "
        "request from abroad to hear a trafficked child. Seven of the nine judges, five women and two men, correctly applied the "
        "safeguards for child witnesses. The other two did not.",
    ),
    ("H", "IV. Sundry"),
    (
        "N",
        "8.",
        "Since January 2023 the Ministry of Security of Bosnia and Herzegovina has kept a permanent focal point for UNODC, and the two go "
        "through the human rights of persons held in the immigration centre month by month.",
    ),
    (
        "N",
        "9.",
        "For the Sarajevo course, and for that occasion alone, the Gendarmerie General Command of Türkiye and UNODC made a short film "
        "on the searching of women.",
    ),
    (
        "N",
        "10.",
        "On 30 May 2024, a week after the Ohrid Declaration had been adopted, it was explained to the Association of Adriatic Road "
        "Hauliers, whose members then gave their opinion of it.",
    ),
]

AGENDA: list[Block] = [
    ("T", "Workshop on Evidence from Abroad in Trafficking and Smuggling Cases"),
    ("S", "Podgorica, 5–6 November 2024"),
    ("S", "PROGRAMME"),
    ("H", "Tuesday, 5 November"),
    (
        "TB",
        [
            ["9.00", "Welcome and house rules"],
            ["9.30", "The letter of request: what the other side must be told and what it need not know"],
            ["11.30", "Who may speak for a child from another country? Guardians, screens and recorded hearings"],
            ["14.30", "Telephone data in a case of migrant smuggling on the lake"],
        ],
        [2.5, 14],
    ),
    ("H", "Wednesday, 6 November"),
    (
        "TB",
        [
            ["9.00", "Hearing women who were exploited: privacy of the witness when files cross a border"],
            ["11.00", "Group work on a file concerning trafficking in human beings between Shkodër and Bar"],
            ["15.00", "Certificates, departure of the coaches"],
        ],
        [2.5, 14],
    ),
    ("P", "The workshop is organised and paid for by UNODC."),
]

ATTENDANCE = """
Workshop on Evidence from Abroad in Trafficking and Smuggling Cases
Podgorica, 5-6 November 2024

ATTENDANCE (signatures on the original)

 1. RADONJIĆEV Milica (f), border police inspector, Police Directorate of Montenegro
 2. GJONKOLAJ Besnik (m), chief inspector, Albanian State Police
 3. ILIĆEVIĆ Marko (m), border police officer, Ministry of Interior of Serbia
 4. TUKULIĆ Emir (m), investigator, State Investigation and Protection Agency
 5. ŠĆEKIĆEVA Ana (f), judge, High Court in Podgorica
 6. BERISHALLI Valon (m), prosecutor, General Prosecution Office of Albania
 7. NIKOLOVSKAN Biljana (f), public prosecutor, Basic Public Prosecutor's Office Skopje
 8. OSMANKIĆEVA Lejla (f), prosecutor, Prosecutor's Office of Bosnia and Herzegovina
 9. CEBOTARIUC Ion (m), officer, General Inspectorate of Border Police of Moldova
10. MUNTEANCA Rodica, prosecutor, General Prosecutor's Office of Moldova
11. PEROVIĆKA Dunja (f), counsellor, Dom na Brdu

Trainers
 A. LINDQVISTSEN Karin (f), UNODC
 B. SARTORELLO Guido (m), independent
"""

ACCREDITATION = """
# Accreditation of national human rights institutions in South-Eastern Europe

Status as of 15 January 2024. Prepared for the file from the public chart of the Global Alliance of National Human
Rights Institutions (GANHRI).

| Country                | Institution                                                        | Class |
|------------------------|--------------------------------------------------------------------|-------|
| Albania                | People's Advocate of Albania                                       | A     |
| Bosnia and Herzegovina | Institution of Human Rights Ombudsman of Bosnia and Herzegovina    | A     |
| Moldova                | People's Advocate Office of Moldova (PAO)                          | A     |
| Montenegro             | Protector of Human Rights and Freedoms of Montenegro               | B     |
| North Macedonia        | Ombudsman of North Macedonia                                       | B     |
| Serbia                 | Protector of Citizens of Serbia                                    | A     |

A means that the Paris Principles are met in full, B that they are met in part.
"""

FISHERIES = """
MEMORANDUM OF UNDERSTANDING
BETWEEN THE REPUBLIC OF ALBANIA AND MONTENEGRO
ON FISHING IN LAKE SKADAR

The Republic of Albania and Montenegro have agreed on the following:

1. Carp and bleak may be taken from 1 June until 15 March. Nets with a mesh below forty millimetres are banned.

2. Licences shall be given to women and to men on equal terms, and at least one third of the seats in the lake
council shall be kept for women.

3. No person under eighteen years of age shall be employed on a boat at night.

4. In carrying out checks on the water the wardens shall respect the human rights and the dignity of the fishers.

5. The Lake Council is made of the Ministry of Agriculture of Albania and the Ministry of Agriculture of Montenegro.

Signed at Virpazar on 11 April 2023.

For the Republic of Albania          For Montenegro
(signed)                             (signed)
"""

CONCLUSIONS: list[Block] = [
    ("T", "Conclusions and recommendations of the Fourth Meeting of Anti-Trafficking Coordinators of the Drina Basin"),
    ("S", "Višegrad, 17–18 April 2024"),
    (
        "P",
        "The national coordinators of Bosnia and Herzegovina, Montenegro and Serbia met for the fourth time, in a hotel from whose terrace "
        "three countries can almost be seen. They adopted the conclusions below without a vote.",
    ),
    ("H", "What was observed"),
    (
        "N",
        "1.",
        "Most of the persons found on the building sites last year were men; in the motels along the river they were women from the hill "
        "villages.",
    ),
    (
        "N",
        "2.",
        "The agreement signed at Niš in 2022 is being put into practice: of thirty-one requests made under it last year, thirty were "
        "carried out within the time allowed.",
    ),
    ("H", "What was decided"),
    (
        "N",
        "3.",
        "The initiative “Drina Watch” is hereby launched by Bosnia and Herzegovina, Montenegro and Serbia. Through it the three "
        "coordinators will warn one another, within the hour, of any vehicle suspected of trafficking in human beings or of smuggling of "
        "migrants.",
    ),
    (
        "N",
        "4.",
        "A warning gives the plate, the make and the colour of the vehicle, the crossing at which it is expected, the hour, and the name "
        "of the officer who can be called back. It is sent by telephone first and in writing afterwards.",
    ),
    (
        "N",
        "5.",
        "The coordinator who receives a warning tells the others, before midnight of the same day, whether the vehicle came, what was found "
        "in it, and whether a prosecutor has been called.",
    ),
    (
        "N",
        "6.",
        "The list of crossings prepared by the coordinator of Montenegro is approved. It will be gone through again each January, when the "
        "snow has closed the upper roads and the traffic has moved down to the valley.",
    ),
    (
        "N",
        "7.",
        "Radio sets bought under earlier projects may be lent from one service to another for up to thirty days; the lender keeps the "
        "register, and the borrower pays for repairs.",
    ),
    (
        "N",
        "8.",
        "A person taken off such a vehicle should be offered food, a doctor and a lawyer before any question is put, and should never be "
        "locked up for want of papers.",
    ),
    (
        "N",
        "9.",
        "Minors travelling alone should be brought to a children's home and not to a police station, and a guardian should be called the "
        "same night.",
    ),
    ("H", "Who does the work"),
    (
        "N",
        "10.",
        "The members of Drina Watch are the Ministry of Security of Bosnia and Herzegovina, the Police Directorate of Montenegro and the "
        "Ministry of Interior of Serbia. Observers with access to the warnings are the Forum of Women of Podrinje, an association, and "
        "Sigurna Rijeka, a non-governmental organisation in Foca.",
    ),
    (
        "N",
        "11.",
        "The costs, which are slight, are shared by the three States in equal parts. No outside funds are used.",
    ),
]

BULLETIN: list[Block] = [
    ("T", "Three Rivers Bulletin"),
    ("P", "A leaflet for travellers, drivers and the curious"),
    ("H", "The ferry is back"),
    ("P", "After a long winter the ferry crosses again twice a day. Bicycles travel free of charge; goats do not."),
    ("H", "Overheard at the ramp"),
    (
        "P",
        "“Ninety per cent of border officers can nowadays tell a trafficked child from a tired one,” says the man who sells the tickets. "
        "He does not say how he knows.",
    ),
    ("H", "Recipe"),
    (
        "P",
        "Take six peppers, an onion and whatever the Agency for Gender Equality of Bosnia and Herzegovina left on the buffet. Roast slowly.",
    ),
]


def main() -> None:
    """Build every document."""
    DOCS.mkdir(exist_ok=True)
    for old in DOCS.iterdir():
        old.unlink()
    pdf("01_ohrid_declaration.pdf", DECLARATION, header="Ohrid Declaration")
    docx("02_ohrid_zero_draft.docx", ZERO_DRAFT, "2024-02-02T09:00:00Z")
    txt("03_protocol_albania_montenegro.txt", PROTOCOL_2016)
    docx("04_agreement_north_macedonia_serbia.docx", AGREEMENT_2022, "2023-03-06T09:00:00Z", footer="Certified copy")
    docx("05_minutes_chisinau.docx", MINUTES, "2024-11-12T09:00:00Z", footer="Secretariat of the Committee")
    pdf("06_hearing_tirana.pdf", CONSULTATION, layout="wide", face="Helvetica")
    docx("07_participants_sarajevo.docx", PARTICIPANTS, "2024-09-12T09:00:00Z")
    pdf("08_evaluation.pdf", EVALUATION, header="Training evaluation 2024", face="Helvetica")
    pdf("09_programme_podgorica.pdf", AGENDA)
    txt("10_attendance_podgorica.txt", ATTENDANCE)
    txt("11_accreditation.md", ACCREDITATION)
    txt("12_lake_memorandum.txt", FISHERIES)
    pdf("13_conclusions_visegrad.pdf", CONCLUSIONS, layout="two")
    docx("14_bulletin.docx", BULLETIN, "2024-10-01T09:00:00Z")


if __name__ == "__main__":
    main()
