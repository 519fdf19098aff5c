"""A date of late years that answers the words before it: a bill's, a payment's, an appointment's, a contract's.

A date alone is a birth by its place in a talk: nobody types one without a reason. The reason stands in the message
before, when the same hand wrote it and nobody has asked since: a paper, a payment, care, a term or «when» explains the
date, unless these words are of a birth, of a child or of who somebody is. The rule has no clock: a date of more than
fifteen years before this was written is a birth's all the same, and none is too far ahead to be a term.
"""

import re

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import folded
from bot.redaction.redacted import Redacted

_LAST = 200
_LATE = re.compile(r"(?:20(?:1[2-9]|[2-9][0-9])|(?<![0-9])(?:1[2-9]|2[0-9]))(?![0-9])\W*$|^20(?:1[2-9]|[2-9][0-9])-")
"""Its year, at the end or in front."""
_OF_A_THING = lazily(
    r"(?<![a-z])(?:decomptes?|factur\w{1,6}|bordereau\w?|devis|ordonnances?|cartes?|attestations?|certificats?|releves?|"
    r"courriers?|lettres?|mails?|documents?|papiers?|dossiers?|pieces?|justificatifs?|feuilles?|formulaires?|bulletins?|"
    r"avis|appels?|relances?|tickets?|reclamations?|demandes|(?:ma|une|cette|sa|votre)\sdemande|quelle\sdate|date\s(?:d'effet|limite|butoir)|virements?|pai?e\w{0,6}|payer|regl\w{1,7}|"
    r"prelev\w{1,8}|debit\w{0,4}|rembours\w{1,7}|cotis\w{1,7}|echeanc\w{1,4}|salaires?|indemnit\w{1,4}|cheques?|achats?|achete\w{0,2}|"
    r"commande\w{0,2}|contrats?|adhesions?|adhere\w{0,2}|mutuelle|souscri\w{1,7}|resili\w{1,8}|effet|valable|validite|valide|expir\w{1,6}|"
    r"perime\w{0,2}|fin|debut|termine\w{0,2}|commence\w{0,2}|demarre\w{0,2}|depuis|jusqu\w{0,3}|avant|apres|periode|delai|renouvel\w{1,8}|"
    r"rdv|rendez-vous|visites?|consult\w{1,7}|seances?|soins?|operation|operee?|hospitali\w{1,7}|urgences|cure|radios?|irm|scanner|"
    r"partir|passage|pharmac\w{1,4}|labo|laboratoire|bilans?|vaccin\w{0,6}|tests?|examens?|clinique|hopital|infirmi\w{2,3}|analyses?|prises?|dentiste|medecin|kine|opticien|ophtalmo\w*|lunettes|arrets?|accident|sinistre|"
    r"embauche\w{0,2}|travail|employeur|retraite|chomage|demission\w{0,4}|licencie\w{0,6}|entree|sortie|depart|"
    r"envo\w{1,4}|recue?s?|poste|depose\w{0,2}|transmi\w{1,4}|signe\w{0,4}|declar\w{1,7}|appelee?|"
    r"telephon\w{1,3}|connect\w{1,6}|message|quand|derniere?|prochaine?|demenag\w{1,6}|mariage|marie\w{0,2}|pacs\w{0,2}|divorc\w{1,3})(?![a-z])"
)
_DONE_ON = re.compile(r"[a-z](?<!suis)(?<!est)(?<!etait)\s(?:le|du|au)\W*$")
"""«Scanné le», «vu le»: what ends on the day of something that was done."""
_OF_SOMEBODY = lazily(
    r"(?<![a-z])(?:nais\w*|nee?s?|ddn|anniv\w*|bebes?|enfants?|fils|filles?|petite?s?|fiston|garcons?|jumeaux|jumelles|ainee?|"
    r"cadette?|accouch\w*|enceinte|grossesse|maternite|adopt\w*|ajout\w*|rattach\w*|inscri\w*|ayants?|beneficiaires?|"
    r"identi\w*|verifi\w*|confirm\w*|age|ans|nom|noms|prenoms?|personnes?|famille|secu|pere|mere|papa|maman|mari|femme|"
    r"epoux|epouse|conjointe?|compagn\w*|frere|soeur|assuree?|etat\scivil)(?![a-z])"
)
_OF_ONE = frozenset({Label.PERSON, Label.NIR, Label.DOB})


def is_explained(date: str, last: Redacted | None) -> bool:
    """Whether the words before, of which nobody asked more, say of what thing the folded date is."""
    if last is None or _LATE.search(date) is None or any(mark.label in _OF_ONE for mark in last.marks):
        return False
    before = folded(last.text[-_LAST:])
    cared = any(mark.label is Label.HEALTH for mark in last.marks)
    explained = cared or _OF_A_THING.search(before) is not None or _DONE_ON.search(before) is not None
    return explained and _OF_SOMEBODY.search(before) is None
