"""The accessibility statement tells what the last automatic run found, and that nobody has tested by hand."""

from portal_stub.statement import read_run
from tests.browser.record_accessibility import EDITORS, MEMBERS, public_pages


async def test_the_statement_tells_the_last_run_and_claims_no_more(visitor):
    run, page = read_run(), await visitor.opens("/accessibilite")
    assert "non établi" in page.text
    assert f"{len(run.pages)} pages ont été contrôlées avec axe-core {run.axe}" in page.text
    assert "0 erreur." in page.text
    assert "Non réalisés, ni par un auditeur ni avec un lecteur d’écran." in page.text


def test_the_last_run_found_nothing_and_looked_at_every_page_that_there_is():
    run = read_run()
    assert run.faults == 0
    assert set(run.pages) == {
        *public_pages(),
        *(f"{path} (membre)" for path in MEMBERS),
        *(f"{path} (équipe)" for path in EDITORS),
    }
