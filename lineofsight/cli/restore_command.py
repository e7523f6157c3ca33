"""`lineofsight restore`: the newest backup in the place of a damaged or missing register."""

from __future__ import annotations

import click

from lineofsight.cli.first_page import keep_first_page


@click.command(epilog="Example: lineofsight restore")
@click.pass_context
def restore(context: click.Context) -> None:
    """Put the newest sound backup of the council's copy in the place of a damaged or missing one.

    A sound copy is left as it is; a damaged one is set aside, never thrown away.
    """
    from lineofsight.workspace.restoring import restore_register

    for sentence in restore_register(context.obj):
        click.echo(sentence)
    # Last, for the person has read by now what was done.
    keep_first_page(context.obj)
