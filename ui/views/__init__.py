"""One module a page: what the page shows, in the order it shows it."""
