"""Rows put together by column: what many rows share is looked up once and copied, not joined.

SQL counts by number; the texts of a plan or an agency then follow by its place. A row an agency
and plan of the whole country is put together so in a third of the time that joining and sorting
the texts takes.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Numbers = npt.NDArray[Any]
_MANY = 200_000


def places(numbers: pa.ChunkedArray, among: pa.ChunkedArray) -> Numbers:
    """Where each number stands ``among`` others, each of which is there once; -1: nowhere.

    In a lake the ids are the numbers (:mod:`loaders.derived`), so they may be texts.
    """
    if not pa.types.is_integer(among.type):
        found = pc.fill_null(pc.index_in(numbers, value_set=among), -1)
        return np.asarray(found.to_numpy())
    known = among.to_numpy()
    if not len(known):
        return np.full(len(numbers), -1)
    looked_up = np.full(int(known.max()) + 1, -1)
    looked_up[known] = np.arange(len(known))
    return np.asarray(looked_up[numbers.to_numpy()])


def taken(column: pa.ChunkedArray, at: Numbers) -> pa.Array:
    """The values at some places, in that order.

    Many come from the system's allocator: Arrow's own would keep their memory for itself once the
    answer is dropped.
    """
    pool = pa.system_memory_pool() if len(at) > _MANY else None
    return pc.take(column.combine_chunks(), pa.array(at), memory_pool=pool)


def parts_of(some: Numbers, all_: Numbers) -> pa.Array:
    """The share of each in its whole, null where the whole is nothing."""
    shares = np.divide(some, all_, out=np.zeros(len(some)), where=all_ > 0)
    return pa.array(shares, mask=all_ == 0)


def parted(starts: Numbers, values: Numbers, at: Numbers) -> tuple[pa.Array, Numbers]:
    """Some rows' lists of values: where each begins, and the values of all one after another.

    The list of row ``i`` is ``values[starts[i]:starts[i + 1]]``.
    """
    lengths = starts[at + 1] - starts[at]
    offsets = np.concatenate(([0], np.cumsum(lengths)))
    places_in = np.arange(offsets[-1]) + np.repeat(starts[at] - offsets[:-1], lengths)
    return pa.array(offsets, pa.int32()), values[places_in]
