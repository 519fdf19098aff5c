"""/documents: what a member downloads. Certificates and statements for all, the third-party card for holders.

Each is a PDF made when it is asked for, from what the portal knows of her; none shows an amount. The list is the same
for all members: what is for holders of the complementary contract alone is shown locked to the others, with why.
"""

from collections.abc import Callable, Sequence
from datetime import date

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from portal_stub.app_keys import BRAND, CONFIG, PUBLISHED
from portal_stub.brand import Brand
from portal_stub.downloads import download
from portal_stub.forms import visit_of
from portal_stub.member import Member
from portal_stub.pdf import Document
from portal_stub.presenting import show
from portal_stub.rendering import PARIS, french_date
from portal_stub.sessions import NoContract, require_member
from portal_stub.store.database import now

CARD = "carte-de-tiers-payant"
_STATEMENTS = 4
_QUARTERS = ("1er", "2e", "3e", "4e")


class Offered(BaseModel):
    """A document of the list. `slug` names it in its address and its file."""

    model_config = ConfigDict(frozen=True)

    slug: str
    title: str
    told: str
    day: date
    contract: bool = False


def offered_on(today: date) -> Sequence[Offered]:
    """What there is on that day, the newest first."""
    year = today.year
    certificates = [
        Offered(
            slug=f"{CARD}-{year}",
            title=f"Carte de tiers payant {year}",
            told="Réservée aux titulaires du contrat complémentaire.",
            day=date(year, 1, 1),
            contract=True,
        ),
        Offered(
            slug=f"attestation-adhesion-{year}",
            title=f"Attestation d’adhésion {year}",
            told="Elle dit que vous êtes adhérent ou bénéficiaire.",
            day=date(year, 1, 1),
        ),
    ]
    return [*_statements(today), *certificates]


def _statements(today: date) -> Sequence[Offered]:
    """A statement for each quarter that is over, the last four."""
    found = []
    year, quarter = today.year, (today.month - 1) // 3  # the last that is over; 0: last year's fourth
    for _ in range(_STATEMENTS):
        year, quarter = (year, quarter) if quarter else (year - 1, 4)
        ended = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
        found.append(
            Offered(
                slug=f"releve-{year}-t{quarter}",
                title=f"Relevé de situation, {_QUARTERS[quarter - 1]}\u00a0trimestre {year}",
                told="Vos informations telles que la mutuelle les connaît, sans montant.",
                day=ended,
            )
        )
        quarter -= 1
    return found


async def documents_page(request: web.Request) -> web.Response:
    """GET /documents: what it offers, for a visitor; the list, for a member."""
    if visit_of(request).member is None:
        return show(request, "documents.html", slug="documents")
    await require_member(request)
    offered = offered_on(_today())
    return show(request, "documents-membre.html", slug="documents", documents=offered, card=CARD)


async def document(request: web.Request) -> web.Response:
    """GET /documents/{slug}.pdf. Raises `NoContract` for what is for holders."""
    member = await require_member(request)
    wanted = next((one for one in offered_on(_today()) if one.slug == request.match_info["slug"]), None)
    if wanted is None:
        raise web.HTTPNotFound
    if wanted.contract and not member.contract:
        raise NoContract
    made = _made(wanted, member, request.app[BRAND], request.app[CONFIG].public_url)
    return download(made, "application/pdf", f"{wanted.slug}.pdf")


async def terms_document(request: web.Request) -> web.Response:
    """GET /cgu/{version}.pdf: one version of the terms, to keep."""
    versions = request.app[PUBLISHED]["cgu"]
    wanted = int(request.match_info["version"])
    terms = next((one for one in versions if one.version == wanted), None)
    if terms is None:
        raise web.HTTPNotFound
    title = f"{terms.title}, version {terms.version}"
    page = Document(title, made_at=now(), author=request.app[BRAND].publisher.name)
    page.heading(title)
    page.paragraph(f"En date du {french_date(terms.date)}.")
    for section in terms.sections:
        page.heading(section.title, 2)
        for line in section.lines[1:]:
            page.paragraph(line)
    return download(page.to_bytes(), "application/pdf", f"cgu-version-{terms.version}.pdf")


def _today() -> date:
    return now().astimezone(PARIS).date()


def _made(wanted: Offered, member: Member, brand: Brand, portal: str) -> bytes:
    page = Document(wanted.title, made_at=now(), author=brand.insurer.name)
    page.paragraph(f"{brand.insurer.name}\n{brand.controller.address}", small=True)
    page.rule()
    page.heading(wanted.title)
    body: Callable[[Document, Member, Brand, Offered], None] = _certificate
    if wanted.contract:
        body = _card
    elif wanted.slug.startswith("releve"):
        body = _statement
    body(page, member, brand, wanted)
    page.rule()
    page.paragraph(f"Document produit le {french_date(_today())} par le portail {portal}.", small=True)
    page.paragraph(
        f"{brand.insurer.name} et ses contrats sont fictifs\u00a0: ce document n’a pas de valeur.", small=True
    )
    return page.to_bytes()


def _person(page: Document, member: Member) -> None:
    page.fact("Nom et prénom", f"{member.last_name} {member.first_name}")
    page.fact("Date de naissance", french_date(member.born))
    page.fact("Numéro d’adhérent", member.member_number)


def _card(page: Document, member: Member, brand: Brand, wanted: Offered) -> None:
    _person(page, member)
    page.fact(
        "Valable", f"du {french_date(date(wanted.day.year, 1, 1))} au {french_date(date(wanted.day.year, 12, 31))}"
    )
    page.heading("À présenter au professionnel de santé", 2)
    page.paragraph(
        "Le titulaire bénéficie du tiers payant chez les professionnels qui le pratiquent, dans les limites de son"
        " contrat complémentaire."
    )
    page.fact("Aide aux professionnels", f"{brand.contacts.phone}, {brand.contacts.hours}")


def _certificate(page: Document, member: Member, brand: Brand, wanted: Offered) -> None:
    page.paragraph(f"{brand.insurer.name} atteste que la personne ci-dessous est adhérente ou bénéficiaire.")
    _person(page, member)
    page.fact("Contrat complémentaire", "oui" if member.contract else "non")
    page.fact("Année", str(wanted.day.year))


def _statement(page: Document, member: Member, brand: Brand, wanted: Offered) -> None:
    page.paragraph(f"Vos informations, telles que {brand.insurer.name} les connaît.")
    _person(page, member)
    page.fact("Adresse e-mail", member.email)
    page.fact("Contrat complémentaire", "oui" if member.contract else "non")
    page.fact("Situation au", french_date(wanted.day))
    page.paragraph("Une erreur ? Corrigez-la dans Mon compte, ou écrivez-nous.".replace(" ?", "\u00a0?"))


ROUTES = [
    web.get("/documents", documents_page, name="documents"),
    web.get("/documents/{slug}.pdf", document),
    web.get(r"/cgu/{version:\d{1,4}}.pdf", terms_document),
]
