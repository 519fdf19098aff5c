"""More words of health, by family: conditions, signs, examinations, operations, devices, medicines. Folded.

`CONDITIONS` say of themselves that somebody is ill; `SIGNS` and `CARE` need someone who has them, in so many words.
What is composed («troubles du sommeil», «douleurs articulaires», «IRM du genou») is told by HEAD and what may follow
it, not by lists.
"""

from bot.redaction.wordlist import words

CONDITIONS = """
    col du femur, intoxication, intoxication alimentaire, decompensation cardiaque, reaction allergique,
    verrue plantaire, escares, scarres,
    polio, drepano, salmonellose, pterygion, syphillis,
    insemination, interruption medicale, interruption medicale de grossesse, spermogramme, sevrage tabagique,
    sevrage tabac, fosse couche, hydrocution, plagiocephalie, contractions, scarlatine, mycose vaginale,
    ejaculation precoce, parodontite, sopk, rch, mici, ipp, aeeh, rgo, saos, irct, lnh, llc, lmc, htap, hbp, geu,
    mfiu, pth, ptg, tvp, acfa,
    vaginisme, sterilite, tentative de suicide, maladie pro, hypotonie, hypotonique, trachéo, stoma, roaccutane,
    aes, accident d'exposition au sang, viol, inceste, attouchements, prep, fuites urinaires, ovocytes, embryons,
    covid long,
    triple pontage, grossesse arretee, grossesse interrompue, deuil perinatal, ald exonerante, retine decollee,
    mono, palu, crise de palu, gastro, chtouille, chaude pisse, cirrhose du foie, une ts, ma ts, sa ts,
    tentative de ts, silicose,
    arthrodese, osteotomie, laminectomie, discectomie, meniscectomie, gastroplastie, abdominoplastie,
    septoplastie, trabeculectomie, conisation, ligature des trompes, brca, brca1, brca2, gene brca, mutation brca,
    vitamine d basse, anticorps monoclonaux, beta bloquant, carence en vitamine d, carence en vitamine b12,
    crampes nocturnes, ganglions, anaphylaxie, choc anaphylactique, choc septique, angioedeme, anus artificiel,
    atherome, accident ischemique, accident vasculaire, accident vasculaire cerebral, bouffee delirante, bouffees
    delirantes, bruxisme, canal lombaire etroit, canal cervical etroit, claudication, coccygodynie, cor au pied,
    coxalgie, dartre, denutrition, diarrhee chronique, epuisement professionnel, epuisement nerveux, frigidite,
    gelure, hemiparesie, hemophilie a, hemophilie b, impuissance, intoxication alimentaire, leucopenie, lichen
    plan, lichen sclereux, metrorragie, micropenis, occlusion intestinale, oeil au beurre noir, ongle incarne,
    otospongiose, ovaires polykystiques, opk, sopk, oxyures, phimosis, paraphimosis, prolapsus, rectorragie,
    retention d'urine, saturnisme, scorbut, somnambulisme, spasmophilie, syndrome nephrotique, syndrome depressif,
    syndrome grippal, torsion testiculaire, fievre typhoide, typhoide, urticaire geante, vegetations, vulvodynie,
    vaginisme, secheresse oculaire, secheresse vaginale, yeux secs, epaule gelee, doigt a ressaut, oignon au pied,
    oignons aux pieds, hallux, nerf coince, pincement discal, pincement de disque, disque use, pied plat, pieds
    plats, genu valgum, genu varum, jambes lourdes, elongation, contracture, cote felee, morsure de tique, piqure
    de tique, tension arterielle elevee, carence en fer, carence en vitamine, manque de fer, maladie d'addison,
    maladie d'alzheimer, maladie de charcot, maladie de verneuil, mal etre, descente d'organes, mort in utero,
    mort foetale, pre eclampsie, pre eclampsie severe, hellp, placenta praevia, decollement placentaire,
    toxoplasmose, cytomegalovirus, streptocoque, staphylocoque, staphylocoque dore, salmonellose, helicobacter,
    helicobacter pylori, norovirus, rotavirus, grippe a, grippe aviaire, mononucleose, fievre jaune, fievre
    hemorragique, bilharziose, leishmaniose, onchocercose, filariose, lepre, tetanos, botulisme, gastro enterite,
    gastro, indigestion, colopathie fonctionnelle, colon irritable, intestin irritable, mici, maladie du foie
    gras, foie gras non alcoolique, steatose hepatique, cholestase, hemochromatose, maladie de wilson, varices
    oesophagiennes, insuffisance pancreatique, calcul biliaire, calcul dans le rein, calculs dans les reins,
    pierre au rein, pierres aux reins, dialyse peritoneale, syndrome metabolique, prediabete, pre diabete, dt1,
    dt2, diabete insulinodependant, acidocetose, coma diabetique, hypothyroidie congenitale, thyroidite, basedow,
    hashimoto, cushing, acromegalie, gynecomastie, hyperandrogenie, puberte precoce, nanisme, gigantisme,
    klinefelter, marfan, ehlers danlos, x fragile, angelman, prader willi, 22q11, syndrome de down, trisomie,
    mucopolysaccharidose, leucodystrophie, phenylcetonurie, galactosemie, steinert, amyotrophie spinale, ataxie,
    friedreich, charcot marie tooth, polynevrite, guillain barre, nevralgie d'arnold, nevralgie pudendale, algie
    vasculaire, migraine ophtalmique, cephalees, cephalee, hydrocephalie, syringomyelie, myelopathie, tumeur
    cerebrale, paralysie faciale, paralysie cerebrale, bells palsy, avc ischemique, avc hemorragique, amnesie,
    alzheimer precoce, corps de lewy, demence vasculaire, sla, sep, neuromyelite, myasthenie, epilepsie partielle,
    absences epileptiques, convulsions, convulsions febriles, syncope vagale, malaise vagal, bpco, emphyseme,
    fibrose, pneumothorax, embolie, pleuresie, epanchement pleural, epanchement de synovie, sarcoidose, asthme
    allergique, bronchiectasie, dilatation des bronches, laryngomalacie, pneumopathie, pneumocystose, tuberculose,
    legionellose, coqueluche, apnees, sahos, saos, insuffisance cardiaque, infarctus, angor, angine de poitrine,
    coronaropathie, tachycardie, bradycardie, extrasystoles, extrasystole, arythmie, flutter, wpw, bloc de
    branche, souffle cardiaque, tetralogie de fallot, coarctation, dissection aortique, retrecissement mitral,
    prolapsus mitral, endocardite, myocardite, pericardite, hta, htap, aomi, arterite, phlebite, tvp,
    thrombophilie, facteur v, hemorroides, varices, ulcere variqueux, lymphoedeme, syndrome de raynaud,
    vascularite, horton, takayasu, kawasaki, behcet, lupus, gougerot sjogren, sclerodermie, polymyosite,
    dermatomyosite, spondylarthrite ankylosante, psoriasis, rhumatisme psoriasique, polyarthrite, goutte,
    chondrocalcinose, arthrose, coxarthrose, gonarthrose, rhizarthrose, cervicarthrose, lombarthrose, osteoporose,
    osteopenie, tassement vertebral, fracture tassement, hernie discale, lombosciatique, cruralgie, syndrome
    facettaire, scheuermann, scoliose, coiffe des rotateurs, rupture de la coiffe, rupture de coiffe, capsulite
    retractile, tennis elbow, epitrochleite, aponevrosite, fasciite plantaire, tendinopathie, bursite,
    algoneurodystrophie, fibromyalgie, maladie de lapeyronie, dupuytren, maladie de dupuytren, maladie de
    forestier, maladie de paget, osteonecrose, osteogenese imparfaite, osteomyelite, sarcome, myelome, leucemie,
    lymphome, hodgkin, myelodysplasie, polyglobulie, thrombocytemie, purpura, drepanocytose, thalassemie,
    hemophilie, willebrand, neutropenie, aplasie, deficit immunitaire, asplenie, carcinome, melanome,
    basocellulaire, spinocellulaire, tumeur, metastase, gliome, astrocytome, medulloblastome, neuroblastome,
    retinoblastome, nephroblastome, osteosarcome, mesotheliome, cin3, dysplasie du col, polypes, adenome, fibrome,
    myome, adenomyose, endometriose, salpingite, bartholinite, mastose, kyste, abces, fistule, fissure, eczema,
    dermatite, urticaire, vitiligo, pelade, rosacee, molluscum, verrues, zona, herpes, impetigo, teigne, gale,
    poux, pediculose, mycose, candidose, pityriasis, acne, hidrosadenite, maladie de lyme, borreliose, glaucome,
    cataracte, dmla, retinopathie, keratocone, keratite, uveite, chalazion, orgelet, amblyopie, strabisme,
    nystagmus, decollement de retine, occlusion veineuse, daltonisme, cecite, presbyacousie, surdite, acouphenes,
    otite, cholesteatome, vertiges, meniere, labyrinthite, nevrite, neurinome, sinusite, polypose, anosmie,
    agueusie, aphonie, extinction de voix, nodules aux cordes vocales, begaiement, dyslexie, dysorthographie,
    dyscalculie, dyspraxie, dysphasie, tda, tdah, autisme, asperger, deficience intellectuelle, retard de
    developpement, retard de langage, retard de croissance, retard psychomoteur, haut potentiel intellectuel,
    enuresie, encopresie, pipi au lit, phobie scolaire, mutisme selectif, gilles de la tourette, toc, tocs,
    anxiete generalisee, trouble panique, agoraphobie, trouble dissociatif, schizophrenie, psychose, paranoia,
    bipolarite, cyclothymie, dysthymie, depression nerveuse, depression post partum, burn out, bore out, stress
    post traumatique, espt, tspt, borderline, tca, anorexie, boulimie, hyperphagie, alcoolisme, alcoolodependance,
    toxicomanie, tabagisme severe, addiction, cocainomanie, dependance au cannabis, tentative de suicide, idees
    suicidaires, scarifications, violences conjugales, fausse couche, geu, grossesse extra uterine, grossesse
    molaire, deuil perinatal, mfiu, infertilite, azoospermie, insuffisance ovarienne, menopause precoce,
    dysfonction erectile, troubles erectiles, ejaculation precoce, hypogonadisme, hypertrophie de la prostate,
    hbp, prostatite, adenome prostatique, cystite, pyelonephrite, incontinence urinaire, fuites urinaires, vessie
    hyperactive, vessie neurologique, enuresie nocturne, reflux vesico ureteral, polykystose, polykystose renale,
    glomerulonephrite, nephropathie, insuffisance renale terminale, vih, sida, hepatite, syphilis, chlamydia,
    gonorrhee, blennorragie, hpv, condylomes, papillomavirus, monkeypox, variole du singe, paludisme, dengue,
    chikungunya, zika, covid long, long covid, rgo, reflux gastro oesophagien, hernie hiatale, gastrite, ulcere,
    oesophagite, achalasie, dysphagie, dyspepsie, maladie coeliaque, intolerance au gluten, intolerance au
    lactose, allergie aux arachides, allergie alimentaire, oedeme de quincke, appendicite, peritonite,
    diverticulite, diverticulose, pancreatite, cirrhose, hepatomegalie, ascite, ictere, jaunisse, lithiase,
    colique hepatique, volvulus, invagination, atresie, laparoschisis, omphalocele, spina bifida, imc, infirmite,
    pied bot, luxation congenitale, plagiocephalie, craniostenose, fente labiale, fente palatine, hypospadias,
    ectopie testiculaire, cryptorchidie, hydrocele, varicocele, testicule non descendu, hernie inguinale, hernie
    ombilicale, eventration, rupture du tendon, rupture des ligaments, entorse, luxation, fracture, traumatisme
    cranien, hematome sous dural, hematome, commotion, coup du lapin, tetraplegie, paraplegie, hemiplegie,
    amputation, membre fantome, brulure au deuxieme degre, brulure au troisieme degre, grand brule, greffe de peau
"""
SIGNS = """
    fuites de memoire, fuites urinaires,
    tsa, aphtes, caillots, bouffees de chaleur, boiterie, calvitie, caries, carie, chute de cheveux, dechaussement des
    dents,
    demangeaisons, diarrhee, essoufflement, fievre, gonflement des chevilles, hirsutisme, mal des transports,
    palpitations, perte d'equilibre, petit poids de naissance, raideur de nuque, saignements, saignements de nez,
    tension trop haute, tension, hypertension legere, toux, toux chronique, triglycerides, crise de foie, morsure,
    morsure de chien, piqure de guepe, perte de poids, prise de poids, rage de dents, nausees, vomissements,
    ballonnements, constipation, brulures d'estomac, remontees acides, courbatures, frissons, sueurs nocturnes,
    courbature, fourmillements, tremblements, fatigue chronique, grosse fatigue, maux de tete,
    mal de tete, mal de gorge, mal de dos, mal de ventre, regles douloureuses, retard de regles, mauvaise
    circulation, mauvaise vue, mauvaise audition, angoisses, crise de larmes, insomnies, cauchemars,
    hallucinations, pertes de memoire, trous de memoire, pertes de connaissance, rhume, voix dans la tete
"""
CARE = """
    injections, pansements, prises de sang, prise de sang, sonotones, inhalateur, pessaire, vetements compressifs,
    chaussures orthopediques, lentilles rigides, bilan neuropsy, prothese myoelectrique, couveuse, perf, antalgiques,
    conge maternite, conge de maternite, conge pathologique, conge prenatal, conge postnatal, conge longue maladie,
    conge maladie, arret pathologique, temps partiel therapeutique, mi temps therapeutique, pension d'invalidite,
    rente
    d'invalidite, rente accident, inaptitude, inaptitude au travail, inaptitude au poste, inaptitude au port de
    charges, reconnaissance
    de travailleur handicape, travailleur handicape, adulte handicape, tierce personne, temps therapeutique, reprise
    therapeutique, arret longue maladie, arret longue duree, maladie pro, accident domestique, accident
    de ski, accident de moto, accident de velo, accident de scooter, parcours pma, desensibilisation, kinesitherapie,
    psychomotricite, ergotherapie, test de grossesse, ipp, taux d'ipp, glucometre, bandelettes,
    autopiqueur, lancettes, freestyle, dexcom,
    stylo d'insuline, stylo d'adrenaline, epipen, aspirateur tracheal, fausses routes,
    pai, pai pour, semelles, sous fer,
    amniocentese, audiogramme, audiometrie, bilan psychologique, bilan neuropsychologique, bilan orthophonique,
    circoncision, colposcopie, curetage, catheter, chambre implantable, picc line, doppler,
    echodoppler, echographie, echo pelvienne, electrocardiogramme, ecg, eeg, emg, electroencephalogramme,
    electromyogramme, epreuve d'effort, test d'effort, exploration du sommeil, polygraphie, polysomnographie, fond
    d'oeil, frottis, holter, insemination, insemination artificielle, icsi, transfert d'embryon, ponction
    d'ovocytes, congelation d'ovocytes, don d'ovocytes, lavement, lithotritie, operation
    bariatrique, osteodensitometrie, rachianesthesie, peridurale, anesthesie generale, reduction mammaire,
    reconstruction mammaire, sterilisation, test genetique, caryotype, ostheotomie,
    blepharoplastie,
    otoplastie, lasik, chirurgie refractive, chirurgie des paupieres, extraction des dents de
    sagesse, devitalisation, greffe osseuse, greffe gingivale, sinus lift, appareil dentaire, bagues dentaires,
    gouttiere dentaire, dentier, dentiers, lit medicalise, neurostimulateur, neurostimulation, semelles
    orthopediques, capteur de glycemie, lecteur de glycemie, poche de colostomie, respirateur, tensiometre,
    implant contraceptif, canne blanche, canne anglaise, deambulateur, chien guide, chien d'assistance, boucle
    magnetique, sonotone, appareils auditifs, oxygene, concentrateur d'oxygene, aerosol, nebuliseur, collier
    cervical, ceinture lombaire, genouillere, chaussures orthopediques, corset siege, verticalisateur, suivi
    psychiatrique, suivi psychologique, suivi psy, suivi de grossesse, therapie de couple, emdr, hospitalisation a
    domicile, sejour en psychiatrie, arret longue duree, arret de longue duree, conge longue maladie, conge de
    longue duree, mi temps therapeutique, aeeh, pch, tierce personne, carte mobilite inclusion, carte
    d'invalidite, reconnaissance mdph, don d'organe, don de rein, don de moelle, greffe de moelle, autogreffe,
    allogreffe, points de suture, valve mecanique, valve aortique, tavi, rein unique, triple pontage, ablation de
    la thyroide, ablation du sein, ablation des amygdales, embolisation, sclerotherapie, cryotherapie,
    chimiotherapie orale, protontherapie, radiochirurgie, postcure, cure de desintox, sevrage
    tabagique, semestre de psychiatrie, internement d'office, hospitalisation d'office, hospitalisation sous
    contrainte, placement d'office, cloison deviee, cloison nasale deviee, esat, itep, sessad, ulis, foyer de vie,
    samsah, cmp, cmpp, csapa, reanimation
"""
MEDICINES = words(
    """
    abasaglar abilify abiraterone abstral acamprosate acitretine aclasta actiskenan actonel acyclovir adalimumab
    adderall adenuric adtralza advagraf advate aequasyal aerius aldactone alendronate allopurinol alprazolam
    amgevita amiodarone amitriptyline amlodipine anafranil anapen anastrozole androcur anoro aotal apidra apixaban
    apranax aprovel arava arcoxia aricept arimidex aripiprazole arixtra aromasine asacol aspirine atarax atenolol
    athymil atomoxetine atorvastatine aubagio augmentin avastin avodart avonex azathioprine azilect azithromycine
    azopt baclofen baclofene bactrim baraclude beclometasone benepali betaferon betamethasone betaserc betmiga
    bi-profenid bicalutamide biktarvy bimatoprost bisoce bisoprolol bricanyl brilique brintellix briviact
    bromazepam budesonide buprenorphine burinex candesartan capecitabine carbamazepine carboplatine cardensiel
    cefixime ceftriaxone celebrex cellcept celluvisc cerazette ceris certican cetirizine champix cialis
    ciclosporine cimzia ciprofloxacine circadin cisplatine citalopram clamoxyl clomid clomipramine clonazepam
    clopidogrel clozapine coaprovel codeine codoliprane colchicine colchimax collyre concerta concor contraceptif
    contramal copaxone cordarone corlentor cortancyl cortisone cosentyx cosopt cotareg cotrimoxazole coumadine
    creon crestor curacne cyamemazine cyclophosphamide cymbalta cynomel dabigatran dafalgan daivobet
    dapagliflozine darzalex debridat decapeptyl denosumab depakine depakote depamide dermoval deroxat descovy
    desloratadine desmopressine dexamethasone dexeryl diamox diazepam digoxine dihydan diltiazem diprosone
    diprostene disulfiram docetaxel dolutegravir domperidone donepezil dovato doxorubicine doxycycline driptane
    dulaglutide duloxetine duodart duphaston dupixent durogesic duspatalin dutasteride ebastine ebixa effexor
    efient elidel eligard eliquis elisor elvanse emicizumab empagliflozine emtricitabine enalapril enbrel enstilar
    entecavir entresto enzalutamide epclusa epipen epitomax erleada escitalopram esidrex esomeprazole esperal
    estreva etanercept eucreas eupantol euthyrox everolimus evista evrysdi exelon exemestane exforge eylea
    ezetimibe ezetrol fampyra fasenra febuxostat feldene femara fentanyl ferinject fiasp finasteride fingolimod
    firmagon flecaine flecainide fluindione fluoxetine forlax formoterol forsteo forxiga fosamax fosfomycine
    fraxiparine fumafer furosemide fycompa gabapentine ganfort gardenal gaviscon genvoya gilenya glargine
    gliclazide glivec glucovance gonal goserelin haldol haloperidol havlane hemlibra herceptin humalog humira
    hydrea hydrochlorothiazide hydrocortisone hydroxychloroquine hyrimoz ibrance idacio ikervis imatinib imbruvica
    imeth imodium imovane imraldi imurel indapamide inegy inexium infliximab innohep innovair inorial inspra
    instanyl insulatard interferon invega irbesartan isentress isoptine isotretinoine ixprim izalgi jardiance
    jaydess jext josir kadcyla kaftrio kardegic kenacort keppra kesimpta kestin keytruda kineret kisqali kyleena
    lamaline lamictal lamotrigine lansoprazole lantus laroxyl lasilix latanoprost laxatif laxatifs leeloo leponex
    lescol letrozole leuproreline levemir levetiracetam levitra levodopa levofloxacine levothyroxine lexapro
    lexomil lioresal lipanthyl liraglutide lisdexamfetamine lisinopril lodoz lorazepam losartan lovenox loxapac
    lthyroxine lucentis lumigan lutenyl luteran lynparza lyrica lysanxia lyxumia mabthera mavenclad maviret
    medikinet medrol melatonine memantine menopur meteospasmyl metformine methadone methotrexate methylphenidate
    metoclopramide metoject metoprolol mianserine micardis minidril minirin mirena mirtazapine mobic modafinil
    modiodal modopar monoprost montelukast monuril mopral morphine moscontin motilium mounjaro movicol
    mycophenolate naltrexone naproxene natalizumab navelbine nebivolol neomercazole neoral neupro neurontin
    nexplanon nicopatch nicorette nitrofurantoine nivaquine nivolumab noctamide nolvadex norset novatrex novomix
    novorapid nozinan nucala ocrelizumab ocrevus oestrodose oestrogenes ofloxacine ogast olanzapine olmetec
    olumiant omeprazole omix onbrez opdivo optilova orelox orencia orkambi orobupre oseltamivir otezla ovitrelle
    oxaliplatine oxazepam oxycodone oxycontin oxynorm ozempic paclitaxel pantoprazole pariet paroxetine paxlovid
    pembrolizumab pentasa perindopril perjeta permixon physiogine plaquenil plavix polaramine pradaxa pramipexole
    pravastatine prazepam prednisolone prednisone pregabaline previscan prezista primperan procoralan procuta
    profenid progesterone prograf prolia propranolol protopic provames prozac psychotrope psychotropes pulmozyme
    purinethol pyostacine quasym quetiapine qutenza rabeprazole raltegravir ramipril rapamune rasagiline rebif
    remicade reminyl requip restasis revia revlimid rinvoq risdiplam risedronate risperdal risperidone ritalin
    ritaline rituximab rivaroxaban rivastigmine rivotril roaccutane roactemra ropinirole rosuvastatine sabril
    salazopyrine salbutamol salmeterol sandimmun saxenda selincro semaglutide serc seresta seretide serevent
    seroplex sertraline sifrol siklos sildenafil simponi simvastatine sinemet singulair sintrom sitagliptine
    skenan skyrizi smecta sofosbuvir solian solifenacine solupred soriatane sotalex spasfon speciafoldine spedra
    spinraza spiriva spironolactone sprycel stalevo stelara stilnox strattera suboxone subutex symbicort symkevi
    synjardy tacrolimus tadalafil tagrisso tahor taltz tamiflu tamoxifene tamsulosine tanganil tardyferon tasigna
    taxol taxotere tecentriq tecfidera tegretol telmisartan temerit temesta temodal tenofovir teralithe tercian
    teriparatide testosterone theralene thyrofix timolol timoptol tiorfan tiotropium tirzepatide tobi tocilizumab
    topalgic topamax toujeo toviaz tramadol transipeg tranxene trastuzumab travatan trelegy tremfya tresiba
    trileptal trimbow triumeq trulicity truvada truxima tysabri ultibro urbanyl utrogestan uvedose vabysmo
    valaciclovir valdoxan valium valproate valsartan vasten velcade velmetia veltassa venclyxto venlafaxine
    venofer ventoline verapamil veratran versatis verzenios vesicare viagra victoza vimpat viread visanne vismed
    vogalene voltarene warfarine wegovy wellbutrin wystamm xalatan xanax xarelto xatral xeljanz xeloda xeplion
    xigduo xolair xtandi xyrem xyzall yervoy zaldiar zejula zelitrex zithromax zocor zoladex zolgensma zoloft
    zolpidem zonegran zopiclone zovirax zyban zyloric zymad zyprexa zyrtec zytiga
    """
)
"""Names by which people take them; the gazetteer has thousands more. Those of a drawer at home are no one's "
"illness."""
HEAD = (
    "troubles?|problemes?|pb|soucis?|maladies?|syndromes?|infections?|insuffisances?|deficits?|deficiences?|"
    "retards?|pertes?|baisses?|manques?|carences?|chutes?|crises?|poussees?|douleurs?|lesions?|malformations?|"
    "operations?|interventions?|traitements?|medicaments?|medocs?|cachets?|comprimes?|piqures?|patchs?|gouttes|"
    "hormones?|examens?|radios?|scanners?|irm|echo|echographies?|bilans?|seances?|reeducations?|consultations?|"
    "protheses?|appareils?|greffes?|ablations?|fractures?|tumeurs?|cancers?|kystes?|nodules?|polypes?|taches?|"
    "boules?|grosseurs?|caillots?|fuites?|faiblesses?|affections?|complications?|sequelles?|handicaps?|"
    "accidents?|inflammations?|hernies?|ulceres?|allergies?|intolerances?|pathologies?|dysfonctions?|cicatrices?|"
    "valves?|ovaires?|chirurgies?|suivis?|bouchons?|phobies?|arrets?|saignements?|hemorragies?|paralysies?|"
    "pincements?|tassements?|gonflements?|raideurs?|grossesses?|naissances?"
)
"""Nouns that a part of the body, a function or a medical adjective makes a fact of health."""
FUNCTION = (
    "sommeil|humeur|attention|langage|parole|equilibre|memoire|concentration|comportement|personnalite|anxiete|"
    "croissance|poids|connaissance|appetit|tension|fertilite|erection|digestion|deglutition|apprentissage|marche|"
    "audition|vue|voix|oralite|moral|nerfs|alcool|drogue|addiction|circulation|respiration|glycemie|cholesterol|"
    "fer|vitamines?|sucre|sang|cheveux|libido|conscience|panique|angoisse|tetanie|goutte|foie|autonomie|organes?|"
    "thyroide|transit|urine|peau|dents?|os|hormones?|nicotine|morphine|insuline|psy|kine|orthophonie|chimio|"
    "rayons|dialyse|jambes\\ssans\\srepos|poumons?|dormir|maigrir|arreter\\sde\\sfumer"
)
ADJECTIVE = (
    "cardiaques?|cardio\\S*|renal(?:e|es)?|renaux|hepatiques?|pulmonaires?|respiratoires?|digesti\\w+|gastri\\w+|"
    "intestina\\w+|urinaires?|vesica\\w+|prostatiques?|gynecologiques?|hormona\\w+|thyroidien\\w*|neurologiques?|"
    "psychologiques?|psychiatriques?|psychiques?|psychosomatiques?|psychotiques?|menta\\w+|cogniti\\w+|"
    "depressi\\w+|anxieu\\w+|visuel\\w*|auditi\\w+|vestibulaires?|articulaires?|musculaires?|osseu\\w+|"
    "lombaires?|cervica\\w+|dorsa\\w+|cutane\\w*|dermatologiques?|sanguin\\w*|vasculaires?|veineu\\w+|arteri\\w+|"
    "immunitaires?|auto-?\\s?immunes?|metaboliques?|genetiques?|congenita\\w+|hereditaires?|infectieu\\w+|"
    "vira\\w+|bacterien\\w*|alimentaires?|erectiles?|sexuel\\w*|bariatriques?|orthopediques?|neuromusculaires?|"
    "neurodegenerati\\w+|inflammatoires?|degenerati\\w+|cerebra\\w+|cranien\\w*|facia\\w+|oculaires?|"
    "ophtalmi\\w+|retinien\\w*|capillaires?|mammaires?|uterin\\w*|ovarien\\w*|testiculaires?|genita\\w+|"
    "obstetri\\w+|prematuree?s?|difficiles?|gemellaires?|suicidaires?|addicti\\w+|obsessionnel\\w*|bipolaires?|"
    "autistiques?|dys|moteur|motrice|psychomoteur\\w*|langagiers?|surrenal\\w*|pancreatiques?|biliaires?|"
    "nephrotiques?|chroniques?|cheloides?|polykystiques?|nosocomia\\w+|anti-?\\s?rejet|anti-?\\s?douleurs?|"
    "anti-?\\s?depress\\w+|bronchi\\w+|nasal\\w*|dentaires?"
)
