"""Diseases and what else one has, folded, as everyday words name them; words.py inflects them."""

DISEASES = """
    bec de lievre, fente palatine, pied bot, spina bifida, canal carpien, luxation congenitale, taux
    d'incapacite, taux d'invalidite,
    souffrance au travail, guillain barre, pied diabetique, ligament croise, ligaments croises, retinopathie,
    degenerescence maculaire, hemorragie cerebrale, anevrisme, rupture d'anevrisme, dents de sagesse, jambe
    artificielle, bras artificiel, main artificielle, oeil de verre, perte d'audition, perte auditive, baisse
    d'audition, perte de memoire, troubles de memoire, idees noires, pensees suicidaires, mutisme, strabisme,
    hemiplegie, deuil pathologique, grippe, varicelle, gastro, angine, otite, bronchite, pneumonie, infection,
    septicemie, fievre, covid, covid long, rhume, cancer, tumeur, metastase, leucemie, nodule, rechute, diabete,
    asthme, epilepsie, migraine, malaise, syncope, convulsion, crise cardiaque, crise d'epilepsie, crise d'asthme,
    crise d'angoisse, crise de panique, crise de nerfs, crise de spasmophilie, attaque de panique, attaque
    cerebrale, arret cardiaque, depression, burn out, burnout, surmenage, anxiete, angoisse, phobie, paranoia,
    psychose, nevrose, delire, deprime, tspt, trouble bipolaire, trouble anxieux, trouble alimentaire, trouble
    cardiaque, trouble dys, trouble autistique, trouble du sommeil, trouble du comportement, trouble du langage,
    trouble de l'attention, trouble de la personnalite, trouble de l'humeur, trouble de la memoire, trouble de la
    vue, trouble musculosquelettique, tms, trouble psychique, trouble mental, trouble psychiatrique, trouble
    cognitif, trouble visuel, trouble auditif, trouble hormonal, trouble du spectre, maladie mentale, maladie
    chronique, maladie rare, maladie grave, maladie genetique, maladie orpheline, maladie auto immune, maladie
    degenerative, maladie neurologique, maladie neurodegenerative, maladie infectieuse, maladie cardiaque, maladie
    cardiovasculaire, maladie pulmonaire, maladie renale, maladie professionnelle, maladie psychique, maladie
    inflammatoire, maladie incurable, maladie longue, maladie de, maladie du, maladie des, maladie a, syndrome de,
    syndrome du, syndrome des, syndrome d, longue maladie, bipolarite, schizophrenie, tdah, tda, autisme, toc,
    alzheimer, parkinson, charcot, crohn, lyme, basedow, hodgkin, sep, avc, infarctus, oedeme, hypertension, tension
    arterielle, cholesterol, hepatite, vih, hiv, sida, seropositivite, tuberculose, mst, ist, syphilis, herpes,
    chlamydia, gonorrhee, papillomavirus, hpv, endometriose, fibrome, kyste, polype, hernie, ulcere, reflux,
    colopathie, arthrose, arthrite, rhumatisme, sciatique, scoliose, ostheoporose, osteoporose, spondylarthrite,
    polyarthrite, fibromyalgie, psoriasis, eczema, acne severe, glaucome, cataracte, dmla, surdite, cecite,
    acouphene, thyroide, goitre, anemie, drepanocytose, mucoviscidose, hemophilie, obesite, surpoids, anorexie,
    boulimie, addiction, alcoolisme, toxicomanie, dependance, overdose, grossesse, fausse couche, ivg, avortement,
    fiv, pma, accouchement, cesarienne, menopause, infertilite, sterilite, vasectomie, handicap, handicap moteur,
    handicap mental, handicap visuel, handicap auditif, paraplegie, tetraplegie, invalidite, aah, ald, rqth,
    incapacite permanente, fracture, entorse, luxation, traumatisme, commotion, tendinite, capsulite, brulure,
    plaie, rupture du, rupture des, rupture d, dechirure, lesion, paralysie, apnee du sommeil, apnee, insomnie,
    vertige, allergie, intolerance, phlebite, thrombose, embolie, arythmie, fibrillation, tachycardie, souffle au
    coeur, calcul renal, calculs renaux, calculs biliaires, colique, appendicite, peritonite, bpco, emphyseme,
    meningite, zona, lupus, trisomie, dyslexie, dyspraxie, dyscalculie, begaiement, stress post traumatique,
    tentative de suicide, insuffisance renale, insuffisance cardiaque, insuffisance respiratoire, insuffisance
    hepatique, insuffisance veineuse, douleur chronique, douleurs chroniques, malformation, demence, deficience,
    retard mental, surdose, carence, hemorroide, fissure, fistule, mycose, cystite, incontinence, prostate,
    hemorragie, hernie discale, lumbago, rougeole, coqueluche, paludisme, scarlatine, gale, escarre, sclerose en
    plaques, sclerose,
    accident du travail, accident de travail, accident de la route, accident de voiture,
    grabataire, goutte, coxalgie, moignon, hypermetropie, fibrillation auriculaire,
    agoraphobie, agoraphobe, claustrophobie, claustrophobe, hydrophobie, phobie, arteriopathie, myopathie, myopathe,
    pneumopathie, neuropathie, polyneuropathie, nephropathie, retinopathie, cardiomyopathie, cardiopathie,
    encephalopathie, arthropathie, alcoolemie, glycemie, hypoglycemie, hyperglycemie, ischemie, uremie, adenome,
    angiome, hematome, lymphome, melanome, sarcome, carcinome, papillome, fibrome, lipome, neurinome, meningiome,
    gliome, glioblastome, myelome, blennorragie, amenorrhee, dysmenorrhee, hypertrophie, dystrophie, atrophie,
    algodystrophie, lobotomie, trachéotomie, thoracotomie, laparotomie, amygdalectomie, appendicectomie,
    bronchoscopie, coelioscopie, laparoscopie, endoscopie, fibroscopie, gastroscopie, arthroscopie, coronarographie,
    scintigraphie, angiographie, mammographie, catalepsie, narcolepsie, dysplasie, angioplastie, rhinoplastie,
    pleuresie, tachycardie, bradycardie, apoplexie, dysphasie, aphasie, dyslexie, dyspraxie, dysgraphie,
    dysorthographie, anorexie, anorexique, amnesie, amnesique, insomniaque, schizophrene, pyromanie, cleptomanie,
    kleptomanie, mythomanie, megalomanie, cocainomane, morphinomane, heroinomane, opiomane, toxicomane, myasthenie,
    neurasthenie, asthenie, arterite, blepharite, bronchite, cellulite infectieuse, colite, conjonctivite,
    dermatite, encephalite, endocardite, enterite, gastrite, gingivite, laryngite, mastite, metrite, myelite,
    nevrite, ostéite, otite, pericardite, pharyngite, phlebite, pleurite, poliomyelite, prostatite, pyelonephrite,
    rectocolite, retinite, rhinite, salpingite, sinusite, spondylite, thyroidite, trachéite, uveite, vaginite,
    bursite, épicondylite, diverticulite, pancreatite, nephrite, acidose, ankylose, arteriosclerose, atherosclerose,
    bilharziose, brucellose, cyanose, fibrose, listeriose, leptospirose, mononucleose, myxomatose, sarcoidose,
    silicose, stenose, steatose, toxoplasmose, trichinose, tuberculose, thrombose, sinistrose, borreliose, amylose,
    nevrose, psychose, hematurie, polyurie, pollakiurie, énurésie, apnee, dyspnee, hyperactivite, hypersensibilite,
    hypersensible, bipolaire, hypothyroidie, hyperthyroidie, hypertension, hypotension, hypercholesterolemie,
    jaunisse, ictere, cirrhose, emphyseme, asbestose, cholera, diphterie, tetanos, oreillons, rubeole, roseole,
    impetigo, erysipele, furoncle, abces, panaris, septicemie, gangrene, escarres, hemorragie, varices, varicocele,
    hydrocele, coxarthrose, gonarthrose, cervicalgie, lombalgie, lumbago, dorsalgie, nevralgie, cruralgie,
    sciatalgie, torticolis, hallux valgus, epine calcaneenne, cyphose, spondylolisthesis, hernie inguinale, hernie
    hiatale, calculs, coliques nephretiques, lithiase, kératocône, keratocone, strabisme, decollement de retine,
    degenerescence, retinite pigmentaire, nystagmus, presbyacousie, hypoacousie, labyrinthite, cholesteatome,
    maladie coeliaque, vitiligo, urticaire, pelade, alopecie, rosacee, couperose, hyperhidrose, verrues, condylomes,
    hpv, chikungunya, dengue, malaria, zika, covid, bronchiolite, mucoviscidose, silicose, cancer, leucose,
    thalassemie, hemochromatose, thrombocytopenie, neutropenie, lymphoedeme, oedeme pulmonaire, embolie pulmonaire,
    anevrysme, anevrisme, cardiomegalie, malformation cardiaque, valvulopathie, retrecissement aortique, angor,
    syncopes, epilepsies, parkinson, alzheimer, huntington, sla, demence a corps de, narcolepsie, cataplexie,
    tremblements, tremblement essentiel, tics, gilles de la tourette, tourette, aphasie, hydrocephalie, spina
    bifida, imc, infirmite motrice, infirmite motrice cerebrale, myasthenie, trisomie, polyhandicap, deficience,
    quotient intellectuel, hpi, phobie scolaire, phobie sociale, anxio-depressif, syndrome anxio depressif,
    depression post partum, baby blues, automutilation, scarification, troubles alimentaires, troubles du
    comportement alimentaire, tca, borderline, trouble borderline, dysmorphophobie, electrochocs,
    electroconvulsivotherapie, sismotherapie, thyroidectomie, colectomie, gastrectomie, nephrectomie,
    prostatectomie, splenectomie, cholecystectomie, pneumectomie, orchidectomie, ovariectomie, tumorectomie,
    mammectomie, cystectomie, trachéo, chemotherapie, protontherapie, plasmapherese, aphérèse, irm du, irm de, irm
    des, irm cerebrale, irm cardiaque, scanner du, scanner des, scanner cerebral, scanner thoracique, scanner
    abdominal, biopsies, fausses couches, grossesse extra uterine, grossesse gemellaire, toxemie, eclampsie,
    preeclampsie, prematurite, mort subite, ivg, procreation assistee, dons d'ovocytes, sickle cell disease, kidney
    disease, crohn's disease, lung cancer, prostate cancer, high cholesterol, ptsd, ocd, schizophrenia, insomnia,
    dyslexia, endometriosis, corset, fauteuil electrique, sonde gastrique, sonde urinaire, poche de stomie, appareil
    de ppc, machine ppc
"""
