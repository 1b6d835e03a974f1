"""agreement-scan: reads cooperation agreements and counts what they say, each count with its evidence."""
