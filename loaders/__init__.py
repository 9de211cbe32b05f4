"""From plan documents to records, and from records to the database."""
