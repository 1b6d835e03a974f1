"""Organisations in a text: their names, what they are, and which names are one organisation."""
