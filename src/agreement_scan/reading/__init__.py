"""Reading: a file becomes a `Document` whose text never changes again."""
