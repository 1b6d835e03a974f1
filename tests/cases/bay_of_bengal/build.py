"""Regenerates docs/ of this case from the text held below; output is byte-identical from run to run.

Needs reportlab, python-docx and lxml. All non-governmental organisations, associations, persons and instruments
are invented; States, UN bodies, regional organisations, national human rights institutions and most State bodies
are real.

Texts use a small markup: blocks are separated by blank lines; a block that begins with "@X " is of kind X
(T title, S subtitle, H heading, N and I numbered by hand, A and B numbered automatically, L bullet, F footnote line,
G table, R landscape table, C column break), any other is a paragraph.
"""

import datetime
import io
import re
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as RT
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
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = f'xmlns:w="{W}"'


def blocks(text: str) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for raw in re.split(r"\n\s*\n", text.strip()):
        kind, body = ("P", raw)
        if raw.startswith("@"):
            kind, body = raw[1], raw[2:]
        if kind in "GR":
            out.append((kind, body.strip()))
        else:
            out.append((kind, " ".join(body.split())))
    return out


def rows(body: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in body.splitlines()]


# ------------------------------------------------------------------------------------------------------- PDF
def pdf(name: str, text: str, title: str, header: str, columns: int = 1, widths: tuple[float, ...] = ()) -> None:
    roman, bold = "Times-Roman", "Times-Bold"
    style = {
        "T": ParagraphStyle("T", fontName=bold, fontSize=13, leading=16, alignment=TA_CENTER, spaceAfter=8),
        "S": ParagraphStyle("S", fontName=roman, fontSize=10.5, leading=14, alignment=TA_CENTER, spaceAfter=8),
        "H": ParagraphStyle("H", fontName=bold, fontSize=11, leading=14, spaceBefore=9, spaceAfter=4, keepWithNext=1),
        "P": ParagraphStyle("P", fontName=roman, fontSize=10.5, leading=13.6, alignment=TA_JUSTIFY, spaceAfter=6),
        "N": ParagraphStyle("N", fontName=roman, fontSize=10.5, leading=13.6, leftIndent=24, spaceAfter=5),
        "I": ParagraphStyle("I", fontName=roman, fontSize=10.5, leading=13.6, leftIndent=46, bulletIndent=24),
        "F": ParagraphStyle("F", fontName=roman, fontSize=8.5, leading=10.5, spaceBefore=3),
        "C": ParagraphStyle("C", fontName=roman, fontSize=9, leading=11),
    }
    width, height = A4
    margin = 2.3 * cm
    if columns == 2:
        gap, top = 0.9 * cm, 3.2 * cm
        half = (width - 2 * margin - gap) / 2
        low = height - 2 * margin - top
        frames = [
            Frame(margin, margin + low, width - 2 * margin, top, leftPadding=0, rightPadding=0),
            Frame(margin, margin, half, low, leftPadding=0, rightPadding=0),
            Frame(margin + half + gap, margin, half, low, leftPadding=0, rightPadding=0),
        ]
        later = [
            Frame(margin, margin, half, height - 2 * margin, leftPadding=0, rightPadding=0),
            Frame(margin + half + gap, margin, half, height - 2 * margin, leftPadding=0, rightPadding=0),
        ]
    else:
        frames = [Frame(margin, margin, width - 2 * margin, height - 2 * margin)]
        later = [Frame(margin, margin, width - 2 * margin, height - 2 * margin)]
    wide, tall = landscape(A4)

    def decorate(canvas: Any, doc: Any) -> None:
        across, up = canvas._pagesize
        canvas.saveState()
        canvas.setFont(roman, 8)
        canvas.drawCentredString(across / 2, up - 1.3 * cm, header)
        canvas.drawCentredString(across / 2, 1.1 * cm, f"- {doc.page} -")
        canvas.restoreState()

    doc = BaseDocTemplate(str(DOCS / name), pagesize=A4, title=title, author="", invariant=1)
    doc.addPageTemplates(
        [
            PageTemplate(id="first", frames=frames, onPage=decorate, pagesize=A4),
            PageTemplate(id="later", frames=later, onPage=decorate, pagesize=A4),
            PageTemplate(
                id="wide",
                frames=[Frame(margin, margin, wide - 2 * margin, tall - 2 * margin)],
                onPage=decorate,
                pagesize=(wide, tall),
            ),
        ]
    )
    story: list[Any] = [NextPageTemplate("later")]
    for kind, body in blocks(text):
        if kind == "C":
            story.append(FrameBreak())
        elif kind in "NI":
            number, rest = body.split(" ", 1)
            story.append(Paragraph(rest, style[kind], bulletText=number))
        elif kind in "GR":
            cells = [
                [Paragraph(f"<b>{c}</b>" if i == 0 else c, style["C"]) for c in row] for i, row in enumerate(rows(body))
            ]
            table = Table(cells, colWidths=[w * cm for w in widths], repeatRows=1)
            table.setStyle(
                TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
            )
            if kind == "R":
                story += [NextPageTemplate("wide"), PageBreak(), NextPageTemplate("later"), table, PageBreak()]
            else:
                story += [table, Spacer(1, 8)]
        else:
            story.append(Paragraph(body, style[kind]))
    doc.build(story)


