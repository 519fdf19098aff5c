"""Streets without a number where a sentence puts somebody, or somebody's letters: «je ne suis plus rue Hoche», «le
courrier part rue Hoche», «vous avez écrit rue Pasteur au lieu de boulevard Pasteur».

French names a street so, without a word between, only after the verbs of being, going and settling. Who does it tells
whose street it is: a person who speaks of herself or of her kin, a letter; an office, a shop or a doctor has a street
that is nobody's.
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.lazily import lazily
from bot.redaction.recognizers.address.ends import everyday
from bot.redaction.recognizers.address.words import INSTITUTIONS
from bot.redaction.tokens import tokens_of
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_SURE = "rue|avenue|ave|av|boulevard|bld|blvd|bd|impasse|allees?|chemin|sentier|ruelle|venelle|faubourg|montee"
_MAYBE = (
    "place|pl|quai|route|rte|square|cours|passage|esplanade|promenade|cite|hameau|lotissement|residence|villa|traverse"
)
_WAY = rf"(?<![a-z-])(?P<way>(?P<sure>{_SURE})|(?:{_MAYBE}))\.?\s(?=[a-z{SENTINEL}])"
_ADVERB = (
    r"(?:(?:plus|pas|maintenant|mtn|desormais|toujours|tjs|encore|bien|actuellement|deja|aujourd'hui|enfin|dorenavant|"
    r"provisoirement|definitivement|reste[es]{0,2}|aussi|depuis\s[a-z0-9]{2,9}(?:\s[0-9]{4})?|en\s(?:janv|fev|mars|avr|mai|jui|aout|sept|oct|nov|dec|20)[a-z0-9]{0,6}|seule?)\s){0,3}"
)
_KIN = (
    r"(?:mere|pere|maman|papa|(?:grands?-|beaux-)?parents?|fils|filles?|frere|soeur|mari|femme|epou(?:x|se)|conjointe?|compagn(?:on|e)|ex|"
    r"enfants?|grand-?(?:mere|pere)|tante|oncle|copine|copain|belle-(?:mere|fille|soeur)|beau-(?:pere|fils|frere)|famille)"
)
_THE = r"(?:(?:la|le|l'|de\sla|du|de\sl'|dans\s(?:la|le|l'))\s?)?"
_STAYS = (
    r"(?:suis|est|sont|sommes|serai|sera|serons|etais|etait|etions|vis|vit|vivent|vivons|vivais|vivait|vivions|logent|loges?|loge|logeons|"
    r"residen?t?|reside|dors|dort|reste|restons|restent|habite|habitons|habitent|habitais|habitait|retourne|repars|pars|partons|part|"
    r"(?:suis|est|sommes|sont)\s(?:re)?(?:parti|retourne|rentre|venu|mute|loge|heberge)[es]{0,2}|"
    r"(?:vais|va|vont|allons|veux|compte|dois|doit)\s(?:aller\s)?(?:vivre|habiter|loger|rester|emmenager|demenager))"
)
_PERSONAL = (
    rf"(?:(?<![a-z'])(?:je|on|nous)\s(?:ne\s|n'\s?)?{_STAYS}\s|(?<![a-z])j'(?:etais|habite|habitais)\s|(?<![a-z])moi\ssommes\s|"
    rf"(?<![a-z])(?:(?:mon|ma|mes|notre|nos|son|sa)\s{_KIN}|maman|papa|mamie|papi|papy)"
    rf"(?:\s(?!est|sont|vit)[a-z{SENTINEL}]{{1,14}}){{0,2}}\s(?:n'|ne\s)?{_STAYS}\s|"
    r"(?<![a-z])(?:mon|ma|notre|nos)\s(?:ancien(?:ne)?\s|nouvel(?:le)?\s|future?\s|premiere?\s|petite?\s)?"
    r"(?:logement|appart(?:ement)?|maison|studio|domicile|boite(?:\saux\slettres)?)\s(?:est\s|etait\s|sera\s|de\sla\s|du\s|situee?\s){0,2})"
)
_SETTLING = (
    r"(?:(?<![a-z])(?:m'|me\s|nous\s|s'|se\s)(?:suis\s|est\s|etait\s|sommes\s|sont\s|y\s|etre\s|etions\s)?install[a-z]{1,5}\s|"
    r"(?<![a-z])(?:j'ai\s|on\sa\s|nous\savons\s|je\s|on\s|nous\s|de\s|en\s|avoir\s)(?:bien\s|du\s)?(?:quitt[a-z]{1,5}|laisse)\s|"
    r"(?<![a-z])(?:j'ai|on\sa|nous\savons)\s(?:bouge|migre|atterri|trouve|pris|loue|achete)\s)"
)
_POST = (
    r"(?:courriers?|lettres?|plis?|colis|cheques?|recommandes?|carte|cartes|releves?|echeanciers?|attestations?|decomptes?|"
    r"factures?|relances?|papiers|documents?)"
)
_SENT = (
    rf"(?<![a-z]){_POST}(?:\s(?!agence|votre|notre)[a-z']{{1,12}}){{0,3}}?\s(?:part(?:ent|i[es]{{0,2}}|ait)?|arriv[a-z]{{1,4}}|va|vont|alle[es]{{0,2}}|"
    rf"(?:re)?envoye[es]{{0,2}}|expedie[es]{{0,2}}|adresse[es]{{0,2}}|livre[es]{{0,2}}|distribue[es]{{0,2}}|tomb[a-z]{{1,3}}|parv(?:ien|enu)[a-z]{{0,4}}|revien[a-z]{{1,3}}|revenu[es]{{0,2}}|atterri[a-z]{{0,3}})\s"
)
_TELLING = (
    r"(?<![a-z])(?:(?:changements?|changer|change|changee?s?|nouvelle|ancienne)\sd?'?\s?(?:adresse|rue|domicile)(?!\s(?:mail|e-?mail|du\s|de\s|des\s))"
    r"(?:\s(?:postale|perso\w*))?(?:[\s,:]|c'est|est|pour|vers|sera|maintenant|au|desormais|voici){1,6}|"
    rf"vous\s(?:m'|me\s|nous\s|l'|lui\s)?(?:avez|aviez)\s(?:re)?(?:envoye|adresse|expedie)[es]{{0,2}}\s(?:[a-z']{{1,10}}\s){{0,2}}?{_POST}\s|"
    r"c'est\s(?:marque|ecrit|note|indique|inscrit)\s|"
    r"vous\s(?:m'|me\s)?(?:avez|aviez|notez|gardez|ecrivez)\s(?:toujours\s|encore\s)?(?:ecrit|mis|note|enregistre|saisi|inscrit|garde|tape|laisse|envoye)?\s?"
    r"(?:toujours\s|encore\s|bien\s)?(?:\s?(?:a|au|:)\s)?)"
)
_AT = lazily(
    rf"(?:{_PERSONAL}{_ADVERB}{_THE}|{_SETTLING}{_ADVERB}{_THE}|{_SENT}{_ADVERB}{_THE}|(?P<told>{_TELLING}){_ADVERB}{_THE}){_WAY}"
)
_OTHER_WAY = _WAY.replace("<way>", "<other>").replace("<sure>", "<othersure>")
_INSTEAD = lazily(
    rf"{_WAY}[^.!?\n]{{2,40}}?(?:,?\s(?:au\slieu\sd[eu'](?:\s?la)?|et\snon(?:\spas)?|et\spas|pas|plutot\squ[e']|alors\sque\s(?:c'?est|je\ssuis|j'habite)|"
    rf"a\sla\splace\sd[eu'](?:\s?la)?|par|en|mais\s(?:bien\s)?|c'est)\s?(?:la\s|le\s|l')?){_OTHER_WAY}"
)
"""«… rue Pasteur au lieu de boulevard Pasteur»."""
_RIGHTING = words(
    """
    lieu non pas plutot alors remplacer remplacez remplace corriger corrigez change changer modifier mettre place
    mais
    """
)
_OTHER_END = lazily(rf"(?:[^.!?\n,]{{2,30}}?)\s(?:pour|vers|et\ssuis|et\sje\ssuis)\s{_THE}{_WAY}")
"""«Quitté la rue Lamartine pour le cours Lafayette»."""
_GATE = words(f"{_SURE}|{_MAYBE}|allee|allees".replace("allees?|", "").replace("|", " "))
_HEADS = words(
    """
    laisse habite habitons habitent habitais habitait reste restons restent retourne repars pars partons part dors
    dort vais va vont allons veux compte dois doit pris loue achete trouve logent reside resident logement appart
    appartement maison studio domicile boite suis est sommes etions vivions marque ecrit note indique inscrit etait
    etais sera serai serons vis vit vivons vivent vivais vivait loge loges logeons quitte quittons quitter quittee
    installe installer installes installee installees installons bouge lieu pas non changement changer change
    nouvelle ancienne avez aviez ecrivez gardez notez courrier courriers lettre lettres carte cartes colis cheque
    cheques releve releves relance relances remplacer remplacez sont
    """
)
_OFFICES = INSTITUTIONS | words(
    """
    agences bureau bureaux cabinets pharmacies opticiens audioprothesiste podologue kine kinesitherapeute osteopathe
    medecin docteur dr chirurgien dermato ophtalmo radiologue infirmiere orthodontiste gynecologue cardiologue
    psychologue entreprise societe boite patron employeur travail bosse travaille locaux garage hotel restaurant
    banque poste gare accueil permanence antenne specialiste praticien
    """
)
"""What has a street that is nobody's; where one works too."""
_NO_NAMES = words("faisant rien barree barre parking parkings sujette donnee publique assise yoga vide pietonne sans a")
_BEFORE, _AFTER = 70, 30
_CLAUSE = re.compile(r"[.!?;\n]|,\s|\s(?:mais|et|car|parce|alors|sauf)\s")


