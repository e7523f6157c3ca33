"""The command line: one command a subject, each with help and an example."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import lineofsight
from lineofsight.cli.compare_command import compare
from lineofsight.cli.governance_command import governance
from lineofsight.cli.import_command import import_files
from lineofsight.cli.map_command import map_tracker
from lineofsight.cli.movement_command import movement
from lineofsight.cli.note_command import note
from lineofsight.cli.pack_command import pack
from lineofsight.cli.questions_command import questions
from lineofsight.cli.report_command import report
from lineofsight.cli.restore_command import restore
from lineofsight.cli.show_command import show
from lineofsight.cli.template_command import template
from lineofsight.cli.trace_command import trace
from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE = 0
MISUSED = 2
FAILED = 4

_EPILOG = """\b
Exit codes:
  0  done
  1  something was refused; the findings say what and why
  2  the call could not be understood
  3  the window needs a display and there is none
  4  an error that a sentence on standard error explains
"""


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="LINEOFSIGHT_DATA",
    help="The folder where the copy is kept. Default: the platform's own. Without a copy the example council is shown.",
)
@click.version_option(lineofsight.__version__, prog_name="lineofsight")
@click.pass_context
def commands(context: click.Context, folder: Path | None) -> None:
    """See whether children's services are getting better: the plan, the figures, and who answers for them.

    Without a command the window opens.
    """
    context.obj = folder


for command in (
    import_files,
    map_tracker,
    template,
    show,
    compare,
    movement,
    report,
    pack,
    trace,
    governance,
    questions,
    note,
    restore,
):
    commands.add_command(command)


def run_command(arguments: Sequence[str]) -> int:
    """Run a command; errors meant for the person go to standard error as sentences.

    Returns:
        The exit status, as ``lineofsight --help`` lists them.
    """
    try:
        status = commands.main(list(arguments), prog_name="lineofsight", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as shown:
        shown.show()
        return MISUSED
    except click.ClickException as misuse:
        misuse.show()
        return MISUSED
    except click.Abort:
        click.echo("Stopped. Nothing was kept.", err=True)
        return FAILED
    except LineOfSightError as error:
        click.echo(str(error), err=True)
        return FAILED
    except SystemExit:
        # Click's answer when the reader of our output has gone, as with `| head`: nothing was refused.
        return DONE
    return status if isinstance(status, int) else DONE
