"""Agreements: parts, articles, lists, and numbers as a person cites them."""

from __future__ import annotations

import pytest

from support_structure import numbers_of, outline_of, provisions_of

TREATY = """AGREEMENT ON THE LAKE FISHERY

The States on the lake,

Recalling their common history;

Deeply concerned by the loss of perch,

Have agreed as follows:

ARTICLE 1. Scope

1. This Agreement applies:

(a) to boats;

(b) to nets, namely:

(i) drift nets;

(ii) seines; and

(c) to quays,

as listed by the Commission.

2. It does not apply to pleasure boats.

ARTICLE 2 - Entry into force

This Agreement shall enter into force on 1 May.

Done at Oslo on 3 May 2011.

For the Government of Norway

Annex I. List of quays

1. Northern quay

2. Southern quay
"""


def test_a_treaty_from_title_to_annex() -> None:
    assert outline_of(TREATY) == [
        ("", "title", "AGREEMENT ON THE"),
        ("", "paragraph", "The States on"),
        ("Preamble, para. 1", "recital", "Recalling their common"),
        ("Preamble, para. 2", "recital", "Deeply concerned by"),
        ("", "paragraph", "Have agreed as"),
        ("Article 1", "heading", "ARTICLE 1. Scope"),
        ("Article 1(1)", "paragraph", "1. This Agreement"),
        ("Article 1(1)(a)", "item", "(a) to boats;"),
        ("Article 1(1)(b)", "item", "(b) to nets,"),
        ("Article 1(1)(b)(i)", "item", "(i) drift nets;"),
        ("Article 1(1)(b)(ii)", "item", "(ii) seines; and"),
        ("Article 1(1)(c)", "item", "(c) to quays,"),
        ("Article 1(1)", "paragraph", "as listed by"),
        ("Article 1(2)", "paragraph", "2. It does"),
        ("Article 2", "heading", "ARTICLE 2 -"),
        ("Article 2", "final_clause", "This Agreement shall"),
        ("", "signature", "Done at Oslo"),
        ("", "signature", "For the Government"),
        ("Annex I", "heading", "Annex I. List"),
        ("Annex I, para. 1", "paragraph", "1. Northern quay"),
        ("Annex I, para. 2", "paragraph", "2. Southern quay"),
    ]


def test_parts_follow_each_other() -> None:
    parts = [p.part for p in provisions_of(TREATY)]
    assert [part for i, part in enumerate(parts) if i == 0 or parts[i - 1] != part] == [
        "front",
        "preamble",
        "body",
        "final",
        "annex",
    ]


def test_items_know_the_unit_that_introduces_them() -> None:
    provisions = provisions_of(TREATY)
    by_id = {p.id: p.number for p in provisions}
    chapeaux = {p.number: by_id[p.chapeau] for p in provisions if p.chapeau}
    assert chapeaux == {
        "Article 1(1)(a)": "Article 1(1)",
        "Article 1(1)(b)": "Article 1(1)",
        "Article 1(1)(b)(i)": "Article 1(1)(b)",
        "Article 1(1)(b)(ii)": "Article 1(1)(b)",
        "Article 1(1)(c)": "Article 1(1)",
        # The closing words, which complete the same sentence.
        "Article 1(1)": "Article 1(1)",
    }


