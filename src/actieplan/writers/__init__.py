"""Writers draw a document, or a part of it, in one format. They know the document tree and no builder."""
