"""Illness said in a figure stays readable; the same words of somebody go."""

import pytest

FIGURES = [
    "Votre appli est dans le coma depuis ce matin.",
    "le portail est toujours en réanimation ou ça remarche ?",
    "mon remboursement a été amputé de 14 euros, pourquoi",
    "Je fais une overdose de courriels publicitaires, stop aux mails.",
    "une overdose de mails chaque lundi, désabonnez-moi",
    "Je suis allergique à la paperasse, tout en ligne merci",
    "j'ai failli faire une syncope en voyant la cotisation",
    "de quoi attraper un infarctus quand j'ai vu votre facture !",
    "ça me donne de l'eczéma, votre formulaire",
    "notre chien est diabétique, la mutuelle prend les animaux ?",
    "la jument a fait une fausse couche, vous ne prenez pas les bêtes je suppose",
    "je me sui cramé avc le patron, je peu changé de mutuelle ?",
    "Enceinte Bluetooth gagnée au concours, toujours pas reçue !",
    "Il y a des infiltrations au plafond de votre agence de Vierzon",
    "le forfé journalié cé 20 euro mintenan",
    "jai plu de baterie jrevien",
    "ce site est un cancer",
    "j'ai le dos large, mais là vous exagérez",
    "tous les ans pour la Saint-Vincent je vous écris",
    "Bernard l’ermite, c’est votre mascotte ?",
]
TOLD = [
    ("Mon père est dans le coma depuis ce matin, qui prévenir ?", "coma"),
    ("ma mère est toujours en réanimation, l'attestation svp", "réanimation"),
    ("j'ai été amputé en mars, quel formulaire pour le fauteuil", "amputé"),
    ("Mon fils a fait une overdose de médicaments, il est à Édouard-Herriot", "overdose"),
    ("Je suis allergique à la pénicilline, c'est noté dans mon dossier ?", "pénicilline"),
    ("j'ai failli faire une syncope en montant l'escalier", "syncope"),
    ("mon contrat elle a alzheimer ma mère elle comprend plus", "alzheimer"),
    ("ce traitement me donne de l'eczéma, votre formulaire demande quoi ?", "eczéma"),
    ("votre mail tombe mal, on me fait une ponction lombaire ce matin", "ponction"),
    ("le chien m'a mordue au mollet, quatre points de suture", "mordue"),
    ("mon dossier est bloqué depuis mon AVC", "AVC"),
    ("mon dossier est en ALD depuis mars", "ALD"),
    ("mon opération de 1200 euros n'est pas remboursée", "opération"),
    ("j'ai failli mourir d'un infarctus et votre site me demande une photo", "infarctus"),
    ("AVC le 3 mai, je demande la prise en charge", "AVC"),
    ("mon mari, depuis son avc le bras ne bouge plus", "avc"),
    ("ma mère a des infiltrations au genou", "infiltrations"),
    ("ce site est bon mais j'ai un cancer", "cancer"),
    ("mon fils a un Wilson", "Wilson"),
    ("on m'opère lundi, chambre à combien ?", "opère"),
    ("ils m'opèrent à Gui de Chauliac", "opèrent"),
    ("ma femme est suivie pour un syndrome de Gilbert", "Gilbert"),
    ("j'ai fait un Guillain Barré en 2019", "Guillain Barré"),
    ("quand j'ai vu le neurologue il a parlé d'alzheimer pour moi", "alzheimer"),
]


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_of_speech_stays(redactor, text):
    assert redactor.redact(text).text.text == text


@pytest.mark.parametrize(("text", "fact"), TOLD)
def test_the_same_words_of_somebody_go(redactor, text, fact):
    assert fact not in redactor.redact(text).text.text