# ------------------------------------------------------------------------------------------------------ DOCX
TOKEN = re.compile(r"<(b|i|ins|del|fn)>(.*?)</\1>", re.S)
LEVELS = {
    "articles": ('<w:lvlText w:val="Article %1."/>', '<w:lvlText w:val="%1.%2"/>'),
    "plain": ('<w:lvlText w:val="%1."/>', '<w:lvlText w:val="(%2)"/>'),
}


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Writer:
    def __init__(self, stamp: str, numbering: str = "plain") -> None:
        self.doc: Any = Document()
        self.stamp = stamp
        self.notes: list[str] = []
        self.revisions = 0
        self.doc.styles["Normal"].font.name = "Liberation Serif"
        self.doc.styles["Normal"].font.size = Pt(11)
        first, second = LEVELS[numbering]
        form = "lowerLetter" if numbering == "plain" else "decimal"
        definitions = self.doc.part.numbering_part._element
        definitions.insert(
            0,
            parse_xml(
                f'<w:abstractNum {NS} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>'
                f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{first}<w:lvlJc w:val="left"/>'
                '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
                f'<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{second}<w:lvlJc w:val="left"/>'
                '<w:pPr><w:ind w:left="850" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>'
            ),
        )
        definitions.append(parse_xml(f'<w:num {NS} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))

    def runs(self, paragraph: Any, text: str) -> None:
        position = 0
        for match in TOKEN.finditer(text):
            if match.start() > position:
                paragraph.add_run(text[position : match.start()])
            kind, body = match.group(1), match.group(2)
            if kind == "b":
                paragraph.add_run(body).bold = True
            elif kind == "i":
                paragraph.add_run(body).italic = True
            elif kind == "fn":
                self.notes.append(body)
                paragraph._p.append(
                    parse_xml(
                        f'<w:r {NS}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                        f'<w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'
                    )
                )
            else:
                self.revisions += 1
                tag = "w:t" if kind == "ins" else "w:delText"
                paragraph._p.append(
                    parse_xml(
                        f'<w:{kind} {NS} w:id="{700 + self.revisions}" w:author="Desk officer" w:date="{self.stamp}">'
                        f'<w:r><{tag} xml:space="preserve">{escape(body)}</{tag}></w:r></w:{kind}>'
                    )
                )
            position = match.end()
        paragraph.add_run(text[position:])

    def numbered(self, text: str, level: int) -> None:
        paragraph = self.doc.add_paragraph()
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {NS}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
        )
        self.runs(paragraph, text)

    def table(self, body: str) -> None:
        cells = rows(body)
        table = self.doc.add_table(rows=0, cols=len(cells[0]))
        table.style = "Table Grid"
        for index, row in enumerate(cells):
            line = table.add_row().cells
            if len(row) == 1:
                merged = line[0].merge(line[-1])
                merged.paragraphs[0].add_run(row[0]).italic = True
                continue
            for cell, value in zip(line, row, strict=True):
                run = cell.paragraphs[0].add_run(value)
                run.font.size = Pt(9)
                run.bold = index == 0
        self.doc.add_paragraph()

    def write(self, text: str) -> None:
        for kind, body in blocks(text):
            if kind == "T":
                paragraph = self.doc.add_paragraph()
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                run = paragraph.add_run(body)
                run.bold = True
                run.font.size = Pt(14)
            elif kind == "S":
                paragraph = self.doc.add_paragraph()
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                self.runs(paragraph, body)
            elif kind == "H":
                self.runs(self.doc.add_heading(level=2), body)
            elif kind == "A":
                self.numbered(body, 0)
            elif kind == "B":
                self.numbered(body, 1)
            elif kind == "L":
                self.runs(self.doc.add_paragraph(style="List Bullet"), body)
            elif kind == "G":
                self.table(body)
            else:
                self.runs(self.doc.add_paragraph(), body)

    def save(self, name: str, title: str) -> None:
        if self.notes:
            xml = [f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {NS}>']
            xml += [
                f'<w:footnote w:type="{kind}" w:id="{i}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                for i, kind in enumerate(("separator", "continuationSeparator"))
            ]
            xml += [
                f'<w:footnote w:id="{i + 2}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
                f"{escape(note)}</w:t></w:r></w:p></w:footnote>"
                for i, note in enumerate(self.notes)
            ]
            xml.append("</w:footnotes>")
            part = Part(
                PackURI("/word/footnotes.xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
                "".join(xml).encode(),
                self.doc.part.package,
            )
            self.doc.part.relate_to(part, RT.FOOTNOTES)
        for section in self.doc.sections:
            section.left_margin = section.right_margin = Cm(2.4)
        core = self.doc.core_properties
        core.author, core.title, core.comments = "", title, ""
        core.created = core.modified = datetime.datetime.strptime(self.stamp, "%Y-%m-%dT%H:%M:%SZ")
        buffer = io.BytesIO()
        self.doc.save(buffer)
        with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(DOCS / name, "w", zipfile.ZIP_DEFLATED) as target:
            for item in source.namelist():
                info = zipfile.ZipInfo(item, (2025, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(info, source.read(item))


def docx(name: str, text: str, title: str, stamp: str, numbering: str = "plain") -> None:
    writer = Writer(stamp, numbering)
    writer.write(text)
    writer.save(name, title)


def plain(name: str, text: str) -> None:
    (DOCS / name).write_text(text.lstrip("\n"), encoding="utf-8")


# ================================================================================================== the case
DECLARATION = """
@T COLOMBO DECLARATION AND PROGRAMME OF JOINT WORK ON TRAFFICKING IN PERSONS AND SMUGGLING OF MIGRANTS BETWEEN
SOUTH ASIA, THE GULF AND EAST AFRICA

@S Colombo, 20 November 2024

The Governments of the Kingdom of Bahrain, the People's Republic of Bangladesh, the Republic of Kenya, Nepal, the
Sultanate of Oman, the State of Qatar and the Democratic Socialist Republic of Sri Lanka, whose ministers met in
Colombo under the chairmanship of the last named,

<i>Bearing in mind</i> the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and
Children, and the Protocol against the Smuggling of Migrants by Land, Sea and Air, each as binding upon those of them
that have accepted it,

<i>Having observed</i> that a debt contracted in a village with a sub-agent is, more often than a locked door, what
ties a worker to an abusive employer,

<i>Taking account</i> of what was said in Dhaka on 9 and 10 October 2024 about an earlier text,

Declare the following and bind themselves to carry it out:

@H Part One. Ground rules

@N 1. The object of the present text is that a person recruited in one of the seven countries and exploited in
another, or carried there by smugglers, be found, helped and heard, and that those who profit from it answer before a
court.

@N 2. Officials acting under it are to treat the person before them as a holder of rights. Nobody is to be charged,
fined or deported for having overstayed, for having worked without a permit or for having left a sponsor, where that
came about because he or she had been trafficked.

@N 3. Equality between women and men guides the whole Programme. Blanket bans on the departure of women below a
certain age, being apt to drive them into the hands of smugglers, are to be reconsidered by each Government that
maintains them, and all figures exchanged are broken down by sex.

@N 4. Wherever a person may be younger than eighteen, what is best for that child comes first, and a guardian who has
no tie with the recruiting side is named before any interview.

@H Part Two. Casework

@N 5. Each Government keeps a desk which any other may call, by day or by night, about a suspected case of trafficking
in persons or of smuggling of migrants. The desks are those in the table below and take their place in the Follow-up
Group accordingly.

@G Country | Desk and member of the Follow-up Group
Bahrain | Labour Market Regulatory Authority (LMRA)
Bangladesh | Ministry of Home Affairs
Kenya | Counter Trafficking in Persons Secretariat
Nepal | Ministry of Women, Children and Senior Citizens
Oman | Royal Oman Police
Qatar | Ministry of Labour
Sri Lanka | National Anti-Human Trafficking Task Force

@N 6. A desk that receives an alert tells the caller within twenty-four hours what it has done about it. Where a vessel
or an aircraft is on the point of leaving, the time is two hours.

@N 7. Material gathered by the police of one country at the request of another is open to use in the courts of the
latter, subject to whatever conditions were attached when it was handed over.

@N 8. Joint teams may be put together for a single inquiry. Their members carry no weapons outside their own country.

@N 9. Confiscated proceeds of smuggling of migrants are shared between the Governments whose officers had a hand in
the confiscation, in proportions settled from case to case.

@H Part Three. People

@N 10. Whoever has been recognised as trafficked receives, willing to testify or not:

@I (a) lodging away from the employer and the recruiter, and passport and telephone back at once;

@I (b) a lawyer and, in court, an interpreter, neither of them at the person's own cost;

@I (c) leave to stay and to work while a claim for unpaid wages is pending.

@N 11. In the shelters kept by missions women sleep apart from men, are attended by female staff and are not turned
away on account of a pregnancy.

@N 12. A child found alone in a port or an airport is not locked up, and travels home only when relatives have been
traced and the home has been judged safe.

@H Part Four. Who does what

@N 13. The Follow-up Group gathers each spring in one of the capitals by turns. The International Labour Organization
(ILO) and the Cooperation Council for the Arab States of the Gulf (GCC) sit in it without a vote.

@N 14. Whether Part One is lived up to is looked into every year by a panel on which the National Human Rights
Committee of Qatar and the Kenya National Commission on Human Rights (KNCHR) hold one seat each, the third being
kept for a retired judge.

@N 15. Reception counters at the airports of Dhaka, Kathmandu, Colombo and Nairobi are run by the Sristi Women's
Alliance and the Pearl Coast Domestic Workers' Association, to the extent that there is no public service of the kind.

@N 16. In due course UN Women may be asked to second an adviser to the Follow-up Group.

@N 17. Secretarial work for the Programme is entrusted to the United Nations Office on Drugs and Crime (UNODC), which
also bears the cost of the yearly gathering.

@N 18. The Declaration has effect from its adoption. The Follow-up Group weighs its results every other year.

Adopted by acclamation at Colombo on 20 November 2024, in Arabic and English.
"""

DRAFT = """
<b>SECOND DRAFT, 30 September 2024. Restricted. To be cleared with capitals.</b>

@T Draft Colombo Declaration and Programme of Joint Work on Trafficking in Persons and Smuggling of Migrants between
South Asia, the Gulf and East Africa

The Governments of Bahrain, Bangladesh, Kenya, Nepal, Oman, Qatar and Sri Lanka,

<i>Bearing in mind</i> the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and
Children, and the Protocol against the Smuggling of Migrants by Land, Sea and Air,

[Declare the following:] [Have come to the understanding below:]

@A The object of the present text is that a person recruited in one of the seven countries and exploited in another, or
carried there by smugglers, be found<ins>, helped and heard</ins>.

@A Officials acting under it are to treat the person before them as <del>a source of information</del><ins>a holder of
rights</ins>.

@A [Equality between women and men guides the <del>selection of staff</del><ins>whole Programme</ins>.]

@A Wherever a person may be younger than eighteen, what is best for that child comes first.

@A Each Government keeps a desk which any other may call about a suspected case of trafficking in persons or of
smuggling of migrants.

@A Whoever has been recognised as trafficked receives:

@B lodging away from the employer;

@B a lawyer [, if the budget of the host country so allows].

@A [A review panel is made up of the Human Rights Commission of Sri Lanka, UN Women and the Sristi Women's Alliance.]

@A Secretarial work for the Programme is entrusted to the United Nations Office on Drugs and Crime (UNODC).

Adopted at Colombo on [ ] November 2024.
"""

MOU_2018 = """
MEMORANDUM OF UNDERSTANDING
BETWEEN THE GOVERNMENT OF NEPAL
AND THE GOVERNMENT OF THE KINGDOM OF BAHRAIN
IN THE FIELD OF LABOUR RECRUITMENT AND THE COUNTERING OF TRAFFICKING IN PERSONS

The Government of Nepal and the Government of the Kingdom of Bahrain, each hereafter called a Side,

Desirous to deepen the friendship so happily existing between the two peoples;

Aware that a rising number of Nepali women is engaged in household work in the Kingdom, and that some of
them have been deceived as to their wage;

Remembering their duties under the Protocol to Prevent, Suppress and Punish Trafficking in Persons,
Especially Women and Children;

Have reached the following understanding.

ARTICLE ONE
Recruitment goes solely through offices licensed by both Sides. Each Side furnishes the other, at the
start of every quarter, with the list of licences granted, suspended and withdrawn.

ARTICLE TWO
No fee, deposit or deduction of whatever name is taken from the worker. The employer pays the ticket both
ways, the visa and the medical examination, and deposits the wage into a bank account in the worker's own
name not later than the seventh day of the month.

ARTICLE THREE
An employer or an agent does not keep a worker's passport. A worker whose passport has been kept is issued
with a travel paper by the mission free of cost and without being asked for the employer's consent.

ARTICLE FOUR
Persons below eighteen years of age are neither recruited nor given a visa for work. Where one is found
at work all the same, the matter is dealt with as trafficking in persons, and the young person is lodged
with a family or in a home for children, never in a place of detention.

ARTICLE FIVE
The Sides pass to each other forthwith whatever they learn about persons and offices suspected of
trafficking in persons, and appoint a police officer each to follow the case to its end.

ARTICLE SIX
Persons found to be victims of trafficking in persons are admitted to a shelter, see a doctor on the day of
their admission and have their statement taken in a language in which they are at ease.

ARTICLE SEVEN
The present Memorandum does not give rise to any entitlement on the part of individuals. No worker or victim
may rely upon it in order to remain in the country or to claim a payment from either Side.

ARTICLE EIGHT
Matters of execution are in the hands of the Ministry of Labour and Social Development of Bahrain and of the
Department of Foreign Employment of Nepal. The Ministry of Women, Children and Senior Citizens of Nepal is
told about every return.

ARTICLE NINE
Disagreement over the meaning of these articles is talked out between the Sides and put before no court or
third party.

ARTICLE TEN
This Memorandum runs for five years as from its signature and thereafter from year to year, unless a Side
gives notice three months ahead.

Signed in Manama on the 4th day of February 2018 in two originals, in English, Nepali and Arabic; in case of
doubt the English wording prevails.

For the Government of Nepal                     For the Government of the Kingdom of Bahrain
(signed)                                        (signed)
"""

AGREEMENT_2024 = """
@T Agreement between the Democratic Socialist Republic of Sri Lanka and the Sultanate of Oman on Household Workers and
on Common Action against Trafficking in Persons

The Democratic Socialist Republic of Sri Lanka and the Sultanate of Oman, hereinafter the Contracting States,

In view of the model provisions on trafficking in persons brought out by the United Nations Office on Drugs and
Crime (UNODC),

Noting that the text was, before signature, laid before the Lanka Domestic Workers' Union, whose remarks on rest days
have found their way into Article 2,<fn>Letter of the Union dated 11 March 2024, on file in Colombo.</fn>

Have agreed:

@A Field of application

@B The Agreement is about persons who leave Sri Lanka for work in a household in Oman, and about the pursuit of those
who, on the way or in the household, subject them to trafficking in persons.

@A Conditions in the household

@B The worker is entitled to one full day of rest a week, to eight hours of sleep without interruption and to the use
of a telephone.

@B An employer who has been found guilty of violence against a female worker is struck off the register for life and
is not permitted to bring in another worker under a relative's name.

@B A worker who becomes pregnant is neither dismissed nor sent home on that ground.

@A Pursuit

@B When a complaint points to trafficking in persons, the police of both Contracting States open a file on the same day
and tell each other its number.

@B Recruiters whose licence is withdrawn in the one State lose it in the other within a week.

@B Witnesses who have gone home are heard from there by video, and their travel is not made a condition of the case.

@A Care

@B Until the case is closed the worker may stay in Oman, take up work with another employer and be assisted by counsel
appointed free of charge.

@B If the worker has a child in Oman, the child is registered at birth, is not parted from the mother and goes to
school whatever the mother's papers are.

@A Joint Board

@B A Joint Board watches over the Agreement. The Sri Lanka Bureau of Foreign Employment (SLBFE) and the Human Rights
Commission of Sri Lanka (HRCSL) each send two members for Sri Lanka; the Ministry of Labour, the Royal Oman Police and
the Oman Human Rights Commission each send one for Oman.

@B The Board sits every six months, reads the complaints that have come in, and puts its findings before the two
foreign ministers.

@A Relation to other rules

@B The Agreement takes nothing away from any more favourable right that a person enjoys under international human
rights law, the law of either Contracting State or the contract of employment.

@A Last provisions

@B The Contracting States meet the expenses from their own budgets. No organisation has financed or assisted the
making of the Agreement or its execution.

@B The Agreement will enter into force thirty days after the later of the two notes by which the Contracting States
inform each other that their procedures are complete.

DONE at Muscat on 6 June 2024 in Sinhala, Tamil, Arabic and English.

@G For the Democratic Socialist Republic of Sri Lanka | For the Sultanate of Oman
(signed) | (signed)
"""

MINUTES = """
@T Minutes of the Thirty-first Sitting of the National Anti-Human Trafficking Task Force of Sri Lanka

@S Colombo, 21 May 2025, 2.30 p.m., Committee Room 4

@C

@H Who came

The Additional Secretary of the Ministry of Defence took the chair. Round the table sat the members: the Attorney
General's Department, Sri Lanka Police, the Department of Immigration and Emigration, the Sri Lanka Bureau of Foreign
Employment (SLBFE), the Human Rights Commission of Sri Lanka (HRCSL) and the Lanka Domestic Workers' Union. There were
two guests: the National Institution for Human Rights of the Kingdom of Bahrain (NIHR), by video, and UNODC.

The Human Rights Commission of the Maldives, to which an invitation as a guest had gone out in April, sent nobody. Its
letter makes plain that it holds no seat in the Maldivian coordination body either.

@H 1. Last minutes

They were taken as read, except that "Mattala" on page 3 should be "Katunayake". The Chair reminded everybody that the
figures for the yearly return on trafficking in persons and smuggling of migrants fall due on 30 June and that last
year's had come in, as she put it, with the mangoes.

@H 2. HRCSL and its visitor

HRCSL, a member of the Task Force since 2016, went through the eleven complaints that had reached it from the transit
house at Katunayake. It was candid about itself: it has no unit and not a single officer versed in trafficking or
smuggling files, and the colleague who had brought these to the table looks after prisons for the rest of the week.

NIHR spoke next. Since 2020 it has been one of the eleven members of the committee against trafficking in persons that
coordinates the ministries in Bahrain, and in that capacity it reads the complaint book of the shelter each month.

@H 3. Post from the neighbours

A note from the High Commission of Bangladesh was read out. Once the Rules have been amended, the National Human Rights
Commission of Bangladesh is to have a seat on the national counter-trafficking committee in Dhaka. No date is given.

Sri Lanka Police said that liaison with one of the Gulf partners has stood still since the ambassadors were recalled in
January over a quarrel that has nothing to do with us. Nine requests about traffickers lie unanswered; what used to be
settled by telephone between the two police forces is now not settled at all.

@H 4. With UNODC

Two focal points of SLBFE and two of UNODC, named in November 2023, have since then talked every second Thursday about
housekeepers, nearly all of them women, who want to leave a violent employer. As a result these women are no longer
sent back to the agent who placed them.

The Attorney General's Department also has a standing working arrangement with UNODC. It is about the storage of
digital exhibits and about nothing else.

In February the Department of Immigration and Emigration and UNODC held a round table of one day on the rights of
stranded fishing crews. No sequel was agreed upon.

Under a letter of 2022 HRCSL and UNODC compare notes every month on access to detained migrants.

@H 5. Odds and ends

The Union asked for chairs in the waiting room of the transit house. Granted. The sitting ended at 4.50 p.m.; the next
one is on 20 August 2025.
"""

HEARING = """
@T Record of the consultation with stakeholders on the second draft of the Colombo Declaration

@S Dhaka, 9–10 October 2024

The seven Governments that are preparing a declaration on trafficking in persons and smuggling of migrants opened their
second draft to outside comment before negotiating it further. UNODC paid for the hall and the tickets and kept the
present record; it made no suggestion of its own on the text.

@H Comments received

@G Organisation | Comment on the draft | What became of it
International Labour Organization (ILO) | Asked that wage claims survive departure \
| Now in Part Three
UNICEF | Sent in four pages on guardians ahead of the meeting | Part One follows them
Shapla Legal Resource Trust, a non-governmental organisation from Khulna | Read from nine wage judgments and \
proposed that a lawyer be free of charge from the first day | Left open
Himal Return Foundation, a non-governmental organisation from Pokhara | Suggested counters at the airports of return \
| Left open
Pearl Coast Domestic Workers' Association | Objected to the exit permit | No answer was given
Sristi Women's Alliance | Urged female staff in mission shelters | No answer was given
National Human Rights Commission of Nepal | Commented on the review panel | Panel redesigned
Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation (BIMSTEC) Secretariat | Pointed out an \
overlap with its own convention | Noted
UN Women | Comments will be sent in before the end of the month | To be circulated on receipt
Gulf Seafarers' Chaplaincy, a faith group | Declined to take part, its chaplain being at sea | Was not heard in any \
other manner

@H The order of speaking

Ministries and the federations of recruiters opened, without any limit of time. The two workers' groups were given six
minutes each at the close of the second day, when four of the seven delegations had left for the airport. Not one of
the five points they pressed was discussed, and their request to have that written down here was granted only after a
vote.<fn>Three in favour, two against, two delegations absent.</fn>
"""

LIST = """
@T Course on Joint Action in Cross-Border Cases of Trafficking in Persons

@S Kathmandu, 10–13 March 2025

@S LIST OF PARTICIPANTS

@G No. | Woman/Man | Family name | Given names | Post | Service or organisation
Delegation of Bahrain
1 | woman | Al Noaimi-Sanad | Huda | Labour inspector | Labour Market Regulatory Authority (LMRA)
2 | man | Marzoqan | Yusuf Ali | Prosecutor | Public Prosecution of Bahrain
Delegation of Bangladesh
3 | woman | Chowdhurani | Farzana | Additional Superintendent | Bangladesh Police
4 | man | Mahbubuzzaman | Rafiq | Sub-Inspector | Bangladesh Police
5 | woman | Sarkerani | Nilufar | Judge | Human Trafficking Tribunal of Dhaka
6 | man | Talukderi | Anwar | Lawyer | Shapla Legal Resource Trust
Delegation of Kenya
7 | woman | Wanjirukamau | Esther | Investigator | Directorate of Criminal Investigations
8 | man | Omondiwera | Peter | Immigration officer | Directorate of Immigration Services
Delegation of Nepal
9 | woman | Gurungeli | Sarita | Inspector | Nepal Police
10 | man | Thapaliyan | Bikram | Government attorney | Office of the Attorney General of Nepal
11 | woman | Shresthani | Manju | Section officer | Ministry of Women, Children and Senior Citizens
12 |  | Lamichhanek | Dipesh | Immigration officer | Department of Immigration of Nepal
13 | woman | Tamangsel | Sunita | Case worker | Himal Return Foundation
Delegation of Sri Lanka
14 | man | Wickramathunga | Ruwan | Chief Inspector | Sri Lanka Police
15 | woman | Perumalratne | Dilini | State Counsel | Attorney General's Department
16 | man | Jayalathge | Sampath | Investigator | Sri Lanka Bureau of Foreign Employment (SLBFE)
International organisations
17 | man | Brodersen-Hale | Anton | Labour migration specialist | International Labour Organization (ILO)
18 | woman | Kerkhoffs | Marieke | Programme officer | UNODC

@H Faculty and interpreters

@G Woman/Man | Family name | Given names | Task | Service or organisation
woman | D'Almeida-Roy | Ines | Course leader | UNODC
man | Basnyatel | Hari | Lecturer, retired judge | independent
woman | Qasimova-Lund | Leyla | Interpreter | independent
"""

EVALUATION = """
@T Evaluation of the 2025 training cycle: Kathmandu, Manama and Negombo

@S Prepared by the course team, 15 July 2025

@H 1. Course on Joint Action in Cross-Border Cases of Trafficking in Persons, Kathmandu, 10–13 March 2025

The course was attended by nineteen people, nine women and ten men. Half of each day went to the mechanics of working
with an authority abroad (alerts, letters of request, joint teams), the other half to those whom such work touches: the
worker whose address ends up in a file, the woman in a mission shelter, the child whose passport says twenty-one.

Before anything had been taught, and again on the last afternoon, a written paper was set on what cross-border
cooperation implies for human rights, for gender equality and for the protection of children. It carries forty marks, of
which twenty-six are needed to pass. The marks are in the table on the next page, by candidate number. K-06 and K-09 do
not work in criminal justice; they asked to sit the paper and were allowed to. K-08 was in hospital on both days and sat
neither paper.

@R Candidate | W/M | Profession | First paper, of 40 | Second paper, of 40
K-01 | W | Labour inspector | 14 | 31
K-02 | M | Prosecutor | 19 | 26
K-03 | W | Police officer | 21 | 33
K-04 | M | Police officer | 12 | 25
K-05 | W | Judge | 20 | 36
K-06 | W | NGO case worker | 22 | 35
K-07 | W | Police officer | 15 | 28
K-08 | M | Prosecutor | - | -
K-09 | W | Section officer in a ministry | 17 | 29
K-10 | M | Immigration officer | 11 | 22
K-11 | M | Police officer | 18 | 30
K-12 | W | Prosecutor | 23 | 34
K-13 | M | Investigator | 16 | 27
K-14 | W | Investigator | 13 | 24
K-15 | M | Immigration officer | 17 | 32

Eight officers had gone through the pilot course of 2023. Every one of them is still at the same desk, and it was they
who ran the closing exercise at Kathmandu without any help from us.

The Labour Market Regulatory Authority (LMRA) of Bahrain and UNODC have been running a joint programme since an
agreement concluded between them in June 2022. Its subject is the right of women in the shelter at Sitra to lodge a
complaint and to change employer. Its steering group last met on 3 March 2025.

@H 2. Workshop at Manama, 5–6 May 2025

No test was set. Among those who handed in a feedback sheet, ninety-one per cent felt surer of themselves than before.

@H 3. Training days on passing cases to the Gulf, Negombo, 2–3 June 2025

Twenty-five police officers and labour inspectors of Sri Lanka, sixteen men and nine women, were trained in handing over
cases of trafficking in persons to the authorities of Oman and Qatar in a way that does not put at risk the women and
children concerned.

At the end each of them worked through a mock file. Sixty-two per cent of the twenty-five demonstrated that they
understood what the transfer of a file abroad implies for the human rights of the worker and for the safety of a child.

The choice of people was not a happy one. Eleven of the twenty-five had been nominated by seniority; they are posted to
traffic duty or to the inspection of boilers and will not come across a trafficking case.

@H 4. Other observations

In April 2025, five months after the Colombo Declaration had been adopted, the course team explained it to the
Kathmandu Returnees' Circle, an association, and wrote down what its members thought of it.

The Ministry of Expatriates' Welfare and Overseas Employment of Bangladesh expects to conclude, before the year is out,
an exchange of letters with UNODC on the rights of women who migrate.
"""

PROGRAMME = """
# Workshop on Evidence and Care in Trafficking Cases between South Asia and the Gulf

Manama, 5–6 May 2025

**Programme**

## Monday, 5 May

- 09:00 Coffee and name tags
- 09:30 From a missed call to a letter of request: building a file on trafficking in persons with colleagues abroad
- 11:15 Who may see what: keeping a victim's whereabouts out of the exchange
- 14:00 "She ran away": women who leave an employer, and the assumptions officers make about them
- 16:00 Clinic in country pairs

## Tuesday, 6 May

- 09:00 Talking to a fifteen-year-old by video: the guardian, the breaks, the words to avoid
- 11:00 Telephones, transfers, tickets: tracing a recruiter across three countries
- 14:00 Mock joint team
- 16:30 Certificates and farewell

The workshop is organised by UNODC. Lunch is served on the roof.
"""

SHEET = """
Workshop on Evidence and Care in Trafficking Cases between South Asia and the Gulf
Manama, 5-6 May 2025

SIGNATURES OF THOSE ATTENDING

 1. CHOWDHURANI Farzana (f), Additional Superintendent, Bangladesh Police, Bangladesh
 2. MARZOQAN Yusuf Ali (m), Prosecutor, Public Prosecution of Bahrain, Bahrain
 3. KHALFANIB Said (m), Labour inspector, Ministry of Labour of Oman, Oman
 4. BALUSHIYAT Maryam (f), Shelter supervisor, Ministry of Social Development of Oman, Oman
 5. HAJRIANI Noora (f), Prosecutor, Public Prosecution of Qatar, Qatar
 6. KUWARIBI Jassim (m), Police captain, Ministry of Interior of Qatar, Qatar
 7. TAMANGSEL Sunita (f), Legal officer, Pearl Coast Domestic Workers' Association, Bahrain
 8. FERNANDOPULLE-SENA Nimal (m), Welfare officer, Sri Lanka Bureau of Foreign Employment (SLBFE), Sri Lanka
 9. LAMICHHANEK Dipesh (m), Immigration officer, Department of Immigration of Nepal, Nepal
10. ACHARYALI S., Labour counsellor, Embassy of Nepal in Manama, Nepal
11. HOSSAINEE Taslima (f), First secretary, Embassy of Bangladesh in Manama, Bangladesh
12. RAHMANULLAH Kazi (m), Sub-Inspector, Bangladesh Police, Bangladesh

Trainers

 a. D'ALMEIDA-ROY Ines (f), Course leader, UNODC
 b. SHUBBARI Khalid (m), Trainer, independent
"""

STATUS = """
@T Accreditation of national human rights institutions: South Asia, the Gulf and Kenya

@S Position on 31 March 2025

Accreditation is granted by the Global Alliance of National Human Rights Institutions (GANHRI). An institution with
status A meets the Paris Principles in full, one with status B in part.

@H Status A

@L Human Rights Commission of Sri Lanka (HRCSL); it had been placed in status B from 2007 to 2018

@L National Human Rights Commission of Nepal

@L National Human Rights Committee of Qatar

@L Kenya National Commission on Human Rights (KNCHR)

@H Status B

@L National Human Rights Commission of Bangladesh

@L National Institution for Human Rights of the Kingdom of Bahrain (NIHR)

@L Oman Human Rights Commission

@L Human Rights Commission of the Maldives
"""

CONCLUSIONS = """
@T Conclusions and Recommendations of the Meeting of Senior Officials on Sea and Air Routes Used by Smugglers and
Traffickers

@S Doha, 17–18 September 2025

The delegations of Bangladesh, India, Nepal and Qatar, with the League of Arab States and UNODC following the
proceedings as observers, recalled the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially
Women and Children, and came to the conclusions below.

@H I. Looking back

@N 1. It was noted that of the fourteen tasks in the Programme under the Colombo Declaration which fell due by August
2025 twelve have been carried out on time, among them the night desks in all seven capitals.

@N 2. The Sristi Women's Alliance was praised. It has kept its counters open every day since January, has three lawyers
on its staff and has obtained from two ministries a procedure for complaints by women that did not exist before.

@H II. The Doha Early Notice Scheme

@N 3. The four delegations hereby launch the Doha Early Notice Scheme, under which passenger data and shipping notices
that suggest trafficking in persons or smuggling of migrants are passed on before the vessel or aircraft arrives.

@N 4. Persons found on board should be given water, medical attention and a private conversation before anybody asks
about their route, and no one should be put back on a vessel that is unfit for sea.

@N 5. It is recommended that every Scheme team count at least two women among its officers, and that no team be sent
out without one.

@N 6. Complaints about searches are received, for the whole Scheme, by the Ministry of Women and Child Development of
India.

@N 7. The costs of the Scheme lie where they fall. No contribution from outside has been requested.

The above was adopted by the four delegations.
"""

CIRCULAR = """
# Circular No. 14/2025: charges for the attestation of service contracts

Sri Lanka Bureau of Foreign Employment (SLBFE), Battaramulla, 3 February 2025

To all licensed agencies.

1. With effect from 1 March the charge for the attestation of a service contract is 4,200 rupees. Payment in cash is
   no longer taken at counters 3 to 9.
2. Contracts for drivers are attested on Mondays, those for cleaners and caterers on Tuesdays. Bring two copies.
3. Agencies keep asking whether the charge may be passed on. It may not.
4. A survey tells us that nearly eighty per cent of airport officers grasp the situation of women who travel alone.
   We are glad to hear it, and ask agencies to keep the queue at Gate 2 short.

For the Chairman, the Assistant General Manager (Finance)
"""


def main() -> None:
    DOCS.mkdir(exist_ok=True)
    for old in DOCS.iterdir():
        old.unlink()
    pdf("01_colombo_declaration.pdf", DECLARATION, "Declaration", "Colombo Declaration", widths=(4, 11.5))
    docx("02_colombo_declaration_second_draft.docx", DRAFT, "Second draft", "2024-09-30T10:00:00Z")
    plain("03_mou_nepal_bahrain_2018.txt", MOU_2018)
    docx("04_agreement_sri_lanka_oman_2024.docx", AGREEMENT_2024, "Agreement", "2024-06-06T10:00:00Z", "articles")
    pdf("05_minutes_task_force_sri_lanka.pdf", MINUTES, "Minutes", "NAHTTF 31", columns=2)
    docx("06_consultation_dhaka.docx", HEARING, "Consultation", "2024-10-14T10:00:00Z")
    docx("07_list_kathmandu.docx", LIST, "List", "2025-03-13T10:00:00Z")
    pdf("08_evaluation_2025.pdf", EVALUATION, "Evaluation", "Evaluation 2025", widths=(3, 2, 8, 4.5, 4.5))
    plain("09_programme_manama.md", PROGRAMME)
    plain("10_attendance_manama.txt", SHEET)
    docx("11_nhri_accreditation.docx", STATUS, "Accreditation", "2025-04-02T10:00:00Z")
    pdf("12_doha_conclusions.pdf", CONCLUSIONS, "Conclusions", "Doha, September 2025")
    plain("13_circular_attestation.md", CIRCULAR)


if __name__ == "__main__":
    main()
