"""Grouping by a relation, in a way that does not depend on the order of what is grouped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def grouped(items: Sequence[T], same: Callable[[T, T], bool]) -> list[list[T]]:
    """The connected components of `items` under the symmetric relation `same`; items keep their order."""
    roots = list(range(len(items)))

    def root(i: int) -> int:
        while roots[i] != i:
            roots[i] = roots[roots[i]]
            i = roots[i]
        return i

    for i in range(len(items)):
        for j in range(i):
            first, second = root(i), root(j)
            if first != second and same(items[i], items[j]):
                roots[max(first, second)] = min(first, second)
    groups: dict[int, list[T]] = {}
    for i, item in enumerate(items):
        groups.setdefault(root(i), []).append(item)
    return list(groups.values())
