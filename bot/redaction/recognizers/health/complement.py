"""What completes a health fact and goes with it: «du sein gauche», «de type 2», «chronique», «à 80 %», «séances "
"de»."""

import re
from collections.abc import Iterable, Iterator

from bot.redaction.dates import DAYS, MONTHS
from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.words import BODY
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_LINK = r"(?:(?:de|du|des|d'une?|au|aux|a|en|avec|par|post|sur|dans|anti|non)[\s-]|d')"
_ARTICLE = r"(?:la\s|le\s|les\s|l'|un\s|une\s|deux\s|trois\s|mes\s|mon\s|ma\s|son\s|sa\s)"
_MEASURED = lazily(
    r"\s(?:de\s)?(?:t[iy]pe?s?|stade|grade|categorie)\s[0-9iv]{1,3}(?![a-z0-9])|\s[bc](?![a-z'])(?!\s(?:moi|est|pas|"
    r"pour|bien|l[ea]|m[oa]n?|quoi|ok|c|ds|dans|couvert|rembours[a-z]*|pris|prise|en|k?el(?:le)?|kel|combien|koi|ou)(?![a-z]))"
    r"|\s[lcds][0-9]{1,2}[\s/-]{0,2}[lcds]?[0-9]{0,2}(?![a-z0-9])"
    r"|\s(?:a\s|de\s)?[0-9]{1,3}\s?(?:%|pour\scent)(?![a-z])|[\s-](?:13|18|19|21|3[0-2])(?![0-9:/h]|"
    r"[.,][0-9])(?!\s(?:fois|ans|mois|jours|¤|euros))"
    r"|\s(?:a|de)\s(?:[0-9]{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|quelques)\s(?:semaines?|mois?|sa)"
    r"(?:\set\sdemie?|\spasses?)?(?![a-z])|"
    r"\sa\s(?:la\smaison|domicile|repetition|risques?)(?![a-z])|\s(?:deuxieme|premiere|troisieme|2e|1re|"
    r"2eme)\scategorie(?![a-z])|"
    r"\scomme\sun(?:e\staupe|\spot|e\stique|e\sbaleine)|\sa\s(?:3[6-9]|"
    r"4[0-2])(?:[.,][0-9])?(?![0-9])(?!\s?(?:km|kilom|minutes?|min(?![a-z])|metres|bornes|euros?|¤|heures?|h(?![a-z])))"
)
_OF = r"(?:(?:de|du|des|d'une?|au|aux|a)\s|d')"
_NAMED = lazily(
    rf"[\s-]{_OF}{_ARTICLE}?(?P<word>[a-z]{{3,20}})(?:\s(?:gauche|droite?s?|bilateral\w*))?(?![a-z])"
    r"|\s(?:contre|a|pour)\s(?:la\s|le\s|les\s|l'|sa\s|son\s|ma\s|mon\s)(?P<other>[a-z]{3,20})(?![a-z])"
)
"""A preposition and a noun: «du sein», «à l’alcool», «d’une jambe», «des deux yeux»."""
_WORD = lazily(rf"[\s-](?:{_LINK}{_ARTICLE}?)?(?P<word>[a-z]{{3,22}})(?![a-z])")
_SHAPED = lazily(
    r"[a-z]{3,}(?:ienne|iques?|aires?|eux|euses?|ides?|als?|ales?|aux|ives?|ifs?|antes?|ants?|entes?|ents?|"
    r"ables?|ibles?)"
)
"""How adjectives end."""
_NO_ADJECTIVE = lazily(
    r"faire|pendant|avant|devant|durant|maintenant|cependant|comment|souvent|vraiment|moment|seulement|actuellement|"
    r"concernant|suivant|autant|pourtant|tellement|comportement|paiement|rembours\w+|depuis|implique|indique|"
    r"explique|"
    r"complique|applique|tarif|fautive|journal|postale?|legale?|generale?|normale?|capital|finale?|mal|total|"
    r"plaire|taire|mutuelles?|salaires?|formulaires?|beneficiaires?|enfants?|parents?|"
    r"documents?|clients?|adherents?|urgents?|(?:il)?lisibles?|disponibles?|(?:im)?possibles?|journaux|travaux|bureaux|hopital|hopitaux|portail|portable|cheques?|"
    r"preavis|titulaires?|publiques?|mettent|peuvent|doivent|veulent|disent|ensuite|voudrais|voudrait|technique|"
    r"informatique|telephoniques?|augmente\w*|numeriques?|pratiques?|veux|peux|ceux|chez|conseillers?|attestations?"
)
_IN_ENT = words("violent recent frequent permanent persistent recurrent latent virulent purulent")
"""Adjectives that look like verbs."""
_GRADED = lazily(
    r"severes?|aigue?s?|chroniques?|grave|profonde?|infantile|lourd\w*|legere?|multiples?|moteur|mental|asperger|"
    r"gauche|droite?s?|ouverte?s?|orale?s?|froide?s?|mal\ssoigne\w*|usee?s?|felee?s?|bouchee?s?"
)
_NO_COMPLEMENT = lazily(
    r"\s(?:de|du|des|d'|au|a|aux|a\sla|de\sla|de\sl'|a\sl'|pour\sl[ea]s?)\s?(?:mon|ma|mes|votre|vos|ce|cette|"
    r"compte|portail|site|"
    r"remboursement|dossier|contrat|mutuelle|partir|telecharger|remplir|jour|faire|qui|quoi|cause|puis|present|"
    r"nouveau|payer|charge|force|mois|creche|ecole|maison|chaque|cette|toute?s?|peux|voudrais|cherche|pouvoir|"
    r"savoir|comment|moment|fois|suite|base|fait|son|sa|"
    r"ses|notre|nos|"
    r"[a-z]+er|attendre|domicile|distance|vie|quel\w*|moi)(?![a-z])"
)
_HAS = re.compile(r"\sa\s(?P<one>(?:un|une|deux|trois)\s)?(?P<word>[a-z]{2,20})(?![a-z])")
_DONE = words(
    """
    ete eu fait dit pris repris appris compris mis remis permis recu vu revu su pu du voulu fallu perdu vendu rendu
    repondu attendu entendu descendu tenu obtenu maintenu prevenu lu bu cru connu disparu couru choisi fini rempli
    reussi subi suivi servi senti dormi grandi maigri grossi vieilli vomi failli ouvert offert souffert decouvert ecrit
    inscrit prescrit conduit construit produit atteint mort besoin droit envie hate peur honte lieu tort raison
    rendez rdv toujours jamais encore deja bien mal plus pas trop tres enfin aussi souvent beaucoup tout rien quand
    quelque plusieurs
    """
)
"""What «a» has right after it where somebody has or has done something; verbs in -er are told by their infinitive."""
_OWN_BODY = lazily(rf"(?:{BODY})(?![a-z])")
_HANGING = re.compile(r".*\s(?:de|du|des|d|a|au)$")
_HANGS_ON = lazily(
    r"[\s'](?:(?:la|le|les)\s|l')?[a-z]{2,20}(?:\s(?:de|du|des)\s(?!(?:mon|mes|notre|nos|son|ses|leurs?)\s)(?:la\s)?[a-z]{3,20}|\sd'[a-z]{3,20})?"
)
_A_DAY = lazily(
    rf"\s(?:(?:{DAYS}|mois|matin|debut|fin|mi)(?![a-z])|"
    rf"(?:{MONTHS})(?![a-z])|"
    r"[0-9]{1,2}(?:er)?(?:\s?$|[\s,.;?!/-](?!doigts|dents|yeux|genoux|pieds|mains)))"
)
"""What is a date and no part of a fact."""
_WHEN_OR_WHERE = words(
    "semaine semaines nuit soir matin midi an ans annee fin debut fois jour jours suite rentree maison bureau usine "
    "accident telephone tel portable guichet que quand lors maintenant leur leurs "
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd janvier fevrier avril juin juillet aout "
    "septembre octobre novembre decembre boulot taf travail foot rugby judo hand basket tennis sport gym piscine "
    "petite petit petits grande grand dernier derniere fils fille pere mere mari femme papa maman mamie papy bebe "
    "soeur frere conjoint conjointe epouse epoux "
)
"""Nouns that say when, where or whose, and are no part of a fact."""
_WHOSE = re.compile(r"\s(?:mon|ma|mes|notre|nos|son|sa|ses|leur|leurs)\s")
_WITH = re.compile(r"\s(?:avec|par|sur|dans)\s(?:l'|(?:la|le|les|une?|mon|ma|mes)\s)")
_MOST = 5
_BEGINS = lazily(
    r"(?<![a-z])(?:(?:(?:crises?|plaques?|poussees?|seances?|cures?|taux|debuts?|suspicions?|risques?|formes?|"
    r"rechutes?|"
    r"recidives?|episodes?|symptomes?|sequelles?|complications?|stades?|(?<!la\s)suites?(?!\sa\s)|piqures?|"
    r"injections?|patchs?|gouttes|doses?|reste|fond|manque|antecedents?|depistage|parcours|machines?|appareils?|"
    r"greffes?|operations?|ablations?|protheses?|lesions?|tests?|bilans?|examens?|phases?|reconnaissance|pensions?|"
    r"hospitalisee?s?|greffee?s?|(?:en\s)?(?:arret|ald|remission|convalescence)|enceinte|(?<!le\s)(?<!du\s)(?<!au\s)(?<![0-9])[0-9]{1,2}(?:[.,][0-9])?)\s"
    r"(?:(?:pour|de|du|des|par|contre|a|au|d')\s?(?:une?\s|la\s|le\s|les\s|l'|mon\s|ma\s)?)"
    r"|(?:(?:en|sous)\s|(?:premiere?|deuxieme|seconde?|troisieme|quatrieme)\s|"
    r"reconnue?s?\s(?:comme\s|en\squalite\sde\s)?|faiblesses?|cicatrices?|ovaires?|valves?|"
    r"problemes?|soucis?|troubles?|depistages?|traitements?|travailleu(?:r|se)s?|"
    r"naissances?|(?<![0-9])(?<!enfant\s)(?<!beneficiaire\s)(?<!fils\s)(?<!fille\s)[0-9]{1,2}e?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|triple|double|quadruple|petite?|gros|grosse|mauvaise?|fort|forte|legere?|lourd|lourde|"
    r"severe|ancienne?|debut\sd[e']|mal\sdu|a\s(?:deux|trois|quatre|cinq|six|sept|huit|neuf|[0-9])\smois\sde)\s?))$"
)
"""What stands before a fact and belongs to it."""
_BETWEEN = lazily(
    r"\s(?:(?:pour|de|du|des|avec|a|au|aux|par|suite\sa|apres|dans|en|sous|post|contre|cause\sde|lie\sa)\s|d')"
    r"(?:une?\s|la\s|le\s|les\s|l'|mon\s|ma\s|son\s|sa\s|cause\sd[e'u]\s?)?|\s|-"
)


