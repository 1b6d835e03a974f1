"""Parties from titles and openings, and the scope that follows from them."""

from __future__ import annotations

import pytest

from support_profile import profile_of


def parties(title: str, opening: str = "The Parties have agreed as follows:") -> list[str]:
    profile = profile_of(
        f"{title}\n\n{opening}\n\nArticle 1\n\nThe Parties shall meet.\n\nDone at Suva on 4 May 2021.\n"
    )
    assert profile.type.label == "cooperation_agreement"
    return [party.code or party.name for party in profile.parties]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Agreement between the Republic of Chad and the Republic of Niger on ferries", ["TCD", "NER"]),
        ("AGREEMENT BETWEEN CHAD AND NIGER CONCERNING FERRIES", ["TCD", "NER"]),
        ("Agreement between Bosnia and Herzegovina and Montenegro on ferries", ["BIH", "MNE"]),
        ("Agreement between Antigua and Barbuda, Saint Kitts and Nevis and Dominica on ferries", ["ATG", "KNA", "DMA"]),
        (
            "Agreement between the United Kingdom of Great Britain and Northern Ireland and Ireland on ferries",
            ["GBR", "IRL"],
        ),
        (
            "Agreement between the Democratic Republic of the Congo and the Republic of the Congo on ferries",
            ["COD", "COG"],
        ),
        ("Agreement between Guinea, Guinea-Bissau and Equatorial Guinea on ferries", ["GIN", "GNB", "GNQ"]),
        ("Agreement between the Holy See and the Italian Republic on ferries", ["VAT", "ITA"]),
        (
            "Memorandum of Understanding between the Ministry of Labour and Social Affairs of Ghana and the "
            "Ministry of the Interior of Togo on ferries",
            ["Ministry of Labour and Social Affairs of Ghana", "Ministry of the Interior of Togo"],
        ),
        (
            "Memorandum of Understanding between the Office of the Prosecutor General of Ukraine and the "
            "Prosecution Service of Georgia on evidence",
            ["Office of the Prosecutor General of Ukraine", "Prosecution Service of Georgia"],
        ),
        (
            "Arrangement between the Ministry for Foreign Affairs of Finland and the Estonian Border Guard on ferries",
            ["Ministry for Foreign Affairs of Finland", "Estonian Border Guard"],
        ),
        (
            "Agreement between the Government of Fiji and the Pacific Islands Forum on ferries",
            ["FJI", "Pacific Islands Forum"],
        ),
        (
            "Memorandum of Understanding between the Government of Nepal and the United Nations Office on Drugs and "
            "Crime on ferries",
            ["NPL", "United Nations Office on Drugs and Crime"],
        ),
        ("Joint Declaration by the Kingdom of Bahrain and the State of Kuwait on ferries", ["BHR", "KWT"]),
    ],
)
def test_parties_of_a_title(title: str, expected: list[str]) -> None:
    assert parties(title) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (
            "The Governments of Kenya, Rwanda and Uganda, having met in Kampala, have agreed as follows:",
            ["KEN", "RWA", "UGA"],
        ),
        (
            "The Government of the Republic of Benin, of the one part, and the Government of Mali, of the other part "
            '(hereinafter "the Parties"), have agreed as follows:',
            ["BEN", "MLI"],
        ),
        (
            "We, the Ministers of Justice of Colombia and Ecuador, meeting in Havana, Cuba, at the invitation of "
            "Norway, have agreed as follows:",
            ["COL", "ECU"],
        ),
        ("The Ugandan and Kenyan Governments have today announced a joint patrol of the lake.", ["UGA", "KEN"]),
    ],
)
def test_parties_of_an_opening(opening: str, expected: list[str]) -> None:
    assert parties("JOINT DECLARATION ON FERRIES", opening) == expected


@pytest.mark.parametrize(
    ("title", "scope"),
    [
        ("Agreement between Kenya and Uganda on ferries", "bilateral"),
        ("Agreement between Kenya and India on ferries", "trans-regional"),
        ("Agreement between Kenya, Rwanda and Uganda on ferries", "regional"),
        ("Agreement between Egypt and Jordan on ferries", "trans-regional"),
        ("Agreement between Cyprus and Lebanon on ferries", "bilateral"),
        ("Agreement between Fiji and the Pacific Islands Forum on ferries", "regional"),
        ("Agreement between Mexico and the European Union on ferries", "trans-regional"),
        ("Agreement between Nepal and the United Nations Office on Drugs and Crime on ferries", "bilateral"),
        ("Agreement between the Ministry of Justice of Peru and the Ministry of Labour of Peru on ferries", "national"),
        ("Agreement between the Coast Guard of Peru and the Coast Guard of Chile on ferries", "bilateral"),
    ],
)
def test_scope_follows_the_parties(title: str, scope: str) -> None:
    claim = profile_of(f"{title}\n\nThe Parties agree as follows:\n\n1. The Parties shall meet.\n").scope
    assert claim is not None
    assert claim.value == scope
