"""What is wrong with a ledger that does not hold, in French: for the shell and for the console alike."""

from bot.store.ledger_check import Flaw

FLAWS: dict[Flaw, str] = {
    Flaw.MISSING: "elle manque, une autre est à sa place.",
    Flaw.EDITED: "elle n’est pas celle qui a été écrite.",
    Flaw.BODY: "son contenu n’est pas celui qui est parti.",
    Flaw.TAIL_CUT: "elle a disparu, ainsi que celles qui la suivaient.",
    Flaw.HEAD_MOVED: "la tête du registre ne lui correspond pas.",
    Flaw.HEAD_UNSIGNED: "la tête signée (ledger.head) manque, ou n’est pas signée par la clé de ce service.",
    Flaw.CHECKPOINT: "le point de reprise qui la précède n’est pas signé par la clé de ce service.",
    Flaw.NOT_SEEN: "l’empreinte donnée ne se trouve pas dans le registre.",
}
