"""Reading the vocabulary files: every Vietnamese phrase a rule needs lives in one of them."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from loaders.errors import ReferenceFileError
from loaders.paths import VOCABULARY


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """One vocabulary file as plain data; raises :class:`ReferenceFileError` when it is wrong."""
    path = VOCABULARY / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ReferenceFileError(
            f"data/vocabulary/{name}.toml: {error}. Mend or restore the file.",
            key="reference_file",
            file=f"{name}.toml",
        ) from error
