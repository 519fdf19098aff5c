"""The console's French: states, kinds of reply, roles, acts, errors. What stands in the templates is not repeated
here.
"""

from bot import errors
from bot.conversation import ReplyKind, State
from bot.store import audit, readings
from bot.store.agents import Role

STATES = {
    State.WAITING: "attend un conseiller",
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
RATINGS = {"up": "utile", "down": "pas utile"}
ROLES = {
    Role.AGENT: "conseil",
    Role.SUPERVISOR: "encadrement",
    Role.AUTHOR: "rédaction",
    Role.DPO: "protection des données",
    Role.ADMIN: "administration",
}
ACTS = {
    audit.READ: "a lu une conversation",
    readings.QUESTIONS_READ: "a lu les questions sans réponse",
    readings.SEARCHED: "a cherché dans les conversations",
    "agent:session:opened": "s’est connecté à la console",
    "agent:session:closed": "s’est déconnecté de la console",
    "shell:conversation:exported": "a exporté des conversations",
    "shell:conversation:erase": "a effacé une conversation",
    "member:conversation:erase": "a effacé sa conversation",
    "shell:agent:added": "a ajouté un compte",
    "shell:agent:removed": "a retiré un compte",
}
ACTORS = {"member": "l’adhérent", "shell": "la ligne de commande", "service": "le service"}
DONE = {
    "prendre": "Vous suivez cette conversation\u00a0: l’assistant se tait, vos réponses arrivent à l’adhérent.",
    "repondre": "Votre réponse est envoyée.",
    "liberer": "La conversation est de nouveau en attente d’un conseiller.",
    "transferer": "La conversation est transférée.",
    "rendre": "L’assistant répond de nouveau.",
    "clore": "La conversation est terminée.",
}
REFUSALS: dict[type[errors.GuichetError], str] = {
    errors.ConversationUnknown: "Cette conversation n’existe pas, ou elle a été effacée.",
    errors.ConversationClosed: "Cette conversation est terminée\u00a0: rien ne peut plus y être ajouté.",
    errors.NotHeld: "Personne ne suit cette conversation. Prenez-la d’abord.",
    errors.NotAllowed: "Votre rôle ne permet pas cette action.",
    errors.RedactionRefused: "Votre texte n’a pas pu être protégé\u00a0: rien n’en a été gardé ni envoyé.",
    errors.Overloaded: "Le service est très sollicité. Réessayez dans un instant.",
}
