"""What makes a word of illness one of temper or of the site: «malade de colère», «allergique à vos formulaires»."""

from bot.redaction.lazily import lazily

OF_YOURS = lazily(
    r"\s(?:a|de|par|avec|devant|sur)\s(?:vos|votre)\s|\s(?:a|de|par)\s(?:ce|cet|cette|ces|tant\sde|toutes?\sces|"
    r"tous\sces)\s|"
    r"\savec\s(?:tous\s|toutes\s)?(?:ce|cet|cette|ces)\s(?:sites?|pages?|mails?|menus?|formulaires?|ecrans?|robots?|"
    r"cookies|delais?|"
    r"mots?\sde|"
    r"codes?|boutons?|histoires?|attentes?|papiers?)|\sde\s(?:rage|colere|joie|rire|honte|jalousie|desespoir|"
    r"bonheur|ennui|"
    r"impatience|faim|trouille|peur|amour|stupeur|haine|frustration|naivete|confiance|bonne\sfoi)(?![a-z])|"
    r"\s(?:totale?\s|complete\s|generale\s)?(?:du|de\sla|de\sl'|des|de\svotre)\s?(?:services?|site|systeme(?!\s(?:immun|nerv|digest|sang|lymph|respir|cardio|urin|hormon|endocri))|"
    r"serveurs?|appli|application|plateforme|"
    r"connexion|reseau|page|portail|standard|formulaire)|\sd'attendre|\srien\squ'[ae]|\s(?:acheteuse|administrati(?:f|ve)s?|ergonomiques?|aviaire|oreille(?!\s(?:droite|gauche)))(?![a-z])|\sd'eau(?![a-z])|\sen\svoyant|"
    r"\sa\schaque\s(?:prelevement|facture|cotisation|releve|mail|appel)|\sa\s(?:mes|nos)\s(?:explications|demandes|"
    r"questions|messages)|\sa\scause\sde\s(?:votre|vos)|\spar\sla\s(?:complexite|lenteur|longueur)|\ssur\s(?:la|cette|une|le|l'|"
    r"ce)\s?(?:page|"
    r"case|ecran|etape|formulaire|menu|site)|\sau\sbout\sdu\sfil|\saux\s(?:formulaires|cookies|pop|papiers|"
    r"mails|sites|applis|applications|ecrans|administrations|robots|chatbots|mots\sde\spasse)|\sprofessionnelle\s\?|"
    r"\s(?:a|"
    r"aux)\s(?:vos|l'informatique)|\sde\s(?:me\s|m'|vous\s|l'|le\s|la\s|les\s)?(?:connecter|telecharger|acceder|valider|"
    r"joindre|payer|regler|envoyer|imprimer|trouver|fournir|repondre|ouvrir)(?![a-z])"
)
"""What comes right after such a word, which is nobody’s illness then."""
