"""Words of health, folded, by concept: treatments, states, specialities, parts of the body and what befalls them.

Everyday words, written here and, of diseases, in diseases.py; the gazetteer adds the CIM-10's and the medicines'. A
plural in -s is understood, and a feminine in -e of states.
"""

import re

from bot.redaction.recognizers.health.clipped import CLIPPED, ILLS, STATES_CLIPPED
from bot.redaction.recognizers.health.diseases import DISEASES
from bot.redaction.recognizers.health.families import CARE, CONDITIONS, SIGNS
from bot.redaction.wordlist import words

_WEAK = """
    aes, viol, prep, ovocytes, embryons, inceste, dur d'oreille, dure d'oreille, dur de la feuille,
    dure de la feuille,
    accident du travail, accident de travail, accident de la route, accident de voiture,
    prothese auditive, prothese dentaire, implant cochleaire, implant dentaire,
    prothese, implant, pilule, chirurgie, operation du, operation de, operation des, operation d, operation a,
    intervention au, accouchement, grossesse, hospitalisation, psychotherapie, psychanalyse, orthophonie, vaccin
    contre, vaccine, arret maladie, en arret, reeducation, sterilet, ivg, fiv, pma, antibiotique, maladie
    professionnelle, invalidite, handicap, handicape, dependance, ald, cure de, affection de longue duree, longue
    maladie, soins palliatifs, appareil auditif, appareillage auditif, fauteuil roulant, platre, perfusion,
    prostate, infection, traitement de fond, traitement contre, traitement pour, menopause, ménopausé, pmr, aah,
    rqth, sonde, rayons, oxygene, seance de kine, seances de kine, verres correcteurs, bas de contention, maladie
    de, maladie du, maladie des, maladie a, dys, toc, sep, malade, calculs, corset, en clinique psychiatrique,
    a mobilite reduite, blind, deaf, disabled, muet, muette, demente, lesion, plaie, incapacite
    permanente, attelle, bequilles, orthese, minerve, enceinte, en ald, en invalidite, en situation de handicap,
    sourd, aveugle, malvoyant, malentendant, non voyant, mal voyant, mal entendant, myope, premature, sterile,
    fatigue, imc, tics, deficience, stent, ppc, tombe malade, tombee enceinte, hospitalise, opere, appareille, covid,
    maladie chronique, maladie rare, maladie grave, mst, ist, tms, verrues, acne severe, grippe
"""
_TREATMENTS = """
    chimio, chimiotherapie, radiotherapie, immunotherapie, hormonotherapie, curietherapie, rayons, dialyse,
    hemodialyse, greffe, transplantation, pontage, stent, pacemaker, pile cardiaque, defibrillateur, prothese,
    implant cochleaire, coloscopie, biopsie, ponction, mastectomie, hysterectomie, ablation, amputation,
    infiltration, transfusion, perfusion, intubation, soins palliatifs, soins intensifs, cure de desintoxication,
    desintoxication, desintox, cure de, sevrage, postcure, psychotherapie, psychanalyse, appareil auditif,
    appareillage auditif, prothese auditive, appareil respiratoire, ppc, fauteuil roulant, oxygene, pompe a
    insuline, insuline, morphine, cortisone, corticoide, antidepresseur, anxiolytique, neuroleptique, somnifere,
    anticoagulant, antipsychotique, antiepileptique, anticancereux, antiretroviral, immunosuppresseur, antidouleur,
    antalgique, antiinflammatoire, anti inflammatoire, anti douleur, antidiabetique, diuretique, vaccin contre,
    verres correcteurs, bas de contention, orthese, minerve, attelle, platre, bequilles, deambulateur,
    antihypertenseur, betabloquant, statine, tritherapie, biotherapie, antibiotique, methadone, pilule, sterilet,
    traitement contre, traitement pour, traitement hormonal, traitement de fond, traitement lourd, traitement
    substitutif, traitement de substitution, lithium, hospitalisation, hospitalisation en psychiatrie, operation du,
    operation de, operation des, operation d, operation a, intervention au, internement, coma, reanimation, seance
    de kine, seances de kine, seances de chimio, seance de chimio, seances de rayons, seances de dialyse, seances de
    psy, reeducation, orthophonie, arret maladie, mi temps therapeutique, chirurgie bariatrique, sleeve, bypass,
    anneau gastrique, chirurgie, colostomie, stomie, poche urinaire, sonde
"""
_ENGLISH = """
    diabetes, type 1 diabetes, type 2 diabetes, cancer, breast cancer, asthma, epilepsy, anxiety, depression, heart
    disease, heart attack, stroke, heart surgery, surgery, chemo, chemotherapy, dialysis, kidney failure, kidney
    disease, hiv, aids, multiple sclerosis, arthritis, bipolar disorder, eating disorder, autism, adhd, dementia,
    high blood pressure, broken leg, broken arm, miscarriage, abortion, allergy, allergies, lupus, leukemia, tumor,
    tumour, migraines
"""
_STATES = """
    apneique, hypocondriaque, nymphomane, kleptomane, pyromane, mythomane, hypotendu, cyclothymique, dysthymique,
    dyscalculique, agoraphobe, claustrophobe, quadriplegique, prediabetique, insulinoresistant, lombalgique,
    arthritique, rhumatisant, goutteux, goutteuse, bronchitique, tabagique, heroinomane, polytoxicomane,
    nephrectomise, laryngectomise, mastectomise, hysterectomise, colectomise, splenectomise, stente, denutri,
    deshydrate, surmene, violee, excisee, sourd profond, lourdement appareille, amblyope, aphasique, amnesique,
    ataxique, cachectique, catatonique, dysmorphique, edente, enuretique, encopretique, grabataire, hemiparesique,
    hydrocephale, impuissant, lepreux, macrocephale, microcephale, malformee, mongolien, mutique, nevropathe,
    obsessionnel, opiomane, pancreatique, prostatique, scleroseux, sclereux, sidatique, sideen, sideenne,
    spastique, syphilitique, thyroidien, thyroidienne, traumatisee, valetudinaire, begue, en transition, aphone,
    en hopital de jour, en soins intensifs, en oncologie, accro, alite, en surpoids, en pleine depression, en
    pleine chimio, nee prematuree, ne premature, dysorthographique, haut potentiel, hypersensible, hpi,
    nephretique, tachycarde, spasmophile, polytraumatise, tombee enceinte, tombe malade, tres malade, tres myope,
    tres handicape, tres depressif, lourdement handicape, mal en point, atteint d'un cancer, dur d'oreille, dur de
    la feuille, en convalescence, en clinique psychiatrique, en maison de repos, en sevrage, en pma, en
    fiv, premature, myope, presbyte, astigmate, hypermetrope,
    anisometrope, strabique, diabetique, asthmatique, epileptique, depressif, depressive,
    bipolaire, schizophrene, autiste, asperger, hyperactif, hyperactive, dyslexique, dyspraxique, dysphasique,
    dys, enceinte, handicape, invalide, infirme, paraplegique, tetraplegique, hemiplegique, aveugle, malvoyant,
    mal voyant, non voyant, sourd, sourd muet, malentendant, mal entendant, muet, muette, borgne, daltonien,
    daltonienne, seropositif, seropositive, hemophile, trisomique, cardiaque, insuffisant renal, insuffisante
    renale, insuffisant cardiaque, insuffisant respiratoire, hypertendu, allergique, intolerant, coeliaque, obese,
    anorexique, boulimique, alcoolique, toxicomane, toxico, suicidaire, dialyse, greffe, transplante, ampute,
    opere, hospitalise, vaccine, appareille, menopause, sterile, infertile, migraineux, migraineuse, insomniaque,
    narcoleptique, anemie, leucemique, cancereux, cancereuse, cirrhotique, parkinsonien, parkinsonienne,
    incontinent, malade, gravement malade, paralyse, tuberculeux, tuberculeuse, drepanocytaire, porteur sain,
    dement, demente, anxieux, anxieuse, phobique, paranoiaque, psychotique, nevrose, dependant a l'alcool, en ald,
    en arret, en arret maladie, en invalidite, en remission, en rechute, en burn out, en depression, en chimio, en
    chimiotherapie, en dialyse, en cure, en fauteuil, en fauteuil roulant, en fin de vie, en soins palliatifs, en
    psychiatrie, en reanimation, en rea, en hp, en cure de desintoxication, en situation de handicap, en phase
    terminale, en longue maladie, en mi temps therapeutique, sous dialyse, sous chimio, sous antidepresseur, sous
    antidepresseurs, sous oxygene, sous morphine, sous traitement, sous insuline, sous anticoagulant, sous
    anticoagulants, sous methadone, sous cortisone, sous neuroleptiques, sous anxiolytiques, sous perfusion, sous
    lithium, sous pilule, sous antibiotiques, sous respirateur, sous assistance respiratoire, a mobilite reduite,
    pmr, polyhandicape, traumatise, deficient visuel, deficient auditif, pregnant, disabled, blind, deaf,
    diabetic, asthmatic, bipolar, autistic, depressed, hospitalized, electrosensible, hemiplegie, immunodeprime,
    en arret de travail, en arret longue maladie, en conge maladie, inapte, inapte a mon poste, inapte a son
    poste, inapte au travail, inapte a tout poste, abstinent, sevre, sevre de l'alcool,
    convalescent, rechute, impotent, souffrant, souffrante, fievreux, fievreuse, enrhume, grippe, cas contact, positif
    au covid, contagieux, contagieuse, accidente, reconnu handicape, reconnu invalide, bipo, schizo,
    depressif chronique,
    sous hormones, deficient intellectuel, deficient mental,
    deficient moteur, retarde mental, joueur pathologique, ancien fumeur, ancienne fumeuse, non verbal, prema,
    grand prema, asmatique, insulino dependant, insulinodependant, cocainomane, seropo, stomise, intube,
    trache, tracheotomise
"""
_SPECIALITIES = """
    psychiatr(?:e|ie) psy psychologue psychotherapeute cancerolog(?:ue|ie) oncolog(?:ue|ie) cardiolog(?:ue|ie)
    neurolog(?:ue|ie) addictolog(?:ue|ie) nephrolog(?:ue|ie) hematolog(?:ue|ie) rhumatolog(?:ue|ie) pneumolog(?:ue|ie)
    endocrinolog(?:ue|ie) diabetolog(?:ue|ie) infectiolog(?:ue|ie) hepatolog(?:ue|ie) urolog(?:ue|ie) geriatr(?:e|ie)
    gastro-?\\s?enterolog(?:ue|ie) algolog(?:ue|ie) alcoolog(?:ue|ie) sexologue orthophoniste proctologue phlebologue
    soins\\s(?:palliatifs|intensifs) reanimation maternite pedopsychiatr(?:e|ie) neuropediatr(?:e|ie)
    oncopediatr(?:e|ie) cardiopediatre neurochirurg(?:ien|ie) csapa cmp cmpp
    hopital\\spsychiatrique hopital\\sde\\sjour centre\\santi-?douleur
"""
SPECIALITY = "|".join(_SPECIALITIES.split())
SENSITIVE = (
    "psychiatres?|pedopsychiatre|psys?|psychologue|psychotherapeute|psychanalyste|addicto(?:logue)?|alcoologue|"
    "onco(?:logue)?|cancerologue|neuro(?:logue)?|cardio(?:logue)?|sexologue|nephro(?:logue)?|hemato(?:logue)?|"
    "infectiologue|endocrino(?:logue)?|diabeto(?:logue)?|diabetologue|rhumato(?:logue)?|pneumo(?:logue)?|"
    "gastro(?:\\s?-?enterologue)?|hepatologue|urologue|geriatre|algologue|proctologue|neurochirurgien|cmp|cmpp|csapa|"
    "centre\\santi-?\\s?douleur|oncologie|psychiatrie|cancerologie|neurologie|addictologie|cardiologie|"
    "alcooliques\\sanonymes"
)
"""Those whom only someone with something sees."""
_BODY = """
    jambe bras pied main poignet cheville genou genoux hanche epaule dos coude doigt pouce orteil talon cote clavicule
    rotule
    tibia femur perone humerus radius bassin colonne vertebre crane nez machoire dent oeil yeux tendon menisque
    ligament ligaments rein reins
    poumon poumons coeur foie sein seins prostate uterus ovaire vesicule estomac intestin colon rectum anus gorge
    oreille tete ventre nuque
    cervicales lombaires peau thyroide pancreas testicule vessie mollet cuisse fesse visage langue cerveau
    col\\sdu\\sfemur articulation
    articulations artere veine aorte moelle gencive molaire paupiere ongle cornee macula duodenum vagin vulve
    penis verge bourses trompe nerf muscle os thorax sternum levre palais sacrum omoplate biceps
    bas\\sdu\\sdos avant-bras plante\\sdes\\spieds plante\\sdu\\spied
    corde\\svocale
    cordes\\svocales oesophage
    col larynx pharynx trachee appendice phalange mandibule glande ganglion bronches aisselle aine joue
    menton tempe hypophyse
    surrenale pubis perinee malleole scaphoide cubitus vegetations plevre sourcil mamelon gland nombril
    cou front paume incisive premolaire plexus colonne\\svertebrale tympan retine canal\\scarpien coccyx sinus amygdales
"""
BODY = "|".join(f"{part}s?" if part[-1] not in "sx" else part for part in _BODY.split())
HARM = (
    "cass|fractur|foul|tord|lux|bris|demis|dechir|arrach|brul|claqu|rompu|ecras|coup|perdu|perd|kc|kass|pet|explos|"
    "bousill|deboit|ampute|enlev|retir|opere|abim|broy|section|paralys|fel"
)
"""How verbs of what befalls a part of the body begin."""
SIDE = r"(?:\s(?:gauches?|droite?s?))?"
"""Which of two."""
ENDS = tuple(
    words(
        """
        algie algies emie emies penie paresie dynie rragie rragies rrhee rrhees trophie kinesie lepsie phagie phasie
        praxie ectasie megalie cardie pnee urie plastie desie dese centese malacie uresie opsie acousie
        esthesie oedeme
        trichie algesie ite ites ose oses pathie pathies plasie ectomie ectomies otomie ostomie oscopie
        therapie phobie phrenie plegie carcinome blastome sarcome azole cilline cycline mycine azepam oxetine prazole
        gliptine sartan statine olol pril mab tinib xaban triptan profene vir zine pine done azine
        """
    )
)
"""How medical words end that no lexicon of everyday words knows."""
ILLNESS_ENDS = ("tique", "tiques", "mique", "plegique", "pathe")
"""The same of what a person is said to be, however badly spelt («astmatique»)."""


