"""What agents are told in Google Chat, in French. Names and hours are put in; nobody's words ever are.

Much of it stands in Google as a private message that no erasure reaches: it says nothing of a member's.
"""

from datetime import datetime

from bot.egress.cards import hour
from bot.errors import (
    ConversationClosed,
    ConversationUnknown,
    GuichetError,
    HeldByAnother,
    NotHeld,
    NothingToWithdraw,
    RedactionRefused,
)

TAKEN = "✓ Vous suivez cette conversation\u00a0: l’assistant se tait, le membre lit votre nom."
RELEASED = "✓ La conversation est remise en attente, en tête de file."
HANDED_BACK = "✓ La conversation est rendue à l’assistant."
CLOSED = "✓ La conversation est close."
NOT_AN_AGENT = "Vous n’êtes pas dans la liste des conseillers de Guichet. Demandez à être ajouté."
BUSY = "C’est en cours."
NOTHING_TO_SEND = (
    "Il n’y a rien à envoyer\u00a0: écrivez votre réponse (les lignes qui commencent par // restent internes)."
)
HOW_TO_REPLY = (
    "Pour répondre au membre\u00a0: Prendre sur la carte, puis Répondre, ou dans ce fil "
    "«\u00a0@Guichet votre réponse\u00a0» ou «\u00a0/repondre votre réponse\u00a0». "
    "Une ligne qui commence par // reste entre vous."
)
TOO_LONG = "Votre réponse est trop longue (4\u202f096 caractères au plus)\u00a0: rien n’en a été envoyé."
NOT_IN_A_THREAD = "Cette commande s’emploie dans le fil d’une conversation."
COMMANDS = (
    "Commandes\u00a0: /repondre (dans le fil d’une conversation), /file (vos conversations et la file d’attente)."
)
NO_DRAFT = "Cet aperçu n’est plus valable. Ouvrez de nouveau Répondre."
NO_SUCH_COLLEAGUE = "Choisissez à qui transférer la conversation."
WELCOME = (
    "Bonjour. J’apporte ici les conversations des membres, masquées. Une carte ouvre chaque fil\u00a0: Prendre, "
    "Répondre, Libérer, Transférer, Rendre au bot, Clore. "
    "Posez-moi aussi vos questions sur le portail, en me mentionnant."
)
NOBODY_WAITS = "Vous ne suivez aucune conversation, et personne n’attend."


def sent(at: datetime, safe_page: str | None) -> str:
    """A message has gone to the member; `safe_page`: how to pass what was masked of it. Google keeps this message, and
    tells nobody its name: what is to go with the conversation, its reference and what was masked, is on the card.
    """
    if safe_page is None:
        return f"✓ Envoyé {hour(at)}"
    return (
        f"✓ Envoyé {hour(at)}. La carte de la conversation dit ce qui y est masqué. Pour le transmettre sans le "
        f"montrer\u00a0: {safe_page}, avec la référence de la carte"
    )


def transferred(name: str) -> str:
    """To a colleague."""
    return f"✓ La conversation est transférée à {name}."


def withdrawn(at: datetime) -> str:
    """The answer of that hour was taken back."""
    return f"✓ Votre réponse de {hour(at)} est retirée\u00a0: le membre ne la voit plus."


_REFUSALS: dict[type[GuichetError], str] = {
    NotHeld: "Personne ne suit cette conversation\u00a0: appuyez d’abord sur Prendre.",
    ConversationClosed: "Cette conversation est terminée.",
    ConversationUnknown: "Cette conversation n’existe plus.",
    NothingToWithdraw: "Vous n’avez ici aucune réponse à retirer.",
    RedactionRefused: (
        "Votre réponse n’a pas pu être protégée\u00a0: rien n’en a été gardé ni envoyé. Écrivez-la autrement."
    ),
}


def refusal(error: GuichetError) -> str:
    """Why an act was not done."""
    if isinstance(error, HeldByAnother):
        when = "" if error.held_since is None else f" depuis {hour(error.held_since)}"
        return f"{error.holder_name or 'Un autre conseiller'} suit cette conversation{when}."
    return _REFUSALS.get(type(error), "Cela n’a pas pu être fait. Réessayez dans un instant.")
