"""Body text of a plan -> its numeric targets, each with the words that state it.

How a number is read
--------------------
Every number of a sentence is a candidate. It is a target if it stands in a section of targets or
in a sentence that states a goal, and if nothing shows that it is something else: a date, a
document number, a grade, what already is, a rate of support.

How a number binds: of several qualifiers the one nearest to the number counts, because the outer
one only softens it ("about more than 350" is more than 350). A qualifier belongs to its own
number, not to the next one in an enumeration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.document import Line
from loaders.sentences import Paragraph, Sentence, paragraphs, sentences
from loaders.target_context import Context, in_context, issue_year
from loaders.target_gates import candidates, states_goal
from loaders.target_parts import Candidate
from loaders.target_reading import comparator_of, indicator_of, scope_of, year_of
from loaders.target_rules import vocabulary
from loaders.target_values import FoundTarget, indicator_units, unit_of, whole_things


def find_targets(
    lines: Sequence[Line], default_year: int | None = None, *, of_one_place: bool = False
) -> list[FoundTarget]:
    """Targets stated in body lines, in order.

    Parameters
    ----------
    lines : sequence of Line
        Body lines of one document, its task table left out.
    default_year : int, optional
        Year of a plan for one year; the year of targets that state none.
    of_one_place : bool
        Whether the plan is one province's or smaller: what it says of the whole country is then
        no target of its own.
    """
    words = vocabulary()
    issued = issue_year(lines, words)
    return [
        target
        for paragraph, context in in_context(paragraphs(lines), words)
        for target in _of_paragraph(paragraph, context, issued, default_year, of_one_place)
    ]


def _of_paragraph(
    paragraph: Paragraph,
    context: Context,
    issued: int | None,
    default_year: int | None,
    of_one_place: bool,
) -> Iterator[FoundTarget]:
    """Targets of one paragraph; a goal or a year stated in it holds for what follows in it."""
    goal, year = False, context.year
    for sentence in sentences(paragraph):
        found = candidates(sentence.text, context, goal, issued)
        for candidate in found:
            if of_one_place and vocabulary().search("scopes.nation", candidate.so_far):
                continue
            yield _target(candidate, paragraph, sentence, year or default_year)
        goal = goal or states_goal(sentence.text)
        year = year_of(sentence.text) or year


def _target(
    candidate: Candidate, paragraph: Paragraph, sentence: Sentence, year: int | None
) -> FoundTarget:
    indicator = indicator_of(candidate)
    number = whole_things(candidate, indicator)
    unit, factor = unit_of(candidate, indicator)
    return FoundTarget(
        indicator=indicator,
        value=round(number.value / factor, 6),
        value_max=None if number.value_max is None else round(number.value_max / factor, 6),
        unit=unit,
        comparator=comparator_of(candidate),
        year=candidate.year or year,
        scope=scope_of(candidate),
        phrase=candidate.phrase,
        sentence=sentence.text,
        line=paragraph.line_at(sentence.start + candidate.offset),
    )


__all__ = ["FoundTarget", "find_targets", "indicator_units"]
