"""The rules of docs/architecture.md: imports run one way, pages are thin, words live in data."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from loaders.text import fold
from ui.text import LANGUAGES, words

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [
    p
    for folder in ("loaders", "analytics", "ui", "pages")
    for p in sorted((ROOT / folder).rglob("*.py"))
] + [ROOT / "dashboard.py", ROOT / "asgi.py"]
# The command line puts the rooms together: a build also matches the plans' tasks.
COMMANDS = {"loaders/building.py", "loaders/__main__.py"}
VIETNAMESE = re.compile(
    "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.I
)
# The embedded file; the shared lake and its changes.
OPENS_DUCKDB = {"loaders/warehouse.py", "loaders/lake.py", "loaders/lake_changes.py"}
FROM_LOADERS = {
    "loaders.records", "loaders.warehouse", "loaders.text", "loaders.errors", "loaders.paths",
    "loaders.audit", "loaders.access_settings", "loaders.intake", "loaders.corrections",
}  # fmt: skip


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    return place(path).split("/")[0]


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def roots(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)}


@pytest.mark.parametrize("path", SOURCES, ids=place)
def test_imports_run_one_way(path):
    forbidden = {
        "loaders": {"analytics", "ui", "pages", "streamlit", "plotly"},
        "analytics": {"ui", "pages", "streamlit", "plotly"},
        "ui": {"pages", "duckdb", "openpyxl"},
        "pages": {"loaders", "analytics", "duckdb", "plotly", "openpyxl"},
        "dashboard.py": {"loaders", "analytics", "duckdb", "plotly", "openpyxl"},
        "asgi.py": {"loaders", "analytics", "duckdb", "plotly", "openpyxl"},
    }[room(path)]
    if place(path) in COMMANDS:
        forbidden = forbidden - {"analytics"}
    assert not roots(path) & forbidden


@pytest.mark.parametrize("path", SOURCES, ids=place)
def test_plotly_and_openpyxl_stay_in_their_modules(path):
    if place(path) != "ui/charts.py":
        assert "plotly" not in roots(path)
    if place(path) not in {
        "analytics/workbook_book.py",
        "analytics/values_workbook.py",
        "analytics/workbook_summary.py",
    } and not path.name.startswith(("xlsx", "excel")):
        assert "openpyxl" not in roots(path)


@pytest.mark.parametrize("path", SOURCES, ids=place)
def test_the_database_is_opened_in_few_modules(path):
    if room(path) != "analytics" and not place(path).startswith(
        ("loaders/warehouse.py", "loaders/lake")
    ):
        assert "duckdb" not in roots(path)


@pytest.mark.parametrize("path", [p for p in SOURCES if room(p) == "loaders"], ids=place)
def test_duckdb_is_opened_in_few_places(path):
    assert "duckdb" not in roots(path) or place(path) in OPENS_DUCKDB


@pytest.mark.parametrize("path", [p for p in SOURCES if room(p) == "ui"], ids=place)
def test_ui_takes_only_the_shared_ground_from_the_loaders(path):
    used = {name for name in imports(path) if re.fullmatch(r"loaders\.\w+", name)}
    assert used <= FROM_LOADERS


@pytest.mark.parametrize("path", sorted((ROOT / "pages").glob("*.py")), ids=place)
def test_pages_are_short_and_hold_no_sql(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 40
    assert "SELECT" not in text


@pytest.mark.parametrize("path", SOURCES, ids=place)
def test_no_vietnamese_phrase_in_code(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    phrases = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
        and any(is_syllable(word) for word in re.findall(r"[^\W\d_]+", node.value))
    ]
    assert phrases == []


def is_syllable(word: str) -> bool:
    """A Vietnamese syllable, told from the alphabets that regular expressions list."""
    plain = fold(word)
    return (
        2 <= len(word) <= 7 and bool(VIETNAMESE.search(word)) and bool(set(plain) & set("aeiouy"))
    )


def test_languages_have_the_same_keys_and_blanks():
    first, *others = (words(language) for language in LANGUAGES)
    for other in others:
        assert first.keys() == other.keys()
        for key, sentence in first.items():
            assert blanks(sentence) == blanks(other[key]), key


def blanks(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))


def test_every_fixed_key_that_the_code_asks_for_is_declared():
    declared = words("vi")
    for path in SOURCES:
        if room(path) != "ui":
            continue
        for key in re.findall(
            r'words\(\s*"([a-z_]+\.[a-zA-Z_.]+)"', path.read_text(encoding="utf-8")
        ):
            assert key in declared, f"{place(path)} asks for {key}"


def test_every_text_key_is_used_by_some_code():
    """A key is used when the code spells it, or makes it from its group and a value of the data."""
    spelled, groups, made = set(), set(), []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                spelled.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                made.append(pattern_of(node))
            elif isinstance(node, ast.Call) and called(node) in {"code", "choice", "Switch"}:
                groups |= {a.value for a in node.args if isinstance(a, ast.Constant)}
    unused = [
        key
        for key in words("vi")
        if key not in spelled
        and key.rpartition(".")[0] not in groups
        and not any(re.fullmatch(pattern, key) for pattern in made)
    ]
    assert unused == []


def called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def pattern_of(made: ast.JoinedStr) -> str:
    """What the keys of an f-string look like; one of blanks alone says nothing about a key."""
    parts = [str(p.value) if isinstance(p, ast.Constant) else None for p in made.values]
    if not any(part and re.search("[a-z]", part) for part in parts):
        return "(?!)"
    return "".join(r"[\w %-]+" if part is None else re.escape(part) for part in parts)
