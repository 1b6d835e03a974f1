"""Names of natural persons in prose, lists and signature blocks; and much that only looks like them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from agreement_scan.tagging.context import Context
from agreement_scan.tagging.masking import masks
from support_people import context


def hidden(text: str, kind: str | None = None) -> list[str]:
    source = context(text)
    if kind is not None:
        provisions = tuple(replace(p, kind=kind) for p in source.provisions)  # type: ignore[arg-type]
        source = Context(source.document, provisions, source.codebook, source.salt)
    return [source.document.text[start:end] for start, end in masks(source, ())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ms. Rosa Dube opened the course.", ["Rosa Dube"]),
        ("Mr Tom Adeyi and Mrs. Lin Chau spoke.", ["Tom Adeyi", "Lin Chau"]),
        ("Mme Awa Sarr-Ndiaye took the chair.", ["Awa Sarr-Ndiaye"]),
        ("Dr. K. Okoye replied.", ["K. Okoye"]),
        ("Pol. Lt. Col. Niran Sukhum of the Royal Police attended.", ["Niran Sukhum"]),
        ("H.E. Mr. José de la Cruz signed.", ["José de la Cruz"]),
        ("Ms. Dube thanked the hosts.", ["Dube"]),
        ("Chair: Amina Okoye", ["Amina Okoye"]),
        ("The session was chaired by Amina Okoye.", ["Amina Okoye"]),
        ("Judge Mary Banda presented the case.", ["Mary Banda"]),
        ("Mr. Tom Adeyi, Director of Public Prosecutions, spoke.", ["Tom Adeyi"]),
        ("Ms. Rosa Dube, Ministry of Justice, spoke. Later Rosa Dube left.", ["Rosa Dube", "Rosa Dube"]),
        ("Commissioner Niran Sukhum welcomed the group.", ["Niran Sukhum"]),
    ],
)
def test_names_in_prose(text: str, names: list[str]) -> None:
    assert hidden(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Chair opened the meeting.",
        "The Minister of Justice spoke.",
        "The Attorney General and the Inspector General of Police were present.",
        "The United Nations General Assembly adopted the resolution.",
        "The Office of the Director of Public Prosecutions replied.",
        "The Memorandum was signed by the Parties.",
        "The course was led by the Police Academy.",
        "The Commissioner General informed the group.",
        "Chair: Ministry of Labour",
        "The Supreme Court of Justice Administration Office",
        "MOU between the Governments of Kenya and Uganda",
    ],
)
def test_no_names(text: str) -> None:
    assert hidden(text) == []


def test_name_columns_of_any_table() -> None:
    text = """
    # Contact points
    | Name | Function | Organisation | Telephone |
    | Ms. Rosa DUBE | Head of unit | Border Police | 12345 |
    | Tom Adeyi | Judge | High Court | 12346 |
    The unit is led by its head. Rosa DUBE may be called at night.
    """

    assert hidden(text) == ["Rosa DUBE", "Tom Adeyi", "Rosa DUBE"]


def test_surname_and_first_name_columns() -> None:
    text = """
    # List of participants
    | Surname | First name | Sex |
    | Dube | Rosa | F |
    | Adeyi | Tom | M |
    """

    assert hidden(text) == ["Dube | Rosa", "Adeyi | Tom"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(Signed) Rosa Dube", ["Rosa Dube"]),
        ("Tom Adeyi", ["Tom Adeyi"]),
        ("For the Government of Kenya", []),
        ("Minister of Foreign Affairs", []),
    ],
)
def test_signature_block(text: str, names: list[str]) -> None:
    assert hidden(text, "signature") == names


def test_spans_are_in_order_and_apart() -> None:
    source = context("Mr. Tom Adeyi met Ms. Rosa Dube. Tom Adeyi left.")
    spans = masks(source, ())

    assert all(a[1] <= b[0] for a, b in pairwise(spans))
