/** The widget's own words. Another language is another file with the same two exports. */

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

const PARIS = {timeZone: "Europe/Paris"}
const PLACES = {}
const ERASURE = {
  done: "effacé",
  pending: "effacement en cours",
  held_by_google: "écrit par un conseiller, à effacer par lui",
}

const counted = (count, thing) => `${count} ${thing}${count > 1 ? "s" : ""}`

function wait(seconds) {
  if (typeof seconds !== "number") return ""
  return ` Attente : ${seconds < 60 ? "moins d’une minute" : `environ ${counted(Math.round(seconds / 60), "minute")}`}.`
}

/** «lundi 5 janvier à 9 h», «lundi 5 janvier à 9 h 30», in Paris time. */
function moment(at) {
  const date = new Date(at)
  const day = date.toLocaleDateString("fr-FR", {weekday: "long", day: "numeric", month: "long", ...PARIS})
  const [hour, minute] = date.toLocaleTimeString("fr-FR", {hour: "numeric", minute: "2-digit", ...PARIS}).split(":")
  return `${day} à ${Number(hour)} h${minute === "00" ? "" : ` ${minute}`}`
}

export const words = {
  assistant: "Assistant",
  machine: "Programme automatique, pas un humain",
  you: "Vous",
  agent: (name) => (name ? `${name} · équipe de conseil` : "Équipe de conseil"),
  time: (at) => new Date(at).toLocaleTimeString("fr-FR", {hour: "2-digit", minute: "2-digit"}),

  menu: "Menu",
  download: "Télécharger",
  erase: "Effacer",
  finish: "Terminer",
  minimise: "Réduire",
  exchanges: "Échanges",
  conversation: "Conversation",
  loading: "Ouverture de l’assistant…",
  resuming: "Reprise de votre conversation…",
  answering: "L’assistant prépare sa réponse…",

  noticeTitle: "Avant de commencer",
  noticeMachine: "Vous écrivez à un programme automatique, pas à un humain.",
  noticeGoogleOff: "Vos données personnelles sont masquées. Rien n’est envoyé à Google.",
  noticeGoogleOn: "Vos données personnelles sont masquées. Seul le texte masqué est envoyé à Google Chat, où nos conseillers le lisent.",
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
  tooLong: "Votre message est trop long : 2 000 caractères au plus.",
  empty: "Écrivez d’abord votre message.",
  human: "Parler à un conseiller",
  desk: ({state, agent_name: name, wait_seconds: seconds, opens_at: at}) => {
    if (state === "waiting") return `Un conseiller va vous répondre.${wait(seconds)}`
    if (state === "human") return `Vous échangez avec ${name ?? "un conseiller"}.`
    return at ? `Les conseillers répondent à partir du ${moment(at)}.` : ""
  },
  state: ({state, previous, agent_name: name, wait_seconds: seconds}) => {
    if (state === "waiting" && previous === "human") return "Un autre conseiller va reprendre votre conversation."
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
  citation: ({document, version, title}) => `${document} v${version} – ${title}`,
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
  eraseConsequence: "Vos messages et les réponses seront effacés pour de bon.",
  eraseForGood: "Effacer définitivement",
  cancel: "Annuler",
  erased: "Votre conversation est effacée.",
  place: ({place, count, state}) => `${PLACES[place] ?? place} : ${count} (${ERASURE[state]})`,

  unreachable: "L’assistant n’est pas joignable pour le moment.",
  retry: "Réessayer",
  failed: "Cela n’a pas fonctionné. Réessayez dans un instant.",
}
