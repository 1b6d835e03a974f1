"""The report to read: what stands in it, how wide it is, and what it hides."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.counting import count
from agreement_scan.model import Failure, Finding, Note, Provision, Scan
from agreement_scan.reporting import write_report
from agreement_scan.reporting.quotes import MASK, masked, shortened
from support_counting import agreement, figure, finding, occasion, passage, person, role, scan, stakeholder


def report(*scans: Scan, failures: tuple[Failure, ...] = (), **options: Any) -> str:
    return write_report(count(scans, bundled(), failures=failures, version="1.2"), "text", **options)


def with_document(scanned: Scan, **changes: Any) -> Scan:
    return dataclasses.replace(scanned, document=dataclasses.replace(scanned.document, **changes))


def quoting(quote: str, number: int = 0, **changes: Any) -> Finding:
    return dataclasses.replace(finding("gender"), id=f"f{number}", quote=quote, end=len(quote), start=0, **changes)


def test_a_document_is_told_with_what_it_is_and_says() -> None:
    provision = Provision("p1", "Article 5(2)", (), None, "paragraph", "body", 3, 0, 50)
    shelters = stakeholder(
        "Women's Shelters", "ngo", role("included"), role("consulted", "planned"), specialised=["gender"]
    )
    told = agreement(
        "An Accord on Rivers",
        path="accord.pdf",
        place="Accra",
        unodc=True,
        provisions=(provision,),
        stakeholders=(shelters,),
        findings=(quoting("The Parties shall heed gender.", page=3, theme="mainstreaming"),),
    )

    text = report(with_document(told, notes=(Note("tracked_deletions", "3 left out"),)))

    for line in [
        "accord.pdf",
        "Cooperation agreement · signed · bilateral · trafficking in persons · 2024-03-14 · Accra",
        "“An Accord on Rivers”",
        "Parties: GHA, TGO",
        "supported by UNODC",
        "! tracked deletions: 3 left out",
        "· commitment, Article 5(2), p. 3 “The Parties shall heed gender.” [mainstreaming]",
        "Women's Shelters (ngo, gender) included, consulted (planned)",
    ]:
        assert line in text


def test_figures_are_told_with_their_event() -> None:
    text = report(scan("training_evaluation", occasions=(occasion(),), figures=(figure("trained", 1, 3),)))

    assert "Course on Joint Work across the Border, Lomé, 2024-07-08: 4 trained (1 woman, 3 men, prose)" in text


def test_unknown_values_are_a_dash_with_the_reason() -> None:
    lines = report(agreement()).splitlines()
    row = next(line for line in lines if line.startswith("4.1.4"))

    assert "–" in row
    assert "no source in the run" in row


def test_what_was_left_out_stands_with_its_reason_and_what_to_check_with_a_mark() -> None:
    sheet = scan(
        "participant_list",
        "Sheet",
        path="sheet.txt",
        occasions=(occasion(),),
        figures=(figure("attended", source="list", persons=(person("a"),)),),
    )
    prose = scan(
        "training_evaluation",
        path="report.pdf",
        occasions=(occasion(),),
        figures=(figure("trained", 9, 11),),
        passages=(passage("low_turnover", "against"),),
    )

    text = report(agreement("A Narrow Accord", commits=["gender"]), sheet, prose)

    assert "– A Narrow Accord: eligible, but no provision commits to human rights, child protection" in text
    assert "? Course on Joint Work across the Border: 1 counted, but report.pdf says 20 (9 women, 11" in text
    assert "sheet.txt: (list of persons, not quoted)" in text
    assert "4.1.2, 4.1.3 Low staff turnover keeps skills: contradicted" in text


def test_failures_stand_at_the_end_with_their_reason() -> None:
    reason = "The file is locked; give its password with --password."
    locked = scan(status="failed", reason=reason, profiled=False, text="", path="locked.pdf")

    text = report(locked, failures=(Failure("locked.pdf", "reading", reason),))

    assert "1 not read, or only in part" in text.splitlines()[0]
    assert text.endswith(f"· locked.pdf: {reason}\n")
    assert text.count("locked.pdf") == 1


def test_a_document_that_holds_nothing_is_a_failure_also_without_a_row() -> None:
    empty = scan(status="failed", reason="the file holds no text", profiled=False, text="", path="empty.docx")

    assert report(empty).endswith("· empty.docx: the file holds no text\n")


def test_of_many_failures_the_first_are_told() -> None:
    failures = tuple(Failure(f"{i:02}.doc", "reading", "not read") for i in range(50))

    assert "and 20 more; use --verbose or --format json" in report(failures=failures)
    assert "49.doc" in report(failures=failures, verbose=True)


def test_a_document_in_another_language_is_named_once() -> None:
    text = report(agreement(), scan(language="fr", profiled=False, text="Bonjour", path="accord-fr.pdf"))

    assert text.count("accord-fr.pdf") == 1
    assert "· accord-fr.pdf (fr)" in text
    assert "! Not counted: 1 document in a language without lexicons" in text


def test_of_many_documents_the_first_are_told() -> None:
    many = [agreement(f"Accord number {i}", path=f"{i:02}.pdf") for i in range(40)]

    assert "and 15 more documents; use --verbose or --format json" in report(*many)
    assert "39.pdf" in report(*many, verbose=True)


def test_pages_without_text_are_named_as_ranges() -> None:
    partial = with_document(agreement(), status="partial", reason="4 pages without text", unread_pages=(3, 4, 5, 9))

    text = report(partial)

    assert "! read in part: 4 pages without text" in text
    assert "! pages without readable text: 3–5, 9" in text


def test_many_findings_stay_readable_unless_asked_for() -> None:
    many = agreement(findings=tuple(quoting(f"Clause {i:03} on gender.", i) for i in range(200)))

    short, long = report(many), report(many, verbose=True)

    assert "and 197 more; use --verbose or --format json" in short
    assert short.count("Clause") < 10
    assert "Clause 199 on gender." in long


def test_a_withholding_clause_is_always_among_those_shown() -> None:
    clauses = [quoting(f"Clause {i} on gender.", i) for i in range(9)]
    clauses.append(quoting("This creates no rights.", 10, level=0, polarity="withheld"))

    assert "withheld “This creates no rights.”" in report(agreement(findings=tuple(clauses)))


# ------------------------------------------------------------------------------------------------------------ width
@pytest.mark.parametrize("width", [80, 100, 140])
def test_no_line_is_wider_than_asked_nor_ends_in_blanks(width: int) -> None:
    long = agreement("Accord " + "on very long names " * 20, findings=(quoting("word " * 400),), unodc=True)

    lines = report(long, width=width).splitlines()

    assert max(map(len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


def test_plain_text_has_no_control_characters_and_colour_has() -> None:
    assert "\x1b" not in report(agreement())
    assert "\x1b[" in report(agreement(), colour=True)


def test_a_document_cannot_steer_the_terminal() -> None:
    evil = agreement(
        "Accord \x1b]0;owned\x07 on Rivers", path="a\x1b[2Jb.pdf", findings=(quoting("gender \x1b[31m red"),)
    )

    for text in (report(evil), report(evil, colour=True)):
        assert "\x1b]0;" not in text
        assert "\x1b[2J" not in text
        assert "\x07" not in text


def test_square_brackets_of_a_draft_are_not_taken_for_markup() -> None:
    assert "“[The Parties] shall [heed] gender”" in report(
        agreement(findings=(quoting("[The Parties] shall [heed] gender"),))
    )


# ----------------------------------------------------------------------------------------------------------- masking
def test_names_of_persons_in_prose_are_masked_unless_asked_for() -> None:
    quote = "Ms. Ama Example spoke of gender."
    told = dataclasses.replace(agreement(findings=(quoting(quote),)), masks=((4, 15),))

    assert f"Ms. {MASK} spoke of gender." in report(told)
    assert "Ama Example" not in report(told)
    assert "Ms. Ama Example spoke of gender." in report(told, names=True)


@pytest.mark.parametrize(
    ("masks", "expected"),
    [
        ([], "abcdef"),
        ([(10, 12)], f"{MASK}cdef"),
        ([(8, 11)], f"{MASK}bcdef"),
        ([(15, 30)], f"abcde{MASK}"),
        ([(13, 14), (11, 12)], f"a{MASK}c{MASK}ef"),
        ([(11, 14), (12, 13)], f"a{MASK}ef"),
        ([(0, 10), (16, 20)], "abcdef"),
    ],
)
def test_masks_are_spans_of_the_text(masks: list[tuple[int, int]], expected: str) -> None:
    assert masked("abcdef", 10, masks) == expected


def test_long_quotes_are_cut_around_what_matters() -> None:
    quote = "start " * 40 + "gender  equality" + " end" * 40

    cut = shortened(quote, 60, "gender  equality")

    assert "gender equality" in cut
    assert len(cut) <= 60
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert shortened("a\n b", 60) == "a b"
    assert shortened(quote, 60, "not there").startswith("start start")


def test_the_name_of_what_was_counted_stays_in_sight() -> None:
    members = "Members are " + ", ".join(f"Office {i}" for i in range(60)) + " and Women's Shelters."
    said = dataclasses.replace(role("included"), quote=members, end=len(members))
    shelters = stakeholder("Women's Shelters", "ngo", said, specialised=["gender"])

    assert "and Women's Shelters.”" in report(agreement(unodc=True, stakeholders=(shelters,)))


def test_numbers_of_a_breakdown_stay_with_their_keys() -> None:
    lines = report(agreement(), width=72).splitlines()
    row = next(i for i, line in enumerate(lines) if line.startswith("4.1.1"))

    found = "\n".join(lines[row : row + 6])
    assert "human rights 1" in found
    assert "child protection 1" in found
