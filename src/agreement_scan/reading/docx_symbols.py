"""Characters of symbol fonts as Unicode. Source: Unicode's mapping of Adobe Symbol; Wingdings by the shapes shown."""

from __future__ import annotations

BULLET = "•"
_PRIVATE = range(0xF000, 0xF100)

_SYMBOL = dict(
    zip(
        range(0x41, 0x5B),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
) | dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)) | {
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: BULLET, 0xB9: "≠", 0xBA: "≡", 0xBB: "≈",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB2: "″", 0xA2: "′", 0xA5: "∞", 0xD2: "®", 0xD3: "©",
    0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0x2D: "−", 0xBC: "…",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: BULLET, 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→",
    0xDF: "←", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(code: int, font: str) -> str:
    """The character that `font` shows for `code`; a bullet where a symbol font shows a shape that has no name here."""
    table = _FONTS.get(font.strip().lower())
    low = code - _PRIVATE.start if code in _PRIVATE else code
    if table is None:
        return _unmapped(code, low)
    if found := table.get(low):
        return found
    return chr(low) if table is _SYMBOL and 0x20 <= low < 0x7F else BULLET


def _unmapped(code: int, low: int) -> str:
    if code in _PRIVATE or not 0x20 <= code < 0x110000 or 0xD800 <= code < 0xE000:
        return BULLET if low > 0x7F or low < 0x20 else chr(low)
    return chr(code)


def readable(text: str, font: str) -> str:
    """`text` with private-use characters of a symbol font replaced by what they show."""
    if text.isascii() or not any("\uf000" <= c <= "\uf0ff" for c in text):
        return text
    return "".join(symbol(ord(c), font) if "\uf000" <= c <= "\uf0ff" else c for c in text)
