"""The editions of one figure fall into their places in whatever order they arrive."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.store.editions import Given, Run, is_same_text, says_nothing_new, with_edition

if TYPE_CHECKING:
    from lineofsight.store.returns import EditionOrder


def _runs_after(figures: dict[int, str], arrival: list[int]) -> tuple[Run, ...]:
    order: EditionOrder = {}
    runs: tuple[Run, ...] = ()
    for edition in arrival:
        order[edition] = (str(edition), "", edition)
        new = Run(edition, edition, 1, Given(figures[edition], None, None))
        runs = with_edition(runs, new, order) if runs else (new,)
    return runs


def _shown(runs: tuple[Run, ...], edition: int) -> str:
    """Return the figure of the newest run that had begun by an edition."""
    return [run.given.figure for run in runs if run.return_id <= edition][-1]


def _number(figure: str) -> str | None:
    return figure if figure.isdigit() else None


_DASHED = st.dictionaries(st.integers(1, 6), st.sampled_from(["-", "c", "7", "8"]), min_size=1)
_EDITIONS = st.dictionaries(st.integers(1, 9), st.sampled_from("abc"), min_size=1)


@given(_EDITIONS.flatmap(lambda figures: st.tuples(st.just(figures), st.permutations(sorted(figures)))))
def test_every_edition_can_be_read_again(made: tuple[dict[int, str], list[int]]) -> None:
    """Whatever the order of arrival, each edition shows the figure it gave, and the newest is the newest's."""
    figures, arrival = made
    runs = _runs_after(figures, arrival)
    assert {edition: _shown(runs, edition) for edition in figures} == figures
    assert runs[-1].given.figure == figures[max(figures)]
    assert all(one.last_return_id < other.return_id for one, other in pairwise(runs))


@given(_DASHED.flatmap(lambda figures: st.tuples(st.just(figures), st.permutations(sorted(figures)))))
def test_what_is_shown_does_not_hang_on_the_order_of_arrival(made: tuple[dict[int, str], list[int]]) -> None:
    """Numbers are the same in any order of arrival; where there is none, there is none in any."""
    figures, arrival = made
    late, in_order = _runs_after(figures, arrival), _runs_after(figures, sorted(figures))
    assert [_number(_shown(late, edition)) for edition in figures] == [
        _number(_shown(in_order, edition)) for edition in figures
    ]


@given(_EDITIONS)
def test_the_same_figure_is_kept_once(figures: dict[int, str]) -> None:
    """Editions that arrive in order are kept only where the figure changed."""
    values = [figures[edition] for edition in sorted(figures)]
    changes = 1 + sum(one != other for one, other in pairwise(values))
    assert len(_runs_after(figures, sorted(figures))) == changes


def test_an_edition_between_two_of_one_figure_parts_their_run() -> None:
    """22 in 2014 and 2016 and 21 in 2015 are three runs, although 2015 came last."""
    runs = _runs_after({2014: "22", 2015: "21", 2016: "22"}, [2014, 2016, 2015])
    assert [(run.return_id, run.last_return_id, run.given.figure) for run in runs] == [
        (2014, 2014, "22"),
        (2015, 2015, "21"),
        (2016, 2016, "22"),
    ]


def test_figures_are_compared_as_numbers_and_symbols_as_symbols() -> None:
    """78 is 78.0, nought is not "low", and "-" is not a number."""
    assert is_same_text("78", "78.0")
    assert is_same_text("c", "c")
    assert not is_same_text("0", "low")
    assert not is_same_text("-", "0")


def test_counts_that_are_left_out_say_nothing_new() -> None:
    """An edition without n and N confirms one with them; one that brings them does not only confirm."""
    with_counts, without = Given("10", "1", "10"), Given("10", None, None)
    assert says_nothing_new(with_counts, without)
    assert not says_nothing_new(without, with_counts)
    assert not says_nothing_new(with_counts, Given("10", "2", "20"))


def test_a_dash_takes_no_reason_away() -> None:
    """A second-hand file that prints a dash where the first said "suppressed" changes nothing; a number it does."""
    assert says_nothing_new(Given("c", None, None), Given("-", None, None))
    assert not says_nothing_new(Given("-", None, None), Given("c", None, None))
    assert not says_nothing_new(Given("7", None, None), Given("-", None, None))


def test_a_bare_nought_is_no_revision_of_nearly_nought() -> None:
    """A tool that prints 0 where the release said "low" changes nothing; a nought with its counts does."""
    assert says_nothing_new(Given("low", None, None), Given("0", None, None))
    assert says_nothing_new(Given("k", None, None), Given("0.0", None, None))
    assert not says_nothing_new(Given("low", None, None), Given("0", "0", "120"))
    assert not says_nothing_new(Given("c", None, None), Given("0", None, None))