def completed(fold: str, start: int, end: int, *, further: bool = True) -> int:
    """Where the fact at `[start, end)` ends with all that completes it; `further`: by any noun too."""
    if _HANGING.match(fold, start, end):
        if _A_DAY.match(fold, end) or _WHOSE.match(fold, end):
            return fold.rfind(" ", start, end)  # «IRM du» 4, «la maladie de» mon mari
        if fold[start:end].endswith(" a") and _has_or_has_done(fold, end - 2):
            return end - 2  # «mon opération a pris» un dépassement
        if hanging := _HANGS_ON.match(fold, end):
            end = hanging.end()  # «maladie à» takes «corps de Lewy»
    terms = gazetteers().terms
    named = not further
    for _ in range(_MOST):
        if measured := _MEASURED.match(fold, end):
            end = measured.end()
            continue
        if _NO_COMPLEMENT.match(fold, end):
            break
        word = _WORD.match(fold, end)
        if word is not None and _completes(word["word"], terms) and not _is_a_tool(fold, end, word):
            end = word.end()
            continue
        phrase = None if named or _has_or_has_done(fold, end) else _NAMED.match(fold, end)
        said = phrase["word"] or phrase["other"] if phrase is not None else None
        if phrase is None or said in _WHEN_OR_WHERE or said in gazetteers().towns:
            break
        end, named = phrase.end(), True
    return end


