"""Words of a unit: normal forms, sentences, the way back to the document, chapeaus; and the search in them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from agreement_scan.codebook.patterns import Pattern, compile_pattern
from agreement_scan.passages import view
from agreement_scan.tagging.search import Search
from agreement_scan.tagging.terms import Words, completed, read_words


@dataclass(frozen=True)
class Theme:
    """An entry with nothing but patterns."""

    patterns: tuple[Pattern, ...]


def words(text: str) -> Words:
    return read_words(view(text, 0, len(text)))


def search(*patterns: str) -> Search[Theme]:
    return Search([Theme((compile_pattern(pattern, {}, "test"),)) for pattern in patterns])


def test_words_are_folded_and_sentences_marked() -> None:
    assert words("(a) The victims' Rights. No. 3 applies.").text == " ^ the victim right . ^ no . 3 apply . "


def test_an_abbreviation_or_a_lower_case_letter_does_not_begin_a_sentence() -> None:
    assert words("See art. 5 and para. 2 etc. of it. Then more.").text.count("^") == 2


def test_a_quotation_mark_is_kept_only_where_it_opens_a_sentence() -> None:
    assert words('"Child" means a "minor".').text == ' ^ " child mean a minor . '


def test_a_line_break_a_soft_hyphen_and_a_pdf_space_make_no_difference() -> None:
    assert words("gen\u00adder-based  vio\u00adlence\nends").text == words("gender-based violence ends").text
    assert search("gender-based violence").find(words("Gender-\nbased violence").text)


def test_numbers_of_rows_and_nested_enumerators_are_left_out() -> None:
    assert words("140.25 Strengthen shelters").text == words("Strengthen shelters").text
    assert words("- (b) Strengthen shelters").text == words("Strengthen shelters").text
    assert words("18 years of age").text != words("years of age").text


def test_a_place_can_be_made_to_begin_a_sentence() -> None:
    text = "Activity Provide shelter"
    found = read_words(view(text, 0, len(text)), frozenset({text.index("Provide")}))
    assert found.text == " ^ activity ^ provide shelter "


def test_spans_lead_back_to_the_document() -> None:
    text = "Each Party\n   shall protect\u00a0victims."
    found = words(text)
    start = found.text.index("protect")
    first, last = found.span(start, start + len("protect victim"))
    assert text[first:last] == "protect\u00a0victims"


@given(st.text(alphabet="ab. \n\u00adV-,(\"'", max_size=60))
def test_every_word_points_at_its_own_letters(text: str) -> None:
    found = words(text)
    assert len(found.places) == len(found.starts) == len(found.ends)
    for place, start, end in zip(found.places, found.starts, found.ends, strict=True):
        form = found.text[place : found.text.index(" ", place)]
        assert text[start:end].strip("\u00ad'")[:1].lower() == form[:1] or form in ",."


def test_an_item_is_read_after_the_last_sentence_of_its_chapeau() -> None:
    whole = completed(words("This is first. Victims shall be given:"), words("(b) housing."))
    assert whole.text == " ^ victim shall be given ^ housing . "
    assert whole.text[whole.boundary :] == "^ housing . "
    assert len(whole.sentences) == 1


def test_a_pattern_is_found_wherever_it_begins() -> None:
    text = words("Protect victims, protect all victims; protect files. Victims protect").text
    hits = search("protect ..2 victim").find(text)
    assert [text[hit.start : hit.end] for hit in hits] == ["protect victim", "protect all victim"]


def test_a_search_can_be_limited_to_a_sentence() -> None:
    found = words("Victims came. Victims stayed.")
    second = found.sentences[1]
    assert [hit.start >= second[0] for hit in search("victim").find(found.text, *second)] == [True]


def test_the_mark_of_a_sentence_is_not_part_of_a_hit() -> None:
    text = words("Provide shelter.").text
    (hit,) = search("^ provide").find(text)
    assert text[hit.start : hit.end] == "provide"
