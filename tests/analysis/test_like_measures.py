"""Like measures: what the return calls alike, never what only sounds so; and never one figure out of two."""

from __future__ import annotations

from dataclasses import replace

from lineofsight.analysis.like_measures import find_likes, not_the_same, tell_like, with_likes
from lineofsight.analysis.nearly_same import with_like_owners
from lineofsight.analysis.unknowns import unknown_of_level
from tests.analysis.challenge_builders import comparison, indicator, judged_indicator

_COMPARED = judged_indicator(
    replace(indicator("caseload"), plain_title="Cases each worker holds", national_code="AvgCase", is_national=True),
    comparison=comparison("17", "15"),
)
assert _COMPARED.latest is not None
NATIONAL = replace(
    _COMPARED, latest=replace(_COMPARED.latest, source=replace(_COMPARED.latest.source, is_published=True))
)
LOCAL = judged_indicator(replace(indicator("teams"), plain_title="Cases each worker holds", national_code="AvgCase"))


def test_a_local_measure_leads_to_the_one_that_its_return_names() -> None:
    """By the Department's name for it; its own figure stays as it is."""
    found = with_likes((LOCAL, NATIONAL), find_likes((LOCAL, NATIONAL)))
    like = found[0].like
    assert like is not None
    assert (like.ind_id, like.plain_title) == ("caseload", "Cases each worker holds")
    assert NATIONAL.latest is not None
    assert like.latest is NATIONAL.latest
    beside = "17.0 (March 2017), the neighbours' median 15.0"
    assert like.beside == beside
    told = f"“Cases each worker holds” (DfE), it is {beside}"
    assert tell_like(like) == told
    assert not_the_same(like) == f"Not the same measure as “Cases each worker holds” (DfE): {beside}."
    alone = replace(like, beside="")
    assert tell_like(alone) == "“Cases each worker holds” (DfE), it is held"
    assert not_the_same(alone) == "Not the same measure as “Cases each worker holds” (DfE)."
    assert replace(found[0], like=None) == LOCAL
    assert found[1] == NATIONAL
    assert unknown_of_level(found[0]) == (
        f"How others do is not known: no other council's figure is held for it. For a like measure, {told}.",
    )


def test_the_same_words_do_not_make_a_measure_alike() -> None:
    """Nor does a code that nobody with others beside it has, nor one that is empty."""
    unnamed = replace(LOCAL, indicator=replace(LOCAL.indicator, national_code=""))
    alone = replace(NATIONAL, comparison=None)
    bare = replace(NATIONAL, indicator=replace(NATIONAL.indicator, national_code=""))
    for others in ((unnamed, NATIONAL), (LOCAL, alone), (unnamed, bare)):
        assert find_likes(others) == {}
    assert unknown_of_level(unnamed) == ("How others do is not known: no other council's figure is held for it.",)


def test_what_has_others_beside_it_needs_no_other_measure() -> None:
    """Its own comparison is the one to read."""
    compared = replace(LOCAL, comparison=comparison("20", "15"))
    assert find_likes((compared, NATIONAL)) == {}


def test_of_a_published_figure_who_owns_a_like_measure_is_told_also_where_that_is_of_another_portfolio() -> None:
    """With whose owner it is; the council's own figure, and one that has an owner, need no other."""
    own = replace(LOCAL, indicator=replace(LOCAL.indicator, owner="Head of Care"))
    asked = "Head of Care, owner of the council's own like measure “Cases each worker holds”"
    (found,) = with_like_owners((NATIONAL,), (own, NATIONAL))
    assert found == replace(NATIONAL, like_owner=asked)
    owned = replace(NATIONAL, indicator=replace(NATIONAL.indicator, owner="Head of Data"))
    for one, among in ((NATIONAL, (LOCAL, NATIONAL)), (owned, (own, owned)), (LOCAL, (LOCAL, owned))):
        assert with_like_owners((one,), among) == (one,)
