"""Documents to download: right type, right name, readable; the card for holders alone, who else is told why."""

import re

import pytest

from tests.portal_stub.conftest import INES


def shown_in(pdf: bytes) -> str:
    """The text of a PDF of ours, in the order in which it is drawn."""
    drawn = re.findall(rb"\((.*?)(?<!\\)\) Tj", pdf)
    return "\n".join(line.decode("cp1252") for line in drawn).replace(r"\(", "(").replace(r"\)", ")")


async def links_of(visitor) -> list[str]:
    return [link for link in (await visitor.opens("/documents")).links if link.endswith(".pdf")]


async def test_a_visitor_reads_what_there_is_and_a_file_sends_her_to_sign_in(visitor):
    assert "Les documents sont réservés aux membres." in (await visitor.opens("/documents")).text
    away = await visitor.opens("/documents/carte-de-tiers-payant-2026.pdf")
    assert away.status == 303
    assert away.headers["Location"].startswith("/connexion?next=")


async def test_every_document_of_the_list_is_a_pdf_of_that_name_with_her_data(member):
    links = await links_of(member)
    assert len(links) == 6
    for link in links:
        answer = await member.client.get(link)
        pdf = await answer.read()
        assert (answer.status, answer.content_type) == (200, "application/pdf")
        assert f'filename="{link.rpartition("/")[2]}"' in answer.headers["Content-Disposition"]
        assert "no-store" in answer.headers["Cache-Control"]
        text = shown_in(pdf)
        assert "Tilleul Camille" in text
        assert "AUB100001" in text
        assert "31\u00a0décembre\u00a01980" in text
        assert "fictifs" in text


async def test_a_pdf_is_whole_in_french_and_tagged_for_screen_readers(member):
    pdf = await (await member.client.get((await links_of(member))[-1])).read()
    start = int(re.findall(rb"startxref\n(\d+)", pdf)[0])
    table = pdf[start:].split(b"\n")
    count = int(table[1].split()[1])
    for number, line in enumerate(table[3 : 2 + count], start=1):
        assert pdf[int(line[:10]) :].startswith(f"{number} 0 obj".encode())
    assert b"/Lang (fr-FR)" in pdf
    assert b"/MarkInfo <</Marked true>>" in pdf
    marks = len(re.findall(rb"<</MCID \d+>> BDC", pdf))
    assert marks == pdf.count(b"/S /P ") + pdf.count(b"/S /H1 ") + pdf.count(b"/S /H2 ") > 5
    assert pdf.count(b"BDC") + pdf.count(b"BMC") == len(re.findall(rb"\bEMC\b", pdf))


async def test_the_card_is_locked_for_who_has_no_contract_and_says_why(visitor):
    await visitor.becomes_a_member(**INES)
    page = await visitor.opens("/documents")
    assert "Verrouillé\u00a0: contrat complémentaire non trouvé" in page.text
    links = [link for link in page.links if link.endswith(".pdf")]
    assert [link for link in links if "carte" in link] == []
    assert len(links) == 5
    card = next(iter(links)).replace(links[0].rpartition("/")[2], f"carte-de-tiers-payant-{year_in(page)}.pdf")
    refused = await visitor.opens(card)
    assert refused.status == 403
    assert "réservée aux membres qui ont un contrat complémentaire" in refused.text


def year_in(page) -> str:
    return re.search(r"Carte de tiers payant (\d{4})", page.text)[1]


@pytest.mark.parametrize("name", ["releve-1999-t1.pdf", "rien.pdf", "../secret.pdf"])
async def test_what_is_not_in_the_list_is_not_made(member, name):
    assert (await member.client.get(f"/documents/{name}")).status == 404


async def test_each_version_of_the_terms_can_be_kept_as_a_pdf(visitor):
    for version in (1, 2):
        page = await visitor.opens(f"/cgu/{version}")
        link = next(link for link in page.links if link.endswith(".pdf"))
        answer = await visitor.client.get(link)
        text = shown_in(await answer.read())
        assert f"version {version}" in text
        assert "Article 10 – Droit applicable et litiges" in text
    assert (await visitor.client.get("/cgu/9.pdf")).status == 404
