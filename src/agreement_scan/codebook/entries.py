"""Reading the entries of `framework.toml` with checks: every key is asked for by its kind, and none is left over."""

from __future__ import annotations

from typing import Any, overload

from agreement_scan.errors import CodebookError

FILE = "framework.toml"
_REQUIRED = object()


def wrong(place: str, what: str) -> CodebookError:
    """The error for an entry of the framework."""
    return CodebookError(f"{FILE}: {place}: {what}." if place else f"{FILE}: {what}.")


class Table:
    """One table of the file. Keys are taken by kind; `close` complains of those that nobody took."""

    def __init__(self, place: str, values: Any) -> None:
        self.place = place
        if not isinstance(values, dict):
            raise wrong(place, "has to be a table")
        self._values = dict(values)
        self._open = set(values)

    def has(self, key: str) -> bool:
        """Whether the table has the key."""
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """The keys, in the order of the file."""
        return tuple(self._values)

    def take(self, key: str, default: Any = _REQUIRED) -> Any:
        """The value of a key as it stands."""
        self._open.discard(key)
        if key in self._values:
            return self._values[key]
        if default is _REQUIRED:
            raise wrong(self.place, f"{key} is missing")
        return default

    @overload
    def text(self, key: str) -> str: ...
    @overload
    def text(self, key: str, default: None) -> str | None: ...
    def text(self, key: str, default: Any = _REQUIRED) -> str | None:
        """A text that is not empty."""
        value = self.take(key, default)
        if value is default or (isinstance(value, str) and value.strip()):
            return value
        raise wrong(self.place, f"{key} has to be a text")

    def flag(self, key: str) -> bool:
        """True or false; false where the key is missing."""
        value = self.take(key, False)
        if not isinstance(value, bool):
            raise wrong(self.place, f"{key} has to be true or false")
        return value

    def words(self, key: str, default: Any = _REQUIRED) -> tuple[str, ...]:
        """A list of texts."""
        value = self.take(key, default)
        if not isinstance(value, list | tuple) or not all(isinstance(word, str) and word for word in value):
            raise wrong(self.place, f"{key} has to be a list of texts")
        return tuple(value)

    def chosen(self, key: str, vocabulary: tuple[str, ...], default: Any = _REQUIRED) -> tuple[str, ...]:
        """A list of texts, each of the vocabulary."""
        values = self.words(key, default)
        for value in values:
            if value not in vocabulary:
                raise wrong(self.place, f"{key} has {value!r}; known are {', '.join(vocabulary)}")
        return values

    @overload
    def choice(self, key: str, vocabulary: tuple[str, ...]) -> str: ...
    @overload
    def choice(self, key: str, vocabulary: tuple[str, ...], default: str) -> str: ...
    @overload
    def choice(self, key: str, vocabulary: tuple[str, ...], default: None) -> str | None: ...
    def choice(self, key: str, vocabulary: tuple[str, ...], default: Any = _REQUIRED) -> str | None:
        """One text of the vocabulary."""
        value = self.take(key, default)
        if value is not default and value not in vocabulary:
            raise wrong(self.place, f"{key} is {value!r}; known are {', '.join(vocabulary)}")
        return value  # type: ignore[no-any-return]

    def table(self, key: str) -> Table:
        """A table below this one."""
        return Table(f"{self.place}.{key}".lstrip("."), self.take(key, {}))

    def tables(self, key: str) -> tuple[Table, ...]:
        """A list of tables below this one."""
        values = self.take(key, [])
        if not isinstance(values, list):
            raise wrong(self.place, f"{key} has to be a list of tables")
        return tuple(Table(f"{self.place} {key} {n}".strip(), value) for n, value in enumerate(values, 1))

    def close(self) -> None:
        """Raises where the table has keys that nobody took: a misspelt key must not be ignored."""
        if self._open:
            raise wrong(self.place, f"unknown key {', '.join(sorted(self._open))}")


def checked_id(table: Table, kind: str) -> str:
    """The id of an entry; from here on, errors name the entry by it."""
    id_ = table.text("id")
    table.place = f"{kind} {id_}"
    return id_