def settled(view: View) -> frozenset[int]:
    """Where such streets begin."""
    if view.words.isdisjoint(_GATE) or view.words.isdisjoint(_HEADS):
        return frozenset()
    return frozenset(_found(view))


def _found(view: View) -> Iterator[int]:
    for match in _AT.finditer(view.fold):
        if _is_named(view, match.end(), sure=match["sure"] is not None) and not _is_of_an_office(view, match):
            yield match.start("way")
            other = _OTHER_END.match(view.fold, match.end())
            if other is not None and _is_named(view, other.end(), sure=True):
                yield other.start("way")
    if view.words.isdisjoint(_RIGHTING):
        return
    for match in _INSTEAD.finditer(view.fold):
        named = _is_named(view, match.end("way") + 1, sure=True) and _is_named(view, match.end(), sure=True)
        if named and not _is_of_an_office(view, match):
            yield from (match.start("way"), match.start("other"))


def _is_named(view: View, start: int, *, sure: bool) -> bool:
    """Whether a way's name begins at `start`: a capital, a name or a word of no lexicon; a complement of a sure way."""
    tokens = tokens_of(view)
    index = tokens.at(start)
    if index >= tokens.count:
        return False
    token = tokens[index]
    word = re.sub(r"^[ld]'", "", token.fold.rstrip("."))
    if word in _NO_NAMES:
        return False
    if token.fold in ("de", "du", "des", "d", "la", "le", "les", "l") or token.fold[:2] in ("d'", "l'"):
        if len(word) < len(token.fold):
            return sure or view.text[token.start + 2 : token.start + 3].isupper()
        after = tokens[index + 1] if index + 1 < tokens.count else None
        return after is not None and after.fold not in _NO_NAMES and (sure or after.capital)
    if view.text[token.start].isupper() and not view.text.isupper():
        return True
    known = gazetteers()
    return (sure and (word in known.names or word in known.rare or not everyday(word))) or word in known.strong_last


def _is_of_an_office(view: View, match: re.Match[str]) -> bool:
    """Whether the clause, or what the street is told for, speaks of an office, a shop, a doctor or a place of work."""
    low = max(0, match.start() - _BEFORE)
    before = _CLAUSE.split(view.fold[low : match.start()])[-1] + view.fold[match.start() : match.start("way")]
    after = _CLAUSE.split(view.fold[match.end() : match.end() + _AFTER])[0]
    return not _OFFICES.isdisjoint(re.findall("[a-z]+", before + " " + after))
