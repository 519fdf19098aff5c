"""Nouns of a talk with an insurer: its screens, papers, care and time. Alone in a message they are talk, and no value.

Some are family names or make passwords too: where they stand beside their own cue, the recognizers know better.
"""

from bot.redaction.wordlist import words

OF_TALK = words(
    """
    acces accident accord accueil acte affaire age agence an annee annees ans aout appareil appel appli applis
    apprenti arnaque arret arrivee article assistance assurance assurances attente audio auditif auto avis avril
    bazar bebe besoin bienvenue bilan bise bises bisous bof bonus bordel bouche bout bridge bug bureau caisse
    caisses calendrier cantine captcha carence cas cata cataracte catastrophe cause centre certificat chambre chance
    charge chef cheque cheques choix chomage chose choses cirque clavier clic college collegue comedie compagnie
    conditions confiance conge conseil conseiller conseillere conseillers consultation contact contention
    conversation copie cotisation cotisations coup courage couronne couronnes cours crise crous cure cures debut
    decembre deces decompte decomptes delai delais demande demarche demarches dent dentaire dentiste dents depart
    depassement depassements devis difference dimanche domicile dommage donnees dos douleur doute droit droits duree
    echeance echec ecole effort enfant enfants enfer ennui envoi equipe esprit etape etapes etat euros fac face
    facon facture factures famille faute fevrier fiche fichier fichiers fin flemme fois format formation foutage
    franchise galere gars gens gestion greffe grossesse groupe gueule guide histoire honneur honte hopital horaire
    horaires horreur hospitalisation idee identite image implant implants info infos instant irm janvier jeudi
    journee juillet juin justificatif kine lecture lentilles ligne lignes liste logo loi lundi lunettes lycee
    machine madame mai main mairie majuscule maladie maniere manip manque mardi mariage mars mec medecin medecins
    memoire menu merci mercredi merde mere mesdames messieurs milieu minuscule mode mois moitie moment monde
    monsieur montant mot moyen musique naissance niveau niveaux notice notif notification notifications notifs
    novembre nuit objet obseques octobre oeil onglet operation opticien option options optique ordonnance oreille
    oreilles orthodontie osteo ostheo pack paiement panne papier papiers parents parking part participation partie
    patience patient pause pere personnes pharmacie phrase piece pieces pied pieds pitie place plafond plaisir
    plateforme plus point points police poste prelevement premier premiere prevention prime primes principe prix
    procedure protection prothese psy putain radio radios raison rappel rapport rdv rdvs recours refere reference
    refus regime reglement rejet relance remboursement remboursements rendez rendez-vous renfort renforts rentree
    reseau reseaux resiliation resiliations reste resultat resultats retard retraite rubrique salle salutations
    samedi sante satisfaction scanner seance seances seconde secondes secours secretaire secteur semaine semaines
    semelle semelles septembre serveur serveurs signature situation soin soins souci soucis soutien sport stage
    suite sujet systeme tableau tarif tarifs taux taxe taxi temps tentative test texte theme ticket tiers titre
    tonalite touche touches tour travail truc type urgence urgences vacances vaccin vaccination vaccins vendredi
    verres version versions virgule visite voisine vol vue week-end weekend yeux
    """
)