def test_headings_and_paths() -> None:
    item = next(p for p in provisions_of(TREATY) if p.number == "Article 1(1)(b)(ii)")
    assert (item.heading, item.path) == ("Scope", ("Article 1", "1", "b", "ii"))
    quay = next(p for p in provisions_of(TREATY) if p.number == "Annex I, para. 2")
    assert (quay.heading, quay.path) == ("List of quays", ("Annex I", "2"))


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Article 5", "Article 5"),
        ("ARTICLE V", "Article V"),
        ("Art. 5.", "Article 5"),
        ("Article 5 – Return", "Article 5"),
        ("Article 5 bis", "Article 5 bis"),
        ("Clause 5", "Clause 5"),
        ("Section 5", "Section 5"),
        ("CHAPTER V", "Chapter V"),
        ("5. Return", "Section 5"),
        ("V. RETURN", "Section V"),
        ("Annex C", "Annex C"),
        ("ANNEX", "Annex"),
    ],
)
def test_shapes_of_headings(heading: str, number: str) -> None:
    text = f"TREATY ON BOATS\n\nArticle 1\n\nBoats shall be counted.\n\n{heading}\n\nNo boat shall be sunk by anyone.\n"
    outline = outline_of(text)
    assert outline[3][:2] == (number, "heading")
    assert outline[4][0] == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Article 5: Each Port shall keep a list.", ["Article 5"]),
        ("Article 5\n\nEach Port keeps a list.\n\nIt is open.", ["Article 5", "Article 5, para. 2"]),
        ("Article 5\n\n5.1 Each Port keeps a list.\n\n5.2 It is open.", ["Article 5.1", "Article 5.2"]),
        ("Article 5\n\n(1) Lists are kept.\n\n(2) They are open.", ["Article 5(1)", "Article 5(2)"]),
        (
            "Article 5\n\nLists:\n\n- of boats;\n\n- of nets.",
            ["Article 5", "Article 5, indent 1", "Article 5, indent 2"],
        ),
        ("§ 5 Lists are kept.\n\n§ 6 They are open.", ["§ 5", "§ 6"]),
        ("1. Boats.\n\n1.1 Lists are kept.\n\n1.2 They are open.", ["para. 1.1", "para. 1.2"]),
        ("OP 3 Asks all ports to meet.", ["para. 3"]),
        ("2. (a) Lists are kept.\n\n(b) They are open.", ["para. 2(a)", "para. 2(b)"]),
        ("II. BOATS\n\n1. One.\n\n2. Two.\n\nIII. NETS\n\n1. One.\n\n2. Two.", None),
    ],
)
def test_shapes_of_numbers(text: str, numbers: list[str] | None) -> None:
    expected = numbers or [f"Section {s}, para. {n}" for s in ("II", "III") for n in (1, 2)]
    assert numbers_of(text) == expected


def test_a_letter_that_may_be_a_numeral_is_told_by_its_neighbours() -> None:
    letters = "".join(f"({c}) {c} net;\n\n" for c in "abcdefghij")
    assert numbers_of(f"Article 1\n\n{letters}") == [f"Article 1({c})" for c in "abcdefghij"]
    nested = "Article 1\n\n(g) one;\n\n(h) two:\n\n(i) three;\n\n(ii) four;\n\n(i) five;\n\n(j) six."
    assert numbers_of(nested) == [f"Article 1{n}" for n in ("(g)", "(h)", "(h)(i)", "(h)(ii)", "(i)", "(j)")]


def test_items_inside_a_paragraph_are_units() -> None:
    text = (
        "Article 1\n\nThe Ports shall: (a) keep lists; (b) share them with the other side; and (c) burn them later.\n"
    )
    assert outline_of(text)[1:] == [
        ("Article 1", "article", "The Ports shall:"),
        ("Article 1(a)", "item", "(a) keep lists;"),
        ("Article 1(b)", "item", "(b) share them"),
        ("Article 1(c)", "item", "(c) burn them"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "As paragraphs (a) and (b) of Article 4 say, all records are secret.",
        "Under paragraph 2 (a), (b) and (c) nothing changes for the masters.",
        "The measures in subparagraphs (i), (ii) and (iii) above apply to them.",
        "The Convention (a) was signed in May and nobody opposed it.",
    ],
)
def test_cross_references_are_no_items(text: str) -> None:
    assert len(provisions_of(f"Article 1\n\n{text}\n")) == 2


