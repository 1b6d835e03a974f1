#!/usr/bin/env python3
"""Regenerates docs/ of this case. Output is byte-identical from run to run.

Needs reportlab and python-docx. All associations, non-governmental organisations, persons and instruments are
invented. Texts use a small markup: blocks are separated by a blank line and begin with a letter code; the lines of a
block are joined.
"""

import datetime
import io
import re
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
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
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
INLINE = re.compile(r"<(b|i|ins|del|fn)>(.*?)</\1>", re.S)


def parse(text: str) -> list[tuple[str, list[str]]]:
    """Blocks of the markup: (code, lines)."""
    found: list[tuple[str, list[str]]] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        code, _, rest = block.strip().partition(" ")
        lines = [line.strip() for line in rest.split("\n")]
        found.append((code, lines if code == "TB" else [" ".join(lines)]))
    return found


def rows_of(lines: list[str]) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in lines[1:]]


# ------------------------------------------------------------------ PDF
def styles(size: float) -> dict[str, ParagraphStyle]:
    body: dict[str, Any] = {"fontName": "Helvetica", "fontSize": size, "leading": size * 1.33, "spaceAfter": 6}
    return {
        "T": ParagraphStyle(
            "T", fontName="Helvetica-Bold", fontSize=size + 3, leading=size * 1.6, alignment=TA_CENTER, spaceAfter=8
        ),
        "S": ParagraphStyle("S", **{**body, "alignment": TA_CENTER}),
        "H": ParagraphStyle(
            "H",
            fontName="Helvetica-Bold",
            fontSize=size,
            leading=size * 1.4,
            spaceBefore=9,
            spaceAfter=4,
            keepWithNext=1,
        ),
        "P": ParagraphStyle("P", **body, alignment=TA_JUSTIFY),
        "I": ParagraphStyle("I", **body, alignment=TA_JUSTIFY, leftIndent=18),
        "F": ParagraphStyle("F", **{**body, "fontSize": size - 2, "leading": size}),
        "C": ParagraphStyle("C", **{**body, "fontSize": size - 1.5, "leading": size * 1.1, "spaceAfter": 0}),
    }