def _has_or_has_done(fold: str, end: int) -> bool:
    """Whether an «a» at `end` is the verb: «mon fils autiste a changé d’école», and no «à»."""
    after = _HAS.match(fold, end)
    if after is None:
        return False
    word = after["word"]
    stem = word.rstrip("s").removesuffix("e") if word.rstrip("s").endswith("ee") else word.rstrip("s")
    return bool(after["one"]) or word in _DONE or word.endswith("ment") or f"{stem}r" in gazetteers().words


def _completes(word: str, terms: frozenset[str]) -> bool:
    """Whether a word goes on with the fact: a part of the body, a word of medicine, or shaped as an adjective."""
    if _NO_ADJECTIVE.fullmatch(word):
        return False
    if word.endswith("ent") and word not in _IN_ENT and word[:-2] in gazetteers().words:
        return False  # «mes piqûres soient», «durent»: a verb
    return (
        word in terms
        or _GRADED.fullmatch(word) is not None
        or _OWN_BODY.fullmatch(word) is not None
        or _SHAPED.fullmatch(word) is not None
    )


def _is_a_tool(fold: str, end: int, word: re.Match[str]) -> bool:
    """Whether a word at `end` is what it was done with, and only shaped as an adjective: «avec la tondeuse»."""
    if _WITH.match(fold, end) is None:
        return False
    return word["word"] not in gazetteers().terms and _OWN_BODY.fullmatch(word["word"]) is None


def begun(fold: str, start: int) -> int:
    """Where the fact at `start` begins with what leads to it: «séances de», «crise de», «porteur du», "
    "«travailleur»."""
    for _ in range(2):
        before = _BEGINS.search(fold, max(0, start - 40), start)
        if before is None:
            break
        start = before.start()
    return start


def joined(view: View, found: Iterable[Span]) -> Iterator[Span]:
    """Facts with nothing but a preposition between them as one: «en arrêt pour burn-out»."""
    last: Span | None = None
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if last is not None and (span.start <= last.end or _BETWEEN.fullmatch(view.fold, last.end, span.start)):
            last = Span(last.label, last.start, max(last.end, span.end), last.rule)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
