"""What a document says: its profile, dimensions, stakeholders and their roles, people, statements."""
