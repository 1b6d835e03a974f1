"""The command line: the only module that prints or exits. Data to standard output, all else to standard error.

Everything heavy is imported inside the commands, so that `--help` and usage errors answer at once.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from agreement_scan import __version__
from agreement_scan.errors import AgreementScanError, CodebookError, UsageError

if TYPE_CHECKING:
    from agreement_scan.codebook import Codebook
    from agreement_scan.model import Result

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("text", "json")
EXIT_CODES = """\b
Exit codes: 0 all documents read; 1 done, but some failed or were read in part;
2 usage; 3 nothing could be read; 4 codebook or configuration error;
5 workspace error; 130 interrupted."""


def main() -> None:
    """Entry point: turns errors into a message on standard error and the exit code of the contract."""
    try:
        sys.exit(commands.main(prog_name="agreement-scan", standalone_mode=False) or 0)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except AgreementScanError as error:
        click.echo(f"agreement-scan: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of our output (`head`) has seen enough. Python would complain once more while it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


@click.group(epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="agreement-scan")
def commands() -> None:
    """Reads cooperation agreements on trafficking in persons and smuggling of migrants and the documents around them,
    and counts into seven indicators how far they reflect human rights, gender equality and child protection.
    Every number comes with its evidence: document, page, quote, reason."""


def common_options(command: F) -> F:
    """Options that several commands share."""
    for option in (
        click.option("--lexicons", type=click.Path(path_type=Path), metavar="DIR", help="Use the lexicons in DIR."),
        click.option("--verbose", "-v", is_flag=True, help="Say more."),
        click.option("--quiet", "-q", is_flag=True, help="No progress, no hints."),
    ):
        command = option(command)
    return command


@commands.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="Output format. [default: text]")
@click.option("--output", "-o", metavar="FILE|DIR", help="Where to write; - is standard output.")
@click.option("--period", metavar="START/END", help="Count only what is dated inside, e.g. 2024-01-01/2024-12-31.")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Read an agreement-scan.toml.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Worker processes. [default: processors]")
@click.option("--password", "passwords", multiple=True, metavar="TEXT", help="Try this password. Repeatable.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=300,
    show_default=True,
    metavar="SECONDS",
    help="Give up a document after this time.",
)
@click.option("--keep-text", type=click.Path(path_type=Path), metavar="DIR", help="Write each document's text to DIR.")
@click.option("--names", is_flag=True, help="Do not mask names of persons in quotes.")
@common_options
def scan(
    paths: tuple[str, ...], formats: tuple[str, ...], output: str | None, period: str | None, config: Path | None,
    jobs: int | None, passwords: tuple[str, ...], timeout: float, keep_text: Path | None, names: bool, verbose: bool,
    quiet: bool, lexicons: Path | None,
) -> int:  # fmt: skip
    """Reads files and folders and prints what each document is, which provisions reflect human rights, gender and child
    protection, which stakeholders it names in which roles, and the table of the seven indicators with evidence.

    Reads PDF, DOCX, TXT and Markdown; folders are walked. Keeps no state.
    """
    from agreement_scan.api import scan_paths
    from agreement_scan.config import load_config, parse_period
    from agreement_scan.reading.source import ReadOptions

    targets = _targets(formats or ("text",), output)
    settings = load_config(config) if config else None
    span = parse_period(period) if period else settings.period if settings else None
    with _progress(quiet) as progress:
        result = scan_paths(
            paths,
            codebook=_codebook(lexicons),
            options=ReadOptions(passwords=passwords),
            period=span,
            jobs=jobs,
            seconds=timeout,
            progress=progress,
        )
    text_paths = _keep_text(result, keep_text) if keep_text else {}
    for name, target in targets:
        _write(result, name, target, names=names, verbose=verbose, text_paths=text_paths)
    if not quiet:
        _say_failures(result)
    return _exit_code(result)


@commands.command()
@click.argument("part", required=False, metavar="[PART]")
@common_options
def codebook(part: str | None, lexicons: Path | None, verbose: bool, quiet: bool) -> int:
    """Lists and checks the lexicons: framework, dimensions, roles, stakeholders, document types and the others.

    Without PART: loads and checks all parts, runs the examples that entries carry, and prints the number of entries of
    each part. With PART: prints its entries, one a line, id and meaning divided by a tab. A fault is named with file
    and entry, and ends with exit code 4.
    """
    from agreement_scan.codebook.catalogue import PARTS, entries, load_all

    book = _codebook(lexicons)
    if part is None:
        counts = load_all(book)
        _check_examples(book)
        click.echo("".join(f"{name}\t{count} entries\n" for name, count in counts.items()), nl=False)
        click.echo(f"sha256\t{book.sha256()}")
        return 0
    if part not in PARTS:
        raise click.BadParameter(f"there is no part {part!r}; there are {', '.join(PARTS)}", param_hint="PART")
    click.echo("".join(f"{identity}\t{meaning}\n" for identity, meaning in entries(book, part)), nl=False)
    return 0


def _check_examples(book: Codebook) -> None:
    from agreement_scan.checking import faults

    found = [str(fault) for fault in faults(book)]
    for fault in found:
        click.echo(f"agreement-scan: {fault}", err=True)
    if found:
        raise CodebookError(f"{len(found)} examples do not hold; change the entries or their examples")


def _codebook(directory: Path | None) -> Codebook:
    from agreement_scan.codebook import Codebook, bundled

    return Codebook(directory) if directory else bundled()


def _targets(formats: tuple[str, ...], output: str | None) -> tuple[tuple[str, Path | None], ...]:
    """Where each format goes; `None` is standard output. Checked before any work is done."""
    from agreement_scan.output import make_folder

    unique = tuple(dict.fromkeys(formats))
    if output is None or output == "-":
        if len(unique) > 1:
            raise UsageError("several formats cannot share standard output; name a folder with --output DIR")
        return ((unique[0], None),)
    path = Path(output)
    if path.is_dir() or output.endswith(os.sep) or len(unique) > 1:
        if path.exists() and not path.is_dir():
            raise UsageError(f"{output} is a file; several formats need a folder")
        make_folder(path)
        suffixes = {"text": "txt", "json": "json"}
        return tuple((name, path / f"agreement-scan.{suffixes[name]}") for name in unique)
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent} to write {path.name} into; make it first")
    return ((unique[0], path),)


def _write(
    result: Result, name: str, target: Path | None, *, names: bool, verbose: bool, text_paths: dict[str, str]
) -> None:
    from agreement_scan.output import write_whole
    from agreement_scan.reporting import write_report

    colour = target is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = min(shutil.get_terminal_size().columns, 140) if colour else 100
    text = write_report(result, name, names=names, verbose=verbose, colour=colour, width=width, text_paths=text_paths)
    if target is not None:
        write_whole(target, text)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def _keep_text(result: Result, directory: Path) -> dict[str, str]:
    """Write the texts; returns where each document's text went, by shown path."""
    from agreement_scan.output import make_folder, safe_name, write_whole

    make_folder(directory)
    written: dict[str, str] = {}
    for scanned in result.scans:
        document = scanned.document
        if document.status != "failed":
            name = safe_name(document.path, document.id)
            write_whole(directory / name, document.text)
            written[document.path] = (directory / name).as_posix()
    return written


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on standard error where that is a terminal; else nothing."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Without a refreshing thread: workers are forked while the bar is shown.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total, refresh=True)


def _say_failures(result: Result) -> None:
    for failure in result.failures:
        click.echo(f"agreement-scan: {failure.path}: {failure.stage}: {failure.reason}", err=True)


def _exit_code(result: Result) -> int:
    if not any(scanned.document.status != "failed" for scanned in result.scans):
        if not result.failures:
            click.echo("agreement-scan: no documents there; name files, or a folder that holds some", err=True)
        return 3
    return 1 if result.failures else 0