def pdf(name: str, text: str, header: str, columns: int = 1, wide: bool = False, size: float = 10) -> None:
    look = styles(size)
    margin = 2 * cm

    def page(kind: str, width: float, height: float, lots: list[Frame]) -> PageTemplate:
        def decorate(canvas: Any, doc: Any) -> None:
            canvas.saveState()
            canvas.setFont("Helvetica-Oblique", 8)
            canvas.drawRightString(width - margin, height - 1.3 * cm, header)
            canvas.drawCentredString(width / 2, 1.1 * cm, f"- {doc.page} -")
            canvas.restoreState()

        return PageTemplate(id=kind, frames=lots, onPage=decorate, pagesize=(width, height))

    def frame(x: float, y: float, w: float, h: float) -> Frame:
        return Frame(x, y, w, h, leftPadding=0, rightPadding=0)

    w, h = A4
    lw, lh = landscape(A4)
    col = (w - 2 * margin - 0.8 * cm) / 2
    top = 4.6 * cm if columns == 2 else 0
    inner = h - 2 * margin
    single = [frame(margin, margin, w - 2 * margin, inner)]
    first = [
        frame(margin, h - margin - top, w - 2 * margin, top),
        frame(margin, margin, col, inner - top),
        frame(margin + col + 0.8 * cm, margin, col, inner - top),
    ]
    later = [frame(margin, margin, col, inner), frame(margin + col + 0.8 * cm, margin, col, inner)]
    upright = [
        page("first", w, h, first if columns == 2 else single),
        page("later", w, h, later if columns == 2 else [frame(margin, margin, w - 2 * margin, inner)]),
    ]
    lying = page("wide", lw, lh, [frame(margin, margin, lw - 2 * margin, lh - 2 * margin)])
    doc = BaseDocTemplate(str(DOCS / name), pagesize=A4, title="", author="", invariant=1)
    doc.addPageTemplates([lying, *upright] if wide else [*upright, lying])
    story: list[Any] = [NextPageTemplate("wide" if wide else "later")]
    for code, lines in parse(text):
        if code == "TB":
            head = ParagraphStyle("B", parent=look["C"], fontName="Helvetica-Bold")
            cells = [[Paragraph(c, head if i == 0 else look["C"]) for c in row] for i, row in enumerate(rows_of(lines))]
            table = Table(cells, colWidths=[float(x) * cm for x in lines[0].split(",")], repeatRows=1)
            grid = [("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
            table.setStyle(TableStyle(grid))
            story += [table, Spacer(1, 8)]
        elif code == "BREAK":
            story.append(FrameBreak())
        elif code == "TURN":
            story += [NextPageTemplate(lines[0]), PageBreak()]
        else:
            story.append(Paragraph(lines[0], look[code]))
    doc.build(story)


# ------------------------------------------------------------------ DOCX
def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def write_runs(par: Any, text: str, notes: list[str], stamp: str) -> None:
    at = 0
    for found in INLINE.finditer(text):
        par.add_run(text[at : found.start()])
        kind, body = found.group(1), found.group(2)
        if kind in ("b", "i"):
            run = par.add_run(body)
            run.bold, run.italic = kind == "b", kind == "i"
        elif kind in ("ins", "del"):
            tag = "t" if kind == "ins" else "delText"
            par._p.append(
                parse_xml(
                    f'<w:{kind} xmlns:w="{WORD}" w:id="{700 + found.start()}" w:author="Delegation" '
                    f'w:date="{stamp}"><w:r><w:{tag} xml:space="preserve">{escape(body)}</w:{tag}></w:r></w:{kind}>'
                )
            )
        else:
            notes.append(body)
            par._p.append(
                parse_xml(
                    f'<w:r xmlns:w="{WORD}"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                    f'<w:footnoteReference w:id="{len(notes) + 1}"/></w:r>'
                )
            )
        at = found.end()
    par.add_run(text[at:])


def add_table(doc: Any, lines: list[str]) -> None:
    """A grid; a cell holding only ^ is merged with the one above it, a cell holding only < with the one before it."""
    rows = rows_of(lines)
    table = doc.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if value not in ("^", "<"):
                run = table.cell(i, j).paragraphs[0].add_run(value)
                run.bold, run.font.size = i == 0, Pt(9)
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if value in ("^", "<"):
                other = table.cell(i - 1, j) if value == "^" else table.cell(i, j - 1)
                text = other.text
                merged = other.merge(table.cell(i, j))
                for extra in merged.paragraphs[1:]:
                    extra._p.getparent().remove(extra._p)
                assert merged.text == text
    doc.add_paragraph()


def footnote_part(doc: Any, notes: list[str]) -> None:
    parts = [
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="{WORD}">',
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
        '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>",
    ]
    for number, text in enumerate(notes, 2):
        parts.append(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
            f'<w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        )
    blob = ("".join(parts) + "</w:footnotes>").encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    doc.part.relate_to(Part(PackURI("/word/footnotes.xml"), kind, blob, doc.part.package), RELATIONSHIP_TYPE.FOOTNOTES)


def docx(name: str, text: str, stamp: str, footer: str = "") -> None:
    doc = Document()
    doc.styles["Normal"].font.size = Pt(10.5)
    notes: list[str] = []
    for code, lines in parse(text):
        if code == "TB":
            add_table(doc, lines)
            continue
        if code in ("T", "S"):
            par = doc.add_paragraph()
            par.alignment = WD_ALIGN_PARAGRAPH.CENTER
            if code == "T":
                run = par.add_run(lines[0])
                run.bold, run.font.size = True, Pt(14)
                continue
        elif code == "H":
            par = doc.add_heading(level=2)
        else:
            par = doc.add_paragraph(style={"LN": "List Number", "LB": "List Bullet"}.get(code))
            if code == "I":
                par.paragraph_format.left_indent = Cm(1)
        write_runs(par, lines[0], notes, stamp)
    if footer:
        doc.sections[0].footer.paragraphs[0].text = footer
    if notes:
        footnote_part(doc, notes)
    core = doc.core_properties
    core.author, core.title, core.comments = "", "", ""
    core.created = core.modified = datetime.datetime.fromisoformat(stamp.replace("Z", ""))
    buffer = io.BytesIO()
    doc.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(DOCS / name, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.namelist():
            info = zipfile.ZipInfo(item, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(item))


def plain(name: str, text: str) -> None:
    (DOCS / name).write_text(text.lstrip("\n"), encoding="utf-8")


# ------------------------------------------------------------------ the texts
ROAD_MAP = """
T Iquitos Road Map 2024–2030 for Joint Action against Trafficking in Persons and the Smuggling of Migrants in the
Andean–Amazonian Space

S Adopted by acclamation in the city of Iquitos, 5 June 2024

S Courtesy translation from the Spanish and Portuguese originals

BREAK

P The high authorities with competence in matters of the interior and of justice of the Plurinational State of Bolivia,
the Federative Republic of Brazil, the Republic of Colombia, the Republic of Ecuador and the Republic of Peru, gathered
in the city of Iquitos,

P CONSIDERING that the rivers which unite our peoples are also used by those who make merchandise of human beings;

P BEARING IN MIND the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and
Children, and the Protocol against the Smuggling of Migrants by Land, Sea and Air;

P AWARE that indigenous girls are the first to be sought by the recruiters of the gold camps;

P THEY AGREE:

H CHAPTER ONE. OF THE OBJECT

P FIRST.– The object of this Road Map is to give permanence and order to the joint action of the five countries against
trafficking in persons and against the smuggling of migrants, in the fluvial, the land and the air routes of the
Andean–Amazonian space.

P SECOND.– The authorities that execute this Road Map are obliged to guarantee, in every proceeding, the dignity and
the fundamental rights of whoever has been trafficked or smuggled, without distinction of origin, language or
documentation.

P THIRD.– It is incumbent upon the five countries to incorporate the gender perspective in the planning, the
execution and the measurement of each action, and to see to it that half, at the least, of the places in the joint
units be occupied by women.

P FOURTH.– Decisions touching a girl, a boy or an adolescent will have as their first consideration the best
interests of that child, who is heard with an interpreter of his or her mother tongue.

H CHAPTER TWO. OF THE POLICE AND JUDICIAL WORK

P FIFTH.– Each country enables a channel that functions the twenty-four hours for the exchange of alerts on vessels,
small aircraft and vehicles. An alert is acknowledged within six hours.

P SIXTH.– The prosecutors of two or more countries may constitute a joint team by means of a written act, where the
term of the team, its direction and the distribution of the expenses are set down.

P SEVENTH.– Operations on the Putumayo, the Napo, the Javari and the Acre will be programmed per quarter by the
commanders of the river police, who render account of the result to the Follow-up Table.

H CHAPTER THREE. OF THE PERSONS

P EIGHTH.– Attention to victims does not depend upon a complaint having been lodged. It comprises lodging in a safe
place, health care, interpretation, legal sponsorship free of cost and, if the person so wishes, accompanied return.

P NINTH.– Health services attend with priority, and in private, the women who report having suffered sexual violence on
the route.

P TENTH.– No adolescent travelling alone will be confined in a migration post; a guardian is appointed for him or
her on the same day.

H CHAPTER FOUR. OF WHO PARTICIPATES

P ELEVENTH.– A Follow-up Table is created. It is integrated by the Ministry of Justice and Institutional
Transparency of Bolivia, the Ministry of Justice and Public Security of Brazil, the Ministry of the Interior of
Colombia, the Ministry of Women and Human Rights of Ecuador and the Ministry of Women and Vulnerable Populations of
Peru.

P TWELFTH.– The Office of the Ombudsman of Peru presides over the group of guarantees, which verifies the observance of
chapters one and three and publishes its findings each semester.

P THIRTEENTH.– The General Secretariat of the Andean Community, the International Organization for Migration (IOM)
and the United Nations Entity for Gender Equality and the Empowerment of Women (UN Women) have the condition of
permanent observers at the Follow-up Table.

P FOURTEENTH.– The services of the eighth clause are rendered, where the State has no house of its own, by the Casa
Yakumama Foundation, a non-governmental organisation with seat in Iquitos, and by the Network of Riverine Women.

P FIFTEENTH.– The Follow-up Table may, when it deems it convenient, call the Warmi Kuska Women's Collective to its
sessions.

H CHAPTER FIVE. FINAL

P SIXTEENTH.– The technical secretariat is exercised by the United Nations Office on Drugs and Crime (UNODC), which
likewise contributes the funds for the first biennium.

P SEVENTEENTH.– Nothing of what is here agreed may be interpreted to the detriment of the rights which persons enjoy in
virtue of international human rights law and of the right to seek asylum.

P EIGHTEENTH.– The Road Map will be revised in 2027.

P Given in Iquitos, on the fifth day of the month of June of two thousand and twenty-four.
"""

DRAFT = """
P <b>ZERO DRAFT, REV. 2 – text under negotiation – 19 February 2024</b>

T Iquitos Road Map 2024–2030 for Joint Action against Trafficking in Persons and the Smuggling of Migrants in the
Andean–Amazonian Space

P The high authorities of the Plurinational State of Bolivia, the Federative Republic of Brazil, the Republic of
Colombia, the Republic of Ecuador and the Republic of Peru,

P BEARING IN MIND the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children,

P [AGREE] [TAKE NOTE OF] the following:

LN The object of the Road Map is to give permanence and order to joint action against trafficking in persons and
against the smuggling of migrants.

LN The authorities <del>shall endeavour</del><ins>are obliged</ins> to guarantee the dignity and the fundamental
rights of whoever has been trafficked or smuggled.

LN [It is incumbent upon the countries to incorporate the gender perspective <ins>in the planning and the execution of
each action</ins>.] <i>Reservation of one delegation.</i>

LN Decisions touching a child will have as their first consideration the best interests of that child.

LN Each country enables a channel for the exchange of alerts, which functions <del>in office hours</del><ins>the
twenty-four hours</ins>.

LN [A Follow-up Table is created. It is integrated by one delegate of each country<ins>, one of the Office of the
Ombudsman of Peru</ins> and one of the Warmi Kuska Women's Collective.]

LN The technical secretariat is exercised by the United Nations Office on Drugs and Crime (UNODC).

P Given in Iquitos, on the [...] day of [...] of 2024.
"""

COLOMBIA_ECUADOR = """
[Consolidated text. The Agreement entered into force on 14 March 2016, date of the last of the notifications.]

AGREEMENT BETWEEN THE REPUBLIC OF COLOMBIA AND THE REPUBLIC OF ECUADOR
FOR THE INVESTIGATION OF TRAFFICKING IN PERSONS AND THE ATTENTION OF ITS VICTIMS

The Republic of Colombia and the Republic of Ecuador, hereinafter "the Contracting States";

Having in view the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and
Children, which obliges both;

Deploring that in the parishes and municipalities of the frontier many girls and boys have been lured away
with offers of domestic service;

Persuaded that distance from the capitals must no longer favour impunity;

Have resolved to conclude the present Agreement:

ARTICLE I
Terms

a) "Trafficking in persons" has the meaning given to it by the legislation of each Contracting State.

b) "Minor" is whoever has not completed eighteen years.

ARTICLE II
Investigation

1. The prosecuting authorities of the Contracting States shall communicate to one another, of their own motion,
the facts of which they come to know and which could constitute trafficking in persons committed in whole or in
part in the territory of the other.

2. Statements taken in one Contracting State, recorded and authenticated by the secretary of the tribunal, may be
incorporated in the proceedings of the other, save where its constitution forbids it.

ARTICLE III
Attention

1. To the victim found in its territory each Contracting State shall furnish lodging, medical attention and the
advice of a lawyer, and shall keep the victim's identity from the press.

2. Lodging at public expense shall in no event exceed thirty days.

3. Women who are victims shall be examined and interviewed solely by female personnel, and each Contracting State
binds itself to appoint such personnel in Ipiales and in Tulcán.

ARTICLE IV
Reach of this Agreement

The present Agreement grants to private persons neither a title to remain in the territory, nor an action for
indemnity, nor any other faculty that could be demanded of the Contracting States.

ARTICLE V
Authorities

1. For the execution of this Agreement the Office of the Attorney General of Colombia and the State Attorney
General's Office of Ecuador shall act as central authorities.

2. The Colombian Family Welfare Institute shall receive, at the Rumichaca bridge, the Colombian victims who return.

ARTICLE VI
Mixed Commission

A Mixed Commission, of three delegates for each side, shall sit each year in the month of May, by turns in Pasto and
in Ibarra. It shall review the state of the communications pending and shall draw up a record of its sitting.

ARTICLE VII
Final provisions

Controversies shall be settled by direct negotiation. The Agreement shall last indefinitely and either Contracting
State may denounce it with six months' notice.

Signed in the city of Ibarra, on the twenty-third of October of two thousand fifteen, in two originals.

FOR THE REPUBLIC OF COLOMBIA                 FOR THE REPUBLIC OF ECUADOR
(signed)                                     (signed)
"""

PERU_BRAZIL = """
T Understanding between the Government of the Republic of Peru and the Government of the Federative Republic of
Brazil on Coordinated Response to Trafficking in Persons and Smuggling of Migrants at the Acre–Madre de Dios
Frontier

P The Government of the Republic of Peru and the Government of the Federative Republic of Brazil (each "a Side"),

P Recognizing that the Interoceanic Highway, opened with such hopes, has turned as well into the road of the smugglers;

P Having taken into account the written observations which the United Nations High Commissioner for Refugees (UNHCR)
furnished on the text while it was being drafted;

P Have come to the following understanding:

H Section 1. Field of application

LN This Understanding governs what the services of the two Sides do together, between Puerto Maldonado and Rio
Branco, to discover and prosecute trafficking in persons and smuggling of migrants.

LN Smuggled migrants, even when they are not victims of trafficking, are owed treatment as human beings: they are given
water, food, shelter and a doctor before any interrogation begins.

H Section 2. Conduct of the services

LN The posts of Iñapari and Assis Brasil exchange the manifests of buses every evening before eight.

LN Neither Side may return a woman who has denounced violence by her partner or by her carrier to the place where that
person awaits her; the services are to ask about it before each return.

LN Interviews with pregnant women are kept short, and are held in daytime.

LN When there is doubt whether a traveller is a child, the services presume that he or she is one and call the
guardianship council, which stays with the child until the next of kin or the consul arrives.

LN Vehicles retained are kept for ninety days and thereafter sold by auction according to the law of the place.

H Section 3. Mixed Commission

LN The Mixed Commission is formed by the bodies named in the table, with the seats there indicated.

TB x
Side | Body | Seats
Peru | National Police of Peru | 2
^ | National Superintendence of Migration | 1
^ | Office of the Ombudsman of Peru | 1
Brazil | Federal Police of Brazil | 2
^ | Ministry of Human Rights and Citizenship of Brazil | 1
^ | Federal Public Defender's Office of Brazil | 1

LN The Ministry of Women of Brazil will be invited to appoint a delegate once its structure has been approved by
decree.

LN The travel and interpretation costs of the first three sittings of the Mixed Commission are met by the United
Nations Office on Drugs and Crime (UNODC) through its Liaison and Partnership Office in Brazil.<fn>Letter of the
Office dated 2 October 2023, on file with both foreign ministries.</fn>

H Section 4. Closing

LN This Understanding is without prejudice to the rights that international human rights law, humanitarian law and
refugee law confer on individuals.

LN It begins to apply thirty days after signature and lasts four years.

P Signed at Rio Branco on 17 October 2023, in two copies in Spanish and Portuguese.

TB x
For the Government of the Republic of Peru | For the Government of the Federative Republic of Brazil
(signed) | (signed)
"""

MINUTES = """
T Inter-institutional Coordination Committee for the Prevention of Trafficking in Persons and Smuggling of Migrants

S Ecuador – Minutes of ordinary session No. 7

S Quito, 12 September 2024, from 9.15 to 13.40

H Who was in the room

TB x
Body | Quality | Came?
Ministry of the Interior of Ecuador | Member (presides) | yes
State Attorney General's Office of Ecuador | Member | yes
National Police of Ecuador | Member | yes
Council of the Judiciary of Ecuador | Member | yes
Ombudsman's Office of Ecuador (DPE) | Member | yes
Puerto Claro Foundation | Member | yes
Ombudsman's Office of Bolivia | Guest | yes
Ombudsman's Office of Peru | Guest | no (excused)
UNODC | Guest | yes

H One. The order of the day

P The Vice-Minister asked for punctuality, which the previous session had lacked, and the order of the day was
approved. The record of session No. 6 was read and, with two corrections of spelling, approved too.

H Two. What the DPE had to say

P The delegate of the DPE, who has sat in the Committee since its creation by decree,<fn>Executive Decree of 2019,
article 4, letter (f), seat without vote until 2021 and with vote from then on.</fn> told of visits to five
shelters. Asked how her institution prepares these visits she was frank: the DPE has no lawyer or investigator
specialised in trafficking or smuggling, and the two colleagues who knew the subject were moved to consumer affairs
last year.

H Three. The neighbours

P The delegate of the Ombudsman's Office of Bolivia explained that it is a full member of Bolivia's Plurinational
Council against Trafficking and Smuggling of Persons and that it votes there like any ministry.

P From Bogotá a note was read: the Ombudsman's Office of Colombia will be incorporated in the Colombian
Inter-institutional Committee for the Fight against Trafficking in Persons when the regulation in preparation is
issued, not before.

P As to our Agreement of 2015 with Colombia, the State Attorney General's Office reported that the direct
communications work: of the seventeen cases opened this year in Carchi, fourteen were dealt with through the central
authorities, in nine days on average, and all the victims were received at Rumichaca as the Agreement lays down.

P It is otherwise to the south-east. Since the foreign ministries broke off the political dialogue in April, the police
of the neighbouring country no longer take our calls about migrant smugglers, and their prosecutors say openly that they
will not until the two capitals are reconciled.

H Four. With UNODC

P The State Attorney General's Office maintains with UNODC, since March 2022, a joint programme under which every
file whose victim is a woman is re-read each quarter for gender stereotypes. Because these were pointed out,
prosecutors now ask for protective measures in eight files of ten, where before it was in three.

P Under its agreement with UNODC of 2021 the National Police of Ecuador receives equipment for the profiling of
containers at Guayaquil; nine terminals are installed.

P The Council of the Judiciary is to exchange letters with UNODC, it hopes before the year ends, on hearings free of
stereotypes about women.

P The DPE, for its part, has an arrangement with UNODC for the weekly exchange of complaints of migrants.

H Five. The written case

P In May 2024 the State Attorney General's Office put a written case on letters rogatory to and from Colombia before
the nineteen prosecutors of its specialised units in Quito. Sixty-five per cent of the nineteen correctly applied
the rules on the non-punishment of victims and on the privacy of women who testify from abroad.

P Somebody recalled having read that 70 per cent of judges have understood the matter, but could not say of how many
judges.

H Six. Various

P The Puerto Claro Foundation asked that coffee be served during sessions. The request was accepted unanimously.
"""

CONSULTATION = """
T Aide-mémoire of the consultation held on the zero draft of the Iquitos Road Map

S Cuenca, Ecuador, 11 and 12 March 2024

P Three months before the Road Map was to be adopted, delegates of the five governments sat down in Cuenca with
organisations that know the rivers and the passes of trafficking in persons and smuggling of migrants. UNODC
convoked the meeting, paid for it and took these notes; it did not speak to the content.

H First day: those who spoke to the text

I – The International Organization for Migration (IOM) handed in eleven amendments on accompanied return.

I – UNICEF explained why a guardian must be appointed on the day itself and not on the next working day.

I – The General Secretariat of the Organization of American States (OAS) compared the draft with the hemispheric
work plan.

I – The Ombudsman's Office of Colombia submitted observations to each of the clauses.

I – The Casa Yakumama Foundation (non-governmental organisation, Iquitos) described what lodging costs per night.

I – The Puerto Claro Foundation, a non-governmental organisation of Guayaquil, wished to see the press kept away.

H Second day: the others

I – The Network of Riverine Women proposed what is now the ninth clause of the draft, on privacy in health posts.

I – The Survivors' Assembly of the Three Frontiers spoke against the word "rescue".

I – The Institute of Amazonian Studies of the University of the Two Rivers gave its opinion on the definition of
recruitment.

H Those who did not

P UN Women let it be known that its observations on the draft will be sent in April. The Federation of River
Carriers was asked for its opinion and preferred not to give it; it therefore does not figure among those consulted.

P On the margins of the meeting the International Labour Organization (ILO) was consulted by Bolivia and Brazil on
their own draft protocol on trafficking in persons in the Mamoré basin. That protocol was never signed and has
remained a draft.

H How it went

P It must be said honestly. The governmental experts heard the international organisations in the morning of the
first day, at length. The groups of women and of survivors had been left for the end; by then three of the five
delegations had gone to the airport, each speaker was granted four minutes, and not one of the proposals of the
survivors was answered. The representative of the Assembly asked that these notes record that her members had not
been listened to on an equal footing with the large organisations. They so record it.
"""

PARTICIPANTS = """
T Regional course: Judicial and police cooperation on the Putumayo and the Amazon in cases of trafficking in persons
and smuggling of migrants

S Leticia, Colombia, 15 to 19 July 2024

S LIST OF PARTICIPANTS BY DELEGATION

P Sex: H = hombre (man); M = mujer (woman); n/d = not declared.

H Plurinational State of Bolivia

TB x
Surnames | Given names | Sex | Institution | Post
MAMANI CHOQUETARQUI | Lidia | M | Public Ministry of Bolivia | Prosecutor
VARGASURCO | René | H | Bolivian Police | Captain
TICONALLA | Esther | M | Casa Yakumama Foundation | Psychologist of the shelter

H Brazil

TB x
Surnames | Given names | Sex | Institution | Post
PEREIRANDO | Marcos | H | Federal Police of Brazil | Federal police officer
TAVAROLLI | Janaína | M | Federal Public Prosecution Service of Brazil | Federal prosecutor
COUTINHARES | Davi | H | Federal Public Defender's Office of Brazil | Public defender
SOUZALIMA | Ariel |  | Labour Inspection Secretariat of Brazil | Labour inspector

H Colombia

TB x
Surnames | Given names | Sex | Institution | Post
QUINTEROSSA | Yolanda | M | Criminal Court of the Circuit of Leticia | Judge
BARRIONUÑO | Hernán | H | Migration Colombia | Migration officer
ECHEVERRALDE | Paola | M | National Police of Colombia | Police investigator
USECHEZ | Jairo | H | Office of the Attorney General of Colombia | Prosecutor

H Ecuador

TB x
Surnames | Given names | Sex | Institution | Post
GUALOTUÑAZ | Verónica | M | State Attorney General's Office of Ecuador | Prosecutor
CHILUIZARDI | Fausto | H | National Police of Ecuador | Police lieutenant
ANDRANGOYA | Silvia | M | Ombudsman's Office of Ecuador | Legal adviser

H Peru

TB x
Surnames | Given names | Sex | Institution | Post
HUAMANTICO | Óscar | H | National Police of Peru | Police major
SAAVEDRALES | Milagros | M | Public Ministry of Peru | Prosecutor
TAPULLIMA ROCHE | Gilmer | H | National Superintendence of Migration | Migration inspector
PINEDORO | Rosa | M | Network of Riverine Women | Community promoter
YAICATEGUI | Alex | n/d | Ministry of Foreign Affairs of Peru | Adviser

H Teaching staff and secretariat (not participants)

TB x
Surnames | Given names | Sex | Institution | Post
GRIMALDOTTI | Bruno | H | UNODC | Programme officer
VELASCUNHA | Teresa | M | UNODC | Course director
ARZUBIALDI | Nora | M | independent | Interpreter
"""

REPORT = """
T Report of results: regional course of Leticia and seminar of Desaguadero

S 29 November 2024

H I. Regional course: Judicial and police cooperation on the Putumayo and the Amazon in cases of trafficking in
persons and smuggling of migrants (Leticia, 15 to 19 July 2024)

P 1. Twenty-one persons took part, ten women and eleven men, coming from the five countries of the Road Map. Four
mornings were given to the mechanics of cooperation between prosecution offices and police; each afternoon turned to
what such cooperation does to people: the right of the victim to be informed, the way in which women are questioned,
the waiting child.

P 2. On the first and on the last day a test of twenty points was set on the implications that international
cooperation has for human rights, gender and the protection of children. The course is approved with 14 points or
more on the last day. The table of the next page shows, by code, who presented both tests. Codes followed by an
asterisk are of persons who do not belong to the criminal justice services and who sat the test of their own wish;
they are not reckoned in the results of practitioners.

P 3. The institutions did not always send whom they should have. Seven of the persons nominated had never handled a
case from abroad, two confessed that they had been designated the evening before because no one else was free, and
the heads of the specialised units stayed at home.

P 4. One thing gives hope: of the twelve officials designated as contact points in 2021, all twelve are still in the
same unit, and they instruct their newer colleagues.

TURN wide

P <b>Table 1. Points obtained (maximum 20; approval from 14)</b>

TB 2.5,6.5,4,4,4
Code | Function | Sex | First day | Last day
L01 | Prosecutor | woman | 9 | 16
L02 | Police captain | man | 7 | 13
L03 | Federal police officer | man | 10 | 14
L04 | Federal prosecutor | woman | 12 | 18
L05 | Public defender | man | 13 | 19
L06 | Labour inspector | not stated | 8 | 15
L07 | Judge | woman | 11 | 17
L08 | Migration officer | man | 6 | 12
L09 | Police investigator | woman | 9 | 15
L10 | Prosecutor | man | 10 | 16
L11 | Prosecutor | woman | 14 | 18
L12 | Police lieutenant | man | 5 | 13.5
L13 | Police major | man | 8 | 14.5
L14 | Prosecutor | woman | 10 | 17
L15 | Migration inspector | man | 7 | 11
L16* | Psychologist of a shelter | woman | 12 | 19
L17* | Community promoter | woman | 9 | 16

TURN later

H II. Seminar on the passage of victims across the bridge (Desaguadero, 2 and 3 October 2024)

P 5. Twenty-eight officers of the border police and the migration services of Bolivia and Peru, eleven of them women
and seventeen men, were trained in delivering to the other side, without humiliation and without delay, the adults
and the children whom traffickers had abandoned on the bridge.

P 6. At the close all twenty-eight resolved a file under observation. Twenty-one of the twenty-eight, nine women and
twelve men, showed that they had understood what the delivery of a person to another country entails for that
person's rights and for the safety of women and children.

H III. Other matters

P 7. In August, two months after the adoption of the Road Map, its text was presented to the Sumaq Ñan Pastoral
Movement, whose opinion on it was then heard for the first time.

P 8. The Bolivian Police has kept since February 2023 a standing working group with UNODC on the privacy and the
safety of victims in inquiries carried out with other countries. It meets on the first Tuesday of each month.

P 9. The Public Ministry of Peru and UNODC wrote a guide together on how to interview women who have been
trafficked. With its printing, in January, the joint work came to its end.
"""

AGENDA = """
T Course-workshop: Joint inquiries on the triple frontier into trafficking in persons and smuggling of migrants

S Tabatinga, Brazil, 25 and 26 September 2024

S PROGRAMME

TB 3,11,11
Hour | Wednesday 25 | Thursday 26
8.00–8.30 | Inscription of the attendees | Summary of the previous day
8.30–10.30 | How an inquiry crosses the river: from the alert to the letter rogatory | \
The girl without papers: how to take the statement of a child through an interpreter
10.45–12.30 | Rights of the victim who is asked to testify in another country | Money remitted by smugglers
14.00–17.00 | Joint teams: form, direction, proof | Practice in groups of three countries
17.00 | Photograph | Delivery of certificates

F Organised and financed by UNODC.
"""

ATTENDANCE = """
COURSE-WORKSHOP: JOINT INQUIRIES ON THE TRIPLE FRONTIER INTO TRAFFICKING IN PERSONS AND SMUGGLING OF MIGRANTS
Tabatinga, 25 and 26 September 2024

Control of attendance (those who signed on both days)

 1. MAMANI CHOQUETARQUI, Lidia (woman) - prosecutor - Public Ministry of Bolivia
 2. CONDORENA, Julio César (man) - police sub-lieutenant - Bolivian Police
 3. PEREIRANDO, Marcos (man) - federal police officer - Federal Police of Brazil
 4. FURTADINI, Célia (woman) - federal judge - Federal Court of Tabatinga
 5. RUIZ-TAFUREL, P. - forensic physician - Institute of Legal Medicine of Peru
 6. RENGIFOZA, Tania (woman) - prosecutor - Public Ministry of Peru
 7. SOUZALIMA, Ariel (man) - labour inspector - Labour Inspection Secretariat of Brazil
 8. PINEDORO, Rosa (woman) - migration officer - Migration Colombia
 9. ARIASTEGUI, Nelson (man) - migration officer - Migration Colombia
10. CABEZOTTI, Inés (woman) - case manager - Casa Yakumama Foundation
11. LOZANORTE, Duván (man) - patrol officer - National Police of Colombia

Facilitators (do not count as attendees)

F1. VELASCUNHA, Teresa (woman) - UNODC
F2. MORAESTO, Caio (man) - retired judge, independent
"""

ACCREDITATION = """
# Accreditation of the national human rights institutions of five countries

Information note, situation at 15 December 2023

Source of the data: the chart published by the Global Alliance of National Human Rights Institutions (GANHRI).

| Country  | Institution                              | Status in 2010 | Status at 15 December 2023 |
|----------|------------------------------------------|----------------|----------------------------|
| Bolivia  | Ombudsman's Office of Bolivia            | A              | B                          |
| Brazil   | National Council for Human Rights        | none           | none                       |
| Colombia | Ombudsman's Office of Colombia           | A              | A                          |
| Ecuador  | Ombudsman's Office of Ecuador (DPE)      | B              | A                          |
| Peru     | Ombudsman's Office of Peru               | A              | A                          |

The change of status of Bolivia dates from 2017 and that of Ecuador from 2015. The institution of Brazil has not
asked for accreditation.
"""

TWO_SHORES = """
T Conclusions and recommendations of the Third Ibero-American Meeting of Prosecutors on the Smuggling of Migrants

S Cartagena de Indias, 21 November 2023

P The heads of the specialised units of Colombia, Ecuador, Peru, Italy and Spain, having met for one day at
Cartagena de Indias, arrived at the conclusions and recommendations which follow.

H Conclusions

P 1. Air routes between the Andean capitals and Madrid, Milan and Rome are used by organisations that sell invented
tourist journeys and, on arrival, keep the passports.

P 2. Of the persons whom the units interviewed in 2022, one in three was a woman.

H Recommendations

P 3. The Meeting launches the Two Shores Initiative against the smuggling of migrants, in which the five countries
take part from this day, and adopts its rules as set out in paragraphs 4 to 8.

P 4. Requests are answered within twenty days. A refusal is accompanied by reasons.

P 5. Smuggled migrants should not be made liable to prosecution for having been smuggled, and ought to receive
urgent medical care whatever their migration status.

P 6. The airports should see that an unaccompanied child is met by a guardian at the door of the aircraft, and
should never lodge the child with adults.

P 7. The Ombudsman's Office of Colombia observes the execution of paragraphs 5 and 6 on behalf of the Initiative and
informs the Meeting.

P 8. The General Secretariat of the Organization of American States (OAS) serves as secretariat of the Initiative
and bears its cost.

H Attendance

P UN Women and UNODC followed the debates as observers. Neither has a function in the Initiative.

P Approved unanimously at Cartagena de Indias on 21 November 2023.
"""

WILDLIFE = """
T Agreement between the Plurinational State of Bolivia and the Republic of Peru on the Control of Trafficking in
Wild Fauna and of Fuel Smuggling on Lake Titicaca

P The Plurinational State of Bolivia and the Republic of Peru, desirous that the giant frog and the trout of the lake
subsist, and that fuel not leave either country by night, have agreed:

P Article 1. The Parties will patrol the lake jointly, with one launch for each, in order to detect trafficking in wild
fauna and the smuggling of fuel.

P Article 2. Specimens seized are returned to the water within the hour.

P Article 3. The Binational Autonomous Authority of Lake Titicaca keeps the register of launches.

P Article 4. Doubts are resolved between the foreign ministries.

P Signed in Copacabana, Bolivia, on 8 May 2018, in two originals.

TB x
For the Plurinational State of Bolivia | For the Republic of Peru
(signed) | (signed)
"""


def main() -> None:
    DOCS.mkdir(exist_ok=True)
    for old in DOCS.iterdir():
        old.unlink()
    pdf("01_iquitos_road_map_adopted.pdf", ROAD_MAP, "Iquitos Road Map 2024-2030", columns=2, size=9.5)
    docx("02_road_map_zero_draft_rev2.docx", DRAFT, "2024-02-19T09:00:00Z", footer="Zero draft, rev. 2")
    plain("03_agreement_colombia_ecuador.txt", COLOMBIA_ECUADOR)
    docx("04_understanding_peru_brazil.docx", PERU_BRAZIL, "2023-10-17T09:00:00Z")
    docx("05_minutes_committee_quito.docx", MINUTES, "2024-09-20T09:00:00Z", footer="Session No. 7")
    pdf("06_aide_memoire_cuenca.pdf", CONSULTATION, "Cuenca, March 2024", size=10.5)
    docx("07_participants_leticia.docx", PARTICIPANTS, "2024-07-19T09:00:00Z")
    pdf("08_report_of_results.pdf", REPORT, "Report of results", size=10.5)
    pdf("09_programme_tabatinga.pdf", AGENDA, "Programme", wide=True, size=11)
    plain("10_attendance_tabatinga.txt", ATTENDANCE)
    plain("11_accreditation_note.md", ACCREDITATION)
    pdf("12_conclusions_cartagena.pdf", TWO_SHORES, "Third Ibero-American Meeting", size=10.5)
    docx("13_agreement_bolivia_peru_lake.docx", WILDLIFE, "2018-05-08T09:00:00Z")


if __name__ == "__main__":
    main()
