"""Many files: which they are, and worker processes that read them."""
