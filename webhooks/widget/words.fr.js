/** The widget's own words. Another language is another file with the same exports. */

/** What a mark says: the same table as bot/redaction/labels.py (a test compares them). */
export const MARKS = {
  PERSON: "nom masqué",
  EMAIL: "adresse e-mail masquée",
  PHONE: "numéro de téléphone masqué",
  NIR: "numéro de sécurité sociale masqué",
  IBAN: "IBAN masqué",
  BIC: "BIC masqué",
  CARD: "numéro de carte masqué",
  MEMBER_ID: "numéro ou identifiant masqué",
  PASSWORD: "mot de passe ou code masqué",
  ADDRESS: "adresse masquée",
  DOB: "date de naissance masquée",
  IP: "adresse IP masquée",
  PLATE: "plaque d’immatriculation masquée",
  HEALTH: "information de santé masquée",
  ID_DOC: "pièce d’identité masquée",
  GEO: "position masquée",
  ACTIVATION_LINK: "lien secret masqué",
}

/** In a draft: short, and without words that would draw the understanding to a question of their own. */
const IN_DRAFT = {NIR: "numéro de sécu", MEMBER_ID: "numéro"}

export const noun = (label) => MARKS[label].replace(/ masquée?$/, "")

const HOUR = {hour: "2-digit", minute: "2-digit"}
const DAY_AND_HOUR = {weekday: "long", day: "numeric", month: "long", ...HOUR}
const PLACES = {
  events: "Messages et réponses",
  search: "Recherche",
  feedback: "Avis",
  outbox: "Envois en attente",
  ledger: "Journal des envois",
  google_chat: "Messages dans Google Chat",
  google_chat_agents: "Messages des conseillers dans Google Chat",
}
const ERASURE = {done: "effacé", pending: "effacement en cours", held_by_google: "pas encore effacé par Google"}

const counted = (count, thing) => `${count} ${thing}${count > 1 ? "s" : ""}`

const wait = (seconds) => (seconds === null ? "" : ` Attente : environ ${counted(Math.ceil(seconds / 60), "minute")}.`)

/** «lundi 5 janvier à 09:00», where the advisers are. */
const moment = (at) => new Date(at).toLocaleString("fr-FR", {...DAY_AND_HOUR, timeZone: "Europe/Paris"})

export const words = {
  assistant: "Assistant",
  machine: "Programme automatique, pas un humain",
  you: "Vous",
  agent: (name) => (name ? `${name} · équipe de conseil` : "Équipe de conseil"),
  time: (at) => new Date(at).toLocaleTimeString("fr-FR", HOUR),

  menu: "Menu",
  download: "Télécharger",
  erase: "Effacer",
  finish: "Terminer",
  minimise: "Réduire",
  exchanges: "Échanges",
  conversation: "Conversation",
  loading: "Ouverture de l’assistant…",
  resuming: "Reprise de la conversation…",
  answering: "L’assistant prépare sa réponse…",

  noticeTitle: "Avant de commencer",
  noticeMachine: "Vous écrivez à un programme automatique, pas à un humain.",
  noticeReaders: {
    off: "Vos données personnelles sont le plus souvent masquées. Nos conseillers peuvent lire le reste.",
    handoff: "Vos données personnelles sont le plus souvent masquées. Le reste n’est envoyé à nos conseillers, dans Google Chat, que si vous en demandez un.",
    mirror: "Vos données personnelles sont le plus souvent masquées. Le reste est envoyé à nos conseillers, dans Google Chat.",
  },
  noticeKept: ({anonymous_hours: hours, signed_in_days: days}) =>
    `Vos échanges sont gardés ${counted(hours, "heure")}, ou ${counted(days, "jour")} si vous êtes connecté.`,
  noticeDetail: "Lire le détail",
  proceed: "Continuer",

  welcome: "Bonjour, que cherchez-vous sur le portail ?",
  suggestions: "Questions fréquentes",
  label: "Votre message",
  send: "Envoyer",
  left: (count) => `Encore ${counted(count, "caractère")}.`,
  over: (count) => `${counted(count, "caractère")} de trop.`,
  tooLong: "Votre message est trop long : 2 000 caractères au plus. Urgence : 15, 112, 114, 3114.",
  empty: "Écrivez d’abord votre message.",
  seen: (labels) => {
    const names = [...new Set(labels.map(noun))].join(", ")
    if (labels[1]) return `Votre message contient des données personnelles (${names}). Elles seront masquées.`
    return MARKS[labels[0]].endsWith("e")
      ? `Votre message contient une ${names}. Elle sera masquée.`
      : `Votre message contient un ${names}. Il sera masqué.`
  },
  mask: "Masquer maintenant",
  hidden: (label) => `[${IN_DRAFT[label] ?? noun(label)}]`,
  masked: "C’est masqué.",
  passage: "Masquer un passage",
  select: "Sélectionnez le passage.",
  kind: "Genre",
  human: "Parler à un conseiller",
  giveUp: "Ne plus attendre",
  desk: ({state, agent_name: name, wait_seconds: seconds, opens_at: at}) => {
    if (state === "waiting") return `Un conseiller va vous répondre.${wait(seconds)}`
    if (state === "human") return `Vous échangez avec ${name ?? "un conseiller"}.`
    return at ? `Les conseillers répondent à partir du ${moment(at)}.` : ""
  },
  state: ({state, previous, agent_name: name, wait_seconds: seconds}) => {
    if (state === "waiting" && previous === "human") return "Un autre conseiller va reprendre la conversation."
    if (state === "waiting") return `Vous avez demandé un conseiller.${wait(seconds)}`
    if (state === "human") return `${name ?? "Un conseiller"} ${previous === "human" ? "prend le relais" : "vous répond"}.`
    return state === "bot" ? "L’assistant automatique reprend la conversation." : "La conversation est terminée."
  },

  sending: "Envoi en cours…",
  resend: "Renvoyer",
  tooFast: ({retryAfterS}) => `Cela va un peu vite. Réessayez dans ${counted(retryAfterS || 10, "seconde")}.`,
  notSent: (problem) => {
    const why = {0: "La connexion manque.", 429: words.tooFast(problem)}
    return `Pas encore envoyé. ${why[problem.status] ?? problem.detail}`
  },
  newWindow: "nouvelle fenêtre",
  sources: "Sources",
  citation: ({document, version, article, title}) => {
    const number = /^article-(\d+)/.exec(article)
    return `${document}${number ? ` art. ${number[1]}` : ""} – ${title.replace(/^Article \d+ – /, "")}, v${version}`
  },
  withdrawn: "Message retiré par l’équipe de conseil.",

  rating: "Cette réponse vous a-t-elle aidé ?",
  up: "Utile",
  down: "Pas utile",
  reason: "Que manquait-il ? (facultatif)",
  giveReason: "Valider l’avis",
  thanks: "Merci pour votre avis.",

  ended: "Cette conversation est terminée.",
  gone: "Cette conversation n’existe plus.",
  again: "Nouvelle conversation",
  eraseQuestion: "Effacer cette conversation ?",
  eraseConsequence: "Vos messages et les réponses seront effacés définitivement.",
  eraseForGood: "Effacer définitivement",
  cancel: "Annuler",
  erased: "La conversation est effacée.",
  place: ({place, count, state}) => `${PLACES[place] ?? place} : ${count} (${ERASURE[state]})`,

  unreachable: "L’assistant n’est pas joignable pour le moment.",
  retry: "Réessayer",
  failed: "Cela n’a pas fonctionné. Réessayez dans un instant.",
}
