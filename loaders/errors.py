"""Errors a person can act on.

::

    PlanError                 anything wrong with one plan or document; stops only that plan
    ├── UnreadableDocument    the bytes are not a document we can read (format, damage, size)
    ├── UnsupportedLayout     readable, but its rows cannot be told apart safely
    ├── MissingColumn         a task table without a column that we can name
    ├── ManifestError         plan.toml or corrections.toml is wrong
    └── IntakeError           a document that was read cannot be taken in
    ReferenceFileError        a reference or vocabulary file is wrong; stops the build
    WarehouseError            the database cannot be written, opened or queried
    ├── BuildInProgress       another build holds the lock
    └── QueryTooLong          a query was stopped at its limit
    AuditError                the audit log cannot be written; the change is not made

Each carries a message key and its values, so that the dashboard can say it in Vietnamese; ``str``
gives the English sentence with the place, the finding and the remedy.
"""

from __future__ import annotations


class DashboardError(Exception):
    """Base of every error raised on purpose.

    Parameters
    ----------
    message : str
        English sentence: place, finding, remedy.
    key : str
        Key of the sentence in ``ui/text/*.toml`` under ``errors``.
    values : dict
        What fills the sentence's blanks.
    """

    def __init__(self, message: str, *, key: str = "unknown", **values: object) -> None:
        super().__init__(message)
        self.key = key
        self.values = values


class PlanError(DashboardError):
    """Something wrong with one plan; the others go on."""

    def placed(self, name: str) -> str:
        """The sentence with the document's name before it: ``name, line 3: ...``."""
        text = " ".join(str(self).split())
        if text.startswith(name):
            return text
        if text[:5].lower() == "line ":
            return f"{name}, line {text[5:]}"
        return f"{name}: {text}"


class UnreadableDocument(PlanError):
    """The bytes are not a document that we can read."""


class UnsupportedLayout(PlanError):
    """The document can be read, but its rows cannot be told apart safely."""


class MissingColumn(PlanError):
    """No task table with the columns that a plan needs."""


class ManifestError(PlanError):
    """A plan's own small files are wrong."""


class IntakeError(PlanError):
    """A document that was read cannot be taken in; nothing of it is kept."""


class ReferenceFileError(DashboardError):
    """A reference or vocabulary file is wrong."""


class WarehouseError(DashboardError):
    """The database cannot be written, opened or queried."""


class BuildInProgress(WarehouseError):
    """Another build holds the lock."""


class QueryTooLong(WarehouseError):
    """A query was stopped at its limit."""


class AuditError(DashboardError):
    """The audit log cannot be written."""
