"""The console's French: states, kinds of reply, roles, acts, errors. What stands in the templates is not repeated
here.
"""

from collections.abc import Iterable

from bot import errors
from bot.conversation import ReplyKind, State
from bot.redaction.signals import Signal
from bot.store import acts, audit, readings
from bot.store.agents import Role
from bot.store.erasure import Place
from bot.store.outbox_erasing import PlaceState
from webhooks.masking import MASKED_BY_AGENT, MASKED_BY_MEMBER
from webhooks.problems import Learning

STATES = {
    State.WAITING: "en attente",
    State.HUMAN: "avec un conseiller",
    State.BOT: "avec l’assistant",
    State.CLOSED: "terminée",
}
KINDS = {
    ReplyKind.ANSWER: "réponse",
    ReplyKind.CLARIFY: "demande de précision",
    ReplyKind.FALLBACK: "pas de réponse",
    ReplyKind.REFUSAL: "refus expliqué",
    ReplyKind.URGENT: "urgence",
    ReplyKind.HANDOFF: "demande d’un conseiller",
    ReplyKind.SMALLTALK: "politesse",
}
ALARMS = {
    Signal.URGENT_BODY.value: "danger vital",
    Signal.URGENT_MIND.value: "idées suicidaires ou détresse",
    Signal.VIOLENCE.value: "violence ou menace",
}
RATINGS = {"up": "utile", "down": "pas utile"}
ROLES = {
    Role.AGENT: "conseil",
    Role.SUPERVISOR: "encadrement",
    Role.AUTHOR: "rédaction",
    Role.DPO: "protection des données",
    Role.ADMIN: "administration",
}
ACTS = {
    audit.READ: "lecture d’une conversation",
    readings.QUESTIONS_READ: "lecture des questions sans réponse",
    readings.SEARCHED: "recherche dans les conversations",
    "agent:session:opened": "connexion à la console",
    "agent:session:closed": "déconnexion de la console",
    acts.TAKEN: "prise d’une conversation",
    acts.SENT: "réponse à l’adhérent",
    acts.WITHDRAWN: "retrait d’une réponse",
    acts.RELEASED: "conversation remise en attente",
    acts.TRANSFERRED: "transfert d’une conversation",
    acts.HANDED_BACK: "conversation rendue à l’assistant",
    acts.CLOSED: "clôture d’une conversation",
    MASKED_BY_MEMBER: "masquage d’un passage",
    MASKED_BY_AGENT: "masquage d’un passage",
    "agent:outbox:retried": "nouvel essai d’un envoi refusé par Google",
    "agent:outbox:dropped": "abandon d’un envoi refusé par Google",
    "agent:space:resumed": "reprise d’un espace de Google Chat",
    "shell:conversation:exported": "export de conversations",
    "shell:conversation:erase": "effacement d’une conversation",
    "member:conversation:erase": "effacement de sa conversation",
    "shell:agent:added": "ajout d’un compte",
    "shell:agent:removed": "retrait d’un compte",
}
REMOVED = {
    "conversations": ("conversation", "conversations"),
    "ledger": ("ligne du registre", "lignes du registre"),
    "audit": ("ligne du journal", "lignes du journal"),
    "dead_letters": ("envoi refusé par Google", "envois refusés par Google"),
    "receipts": ("reçu d’effacement", "reçus d’effacement"),
    "chat_messages": ("repère de message supprimé de Google", "repères de messages supprimés de Google"),
    "inbound": ("trace de Google Chat", "traces de Google Chat"),
}
PLACES = {
    "events": "échanges",
    "search": "recherche",
    "feedback": "avis",
    "outbox": "envois en attente",
    "ledger": "contenus du registre",
}
ACTORS = {"member": "l’adhérent", "shell": "la ligne de commande", "service": "le service"}
OWED = {
    "message": "message",
    "reply": "réponse de l’assistant",
    "state": "changement d’état",
    "card": "carte à mettre à jour",
    "nudge": "rappel à un conseiller",
    "withdrawn": "réponse retirée à marquer dans Google",
    "masked": "passage masqué à retirer de Google",
    "delete": "suppression",
}
DONE = {
    "prendre": "Vous suivez cette conversation\u00a0: l’assistant se tait, vos réponses arrivent à l’adhérent.",
    "repondre": "Votre réponse est envoyée.",
    "liberer": "La conversation est de nouveau en attente d’un conseiller.",
    "transferer": "La conversation est transférée.",
    "rendre": "L’assistant répond de nouveau.",
    "retirer": "Votre dernière réponse est retirée\u00a0: l’adhérent ne la voit plus.",
    "clore": "La conversation est terminée.",
    "masquer": "Le passage est masqué. S’il était parti vers Google Chat, il y est remplacé aussi.",
}
ERASED: dict[str | None, str] = {
    "member": "L’adhérent a effacé cette conversation\u00a0: il n’en reste rien ici.",
    "shell": "L’administration du service a effacé cette conversation\u00a0: il n’en reste rien ici.",
}
ENDED = {
    401: "Votre session est terminée. Reconnectez-vous pour continuer.",
    403: "Le motif de lecture ne vaut plus. Indiquez-en un nouveau pour continuer.",
}
REFUSALS: dict[type[errors.GuichetError], str] = {
    errors.ConversationUnknown: "Cette conversation n’existe pas, ou elle a été effacée.",
    errors.ConversationClosed: "Cette conversation est terminée\u00a0: rien ne peut plus y être ajouté.",
    errors.NotHeld: "Personne ne suit cette conversation. Prenez-la d’abord.",
    errors.NothingToWithdraw: "Vous n’avez ici aucune réponse à retirer.",
    errors.NotAllowed: "Votre rôle ne permet pas cette action.",
    errors.RedactionRefused: "Votre texte n’a pas pu être protégé\u00a0: rien n’en a été gardé ni envoyé.",
    Learning: "L’assistant apprend ses réponses\u00a0: réessayez dans une minute environ.",
    errors.Overloaded: "Le service est très sollicité. Réessayez dans un instant.",
}


def alarm_kinds(labels: Iterable[str]) -> str:
    """«danger vital, violence ou menace»; empty where no signal names them."""
    return ", ".join(ALARMS[label] for label in labels if label in ALARMS)


def alarm(labels: Iterable[str]) -> str:
    """«Urgence signalée : danger vital»; without its kind where no signal names it."""
    kinds = alarm_kinds(labels)
    return f"Urgence signalée\u00a0: {kinds}" if kinds else "Urgence signalée"


def removed(name: str, count: int) -> str:
    """«2 conversations»: a count of a purge's certificate."""
    one, many = REMOVED.get(name, (name, name))
    return f"{count} {many if count > 1 else one}"


def in_google(place: Place) -> str:
    """What became of messages in Google Chat: ours, or those that agents wrote there, which are theirs to delete."""
    messages = f"{place.count} message{'s' if place.count > 1 else ''}"
    if place.place == "google_chat_agents":
        return f"{messages} de conseillers, à supprimer par eux"
    told = {PlaceState.DONE: "supprimé", PlaceState.PENDING: "en cours"}
    if place.state not in told:
        return f"{messages} que Google garde"
    return f"{messages}, {told[place.state]}{'s' if place.count > 1 and place.state is PlaceState.DONE else ''}"
