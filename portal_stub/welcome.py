"""What a new member finds in her messages: the insurer's welcome, and for who holds the contract, where her card is.

Written when she first opens the page; threads of known ids, so that each is written once.
"""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from portal_stub.member import Member
from portal_stub.store import correspondence
from portal_stub.store.correspondence import Author

_WELCOME = """Bonjour {name},

Votre espace est ouvert. Vous pouvez nous écrire ici en toute sécurité, avec un document PDF ou JPEG si besoin : la \
réponse arrive au même endroit, et un e-mail vous prévient, sans en dire le contenu.

Vos documents sont dans la rubrique Documents, prêts à imprimer. Vos réglages sont dans Mon compte.

L’équipe d’aide"""
_CARD = """Bonjour {name},

Vous êtes titulaire du contrat complémentaire : votre carte de tiers payant {year} vous attend dans la rubrique \
Documents. Imprimez-la, ou gardez-la sur votre téléphone, et présentez-la aux professionnels de santé.

L’équipe d’aide"""


async def welcome(db: AsyncConnection, member: Member, *, at: datetime) -> None:
    """Write what is not written yet."""
    told = [("bienvenue", "Bienvenue dans votre espace", _WELCOME)]
    if member.contract:
        told.append((f"carte-{at.year}", f"Votre carte de tiers payant {at.year}", _CARD))
    for name, subject, words in told:
        thread = f"{name}.{member.id}"
        if not await correspondence.exists(db, thread):
            await correspondence.begin(db, member.id, subject, at=at, thread=thread)
            body = words.format(name=member.first_name, year=at.year).replace(" :", "\u00a0:")
            await correspondence.send(db, thread, Author.INSURER, body, at=at)
