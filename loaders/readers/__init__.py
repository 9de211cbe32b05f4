"""One module a document format: bytes in, a :class:`loaders.document.Document` out."""
