"""One redactor for all, as the service has, and repeatable properties."""

import pytest
from hypothesis import HealthCheck, settings

from bot.redaction.redactor import Redactor

settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def redactor():
    return Redactor(("01 99 00 12 34", "aide@aubepine.example"))
