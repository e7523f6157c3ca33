"""`lineofsight questions`: what the evidence calls on members to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.opened_copy import opened_copy
from lineofsight.cli.output import write_json

if TYPE_CHECKING:
    from datetime import date

_AUDIENCES = ("all_members", "portfolio_holder", "scrutiny", "corporate_parent", "chair")


@click.command(epilog="Example: lineofsight questions --for scrutiny --most 5")
@click.option("--for", "audience", type=click.Choice(_AUDIENCES), help="Who asks. Default: everybody.")
@click.option("--most", type=click.IntRange(1), default=10, show_default=True, help="No more than so many.")
@click.option("--as-at", type=DAY, help="The day of the evidence. Default: the newest return's.")
@click.option("--json", "as_json", is_flag=True, help="Write a list of objects.")
@click.pass_context
def questions(context: click.Context, *, audience: str | None, most: int, as_at: date | None, as_json: bool) -> None:
    """List the questions that the evidence calls for, each with why and what a good answer sounds like."""
    from lineofsight.domain.questions import QuestionAudience
    from lineofsight.workspace.questioning import question_row, questions_called_for

    with opened_copy(context.obj) as library:
        chosen = questions_called_for(
            library,
            as_at,
            audience=QuestionAudience(audience) if audience else None,
            most=most,
        )
    if as_json:
        write_json([question_row(one) for one in chosen])
        return
    for number, one in enumerate(chosen, 1):
        click.secho(f"{number}. {one.question.text}", bold=True)
        if one.whom_to_ask:
            click.echo(f"   Ask: {one.whom_to_ask}")
        click.echo(f"   Why: {one.why}")
        click.echo(f"   Then ask: {one.question.follow_up}")
        click.echo(f"   A good answer: {one.question.good_answer_sounds_like}")
        click.echo(f"   Warning signs: {'; '.join(one.question.warning_signs)}")
