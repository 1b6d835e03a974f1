"""Each thing once: which documents, names and events are the same (codebook, section 5)."""
