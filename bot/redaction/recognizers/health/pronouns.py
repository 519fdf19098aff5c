"""Pronouns that say whose some care or illness is: «j’en ai une lundi», «c’est pour moi», «mon mari en prend», «on
vient de me l’annoncer», «c’est mon cas», «je me fais opérer en mars».

Their verbs are those of having, taking, undergoing and being told. A supposition («si j’en fais une») says nothing, nor
does a question («j’en prends combien ?»).
"""

import re
from collections.abc import Iterator

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.view import SENTINEL, Tie
from bot.redaction.wordlist import words

_FRIENDS = r"(?:ami|amie|copine?|copain)s?(?![a-z])"
_OTHERS = r"(?:voisine?|collegue|employee?|salariee?|patronn?e?|locataire)s?(?![a-z])"
_DEAR = (
    rf"(?:(?:mon|ma|mes|mn|notre|nos|son|sa|ses)\s(?:(?:petite?|grande?|vieux|vieille|ex|futur|"
    rf"future)\s)?(?!{_OTHERS})(?:{KIN}|moitie|"
    rf"puce|bonhomme|gendre|bru|fiston|garcon|homme|grande?|ptite?)|(?:le|la|les)\s(?!{_FRIENDS}|{_OTHERS})(?:{KIN})|"
    rf"maman|papa|"
    rf"mamie|papy|mamy|papi|tata|tonton|bebe|bb)(?:\s{SENTINEL})?(?![a-z])"
)
"""Somebody of her own. «C’est pour un ami» says nothing of him, and is often said in fun."""
_WHO = (
    rf"(?:j'|je\s|j\s?|nous\s|(?:qu')?ils?\s|(?:qu')?elles?\s|(?<!qu')(?<!si\s)(?<!quand\s)on\s|{_DEAR}\s(?:(?:qui|"
    rf"lui|elle|il|"
    rf"aussi)\s)?|"
    rf"{SENTINEL}\s)(?:ne\s|n')?"
)
_DOCTOR = (
    r"(?:medecins?|docteure?|doc|toubib|chirurgien(?:ne)?|psy|kine|orl|[a-z]{3,12}o|[a-z]{3,14}(?:logue|iatre|iste))"
    r"(?:\straitant)?"
)
_DAY = (
    r"(?:(?:(?:le|ce|cet|pour|en|debut|fin|mi|des|a\spartir\sd[eu]|jusqu'(?:a|en|au)|courant)\s|l'){0,4}"
    rf"(?:{DAYS}|{MONTHS}|printemps|ete|automne|hiver|noel|hier|matin|soir|an\sdernier)|(?:le|du|"
    r"au)\s[0-9]{1,2}(?![0-9%¤])|"
    r"depuis|demain|apres-demain|avant-hier|aujourd'hui|bientot|prochainement|recemment|dans\s(?:[0-9]{1,2}|une?|"
    r"deux|trois|"
    r"quelques|peu)|(?:la|cette)\s(?:semaine|nuit|rentree)|(?:tous|toutes)\sles|chaque|(?:[0-9]{1,2}|une|deux|trois|"
    r"plusieurs)\sfois|il\sy\sa|y\s?a)(?![a-z])"
)
_ENDS = (
    rf"(?=\s?(?:$|[.,;:!)\n…])|\s{_DAY}|\s(?:et|mais|car|donc|alors|parce|puisque|merci|mrc|svp|stp|aussi|deja|"
    rf"encore|moi|du\scoup|"
    r"pour\s(?:moi|ma|mon|mes|sa|son|le|la|les|l')|(?:de\s)?(?:prevue?s?|programmee?s?)|en\scours|aux?|"
    r"a\s(?!vous|[a-z]{2,12}er(?![a-z])|remplir|fournir)[a-z]{1,20}|"
    r"dans|qui|chez|par|avec|sous|en\sville|sur\s(?:avis|ordre|conseil)|que\sje)(?![a-z]))"
)
"""What the sentence may go on with, when the pronoun has said it all."""
_STOPS = rf"(?=\s?(?:$|[.,;:!)\n…])|\s{_DAY}|\s(?:aussi|moi\saussi|et|car|mais|donc)(?![a-z]))"
_STILL = r"(?:(?:deja|encore|aussi|bien|justement|toujours|souvent|bientot|tout\sjuste|tous\sles\sdeux)\s)?"
_SOME = r"(?:\s(?:une?|deux|trois|quatre|cinq|six|plusieurs|quelques|[0-9]{1,2}))"
_HAVE = r"(?:ai|a|avons|ont|avais|avait|aurai|aura|aurais|aurait|aie|ait)"
_DO = (
    r"(?:faire|passer|subir|avoir|prendre|porter|mettre|commencer|refaire|reprendre|recommencer|continuer|entamer|"
    r"poser|"
    r"suivre)"
)
_DOES = (
    r"(?:fai[st]?|font|faisons|fais(?:ais|ait)|ferai|fera|fasse|refai[st]|passe(?:rai|ra|nt|ons)?|subi[st]|"
    r"subir(?:ai|a)|mets?|"
    r"utilise|attends?|suis|suit|voi[st]|consulte|(?:re)?commence(?:rai|ra)?|commencons|entame)"
)
_DONE = (
    r"(?:eu|fait|fe|pris|passe|subi|porte|utilise|attrape|chope|contracte|mis|commence|bu|suivi|fini|termine|refait)"
    r"e?s?"
)
_WILL = (
    r"(?:doi[st]|devons|devr(?:a|ai|ait|ais)|vais|va|allons|(?:viens|vient|venons|envisage|prevois|risque)\sd[e']|"
    r"voudrai[st]|veu[xt]|compte|pense|hesite\sa|(?:ai|a)\sprevu\sd[e'])\s?"
)
_GIVEN = (
    r"(?:prescri(?:te?s?|re)|(?:pos|diagnostiqu|detect|depist|trouv|enlev|retir|greff|implant|ordonn)(?:e|ee|es|ees|"
    r"er|ent)|"
    r"mise?s?|met|mettent|mettre|decouv(?:erte?s?|rir)|faire\s(?:poser|mettre|enlever|retirer))"
)
_TAKES = (
    # what is done with nothing but care and illness, after «en»
    rf"en\s{_STILL}(?:(?:re)?(?:prends?|pren|prenons|prennent|prenais|prenait)|souffr(?:e|ons|ait|ais|ent)|porte|"
    rf"portons|portai[st]|"
    r"consomme|boi[st])(?!\s(?:note|compte|acte|connaissance|conscience|soin|en\scharge|une\spartie|l[ae]\s(?!nuit)|"
    r"[0-9]+\s?(?:%|¤|eur)))"
    rf"|en\s{_STILL}(?:suis|est|sommes|etai[st]|serait)\s(?:deja\s|aussi\s|toujours\s)?(?:atteinte?s?|porteuse|"
    rf"porteur|sortie?|"
    r"guerie?|dependante?|morte?|decedee?|sous|une?(?=\s?(?:$|[.,;!]))|a\s(?:(?:la|ma|mon|sa|"
    r"son)\s)?[a-z0-9]{1,10}\s(?:seances?|"
    r"cures?|injections?|piqures?|mois|semaines?|tentatives?|doses?|cycles?|essais?))"
    rf"|en\s(?:sors|sort|sortons|reviens|revient){_STOPS}|en\s{_HAVE}\ssouffert"
    rf"|(?:{_HAVE}|souffre\sde|prends?|fai[st])\s(?:ca|cela){_STOPS}"
    rf"|y\s{_STILL}(?:suis|est|etai[st])\s(?:allergique|sujette?|sensible|accro|dependante?)"
    rf"|(?:suis|est)\s(?:en\splein\s)?dedans{_STOPS}"
)
_IS = (
    rf"l(?:e\s|')(?:suis|est|etai[st])(?:{_STOPS}|\sa\s[0-9])|(?:suis|est|sont|sommes)\s(?:aussi\s|directement\s)?"
    rf"(?:concernee?s?|dans\sce\scas){_STOPS}|en\s(?:suis\sune?|fai[st]\spartie){_STOPS}"
)
_GOES = (
    rf"{_HAVE}\s(?:deja\s)?(?:pris\s)?(?:(?:un|mon|son)\s)?(?:rdv|rendez[\s-]vous)\s(?:{_DAY}|pour\s(?:ca|cela))"
    rf"|y\s{_STILL}(?:suis|est|vais|va|vont|passe|passons|retourne|entre|rentre|etai[st])\s{_DAY}"
    rf"|(?:suis|est|etai[st]|serai|sera|{_HAVE}\sete|(?:vais|va|dois|doit)\setre)\s(?:deja\s)?(?:re)?(?:operee?|"
    rf"hospitalisee?|"
    rf"convoquee?|suivie?|traitee?|soignee?)(?:{_STOPS}|\spour\s(?:ca|cela))"
    rf"|(?:commence|demarre|debute)\s{_DAY}|passe\s(?:au\sbloc|sur\sle\sbillard)"
)
_HAS = (
    # what papers are done with too
    rf"en\s{_STILL}{_HAVE}(?:\s{_STILL}besoin(?![a-z])|\s{_STILL}{_DONE}{_SOME}?{_ENDS}|(?:\s{_STILL})?{_SOME}{_ENDS}|"
    rf"(?:\s(?:aussi|deja|toujours|encore|souvent|beaucoup|trop|partout|plus))?{_STOPS}|"
    rf"(?=\s(?:aux?|dans\s(?:l[ea]s?|tout)|sur\s(?:l[ea]s?|tout)|a\s(?:la|l'|vie)|pour)(?![a-z])))"
    rf"|en\s{_STILL}{_DOES}{_SOME}?{_ENDS}"
    rf"|{_WILL}en\s{_DO}{_SOME}?{_ENDS}"
    rf"|l(?:[ae]s?\s{_STILL}|')(?:(?:re)?(?:prends?|pren|prenons|prenai[st])|porte|portons|{_DOES}|avale|boi[st]|"
    rf"supporte)"
    r"(?!\s(?:en\scharge|en\scompte))"
    rf"|l'{_HAVE}(?:\s(?:aussi|deja|toujours|encore))?{_STOPS}"
    rf"|l'{_HAVE}\s{_STILL}(?:eue?|faite?|subie?|passee?|prise?|commencee?|contractee?|attrapee?|chopee?|finie?|"
    rf"terminee?|"
    rf"payee?|reglee?|portee?)s?{_ENDS}"
    rf"|{_WILL}l(?:[ae]s?\s|')(?:re)?{_DO}{_ENDS}"
)
_GETS = (
    # what others give, find or say
    rf"(?:m'|lui\s|nous\s)en\s(?:(?:a|ont|avait|va|vont)\s)?{_GIVEN}{_SOME}?{_ENDS}"
    rf"|il\s(?:m'|lui\s|nous\s|t')en\s(?:faut|faudra|faudrait|fallait)(?:{_SOME}{_ENDS}|{_STOPS})"
    rf"|(?:envie|besoin|prevu|obligee?|forcee?|cense?e?)\sd(?:e\sm)?'en\s{_DO}{_SOME}?{_ENDS}"
    rf"|(?:m'|me\s|lui\s|nous\s)l(?:[ae]s?\s|')(?:(?:a|ont|avait)\s)?{_GIVEN}{_ENDS}"
    rf"|(?:me|lui|nous)\sl'(?:annoncer|(?:a|ont)\sannoncee?){_STOPS}|vien(?:t|nent)\sde\s(?:me|lui|nous)\sl(?:e\s|"
    rf"')(?:dire|"
    rf"confirmer|apprendre){_STOPS}"
    rf"|{_DOCTOR}\s(?:(?:il|elle)\s)?(?:(?:veut|va|doit|compte|vient\sde)\s)?(?:m'|me\s|lui\s|nous\s)(?:en\s|"
    rf"l(?:[ae]s?\s|'))(?:(?:a|ont|veut|va)\s)?"
    r"(?:donne|propose|conseille|recommande|confirme|appris|dit|fait|faire)e?s?(?![a-z])"
    r"|(?<!pas\s)l(?:a|e|es)\s(?:mien|sien)(?:ne)?s?(?![a-z])(?!\s(?:pas|de|du))"
    rf"|(?:celle|celui|ceux)\sde\s{_DEAR}"
)
_SAYS = (
    # whose it is, in so many words
    rf"(?:c'?est|c|ce\s(?:serait|sera)|c'etait|je\sdemand(?:e|ais)|question|besoin)\s(?:(?:juste|surtout|en\sfait|"
    rf"aussi)\s)?"
    rf"(?:pour|pr)\s(?:moi|lui|elle|nous|{_DEAR})(?:\s(?:de\s)?[0-9]{{1,3}}\sans)?{_ENDS}"
    rf"|c(?:'?est)?\s(?:(?:aussi|exactement|justement)\s)?(?:mon\scas|le\scas\s(?:de|pour|chez)\s(?:moi|{_DEAR})|"
    rf"ce\sque\sj'ai|"
    rf"ce\squ'(?:il\sa|elle\sa|ont|a\s{_DEAR})|(?:ma|sa|notre)\smaladie){_STOPS}"
    rf"|(?:ca|cela)\s(?:(?:me|nous)\sconcerne|concerne\s{_DEAR}){_STOPS}"
)
_HAPPENS = (
    r"(?:j?me|se)\s(?:(?:fai[st]|ferai|fera|faire|suis\sfait|est\sfait)\s(?:re)?(?:opere[re]?|poser|enlever|retirer|"
    r"soigner|"
    r"suivre|traiter|hospitaliser))(?![a-z])"
    r"|(?:on|ils)\s(?:m'|l'|nous\s)(?:re)?opere(?:nt)?(?![a-z])"
    r"|(?:mon|ma|l'|sa|son)\s?(?:operation|intervention|hospitalisation|rdv|rendez-vous)\s(?:est|c'est|sera|a\slieu|"
    r"aura\slieu)"
    rf"\s(?:prevue?\s)?(?:pour\s)?{_DAY}"
    rf"|(?:c'?est|elle\sest|il\sest|ca\sest|c)\s(?:deja\s)?(?:(?:prevue?|programmee?|fixee?|calee?|"
    rf"reportee?)\s)?(?:pour\s)?{_DAY}"
)
_ALONE = (
    rf"(?:^|[.?!,;:\n(]\s?)(?:et\s)?(?:pour|pr)\s(?:moi|lui|elle|{_DEAR})(?:\sde\s[0-9]{{1,3}}\sans)?"
    r"(?=\s?(?:$|[.;!)\n]))"
)
_TIES = lazily(
    rf"{_ALONE}|(?<![a-z'-])(?:(?P<says>{_SAYS})|{_WHO}(?:(?P<is>{_IS})|(?P<takes>{_TAKES})|(?P<goes>{_GOES})|"
    rf"(?P<has>{_HAS}))|"
    rf"(?P<gets>{_GETS})|(?P<happens>{_HAPPENS}))"
    r"(?![a-z])(?!\s?\?|\s(?:pas|jamais|aucune?|ou|comment|quand|combien|quoi|quel\w*)(?![a-z]))"
)
_SUPPOSED = lazily(
    r"(?<![a-z])(?:est-ce\sque?|esk|si|s'|quand|lorsque?|faut-il|comment|pourquoi|combien|quel\w*|au\scas\sou|"
    r"le\sjour\sou)"
    r"(?![a-z])[^.?!,;:\n]*$"
)
"""«Si j’en fais une, qui le voit ?»: nobody does."""
_HERS, _HIS = words("une la mienne sienne"), words("un le mien sien")
_WORD = re.compile("[a-z]+")
_REACH = 150
GATE = words(
    """
    en jen l la le les y ca cela moi lui elle pour pr cas c est prevu prevue opere operer concerne concernee concernes
    rdv mien mienne sien sienne celle celui operation intervention
    """
)
"""Without one of these words there is none."""


def ties(fold: str) -> Iterator[Tie]:
    """Each of them."""
    for match in _TIES.finditer(fold):
        if _SUPPOSED.search(fold, max(0, match.start() - _REACH), match.start()) is None:
            kind = match.lastgroup
            said = _WORD.findall(match[kind]) if kind else ()
            yield Tie(*match.span(), kind or "says", not _HIS.isdisjoint(said), not _HERS.isdisjoint(said))
