"""Short replies: a message that is nothing but thanks, greetings, assent, dissent or exclamations is nobody's name.

A telephone sets the capital of «Parfait», «Salam», «Amen», and a hasty hand writes «Mercie», «Salutt», «Pfff»: what
sounds like a reply, or is one but for a letter, is one where no name is borne so. The words are a closed class.
"""

from functools import cache

from bot.redaction.gazetteers import gazetteers
from bot.redaction.tokens import tokens_of
from bot.redaction.urgency.danger.sound import sound_of
from bot.redaction.view import View
from bot.redaction.wordlist import words

_REPLIES = words(
    """
    merci mercie mercis remerciements parfait parfaite nickel super genial geniale top impec impeccable excellent
    formidable extra cool bravo felicitations chapeau chouette dommage entendu compris recu note vu carrement
    exactement exact evidemment surement certainement volontiers absolument effectivement okay okidoki oki okok dac
    daccord d'accord oklm tkt ouais ouaip mouais yep yes yeah nope nan niet oui non ok stop nickel-chrome ca-marche
    tant-pis bonjour rebonjour bonsoir salut salutations coucou hello hey hi yo wesh bye ciao tchao tchuss adieu
    bienvenue bonjourno allo cordialement desole desolee pardon excusez excuse sorry please cheers enchante
    enchantee courage pf pfiou argh bouh grr hmm hum euh heu bah beh ben hein ouf oups oupsi aie ouille zut mince
    flute punaise crotte wow waouh ouah whaou oulala olala ohlala houla hop chut ts pst snif youpi hourra hourrah
    hip ah oh eh ha he ho hi lol mdr ptdr xptdr haha hahaha hihi hehe hoho bof bof-bof berk beurk miam brr vroum
    sapristi saperlipopette fichtre diantre eureka tada bam paf plouf mamamia amen alleluia inchallah inshallah
    hamdoulilah hamdoulillah hamdulillah mashallah machallah bismillah starfallah salam salaam selam shalom alikoum
    aleykoum aleikoum alaykoum alaikum aleykum salamalekoum labas chalom choukran shukran choukrane barak barakallah
    jazakallah jazak allahou oufik fik marhaba sahha saha gracias hola adios obrigado obrigada grazie mille prego
    buongiorno buonasera arrivederci danke dankeschon bitte tschuss hallo moin servus morgen abend guten tag gute
    nacht thanks thx thank you welcome good morning evening buenos buenas tardes noches bom boa tarde noite ola oi
    tesekkurler tesekkur merhaba gunaydin sagol selamlar spasiba spassiba privet zdravstvuyte dziekuje dzien dobry
    dobar hvala multumesc buna dank hej kiitos efharisto kalimera yassou namaste arigato konnichiwa sayonara xiexie
    nihao xin chao namasté tanemirt azul ayuz azoul jerejef jerejeff nanga def mangi fi sannu sogoma ini ce tchie
    mbote jambo asante akwaba akwaaba maururu mauruuru ia orana iorana marsi mesi bonswa bonjou aloha kenavo
    trugarez demat mersi milesker eskerrik asko agur kaixo adessiatz adiu adishatz salute basgi bises bisous biz
    bisou kiss
    """
)
"""In the languages that members greet and thank in; folded."""
_BESIDE = words(
    """
    a au bien tres trop tout toute toutes tous de d la le les l un une et mais c ca c'est cest est fait va rien pas
    plus quoi encore beaucoup bcp infiniment mille fois d'avance bientot demain plus tard bonne bon belle bonnes
    bons journee soiree nuit continuation reception fin week-end weekend apres-midi vous toi vos votre aide reponse
    pour alors donc deja moi je ci voila super grand grande vraiment dias dan dag dia sana allah si joyeux
    """
)
"""What stands beside one in such a message."""
_MOST, _LEAST_TO_MISTYPE = 6, 5


def is_a_reply(view: View) -> bool:
    """Whether the whole message is such a reply."""
    if view.has_digit or len(view.words) > _MOST:
        return False
    tokens = tokens_of(view)
    if not 0 < tokens.count <= _MOST or view.has_other_letters():
        return False
    said = [view.fold[slice(*span)] for span in tokens.spans]
    return any(word not in _BESIDE for word in said) and all(word in _BESIDE or _is_one(word) for word in said)


def _is_one(word: str) -> bool:
    """Whether a word is a reply, or no name and one but for how it is written."""
    if word in _REPLIES:
        return True
    known = gazetteers()
    if word in known.names or word in known.rare or (word in known.words and word not in known.never):
        return False
    if sound_of(word) in _sounds():
        return True
    return len(word) >= _LEAST_TO_MISTYPE and any(_is_but_for_a_slip(word, reply) for reply in _long_ones())


@cache
def _sounds() -> frozenset[str]:
    return frozenset(map(sound_of, _REPLIES))


@cache
def _long_ones() -> tuple[str, ...]:
    return tuple(reply for reply in sorted(_REPLIES) if len(reply) >= _LEAST_TO_MISTYPE)


def _is_but_for_a_slip(word: str, reply: str) -> bool:
    """One letter more, less or other, or two that changed places; the first stands."""
    if word[0] != reply[0] or abs(len(word) - len(reply)) > 1:
        return False
    at = 0
    while at < min(len(word), len(reply)) and word[at] == reply[at]:
        at += 1
    rest, other = word[at:], reply[at:]
    return (
        rest[1:] == other[1:]
        or rest[1:] == other
        or rest == other[1:]
        or (rest[:2] == other[1::-1] and rest[2:] == other[2:])
    )
