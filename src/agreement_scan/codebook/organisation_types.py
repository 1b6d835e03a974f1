"""Rules of `lexicons/organisations.toml` that give a type by the words of a name, beyond its head noun."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agreement_scan.codebook.stakeholders import TYPES
from agreement_scan.errors import CodebookError

_FILE = "organisations.toml"


@dataclass(frozen=True)
class TypeRules:
    """Regular expressions over an organisation's own name, and what follows from a match.

    registered: an NHRI only where the register says so, else `registered_type`. civil: bodies of faith groups and
    assemblies of persons. training: schools of a State. task, always, research: institutes of a State, those that
    always are, those that never are. state_fund, sums: funds of a State, and sums of money that are no organisation.
    un_organs: short names of United Nations organs.
    """

    registered: re.Pattern[str]
    registered_type: str
    civil: re.Pattern[str]
    civil_type: str
    training: re.Pattern[str]
    task: re.Pattern[str]
    always: re.Pattern[str]
    research: re.Pattern[str]
    state_fund: re.Pattern[str]
    sums: re.Pattern[str]
    un_organs: frozenset[str]


def type_rules(data: Mapping[str, Any]) -> TypeRules:
    """The rules of the file; KeyError where one is missing, CodebookError where one is wrong."""
    registered, civil, institutes, funds = data["nhri"]["registered"], data["civil"], data["institutes"], data["funds"]
    return TypeRules(
        registered=_regex("nhri.registered.name", registered["name"]),
        registered_type=_type("nhri.registered.type", registered["type"]),
        civil=_regex("civil.name", civil["name"]),
        civil_type=_type("civil.type", civil["type"]),
        training=_regex("institutes.training", institutes["training"]),
        task=_regex("institutes.task", institutes["task"]),
        always=_regex("institutes.always", institutes["always"]),
        research=_regex("institutes.except", institutes["except"]),
        state_fund=_regex("funds.state", funds["state"]),
        sums=_regex("funds.sums", funds["sums"]),
        un_organs=frozenset(data["regional"]["un_organs"]),
    )


def _type(where: str, label: str) -> str:
    if label not in TYPES:
        raise CodebookError(f"{_FILE}: {where}: {label!r} is no type of stakeholder.")
    return label


def _regex(where: str, written: str) -> re.Pattern[str]:
    try:
        return re.compile(written)
    except re.error as error:
        raise CodebookError(f"{_FILE}: {where}: {error}") from error