AMBIGUOUS = {
    form
    for state in words(
        "invalide paralyse paralysee muet muette malade aveugle sourd sourde greffe vaccine appareille sterile "
        "premature"
    )
    for form in (state, f"{state}s")
} | {"en fin de vie"}
"""States that a code, a page or a site may be in too, and several («identifiants invalides»)."""


_PLAIN = re.compile("[éèê]")
_SHORTEST = 3


def _entries(*texts: str) -> set[str]:
    return {" ".join(_PLAIN.sub("e", entry).split()) for entry in ",".join(texts).split(",")}


def _inflected(entry: str) -> set[str]:
    """With -s, on the last word or on all."""
    plural = " ".join(word if word[-1] in "sx" or len(word) < 4 else f"{word}s" for word in entry.split())
    head, _, rest = entry.partition(" ")
    return {
        entry,
        plural,
        entry.removesuffix("s") if rest else entry,
        f"{head}s {rest}" if rest and head[-1] not in "sx" else entry,
        entry if entry[-1] in "sx" else f"{entry}s",
    }


def _of_a_woman(entry: str) -> tuple[str, ...]:
    """With -e on its first word, and on its last: «déficiente mentale», «dure d’oreille»."""
    head, _, rest = entry.partition(" ")
    if not rest or len(head) < _SHORTEST or head[-1] not in "dlnrt":
        return ()
    return f"{head}e {rest}", f"{head}e {rest}e"


FACTS = {
    form
    for entry in _entries(DISEASES, _TREATMENTS, _ENGLISH, CONDITIONS, SIGNS, CARE, CLIPPED, ILLS)
    for form in _inflected(entry)
}
TREATMENTS = {form for entry in _entries(_TREATMENTS, CARE) for form in _inflected(entry)}
SINGULAR_STATES = {
    form for entry in _entries(_STATES, STATES_CLIPPED) if " " not in entry for form in (entry, f"{entry}e")
}
STATES = {
    form
    for entry in _entries(_STATES, STATES_CLIPPED)
    for base in (entry, f"{entry}e", *_of_a_woman(entry))
    for form in _inflected(base)
}
WEAK = {
    form
    for entry in _entries(_WEAK, SIGNS, CARE, CLIPPED, ILLS)
    for base in (entry, f"{entry}e")
    for form in _inflected(base)
}
"""Words of health that a question about cover or a page may hold: they need someone who has them, in so many words."""
