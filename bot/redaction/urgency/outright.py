"""What is told outright, so that no layer is asked: a message of few words that cries for help («au secours») or names
what kills within the hour («péritonite, mon fils»); and a plan to do oneself harm («je vais me pendre»).

In: a view. Out: the signal that it tells, or None. One look at its words, where most messages end.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.signals import Signal
from bot.redaction.urgency.children import CHILDREN
from bot.redaction.urgency.daily import is_killed_over_a_paper
from bot.redaction.urgency.home import HOME
from bot.redaction.urgency.last_things import LAST_THINGS
from bot.redaction.urgency.sudden import SUDDEN
from bot.redaction.urgency.threats import THREATS
from bot.redaction.view import View
from bot.redaction.wordlist import words

MOST_WORDS = 14
_CRIES = words("secours sos mayday sauvez secourez")
_ASKS = words("aide aidez laide")
"""These cry for help where one of `_PRESSING` stands by, or where «à l’aide» is all that is said."""
_PRESSING = words("vite supplie pitie urgente immediate")
_ACUTE = words(
    """
    embolie eclampsie quincke oap torsion anevrisme anevrysme peritonite septicemie septique anaphylactique
    hemorragique acidocetose pneumothorax tamponnade fibrillation electrocution noyade asphyxie infarctus avc
    hemorragie overdose convulsions meningite suffocation etouffement hypothermie coma dissection
    appendicite thrombose phlebite
    """
)
_BESIDE = words(
    """
    a ai l d un une de du des le la les en au aux et ici la maison travail bureau ecole piscine chez moi nous on y c est
    je j il elle fait fais faisons suis sommes crois train faire meurt mon ma mes ton sa son notre nos m me s te se t
    mari femme pere mere papa maman fils fille frere soeur bebe enfant enfants mamie papy voisin voisine ami amie
    copain copine conjoint conjointe compagnon compagne collegue homme dame garcon petit petite oncle tante neveu niece
    pulmonaire cerebrale cerebral interne aigu aigue grave massive severe oedeme poumon testicule testiculaire rupture
    choc crise arret etat mal epileptique cardiaque allergique digestive foudroyante suspicion
    vite svp stp please plz il vous te plait en supplie pitie urgent urgence urgente immediate dans ethylique
    diabetique grosse hypo aorte aortique hypoglycemie ans repond repondent respire bouge pas plus ne tout
    suite maintenant besoin help oh mon dieu allo bonjour bonsoir venez viens quelqu un
    quelqun quelquun aider aide aidez que quoi electrique intestinale extra grossesse rompue drepanocytaire crise
    sent ca odeur fort cuisine appart appartement immeuble machine laver prise avec eu
    """
)
_SELDOM_NOW = words("appendicite phlebite thrombose")
"""Alone, it heads a question on care that is over."""
_IN_TWO = words("etat hypo hypoglycemie oedeme choc decharge occlusion uterine drepanocytaire drepanocytose gaz")
"""They name something acute only beside another word (`_ACUTE_IN_TWO`)."""
_ACUTE_IN_TWO = lazily(
    r"(?<![a-z])(?:etat de mal|(?:grosse|grave) hypo|hypo(?:glycemie)? (?:severe|grave|massive)|"
    r"oedeme (?:aigu|pulmonaire|du poumon|de la gorge)|(?:choc|decharge) electrique|occlusion intestinale|"
    r"grossesse extra[- ]?uterine|drepanocytaire (?:\S+ ){0,3}crise|crise (?:de )?drepanocyt\w+|"
    r"(?:sent|odeur de|odeur du) (?:\S+ )?(?:le )?gaz)(?![a-z])"
)
_OUTRIGHT = _CRIES | _ACUTE | _ASKS | _IN_TWO | words("help")
_SAID = _OUTRIGHT | _BESIDE | words("please pls prie plait")
_PAST = lazily(r"(?<![a-z])(?:a|ai|ont|avait|avais)\s(?:fait|eu|ete)(?![a-z])|il y a [0-9]|(?:19|20)[0-9]{2}")
_JUST_NOW = lazily(r"(?<![a-z])(?:choc|decharge) electrique(?![a-z])")
"""One who had an electric shock is to be seen today, whatever the tense."""
_BEGS = words("aidez aide help")
_BEGGING = words("aidez moi me je vous t en prie pls please help s il plait svp vite mon dieu oh nous")
_BEGGED = lazily(r"(?<![a-z])(?:aide[zr]?[- ]?(?:moi|nous)|help)(?![a-z])")
_FAREWELL = lazily(
    r"\W*(?:(?:bon|voila|alors|et)\W+)?(?:adieu(?:\s(?:a\s(?:tous|toutes|vous|jamais|la\svie)|tout\sle\smonde|le\smonde|pour\stoujours))?|"
    r"c'?\s?est\sla\sfin(?:\s(?:de\stout\s)?pour\smoi|\sde\sma\svie))\W*"
)
_LOST = lazily(
    r"(?<![a-z])(?:(?:alzheimer|dement\w*|senile|desorientee?|autiste|handicapee?|parkinson|schizophren\w+)\s(?:\S+\s){0,3}?|"
    r"(?:fils|fille|enfant|pere|mere|papa|maman|mari|femme|frere|soeur|bebe|mamie|papy|neveu|niece)\s(?:\S+\s){0,4}?)"
    r"(?:(?:a\sdisparu|est\sportee?\sdisparue?|est\sintrouvable|a\sfugue)\s(?:depuis|ce\smatin|cette\snuit|de\sla\smaison|du\sfoyer|"
    r"de\sl'?\s?ehpad|de\schez)|(?:est\s|s'est\s)perdue?\s(?:dehors|dans\sla\s(?:rue|ville|foret|nature)|en\sville))(?![a-z])"
)
_BEATEN = lazily(
    r"(?<![a-z])(?:se|me|nous)\s(?:fais|fait|font|faire)\s(?:\S+\s)?(?:tabasser|frapper|cogner|violer|etrangler|"
    r"poignarder|massacrer|lyncher|egorger)(?![a-z])(?!\s(?:par\s)?(?:vos|votre|ce|le)\s(?:site|page|mails?|pubs?))"
)
_SEXTORTION = lazily(
    r"(?<![a-z])(?:chanter|chantage|menac\w+)\s(?:\S+\s){0,6}?(?:nue?s?|intimes?|sexuel\w*|sextape|sexy|sexe|sextos?)(?![a-z])"
)
_ILL_TREATED = lazily(
    r"(?<![a-z])(?:il|elle)\s(?:m'\s?a\s|me\s)(?:encore\s|re)?(?:"
    r"(?:cass|pet|explos|eclat|demont|defonc|tordu?)(?:e|ait)?\s(?:la|les?|ma|mes|une?|mon)\s(?:gueule|dents?|figure|tronche|bras|nez|"
    r"machoire|poignet)|"
    r"(?:prend|pris|prenait|tire|tiree|attrape|attrapee|traine|trainee|souleve|soulevee)\spar\s(?:les\scheveux|la\sgorge|le\scou)|"
    r"(?:bloque|bloquee|coince|coincee|attache|attachee)\s(?:dans|a)\s(?:la|le|une?|sa|ma|mon|son)\s(?:chambre|salle\sde\sbains?|cave|"
    r"voiture|placard|cuisine|lit|radiateur)|"
    r"demande\s(?:des?\s|une\s)?(?:photos?|videos?)\s(?:de\s(?:moi|nous)\s)?(?:tout\s)?nue?s?|"
    r"(?:demande|force|oblige|forcee|obligee)\s(?:de|a)\s(?:le|la)\s(?:toucher|caresser|sucer|masturber)"
    r")(?![a-z])"
)
"""What one person does to another, said so that nothing else can be meant."""
_ELECTRIFIED = lazily(
    r"(?<![a-z])electrisee?s?\s(?:par|avec|en)\s(?:\S+\s)?(?:machine|prises?|fils?|cables?|lampe|four|appareil|ligne|"
    r"tableau|chauffe-eau|seche-cheveux|chargeur|frigo|touchant|branchant|changeant|bricolant)"
)
_LEAVES_LIFE = lazily(
    r"(?<![a-z])vais\s(?:quitter\s(?:ce\smonde|cette\svie|la\svie)|faire\sune\s(?:grosse\s)?(?:connerie|betise))(?![a-z])"
    r"(?!\s(?:sur|dans|avec|en|si)\s)"
)
_TOLD = (
    (words("quitter connerie betise"), _LEAVES_LIFE, Signal.URGENT_MIND),
    (words("disparu disparue introuvable fugue perdu perdue"), _LOST, Signal.URGENT_BODY),
    (words("fais fait font faire"), _BEATEN, Signal.VIOLENCE),
    (
        words("nu nue nus nues intime intimes sexuel sexuelle sexuelles sextape sexy sexe sexto sextos"),
        _SEXTORTION,
        Signal.VIOLENCE,
    ),
    (
        words(
            "gueule dents dent figure tronche bras nez machoire poignet cheveux gorge cou chambre salle cave voiture"
            " placard cuisine lit radiateur nu nue nus nues toucher caresser sucer masturber"
        ),
        _ILL_TREATED,
        Signal.VIOLENCE,
    ),
    (words("electrise electrisee electrises"), _ELECTRIFIED, Signal.URGENT_BODY),
    (words("adieu fin"), _FAREWELL, Signal.URGENT_MIND),
)
"""Words without which nothing is looked for, what is told, and its signal."""
_BY_SUBJECT = (*THREATS, *CHILDREN, *HOME, *LAST_THINGS, *SUDDEN)
_TO_THE_AID = re.compile(r"a l'?\s?aide")
_IS_ASKED = lazily(r"(?<![a-z])(?:c'est quoi|est[- ](?:il|elle|ce))(?![a-z])")


_PACKETS = words("boite plaquette flacon tube pilulier")
_TOOK_ALL = lazily(
    r"(?<![a-z])(?:aval\w*|pri[st]e?|mang\w*|bue?|gob\w*)\s(?:toute?\s(?:la|le|sa|son|ma|mon|une?)\s(?:boite|plaquette|"
    r"flacon|tube|pilulier)|(?:la|le|une?|sa|son)\s(?:boite|plaquette|flacon|tube|pilulier)\s(?:entiere?|complete?))"
    r"(?![a-z])(?!\s(?:aux?|a|mail|vocale|d'\S+|de\s(?!med|cach|compr|doli|somni|xan|lexo|para|gelu|tram|ibu|anti)))"
)
_DEADLY = words(
    """
    tuer pendre suicider suissider flinguer buter immoler noyer defenestrer scarifier mutiler automutiler empoisonner
    etrangler asphyxier poignarder egorger veines poignets gorge
    couteau corde jeter balancer supprimer balle caisson cervelle crane foutre
    mourir crever mal crasher gazer
    """
)
_PLANS_HARM = lazily(
    r"(?<![a-z])(?:vais|va|jvais|jvai|veux|veut|voudrais|aimerais|dois|doit|compte|pense|envie de|train de|allons)\s"
    r"(?:bientot\s|vraiment\s|aller\s)?(?:me\s|m'|se\s|s')(?:"
    r"(?:tuer(?!\s(?:a|au)\s(?:vous|te|l[ae]s?|travail|tache|[a-z]+er)(?![a-z]))|buter(?!\s(?:a|contre|sur)(?![a-z]))|noyer(?!\s(?:dans|sous))|pendre|suicider|suissider|"
    r"flinguer|immoler|defenestrer|scarifier|mutiler|automutiler|empoisonner|etrangler|asphyxier|poignarder|egorger|"
    r"gazer|supprimer(?!\s(?:d'|d\w+\s|l[ae]s?\s|m\w+\s|tout)))(?![a-z])|"
    r"(?:ouvrir|trancher|tailler|taillader|entailler|couper|bousiller)\s(?:\S+\s)?(?:veines|poignets|gorge)(?![a-z])|"
    r"(?:jeter|balancer)\s(?:\S+\s){0,4}?(?:ponts?|fenetre|balcon|vide|train|metro|rer|tram|toit|camion|falaise|rails|"
    r"seine|quai)(?![a-z])|"
    r"(?:tirer|coller|foutre|mettre)\sune\sballe|faire\s(?:sauter|exploser)\s(?:le|la)\s(?:caisson|cervelle|crane|tete)|"
    r"exploser\s(?:le|la)\s(?:crane|tete)|foutre\sen\sl'?\s?air|laisser\s(?:mourir|crever)|faire\s(?:du\smal|mourir)|"
    r"planter\sun\scouteau|passer\sla\scorde|crasher\s(?:expres|contre|en\svoiture))"
)
"""Things «will kill me» too, but never themselves; «me tuer à vous répéter» is no plan."""
_FIGURE = lazily(
    r"(?<![a-z])(?:prevention|formation|(?:le|mon|votre|ce|cette|ma|la|un|une|vos|mes|l')\s?(?:comptes?|profil|dossier|"
    r"messages?|fichiers?|site|appli|page|portail|ordi))(?![a-z])"
)


def told_outright(view: View) -> Signal | None:
    """The signal of a bare cry for help, of bare words for an emergency that is now, of a plan to do oneself harm."""
    said = view.words
    if (
        not said.isdisjoint(_DEADLY)
        and _PLANS_HARM.search(view.fold)
        and not _FIGURE.search(view.fold)
        and not is_killed_over_a_paper(view.fold)
    ):
        return Signal.URGENT_MIND
    for gate, tells, signal in _TOLD:
        if not said.isdisjoint(gate) and (tells.fullmatch if tells is _FAREWELL else tells.search)(view.fold):
            return signal
    for told in _BY_SUBJECT:
        if told.is_in(view):
            return told.signal
    took_all = not said.isdisjoint(_PACKETS) and _TOOK_ALL.search(view.fold) is not None
    return Signal.URGENT_BODY if took_all or _is_bare(view) else None


def _is_bare(view: View) -> bool:
    said = view.words
    if said <= _SELDOM_NOW or said.isdisjoint(_OUTRIGHT) or len(said) > MOST_WORDS or not said <= _SAID:
        return False
    if said <= _BEGGING and not said.isdisjoint(_BEGS) and _BEGGED.search(view.fold):
        return True
    if _IS_ASKED.search(view.fold) or (_PAST.search(view.fold) and not _JUST_NOW.search(view.fold)):
        return False
    if not said.isdisjoint(_CRIES | _ACUTE) or _ACUTE_IN_TWO.search(view.fold):
        return True
    if said.isdisjoint(_ASKS):
        return False
    return not said.isdisjoint(_PRESSING) or _TO_THE_AID.search(view.fold) is not None
