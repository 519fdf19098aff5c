"""The agents' console, `/console/…`: server-rendered pages that work without JavaScript (docs/console.md).

Every page goes through `visits.page`: session, role, form seal, errors as French pages, security headers.
"""

from webhooks.console import (
    acts,
    certificates,
    conversations,
    elsewhere,
    figures,
    journal,
    ledger,
    masking,
    proposing,
    questions,
    sending,
    signing_in,
    static_files,
    talks,
    trying,
)

ROUTES = [
    *signing_in.ROUTES,
    *conversations.ROUTES,
    *talks.ROUTES,
    *acts.ROUTES,
    *masking.ROUTES,
    *questions.ROUTES,
    *proposing.ROUTES,
    *trying.ROUTES,
    *figures.ROUTES,
    *journal.ROUTES,
    *sending.ROUTES,
    *ledger.ROUTES,
    *certificates.ROUTES,
    *static_files.ROUTES,
    *elsewhere.ROUTES,  # last: it answers what nobody else does
]
