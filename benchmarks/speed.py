"""The whole scan against pdfplumber's text extraction alone, on the same PDF files, in turn, in one run.

    .venv/bin/python benchmarks/speed.py FOLDER [--rounds N] [--jobs N] [--peer-jobs N]

Prints seconds and pages per second of each round, the median ratio with its range, and the peak memory of a scan.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pdfplumber


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2, help="worker processes of the scan")
    parser.add_argument("--peer-jobs", type=int, default=1, help="processes that share the files for pdfplumber")
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("*.pdf"))
    print(f"{platform.python_implementation()} {platform.python_version()}, {len(files)} PDF files")
    print(f"scan: {arguments.jobs} workers, pdfplumber: {arguments.peer_jobs} processes")
    ratios = []
    for number in range(1, arguments.rounds + 1):
        ours, pages = timed_scan(arguments.folder, arguments.jobs)
        theirs = timed_pdfplumber(files, arguments.peer_jobs)
        ratios.append(theirs / ours)
        speeds = f"scan {ours:.1f} s ({pages / ours:.0f} pages/s), pdfplumber {theirs:.1f} s"
        print(f"round {number}: {speeds}, {ratios[-1]:.1f}x")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"scan is {statistics.median(ratios):.1f} times faster ({min(ratios):.1f} to {max(ratios):.1f}); peak {peak} MB"
    )


def timed_scan(folder: Path, jobs: int) -> tuple[float, int]:
    """Seconds of the whole command, start of Python included, and the pages that it read."""
    call = [sys.executable, "-m", "agreement_scan", "scan", str(folder), "--format", "json", "--jobs", str(jobs), "-q"]
    start = time.perf_counter()
    done = subprocess.run(call, stdout=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"the scan ended with {done.returncode}")
    return seconds, sum(document["pages"] or 0 for document in json.loads(done.stdout)["documents"])


def timed_pdfplumber(files: list[Path], jobs: int) -> float:
    """Seconds of `extract_text` over all pages, each page closed, split over `jobs` processes."""
    start = time.perf_counter()
    parts = [files[n::jobs] for n in range(jobs)]
    processes = [
        subprocess.Popen([sys.executable, __file__, "--extract", *map(str, part)], stdout=subprocess.DEVNULL)
        for part in parts
    ]
    if any(process.wait() for process in processes):
        sys.exit("pdfplumber failed")
    return time.perf_counter() - start


def extract(paths: list[str]) -> None:
    for path in paths:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--extract"]:
        extract(sys.argv[2:])
    else:
        main()