def test_recitals_that_run_together_are_units() -> None:
    text = (
        "PACT\n\nThe Ports of Alta and Brevik,Recalling their long ties;Noting the report of 2004, and "
        "Considering that crews need help,\n\nHave agreed as follows:\n\nArticle 1\n\nThey shall meet.\n"
    )
    assert [number for number, kind, _ in outline_of(text) if kind == "recital"] == [
        "Preamble, para. 1",
        "Preamble, para. 2",
        "Preamble, para. 3",
    ]


def test_numbered_recitals_under_whereas() -> None:
    text = (
        "RULE ON BOATS\n\nWhereas:\n\n(1) Boats are many.\n\n(2) Safety matters.\n\n"
        "HAVE ADOPTED THIS RULE:\n\nArticle 1\n\nBoats shall carry lamps.\n"
    )
    assert [kind for _, kind, _ in outline_of(text)] == [
        *("title", "recital", "recital", "recital", "paragraph", "heading", "article"),
    ]


def test_definitions() -> None:
    text = (
        "PACT\n\nArticle 1\n\nUse of terms\n\nFor the purposes of this Pact:\n\n"
        '(a) "crew" means all persons on board;\n\nArticle 2\n\n"Port" shall mean a landing place.\n\n'
        "Article 3\n\nThe port shall be open.\n"
    )
    kinds = [kind for _, kind, _ in outline_of(text) if kind != "heading"]
    assert kinds == ["title", "article", "definition", "definition", "article"]


def test_a_clause_about_disputes_is_final_and_a_saving_clause_is_not() -> None:
    text = (
        "PACT\n\nCHAPTER III\n\nFinal provisions\n\nArticle 8\n\nSaving clause\n\n"
        "Nothing here affects the rights of crews.\n\n"
        "Article 9\n\nSettlement of disputes\n\nThe Ports shall talk.\n"
    )
    found = [(p.number, p.kind, p.part) for p in provisions_of(text) if p.kind not in ("heading", "title")]
    assert found == [("Article 8", "article", "final"), ("Article 9", "final_clause", "final")]


def test_a_memorandum_with_whereas_and_numbered_headings() -> None:
    text = """MEMORANDUM OF UNDERSTANDING

between

THE PORT OF ALTA

and

THE PORT OF BREVIK

WHEREAS the two ports lie on one strait; and

WHEREAS traffic has grown;

NOW THEREFORE the Ports agree as follows:

1. PURPOSE

1.1 The purpose is cooperation.

1.2 The Ports will:

a) exchange pilots

b) exchange charts

2. Settlement of disputes

Any dispute shall be settled amicably.

IN WITNESS WHEREOF the undersigned have signed.

For the Port of Alta          For the Port of Brevik
"""
    assert outline_of(text) == [
        ("", "title", "MEMORANDUM OF UNDERSTANDING"),
        ("Preamble, para. 1", "recital", "WHEREAS the two"),
        ("Preamble, para. 2", "recital", "WHEREAS traffic has"),
        ("", "paragraph", "NOW THEREFORE the"),
        ("Section 1", "heading", "1. PURPOSE"),
        ("para. 1.1", "paragraph", "1.1 The purpose"),
        ("para. 1.2", "paragraph", "1.2 The Ports"),
        ("para. 1.2(a)", "item", "a) exchange pilots"),
        ("para. 1.2(b)", "item", "b) exchange charts"),
        ("Section 2", "heading", "2. Settlement of"),
        ("Section 2", "final_clause", "Any dispute shall"),
        ("", "signature", "IN WITNESS WHEREOF"),
        ("", "signature", "For the Port"),
    ]


def test_a_lost_article_number_is_not_replaced_by_the_one_before() -> None:
    text = "Article 4\n\n1. Ports meet.\n\n2. They talk.\n\n1. Crews rest.\n\n2. They eat.\n"
    assert numbers_of(text) == ["Article 4(1)", "Article 4(2)", "para. 1", "para. 2"]
