"""What people said about pairs of tasks: kept in ``data/matches.toml``, stronger than any score.

A decision quotes both tasks. Where a text has changed since, the decision is set aside and named
as an issue instead of being applied to other words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import tomli_w

from loaders.errors import ReferenceFileError
from loaders.files import changing, put, unwritable
from loaders.paths import DATA
from loaders.records import Issue, MatchDecision, PlanRecords, Severity
from loaders.text import nfc, squeeze

FILE = DATA / "matches.toml"
QUOTE_LENGTH = 160
_HEADER = """\
# What people decided about pairs of tasks of different plans. Each entry wins over the computed
# score while both quotes still stand at the beginning of the tasks. Written by the dashboard.

"""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about one pair of tasks.

    Attributes
    ----------
    tasks : tuple of str
        Both task ids, in order.
    quotes : tuple of str
        Beginning of both tasks as they stood when the decision was made.
    """

    tasks: tuple[str, str]
    quotes: tuple[str, str]
    decision: MatchDecision
    who: str
    when: str
    why: str

    @property
    def pair(self) -> frozenset[str]:
        """Both task ids, the order left out."""
        return frozenset(self.tasks)


def quote(text: str | None) -> str:
    """Beginning of a task's wording, as a decision quotes it."""
    return squeeze(nfc(text or ""))[:QUOTE_LENGTH].strip()


def decide(
    texts: Mapping[str, str | None],
    decision: MatchDecision,
    who: str,
    why: str = "",
    when: datetime | None = None,
) -> Decision:
    """A decision about the two tasks of ``texts`` (task id -> wording), made now by ``who``."""
    first, second = sorted(texts)
    return Decision(
        (first, second),
        (quote(texts[first]), quote(texts[second])),
        decision,
        squeeze(nfc(who)),
        (when or datetime.now().astimezone()).isoformat(timespec="seconds"),
        squeeze(nfc(why)),
    )


def read_decisions(path: Path = FILE) -> list[Decision]:
    """Decisions of a file, the last one about each pair; none where there is no file.

    Raises
    ------
    ReferenceFileError
        When the file is not what it should be; the message names the entry.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _wrong(path, f"{error.strerror}", "Mend the permissions of the file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(path, f"{error}", "Mend the file as TOML in UTF-8") from error
    entries = raw.get("decision", [])
    found = [_read(path, number, entry) for number, entry in enumerate(entries, 1)]
    return list({decision.pair: decision for decision in found}.values())


def _read(path: Path, number: int, entry: Mapping[str, Any]) -> Decision:
    place = f"decision {number}"
    for name in ("tasks", "quotes"):
        value = entry.get(name)
        if not (isinstance(value, list) and len(value) == 2 and all(map(_is_text, value))):
            raise _wrong(path, f"{place}, '{name}': not two texts", "Write both, in one order")
    for name in ("who", "when"):
        if not _is_text(entry.get(name)):
            raise _wrong(path, f"{place}, '{name}': missing", "Say it, or delete the entry")
    if entry.get("decision") not in set(MatchDecision):
        raise _wrong(
            path,
            f"{place}, 'decision': {entry.get('decision')!r}",
            f"Write one of: {', '.join(MatchDecision)}",
        )
    return Decision(
        (entry["tasks"][0], entry["tasks"][1]),
        (entry["quotes"][0], entry["quotes"][1]),
        MatchDecision(entry["decision"]),
        entry["who"],
        entry["when"],
        str(entry.get("why", "")),
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _wrong(path: Path, finding: str, remedy: str) -> ReferenceFileError:
    return ReferenceFileError(
        f"{path.name}: {finding}. {remedy}.", key="reference_file", file=path.name
    )


def save_decision(decision: Decision, path: Path = FILE) -> None:
    """Keep a decision, in place of an earlier one about the same pair."""
    with changing(path):
        kept = [d for d in read_decisions(path) if d.pair != decision.pair]
        _write([*kept, decision], path)


def withdraw_decision(pair: Iterable[str], path: Path = FILE) -> None:
    """Forget what was decided about a pair."""
    gone = frozenset(pair)
    with changing(path):
        _write([d for d in read_decisions(path) if d.pair != gone], path)


def _write(decisions: Sequence[Decision], path: Path) -> None:
    entries = [
        {
            "tasks": list(d.tasks),
            "decision": d.decision.value,
            "who": d.who,
            "when": d.when,
            "why": d.why,
            "quotes": list(d.quotes),
        }
        for d in sorted(decisions, key=lambda d: d.tasks)
    ]
    try:
        put(path, (_HEADER + tomli_w.dumps({"decision": entries})).encode("utf-8"))
    except OSError as error:
        raise unwritable(path, error) from error


def in_force(
    decisions: Iterable[Decision], texts: Mapping[str, str | None]
) -> dict[frozenset[str], MatchDecision]:
    """Decisions whose quotes still stand in the tasks of ``texts`` (task id -> wording)."""
    return {d.pair: d.decision for d in decisions if not _unfit(d, texts)}


def _unfit(decision: Decision, texts: Mapping[str, str | None]) -> list[str]:
    return [
        task_id
        for task_id, said in zip(decision.tasks, decision.quotes, strict=True)
        if task_id not in texts or quote(texts[task_id]) != quote(said)
    ]


def set_aside(decisions: Iterable[Decision], records: Iterable[PlanRecords]) -> list[Issue]:
    """One issue for each decision that no longer fits, with the plan whose text changed.

    Decisions about plans that are not among ``records`` at all wait in silence for their return.
    """
    tasks = {t.task_id: t for r in records for t in r.tasks}
    plans = {t.plan_id for t in tasks.values()}
    texts = {task_id: t.task for task_id, t in tasks.items()}
    issues = []
    for decision in decisions:
        for task_id in _unfit(decision, texts):
            plan_id = tasks[task_id].plan_id if task_id in tasks else task_id.partition("/")[0]
            if plan_id not in plans:
                continue
            found = quote(texts[task_id]) if task_id in texts else "no such task"
            issues.append(
                Issue(
                    plan_id,
                    Severity.WARNING,
                    "decision_set_aside",
                    f"matches.toml: the decision about {' and '.join(decision.tasks)} quotes "
                    f"'{quote(decision.quotes[decision.tasks.index(task_id)])}', the document "
                    f"says '{found}'. Decide about the pair again on the page for comparing.",
                    tasks[task_id].first_line if task_id in tasks else None,
                )
            )
    return issues
