"""Documents: from a plan to a document tree that knows no file format."""
