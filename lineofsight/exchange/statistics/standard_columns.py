"""The columns of the Department's open data standard that are neither filter nor value.

Source: the Department's open data standards and its data screener.
"""

from __future__ import annotations

TIME_COLUMNS = ("time_period", "time_identifier")
REQUIRED_COLUMNS = (*TIME_COLUMNS, "geographic_level", "country_code", "country_name")

PLACE_COLUMNS = (
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
)
"""The columns by which a place of the levels compared here is known, in the order in which they are read."""

NATIONAL, REGIONAL, LOCAL_AUTHORITY = "National", "Regional", "Local authority"

OTHER_LEVELS = (
    "Local authority district",
    "RSC region",
    "Parliamentary constituency",
    "LSIP area",
    "Local skills improvement plan area",
    "Local enterprise partnership",
    "LEP",
    "English devolved area",
    "Opportunity area",
    "Ward",
    "MAT",
    "Sponsor",
    "School",
    "Provider",
    "Institution",
    "Planning area",
    "Police force area",
)
"""Levels that the standard knows and that are not compared here."""

OTHER_PLACE_COLUMNS = (
    "lad_code",
    "lad_name",
    "rsc_region_lead_name",
    "pcon_code",
    "pcon_name",
    "lsip_code",
    "lsip_name",
    "local_enterprise_partnership_code",
    "local_enterprise_partnership_name",
    "english_devolved_area_code",
    "english_devolved_area_name",
    "opportunity_area_code",
    "opportunity_area_name",
    "ward_code",
    "ward_name",
    "trust_id",
    "trust_name",
    "sponsor_id",
    "sponsor_name",
    "school_urn",
    "school_name",
    "school_estab",
    "school_laestab",
    "provider_ukprn",
    "provider_name",
    "institution_id",
    "institution_name",
    "planning_area_code",
    "planning_area_name",
    "pfa_code",
    "pfa_name",
)

OBSERVATIONAL_COLUMNS = frozenset((*TIME_COLUMNS, *PLACE_COLUMNS, *OTHER_PLACE_COLUMNS))
"""Every column that says when and where."""

MISSPELT_LEVEL, LEVEL = "geographical_level", "geographic_level"
"""The Department's own demonstration file heads the column with the first; the standard is the second."""

UNKNOWN_PLACES = frozenset({"x", "z"})
"""Codes for a place that is not known, or where no code can apply."""
