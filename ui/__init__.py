"""How answers look: the page frame, filters, charts, tables and words."""
