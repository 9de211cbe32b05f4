"""What Excel holds, and what a person can still work with: the limits of a workbook."""

from __future__ import annotations

LONGEST_CELL = 32_767  # UTF-16 units of text in a cell
MOST_ROWS = 1_048_576 - 1  # of a sheet, without the headings
MOST_SERIES = 24  # of a chart that can still be read; Excel takes 255
# A file of this many tasks has some 15 MB and opens in seconds; ten times as many take minutes
# and gigabytes on an office computer. Larger selections are offered in parts.
PART_ROWS = 50_000
# From here on a file is made in a process of its own: the server's memory and time stay free.
APART_ROWS = 5_000
