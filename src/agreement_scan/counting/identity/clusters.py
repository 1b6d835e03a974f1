"""Grouping by a relation, in a way that does not depend on the order of what is grouped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def grouped_by(items: Sequence[T], block: Callable[[T], str], same: Callable[[T, T], bool]) -> list[list[T]]:
    """`grouped`, where things of different blocks are never the same: only pairs within a block are compared."""
    blocks: dict[str, list[T]] = {}
    for item in items:
        blocks.setdefault(block(item), []).append(item)
    return [group for members in blocks.values() for group in grouped(members, same)]


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
