"""Which partners a question can name: those of the health service, by the names that plans give them.

A plan names its partners as people write them and keeps no kind beside them, so a name must say it. One that does not
("Oxleas", "All partners") is not taken for the health service: a question that names it would rest on somebody else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

HEALTH: Final = "health"
NOT_HEALTH: Final = "not_health"
PARTNER_WORDS: Final = (HEALTH, NOT_HEALTH)
"""The partners by which a trigger may be limited."""

_HEALTH: Final = re.compile(
    r"\b(?:health\w*|NHS\w*|clinical commissioning groups?|CCGs?|integrated care (?:boards?|systems?|partnerships?)"
    r"|IC[BS]s?|CAMHS|CYPMHS|hospitals?|GPs?|general practi(?:ce|tioner)s?|midwi(?:fe|ves|fery)|paediatric\w*)\b",
    re.IGNORECASE,
)
_THE_COUNCILS_OWN: Final = re.compile(
    r"\b(?:health and well-?being (?:boards?|partnerships?)|(?:public|environmental) health|health and safety"
    r"|health (?:scrutiny|overview)\b.*)",
    re.IGNORECASE,
)
"""What has health in its name and is the council's: public health since the Health and Social Care Act 2012, s. 12."""


def is_of_health_service(partner: str) -> bool:
    """Whether the name says that a partner is of the health service."""
    return _HEALTH.search(_THE_COUNCILS_OWN.sub(" ", partner.replace("&", "and"))) is not None


_IS_OF: Final[Mapping[str, bool]] = {HEALTH: True, NOT_HEALTH: False}


def is_meant(partner: str, word: str) -> bool:
    """Whether a trigger with one of ``PARTNER_WORDS`` means the partner; one with "" means every partner."""
    return not word or is_of_health_service(partner) is _IS_OF[word]
