"""`python -m agreement_scan`."""

from agreement_scan.cli import main

main()
